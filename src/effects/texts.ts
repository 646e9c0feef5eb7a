import { formatNumber } from '../design/format.ts'
import { defineTexts, type Language } from '../platform/texts.ts'
import type { Difference, Matched } from './model.ts'

export const texts = defineTexts({
  title: { vi: 'Chương trình tạo ra khác biệt gì', en: 'What difference the programme makes' },
  findsTooFew: {
    vi: 'Chương trình tạo ra khác biệt gì: chưa đủ doanh nghiệp để kết luận',
    en: 'What difference the programme makes: too few enterprises to say',
  },
  findsNothing: {
    vi: 'Một năm sau công nhận, doanh thu chưa khác nhóm tương tự',
    en: 'A year after recognition, revenue is not to be told from that of similar enterprises',
  },
  findsMore: (points: string) => ({
    vi: `Một năm sau công nhận, doanh thu tăng hơn nhóm tương tự ${points} điểm phần trăm`,
    en: `A year after recognition, revenue grew ${points} points more than that of similar enterprises`,
  }),
  findsLess: (points: string) => ({
    vi: `Một năm sau công nhận, doanh thu tăng kém nhóm tương tự ${points} điểm phần trăm`,
    en: `A year after recognition, revenue grew ${points} points less than that of similar enterprises`,
  }),
  charts: { vi: 'Biểu đồ', en: 'Charts' },
  releases: { vi: 'Số liệu phát hành', en: 'Released figures' },
  billions: (amount: string, unit: string) => ({
    vi: `${amount} tỷ ${unit === 'VND' ? 'đồng' : unit}`,
    en: `${amount} billion ${unit}`,
  }),
  lead: {
    vi: 'Doanh nghiệp trước và sau lần công nhận đầu tiên, đặt cạnh doanh nghiệp tương tự chưa được công nhận. Khác biệt không phải là bằng chứng về nguyên nhân: doanh nghiệp được chọn có thể vốn đã mạnh hơn ở những điểm không số liệu nào cho thấy.',
    en: 'Enterprises before and after their first recognition, beside similar ones not recognised. A difference is no proof of a cause: those chosen may have been stronger in ways that no figure shows.',
  },
  recognised: { vi: 'Được công nhận và chưa được công nhận', en: 'Recognised and not recognised' },
  supported: { vi: 'Được hỗ trợ và chưa được hỗ trợ', en: 'Supported and not supported' },
  contribution: { vi: 'Đóng góp vào số liệu thành phố', en: "Contribution to the city's figures" },
  method: { vi: 'Cách so sánh', en: 'How they are compared' },
  pairs: { vi: 'Các cặp doanh nghiệp', en: 'The pairs' },
  revenue: { vi: 'Doanh thu', en: 'Revenue' },
  employees: { vi: 'Lao động', en: 'Employees' },
  when: { vi: 'Thời điểm', en: 'When' },
  count: { vi: 'Số cặp', en: 'Pairs' },
  these: { vi: 'Được công nhận', en: 'Recognised' },
  those: { vi: 'Tương tự', en: 'Similar ones' },
  given: { vi: 'Được hỗ trợ', en: 'Supported' },
  by: { vi: 'Chênh lệch', en: 'Difference' },
  interval: { vi: 'Khoảng 90%', en: '90% interval' },
  points: { vi: 'điểm phần trăm', en: 'percentage points' },
  index: { vi: 'năm trước mốc = 100', en: 'the year before = 100' },
  tooFew: (pairs: number) => ({
    vi: `${pairs} cặp, quá ít để kết luận (cần ít nhất 10)`,
    en: `${pairs} pairs, too few to say (10 are needed)`,
  }),
  placebo: { vi: 'Phép thử giả', en: 'Placebo test' },
  placeboSays: (said: string) => ({
    vi: `Giả định mốc sớm hơn hai năm, khi chưa có gì xảy ra, phải không thấy khác biệt: ${said}.`,
    en: `Pretending the first year two years earlier, when nothing had happened, should find nothing: ${said}.`,
  }),
  placeboFails: {
    vi: 'Phép thử giả cũng thấy khác biệt, nên các chênh lệch trên chưa đáng tin.',
    en: 'It does find one: the differences above are not to be relied on.',
  },
  source: {
    vi: 'doanh nghiệp khai; sổ đăng ký công nhận; sổ hỗ trợ',
    en: 'declared by enterprises; the register; the ledger',
  },
  year: { vi: 'Năm số liệu', en: 'Year' },
  cohort: { vi: 'Nhóm (tử số)', en: 'Cohort (numerator)' },
  cohortValue: { vi: 'Xuất khẩu của nhóm', en: 'Exports of the cohort' },
  city: { vi: 'Xuất khẩu hàng hóa của thành phố (mẫu số)', en: 'Exports of goods of the city (denominator)' },
  share: { vi: 'Tỷ trọng', en: 'Share' },
  notComputable: { vi: 'không tính được', en: 'not computable' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  contributionNote: {
    vi: 'Theo số liệu các nguồn công bố; mỗi năm một nhóm khác nhau nên không vẽ thành một đường. Không quy đổi tiền tệ, không suy ra năm thiếu. Tỷ trọng trong sản xuất công nghiệp không tính được: chưa nguồn nào nêu giá trị của thành phố.',
    en: 'As sources print them; each year is another cohort, so this is not one line. Nothing is converted or filled in. The share in industrial production is not computable: no source prints the value of the city.',
  },
  download: { vi: 'Tải số liệu', en: 'Download' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
})

export const methodSteps = [
  {
    vi: 'Mỗi doanh nghiệp được ghép với một doanh nghiệp chưa được công nhận đến hết hai năm sau: cùng nhóm ngành, cùng quy mô, năm trước đó doanh thu hơn kém nhau không quá 2 lần và tăng trưởng không quá 10 điểm phần trăm; cặp gần nhất ghép trước, không ai đứng trong hai cặp.',
    en: 'Each enterprise is paired with one not recognised until two years later: same sector group, same size class, in the year before revenue within a factor of 2 and growth within 10 points; the nearest pairs first, nobody in two.',
  },
  {
    vi: 'Với mỗi cặp: thay đổi kể từ năm trước đó của hai bên, rồi lấy hiệu. Bảng nêu bình quân; khoảng 90% lấy từ 1.000 lần rút lại các cặp, với mầm cố định. Dưới 10 cặp thì không kết luận và không nêu số.',
    en: 'Of each pair: the change of both since the year before, and the difference of the two. The table shows means; the 90% interval comes from 1,000 redraws of the pairs by a fixed seed. Fewer than 10 pairs say nothing, and no number is shown.',
  },
  {
    vi: 'Thời điểm −2 cho biết hai bên có đi cùng nhau trước khi công nhận hay không. Trang này không nêu doanh nghiệp nào.',
    en: 'Time −2 tells whether both went alike before. This page names no enterprise.',
  },
] as const

export const timeText = (time: number, language: Language): string => {
  if (time === 0) return language === 'vi' ? 'năm đó' : 'that year'
  const years = String(Math.abs(time))
  if (language === 'vi') return time < 0 ? `${years} năm trước` : `${years} năm sau`
  return `${years} ${years === '1' ? 'year' : 'years'} ${time < 0 ? 'before' : 'after'}`
}

/** The interval leaves zero out. */
export const isClear = (found: Difference): boolean =>
  found.kind === 'found' && (Number(found.low) > 0 || Number(found.high) < 0)

/** "12 cặp: cao hơn 3,2 điểm (từ −1,0 đến 7,4): chưa phân biệt được với không". */
export const differenceText = (found: Difference, language: Language): string => {
  if (found.kind === 'too-few') return texts.tooFew(found.pairs)[language]
  const [by, low, high] = [found.by, found.low, found.high].map(text => formatNumber(text, language))
  return language === 'vi'
    ? `chênh ${by} điểm phần trăm (khoảng 90%: ${low} đến ${high}), ${isClear(found) ? 'khác không' : 'chưa phân biệt được với không'}`
    : `${by} points (90% interval ${low} to ${high}), ${isClear(found) ? 'not zero' : 'not to be told from zero'}`
}

export const matchedText = (
  { asked, pairs, unknown, unmatched }: Omit<Matched, 'pairs'> & { readonly pairs: number },
  language: Language,
): string =>
  language === 'vi'
    ? `${asked} doanh nghiệp: ${pairs} ghép được, ${unmatched} không có doanh nghiệp tương tự, ${unknown} chưa đủ số liệu hai năm trước.`
    : `${asked} enterprises: ${pairs} paired, ${unmatched} without a similar one, ${unknown} without figures of the two years before.`
