import { type Day, dayOf, daysBetween } from '../../exact/day.ts'
import type { Period } from '../model.ts'

/** Where something lies in a period, in thousandths of its length. */
export interface Place {
  readonly from: number
  readonly length: number
}

const THOUSAND = 1000

const days = ({ from, to }: Period): number => daysBetween(from, to) + 1

export const placeIn = (whole: Period, part: Period): Place => ({
  from: Math.round((daysBetween(whole.from, part.from) * THOUSAND) / days(whole)),
  length: Math.max(1, Math.round((days(part) * THOUSAND) / days(whole))),
})

/** Null: the day lies outside. */
export const dayIn = (whole: Period, day: Day): number | null =>
  day < whole.from || whole.to < day ? null : placeIn(whole, { from: day, to: day }).from

/** The first day of each quarter, or of each year where there are several. */
export const marksIn = ({ from, to }: Period): readonly Day[] => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
  const months = years > 1 ? ['01'] : ['01', '04', '07', '10']
  return Array.from({ length: years }, (_, at) => Number(from.slice(0, 4)) + at)
    .flatMap(year => months.map(month => dayOf(`${year}-${month}-01`)))
    .filter(day => from <= day && day <= to)
}
