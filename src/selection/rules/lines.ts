import type { CriteriaSet, Criterion } from '../../criteria/model.ts'
import type { FactStep, ShownValue, Step } from '../../reasoning/step.ts'
import type { Result } from '../model.ts'
import type { Advice } from './advice.ts'
import { type LineWords, lineWords } from './line-words.ts'

type Language = keyof typeof lineWords

/** One dossier's result in lines that a person reads: each point down to its facts, each in at most twelve lines. */
export const explanationLines = (set: CriteriaSet, result: Result, language: Language): readonly string[] => {
  const [say, known] = [lineWords[language], namesOf(set, language)]
  const total = result.total === null ? between(result.totalRange, say) : say.number(result.total)
  return [
    `${result.id}: ${say.points(total)}, ${outcomeWords(result, language)}`,
    ...result.gates.flatMap(gate => gateLines(gate, known, say)),
    ...result.criteria.flatMap(criterion => criterionLines(criterion, known, say)),
    ...(result.missing.length === 0 ? [] : [`${say.missing}: ${result.missing.join(', ')}`]),
  ]
}

/** What the dossier comes to, and why it fails where points do not say so. */
export const outcomeWords = ({ outcome, seat, gates }: Result, language: Language): string => {
  const say = lineWords[language]
  if (outcome === null) return say.noPassMark
  if (outcome === 'fail' && gates.some(({ holds }) => holds === false)) return say.failedGate
  return outcome === 'fail' && seat === false ? say.noSeat : say.outcomes[outcome]
}

/** One change each, all other facts held fixed. */
export const adviceLines = (advice: readonly Advice[]): readonly string[] =>
  advice.map(({ code, changes, points }) => {
    const goal = points === null ? 'to hold' : `for ${points.to} instead of ${points.from} points`
    return `${code} ${goal}: ${changes.map(({ key, from, to }) => `${key} from ${from} to ${to}`).join(', with it ')}`
  })

interface Known {
  readonly name: string
  readonly rule: string | undefined
}
type KnownByCode = ReadonlyMap<string, Known>

const namesOf = (set: CriteriaSet, language: Language): KnownByCode => {
  const gates = [...set.gates, ...(set.tracks?.list ?? []).flatMap(track => track.gates)]
  const said = (name: { readonly vi: string; readonly en?: string | undefined }) =>
    language === 'en' ? (name.en ?? name.vi) : name.vi
  return new Map([
    ...gates.map(({ code, name, rule }) => [code, { name: said(name), rule }] as const),
    ...criteriaIn(set.criteria).map(
      ({ code, name, value }) => [code, { name: said(name), rule: value }] as const,
    ),
  ])
}

const criteriaIn = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(criterion => [criterion, ...criteriaIn(criterion.criteria ?? [])])

const between = ([low, high]: readonly [string, string], say: LineWords): string =>
  say.between(say.number(low), say.number(high))

const gateLines = (
  { code, holds, why }: Result['gates'][number],
  known: KnownByCode,
  say: LineWords,
): readonly string[] => {
  const named = known.get(code)
  const head = `${code} ${named?.name ?? ''}: ${say.holds(holds)}${clauseText(why.clause)}`
  if (why.by === 'vote') return [head, `  ${satText(why, say)}: ${voteText(why, say)}`]
  return why.by === 'judgement'
    ? [head, `  ${say.judgedByPerson}`]
    : [head, ...stepLines(named?.rule, why.step, say)]
}

const criterionLines = (
  criterion: Result['criteria'][number],
  known: KnownByCode,
  say: LineWords,
): readonly string[] => {
  const { code, points, range, max, minimum, why } = criterion
  const named = known.get(code)
  const needs = minimum === undefined ? '' : `, ${say.needs(say.number(minimum.needs))}`
  const got = say.of(points === null ? between(range, say) : say.number(points), say.number(max))
  const head = `${code} ${named?.name ?? ''}: ${got}${needs}${clauseText(why.clause)}`
  return [head, ...reasonLines(why, named?.rule, say)]
}

type Why = Result['criteria'][number]['why']

const reasonLines = (why: Why, rule: string | undefined, say: LineWords): readonly string[] => {
  switch (why.by) {
    case 'computed':
      return [
        ...stepLines(rule, why.step, say),
        ...(why.band === null ? [] : [`  ${bandText(why.band, say)}`]),
      ]
    case 'banded':
      return [
        `  ${why.band === null ? say.noBand : say.chosen(why.band.code ?? '', say.number(why.band.points))}`,
      ]
    case 'judged':
      return [`  ${why.points === null ? say.notJudged : say.judged(say.number(why.points))}`]
    case 'panel':
      return panelLines(why, say)
    case 'sum':
      return [`  ${say.sum(why.of.join(', '))}${why.clipped ? `, ${say.clipped}` : ''}`]
  }
}

const panelLines = (why: Extract<Why, { by: 'panel' }>, say: LineWords): readonly string[] => {
  const combined = why.combined === null ? '' : `: ${say.beforeRounding(say.number(why.combined))}`
  const sheets = why.sheets.map(({ by, points, dropped }) => {
    const given = points === null || points === undefined ? say.notKnown : say.number(points)
    return `    ${by}: ${given}${dropped ? `, ${say.leftOut}` : ''}`
  })
  return [`  ${satText(why, say)}${combined}`, ...listed(sheets, say.moreSheets)]
}

type Sat = Pick<Extract<Why, { by: 'panel' }>, 'panel' | 'counted' | 'entitled' | 'quorum'>
const satText = ({ panel, counted, entitled, quorum }: Sat, say: LineWords): string =>
  `${panel}: ${say.sat(String(counted), String(entitled ?? '?'), String(quorum ?? '?'))}`

type Vote = Extract<Result['gates'][number]['why'], { by: 'vote' }>
const voteText = ({ for: yes, against, abstain, wanted, casting }: Vote, say: LineWords): string => {
  const counts = {
    for: String(yes),
    against: String(against),
    abstain: String(abstain),
    wanted: String(wanted ?? '?'),
  }
  return `${say.vote(counts)}${casting === null ? '' : `, ${say.chairDecided}`}`
}

const MOST_LISTED = 8

const listed = (lines: readonly string[], more: (count: number) => string): readonly string[] => {
  const rest = lines.length - MOST_LISTED
  return [...lines.slice(0, MOST_LISTED), ...(rest > 0 ? [`    ${more(rest)}`] : [])]
}

const clauseText = (clause: string | undefined): string => (clause === undefined ? '' : ` (${clause})`)

const ENDS = ['from', 'above', 'upTo', 'below'] as const
type Band = Readonly<Partial<Record<(typeof ENDS)[number], string | undefined>>> & { readonly points: string }

const bandText = (band: Band, say: LineWords): string => {
  const ends = ENDS.flatMap(end => {
    const value = band[end]
    return value === undefined ? [] : [`${say.ends[end]} ${say.number(value)}`]
  })
  return say.band(ends.join(' ') || say.everyNumber, say.number(band.points))
}

const stepLines = (rule: string | undefined, step: Step, say: LineWords): readonly string[] => {
  const facts = [...new Map(factsIn(step).map(fact => [fact.fact, fact])).values()]
  return [
    `  ${rule ?? ''} = ${valueText('literal' in step ? step.literal : step.value, say)}`,
    ...listed(
      facts.map(fact => factLine(fact, say)),
      say.moreFacts,
    ),
  ]
}

const factsIn = (step: Step): readonly FactStep[] => {
  if ('fact' in step) return [step]
  return 'op' in step ? step.of.flatMap(factsIn) : []
}

const factLine = ({ fact, value, status, document, page, source }: FactStep, say: LineWords): string => {
  const where = page === undefined ? undefined : say.page(String(page))
  const origin = [status === undefined ? say.notGiven : say.statuses[status], document, where, source]
  return `    ${fact} = ${valueText(value, say)} (${origin.filter(each => each !== undefined).join(', ')})`
}

const valueText = (value: ShownValue, say: LineWords): string => {
  if (typeof value === 'boolean') return say.truth(value)
  if (typeof value === 'string') return say.number(value)
  return 'unknown' in value ? say.unknown : say.notApplicable
}
