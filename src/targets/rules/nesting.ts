import { add, compare, type Exact, exactOf, formatExact, multiply, wholeNumber } from '../../exact/number.ts'
import type { Finding, Reach, Target, TargetRange } from '../model.ts'
import { bySubject, isOneYear, isTogether } from './meeting.ts'

/**
 * A year inside its period: the yearly range, taken for every year, against what the period asks. Where all its years have
 * targets that make the period together, no year of them is asked to make it alone.
 */
export const nesting = (targets: readonly Target[]): readonly Finding[] =>
  bySubject(targets).flatMap(group =>
    group.flatMap(year =>
      group.flatMap((whole): Finding[] => {
        if (!isNested(year, whole) || isMadeBy(group, whole)) return []
        const years = whole.period.to - (whole.period.from ?? whole.period.to) + 1
        const sum = timesYears(year.range, years)
        const reach = reachOf(sum, whole.range)
        return reach === null ? [] : [{ kind: 'nesting', targets: [year, whole], years, sum, reach }]
      }),
    ),
  )

export const isNested = (year: Target, whole: Target): boolean =>
  isOneYear(year) &&
  isTogether(whole) &&
  whole.period.from !== null &&
  whole.period.from <= year.period.to &&
  year.period.to <= whole.period.to

/** Of two targets for one year the higher. */
const isMadeBy = (group: readonly Target[], whole: Target): boolean => {
  const first = whole.period.from ?? whole.period.to
  const years = Array.from({ length: whole.period.to - first + 1 }, (_, at) => first + at)
  const highest = years.map(each => {
    const asked = group.filter(year => isNested(year, whole) && year.period.to === each)
    return asked
      .map(({ range }) => exactOf(range.from))
      .toSorted(compare)
      .at(-1)
  })
  if (highest.some(each => each === undefined)) return false
  const sum = highest.reduce<Exact>((all, each) => add(all, each ?? wholeNumber(0)), wholeNumber(0))
  return compare(sum, exactOf(whole.range.from)) >= 0
}

const timesYears = ({ from, to, isAbout }: TargetRange, years: number): TargetRange => {
  const times = (value: string) => formatExact(multiply(exactOf(value), wholeNumber(years)))
  return { from: times(from), to: to === null ? null : times(to), isAbout }
}

/** Null: even the lower end of every year makes the whole. */
const reachOf = (sum: TargetRange, whole: TargetRange): Reach | null => {
  const order = (value: string) => compare(exactOf(value), exactOf(whole.from))
  if (order(sum.from) >= 0) return null
  if (sum.to === null) return 'part'
  const top = order(sum.to)
  return top < 0 ? 'none' : top === 0 ? 'top' : 'part'
}
