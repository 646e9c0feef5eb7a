import { defineTexts, type Language } from '../../platform/texts.ts'
import type { Words } from '../model/indicators.ts'

export const texts = defineTexts({
  title: { vi: 'Chỉ số', en: 'Indicators' },
  lead: {
    vi: 'Mỗi chỉ số nêu đơn vị, định nghĩa, phạm vi và cách có giá trị: tính từ số liệu khai, nhập từ cơ quan thống kê, hay chỉ do nguồn công khai nêu.',
    en: 'Each indicator says its unit, definition, scope and where its value comes from: computed from what is declared, imported from a statistics office, or only printed by public sources.',
  },
  indicator: { vi: 'Chỉ số', en: 'Indicator' },
  theme: { vi: 'Chủ đề', en: 'Theme' },
  value: { vi: 'Giá trị mới nhất', en: 'Latest value' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  period: { vi: 'Kỳ', en: 'Period' },
  how: { vi: 'Cách có', en: 'How known' },
  source: { vi: 'Nguồn', en: 'Source' },
  code: { vi: 'Mã', en: 'Code' },
  definition: { vi: 'Định nghĩa', en: 'Definition' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  clause: { vi: 'Văn bản', en: 'Document' },
  formula: { vi: 'Công thức', en: 'Formula' },
  computed: { vi: 'tính ra', en: 'computed' },
  imported: { vi: 'nhập từ cơ quan thống kê', en: 'imported' },
  printed: { vi: 'nguồn công khai nêu', en: 'as printed' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  inside: { vi: 'chỉ nội bộ chương trình', en: 'for the programme’s staff' },
  search: { vi: 'tên, mã chỉ số', en: 'name, code' },
  none: { vi: 'Không có chỉ số nào như vậy.', en: 'No such indicator.' },
  series: { vi: 'Chuỗi số liệu nhập', en: 'Imported series' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  validation: { vi: 'Số liệu không khớp', en: 'Figures that do not agree' },
  figures: { vi: 'Số liệu đã công bố', en: 'Published figures' },
  json: { vi: 'Dạng JSON', en: 'As JSON' },
})

export const valueTexts = defineTexts({
  values: { vi: 'Giá trị theo năm', en: 'Values by year' },
  importedValues: { vi: 'Số liệu nhập từ cơ quan thống kê', en: 'As imported from the statistics office' },
  printedValues: { vi: 'Như các nguồn công khai đã in', en: 'As public sources print it' },
  printedLead: {
    vi: 'Không sửa, không lấy trung bình. Phạm vi, năm và cách đếm của các nguồn có thể khác nhau.',
    en: 'Neither corrected nor averaged. Scopes, years and counters of the sources may differ.',
  },
  year: { vi: 'Năm', en: 'Year' },
  numerator: { vi: 'Tử số', en: 'Numerator' },
  denominator: { vi: 'Mẫu số', en: 'Denominator' },
  coverage: { vi: 'Đã khai', en: 'Declared' },
  rows: { vi: 'Các dòng phía sau', en: 'The rows behind' },
  of: (n: string, all: string) => ({ vi: `${n} trên ${all}`, en: `${n} of ${all}` }),
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'at-most': { vi: 'nhiều nhất', en: 'at most' },
  partial: { vi: 'từ số đã khai', en: 'of what was declared' },
  notComputable: {
    vi: 'chưa tính được: mẫu số bằng 0, hoặc năm gốc âm',
    en: 'not computable: the denominator is zero, or the base negative',
  },
  nobody: { vi: 'Chưa có số nào.', en: 'Nobody has said anything yet.' },
  noOffice: {
    vi: 'Chưa nguồn công khai nào công bố số này. Cơ quan thường trực nhập khi có.',
    en: 'Nobody publishes this number. The office enters it when somebody does.',
  },
  insideLead: {
    vi: 'Giá trị làm từ số liệu của doanh nghiệp, dành cho người làm việc cho chương trình.',
    en: 'Its values are made of the figures of enterprises, and are for those who work for the programme.',
  },
  mixed: {
    vi: 'Thành phố mẫu: một phần là số liệu minh họa do doanh nghiệp mẫu khai, một phần là số liệu thật của cơ quan thống kê. Kết quả chỉ để xem cách tính, không nói gì về thành phố thật.',
    en: 'Sample city: one part is invented figures of sample enterprises, the other real figures of the statistics office. The result only shows how it is computed; it says nothing of the real city.',
  },
  givenOut: {
    vi: 'Tổng từ số riêng của doanh nghiệp: giá trị của một năm chốt ngày 30/6 năm sau và không đổi nữa; không nêu khi dưới 3 doanh nghiệp, hoặc một doanh nghiệp chiếm trên 75%.',
    en: 'Sums over amounts of single enterprises: the value of a year is taken on 30 June of the next and stays; none is told where there are fewer than 3, or one has more than 75%.',
  },
  giveOut: { vi: 'Lập số liệu phát hành từ giá trị này', en: 'Make a release of this value' },
  office: { vi: 'Cơ quan công bố', en: 'Published by' },
  publishedOn: { vi: 'Công bố', en: 'Published' },
  growth: { vi: 'Tăng (nguồn nêu)', en: 'Growth as printed' },
  earlier: { vi: 'Trước đó công bố', en: 'Published before' },
  figure: { vi: 'Nguồn gọi là', en: 'The source calls it' },
  kind: { vi: 'Loại', en: 'Kind' },
  note: { vi: 'Ghi chú', en: 'Note' },
  outcome: { vi: 'kết quả', en: 'outcome' },
  claim: { vi: 'nguồn nêu', en: 'claimed' },
  actual: { vi: 'số liệu thống kê', en: 'measured' },
  pivot: { vi: 'Chia theo', en: 'Cut by' },
  sector: { vi: 'nhóm ngành', en: 'sector group' },
  commune: { vi: 'xã, phường', en: 'commune' },
  size: { vi: 'quy mô', en: 'size' },
  programme: { vi: 'chương trình', en: 'programme' },
  market: { vi: 'thị trường xuất khẩu', en: 'export market' },
  substitution: { vi: 'thay thế nhập khẩu', en: 'substitution of imports' },
  priority: { vi: 'ngành ưu tiên', en: 'priority sector' },
  show: { vi: 'Xem', en: 'Show' },
  notKnown: { vi: 'chưa rõ', en: 'not known' },
  rose: (from: string, first: string, to: string, last: string) => ({
    vi: `Từ ${from} (${first}) lên ${to} (${last})`,
    en: `From ${from} (${first}) up to ${to} (${last})`,
  }),
  fell: (from: string, first: string, to: string, last: string) => ({
    vi: `Từ ${from} (${first}) xuống ${to} (${last})`,
    en: `From ${from} (${first}) down to ${to} (${last})`,
  }),
  stayed: (value: string, first: string, last: string) => ({
    vi: `${last} bằng ${first}: ${value}`,
    en: `${last} as in ${first}: ${value}`,
  }),
  rowsTitle: (name: string, year: string) => ({
    vi: `${name}, ${year}: các dòng phía sau`,
    en: `${name}, ${year}: the rows behind`,
  }),
  termOf: (term: string, year: string) => ({ vi: `${term}, ${year}`, en: `${term}, ${year}` }),
  total: { vi: 'Cộng', en: 'Sum' },
  term: { vi: 'Thành phần', en: 'Term' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  fact: { vi: 'Số khai', en: 'Figure' },
  state: { vi: 'Tình trạng', en: 'Status' },
  verified: { vi: 'đã thẩm tra', en: 'verified' },
  declared: { vi: 'đã khai', en: 'declared' },
  contested: { vi: 'đang có ý kiến', en: 'contested' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  nothing: { vi: 'chưa khai', en: 'not declared' },
  unknownFact: { vi: 'doanh nghiệp chưa biết', en: 'not known to the enterprise' },
  document: { vi: 'xem số và tài liệu', en: 'figure and document' },
  withheld: (count: number) => ({
    vi: `${count} dòng của doanh nghiệp khác không hiện với bạn.`,
    en: `${count} rows of enterprises are not shown to you.`,
  }),
  moreRows: (count: number) => ({
    vi: `Còn ${count} dòng nữa trong tệp tải về; dòng tổng đã tính cả.`,
    en: `${count} more rows are in the files to download; the total counts them.`,
  }),
  noRows: { vi: 'Không có dòng nào phía sau.', en: 'No rows behind it.' },
  sheetValues: { vi: 'Giá trị', en: 'Values' },
  sheetDefinition: { vi: 'Định nghĩa', en: 'Definition' },
})

/** Of what tells enterprises and products apart, besides sector groups and communes. */
export const wordsOfCuts: ReadonlyMap<string, Words> = new Map([
  ['sieu-nho', { vi: 'siêu nhỏ', en: 'micro' }],
  ['nho', { vi: 'nhỏ', en: 'small' }],
  ['vua', { vi: 'vừa', en: 'medium' }],
  ['lon', { vi: 'lớn', en: 'large' }],
  ['titled', { vi: 'còn công nhận', en: 'with a recognition in force' }],
  ['formerly', { vi: 'từng được công nhận', en: 'recognised before' }],
  ['never', { vi: 'chưa từng được công nhận', en: 'never recognised' }],
  ['exporting', { vi: 'có xuất khẩu', en: 'exports' }],
  ['domestic', { vi: 'chỉ bán trong nước', en: 'sells at home alone' }],
  ['yes', { vi: 'có', en: 'yes' }],
  ['no', { vi: 'không', en: 'no' }],
])

/** Of money, by how many tens are left out. */
export const multiples = {
  0: { vi: '', en: '' },
  6: { vi: 'triệu ', en: 'million ' },
  9: { vi: 'tỷ ', en: 'billion ' },
} as const

const sources = defineTexts({
  declared: { vi: 'Số liệu doanh nghiệp khai', en: 'What enterprises declare' },
  register: { vi: 'Sổ đăng ký công nhận', en: 'The register of recognitions' },
  ledger: { vi: 'Sổ hỗ trợ', en: 'The ledger of support' },
  enterprises: { vi: 'Sổ doanh nghiệp', en: 'The register of enterprises' },
  published: { vi: 'Số liệu công khai, mỗi dòng có nguồn', en: 'Published rows, each with its source' },
  none: { vi: 'Chưa có nguồn công khai', en: 'Nobody publishes it yet' },
})

/** Where an indicator comes from; an address as it is. */
export const sourceText = (source: string, language: Language): string => {
  const known = Object.entries(sources).find(([code]) => code === source)
  return known?.[1][language] ?? source
}
