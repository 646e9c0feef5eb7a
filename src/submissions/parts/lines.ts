import type { Language, Localized } from '../../platform/texts.ts'
import { UNDERTAKINGS_PART } from '../rules/asking.ts'
import type { LineDifference } from '../rules/differences.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { itemName } from './words.ts'

const FIELDS: Readonly<Record<string, Localized>> = {
  track: texts.track,
  applicant: texts.applicant,
  contactName: texts.contactName,
  contactPhone: texts.contactPhone,
  contactEmail: texts.contactEmail,
}

/** What a line of a dossier is called: "Báo cáo chứng minh: Giới thiệu sản phẩm". */
export const lineName = (
  submission: Pick<Submission, 'asked'>,
  { item, key, name }: Pick<LineDifference, 'item' | 'key' | 'name'>,
  language: Language,
): string => {
  const whole = itemName(submission, item)[language]
  const own = (name ?? FIELDS[key])?.[language]
  return own === undefined || own === whole ? whole : `${whole}: ${own}`
}

export const lineText = (
  { item }: Pick<LineDifference, 'item'>,
  text: string | null,
  language: Language,
): string => {
  if (text === null) return texts.notTold[language]
  return item === UNDERTAKINGS_PART ? (text === 'true' ? texts.yes : texts.no)[language] : text
}
