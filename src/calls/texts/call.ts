import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { CallPart } from '../rules/call.ts'

/** The words of a call: its public page, and where the office writes it. */
export const texts = defineTexts({
  rounds: { vi: 'Đợt xét chọn', en: 'Rounds' },
  call: { vi: 'Thông báo xét chọn', en: 'Call for applications' },
  callOf: (round: string) => ({ vi: `Thông báo: ${round}`, en: `Call: ${round}` }),
  describes: (round: string) => ({
    vi: `${round}: ai được tham gia, tiêu chí và điểm, thời hạn, cách nộp hồ sơ.`,
    en: `${round}: who may apply, criteria and points, deadlines, how to apply.`,
  }),
  notAnnounced: {
    vi: 'Thông báo của đợt này chưa được công bố. Điều kiện, tiêu chí và lịch dưới đây lấy từ bộ tiêu chí và lịch của đợt.',
    en: 'The call of this round is not announced yet. The conditions, criteria and calendar below are those of its criteria set and calendar.',
  },
  receivingUntil: (day: string, left: string) => ({
    vi: `Nhận hồ sơ đến hết ngày ${day} (còn ${left} ngày).`,
    en: `Applications are taken until the end of ${day} (${left} days left).`,
  }),
  receivingToday: (day: string) => ({
    vi: `Hôm nay, ${day}, là ngày cuối nhận hồ sơ.`,
    en: `Today, ${day}, is the last day for applications.`,
  }),
  receivingFrom: (day: string) => ({
    vi: `Nhận hồ sơ từ ngày ${day}.`,
    en: `Applications are taken from ${day}.`,
  }),
  receivingInGrace: (day: string, last: string) => ({
    vi: `Hạn nộp hồ sơ là ngày ${day}; đang gia hạn đến hết ngày ${last}.`,
    en: `The last day was ${day}; the days of grace run until the end of ${last}.`,
  }),
  receivedUntil: (day: string) => ({
    vi: `Đã hết hạn nhận hồ sơ từ ngày ${day}.`,
    en: `Applications were taken until ${day}.`,
  }),
  checkYourself: { vi: 'Tự kiểm tra điều kiện', en: 'Check whether you may apply' },
  checkNote: {
    vi: 'Không cần tài khoản, không lưu câu trả lời.',
    en: 'No account needed; your answers are not kept.',
  },

  who: { vi: 'Ai được tham gia', en: 'Who may apply' },
  whoCommon: { vi: 'Mọi hồ sơ đều phải đạt:', en: 'Every application must meet:' },
  whoTracks: { vi: 'và đạt một trong các nhánh:', en: 'and one of these tracks:' },
  whoTracksOnly: {
    vi: 'Hồ sơ phải đạt một trong các nhánh:',
    en: 'An application must meet one of these tracks:',
  },
  whoEveryone: {
    vi: 'Bộ tiêu chí không đặt điều kiện tham gia.',
    en: 'The criteria set names no condition.',
  },
  applicants: { vi: 'Đối tượng', en: 'Kinds of applicant' },
  isJudged: { vi: 'hội đồng xem xét', en: 'decided by the council' },
  whoSource: {
    vi: 'Phần này lấy nguyên từ bộ tiêu chí của đợt.',
    en: 'This part is taken from the criteria set of the round as it stands.',
  },

  criteria: { vi: 'Tiêu chí và điểm', en: 'Criteria and points' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  most: { vi: 'Điểm tối đa', en: 'Most points' },
  how: { vi: 'Cách cho điểm', en: 'How points are given' },
  scorer: { vi: 'Đơn vị chấm', en: 'Scored by' },
  computed: { vi: 'tự động', en: 'computed' },
  judged: { vi: 'chấm', en: 'judged' },
  sum: { vi: 'tổng các mục', en: 'sum' },
  passMark: (points: string, max: string) => ({
    vi: `Đạt từ ${points} trên ${max} điểm.`,
    en: `${points} of ${max} points are needed.`,
  }),
  fullSet: { vi: 'Xem bộ tiêu chí đầy đủ, từng mức điểm', en: 'The whole criteria set, band by band' },
  assumedPoints: {
    vi: 'Điểm và mức điểm là giả định, chờ phụ lục của văn bản.',
    en: 'Points and bands are assumed until the annex of the decision is known.',
  },

  prepare: { vi: 'Cần chuẩn bị', en: 'What to prepare' },
  figures: (period: string) => ({
    vi: `Số liệu kỳ ${period}, khai một lần trên hệ thống; đã khai thì hồ sơ tự lấy:`,
    en: `Figures of ${period}, declared once; what is declared already is taken over:`,
  }),
  ofEnterprise: { vi: 'Của doanh nghiệp', en: 'Of the enterprise' },
  ofProduct: { vi: 'Của sản phẩm', en: 'Of the product' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  paperOf: { vi: 'Ai nộp', en: 'From whom' },
  elsewhere: { vi: 'Có thể lấy ở nơi khác', en: 'Where it can be had without asking' },
  nowhere: { vi: 'Chỉ doanh nghiệp có.', en: 'Only the enterprise has it.' },
  everyone: { vi: 'Mọi hồ sơ', en: 'Every dossier' },
  required: { vi: 'Cần có', en: 'Required' },
  optional: { vi: 'Không bắt buộc', en: 'Optional' },
  assumedPapers: {
    vi: 'Danh mục giấy tờ là giả định, chờ văn bản của thành phố.',
    en: 'The list of papers is assumed until the city’s document is at hand.',
  },
  papersUnknown: {
    vi: 'Danh mục giấy tờ bắt buộc: chưa có văn bản quy định, cơ quan thường trực sẽ thông báo.',
    en: 'The list of papers required: no document at hand names it; the programme office will tell.',
  },

  send: { vi: 'Nộp hồ sơ', en: 'How to apply' },
  sendOnline: {
    vi: 'Trên hệ thống: đăng nhập bằng tài khoản của doanh nghiệp, kiểm tra phần đã điền sẵn rồi gửi; có biên nhận ngay.',
    en: 'Here: sign in for your enterprise, check what is filled in already and send; there is a receipt at once.',
  },
  sendPaper: {
    vi: 'Bản giấy: nộp tại cơ quan thường trực trong giờ hành chính, theo địa chỉ ở mục Hỏi ở đâu.',
    en: 'On paper: at the programme office in office hours; the address is under Where to ask.',
  },
  grace: (days: string, last: string) => ({
    vi: `Hồ sơ đến muộn không quá ${days} ngày, đến hết ngày ${last}, vẫn được tính là đúng hạn.`,
    en: `A dossier that comes up to ${days} days late, until the end of ${last}, still counts as in time.`,
  }),
  noGrace: (last: string) => ({
    vi: `Không gia hạn: hồ sơ đến sau ngày ${last} là nộp muộn.`,
    en: `No days of grace: a dossier that comes after ${last} is late.`,
  }),
  graceUnknown: {
    vi: 'Gia hạn sau ngày cuối: chưa có quy định, nên hồ sơ đến sau hạn là nộp muộn.',
    en: 'No rule on grace is known, so a dossier that comes after the last day is late.',
  },
  apply: { vi: 'Nộp hồ sơ', en: 'Apply' },
  signIn: { vi: 'Đăng nhập để nộp hồ sơ', en: 'Sign in to apply' },

  ask: { vi: 'Hỏi ở đâu', en: 'Where to ask' },
  procedureCode: { vi: 'Mã thủ tục hành chính', en: 'Procedure code' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  desk: { vi: 'Đầu mối tiếp nhận', en: 'Desk' },

  target: { vi: 'Chỉ tiêu của đợt', en: 'Target of the round' },
  products: (count: string) => ({ vi: `${count} sản phẩm`, en: `${count} products` }),
  enterprises: (count: string) => ({ vi: `${count} doanh nghiệp`, en: `${count} enterprises` }),
  targetUnknown: { vi: 'Chưa có chỉ tiêu được công bố.', en: 'No target was published.' },
  source: { vi: 'Nguồn', en: 'Source' },

  ground: { vi: 'Căn cứ và các lần công bố', en: 'Ground, and what was announced when' },
  legalDocument: { vi: 'Văn bản mở đợt', en: 'Legal document of the round' },
  criteriaSet: { vi: 'Bộ tiêu chí', en: 'Criteria set' },
  announced: (number: string) => ({ vi: `Công bố bản ${number}`, en: `Version ${number} announced` }),
  changedBecause: (reason: string) => ({ vi: `Lý do thay đổi: ${reason}`, en: `Why it changed: ${reason}` }),
  changed: (parts: string) => ({ vi: `Thay đổi: ${parts}`, en: `Changed: ${parts}` }),
  readEarlier: { vi: 'Đọc bản này', en: 'Read this version' },
  earlier: (number: string, day: string) => ({
    vi: `Đây là bản ${number}, công bố ngày ${day}, nay đã được thay.`,
    en: `This is version ${number}, announced on ${day}; it has been replaced.`,
  }),
  readCurrent: { vi: 'Đọc bản đang áp dụng', en: 'Read the one that holds' },

  write: { vi: 'Soạn thông báo', en: 'Write the call' },
  rewrite: { vi: 'Sửa thông báo', en: 'Change the call' },
  writeLead: {
    vi: 'Điều kiện, tiêu chí, lịch và danh mục số liệu tự lấy từ bộ tiêu chí và lịch của đợt. Lưu xong vẫn chưa ai ngoài cơ quan thường trực thấy, cho đến khi công bố.',
    en: 'Conditions, criteria, calendar and figures come from the criteria set and the calendar. What is saved is seen by the office alone until it is announced.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  textVi: { vi: 'Nội dung tiếng Việt', en: 'Text in Vietnamese' },
  textEn: { vi: 'Nội dung tiếng Anh', en: 'Text in English' },
  textHint: { vi: 'đoạn văn cách nhau bằng một dòng trống', en: 'an empty line between paragraphs' },
  productsFrom: { vi: 'Chỉ tiêu sản phẩm: từ', en: 'Target, products: from' },
  productsTo: { vi: 'đến', en: 'to' },
  enterprisesFrom: { vi: 'Chỉ tiêu doanh nghiệp: từ', en: 'Target, enterprises: from' },
  enterprisesTo: { vi: 'đến', en: 'to' },
  targetSource: { vi: 'Nguồn của chỉ tiêu', en: 'Source of the target' },
  targetSourceHint: {
    vi: 'số, ngày văn bản hoặc địa chỉ; để trống thì ghi là giả định',
    en: 'number and day of the document, or an address; left empty it is marked as assumed',
  },
  procedureHint: { vi: 'để trống khi chưa biết', en: 'left empty while it is not known' },
  deskHint: {
    vi: 'đơn vị, địa chỉ, điện thoại, thư điện tử, giờ tiếp nhận',
    en: 'unit, address, telephone, e-mail, hours',
  },
  graceDays: {
    vi: 'Số ngày còn tiếp nhận sau hạn',
    en: 'Days after the last one in which a dossier is still taken',
  },
  graceHint: {
    vi: '0 khi không tiếp nhận; để trống khi chưa có quy định',
    en: '0: none; left empty while not known',
  },
  graceSource: { vi: 'Căn cứ của số ngày này', en: 'Ground of these days' },
  reason: { vi: 'Lý do thay đổi', en: 'Why it is changed' },
  reasonHint: { vi: 'công khai cùng bản mới', en: 'published with the new version' },

  draftWaits: (number: string) => ({
    vi: `Bản ${number} đã lưu, chưa công bố.`,
    en: `Version ${number} is saved and not announced.`,
  }),
  announce: { vi: 'Công bố', en: 'Announce' },
  announceTitle: (round: string) => ({
    vi: `Công bố thông báo: ${round}`,
    en: `Announce the call: ${round}`,
  }),
  announceLead: {
    vi: 'Từ khi công bố, ai cũng đọc được bản dưới đây. Muốn sửa phải công bố bản mới kèm lý do; bản cũ vẫn đọc được.',
    en: 'Once announced, everyone reads what is below. A change is a new version with a reason; the old one can still be read.',
  },
  differences: { vi: 'Khác với bản đang công bố', en: 'What differs from what is announced' },
  before: { vi: 'Đang công bố', en: 'Announced' },
  after: { vi: 'Bản mới', en: 'New version' },
  about: (count: string) => ({ vi: `khoảng ${count}`, en: `about ${count}` }),
})

/** The parts of a call by name, where two versions are compared. */
export const partNames: Readonly<Record<CallPart, Localized>> = {
  text: { vi: 'nội dung', en: 'text' },
  products: { vi: 'chỉ tiêu sản phẩm', en: 'target of products' },
  enterprises: { vi: 'chỉ tiêu doanh nghiệp', en: 'target of enterprises' },
  targetSource: { vi: 'nguồn của chỉ tiêu', en: 'source of the target' },
  procedureCode: { vi: 'mã thủ tục', en: 'procedure code' },
  desk: { vi: 'đầu mối tiếp nhận', en: 'desk' },
  graceDays: { vi: 'số ngày tiếp nhận sau hạn', en: 'days after the last one' },
  graceSource: { vi: 'căn cứ của số ngày này', en: 'ground of these days' },
}
