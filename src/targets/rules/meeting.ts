import { compare, exactOf } from '../../exact/number.ts'
import type { Target, TargetRange } from '../model.ts'

/** When two targets speak of the same, and whether their numbers differ. */

/** What the number is of: one year, several years together, each of them, or a state at an end. */
type Shape = 'year' | 'together' | 'each-year' | 'at-end' | 'unknown'

const shapeOf = ({ period, span }: Target): Shape => {
  if (period.from === period.to) return 'year'
  return span ?? (period.from === null ? 'at-end' : 'unknown')
}

const lengthOf = ({ period }: Target): number | null =>
  period.from === null ? null : period.to - period.from

export const isOneYear = (target: Target): boolean => shapeOf(target) === 'year'
export const isTogether = (target: Target): boolean => shapeOf(target) === 'together'

/** The number is of one year, whether that stands alone or is one of several. */
const isYearly = (target: Target): boolean => isOneYear(target) || shapeOf(target) === 'each-year'

/** Both are to hold in the same last year; what is counted over a period has the same beginning too. */
export const isOfSamePeriod = (a: Target, b: Target): boolean => {
  if (a.period.to !== b.period.to) return false
  if (isYearly(a) && isYearly(b)) return true
  const isCounted = a.indicator.measure === 'flow' || isTogether(a) || isTogether(b)
  if (isCounted && isYearly(a) !== isYearly(b)) return false
  if (isCounted || shapeOf(a) === 'unknown' || shapeOf(b) === 'unknown')
    return a.period.from !== null && a.period.from === b.period.from
  return true
}

/** What is to hold in a year, and a target for each of several years among which it is, but not the last. */
export const isYearWithin = (year: Target, years: Target): boolean =>
  (isYearly(year) || (shapeOf(year) === 'at-end' && year.indicator.measure !== 'flow')) &&
  shapeOf(years) === 'each-year' &&
  (years.period.from ?? years.period.to) <= year.period.to &&
  year.period.to < years.period.to

/** Growth since 2020 and growth since 2024 are two things; over as many years they can be compared. */
export const hasOtherBase = (a: Target, b: Target): boolean => {
  const [one, other] = [yearsGrown(a), yearsGrown(b)]
  return one !== null && other !== null && one !== other
}

const yearsGrown = ({ indicator, base, period, ...target }: Target): number | null => {
  const isPlain = indicator.measure === 'growth' && (period.from === period.to || target.span === 'at-end')
  return isPlain && base !== null && base.year !== null ? period.to - base.year : null
}

/** The one was over when the other began: it stands in its place. */
export const isReplaced = (earlier: Target, later: Target): boolean =>
  earlier.validTo !== null && later.validFrom !== null && earlier.validTo < later.validFrom

/** Counts over periods of different length are no series. */
export const isOfSameLength = (a: Target, b: Target): boolean =>
  a.indicator.measure === 'flow' || isTogether(a) || isTogether(b)
    ? lengthOf(a) !== null && lengthOf(a) === lengthOf(b)
    : true

/** "Over 20" and 20–25 can both be meant; "over 20" and 15–18 cannot. */
export const isOtherRange = (a: TargetRange, b: TargetRange): boolean => {
  if (a.to !== null && b.to !== null) return order(a.from, b.from) !== 0 || order(a.to, b.to) !== 0
  if (a.to === null && b.to === null) return order(a.from, b.from) !== 0
  const [open, closed] = a.to === null ? [a, b] : [b, a]
  return closed.to !== null && order(closed.to, open.from) < 0
}

export const isSameRange = (a: TargetRange, b: TargetRange): boolean =>
  order(a.from, b.from) === 0 && (a.to === null || b.to === null ? a.to === b.to : order(a.to, b.to) === 0)

/** Its lower end is lower; or they begin alike and its upper end is. */
export const isLowerRange = (a: TargetRange, b: TargetRange): boolean => {
  const begins = order(a.from, b.from)
  if (begins !== 0) return begins < 0
  return a.to !== null && b.to !== null && order(a.to, b.to) < 0
}

const order = (a: string, b: string): number => compare(exactOf(a), exactOf(b))

/** The year of the first source that says when it spoke; else the year of the document itself. */
export const saidIn = ({ statements, document }: Target): number | null => {
  const said = statements.flatMap(({ saidOn }) => saidOn ?? [])
  const days = said.length === 0 ? [document?.issuedOn ?? []].flat() : said
  const years = days.map(day => Number(day.slice(0, 4)))
  return years.length === 0 ? null : Math.min(...years)
}

/** Those about the same indicator and scope, in the order in which they are due. */
export const bySubject = (targets: readonly Target[]): readonly (readonly Target[])[] => {
  const groups = Map.groupBy(targets, ({ indicator, scope }) => `${indicator.code} ${scope}`)
  return [...groups.values()].map(group => group.toSorted((a, b) => a.period.to - b.period.to))
}
