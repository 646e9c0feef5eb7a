import { addDays, addMonths, type Day, dayOf } from '../../exact/day.ts'

/** "2026-Q3", as costs of support name their period. */
export type Quarter = string & { readonly quarter: unique symbol }

export interface Days {
  readonly from: Day
  /** The last day, included. */
  readonly to: Day
}

export const parseQuarter = (text: string): Quarter | null =>
  /^(19|20|21)\d{2}-Q[1-4]$/.test(text) ? (text as Quarter) : null

export const quarterOf = (day: Day): Quarter =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter

export const daysOf = (quarter: Quarter): Days => {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1
  const from = dayOf(`${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`)
  return { from, to: addDays(addMonths(from, 3), -1) }
}

/** Those that touch the days from one to another, the earliest first. */
export const quartersBetween = (from: Day, to: Day): readonly Quarter[] => {
  const found: Quarter[] = []
  for (let at = daysOf(quarterOf(from)).from; at <= to; at = addMonths(at, 3)) found.push(quarterOf(at))
  return found
}

/** Over on a day: its last day has passed. */
export const isOver = (quarter: Quarter, today: Day): boolean => daysOf(quarter).to < today
