import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  rounds: { vi: 'Đợt xét chọn', en: 'Selection rounds' },
  roundsLead: {
    vi: 'Mỗi đợt giữ nguyên bộ tiêu chí có hiệu lực khi mở đợt. Đợt đã kết thúc, tính lại lúc nào cũng ra đúng kết quả đã công bố.',
    en: 'A round keeps the criteria it opened under. A closed round gives the same result whenever it is run again.',
  },
  seeAll: { vi: 'Xem mọi hồ sơ, có số liệu', en: 'See every dossier with its figures' },
  publicShown: { vi: 'Đang xem như công chúng.', en: 'You see what the public sees.' },
  allLead: {
    vi: 'Đang xem mọi hồ sơ, có số liệu. Công chúng không thấy phần này.',
    en: 'You see every dossier with its figures. The public does not.',
  },
  previewLead: {
    vi: 'Đây là kết quả tính thử từ số liệu của doanh nghiệp, kể cả số liệu đã kê khai chưa thẩm tra. Điểm do các đơn vị và Hội đồng chấm chỉ được báo khi đợt xét chọn kết thúc.',
    en: 'This is a trial with the figures of the enterprise, those included that are declared and not verified yet. What departments and the council judge is told when the round is closed.',
  },
  seePublic: { vi: 'Xem như công chúng', en: 'See it as the public does' },
  noRounds: {
    vi: 'Chưa có đợt xét chọn nào. Khi cơ quan thường trực mở đợt đầu tiên, lịch và kết quả của đợt sẽ ở đây.',
    en: 'There is no round yet. When the programme office opens the first one, its calendar and result will be here.',
  },
  criteriaSet: { vi: 'Bộ tiêu chí', en: 'Criteria' },
  dossiersOf: (enterprises: string) => ({
    vi: `hồ sơ của ${enterprises} doanh nghiệp`,
    en: `dossiers of ${enterprises} enterprises`,
  }),
  passedCount: { vi: 'sản phẩm đạt', en: 'products pass' },
  undecidedCount: { vi: 'hồ sơ chưa xác định', en: 'dossiers not decided' },

  announced: { vi: 'Chưa mở', en: 'Not open yet' },
  open: { vi: 'Đang diễn ra', en: 'Under way' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  receive: { vi: 'Tiếp nhận hồ sơ', en: 'Applications' },
  verify: { vi: 'Thẩm tra, chấm điểm', en: 'Verification, scoring' },
  council: { vi: 'Hội đồng họp', en: 'Council' },
  comments: { vi: 'Công khai, lấy ý kiến', en: 'Comments' },
  close: { vi: 'Kết thúc', en: 'Close' },
  noDate: { vi: 'chưa có ngày', en: 'no date yet' },

  resultSoFar: (round: string) => ({ vi: `Kết quả tạm tính: ${round}`, en: `Result so far: ${round}` }),
  resultOf: (round: string) => ({ vi: `Kết quả: ${round}`, en: `Result: ${round}` }),
  publicLead: {
    vi: 'Danh sách công khai nêu sản phẩm được đề nghị hoặc công nhận, điểm và mức của từng tiêu chí, không nêu số liệu kinh doanh. Lý do một hồ sơ chưa đạt chỉ báo riêng cho doanh nghiệp.',
    en: 'The public list names the products proposed or recognised with their points and bands, never their business figures. Enterprises whose dossiers fail learn the reasons privately.',
  },
  judgedBy: { vi: 'Chấm theo', en: 'Judged by' },
  assumedPoints: {
    vi: 'Bộ tiêu chí này có phần giả định; kết quả không dùng để công bố chính thức.',
    en: 'Parts of these criteria are assumed; the result is not for official publication.',
  },
  notPublishedUndecided: {
    vi: 'Chưa công bố kết quả: còn hồ sơ chưa xác định đạt hay không.',
    en: 'The result is not published yet: whether some dossiers pass is not decided.',
  },
  notPublishedPreview: {
    vi: 'Chưa công bố kết quả: mới tính thử với số liệu kê khai chưa thẩm tra.',
    en: 'The result is not published yet: it is a trial with declared figures that are not verified.',
  },
  notPublishedOpen: {
    vi: 'Chưa có kết quả: đợt đang diễn ra. Kết quả được công khai ở bước lấy ý kiến.',
    en: 'There is no result yet: the round is under way. The result is published for comments.',
  },

  rank: { vi: 'Hạng', en: 'Rank' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  sector: { vi: 'Nhóm ngành', en: 'Sector' },
  makeup: { vi: 'Cơ cấu điểm', en: 'Make-up' },
  pointsOf: (max: string) => ({ vi: `Điểm, tối đa ${max}`, en: `Points of ${max}` }),
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  rankedList: { vi: 'Danh sách xếp hạng', en: 'Ranked list' },
  computed: { vi: 'điểm tự động', en: 'computed points' },
  judged: { vi: 'điểm chấm', en: 'judged points' },
  undecided: { vi: 'chưa xác định', en: 'not decided' },
  passMarkOf: (points: string) => ({ vi: `Ngưỡng đạt: ${points} điểm`, en: `Pass mark: ${points} points` }),
  withPassMark: (points: string) => ({ vi: `ngưỡng đạt ${points} điểm`, en: `pass mark ${points} points` }),
  belowIsPrivate: {
    vi: 'Sản phẩm dưới ngưỡng không nêu trong danh sách công khai',
    en: 'Products below it are not on the public list',
  },
  noRank: { vi: 'không xếp hạng', en: 'not ranked' },
  makeupOf: (computed: string, judged: string, open: string | null) => ({
    vi: `Điểm tự động ${computed}, điểm chấm ${judged}${open === null ? '' : `, chưa xác định ${open}`}`,
    en: `Computed ${computed}, judged ${judged}${open === null ? '' : `, not decided ${open}`}`,
  }),
  whyThisResult: {
    vi: 'Bấm vào tên sản phẩm để xem từng điểm đến từ tiêu chí, số liệu và điều khoản nào.',
    en: 'Follow a product’s name to see the criterion, the facts and the clause behind every point.',
  },
  withheld: { vi: 'không công bố', en: 'not published' },

  pass: { vi: 'Đạt', en: 'Passes' },
  fail: { vi: 'Chưa đạt', en: 'Does not pass' },
  unknown: { vi: 'Chưa xác định', en: 'Not decided' },
  ranked: { vi: 'Đã xếp hạng', en: 'Ranked' },
  classOf: (name: string) => ({ vi: `Hạng ${name}`, en: `Class ${name}` }),
  lacksPoints: (points: string) => ({ vi: `thiếu ${points} điểm`, en: `${points} points short` }),
  gateFails: (code: string) => ({ vi: `không đáp ứng điều kiện ${code}`, en: `gate ${code} not met` }),
  noTrack: { vi: 'không đáp ứng điều kiện của nhánh nào', en: 'no track’s gates are met' },
  minimumFails: (code: string) => ({
    vi: `chưa đạt điểm tối thiểu của ${code}`,
    en: `below the minimum of ${code}`,
  }),
  noSeat: { vi: 'đủ điểm, ngoài số lượng được chọn', en: 'enough points, beyond the number chosen' },
  track: { vi: 'nhánh đăng ký', en: 'the track' },
  applicant: { vi: 'loại chủ thể', en: 'the kind of applicant' },
  judgementOf: (name: string) => ({ vi: `đánh giá “${name}”`, en: `the judgement “${name}”` }),
  lacks: (names: string) => ({ vi: `còn thiếu: ${names}`, en: `missing: ${names}` }),
  andMore: (count: string) => ({ vi: `và ${count} mục khác`, en: `and ${count} more` }),

  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  unknownValue: { vi: 'chưa có số liệu', en: 'not known' },
  notApplicable: { vi: 'không áp dụng', en: 'not applicable' },
  declared: { vi: 'đã kê khai', en: 'declared' },
  verified: { vi: 'đã thẩm tra', en: 'verified' },
  contested: { vi: 'đang có ý kiến khác', en: 'contested' },
  page: (page: string) => ({ vi: `trang ${page}`, en: `page ${page}` }),
  figuresWithheld: (names: string) => ({
    vi: `Số liệu không công bố: ${names}`,
    en: `Figures not published: ${names}`,
  }),
  pointsWithheld: { vi: 'Điểm của tiêu chí này không công bố.', en: 'The points here are not published.' },

  gates: { vi: 'Điều kiện xét chọn', en: 'Conditions' },
  gatesHold: (held: string, all: string) => ({
    vi: `đáp ứng ${held} trên ${all}`,
    en: `${held} of ${all} met`,
  }),
  holds: { vi: 'đáp ứng', en: 'met' },
  fails: { vi: 'không đáp ứng', en: 'not met' },
  judgedGate: { vi: 'Người có thẩm quyền xem xét, kết luận.', en: 'A person decided.' },
  rule: (words: string) => ({ vi: `Yêu cầu: ${words}`, en: `Rule: ${words}` }),

  belowMinimum: { vi: 'chưa đạt điểm tối thiểu', en: 'below the minimum' },
  minimumMet: { vi: 'đạt', en: 'reached' },
  minimumOf: (points: string) => ({ vi: `Điểm tối thiểu ${points}:`, en: `Minimum ${points}:` }),
  notJudged: { vi: 'Chưa chấm', en: 'Not judged yet' },
  judgedPoints: (points: string) => ({
    vi: `Người chấm cho ${points} điểm`,
    en: `Judged at ${points} points`,
  }),
  noBandChosen: { vi: 'Chưa chọn mức', en: 'No band chosen yet' },
  bandChosen: (name: string, points: string) => ({
    vi: `Mức được chọn “${name}”: ${points} điểm`,
    en: `Band chosen “${name}”: ${points} points`,
  }),
  clippedTo: (max: string) => ({
    vi: `vượt mức tối đa, tính ${max}`,
    en: `above the maximum, counted as ${max}`,
  }),
  value: { vi: 'Giá trị', en: 'Value' },
  anyValue: { vi: 'mọi giá trị', en: 'any value' },
  bandGives: (ends: string, points: string) => ({
    vi: `Mức ${ends}: ${points} điểm`,
    en: `Band ${ends}: ${points} points`,
  }),
  bandOpen: { vi: 'Chưa xác định được mức', en: 'The band is not decided yet' },
  notApplicableGives: (points: string) => ({
    vi: `Không áp dụng: ${points} điểm`,
    en: `Not applicable: ${points} points`,
  }),

  why: { vi: 'Vì sao có kết quả này', en: 'Why this result' },
  missing: { vi: 'Còn thiếu, có thể làm thay đổi kết quả', en: 'Still missing, and may change the result' },
  missingCount: (count: string) => ({
    vi: `Còn thiếu ${count} mục, có thể làm thay đổi kết quả`,
    en: `${count} things are still missing and may change the result`,
  }),
  moreCriteria: (count: string) => ({ vi: `${count} tiêu chí khác`, en: `${count} more criteria` }),
  ofPoints: (max: string) => ({ vi: `trên ${max} điểm`, en: `of ${max} points` }),
  ranksAt: (rank: string) => ({ vi: `hạng ${rank}`, en: `rank ${rank}` }),

  calculatedAs: (words: string) => ({ vi: `Tính bằng: ${words}`, en: `Calculated as: ${words}` }),
  toReach: (points: string) => ({ vi: `Để được ${points} điểm`, en: `To reach ${points} points` }),
  toHold: { vi: 'Để đáp ứng', en: 'To meet this' },
  changes: (name: string, from: string, to: string) => ({
    vi: `${name} từ ${from} thành ${to}`,
    en: `${name} from ${from} to ${to}`,
  }),
  othersHold: {
    vi: 'Mỗi cách chỉ đổi một số liệu, cùng số liệu tổng chứa nó nếu có; các số liệu khác giữ nguyên.',
    en: 'Each way changes one figure, with the whole it is part of if there is one, and holds all others still.',
  },
})
