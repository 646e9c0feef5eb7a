import {
  add,
  compare,
  divide,
  type Exact,
  exactOf,
  formatExact,
  multiply,
  round,
  subtract,
  wholeNumber,
} from '../../../exact/number.ts'
import type { Distance, ExpectedPath, PathPoint, YearValue } from '../../model/progress.ts'
import type { Target } from '../../model.ts'

/**
 * What should be reached at the end of which year. Stated by the document in steps; of a sum the same for every year; of a
 * growth over several years compounding on 100 in the base year; else in a straight line from the base to the end.
 */
export const expectedPath = (
  target: Target,
  steps: readonly Target[],
  values: readonly YearValue[],
): ExpectedPath => {
  const { span, period, indicator } = target
  const from = period.from ?? period.to
  if (span === 'together') return { kind: 'together', base: null, points: added(target, from) }
  if (indicator.measure === 'growth') return ofGrowth(target, from)
  if (span === 'each-year')
    return {
      kind: 'each-year',
      base: null,
      points: years(from, period.to).map(year => pointOf(target, year)),
    }
  const base = indicator.measure === 'flow' ? null : baseOf(target, values)
  const stated = steps.filter(step => step.period.to <= period.to).map(step => pointOf(step, step.period.to))
  if (stated.length > 1) return { kind: 'stated', base, points: stated }
  const points = base === null ? [] : years(base.year + 1, period.to)
  return points.length < 2 || base === null
    ? { kind: 'end-only', base, points: [pointOf(target, period.to)] }
    : { kind: 'linear', base, points: points.map(year => between(base, target, year)) }
}

const years = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

const pointOf = ({ range }: Target, year: number): PathPoint => ({
  year,
  range: { from: range.from, to: range.to },
})

const bothEnds = ({ range }: Target, of: (end: Exact) => Exact): PathPoint['range'] => ({
  from: written(of(exactOf(range.from))),
  to: range.to === null ? null : written(of(exactOf(range.to))),
})

/** A path is no measurement: two decimals do. */
const written = (value: Exact): string => formatExact(round(value, 2, 'half-up'))
const part = (value: Exact, of: number, whole: number): Exact =>
  divide(multiply(value, wholeNumber(of)), wholeNumber(whole)) ?? value

const added = (target: Target, from: number): readonly PathPoint[] => {
  const whole = target.period.to - from + 1
  return years(from, target.period.to).map((year, at) => ({
    year,
    range: bothEnds(target, end => part(end, at + 1, whole)),
  }))
}

const ofGrowth = (target: Target, from: number): ExpectedPath => {
  const year = target.base?.year ?? null
  if (from === target.period.to || year === null)
    return { kind: 'end-only', base: null, points: [pointOf(target, target.period.to)] }
  const points = years(from, target.period.to).map(each => ({
    year: each,
    range: bothEnds(target, end => compounded(end, each - year)),
  }))
  return { kind: 'compound', base: { year, value: '100', isAssumed: false }, points }
}

const HUNDRED = wholeNumber(100)
const compounded = (percent: Exact, times: number): Exact =>
  Array.from({ length: times }).reduce<Exact>(
    value => part(multiply(value, add(HUNDRED, percent)), 1, 100),
    HUNDRED,
  )

/** The base that the document names; without one the last value before the period, which is assumed. */
const baseOf = ({ base, period }: Target, values: readonly YearValue[]): ExpectedPath['base'] => {
  if (base?.year != null && base.value !== null)
    return { year: base.year, value: base.value, isAssumed: false }
  const before = values.findLast(({ year }) => year < (period.from ?? period.to))
  return before === undefined ? null : { year: before.year, value: before.value, isAssumed: true }
}

const between = (
  base: { readonly year: number; readonly value: string },
  target: Target,
  year: number,
): PathPoint => {
  const start = exactOf(base.value)
  const [gone, whole] = [year - base.year, target.period.to - base.year]
  return { year, range: bothEnds(target, end => add(start, part(subtract(end, start), gone, whole))) }
}

/** The latest value beside the path; sums are added up from the beginning, as far as every year is known. */
export const distanceOf = (
  target: Target,
  { base, points, kind }: ExpectedPath,
  values: readonly YearValue[],
): Distance | null => {
  if (kind === 'compound') return null
  const reached = kind === 'together' ? summed(points, values) : values
  const last = reached.findLast(({ year }) => points.some(point => point.year === year))
  const asked = points.find(({ year }) => year === last?.year)
  if (last === undefined || asked === undefined) return null
  const way = [
    ...(kind === 'together'
      ? [{ year: (target.period.from ?? 0) - 1, value: '0' }]
      : base === null
        ? []
        : [base]),
    ...points.map(({ year, range }) => ({ year, value: range.from })),
  ]
  const by = formatExact(subtract(exactOf(last.value), exactOf(asked.range.from)))
  return { year: last.year, value: last.value, by, years: timeOf(way, last) }
}

export const summed = (points: readonly PathPoint[], values: readonly YearValue[]): readonly YearValue[] => {
  const sums: YearValue[] = []
  for (const { year } of points) {
    const value = values.find(each => each.year === year)
    if (value === undefined) break
    const before = sums.at(-1)
    sums.push({
      ...value,
      value: formatExact(add(exactOf(before?.value ?? '0'), exactOf(value.value))),
      sources: [...new Set([...(before?.sources ?? []), ...value.sources])],
    })
  }
  return sums
}

interface On {
  readonly year: number
  readonly value: string
}

/** How many years earlier or later than now the path asks for this value. */
const timeOf = (way: readonly On[], { year, value }: On): string | null => {
  const now = exactOf(value)
  for (const [at, end] of way.slice(1).entries()) {
    const start = way[at]
    if (start === undefined) continue
    const [low, high] = [exactOf(start.value), exactOf(end.value)]
    if (compare(low, high) >= 0) return null
    if (compare(now, low) < 0 || compare(now, high) > 0) continue
    const gone = divide(subtract(now, low), subtract(high, low)) ?? wholeNumber(0)
    const moment = add(wholeNumber(start.year), multiply(gone, wholeNumber(end.year - start.year)))
    return formatExact(round(subtract(moment, wholeNumber(year)), 1, 'half-up'))
  }
  return null
}
