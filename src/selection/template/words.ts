import { defineTexts, type Localized } from '../../platform/texts.ts'

/** A template shows both languages side by side. */
export const TYPES = defineTexts({
  code: { vi: 'mã', en: 'code' },
  money: { vi: 'tiền', en: 'money' },
  number: { vi: 'số', en: 'number' },
  integer: { vi: 'số nguyên', en: 'whole number' },
  boolean: { vi: 'có / không', en: 'yes / no' },
  text: { vi: 'chữ', en: 'text' },
  choice: { vi: 'chọn một mã', en: 'one code of a list' },
  date: { vi: 'ngày', en: 'day' },
  points: { vi: 'điểm', en: 'points' },
  band: { vi: 'chọn một mức', en: 'one band of a list' },
})

export const WORDS = defineTexts({
  title: (set: string) => ({ vi: `Mẫu nhập hồ sơ: ${set}`, en: `Form for dossiers: ${set}` }),
  period: {
    vi: 'kỳ tham chiếu: cột không ghi @ là số liệu của kỳ này',
    en: 'reference period: a column without @ is the figure of this period',
  },
  ofPeriod: (period: string) => ({ vi: `kỳ ${period}`, en: `of ${period}` }),
  assumed: { vi: 'giả định', en: 'assumed' },
  assumedSet: { vi: ' – có phần giả định', en: ' – parts are assumed' },
  ties: { vi: 'bằng điểm', en: 'ties' },

  id: { vi: 'Mã hồ sơ', en: 'Dossier' },
  idHow: { vi: 'Mỗi hồ sơ một mã riêng, không trùng.', en: 'Each dossier has an id of its own.' },
  label: { vi: 'Tên', en: 'Name' },
  labelHow: {
    vi: 'Để người xem dễ nhận biết; cột có tên bắt đầu bằng # không được đọc.',
    en: 'For people; a column whose code begins with # is not read.',
  },
  enterprise: { vi: 'Mã doanh nghiệp', en: 'Enterprise' },
  enterpriseHow: {
    vi: 'Hồ sơ của cùng một doanh nghiệp ghi cùng một mã.',
    en: 'Dossiers of one enterprise carry one code.',
  },
  applicant: { vi: 'Loại chủ thể', en: 'Kind of applicant' },
  applicantHow: { vi: 'Chọn trong danh mục; chưa biết thì để trống.', en: 'Choose; leave empty if unknown.' },
  track: { vi: 'Nhánh đăng ký', en: 'Track' },
  trackHow: { vi: 'Chọn trong danh mục; chưa biết thì để trống.', en: 'Choose; leave empty if unknown.' },
  lot: { vi: 'Số thăm', en: 'Lot' },
  lotHow: {
    vi: 'Chỉ ghi khi đã bốc thăm; số nhỏ được trước.',
    en: 'Only when lots are drawn; lowest first.',
  },

  numberHow: {
    vi: 'Gõ số, nhiều nhất 15 chữ số. Chưa biết: để trống. Không áp dụng: n/a.',
    en: 'A number of at most 15 digits. Unknown: leave empty. Not applicable: n/a.',
  },
  percentHow: {
    vi: 'Gõ 12.5 cho 12,5 %, không gõ dấu %. Chưa biết: để trống. Không áp dụng: n/a.',
    en: 'Write 12.5 for 12.5 %, without the sign. Unknown: leave empty. Not applicable: n/a.',
  },
  yesHow: {
    vi: 'có hoặc không. Chưa biết: để trống. Không áp dụng: n/a.',
    en: 'có (yes) or không (no), n/a.',
  },
  dayHow: { vi: 'Ngày, hoặc chữ dạng 2026-11-21.', en: 'A date, or text such as 2026-11-21.' },
  textHow: { vi: 'Gõ chữ. Chưa biết: để trống. Không áp dụng: n/a.', en: 'Text, or n/a.' },
  choiceHow: { vi: 'Chọn mã trong danh mục, hoặc n/a.', en: 'Choose a code of the list, or n/a.' },
  pointsHow: (least: string, most: string, step: string | null) => ({
    vi: `Từ ${least} đến ${most} điểm${step === null ? '' : `, bước ${step}`}. Chưa chấm: để trống.`,
    en: `${least} to ${most} points${step === null ? '' : `, in steps of ${step}`}. Not judged yet: leave empty.`,
  }),
  bandHow: {
    vi: 'Chọn mức trong danh mục. Chưa chấm: để trống.',
    en: 'Choose a band. Not judged yet: empty.',
  },
  gateHow: { vi: 'có: đáp ứng; không: không đáp ứng.', en: 'có: it holds; không: it does not.' },

  besideFact: { vi: 'Bên cạnh mỗi số liệu', en: 'Beside each figure' },
  status: { vi: 'tình trạng', en: 'status' },
  statusHow: {
    vi: 'declared: đã khai; verified: đã thẩm tra; contested: đang tranh chấp. Để trống: đã khai.',
    en: 'Empty means declared. A contested figure does not count.',
  },
  document: { vi: 'tài liệu', en: 'document' },
  documentHow: { vi: 'Tài liệu chứng minh số liệu.', en: 'The document that proves the figure.' },
  page: { vi: 'trang', en: 'page' },
  pageHow: { vi: 'Trang của tài liệu.', en: 'The page of the document.' },
  points: { vi: 'điểm', en: 'points' },
  pointsOf: (points: string) => ({ vi: `${points} điểm`, en: `${points} points` }),
})

/** The columns of the guide. */
export const GUIDE = defineTexts({
  code: { vi: 'Cột', en: 'Column' },
  name: { vi: 'Tên', en: 'Name' },
  type: { vi: 'Loại', en: 'Type' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  example: { vi: 'Ví dụ', en: 'Example' },
  usedIn: { vi: 'Dùng ở', en: 'Counts in' },
  how: { vi: 'Cách ghi', en: 'How to write it' },
})

/** What stands above the columns of the guide, line by line. */
export const INTRODUCTION: readonly Localized[] = [
  {
    vi: 'Mỗi dòng của trang "Hồ sơ" là một hồ sơ, bắt đầu từ dòng 3. Giữ nguyên dòng 2 (mã cột).',
    en: 'Each row of the sheet "Hồ sơ" is a dossier, from row 3 on. Leave row 2 (the codes of the columns) as it is.',
  },
  {
    vi: 'Để trống: chưa biết. n/a: không áp dụng. Chưa biết khác với 0 và khác với "không".',
    en: 'Empty: unknown. n/a: not applicable. Unknown is neither 0 nor "no".',
  },
  {
    vi: 'Bấm dấu [+] phía trên cột để ghi tình trạng, tài liệu, trang của từng số liệu.',
    en: 'Press [+] above the columns to write status, document and page of a figure.',
  },
  {
    vi: 'Số có hơn 15 chữ số: định dạng ô là Text rồi gõ đủ chữ số.',
    en: 'A number of more than 15 digits: format the cell as Text, then write all digits.',
  },
]
