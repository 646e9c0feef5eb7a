import { compare, exactOf, formatExact, multiply, wholeNumber } from '../../exact/number.ts'
import type { Finding, Reach, Target, TargetRange } from '../model.ts'
import { bySubject, isOneYear, isTogether } from './meeting.ts'

/** A year inside its period: the yearly range, taken for every year, against what the period asks. */
export const nesting = (targets: readonly Target[]): readonly Finding[] =>
  bySubject(targets).flatMap(group =>
    group.flatMap(year =>
      group.flatMap((whole): Finding[] => {
        if (!isNested(year, whole)) return []
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
