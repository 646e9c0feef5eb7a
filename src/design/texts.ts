import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  about: { vi: 'khoảng', en: 'about' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  mainMenu: { vi: 'Danh mục chính', en: 'Main menu' },
  problems: (count: number) => ({
    vi: `Có ${count} chỗ cần sửa`,
    en: count === 1 ? 'One thing to correct' : `${count} things to correct`,
  }),
  rows: (count: string, number: number) => ({
    vi: `${count} dòng`,
    en: number === 1 ? '1 row' : `${count} rows`,
  }),
  download: { vi: 'Tải về:', en: 'Download:' },
  search: { vi: 'Tìm', en: 'Search' },
  all: { vi: 'Tất cả', en: 'All' },
  show: { vi: 'Lọc', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  pages: { vi: 'Các trang', en: 'Pages' },
  previousPage: { vi: 'Trang trước', en: 'Previous' },
  nextPage: { vi: 'Trang sau', en: 'Next' },
  pageOf: (page: number, last: number) => ({
    vi: `Trang ${page} trên ${last}`,
    en: `Page ${page} of ${last}`,
  }),
  noDeadline: { vi: 'không có hạn', en: 'no deadline' },
  today: { vi: 'hôm nay', en: 'today' },
  late: (days: number) => ({
    vi: `quá hạn ${days} ngày`,
    en: days === 1 ? 'overdue by 1 day' : `overdue by ${days} days`,
  }),
  optional: { vi: '(không bắt buộc)', en: '(optional)' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  account: { vi: 'Tài khoản', en: 'Account' },
  actAs: { vi: 'Làm việc với vai trò', en: 'Act as' },
  languages: { vi: 'Ngôn ngữ', en: 'Language' },
  path: { vi: 'Vị trí trang', en: 'You are here' },
  aboutThisPage: { vi: 'Lưu ý về trang này', en: 'About this page' },
  trialStore: {
    vi: 'Kho dùng thử, không dùng để lưu hồ sơ thật.',
    en: 'Trial store, not for keeping real dossiers.',
  },
  invented: { vi: 'dữ liệu minh họa', en: 'sample data' },
  inventedCity: {
    vi: 'Doanh nghiệp, sản phẩm và số liệu ở đây không có thật.',
    en: 'The enterprises, products and figures here are invented.',
  },
  pinnedDay: (day: string) => ({
    vi: `Ngày đang xem: ${day}.`,
    en: `The day here is ${day}.`,
  }),
  asOf: (day: string) => ({ vi: `Tính đến ngày ${day}.`, en: `As of ${day}.` }),
  whatThisIs: {
    vi: 'Chủ Lực: chương trình phát triển sản phẩm công nghiệp chủ lực, từ số liệu kê khai đến kết quả ai cũng kiểm tra được.',
    en: 'Chủ Lực runs a city’s programme for key industrial products, from the first declared figure to a result that anyone can check.',
  },
  assumed: { vi: 'giả định', en: 'assumed' },
  now: { vi: 'hiện nay', en: 'now' },
  next: { vi: 'sắp tới', en: 'next' },
  half: (half: string, year: string) => ({
    vi: `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}`,
    en: `${half === '1' ? 'first' : 'second'} half of ${year}`,
  }),
  quarter: (quarter: string, year: string) => ({
    vi: `quý ${ROMAN[quarter] ?? quarter}/${year}`,
    en: `quarter ${quarter} of ${year}`,
  }),
  month: (month: string, year: string) => ({
    vi: `tháng ${Number(month)}/${year}`,
    en: `${MONTHS[Number(month) - 1] ?? month} ${year}`,
  }),
  day: (day: string, month: string, year: string) => ({
    vi: `${day}/${month}/${year}`,
    en: `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`,
  }),
  shortDay: (day: string, month: string) => ({
    vi: `${day}/${month}`,
    en: `${Number(day)} ${(MONTHS[Number(month) - 1] ?? month).slice(0, 3)}`,
  }),
  dayWithYear: (day: string, year: string) => ({ vi: `${day}/${year}`, en: `${day} ${year}` }),
  until: (day: string) => ({ vi: `đến ${day}`, en: `until ${day}` }),
  since: (day: string) => ({ vi: `từ ${day}`, en: `from ${day}` }),
})

const ROMAN: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
