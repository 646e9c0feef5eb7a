import { formatNumber } from '../../design/format.ts'
import { KnownList } from '../../design/record.tsx'
import { Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { UseReport } from '../model/reports.ts'
import type { NamedDuty } from '../reporting.ts'
import { placeWords, texts } from '../texts/reports.ts'

/** Whether it was used, and where: "Có sử dụng: bao bì, nhãn hàng; trang mạng, mạng xã hội". */
export const usedWords = ({ isUsed, places }: UseReport, language: Language): string =>
  isUsed
    ? `${texts.used[language]}: ${places.map(place => placeWords[place][language]).join('; ')}`
    : texts.notUsed[language]

/** What a report says, with nothing of it left out. */
export const UseSaid = ({
  duty,
  report,
  language,
}: {
  readonly duty: NamedDuty
  readonly report: UseReport
  readonly language: Language
}) => (
  <KnownList
    facts={[
      { name: texts.use[language], value: usedWords(report, language) },
      ...(report.details === null ? [] : [{ name: texts.details[language], value: report.details }]),
      ...report.lines.map(({ product, quantity }) => ({
        name: texts.quantityOf(duty.productName(product)[language])[language],
        value:
          quantity === null ? <Unknown>{texts.unknown[language]}</Unknown> : formatNumber(quantity, language),
      })),
      ...(report.changes === null ? [] : [{ name: texts.changes[language], value: report.changes }]),
    ]}
  />
)
