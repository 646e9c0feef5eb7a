import { foldedText } from '../../../exact/text.ts'
import type { SeriesPeriod } from '../../model/series.ts'

/** Months of one year, both ends inside. */
export interface Months {
  readonly year: number
  readonly from: number
  readonly to: number
}

/** One spelling for each stretch of months: January to June is the first half, by whatever name. */
export const periodOfMonths = ({ year, from, to }: Months): SeriesPeriod => {
  const head = String(year).padStart(4, '0')
  const long = to - from + 1
  const two = (month: number) => `M${String(month).padStart(2, '0')}`
  if (long === 12) return head as SeriesPeriod
  if (long === 6 && from % 6 === 1) return `${head}-H${(from + 5) / 6}` as SeriesPeriod
  if (long === 3 && from % 3 === 1) return `${head}-Q${(from + 2) / 3}` as SeriesPeriod
  return `${head}-${long === 1 ? two(from) : `${two(from)}..${two(to)}`}` as SeriesPeriod
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** Each way of writing a period, with the months it means. */
const WAYS: readonly (readonly [RegExp, (found: readonly string[]) => Months])[] = [
  [/^(?:nam )?(\d{4})$/, ([year = '']) => ({ year: Number(year), from: 1, to: 12 })],
  [/^(\d{4})-h([12])$/, ([year, half]) => halfOf(Number(half), Number(year))],
  [/^(\d{4})-q([1-4])$/, ([year, quarter]) => quarterOf(Number(quarter), Number(year))],
  [/^(\d{4})-m?(\d{2})$/, ([year, month]) => monthOf(Number(month), Number(year))],
  [
    /^(\d{4})-m(\d{2})\.\.m(\d{2})$/,
    ([year, from, to]) => ({ year: Number(year), from: Number(from), to: Number(to) }),
  ],
  [/^thang (\d{1,2})[/-](\d{4})$/, ([month, year]) => monthOf(Number(month), Number(year))],
  [
    /^quy (i{1,3}|iv|[1-4])[/-](\d{4})$/,
    ([quarter = '', year]) => quarterOf(ROMAN[quarter] ?? Number(quarter), Number(year)),
  ],
  [/^6 thang dau nam (\d{4})$/, ([year]) => halfOf(1, Number(year))],
  [/^6 thang cuoi nam (\d{4})$/, ([year]) => halfOf(2, Number(year))],
  [
    /^(\d{1,2}) thang(?: dau)?(?: nam)?[ /](\d{4})$/,
    ([to, year]) => ({ year: Number(year), from: 1, to: Number(to) }),
  ],
]

const halfOf = (half: number, year: number): Months => ({ year, from: half * 6 - 5, to: half * 6 })
const quarterOf = (quarter: number, year: number): Months => ({
  year,
  from: quarter * 3 - 2,
  to: quarter * 3,
})
const monthOf = (month: number, year: number): Months => ({ year, from: month, to: month })

/** Null where the text is no period: "2025", "2025-H1", "quý II/2025", "9 tháng 2025", "2025-M01..M09". */
export const monthsIn = (text: string): Months | null => {
  const plain = foldedText(text).replace(/\s+/g, ' ').trim()
  for (const [way, read] of WAYS) {
    const found = way.exec(plain)
    if (found === null) continue
    const months = read(found.slice(1))
    const isSound = months.from >= 1 && months.to <= 12 && months.from <= months.to && months.year >= 1990
    return isSound ? months : null
  }
  return null
}

export const seriesPeriodOf = (text: string): SeriesPeriod | null => {
  const months = monthsIn(text)
  return months === null ? null : periodOfMonths(months)
}

/** Months of a period that was read before. */
export const monthsOf = (period: SeriesPeriod): Months => monthsIn(period) ?? { year: 0, from: 1, to: 12 }

export const yearBefore = (period: SeriesPeriod): SeriesPeriod => {
  const { year, from, to } = monthsOf(period)
  return periodOfMonths({ year: year - 1, from, to })
}

/** Begins in January: what it counts has accumulated since. */
export const isCumulative = (period: SeriesPeriod): boolean => monthsOf(period).from === 1

/** The first day on which the period is over. */
export const overOn = (period: SeriesPeriod): string => {
  const { year, to } = monthsOf(period)
  return to === 12 ? `${year + 1}-01-01` : `${year}-${String(to + 1).padStart(2, '0')}-01`
}

/** By time: what ends earlier, then what began later. */
export const byTime = (a: SeriesPeriod, b: SeriesPeriod): number => {
  const [one, other] = [monthsOf(a), monthsOf(b)]
  return one.year - other.year || one.to - other.to || other.from - one.from
}
