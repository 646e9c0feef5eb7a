import type { Jump } from '../../facts/rules/declaring/jumps.ts'
import { defineTexts, type Localized } from '../../platform/texts.ts'

/** The words of checking oneself. */
export const texts = defineTexts({
  title: { vi: 'Tự kiểm tra điều kiện', en: 'Check whether you may apply' },
  lead: {
    vi: 'Trả lời vài câu đầu là đã có kết quả sơ bộ; chưa biết thì để trống. Không cần tài khoản; câu trả lời không được lưu và không nằm trong địa chỉ trang.',
    en: 'A few answers give a first result; leave empty what you do not know. No account is needed; your answers are not kept and do not stand in the address.',
  },
  eligible: {
    vi: 'Có thể đủ điều kiện tham gia',
    en: 'You appear to be eligible',
  },
  eligibleBy: (tracks: string) => ({
    vi: `Có thể đủ điều kiện: ${tracks}`,
    en: `You appear to be eligible: ${tracks}`,
  }),
  possible: (count: string) => ({
    vi: `Còn thiếu thông tin: ${count} câu có thể quyết định`,
    en: `Not decided yet: ${count} answers can still decide`,
  }),
  judged: { vi: 'Tùy hội đồng xem xét', en: 'It is for the council to decide' },
  not: { vi: 'Chưa đủ điều kiện theo các câu trả lời', en: 'Not eligible by these answers' },
  preliminary: {
    vi: 'Đây là kết quả sơ bộ theo câu trả lời của bạn; việc xét chọn dựa trên số liệu đã khai và tài liệu.',
    en: 'This follows from your answers alone; the selection is decided on declared figures and their documents.',
  },
  tracks: { vi: 'Theo từng nhánh', en: 'Track by track' },
  conditions: { vi: 'Theo từng điều kiện', en: 'Condition by condition' },
  everyone: { vi: 'Điều kiện tham gia', en: 'Conditions' },
  'track-eligible': { vi: 'có thể đủ điều kiện', en: 'appears eligible' },
  'track-possible': { vi: 'còn thiếu thông tin', en: 'not decided' },
  'track-judged': { vi: 'tùy hội đồng xem xét', en: 'for the council to decide' },
  'track-not': { vi: 'chưa đủ', en: 'not eligible' },
  holds: { vi: 'đạt', en: 'met' },
  fails: { vi: 'chưa đạt', en: 'not met' },
  open: { vi: 'chưa biết', en: 'not known' },
  council: { vi: 'hội đồng xét', en: 'council' },
  need: (changes: string) => ({
    vi: `Để đạt: ${changes}; các số khác giữ nguyên.`,
    en: `To meet it: ${changes}; all else unchanged.`,
  }),
  change: (name: string, from: string, to: string) => ({
    vi: `${name} từ ${from} lên ${to}`,
    en: `${name} from ${from} to ${to}`,
  }),
  points: { vi: 'Điểm theo câu trả lời', en: 'Points by your answers' },
  pointsLead: (range: string, max: string) => ({
    vi: `Tổng điểm có thể là ${range}, tối đa ${max}: số chưa nhập và phần do người chấm còn để ngỏ. Điểm chưa xét ưu tiên, suất hay hồ sơ khác.`,
    en: `The total can be ${range}, at most ${max}: what is not answered and what people judge is left open. Seats and other dossiers are not considered.`,
  }),
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  pointsHere: { vi: 'Điểm', en: 'Points' },
  most: { vi: 'Tối đa', en: 'At most' },
  judgedBy: (unit: string) => ({ vi: `${unit} chấm`, en: `judged by ${unit}` }),
  judgedBySome: { vi: 'hội đồng hoặc đơn vị được giao chấm', en: 'judged by the council or a unit' },
  forPoints: (count: string) => ({
    vi: `Để biết điểm rõ hơn: ${count} câu nữa`,
    en: `For closer points: ${count} more`,
  }),
  others: (count: string) => ({ vi: `Còn ${count} câu khác`, en: `${count} other questions` }),
  questions: { vi: 'Câu hỏi', en: 'Questions' },
  stillOpen: { vi: 'Câu hỏi còn có thể quyết định', en: 'Questions that can still decide' },
  otherTracks: {
    vi: 'Muốn biết cả các nhánh khác, trả lời thêm',
    en: 'For the other tracks, answer these too',
  },
  order: {
    vi: 'Câu quyết định được nhiều nhất đứng trước.',
    en: 'What decides most stands first.',
  },
  answered: (count: string) => ({
    vi: `Đã trả lời ${count} câu; mở ra để sửa`,
    en: `${count} answered; open to change`,
  }),
  nothingLeft: {
    vi: 'Không còn câu hỏi nào làm thay đổi kết quả.',
    en: 'No further question would change the outcome.',
  },
  noGates: {
    vi: 'Bộ tiêu chí của đợt không đặt điều kiện tham gia: ai cũng có thể gửi hồ sơ.',
    en: 'The criteria set of the round names no condition: anyone may apply.',
  },
  notOpen: { vi: 'Đợt này không còn nhận hồ sơ.', en: 'This round takes no dossiers any more.' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  again: { vi: 'Kiểm tra lại', en: 'Check again' },
  startOver: { vi: 'Làm lại từ đầu', en: 'Start over' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  notKnown: { vi: 'chưa biết', en: 'not known' },
  readCall: { vi: 'Đọc thông báo xét chọn', en: 'Read the call' },
  inUnit: (unit: string) => ({ vi: `tính bằng ${unit}`, en: `in ${unit}` }),
  ambiguous: (one: string, other: string) => ({
    vi: `Chưa rõ là ${one} hay ${other}: viết đủ các chữ số, không dấu ngăn cách.`,
    en: `This may be ${one} or ${other}: write all digits without separators.`,
  }),
  inWords: (meant: string) => ({
    vi: `Viết đủ chữ số${meant === '' ? '' : `, có phải ${meant}`}.`,
    en: `Write it in digits${meant === '' ? '' : `: perhaps ${meant}`}.`,
  }),
  unreadable: { vi: 'Không đọc được số này: chỉ viết chữ số.', en: 'This is no number: write digits.' },
  badValue: { vi: 'Câu trả lời này chưa đúng dạng.', en: 'This answer is not in the form expected.' },
  whole: { vi: 'Cần số nguyên.', en: 'A whole number is wanted.' },
  decimals: (most: number) => ({
    vi: `Nhiều nhất ${most} chữ số thập phân.`,
    en: `At most ${most} decimals.`,
  }),
  tooLong: { vi: 'Số này dài quá: kiểm tra lại.', en: 'This number is too long: look again.' },
})

/** What is asked about an odd answer, which counts as it was given. */
export const oddWords: Partial<Readonly<Record<Jump['jump'], Localized>>> = defineTexts({
  negative: { vi: 'Số âm: kiểm tra lại dấu.', en: 'A negative number: check its sign.' },
  'small-money': {
    vi: 'Dưới một triệu đồng: có thể đã ghi theo triệu hoặc tỷ đồng. Hãy ghi đủ bằng đồng.',
    en: 'Less than a million đồng: was it written in millions? Write it in đồng.',
  },
  percent: { vi: 'Tỷ lệ nằm ngoài 0–100%: kiểm tra lại.', en: 'A share outside 0–100 %: look again.' },
})
