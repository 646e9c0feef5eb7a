import { formatDay } from '../../design/dates.ts'
import type { Language } from '../../platform/texts.ts'
import type { Period, PlanDocument } from '../model.ts'
import { texts } from '../texts/pages.ts'
import { words } from '../texts/words.ts'

/** "60/KH-UBND, 15/12/2020"; what no source gives says so. */
export const documentName = (document: PlanDocument | null, language: Language): string => {
  if (document === null) return texts.draft[language]
  const unknown = words.unknown[language]
  const { number, symbol, issuedOn } = document
  return `${number ?? '…'}/${symbol}, ${issuedOn === null ? `${texts.issuedOn[language].toLowerCase()}: ${unknown}` : formatDay(issuedOn, language)}`
}

export const periodName = ({ from, to }: Period, language: Language): string =>
  `${formatDay(from, language)} – ${formatDay(to, language)}`
