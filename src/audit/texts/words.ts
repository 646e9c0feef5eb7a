import { formatNumber } from '../../design/format.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { ChainCheck, Grouping } from '../model.ts'
import { jobTexts } from './jobs.ts'

export const groupingNames: Readonly<Record<Grouping, Localized>> = {
  none: { vi: 'Không chia nhóm', en: 'No groups' },
  outcome: { vi: 'Theo kết quả đạt, không đạt', en: 'By outcome' },
  track: { vi: 'Theo nhánh đăng ký', en: 'By track' },
}

const outcomes: Readonly<Record<string, Localized>> = {
  pass: { vi: 'Đạt', en: 'Passed' },
  fail: { vi: 'Không đạt', en: 'Failed' },
  unknown: { vi: 'Chưa xác định', en: 'Unknown' },
}

/** What a group of a draw is called; a track by its code. */
export const groupWords = (by: Grouping, group: string): Localized =>
  (by === 'outcome' ? outcomes[group] : undefined) ?? { vi: group, en: group }

export const outcomeWords = (outcome: string | null): Localized =>
  outcomes[outcome ?? 'unknown'] ?? { vi: '', en: '' }

export const checkWords = ({ entries, brokenAt, isContinued }: ChainCheck): Localized => {
  if (brokenAt !== null) return jobTexts.chainBroken(String(brokenAt))
  return (isContinued ? jobTexts.chainWhole : jobTexts.chainCut)(String(entries))
}

/** In kilobytes, as a person reads it. */
export const sizeWords = (bytes: number, language: Language): string =>
  `${formatNumber(String(Math.ceil(bytes / 1024)), language)} kB`
