import type { Language } from './shape.ts'

type Both = Readonly<Record<Language, string>>

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

/** The words of a decree, in both languages. */
export const WORDS = {
  inferred: { vi: 'suy luận', en: 'inferred' },
  assumed: { vi: 'giả định', en: 'assumed' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },

  validity: { vi: 'Hiệu lực và phạm vi', en: 'Validity and scope' },
  effective: { vi: 'Có hiệu lực', en: 'In force' },
  since: (day: string): Both => ({ vi: `từ ngày ${day}`, en: `since ${day}` }),
  effectiveUntil: { vi: 'Hết hiệu lực', en: 'No longer in force' },
  period: { vi: 'Kỳ số liệu', en: 'Reference period' },
  factsCount: { vi: 'Số liệu được tính', en: 'Facts that count' },
  declaredAndVerified: { vi: 'đã khai và đã thẩm tra', en: 'declared and verified' },
  declaredOnly: { vi: 'đã khai', en: 'declared' },
  verifiedOnly: { vi: 'chỉ số liệu đã thẩm tra', en: 'verified only' },
  applicants: { vi: 'Loại chủ thể', en: 'Kinds of applicant' },
  onDay: (day: string): Both => ({ vi: ` ngày ${day}`, en: ` of ${day}` }),
  inMonth: (month: string, year: string): Both => ({
    vi: ` tháng ${month}/${year}`,
    en: ` of ${MONTHS[Number(month) - 1]} ${year}`,
  }),
  inYear: (year: string): Both => ({ vi: ` năm ${year}`, en: ` of ${year}` }),
  issuedBy: (issuer: string): Both => ({ vi: ` của ${issuer}`, en: `, ${issuer}` }),
  documentEffective: (day: string): Both => ({ vi: `có hiệu lực từ ${day}`, en: `in force since ${day}` }),
  day: (day: string, month: string, year: string): Both => ({
    vi: `${day}/${month}/${year}`,
    en: `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
  }),

  conditions: { vi: 'Điều kiện xét chọn', en: 'Conditions' },
  tracks: { vi: 'Nhánh đăng ký', en: 'Tracks' },
  declaredTracks: {
    vi: 'Hồ sơ nêu nhánh đăng ký; ngoài các điều kiện chung phải đáp ứng điều kiện của nhánh đó.',
    en: 'The dossier names its track; besides the common conditions those of its track apply.',
  },
  firstTrack: {
    vi: 'Áp dụng nhánh đầu tiên, theo thứ tự dưới đây, mà mọi điều kiện đều đáp ứng.',
    en: 'The first track below whose conditions all hold applies.',
  },
  judgedGate: { vi: 'Người có thẩm quyền xem xét, kết luận', en: 'A person decides' },
  judgedBy: (who: string): Both => ({ vi: `${who} xem xét, kết luận`, en: `Decided by: ${who}` }),
  gateHolds: { vi: 'Không áp dụng thì coi là đáp ứng', en: 'Not applicable counts as met' },
  gateFails: { vi: 'Không áp dụng thì coi là không đáp ứng', en: 'Not applicable counts as not met' },
  withUnit: (name: string, unit: string): Both => ({ vi: `${name} (${unit})`, en: `${name} (${unit})` }),

  criteria: { vi: 'Tiêu chí và điểm', en: 'Criteria and points' },
  under: (code: string): Both => ({ vi: `Thuộc nhóm ${code}`, en: `Part of ${code}` }),
  mostPoints: (points: string): Both => ({ vi: `tối đa ${points} điểm`, en: `at most ${points} points` }),
  points: (points: string): Both => ({ vi: `${points} điểm`, en: `${points} points` }),
  computedAs: (words: string): Both => ({ vi: `Tính bằng: ${words}`, en: `Computed as: ${words}` }),
  openPoints: { vi: 'chưa xác định điểm', en: 'points not known' },
  domain: (values: string): Both => ({
    vi: `Giá trị có thể có: ${values}`,
    en: `Possible values: ${values}`,
  }),
  notApplicable: (what: string): Both => ({
    vi: `Không áp dụng: ${what}`,
    en: `Not applicable: ${what}`,
  }),
  judgedLeaf: (min: string, max: string): Both => ({
    vi: `Chấm từ ${min} đến ${max} điểm`,
    en: `Judged, ${min} to ${max} points`,
  }),
  step: (step: string): Both => ({ vi: `mỗi bậc ${step} điểm`, en: `in steps of ${step}` }),
  unscored: { vi: 'Chưa có điểm', en: 'No points yet' },
  minimum: (points: string): Both => ({ vi: `Phải đạt ít nhất ${points}`, en: `Needs at least ${points}` }),
  ofTheMaximum: { vi: 'điểm tối đa', en: 'of the maximum' },
  clipped: (max: string): Both => ({
    vi: `Tổng vượt ${max} điểm thì tính ${max} điểm`,
    en: `A sum above ${max} points counts as ${max}`,
  }),
  rounded: (decimals: string, how: string): Both => ({
    vi: `Làm tròn đến ${decimals} chữ số thập phân, ${how}`,
    en: `Rounded to ${decimals} decimals, ${how}`,
  }),
  'half-up': { vi: 'nửa thì lên', en: 'half up' },
  'half-even': { vi: 'nửa thì về số chẵn', en: 'half to even' },
  down: { vi: 'bỏ phần lẻ', en: 'down' },
  scorer: (who: string): Both => ({ vi: `Đơn vị chấm: ${who}`, en: `Scored by: ${who}` }),
  forApplicant: (kind: string): Both => ({ vi: `Đối với: ${kind}`, en: `For: ${kind}` }),
  forOthers: { vi: 'Đối với các chủ thể khác', en: 'For everyone else' },

  outcome: { vi: 'Kết quả xét', en: 'Outcome' },
  skeleton: {
    vi: 'Bộ khung: đọc và so sánh được, chưa chấm điểm được.',
    en: 'A skeleton: it can be read and compared, not scored.',
  },
  total: (points: string): Both => ({
    vi: `Tổng điểm tối đa: ${points}`,
    en: `At most ${points} points in all`,
  }),
  passMark: (points: string): Both => ({
    vi: `Đạt khi đáp ứng mọi điều kiện và được từ ${points} điểm trở lên`,
    en: `Passes with every condition met and at least ${points} points`,
  }),
  noPassMark: {
    vi: 'Không đặt điểm đạt: không kết luận đạt hay không đạt',
    en: 'No pass mark: neither pass nor fail is said',
  },
  class: (name: string, from: string): Both => ({
    vi: `${name}: từ ${from} điểm`,
    en: `${name}: ${from} points or more`,
  }),
  lowestClass: (name: string): Both => ({
    vi: `${name}: các mức điểm còn lại`,
    en: `${name}: all lower totals`,
  }),
  classesAsAWhole: { vi: 'Xếp hạng theo tổng điểm', en: 'Classes follow the total' },
  classNeedsPass: { vi: 'Chỉ xếp hạng cho hồ sơ đạt', en: 'Only a dossier that passes has a class' },
  tie: (nth: string, key: string, prefer: string): Both => ({
    vi: `Bằng điểm, xét thứ ${nth}: ${key}, ${prefer} xếp trước`,
    en: `Equal totals, key ${nth}: ${key}, ${prefer} first`,
  }),
  higher: { vi: 'cao hơn', en: 'higher' },
  lower: { vi: 'thấp hơn', en: 'lower' },
  pointsOf: (code: string): Both => ({ vi: `điểm ${code}`, en: `points of ${code}` }),
  seats: (count: string): Both => ({ vi: `Số hồ sơ đạt tối đa: ${count}`, en: `At most ${count} pass` }),
  honour: (name: string, count: string): Both => ({
    vi: `${name}: ${count} hồ sơ đạt có điểm cao nhất`,
    en: `${name}: the ${count} highest among those who pass`,
  }),
  perEnterprise: (count: string): Both => ({
    vi: `mỗi doanh nghiệp nhiều nhất ${count}`,
    en: `at most ${count} of one enterprise`,
  }),
  all: { vi: 'bằng điểm ở vị trí cuối thì cùng được vào', en: 'equal totals at the cut all enter' },
  tieKeys: { vi: 'bằng điểm ở vị trí cuối thì xét thứ tự ưu tiên', en: 'at the cut the tie keys decide' },
  lot: {
    vi: 'bằng điểm ở vị trí cuối thì xét thứ tự ưu tiên, rồi bốc thăm',
    en: 'at the cut the tie keys decide, then a lot',
  },

  term: { vi: 'Thời hạn công nhận', en: 'Term of the recognition' },
  months: (months: string): Both => ({ vi: `${months} tháng`, en: `${months} months` }),
  termUnknown: { vi: 'Chưa biết', en: 'Not known' },
  levels: { vi: 'Cấp xét và vòng chấm', en: 'Levels and rounds of scoring' },
  level: (name: string): Both => ({ vi: name, en: `Level: ${name}` }),
  stage: (nth: string, name: string): Both => ({ vi: `Vòng ${nth}: ${name}`, en: `Round ${nth}: ${name}` }),
  stagePass: (points: string): Both => ({ vi: `điểm qua vòng: ${points}`, en: `mark: ${points}` }),
  publicVote: (code: string): Both => ({
    vi: `Bình chọn của công chúng, tính vào tiêu chí ${code}`,
    en: `A vote of the public gives the points of ${code}`,
  }),

  units: { vi: 'Đơn vị và phân công chấm điểm', en: 'Units and who scores what' },
  until: (day: string): Both => ({ vi: `đến trước ngày ${day}`, en: `until before ${day}` }),
  successor: (name: string): Both => ({ vi: `đơn vị kế thừa: ${name}`, en: `successor: ${name}` }),
  scores: (unit: string, codes: string): Both => ({
    vi: `${unit} chấm ${codes}`,
    en: `${unit} scores ${codes}`,
  }),
  handover: (day: string, unit: string): Both => ({
    vi: `từ ngày ${day}: ${unit}`,
    en: `from ${day}: ${unit}`,
  }),

  variables: { vi: 'Số liệu dùng để xét', en: 'Figures used' },
  dependency: (part: string, whole: string): Both => ({
    vi: `${part} là một phần của ${whole}`,
    en: `${part} is a part of ${whole}`,
  }),
  notes: { vi: 'Ghi chú', en: 'Notes' },
  footnotes: { vi: 'Chú thích và nguồn', en: 'Remarks and sources' },
  source: (address: string): Both => ({ vi: `Nguồn: ${address}`, en: `Source: ${address}` }),
  sourceAs: (footnote: string): Both => ({ vi: `Nguồn như ${footnote}`, en: `Source as in ${footnote}` }),
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  version: (code: string, version: string): Both => ({
    vi: `Bộ tiêu chí ${code}, phiên bản ${version}`,
    en: `Criteria set ${code}, version ${version}`,
  }),

  exactly: (at: string): Both => ({ vi: `bằng ${at}`, en: `exactly ${at}` }),
  below: (end: string): Both => ({ vi: `dưới ${end}`, en: `under ${end}` }),
  upTo: (end: string): Both => ({ vi: `đến ${end}`, en: `up to ${end}` }),
  orMore: (start: string): Both => ({ vi: `từ ${start} trở lên`, en: `${start} or more` }),
  above: (start: string): Both => ({ vi: `trên ${start}`, en: `over ${start}` }),
  fromTo: (start: string, end: string): Both => ({ vi: `từ ${start} đến ${end}`, en: `${start} to ${end}` }),
  fromBelow: (start: string, end: string): Both => ({
    vi: `từ ${start} đến dưới ${end}`,
    en: `${start} to under ${end}`,
  }),
  aboveTo: (start: string, end: string): Both => ({
    vi: `trên ${start} đến ${end}`,
    en: `over ${start}, up to ${end}`,
  }),
  aboveBelow: (start: string, end: string): Both => ({
    vi: `trên ${start} đến dưới ${end}`,
    en: `over ${start}, under ${end}`,
  }),
  any: { vi: 'mọi giá trị', en: 'any value' },

  or: { vi: 'hoặc', en: 'or' },
  and: { vi: 'và', en: 'and' },
  not: (what: string): Both => ({ vi: `không «${what}»`, en: `not “${what}”` }),
  choice: (when: string, then: string, otherwise: string): Both => ({
    vi: `nếu ${when} thì ${then}, nếu không thì ${otherwise}`,
    en: `if ${when} then ${then}, else ${otherwise}`,
  }),
  among: (what: string, options: string): Both => ({
    vi: `${what} là một trong: ${options}`,
    en: `${what} is one of: ${options}`,
  }),
  smallest: (of: string): Both => ({ vi: `số nhỏ nhất trong (${of})`, en: `the smallest of (${of})` }),
  largest: (of: string): Both => ({ vi: `số lớn nhất trong (${of})`, en: `the largest of (${of})` }),
  absolute: (of: string): Both => ({
    vi: `giá trị tuyệt đối của (${of})`,
    en: `the absolute value of (${of})`,
  }),
  roundedValue: (of: string): Both => ({ vi: `làm tròn (${of})`, en: `rounded (${of})` }),
  has: (what: string): Both => ({ vi: `«${what}» có áp dụng`, en: `“${what}” applies` }),
  yearBefore: { vi: 'năm trước', en: 'the year before' },
  periodBefore: { vi: 'kỳ trước', en: 'the period before' },
  yearsBefore: (years: string): Both => ({ vi: `${years} năm trước`, en: `${years} years before` }),
  periodsBefore: (periods: string): Both => ({
    vi: `${periods} kỳ trước`,
    en: `${periods} periods before`,
  }),
} as const
