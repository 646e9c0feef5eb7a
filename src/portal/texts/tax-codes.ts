import { formatNumber } from '../../design/format.ts'
import type { Tone } from '../../design/tag.tsx'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { CodeAnswer } from '../rules/tax-codes.ts'

const inWords = (count: number) => ({
  vi: formatNumber(String(count), 'vi'),
  en: formatNumber(String(count), 'en'),
})

export const texts = defineTexts({
  title: { vi: 'Tra cứu theo mã số thuế', en: 'Check tax codes' },
  lead: {
    vi: 'Doanh nghiệp nào trong danh sách của bạn có sản phẩm công nghiệp chủ lực đang được công nhận, đến ngày nào.',
    en: 'Which enterprises of your list hold recognitions of key industrial products, and until when.',
  },
  nothingKept: {
    vi: 'Danh sách chỉ dùng để trả lời, không lưu lại và không ghi nhật ký.',
    en: 'The list is used to answer and for nothing else: it is neither kept nor logged.',
  },
  codes: { vi: 'Mã số thuế', en: 'Tax codes' },
  codesHint: {
    vi: 'Mỗi dòng một mã, nhiều nhất 1.000 mã; dấu cách, dấu chấm và dấu gạch không ảnh hưởng',
    en: 'One on each line, at most 1,000; spaces, dots and dashes do not matter',
  },
  file: { vi: 'Hoặc tệp CSV, Excel', en: 'Or a CSV or Excel file' },
  fileHint: {
    vi: 'Cột có mã số thuế được tự tìm ra; nhiều trang tính thì đặt tên trang là “Mã số thuế”',
    en: 'The column with tax codes is found by itself; of several sheets name one “Mã số thuế”',
  },
  check: { vi: 'Tra cứu', en: 'Check' },
  another: { vi: 'Tra cứu danh sách khác', en: 'Check another list' },
  missing: {
    vi: 'Cần dán mã số thuế hoặc chọn một tệp có mã số thuế.',
    en: 'Paste tax codes, or choose a file that holds some.',
  },
  unreadable: {
    vi: 'Không đọc được tệp này. Hãy gửi tệp Excel (.xlsx) một trang tính hoặc tệp CSV.',
    en: 'This file cannot be read. Send an Excel file (.xlsx) with one sheet, or a CSV file.',
  },
  tooMany: (count: number, most: number) => ({
    vi: `Có ${inWords(count).vi} mã, mỗi lần nhiều nhất ${inWords(most).vi} mã. Hãy chia nhỏ danh sách.`,
    en: `These are ${inWords(count).en} codes; at most ${inWords(most).en} can be checked at once. Split the list.`,
  }),
  found: (inForce: number, all: number) => ({
    vi: `${inWords(inForce).vi} trên ${inWords(all).vi} mã số thuế có công nhận còn hiệu lực`,
    en: `${inWords(inForce).en} of ${inWords(all).en} tax codes hold a recognition in force`,
  }),
  onDay: (day: string) => ({ vi: `Tính đến ${day}`, en: `As of ${day}` }),
  wrong: (count: number) => ({
    vi: `${inWords(count).vi} dòng chưa đúng mã số thuế`,
    en: `${inWords(count).en} ${count === 1 ? 'line is no tax code' : 'lines are no tax codes'}`,
  }),
  sameAnswer: {
    vi: '“Không có công nhận” được trả lời như nhau cho mã có thật và mã không có thật.',
    en: '“No recognition” is the same answer for codes that exist and for codes that do not.',
  },
  answers: { vi: 'Kết quả từng dòng', en: 'Line by line' },
  line: { vi: 'Dòng', en: 'Line' },
  typed: { vi: 'Mã đã nhập', en: 'As typed' },
  answer: { vi: 'Kết quả', en: 'Answer' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  recognitions: { vi: 'Công nhận', en: 'Recognitions' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  validFrom: { vi: 'Có hiệu lực từ', en: 'In force from' },
  validTo: { vi: 'Trước ngày', en: 'Before' },
  before: (day: string) => ({ vi: `trước ${day}`, en: `before ${day}` }),
  expected: (digit: string) => ({
    vi: `chữ số thứ mười phải là ${digit}`,
    en: `its tenth digit would be ${digit}`,
  }),
  fileName: { vi: 'tra-cuu-ma-so-thue', en: 'tax-code-check' },
  take: { vi: 'Tải kết quả', en: 'Take it away' },
  forPrograms: { vi: 'Cho phần mềm', en: 'For programs' },
})

export const answerWords: Readonly<Record<CodeAnswer, Localized>> = {
  'in-force': { vi: 'còn hiệu lực', en: 'in force' },
  suspended: { vi: 'tạm dừng hiệu lực', en: 'suspended' },
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  ended: { vi: 'không còn hiệu lực', en: 'ended' },
  none: { vi: 'không có công nhận', en: 'no recognition' },
  'personal-number': {
    vi: 'số định danh cá nhân, không tra cứu ở đây',
    en: 'a personal number, not checked here',
  },
  'not-a-tax-code': { vi: 'không phải mã số thuế', en: 'not a tax code' },
}

export const answerTones: Readonly<Record<CodeAnswer, Tone>> = {
  'in-force': 'done',
  suspended: 'wait',
  'not-yet': 'plain',
  ended: 'plain',
  none: 'plain',
  'personal-number': 'unknown',
  'not-a-tax-code': 'no',
}
