import { formatMoney, formatPercent } from '../../design/format.ts'
import { compare, type Exact, formatExact } from '../../exact/number.ts'
import { defineTexts, type Language, type Localized } from '../../platform/texts.ts'
import type { Benefit, BenefitKind } from '../../policies/model.ts'
import type { Amount } from '../../policies/rules/judge/amount.ts'

const texts = defineTexts({
  upTo: (money: string) => ({ vi: `tối đa ${money}`, en: `at most ${money}` }),
  between: (least: string, most: string) => ({
    vi: `tối đa từ ${least} đến ${most} tùy trường hợp`,
    en: `at most ${least} to ${most}, by case`,
  }),
  ceilingByCase: { vi: 'mức trần tùy trường hợp', en: 'its ceiling depends on the case' },
  rateByCase: { vi: 'tỷ lệ tùy trường hợp', en: 'its rate depends on the case' },
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

export type Given = Pick<Benefit, 'kind' | 'rateUnit' | 'tiers'>

/** "50% chi phí, tối đa 100.000.000 đồng"; what is not known is said, never left out. */
export const amountWords = (
  { rate, ceilingVnd, unknown }: Pick<Amount, 'rate' | 'ceilingVnd' | 'unknown'>,
  { kind, rateUnit, tiers }: Given,
  language: Language,
): string => {
  if (kind === 'certificate') return texts.certificate[language]
  const share =
    rate === null
      ? openRate(unknown, tiers, language)
      : [formatPercent(formatExact(rate), language), sharesOf[kind][language], timeOf(rateUnit, language)]
          .filter(part => part !== '')
          .join(' ')
  if (ceilingVnd !== null) {
    const money = formatMoney(formatExact(ceilingVnd), 'VND', language)
    return `${share}, ${texts.upTo(money)[language]}`
  }
  if (unknown.includes('ceilingVnd')) return `${share}, ${texts.noCeiling[language]}`
  const byCase = openCeiling(tiers, language)
  return byCase === null ? share : `${share}, ${byCase}`
}

/** The facts that choose the step are open, and its steps differ. */
const openRate = (unknown: readonly string[], tiers: Benefit['tiers'], language: Language): string =>
  (unknown.includes('rate') || tiers.every(({ rate }) => rate === null) ? texts.noRate : texts.rateByCase)[
    language
  ]

const openCeiling = (tiers: Benefit['tiers'], language: Language): string | null => {
  if (tiers.length === 0) return null
  const known = tiers.flatMap(({ ceilingVnd }) => ceilingVnd ?? []).toSorted(compare)
  const [least, most] = [known[0], known.at(-1)]
  if (least === undefined || most === undefined) return texts.noCeiling[language]
  if (known.length < tiers.length) return texts.ceilingByCase[language]
  const money = (amount: Exact) => formatMoney(formatExact(amount), 'VND', language)
  const isOne = compare(least, most) === 0
  return (isOne ? texts.upTo(money(least)) : texts.between(money(least), money(most)))[language]
}

/** The files write "per year…", "per month…". */
const timeOf = (unit: string | null, language: Language): string => {
  if (unit?.startsWith('per year') === true) return texts.perYear[language]
  return unit?.startsWith('per month') === true ? texts.perMonth[language] : ''
}

/** Of what it is given: "cho mỗi hợp đồng, mỗi năm". */
export const eachWords = (what: string) => ({ vi: `cho mỗi ${what}`, en: `for each ${what}` })
