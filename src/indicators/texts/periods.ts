import { formatPeriod } from '../../design/dates.ts'
import type { Language } from '../../platform/texts.ts'
import type { SeriesPeriod } from '../model/series.ts'
import { monthsOf, seriesPeriodOf } from '../rules/series/periods.ts'

/** "2024", "6 tháng đầu năm 2024", "quý II/2024", "tháng 7/2025", "9 tháng 2025". */
export const seriesPeriodText = (period: SeriesPeriod, language: Language): string => {
  const { year, from, to } = monthsOf(period)
  if (!period.includes('M')) return formatPeriod(period, language)
  if (from === to) return formatPeriod(`${year}-${String(to).padStart(2, '0')}`, language)
  if (language === 'vi') return from === 1 ? `${to} tháng ${year}` : `tháng ${from}–${to}/${year}`
  return from === 1 ? `${to} months of ${year}` : `months ${from}–${to} of ${year}`
}

/** Also of several years: "2018–2024". */
export const periodText = (period: string, language: Language): string => {
  const known = seriesPeriodOf(period)
  return known === null ? period.replace('-', '–') : seriesPeriodText(known, language)
}
