import type { Tone } from '../design/tag.tsx'
import type { Code } from '../enterprises/model.ts'
import type { Language } from '../platform/texts.ts'
import type { Status } from '../recognition/model.ts'
import type { RecognisedProduct } from './model.ts'
import { texts } from './texts.ts'

/** Names in the reader's language where they are known, else in Vietnamese. */
type Names = Pick<RecognisedProduct, 'nameVi' | 'nameEn'>
type MakerNames = Pick<RecognisedProduct, 'enterpriseVi' | 'enterpriseEn'>

export const productIn = ({ nameVi, nameEn }: Names, language: Language): string =>
  language === 'en' ? (nameEn ?? nameVi) : nameVi

export const enterpriseIn = ({ enterpriseVi, enterpriseEn }: MakerNames, language: Language): string =>
  language === 'en' ? (enterpriseEn ?? enterpriseVi) : enterpriseVi

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
