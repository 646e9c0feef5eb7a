import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  sets: { vi: 'Bộ tiêu chí', en: 'Criteria sets' },
  setsLead: {
    vi: 'Mỗi bộ tiêu chí là dữ liệu có ngày, có căn cứ pháp lý và nguồn. Phần nào là giả định thì ghi rõ giả định.',
    en: 'Each criteria set is dated data with its legal basis and sources. What is assumed is marked as assumed.',
  },
  noSets: { vi: 'Chưa có bộ tiêu chí nào.', en: 'There is no criteria set yet.' },
  version: (code: string, version: string) => ({
    vi: `${code}, phiên bản ${version}`,
    en: `${code}, version ${version}`,
  }),
  since: (day: string) => ({ vi: `có hiệu lực từ ${day}`, en: `in force since ${day}` }),
  between: (from: string, to: string) => ({
    vi: `có hiệu lực từ ${from} đến trước ${to}`,
    en: `in force from ${from} until before ${to}`,
  }),
  sinceUnknown: { vi: 'chưa biết ngày có hiệu lực', en: 'first day in force not known' },
  skeleton: { vi: 'bộ khung, chưa có điểm', en: 'skeleton, no points yet' },

  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  /** Not "Điều 1": nobody is to take a heading of ours for an article of the decree. */
  article: (nth: string, heading: string) => ({
    vi: `${nth}. ${heading}`,
    en: `${nth}. ${heading}`,
  }),
  footnotes: { vi: 'Chú thích và nguồn', en: 'Remarks and sources' },
  footnote: (number: string) => ({ vi: `Chú thích ${number}`, en: `Remark ${number}` }),
  source: { vi: 'Nguồn', en: 'Source' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  points: { vi: 'Điểm', en: 'Points' },
  most: (points: string) => ({ vi: `tối đa ${points}`, en: `at most ${points}` }),
  notKnown: { vi: 'chưa biết', en: 'not known' },
  computedAs: (words: string) => ({ vi: `Tính bằng: ${words}`, en: `Calculated as: ${words}` }),
  scoredBy: (who: string) => ({ vi: `Đơn vị chấm: ${who}`, en: `Scored by: ${who}` }),
  forApplicant: (kind: string) => ({ vi: `Đối với ${kind}`, en: `For ${kind}` }),
  forOthers: { vi: 'Đối với các chủ thể khác', en: 'For everyone else' },

  versionsOf: { vi: 'Các phiên bản', en: 'Versions' },
  versionsLead: {
    vi: 'Phiên bản đã đưa vào áp dụng thì không sửa nữa; đợt xét chọn luôn theo phiên bản lúc mở đợt.',
    en: 'A version that was put in force never changes; a round stays bound to the version it opened under.',
  },
  versionName: { vi: 'Phiên bản', en: 'Version' },
  inForceDays: { vi: 'Hiệu lực', en: 'In force' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  now: { vi: 'đang có hiệu lực', en: 'in force' },
  past: { vi: 'hết hiệu lực', en: 'no longer in force' },
  coming: { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  unknown: { vi: 'chưa biết ngày hiệu lực', en: 'first day not known' },
  adoptedOn: { vi: 'Đưa vào hệ thống', en: 'Taken in on' },
  file: { vi: 'Tệp', en: 'File' },
  downloadFile: { vi: 'Tải tệp JSON', en: 'Download JSON' },
  digest: (sha256: string) => ({
    vi: `Mã kiểm tra SHA-256 của tệp: ${sha256}`,
    en: `SHA-256 of the file: ${sha256}`,
  }),
  printing: { vi: 'Các phiên bản và so sánh', en: 'Versions and comparison' },

  compare: { vi: 'So sánh', en: 'Compare' },
  compareTitle: { vi: 'So sánh hai bộ tiêu chí', en: 'Two criteria sets compared' },
  compareFrom: { vi: 'Bản trước', en: 'Before' },
  compareTo: { vi: 'Bản sau', en: 'After' },
  compareWith: (name: string) => ({ vi: `So với bản ${name}`, en: `Compare with ${name}` }),
  nothingDiffers: {
    vi: 'Hai bản giống nhau về nội dung.',
    en: 'The two say the same.',
  },
  differs: (changed: number, added: number, removed: number) => ({
    vi: `${changed} nội dung sửa, ${added} nội dung thêm, ${removed} nội dung bỏ.`,
    en: `${changed} changed, ${added} added, ${removed} removed.`,
  }),
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  changed: { vi: 'sửa', en: 'changed' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  none: { vi: 'không có', en: 'none' },
  movedPoints: { vi: 'Điểm tối đa thay đổi', en: 'Points that moved' },
  change: { vi: 'Chênh lệch', en: 'Change' },
  originsDiffer: (count: number) => ({
    vi: `Khác nhau về nguồn, điều khoản và ghi chú: ${count}`,
    en: `Only sources, clauses and remarks differ: ${count}`,
  }),
  allDifferences: (count: number) => ({
    vi: `Mọi khác biệt theo vị trí trong tệp: ${count}`,
    en: `Every difference by its place in the file: ${count}`,
  }),
  place: { vi: 'Vị trí trong tệp', en: 'Place in the file' },
})
