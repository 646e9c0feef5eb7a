import {
  add,
  compare,
  divide,
  type Exact,
  exactOf,
  formatExact,
  isZero,
  multiply,
  round,
  subtract,
  wholeNumber,
} from '../../exact/number.ts'
import type { PublishedFigure } from '../../indicators/model.ts'
import { printedValue } from '../../indicators/rules/sums.ts'
import type { Achievement, Result, Target, TargetIndicator, TargetPeriod } from '../model.ts'
import { periodOf } from './read.ts'

/** What was reached against both ends of a range; across scopes nothing is compared. */
export const achievement = (
  target: Target,
  result: Result,
  counts = target.indicator.counts,
): Achievement => {
  const why = refusalOf(target, result, counts)
  if (why !== null) return { verdict: 'not-comparable', why }
  const { from, to } = target.range
  const [value, low, high] = [exactOf(result.value), exactOf(from), to === null ? null : exactOf(to)]
  const isBelow = compare(value, low) < 0
  const isAbove = high !== null && compare(value, high) > 0
  return {
    verdict: isBelow ? 'below' : isAbove ? 'above' : 'inside',
    by: isBelow ? formatExact(subtract(low, value)) : isAbove ? formatExact(subtract(value, high)) : null,
    ofLow: percentOf(value, low),
    ofHigh: high === null ? null : percentOf(value, high),
    isWhole: result.period.to === target.period.to,
  }
}

const refusalOf = ({ period }: Target, { period: of, counts }: Result, asked: Result['counts']) => {
  if (period.from === null) return 'beginning-unknown'
  if (of.from !== period.from || of.to > period.to) return 'period'
  return asked !== null && counts !== null && asked !== counts ? 'counter' : null
}

/** What the shares of a whole come to: 117 of 80 are 146.25 per cent. */
const percentOf = (value: Exact, whole: Exact): string | null => {
  const part = isZero(whole) ? null : divide(multiply(value, wholeNumber(100)), whole)
  return part === null ? null : formatExact(round(part, 2, 'half-up'))
}

/**
 * What published figures tell of a target until a year: yearly outcomes added up as far as every year is printed, totals that
 * sources print or claim, and a claimed total with the outcomes of the years after it.
 */
export const resultsFor = (
  { indicator, period }: Target,
  figures: readonly PublishedFigure[],
  until = period.to,
): readonly Result[] => {
  if (period.from === null) return []
  const years = yearsSummed(indicator, figures, { from: period.from, to: until })
  const totals = indicator.totals
    .flatMap(total => totalsOf(indicator, total, figures))
    .filter(({ period: of }) => of.to <= until && isTold(of, period))
  const isOutdone = totals.some(
    ({ kind, period: of }) =>
      kind === 'outcome' && of.from === period.from && of.to > (years?.period.to ?? 0),
  )
  return [
    ...(years === null || isOutdone ? [] : [years]),
    ...totals,
    ...totals.flatMap(total => continued(indicator, total, figures, until)),
  ]
}

/** Of several years, also those that reach over their ends, to be told as such; of one year, nothing but it. */
const isTold = (of: TargetPeriod, period: TargetPeriod): boolean =>
  period.from === period.to
    ? of.from === period.from && of.to === period.to
    : (of.from ?? of.to) <= period.to && of.to >= (period.from ?? 0)

interface Years {
  readonly from: number
  readonly to: number
}

const yearsSummed = (
  indicator: TargetIndicator,
  figures: readonly PublishedFigure[],
  { from, to }: Years,
): Result | null => {
  const values: string[] = []
  const sources = new Set<string>()
  for (let year = from; year <= to; year++) {
    const value =
      indicator.yearly === null
        ? null
        : printedValue(figures, { period: String(year), figure: indicator.yearly, kind: 'outcome' })
    if (value === null) break
    values.push(value)
    for (const row of figures)
      if (row.figure === indicator.yearly && row.period === String(year) && row.kind === 'outcome')
        sources.add(row.source)
  }
  if (values.length === 0) return null
  const last = from + values.length - 1
  return {
    value: formatExact(values.map(exactOf).reduce(add)),
    period: { from, to: last },
    counts: last === from ? indicator.counts : (indicator.countsOverYears ?? indicator.counts),
    kind: last === from ? 'outcome' : 'computed',
    sources: [...sources],
  }
}

const YEARS = /^\d{4}(-\d{4})?$/

const totalsOf = (
  indicator: TargetIndicator,
  { figure, printedFor, readAs }: TargetIndicator['totals'][number],
  figures: readonly PublishedFigure[],
): readonly Result[] =>
  figures
    .filter(
      row =>
        row.figure === figure && YEARS.test(row.period) && (printedFor === null || row.period === printedFor),
    )
    .flatMap(({ value, period, kind, source }): Result[] =>
      kind === 'outcome' || kind === 'claim'
        ? [
            {
              value,
              period: periodOf(readAs ?? period),
              counts: indicator.countsOverYears ?? indicator.counts,
              kind,
              sources: [source],
            },
          ]
        : [],
    )

/** A claim until 2024, and the outcome of 2025 on top of it. */
const continued = (
  indicator: TargetIndicator,
  claim: Result,
  figures: readonly PublishedFigure[],
  until: number,
): readonly Result[] => {
  const { period, kind, value, sources } = claim
  if (kind !== 'claim' || period.to >= until) return []
  const after = yearsSummed(indicator, figures, { from: period.to + 1, to: until })
  if (after === null) return []
  const total = formatExact(add(exactOf(value), exactOf(after.value)))
  return [
    {
      ...claim,
      value: total,
      period: { from: period.from, to: after.period.to },
      kind: 'computed-with-claim',
      sources: [...sources, ...after.sources],
    },
  ]
}
