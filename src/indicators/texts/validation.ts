import { defineTexts, type Localized } from '../../platform/texts.ts'

export const refusals = defineTexts({
  mayNotAsk: {
    vi: 'Chỉ cơ quan thường trực hỏi về số liệu.',
    en: 'Only the programme office asks about figures.',
  },
  notYours: { vi: 'Số liệu này do người khác sửa.', en: 'Somebody else can mend these figures.' },
  asked: { vi: 'Đã hỏi, đang chờ trả lời.', en: 'It was asked; the answer is still to come.' },
})

/** What people are told. */
export const noticeWords = {
  asked: (rule: Localized, year: string): Localized => ({
    vi: `Số liệu năm ${year} cần xem lại: ${rule.vi}.`,
    en: `Figures of ${year} to look at again: ${rule.en}.`,
  }),
  reminded: (rule: Localized, year: string): Localized => ({
    vi: `Nhắc: số liệu năm ${year} chưa được trả lời: ${rule.vi}.`,
    en: `A reminder: figures of ${year} wait for an answer: ${rule.en}.`,
  }),
  answered: (rule: Localized, year: string): Localized => ({
    vi: `Đã có giải trình về số liệu năm ${year}: ${rule.vi}.`,
    en: `Figures of ${year} were explained: ${rule.en}.`,
  }),
} as const

export const texts = defineTexts({
  title: { vi: 'Số liệu không khớp', en: 'Figures that do not agree' },
  lead: {
    vi: 'Các số của cùng một doanh nghiệp, cùng năm mà không thể cùng đúng. Sửa xong là tự hết; nơi quy tắc cho phép, có thể giải trình.',
    en: 'Figures of one enterprise and year that cannot all be right. When a figure is corrected the finding goes by itself; where the rule allows, it may be explained.',
  },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  year: { vi: 'Năm', en: 'Year' },
  left: { vi: 'Số thứ nhất', en: 'One figure' },
  right: { vi: 'Số thứ hai', en: 'The other' },
  turn: { vi: 'Ai sửa', en: 'Whose turn' },
  state: { vi: 'Tình trạng', en: 'Status' },
  byEnterprise: { vi: 'Doanh nghiệp', en: 'The enterprise' },
  byVerifier: { vi: 'Người thẩm tra', en: 'Who verified' },
  open: { vi: 'chưa hỏi', en: 'not asked' },
  asked: { vi: 'đã hỏi, chờ trả lời', en: 'asked' },
  answered: { vi: 'đã giải trình', en: 'explained' },
  rate: (rate: string) => ({ vi: `theo tỷ giá ${rate}`, en: `at ${rate}` }),
  factor: (factor: string) => ({ vi: `nhân ${factor}`, en: `times ${factor}` }),
  comesTo: (amount: string) => ({ vi: `tức là ${amount}`, en: `which is ${amount}` }),
  more: (count: number) => ({ vi: `và ${count} số khác`, en: `and ${count} more` }),
  mend: { vi: 'Sửa số đã khai', en: 'Correct what was declared' },
  lookAgain: { vi: 'Thẩm tra lại', en: 'Verify it again' },
  range: (from: string, to: string) => ({
    vi: `phải từ ${from} đến ${to}`,
    en: `to be from ${from} to ${to}`,
  }),
  before: { vi: 'năm trước', en: 'the year before' },
  ask: { vi: 'Hỏi người sửa được', en: 'Ask who can mend it' },
  answer: { vi: 'Giải trình', en: 'Explain' },
  words: { vi: 'Nội dung', en: 'Words' },
  send: { vi: 'Gửi', en: 'Send' },
  assumed: { vi: 'giả định', en: 'assumed' },
  search: { vi: 'doanh nghiệp, quy tắc', en: 'enterprise, rule' },
  none: { vi: 'Mọi số liệu đã khai đều khớp.', en: 'All declared figures agree.' },
  noneSuch: { vi: 'Không có chỗ nào như vậy.', en: 'No such figures.' },
  source: { vi: 'Căn cứ', en: 'Ground' },
  waiting: (count: number) => ({
    vi: `${count} chỗ số liệu cần sửa hoặc giải trình`,
    en:
      count === 1
        ? 'One set of figures to correct or explain'
        : `${count} sets of figures to correct or explain`,
  }),
  look: { vi: 'Xem', en: 'Look' },
})
