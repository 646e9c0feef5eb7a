import { compare, exactOf, formatExact } from '../../exact/number.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'
import { schemaProblems } from '../../exact/schema-problems.ts'
import type {
  Statement,
  Target,
  TargetFile,
  TargetIndicator,
  TargetPeriod,
  TargetRange,
  TargetWords,
} from '../model.ts'
import { type TargetsWritten, type TargetWritten, targetsSchema } from './file.ts'

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the targets of one document from plain JSON; what is wrong is said with place, value, reason and remedy. */
export const readTargets = (input: unknown, dictionary: TargetWords): Read<TargetFile> => {
  const { data, error } = targetsSchema.safeParse(input)
  if (data === undefined) return { ok: false, problems: schemaProblems(error, input, KEYS) }
  const problems: Problem[] = []
  const targets = data.targets.flatMap((written, at) => {
    const reading = { file: data, written, place: `targets[${at}]`, problems }
    const indicator = indicatorOf(reading, dictionary)
    problems.push(...faultsOf(reading, indicator, dictionary))
    return indicator === null ? [] : [targetOf(reading, indicator, codeOf(data, at))]
  })
  problems.push(...repeated(data))
  if (problems.length > 0) return { ok: false, problems }
  const leftOut = data.leftOut.map(({ source = data.source, ...each }) => ({ source, ...each }))
  return { ok: true, value: { code: data.code, targets, leftOut } }
}

const KEYS = [...Object.keys(targetsSchema.shape), ...Object.keys(targetsSchema.shape.targets.element.shape)]

interface Reading {
  readonly file: TargetsWritten
  readonly written: TargetWritten
  readonly place: string
  readonly problems: Problem[]
}

const indicatorOf = (
  { written, place, problems }: Reading,
  { indicators }: TargetWords,
): TargetIndicator | null => {
  const indicator = indicators.get(written.indicator)
  if (indicator !== undefined) return indicator
  problems.push(unknownWord(`${place}.indicator`, written.indicator, 'indicator', indicators.keys()))
  return null
}

const unknownWord = (place: string, word: string, what: string, known: Iterable<string>): Problem => {
  const meant = nearest(word, known)
  const remedy = 'put it into data/indicators first'
  return problem(
    place,
    word,
    `no ${what} has this code`,
    meant === null ? remedy : `did you mean "${meant}"?`,
  )
}

const faultsOf = (
  { written, place }: Reading,
  indicator: TargetIndicator | null,
  { scopes }: TargetWords,
): readonly Problem[] => {
  const { range, period, base, unit, validFrom, validTo, printed, note } = written
  const [years, asked] = [periodOf(period), rangeOf(range)]
  const found: Problem[] = []
  const wrong = (key: string, value: unknown, reason: string, remedy: string) =>
    found.push(problem(`${place}.${key}`, value, reason, remedy))
  if (!scopes.has(written.scope))
    found.push(unknownWord(`${place}.scope`, written.scope, 'scope', scopes.keys()))
  if (asked.to !== null && isLess(asked.to, asked.from))
    wrong('range', range, 'its upper end is below its lower end', 'write the smaller number in "from"')
  if (indicator?.measure === 'share' && isLess('100', asked.to ?? asked.from))
    wrong('range', range, 'a share is at most 100 %', 'look at the number again')
  if (indicator !== null && isCount(indicator) && [asked.from, asked.to].some(isBroken))
    wrong('range', range, `${indicator.unit.en} are counted whole`, 'write 1200 without a dot for thousands')
  if (indicator !== null && indicator.measure !== 'growth' && isLess(asked.from, '0'))
    wrong('range', range, 'it asks for less than nothing', 'look at the number again')
  if (years.from !== null && years.from > years.to)
    wrong('period', period, 'it ends before it begins', 'change the years')
  if (base?.year != null && base.year >= (years.from ?? years.to))
    wrong('base.year', base.year, 'it is measured from a year of its own period', 'name a year before it')
  if (unit !== undefined && indicator !== null && !Object.values(indicator.unit).includes(unit))
    wrong(
      'unit',
      unit,
      `the indicator is counted in ${indicator.unit.en}`,
      'convert it, or leave the unit out',
    )
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    wrong('validTo', validTo, `it ends before it begins on ${validFrom}`, 'change the days')
  if ((written.status === 'inferred' || printed !== null) && note === null)
    wrong(
      'note',
      '',
      'it is a reading of ours, and nobody is told which',
      'say in a note what was read into the source',
    )
  return found
}

/** Areas, energy and money have parts; enterprises and clusters have none. */
const isCount = ({ measure, unit }: TargetIndicator): boolean =>
  (measure === 'flow' || measure === 'stock') && !['ha', 'TOE', 'USD'].includes(unit.en)
const isBroken = (amount: string | null): boolean => amount?.includes('.') ?? false

const isLess = (a: string, b: string): boolean => compare(exactOf(a), exactOf(b)) < 0

/** "2021", "2021-2025", "by 2025". */
export const periodOf = (text: string): TargetPeriod => {
  const to = Number(text.slice(-4))
  return { from: text.startsWith('by') ? null : Number(text.slice(0, 4)), to }
}

const decimal = (value: string | number): string => formatExact(exactOf(value))
const decimalOr = (value: string | number | null): string | null => (value === null ? null : decimal(value))

const rangeOf = (range: TargetWritten['range']): TargetRange => {
  if ('over' in range) return { from: decimal(range.over), to: null, isAbout: false }
  if ('from' in range) return { from: decimal(range.from), to: decimal(range.to), isAbout: false }
  const value = decimal('about' in range ? range.about : range.exactly)
  return { from: value, to: value, isAbout: 'about' in range }
}

/** Indicator and period; of what stands there already, the scope and what binds nobody as well. */
const codeOf = ({ code, targets }: TargetsWritten, at: number): string => {
  const own = targets[at]
  if (own === undefined) throw new RangeError(`no target ${at}`)
  const before = targets.slice(0, at).filter(each => hasOneSubject(each, own))
  const scope = before.length === 0 ? '' : `:${own.scope}`
  const isToldApart = before.every(each => each.scope !== own.scope)
  return `${code}:${own.indicator}:${own.period.replace(' ', '-')}${scope}${isToldApart ? '' : `:${own.nature}`}`
}

const hasOneSubject = (a: TargetWritten, b: TargetWritten): boolean =>
  a.indicator === b.indicator && isOnePeriod(periodOf(a.period), periodOf(b.period))

const isOnePeriod = (a: TargetPeriod, b: TargetPeriod): boolean => a.from === b.from && a.to === b.to

const targetOf = ({ file, written }: Reading, indicator: TargetIndicator, code: string): Target => {
  const { nature, span, scope, clause, validFrom, validTo, reason, status, note, base, period } = written
  const first: Statement = {
    source: written.source ?? file.source,
    saidOn: written.saidOn === undefined ? file.saidOn : written.saidOn,
    row: written.row,
  }
  return {
    ...{ nature, span, scope, clause, validFrom, validTo, reason, status, note },
    code,
    file: file.code,
    indicator,
    base: base === null ? null : { year: base.year, value: decimalOr(base.value) },
    range: rangeOf(written.range),
    printed: decimalOr(written.printed),
    period: periodOf(period),
    document: file.document,
    statements: [first, ...written.also],
  }
}

/** One document asks once of an indicator in a period. */
const repeated = ({ targets }: TargetsWritten): readonly Problem[] =>
  targets.flatMap((target, at) => {
    const first = targets.findIndex(
      each => hasOneSubject(each, target) && each.scope === target.scope && each.nature === target.nature,
    )
    const reason = `targets[${first}] is about the same indicator, scope and period`
    return first === at
      ? []
      : [problem(`targets[${at}]`, target.indicator, reason, 'a document asks once: take one of them out')]
  })
