import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import type { Given } from '../model.ts'
import { scoreTexts as texts } from '../texts/scores.ts'
import { bandNamed } from './explanation/bands.ts'
import type { SheetColumn } from './sheet.ts'

/** "3,5", "3 · nhãn hiệu được bảo hộ…", "Đáp ứng". */
export const givenWords = (
  given: Given,
  column: Pick<SheetColumn, 'bands'> | undefined,
  language: Language,
): string => {
  if (given === null) return texts.withdrawn[language]
  if (typeof given === 'boolean') return texts[given ? 'yes' : 'no'][language]
  if (typeof given !== 'object') return formatNumber(String(given), language)
  if ('abstains' in given) return texts.abstains[language]
  if ('votes' in given) return texts.votes(given.votes)[language]
  const band = column?.bands.find(({ code }) => code === given.band)
  return band === undefined ? given.band : bandNamed(band, language)
}
