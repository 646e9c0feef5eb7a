import type { CriteriaSet, Criterion } from '../../criteria/model.ts'
import type { FactStep, ShownValue, Step } from '../../reasoning/step.ts'
import type { Result } from '../model.ts'
import type { Advice } from './advice.ts'

/** One dossier's result in lines that a person reads: each point down to its facts, each in at most twelve lines. */
export const explanationLines = (set: CriteriaSet, result: Result): readonly string[] => {
  const known = wordsOf(set)
  return [
    `${result.id}: ${result.total ?? between(result.totalRange)} points, ${outcomeWords(result)}`,
    ...result.gates.flatMap(gate => gateLines(gate, known)),
    ...result.criteria.flatMap(criterion => criterionLines(criterion, known)),
    ...(result.missing.length === 0 ? [] : [`Missing: ${result.missing.join(', ')}`]),
  ]
}

/** What the dossier comes to, and why it fails where points do not say so. */
export const outcomeWords = ({ outcome, seat, gates }: Result): string => {
  if (outcome === null) return 'no pass mark'
  if (outcome === 'fail' && gates.some(({ holds }) => holds === false)) return 'fail (gate)'
  return outcome === 'fail' && seat === false ? 'fail (no seat)' : outcome
}

/** One change each, all other facts held fixed. */
export const adviceLines = (advice: readonly Advice[]): readonly string[] =>
  advice.map(({ code, changes, points }) => {
    const goal = points === null ? 'to hold' : `for ${points.to} instead of ${points.from} points`
    return `${code} ${goal}: ${changes.map(({ key, from, to }) => `${key} from ${from} to ${to}`).join(', with it ')}`
  })

interface Words {
  readonly name: string
  readonly rule: string | undefined
}

const wordsOf = (set: CriteriaSet): ReadonlyMap<string, Words> => {
  const gates = [...set.gates, ...(set.tracks?.list ?? []).flatMap(track => track.gates)]
  return new Map([
    ...gates.map(({ code, name, rule }) => [code, { name: name.vi, rule }] as const),
    ...criteriaIn(set.criteria).map(
      ({ code, name, value }) => [code, { name: name.vi, rule: value }] as const,
    ),
  ])
}

const criteriaIn = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(criterion => [criterion, ...criteriaIn(criterion.criteria ?? [])])

const between = ([low, high]: readonly [string, string]): string => `${low} to ${high}`

const HOLDS = new Map<boolean | null, string>([
  [true, 'holds'],
  [false, 'does not hold'],
  [null, 'not known yet'],
])

const gateLines = (
  { code, holds, why }: Result['gates'][number],
  known: ReadonlyMap<string, Words>,
): readonly string[] => {
  const words = known.get(code)
  const head = `${code} ${words?.name ?? ''}: ${HOLDS.get(holds) ?? ''}${clauseText(why.clause)}`
  if (why.by === 'vote') return [head, `  ${satText(why)}: ${voteText(why)}`]
  return why.by === 'judgement' ? [head, '  judged by a person'] : [head, ...stepLines(words?.rule, why.step)]
}

const criterionLines = (
  criterion: Result['criteria'][number],
  known: ReadonlyMap<string, Words>,
): readonly string[] => {
  const { code, points, range, max, minimum, why } = criterion
  const words = known.get(code)
  const needs = minimum === undefined ? '' : `, needs ${minimum.needs}`
  const head = `${code} ${words?.name ?? ''}: ${points ?? between(range)} of ${max}${needs}${clauseText(why.clause)}`
  switch (why.by) {
    case 'computed':
      return [
        head,
        ...stepLines(words?.rule, why.step),
        ...(why.band === null ? [] : [`  band ${bandText(why.band)}`]),
      ]
    case 'banded':
      return [
        head,
        why.band === null ? '  no band chosen yet' : `  band ${why.band.code ?? ''} gives ${why.band.points}`,
      ]
    case 'judged':
      return [head, why.points === null ? '  not judged yet' : `  judged: ${why.points}`]
    case 'panel':
      return [
        head,
        `  ${satText(why)}${why.combined === null ? '' : `: ${why.combined} before rounding`}`,
        ...listed(
          why.sheets.map(
            ({ by, points, dropped }) =>
              `    ${by}: ${points ?? 'not known yet'}${dropped ? ', left out' : ''}`,
          ),
        ),
      ]
    case 'sum':
      return [head, `  sum of ${why.of.join(', ')}${why.clipped ? ', cut to the maximum' : ''}`]
  }
}

type Sat = Pick<
  Extract<Result['criteria'][number]['why'], { by: 'panel' }>,
  'panel' | 'counted' | 'entitled' | 'quorum'
>
const satText = ({ panel, counted, entitled, quorum }: Sat): string =>
  `${panel}: ${counted} of ${entitled ?? '?'} have judged, ${quorum ?? '?'} needed`

type Vote = Extract<Result['gates'][number]['why'], { by: 'vote' }>
const voteText = ({ for: yes, against, abstain, wanted, casting }: Vote): string =>
  `${yes} for, ${against} against, ${abstain} abstained, ${wanted ?? '?'} wanted${casting === null ? '' : ', the chair decided'}`

const listed = (lines: readonly string[]): readonly string[] => {
  const rest = lines.length - MOST_FACTS
  return [...lines.slice(0, MOST_FACTS), ...(rest > 0 ? [`    and ${rest} more sheets`] : [])]
}

const clauseText = (clause: string | undefined): string => (clause === undefined ? '' : ` (${clause})`)

const bandText = (band: {
  from?: string | undefined
  above?: string | undefined
  upTo?: string | undefined
  below?: string | undefined
  points: string
}): string => {
  const ends = (['from', 'above', 'upTo', 'below'] as const).flatMap(end =>
    band[end] === undefined ? [] : [`${end} ${band[end]}`],
  )
  return `${ends.join(' ') || 'of every number'} gives ${band.points}`
}

const MOST_FACTS = 8

const stepLines = (rule: string | undefined, step: Step): readonly string[] => {
  const facts = [...new Map(factsIn(step).map(fact => [fact.fact, fact])).values()]
  const rest = facts.length - MOST_FACTS
  return [
    `  ${rule ?? ''} = ${valueText('literal' in step ? step.literal : step.value)}`,
    ...facts.slice(0, MOST_FACTS).map(factLine),
    ...(rest > 0 ? [`    and ${rest} more facts`] : []),
  ]
}

const factsIn = (step: Step): readonly FactStep[] => {
  if ('fact' in step) return [step]
  return 'op' in step ? step.of.flatMap(factsIn) : []
}

const factLine = ({ fact, value, status, document, page, source }: FactStep): string => {
  const origin = [status ?? 'not given', document, page === undefined ? undefined : `page ${page}`, source]
  return `    ${fact} = ${valueText(value)} (${origin.filter(each => each !== undefined).join(', ')})`
}

const valueText = (value: ShownValue): string => {
  if (typeof value !== 'object') return String(value)
  return 'unknown' in value ? 'unknown' : 'not applicable'
}
