import { addMonths, type Day, dayOf, isWithin } from '../../exact/day.ts'
import type { Period } from '../../exact/period.ts'
import { compareBytes } from '../../exact/text.ts'
import type { Figure } from '../model.ts'

/** Whether a figure is true of a day is one question, whether it was known then another: this is about the first. */
export const validityOf = ({ period, validFrom, validTo }: Figure): { from: Day | null; to: Day | null } =>
  period === null ? { from: validFrom, to: validTo } : daysOf(period)

const MONTHS_OF = { year: 12, half: 6, quarter: 3, month: 1 } as const

/** The days of a period: from its first to the first after it. */
const daysOf = (period: Period): { from: Day; to: Day } => {
  const [year = '', part = ''] = period.split('-')
  const months = lengthOf(part)
  const number = Number(part.replace(/^[HQ]/, '') || 1)
  const from = addMonths(dayOf(`${year}-01-01`), (number - 1) * months)
  return { from, to: addMonths(from, months) }
}

const lengthOf = (part: string): number => {
  if (part === '') return MONTHS_OF.year
  if (part.startsWith('H')) return MONTHS_OF.half
  return part.startsWith('Q') ? MONTHS_OF.quarter : MONTHS_OF.month
}

/** The last moment of a day in Asia/Ho_Chi_Minh: what is "known on a day" is known then. */
export const endOf = (day: Day): string => `${day}T16:59:59.999Z`

/** The figures that are stated once and hold on a day; of several, the one that began last. */
export const heldOn = <F extends Figure>(figures: readonly F[], day: Day): readonly F[] => {
  const holding = figures
    .filter(({ period, validFrom, validTo }) => period === null && isWithin(day, validFrom, validTo))
    .toSorted((a, b) => compareBytes(b.validFrom ?? '', a.validFrom ?? ''))
  const seen = new Set<string>()
  return holding.filter(figure => {
    const key = JSON.stringify([figure.subject, figure.variable])
    return !seen.has(key) && seen.add(key)
  })
}
