import { formatMoney, formatPercent } from '../../design/format.ts'
import { formatExact } from '../../exact/number.ts'
import { defineTexts, type Language, type Localized } from '../../platform/texts.ts'
import type { BenefitKind } from '../../policies/model.ts'
import type { Amount } from '../../policies/rules/judge/amount.ts'

const texts = defineTexts({
  upTo: (money: string) => ({ vi: `tối đa ${money}`, en: `at most ${money}` }),
  noCeiling: { vi: 'chưa biết mức trần', en: 'its ceiling is not known' },
  noRate: { vi: 'chưa biết tỷ lệ', en: 'its rate is not known' },
  certificate: {
    vi: 'Giấy xác nhận để hưởng ưu đãi thuế, tiền thuê đất, tín dụng',
    en: 'A certificate that opens incentives of tax, land rent and credit',
  },
  perYear: { vi: 'một năm', en: 'a year' },
  perMonth: { vi: 'một tháng', en: 'a month' },
})

const sharesOf: Readonly<Record<BenefitKind, Localized>> = defineTexts({
  'cost-share': { vi: 'chi phí', en: 'of the cost' },
  'interest-subsidy': { vi: 'lãi suất', en: 'of interest' },
  'rent-reduction': { vi: 'tiền thuê', en: 'off the rent' },
  'capital-grant': { vi: 'vốn đầu tư', en: 'of the investment' },
  certificate: { vi: 'ưu đãi', en: 'of incentives' },
  'in-kind': { vi: 'giá trị', en: 'of the value' },
})

export interface Given {
  readonly kind: BenefitKind
  readonly rateUnit: string | null
}

/** "50% chi phí, tối đa 100.000.000 đồng"; what is not known is said, never left out. */
export const amountWords = (
  { rate, ceilingVnd, unknown }: Pick<Amount, 'rate' | 'ceilingVnd' | 'unknown'>,
  { kind, rateUnit }: Given,
  language: Language,
): string => {
  if (kind === 'certificate') return texts.certificate[language]
  const share =
    rate === null
      ? texts.noRate[language]
      : [formatPercent(formatExact(rate), language), sharesOf[kind][language], timeOf(rateUnit, language)]
          .filter(part => part !== '')
          .join(' ')
  if (ceilingVnd !== null) {
    const money = formatMoney(formatExact(ceilingVnd), 'VND', language)
    return `${share}, ${texts.upTo(money)[language]}`
  }
  return unknown.includes('ceilingVnd') ? `${share}, ${texts.noCeiling[language]}` : share
}

/** The files write "per year…", "per month…". */
const timeOf = (unit: string | null, language: Language): string => {
  if (unit?.startsWith('per year') === true) return texts.perYear[language]
  return unit?.startsWith('per month') === true ? texts.perMonth[language] : ''
}

/** Of what it is given: "cho mỗi hợp đồng, mỗi năm". */
export const eachWords = (what: string) => ({ vi: `cho mỗi ${what}`, en: `for each ${what}` })
