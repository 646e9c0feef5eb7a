import { defineTexts, type Localized } from '../platform/texts.ts'
import type { TemplateFault } from './press.ts'

export const texts = defineTexts({
  mayNotKeep: {
    vi: 'Chỉ cơ quan thường trực được thay mẫu văn bản.',
    en: 'Only the programme office may replace templates.',
  },
  stale: (used: string) => ({
    vi: `Trong lúc đó đã có người đổi: đang dùng phiên bản ${used}. Hãy xem lại rồi quyết định.`,
    en: `Somebody changed it meanwhile: version ${used} is used now. Look again, then decide.`,
  }),
  usedAlready: { vi: 'Phiên bản này đang được dùng.', en: 'This version is in use already.' },
  templates: { vi: 'Mẫu văn bản', en: 'Templates' },
  lead: {
    vi: 'Mỗi loại giấy có mẫu kèm theo chương trình; có thể thay bằng mẫu của thành phố. Mẫu gửi lên được dựng thử với dữ liệu minh họa, chỉ dùng khi có người quyết định.',
    en: 'Each kind of paper has a template that comes with the program, and may have one of the city. A template that is sent is tried with invented data, and used only when somebody says so.',
  },
  kind: { vi: 'Loại giấy', en: 'Paper' },
  used: { vi: 'Đang dùng', en: 'In use' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  version: { vi: 'Phiên bản', en: 'Version' },
  shipped: { vi: 'Kèm theo chương trình', en: 'Comes with the program' },
  numbered: (number: string) => ({ vi: `Phiên bản ${number}`, en: `Version ${number}` }),
  note: { vi: 'Nội dung thay đổi', en: 'What changed' },
  noteHint: {
    vi: 'Ví dụ: chức danh người ký, tên cơ quan.',
    en: 'For example: who signs, the name of the body.',
  },
  sent: { vi: 'Gửi lên', en: 'Sent' },
  look: { vi: 'Xem thử', en: 'Preview' },
  lookLong: { vi: 'Xem thử với tên dài', en: 'Preview with long names' },
  source: { vi: 'Tải mẫu', en: 'Source' },
  send: { vi: 'Gửi mẫu mới', en: 'Send a template' },
  sendLead: {
    vi: 'Tệp Typst (.typ), bắt đầu từ mẫu đang dùng. Mẫu sai sẽ được báo dòng và lý do; chưa có gì thay đổi cho đến khi bấm dùng.',
    en: 'A Typst file (.typ); begin with the one in use. A fault is told with its line and reason; nothing changes until it is put in use.',
  },
  file: { vi: 'Tệp mẫu', en: 'File' },
  fileMissing: { vi: 'Cần chọn tệp mẫu.', en: 'Choose a file.' },
  tryIt: { vi: 'Gửi và dựng thử', en: 'Send and try' },
  use: { vi: 'Dùng mẫu', en: 'Put in use' },
  useLead: {
    vi: 'Giấy cấp từ nay dùng mẫu được chọn; giấy đã cấp giữ nguyên.',
    en: 'Papers are set with it from now on; those issued stay as they are.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  history: { vi: 'Lịch sử', en: 'History' },
  turned: (number: string) =>
    number === '0'
      ? { vi: 'Dùng mẫu kèm theo chương trình', en: 'The template of the program was put in use' }
      : { vi: `Dùng phiên bản ${number}`, en: `Version ${number} was put in use` },
  never: { vi: 'Chưa thay lần nào.', en: 'Never replaced.' },
  nowUsed: { vi: 'Đã dùng mẫu này.', en: 'This template is in use.' },
  onLine: (line: string) => ({ vi: `Dòng ${line}: `, en: `Line ${line}: ` }),
  onColumn: (line: string, column: string) => ({
    vi: `Dòng ${line}, cột ${column}: `,
    en: `Line ${line}, column ${column}: `,
  }),
  package: {
    vi: 'mẫu không được dùng gói bên ngoài (@…)',
    en: 'a template may not use packages from outside (@…)',
  },
  tooLong: {
    vi: 'mẫu ra quá nhiều trang hoặc tệp quá lớn',
    en: 'it becomes too many pages, or too large a file',
  },
  tooHeavy: {
    vi: 'dựng mẫu quá lâu hoặc tốn quá nhiều bộ nhớ nên đã dừng',
    en: 'setting it takes too long or too much memory, and was ended',
  },
  font: (name: string) => ({
    vi: `chỉ được dùng phông Tinos; mẫu này cần phông ${name}`,
    en: `only the font Tinos may be used; this needs ${name}`,
  }),
  compiler: (why: string, words: string) => ({
    vi: `${why}. Nguyên văn của trình dựng: “${words}”`,
    en: words,
  }),
})

/** What is wrong with a template, with its place; the compiler itself speaks English, and is quoted. */
export const faultWords = ({ line, column, reason }: TemplateFault): Localized => {
  const at = placeWords(line, column)
  const why = whyOf(reason)
  return { vi: at.vi + why.vi, en: at.en + why.en }
}

const placeWords = (line: number | null, column: number | null): Localized => {
  if (line === null) return { vi: '', en: '' }
  return column === null ? texts.onLine(String(line)) : texts.onColumn(String(line), String(column))
}

const whyOf = (reason: string): Localized => {
  if (reason === '[package]') return texts.package
  if (reason === '[too-long]') return texts.tooLong
  if (reason === '[too-heavy]') return texts.tooHeavy
  if (reason.startsWith('[font] ')) return texts.font(reason.slice('[font] '.length))
  return texts.compiler(compilerWords(reason), reason)
}

/** What officers run into when they change a template, from the beginning of what the compiler says. */
const COMPILER: readonly (readonly [RegExp, (name: string) => string])[] = [
  [
    /^unknown variable: (\S+)/,
    name => `không có tên “${name}”; kiểm tra lại cách viết, hoặc thêm dấu ngoặc kép nếu là chữ`,
  ],
  [/^dictionary does not contain key "?([^"]+)"?/, name => `dữ liệu không có mục “${name}”`],
  [/^unclosed (.+)/, () => 'có dấu mở mà chưa có dấu đóng'],
  [/^unexpected argument:? (\S+)/, name => `lệnh không nhận tham số “${name}”`],
  [/^unexpected (.+)/, () => 'có ký hiệu đứng sai chỗ'],
  [/^expected (.+)/, () => 'thiếu một phần hoặc sai kiểu giá trị ở chỗ này'],
  [/^missing argument:? (\S+)/, name => `lệnh thiếu tham số “${name}”`],
  [/^(?:file not found|failed to load file|cannot read file)/, () => 'mẫu không được đọc tệp nào'],
  [/^assertion failed: (.+)/, words => `mẫu không nhận dữ liệu này: ${words}`],
  [/^maximum .* depth exceeded/, () => 'lệnh gọi chính nó quá nhiều lần'],
]

const compilerWords = (reason: string): string => {
  for (const [said, words] of COMPILER) {
    const found = said.exec(reason)
    if (found !== null) return words(found[1] ?? '')
  }
  return 'mẫu không dựng được'
}
