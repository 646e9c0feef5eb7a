import { formatNumber } from '../design/format.ts'
import { defineTexts, type Language, type Localized } from '../platform/texts.ts'
import type { ChangedRow, Part, PartKind, Reconciliation, ReleaseContent, Scope, Status } from './model.ts'
import { lastYear } from './rules/value.ts'

/** Words that pages, commands and the API share. */

export const statusNames: Readonly<Record<Status, Localized>> = {
  outcome: { vi: 'kết quả', en: 'outcome' },
  computed: { vi: 'tính từ số đã công bố', en: 'computed from what was published' },
  mixed: { vi: 'kết quả lẫn dự kiến', en: 'outcome and expectation mixed' },
  claim: { vi: 'nguồn nêu', en: 'claim' },
}

export const partNames: Readonly<Record<PartKind, Localized>> = {
  'time-passed': { vi: 'Thời gian trôi qua', en: 'Time passed' },
  'new-facts': { vi: 'Số liệu mới', en: 'New facts' },
  'corrected-facts': { vi: 'Số liệu được sửa', en: 'Corrected facts' },
  'changed-definition': { vi: 'Định nghĩa khác', en: 'Changed definition' },
  'changed-scope': { vi: 'Phạm vi khác', en: 'Changed scope' },
  unexplained: { vi: 'Chưa giải thích được', en: 'Unexplained' },
}

const partWords: Readonly<Record<PartKind, Localized>> = {
  'time-passed': {
    vi: 'Với cùng số liệu, đến ngày chốt sau: công nhận hết hạn, số tại một thời điểm không còn là số mới nhất.',
    en: 'With the same facts at the later cut-off: titles that ended, a number of one moment that is no longer the last.',
  },
  'new-facts': {
    vi: 'Số liệu có sau, trong phạm vi cũ.',
    en: 'Facts that came later, within the earlier scope.',
  },
  'corrected-facts': {
    vi: 'Cùng một số liệu, nay nêu khác hoặc không còn.',
    en: 'The same facts, told otherwise or taken back.',
  },
  'changed-definition': { vi: 'Cùng số liệu, đếm theo cách khác.', en: 'The same facts, counted otherwise.' },
  'changed-scope': {
    vi: 'Cùng số liệu và cách đếm, phạm vi khác.',
    en: 'The same facts and counting, another scope.',
  },
  unexplained: {
    vi: 'Nguồn nêu khác tổng các dòng số liệu; không có dòng nào giải thích.',
    en: 'The source says otherwise than the rows make; no row explains it.',
  },
}

export const texts = defineTexts({
  forecastMet: {
    vi: 'Số dự kiến được thay bằng kết quả.',
    en: 'What was expected was replaced by the outcome.',
  },
  scope: (from: number, to: number) => ({
    vi: from === to ? `năm ${from}` : `${from}–${to}`,
    en: from === to ? `${from}` : `${from}–${to}`,
  }),
  noScope: { vi: 'nguồn không nêu phạm vi', en: 'the source states no scope' },
  units: {
    vi: 'Hai con số có đơn vị khác nhau, không so sánh được.',
    en: 'The two figures have different units and cannot be compared.',
  },
  together: {
    vi: 'Một dòng số liệu gộp những năm nằm cả trong và ngoài phạm vi; không ai biết chia thế nào.',
    en: 'A row tells years inside and outside the scope together; nobody knows how it divides.',
  },
  closed: {
    vi: 'Một trong hai số làm từ số liệu riêng của doanh nghiệp: chênh lệch từng phần chỉ cơ quan chương trình, lãnh đạo và kiểm toán xem được.',
    en: 'One of the two is made of figures of single enterprises: what makes the difference is shown to the programme office, leaders and auditors alone.',
  },
  division: { vi: 'Mẫu số bằng 0.', en: 'The denominator is zero.' },
  reconciled: (from: string, to: string, difference: string) => ({
    vi: `Từ ${from} đến ${to}: chênh ${difference}`,
    en: `From ${from} to ${to}: ${difference}`,
  }),
})

export const partSays = ({ kind, isForecastMet }: Part): Localized =>
  isForecastMet ? texts.forecastMet : partWords[kind]

export const scopeText = ({ scope, asOf }: Pick<ReleaseContent, 'scope' | 'asOf'>): Localized =>
  scope === null ? texts.noScope : withFilter(scope, texts.scope(scope.from, lastYear(scope, asOf)))

const withFilter = ({ filter }: Scope, { vi, en }: Localized): Localized => {
  const marks = Object.values(filter)
  return marks.length === 0 ? { vi, en } : { vi: [vi, ...marks].join(', '), en: [en, ...marks].join(', ') }
}

export const refusalText = ({ why }: Extract<Reconciliation, { outcome: 'refused' }>): Localized => texts[why]

/** "+33", "−4", "0". */
export const signed = (amount: string, language: Language): string =>
  amount.startsWith('-') || amount === '0'
    ? formatNumber(amount, language)
    : `+${formatNumber(amount, language)}`

/** "Round of 2023: 33"; "60 → 56" where it was corrected. */
export const rowText = ({ before, after }: ChangedRow, language: Language): string => {
  const row = after ?? before
  if (row === null) return ''
  const amounts = [before, after].flatMap(each =>
    each === null ? [] : [formatNumber(each.amount, language)],
  )
  return `${row.label[language]}: ${[...new Set(amounts)].join(' → ')}`
}
