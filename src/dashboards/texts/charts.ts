import { formatDay } from '../../design/dates.ts'
import { formatMoney, formatNumber, formatRange } from '../../design/format.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Movement } from '../rules/findings.ts'

/** "ít hơn 1 so với 2024", "thấp hơn 0,4 tỷ USD so với 2022"; nothing where there is nothing to compare with. */
export const movedWords = (
  movement: Movement,
  than: Localized,
  { unit, ...words }: { readonly more: Localized; readonly less: Localized; readonly unit: Localized | null },
): Localized => {
  switch (movement.kind) {
    case 'more':
    case 'less': {
      const word = words[movement.kind]
      return {
        vi: `, ${word.vi} ${formatNumber(movement.by, 'vi')}${unit === null ? '' : ` ${unit.vi}`} so với ${than.vi}`,
        en: `, ${formatNumber(movement.by, 'en')} ${unit === null ? '' : `${unit.en} `}${word.en} than in ${than.en}`,
      }
    }
    case 'same':
      return { vi: `, bằng ${than.vi}`, en: `, as many as in ${than.en}` }
    case 'unknown':
      return { vi: '', en: '' }
  }
}

export const countWords = {
  more: { vi: 'nhiều hơn', en: 'more' },
  less: { vi: 'ít hơn', en: 'fewer' },
  unit: null,
} as const
const sizeWords = { more: { vi: 'cao hơn', en: 'more' }, less: { vi: 'thấp hơn', en: 'less' } } as const
export const pointWords = { ...sizeWords, unit: { vi: 'điểm phần trăm', en: 'percentage points' } } as const
export const dollarWords = { ...sizeWords, unit: { vi: 'tỷ USD', en: 'billion USD' } } as const

const joined = (of: Localized, end: Localized): Localized => ({ vi: of.vi + end.vi, en: of.en + end.en })
const number = (value: string) => ({ vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') })

export const sources = {
  programme: {
    vi: 'Nguồn công khai, mỗi dòng có địa chỉ (trang Số liệu đã công bố)',
    en: 'Public sources, each row with its address (page Published figures)',
  },
  register: { vi: 'Sổ công nhận của hệ thống', en: 'The register of recognitions kept here' },
  ledger: { vi: 'Sổ hỗ trợ của hệ thống', en: 'The ledger of support kept here' },
} as const satisfies Record<string, Localized>

export const texts = defineTexts({
  recognised: (year: string, value: string, moved: Localized) =>
    joined(
      {
        vi: `Năm ${year} công nhận ${formatNumber(value, 'vi')} sản phẩm`,
        en: `${formatNumber(value, 'en')} products were recognised in ${year}`,
      },
      moved,
    ),
  recognisedSeries: { vi: 'Sản phẩm được công nhận', en: 'Products recognised' },
  products: { vi: 'sản phẩm', en: 'products' },
  recognisedDefinition: {
    vi: 'Lần công nhận: mỗi sản phẩm của mỗi đợt là một lần. Năm 2019 và 2020 chỉ biết tổng của hai năm.',
    en: 'Recognitions: each product of each round is one. Of 2019 and 2020 only the total of both is known.',
  },
  target: (value: string, from: string, to: string, verdict: Localized) => ({
    vi: `Đến nay ${formatNumber(value, 'vi')} lần công nhận trong giai đoạn 2021–2025, chỉ tiêu ${formatRange([from, to], 'vi')}: ${verdict.vi}`,
    en: `${formatNumber(value, 'en')} recognitions in 2021–2025 so far, the target is ${formatRange([from, to], 'en')}: ${verdict.en}`,
  }),
  below: (by: string) => ({ vi: `còn thiếu ${number(by).vi}`, en: `${number(by).en} short` }),
  inside: { vi: 'trong khoảng', en: 'within it' },
  above: (by: string) => ({
    vi: `cao hơn mức trên ${number(by).vi}`,
    en: `${number(by).en} above its upper end`,
  }),
  together: { vi: 'Cộng dồn từ 2021', en: 'Since 2021' },
  lowEnd: { vi: 'Mức thấp của chỉ tiêu', en: 'Lower end of the target' },
  highEnd: { vi: 'Mức cao của chỉ tiêu', en: 'Upper end of the target' },
  targetDefinition: {
    vi: 'Cộng các lần công nhận theo năm. Con số 172 (2021–2024) và 289 mà nguồn khác nêu không khớp với tổng này: xem Cách đếm.',
    en: 'Yearly recognitions added up. The 172 (2021–2024) and 289 that another source gives are not this sum: see How we count.',
  },
  growth: (year: string, value: string, moved: Localized) =>
    joined(
      {
        vi: `Chỉ số sản xuất công nghiệp năm ${year} tăng ${formatNumber(value, 'vi')}%`,
        en: `The index of industrial production grew by ${formatNumber(value, 'en')}% in ${year}`,
      },
      moved,
    ),
  growthSeries: { vi: 'IIP tăng so với năm trước', en: 'IIP growth on the year before' },
  growthDefinition: {
    vi: 'Số của cơ quan thống kê, nhập như đã công bố; không tính từ doanh thu doanh nghiệp. Năm không có số công khai để trống.',
    en: 'As the statistics office published it; never derived from the revenue of enterprises. Years without a published figure are left open.',
  },
  exports: (year: string, value: string, moved: Localized) =>
    joined(
      {
        vi: `Xuất khẩu hàng hóa năm ${year} đạt ${formatNumber(value, 'vi')} tỷ USD`,
        en: `Exports of goods came to ${formatNumber(value, 'en')} billion USD in ${year}`,
      },
      moved,
    ),
  exportsSeries: { vi: 'Xuất khẩu hàng hóa của thành phố', en: 'Exports of goods of the city' },
  billionUsd: { vi: 'tỷ USD', en: 'billion USD' },
  exportsDefinition: {
    vi: 'Toàn thành phố, cả doanh nghiệp ngoài chương trình. Tỷ trọng của sản phẩm chủ lực không tính được: các nguồn không nói rõ phạm vi của tử số.',
    en: 'The whole city, enterprises outside the programme too. The share of key products cannot be computed: no source says what its numerator covers.',
  },
  clusters: (started: string, of: string, when: Localized) => ({
    vi: `${formatNumber(started, 'vi')} trong ${formatNumber(of, 'vi')} cụm thành lập 2018–2020 đã khởi công đến ${when.vi}`,
    en: `${formatNumber(started, 'en')} of the ${formatNumber(of, 'en')} clusters founded in 2018–2020 had started by ${when.en}`,
  }),
  started: { vi: 'Đã khởi công', en: 'Started' },
  founded: { vi: 'Đã thành lập', en: 'Founded' },
  clusterUnit: { vi: 'cụm', en: 'clusters' },
  clustersDefinition: {
    vi: 'Chỉ 43 cụm thành lập 2018–2020. Số liệu về mọi cụm đang làm hạ tầng là phạm vi khác, không vẽ chung.',
    en: 'The 43 clusters founded in 2018–2020 alone. Figures on all clusters under construction have another scope and are not drawn with them.',
  },
  titles: (count: string, sectors: string, day: Day) => ({
    vi: `${formatNumber(count, 'vi')} công nhận còn hiệu lực ngày ${formatDay(day, 'vi')}, thuộc ${sectors} nhóm ngành`,
    en: `${formatNumber(count, 'en')} recognitions in force on ${formatDay(day, 'en')}, in ${sectors} groups of sectors`,
  }),
  titlesSeries: { vi: 'Công nhận còn hiệu lực', en: 'Recognitions in force' },
  titlesDefinition: {
    vi: 'Theo sổ công nhận: một sản phẩm công nhận lại sớm tính một lần. Nhóm ngành ghi khi công nhận.',
    en: 'By the register: a product recognised anew early counts once. The group is that of the recognition.',
  },
  noSector: { vi: 'chưa ghi nhóm', en: 'no group given' },
  support: (money: string, day: Day) => ({
    vi: `Đã hỗ trợ ${formatMoney(money, 'VND', 'vi')} đến hết ngày ${formatDay(day, 'vi')}`,
    en: `${formatMoney(money, 'VND', 'en')} of support given until ${formatDay(day, 'en')}`,
  }),
  supportWithheld: (day: Day) => ({
    vi: `Hỗ trợ theo lĩnh vực đến hết ngày ${formatDay(day, 'vi')}: tổng số chưa công bố được`,
    en: `Support by activity until ${formatDay(day, 'en')}: the total cannot be given out yet`,
  }),
  protected: { vi: 'được bảo vệ', en: 'protected' },
  supportSeries: { vi: 'Đã hỗ trợ', en: 'Given' },
  millions: { vi: 'triệu đồng', en: 'million VND' },
  supportDefinition: {
    vi: 'Tiền và hiện vật đã chi theo sổ hỗ trợ, cộng đến hết quý gần nhất. Mỗi quý chốt một lần.',
    en: 'Money and goods given by the ledger, until the end of the last quarter. Fixed once a quarter.',
  },
  withheld: {
    vi: 'Số được bảo vệ: dưới ba doanh nghiệp, hoặc một doanh nghiệp chiếm quá ba phần tư, hoặc giữ lại để không ai tính ngược ra các ô đó.',
    en: 'A protected figure: fewer than three enterprises, or one with over three quarters, or kept back so that nobody computes those.',
  },
  unknownYears: {
    vi: 'Ô trống là năm chưa biết số.',
    en: 'An open cell is a year whose figure is not known.',
  },
})
