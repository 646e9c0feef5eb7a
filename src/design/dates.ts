import type { Language } from '../platform/texts.ts'
import { texts } from './texts.ts'

/**
 * "2026-11-21" → "21/11/2026", in English "21 November 2026". What is known only in part stays so: "2023-04" →
 * "tháng 4/2023". Text that is no date is left as it is.
 */
export const formatDay = (iso: string, language: Language): string => {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? []
  if (year === '') return iso
  return (day === undefined ? texts.month(month, year) : texts.day(day, month, year))[language]
}

/** "2025", "2025-H1", "2025-Q3", "2025-09", as the middle of a sentence has it. */
export const formatPeriod = (period: string, language: Language): string => {
  const [, year = '', half, quarter, month] = /^(\d{4})-(?:H([12])|Q([1-4])|(\d{2}))$/.exec(period) ?? []
  if (half !== undefined) return texts.half(half, year)[language]
  if (quarter !== undefined) return texts.quarter(quarter, year)[language]
  return month === undefined ? period : texts.month(month, year)[language]
}

/** "02/04 – 31/07/2026": the year once where both days share it; an open end is null. */
export const formatDays = (from: string | null, to: string | null, language: Language): string => {
  if (from === null || to === null) return openDays(from, to, language)
  if (from === to) return shortDay(to, language)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = sameYear ? dayAndMonth(from, language) : shortDay(from, language)
  return `${first} – ${shortDay(to, language)}`
}

const openDays = (from: string | null, to: string | null, language: Language): string => {
  if (to !== null) return texts.until(shortDay(to, language))[language]
  return from === null ? '' : texts.since(shortDay(from, language))[language]
}

const shortDay = (iso: string, language: Language): string =>
  texts.dayWithYear(dayAndMonth(iso, language), iso.slice(0, 4))[language]

const dayAndMonth = (iso: string, language: Language): string =>
  texts.shortDay(iso.slice(8, 10), iso.slice(5, 7))[language]

const HANOI = new Intl.DateTimeFormat('sv', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** "2026-11-21T03:00:00.000Z" → "10:00, 21/11/2026", as the clock in Hà Nội showed it. */
export const formatMoment = (iso: string, language: Language): string => {
  const [day = '', hour = ''] = HANOI.format(new Date(iso)).split(' ')
  return `${hour}, ${formatDay(day, language)}`
}
