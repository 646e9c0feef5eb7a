import { formatDay } from '../design/dates.ts'
import type { Tone } from '../design/tag.tsx'
import type { Code } from '../enterprises/model.ts'
import type { Language } from '../platform/texts.ts'
import type { Status } from '../recognition/model.ts'
import type { Named, RecognisedEnterprise, RecognisedProduct, RecognitionRow } from './model.ts'
import { texts } from './texts.ts'

/** Names in the reader's language where they are known, else in Vietnamese. */
type Names = Pick<RecognisedProduct, 'nameVi' | 'nameEn'>
type MakerNames = Pick<RecognisedProduct, 'enterpriseVi' | 'enterpriseEn'>

export const productIn = ({ nameVi, nameEn }: Names, language: Language): string =>
  language === 'en' ? (nameEn ?? nameVi) : nameVi

export const enterpriseIn = ({ enterpriseVi, enterpriseEn }: MakerNames, language: Language): string =>
  language === 'en' ? (enterpriseEn ?? enterpriseVi) : enterpriseVi

/** "trước ngày 12/05/2026: Công ty A". */
export const formerlyWords = (
  formerly: Pick<NonNullable<RecognitionRow['formerly']>, 'nameVi' | 'nameEn' | 'until'>,
  language: Language,
): string => texts.formerly(formatDay(formerly.until, language), productIn(formerly, language))[language]

/** From whom an enterprise holds something, and to whom it passed something on; empty: neither. */
export const passingWords = (
  { takenOver, passedTo }: Pick<RecognisedEnterprise, 'takenOver' | 'passedTo'>,
  language: Language,
): readonly string[] => {
  const named = (all: readonly Named[]) => all.map(each => productIn(each, language)).join('; ')
  return [
    ...(takenOver.length === 0 ? [] : [texts.takenOver(named(takenOver))[language]]),
    ...(passedTo.length === 0 ? [] : [texts.passedTo(named(passedTo))[language]]),
  ]
}

export const sectorIn = (
  { sectorGroup }: RecognisedProduct,
  sectors: readonly Code[],
  language: Language,
): string => {
  const sector = sectors.find(({ code }) => code === sectorGroup)
  if (sector === undefined) return sectorGroup ?? texts.unknown[language]
  return language === 'en' ? (sector.nameEn ?? sector.nameVi) : sector.nameVi
}

export const statusTones: Readonly<Record<Status, Tone>> = {
  'not-yet': 'plain',
  'in-force': 'done',
  suspended: 'wait',
  revoked: 'no',
  expired: 'plain',
}
