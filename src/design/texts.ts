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
  moreRows: (count: string) => ({ vi: `Hơn ${count} dòng`, en: `More than ${count} rows` }),
  withChosen: { vi: 'Với các dòng đã chọn:', en: 'With the chosen rows:' },
  choose: { vi: 'Chọn', en: 'Choose' },
  chooseOf: (name: string) => ({ vi: `Chọn ${name}`, en: `Choose ${name}` }),
  chooseAll: (total: string) => ({
    vi: `chọn cả ${total} dòng của danh sách này`,
    en: `choose all ${total} rows of this list`,
  }),
  download: { vi: 'Tải về:', en: 'Download:' },
  tableOf: (name: string) => ({ vi: `Bảng: ${name}`, en: `Table: ${name}` }),
  onThisPage: { vi: 'Trên trang này', en: 'On this page' },
  change: { vi: 'Sửa', en: 'Change' },
  what: { vi: 'Nội dung', en: 'What' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  source: { vi: 'Nguồn', en: 'Source' },
  numbers: { vi: 'Số liệu của hình', en: 'The numbers behind it' },
  notKnown: { vi: 'chưa biết', en: 'not known' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  tiles: {
    vi: 'Mỗi ô là một xã, phường, tô màu theo số lượng.',
    en: 'A tile for each commune, coloured by the number.',
  },
  shapes: {
    vi: 'Mỗi vùng là một xã, phường, tô màu theo số lượng.',
    en: 'An area for each commune, coloured by the number.',
  },
  bordersOf: (source: string) => ({ vi: `Ranh giới: ${source}.`, en: `Borders: ${source}.` }),
  otherCommunes: (count: string) => ({
    vi: `${count} xã, phường khác`,
    en: `${count} other communes`,
  }),
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Lý do được lưu cùng việc này và ai có quyền xem hồ sơ đều đọc được.',
    en: 'It is kept with what you do, for everyone who may read the record.',
  },
  back: { vi: 'Quay lại, không lưu', en: 'Back without saving' },
  savedByOthers: { vi: 'Nội dung người khác vừa lưu', en: 'What somebody else saved' },
  views: { vi: 'Danh sách hay dùng', en: 'Lists in frequent use' },
  order: { vi: 'Sắp xếp', en: 'Order' },
  usualOrder: { vi: 'Mặc định', en: 'As usual' },
  search: { vi: 'Tìm', en: 'Search' },
  all: { vi: 'Tất cả', en: 'All' },
  show: { vi: 'Lọc', en: 'Show' },
  notDone: (count: number) => ({
    vi: `Không thực hiện với ${count.toLocaleString('vi')} dòng sau`,
    en:
      count === 1
        ? 'It was not done with this one'
        : `It was not done with these ${count.toLocaleString('en')}`,
  }),
  why: { vi: 'Lý do', en: 'Why' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  pages: { vi: 'Các trang', en: 'Pages' },
  previousPage: { vi: 'Trang trước', en: 'Previous' },
  nextPage: { vi: 'Trang sau', en: 'Next' },
  page: (page: number) => ({ vi: `Trang ${page}`, en: `Page ${page}` }),
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
  savedAt: { vi: 'Đã lưu lúc', en: 'Saved at' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  notSavedYet: { vi: 'Chưa có gì để lưu', en: 'Nothing to save yet' },
  offline: {
    vi: 'Mất kết nối. Nội dung được giữ trên máy này và sẽ tự lưu khi có mạng.',
    en: 'No connection. What you typed is kept on this machine and will be saved when it is back.',
  },
  failed: { vi: 'Chưa lưu được, đang thử lại.', en: 'Not saved yet, trying again.' },
  expired: {
    vi: 'Phiên đăng nhập đã hết hạn. Nội dung được giữ trên máy này:',
    en: 'Your session has ended. What you typed is kept on this machine:',
  },
  signInAgain: { vi: 'đăng nhập lại', en: 'sign in again' },
  restored: {
    vi: 'Đã lấy lại nội dung chưa kịp lưu lần trước.',
    en: 'What could not be saved last time is back.',
  },
  saveAndGoOn: { vi: 'Lưu và tiếp tục', en: 'Save and continue' },
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
