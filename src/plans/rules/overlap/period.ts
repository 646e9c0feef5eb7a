import { addDays, addMonths, type Day, parseDay } from '../../../exact/day.ts'
import { foldedText } from '../../../exact/text.ts'

/** Days that belong to it on both ends; an open end is null. */
export interface Span {
  readonly from: Day | null
  readonly to: Day | null
}

export const meetingOf = (a: Span, b: Span): Span | null => {
  const from = latest(a.from, b.from)
  const to = earliest(a.to, b.to)
  return from === null || to === null || from <= to ? { from, to } : null
}

const latest = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a)
const earliest = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)

/** A year that stands in the number of a document ("80/2021/NĐ-CP") or of a standard ("14001:2015") is none. */
const YEAR = '(?<![\\d:.])(20\\d\\d)(?![\\d./])'
const RANGE = new RegExp(`${YEAR}\\s*(?:-|–|den|den nam)\\s*(?:nam\\s*)?${YEAR}`)
const UNTIL = new RegExp(`\\bden (?:het )?(?:nam )?${YEAR}`)
const QUARTER = new RegExp(`\\bquy (iv|i{1,3}|[1-4])(?:\\s*/\\s*|\\s+nam\\s+|\\s+)${YEAR}`)
const MONTH = new RegExp(`\\bthang (\\d{1,2})(?:\\s*/\\s*|\\s+nam\\s+|\\s+)${YEAR}`)
const TO = '\\s*(?:-|–|den|va)\\s*'
const QUARTERS = new RegExp(
  `\\bquy (iv|i{1,3}|[1-4])${TO}(?:quy )?(iv|i{1,3}|[1-4])(?:\\s*/\\s*|\\s+nam\\s+|\\s+)${YEAR}`,
)
const MONTHS = new RegExp(
  `\\bthang (\\d{1,2})${TO}(?:thang )?(\\d{1,2})(?:\\s*/\\s*|\\s+nam\\s+|\\s+)${YEAR}`,
)
const SIDES = new RegExp(
  `\\b((?:thang|quy) \\S+?(?:\\s*/\\s*|\\s+nam\\s+)${YEAR})${TO}((?:thang|quy) \\S+?(?:\\s*/\\s*|\\s+nam\\s+)${YEAR})`,
)
const HALF = new RegExp(`\\b(?:6|sau) thang (dau|cuoi) nam ${YEAR}`)
const NUMERALS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** The days that a text names: months, quarters, half a year, a year, several years; null: it names none. */
export const spanSaid = (text: string): Span | null => {
  const folded = foldedText(text)
  const sides = SIDES.exec(folded)
  if (sides !== null)
    return { from: spanSaid(sides[1] ?? '')?.from ?? null, to: spanSaid(sides[3] ?? '')?.to ?? null }
  const half = HALF.exec(folded)
  if (half !== null) return months(half[2], half[1] === 'dau' ? 1 : 7, 6)
  const quarters = QUARTERS.exec(folded)
  if (quarters !== null)
    return monthsFrom(quarters[3], quarterNumber(quarters[1]) * 3 - 2, quarterNumber(quarters[2]) * 3)
  const quarter = QUARTER.exec(folded)
  if (quarter !== null) return months(quarter[2], (quarterNumber(quarter[1]) - 1) * 3 + 1, 3)
  const several = MONTHS.exec(folded)
  if (several !== null && Number(several[1]) <= 12 && Number(several[2]) <= 12)
    return monthsFrom(several[3], Number(several[1]), Number(several[2]))
  const month = MONTH.exec(folded)
  if (month !== null && Number(month[1]) <= 12) return months(month[2], Number(month[1]), 1)
  const range = RANGE.exec(folded)
  if (range !== null) return { from: parseDay(`${range[1]}-01-01`), to: parseDay(`${range[2]}-12-31`) }
  const until = UNTIL.exec(folded)
  if (until !== null) return { from: null, to: parseDay(`${until[1]}-12-31`) }
  return yearsSaid(folded)
}

const quarterNumber = (text = ''): number => NUMERALS[text] ?? Number(text)

/** Turned round they reach over the end of a year that nobody names: then the year is all that is said. */
const monthsFrom = (year: string | undefined, first: number, last: number): Span | null =>
  first <= last ? months(year, first, last - first + 1) : months(year, 1, 12)

const months = (year = '', first: number, count: number): Span | null => {
  const from = parseDay(`${year}-${String(first).padStart(2, '0')}-01`)
  return from === null ? null : { from, to: addDays(addMonths(from, count), -1) }
}

const yearsSaid = (folded: string): Span | null => {
  const years = [...folded.matchAll(new RegExp(YEAR, 'g'))].map(([year]) => year).sort()
  const [first, last] = [years.at(0), years.at(-1)]
  return first === undefined ? null : { from: parseDay(`${first}-01-01`), to: parseDay(`${last}-12-31`) }
}
