import type { Day } from '../../../exact/day.ts'
import type { Measure } from '../../../indicators/model/indicators.ts'
import type { PublishedFigure } from '../../../indicators/model.ts'
import { printedValue } from '../../../indicators/rules/sums.ts'
import type { History, Steps, YearValue } from '../../model/progress.ts'
import type { Past } from './simulation.ts'

/** What sources print of a figure, year by year, as known on a day; a year on which they differ is left out. */
export const publishedValues = (
  figure: string | null,
  figures: readonly PublishedFigure[],
  on: Day,
): readonly YearValue[] => {
  const rows = figures.filter(
    row =>
      row.figure === figure &&
      (row.kind === 'outcome' || row.kind === 'actual') &&
      /^\d{4}$/.test(row.period) &&
      isKnownOn(row, on),
  )
  return [...Map.groupBy(rows, ({ period }) => period)]
    .flatMap(([period, same]): YearValue[] => {
      const [{ kind, figure: of } = { kind: 'outcome' as const, figure: '' }] = same
      const value = printedValue(same, { period, figure: of, kind })
      return value === null
        ? []
        : [{ year: Number(period), value, sources: [...new Set(same.map(({ source }) => source))] }]
    })
    .toSorted((a, b) => a.year - b.year)
}

/** Where the day of a source is not known, a year is known when it is over; so is what was said in a year or a month. */
const isKnownOn = ({ period, publishedOn }: PublishedFigure, on: Day): boolean => {
  const said = publishedOn ?? period
  return said.length === on.length ? said <= on : said < on.slice(0, said.length)
}

export const stepsOf = (measure: Measure): Steps =>
  measure === 'growth' ? 'anew' : measure === 'share' ? 'points' : 'ratio'

/**
 * The changes from each year to the next; over a gap nothing is filled in. Of a growth the values themselves, and gaps do
 * not matter. From a zero no share can be told.
 */
export const changesOf = (values: readonly YearValue[], steps: Steps): readonly number[] => {
  const numbers = values.map(({ year, value }) => ({ year, value: Number(value) }))
  if (steps === 'anew') return numbers.map(({ value }) => value)
  return numbers.slice(1).flatMap(({ year, value }, at) => {
    const before = numbers[at]
    if (before === undefined || before.year !== year - 1) return []
    if (steps === 'points') return [value - before.value]
    return before.value <= 0 ? [] : [value / before.value - 1]
  })
}

/** What grows by a share of itself never leaves zero: a forecast from there would be certain of what nobody knows. */
export const isFromNothing = ({
  steps,
  last,
  enterprises,
}: Pick<Past, 'steps' | 'last' | 'enterprises'>): boolean =>
  enterprises === null ? steps === 'ratio' && last <= 0 : enterprises.sizes.every(size => size <= 0)

/** Of a history whose enterprises are known, the changes of those; else those of the series. */
export const pastOf = ({ values, enterprises }: History, measure: Measure) => {
  const steps = stepsOf(measure)
  const changes =
    enterprises === null ? changesOf(values, steps) : enterprises.years.map(({ total }) => total)
  const last = values.at(-1)
  return { steps, last: last === undefined ? 0 : Number(last.value), changes, enterprises }
}
