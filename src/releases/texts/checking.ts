import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Verdict } from '../rules/checking/check.ts'

export const verdictNames: Readonly<Record<Verdict, Localized>> = {
  matches: { vi: 'khớp', en: 'matches' },
  claimed: { vi: 'mới có nguồn nêu', en: 'claimed by a source' },
  target: { vi: 'là chỉ tiêu', en: 'a target' },
  expired: { vi: 'chỉ tiêu đã hết hạn', en: 'an expired target' },
  'wrong-scope': { vi: 'sai năm hoặc phạm vi', en: 'other years or scope' },
  none: { vi: 'không khớp số nào', en: 'matches nothing' },
}

export const texts = defineTexts({
  title: { vi: 'Kiểm tra số liệu trong dự thảo', en: 'Check the numbers of a draft' },
  lead: {
    vi: 'Dán dự thảo bằng tiếng Việt hoặc tiếng Anh. Mỗi con số được so với số liệu phát hành, số liệu nguồn công khai nêu và chỉ tiêu. Dự thảo không được lưu lại.',
    en: 'Paste a draft in Vietnamese or English. Each number is held against released figures, published rows and targets. The draft is not kept.',
  },
  draft: { vi: 'Dự thảo', en: 'Draft' },
  draftHint: {
    vi: 'Ngày tháng, số văn bản, điều khoản, số điện thoại không phải là số liệu.',
    en: 'Dates, numbers of documents and clauses, and telephone numbers are no figures.',
  },
  check: { vi: 'Kiểm tra', en: 'Check' },
  found: (all: string, wrong: string) => ({
    vi: `${all} con số, ${wrong} cần xem lại`,
    en: `${all} figures, ${wrong} to be looked at`,
  }),
  nothing: { vi: 'Không có con số nào trong dự thảo.', en: 'There is no figure in the draft.' },
  marked: { vi: 'Dự thảo đã đánh dấu', en: 'The draft, marked' },
  list: { vi: 'Từng con số', en: 'Number by number' },
  written: { vi: 'Dự thảo viết', en: 'The draft says' },
  verdict: { vi: 'Kết quả', en: 'Verdict' },
  figure: { vi: 'Số liệu được hiểu là', en: 'Read as' },
  instead: { vi: 'Đúng phạm vi hoặc gần nhất', en: 'Of those years, or nearest' },
  tooLong: { vi: 'Dự thảo dài nhất 100.000 ký tự.', en: 'A draft has at most 100,000 characters.' },
})
