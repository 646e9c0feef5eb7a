import { holding, mayManageAccess, mayReadSignIns, signedIn } from '../access/permissions.ts'
import { mayOpenAudit } from '../audit/permissions.ts'
import { mayReadCertificates } from '../certificates/permissions.ts'
import { mayState } from '../conflicts/permissions.ts'
import { mayDraftCriteria } from '../criteria/permissions.ts'
import { mayReadSheet } from '../dashboards/permissions.ts'
import type { Menu } from '../design/shell.ts'
import { mayBrowse, mayMerge } from '../enterprises/permissions.ts'
import { mayOpenOwnEntitlements, mayReadEntitled } from '../entitlements/permissions.ts'
import { mayImport } from '../imports/permissions.ts'
import { mayOpenLedger } from '../ledger/permissions.ts'
import { mayOpenLoans } from '../loans/permissions.ts'
import { mayKeepLogo, mayOpenOwnLogo, mayReadLicences } from '../logo/permissions.ts'
import { maySeeOutbox } from '../notices/permissions.ts'
import { mayReadPlans } from '../plans/permissions.ts'
import type { Localized } from '../platform/texts.ts'
import type { Actor } from '../platform/work.ts'
import { mayOpenProposals } from '../proposals/permissions.ts'
import { mayReadRegister } from '../recognition/permissions.ts'
import { mayOpenSupport } from '../support/permissions.ts'

const leads = holding('leader')
const visiting = (actor: Actor): boolean => actor.kind === 'visitor'

/** A page with what it is called and what one does there: Vietnamese, English. */
interface Entry {
  readonly href: string
  readonly label: readonly [vi: string, en: string]
  readonly says?: readonly [vi: string, en: string]
  /** Whom it is shown; without it, everyone. */
  readonly may?: (actor: Actor) => boolean
  /** The address of this person's own. */
  readonly of?: (actor: Actor) => string
}

/** In the head of every page, and on the home. */
const inHead: readonly Entry[] = [
  { href: '/home', label: ['Việc của tôi', 'My work'], may: signedIn },
  {
    href: '/sheet',
    label: ['Tình hình chương trình', 'Where the programme stands'],
    says: [
      'Chỉ tiêu so với thực tế, việc quá hạn, đến lượt ai; in vừa một tờ',
      'Targets against reality, what is late and whose',
    ],
    may: leads,
  },
  {
    href: '/enterprises',
    label: ['Doanh nghiệp của tôi', 'My enterprise'],
    says: [
      'Hồ sơ, cơ sở, sản phẩm, tài liệu; ai đã xem số liệu',
      'Its record, sites, products, documents; who read its figures',
    ],
    of: actor => `/enterprises/${encodeURIComponent((actor.kind === 'person' && actor.enterprise) || '')}`,
    may: actor => actor.kind === 'person' && actor.enterprise !== undefined,
  },
  {
    href: '/enterprises',
    label: ['Doanh nghiệp', 'Enterprises'],
    says: ['Tìm, lọc và mở hồ sơ doanh nghiệp', 'Find, filter and open the records of enterprises'],
    may: mayBrowse,
  },
  {
    href: '/entitlements',
    label: ['Quyền lợi', 'Entitlements'],
    says: ['Được hưởng chính sách nào, còn thiếu gì', 'Which policies are open, and what is missing'],
    may: mayOpenOwnEntitlements,
  },
  {
    href: '/declarations',
    label: ['Khai số liệu', 'Declarations'],
    says: ['Khai số liệu năm, xem lại và gửi', 'Declare a year’s figures, check and send them'],
    may: holding('enterprise', 'office'),
  },
  {
    href: '/verification',
    label: ['Thẩm tra', 'Verification'],
    says: ['Đối chiếu số liệu đã khai với tài liệu', 'Hold declared figures against their documents'],
    may: holding('office', 'scorer', 'inspector', 'auditor'),
  },
  {
    href: '/rounds',
    label: ['Đợt xét chọn', 'Rounds'],
    says: [
      'Hồ sơ, điểm và kết quả, giải thích đến từng số liệu',
      'Dossiers, points and results, explained down to each figure',
    ],
  },
  {
    href: '/people',
    label: ['Người dùng', 'People'],
    says: ['Người dùng, vai trò, lời mời', 'People, their roles, invitations'],
    may: mayManageAccess,
  },
  {
    href: '/units',
    label: ['Đơn vị', 'Units'],
    says: ['Đơn vị, thời gian hoạt động, đơn vị kế thừa', 'Units, their days, and who succeeds them'],
    may: mayManageAccess,
  },
  { href: '/products', label: ['Sản phẩm được công nhận', 'Recognised products'], may: visiting },
  { href: '/recognised-enterprises', label: ['Doanh nghiệp', 'Enterprises'], may: visiting },
  {
    href: '/criteria',
    label: ['Bộ tiêu chí', 'Criteria'],
    says: ['Điều kiện, tiêu chí, mức điểm và căn cứ', 'Conditions, criteria, bands and their ground'],
  },
  { href: '/policies', label: ['Chính sách', 'Policies'], may: visiting },
  { href: '/dashboards', label: ['Số liệu', 'Figures'], may: visiting },
]

/** On the home alone. */
const onHome: readonly Entry[] = [
  {
    href: '/entitled',
    label: ['Được hưởng, chưa đề nghị', 'Entitled, not claimed'],
    says: ['Theo chính sách, theo doanh nghiệp, kèm số ngày', 'By policy and by enterprise, with age'],
    may: mayReadEntitled,
  },
  {
    href: '/notices',
    label: ['Thông báo', 'Notices'],
    says: ['Những việc liên quan đến tôi; chọn nhận thư điện tử', 'What concerns me; what comes by mail'],
    may: signedIn,
  },
  {
    href: '/register',
    label: ['Sổ công nhận', 'Register'],
    says: ['Công nhận, thời hạn, tạm dừng, thu hồi, chuyển tên', 'Recognitions, terms, rulings, transfers'],
    may: mayReadRegister,
  },
  {
    href: '/support',
    label: ['Hỗ trợ doanh nghiệp', 'Support'],
    says: ['Hồ sơ đề nghị, cam kết, chi trả', 'Applications, commitments, payments'],
    may: mayOpenSupport,
  },
  {
    href: '/loans',
    label: ['Khoản vay, lãi suất', 'Loans and interest'],
    says: [
      'Lịch dư nợ, ngân hàng xác nhận, hỗ trợ lãi từng quý',
      'Schedules, what banks confirm, interest by quarter',
    ],
    may: mayOpenLoans,
  },
  {
    href: '/ledger',
    label: ['Sổ hỗ trợ', 'The ledger'],
    says: ['Đã hỗ trợ ai, bao nhiêu, ai chưa được gì', 'Who was given what, who was reached by nothing'],
    may: mayOpenLedger,
  },
  {
    href: '/proposals',
    label: ['Đề xuất chính sách', 'Policy proposals'],
    says: ['Ý tưởng, lấy ý kiến, trình, quyết định', 'Ideas, opinions, submissions, decisions'],
    may: mayOpenProposals,
  },
  {
    href: '/plans',
    label: ['Kế hoạch, nhiệm vụ', 'Plans and tasks'],
    says: ['Ai làm gì, đến đâu, quá hạn, trùng nhau', 'Who does what, how far, late, overlapping'],
    may: mayReadPlans,
  },
  {
    href: '/outbox',
    label: ['Thư gửi đi', 'Outbox'],
    says: ['Thư chờ gửi, đã gửi, không gửi được', 'Mail that waits, was sent, or could not be sent'],
    may: maySeeOutbox,
  },
  {
    href: '/enterprises',
    label: ['Người của doanh nghiệp', 'People of my enterprise'],
    says: ['Ai làm việc thay mặt doanh nghiệp; mời đồng nghiệp', 'Who acts for it; invite colleagues'],
    of: actor =>
      `/enterprises/${encodeURIComponent((actor.kind === 'person' && actor.enterprise) || '')}/people`,
    may: actor => actor.kind === 'person' && actor.enterprise !== undefined,
  },
  {
    href: '/criteria-drafts',
    label: ['Bản dự thảo bộ tiêu chí', 'Drafts of criteria'],
    says: ['Sửa trên bản sao, chạy thử rồi mới áp dụng', 'Edit a copy, try it, then put it in force'],
    may: mayDraftCriteria,
  },
  {
    href: '/certificates',
    label: ['Giấy chứng nhận', 'Certificates'],
    says: ['Cấp, ghi số, cấp lại; mẫu giấy', 'Issue, number, issue again; their template'],
    may: mayReadCertificates,
  },
  {
    href: '/check',
    label: ['Kiểm tra giấy chứng nhận', 'Check a certificate'],
    says: ['Bằng mã QR, mã tra cứu hoặc tệp', 'By QR code, by code or by file'],
  },
  {
    href: '/logo',
    label: ['Biểu trưng', 'The logo'],
    says: ['Được dùng cho sản phẩm nào, tải tệp', 'For which products it may be used, its files'],
    may: mayOpenOwnLogo,
  },
  {
    href: '/logo/versions',
    label: ['Các bản biểu trưng', 'Versions of the logo'],
    says: ['Nhập, xem thử, đưa vào dùng', 'Enter, preview, put in force'],
    may: mayKeepLogo,
  },
  {
    href: '/logo/holders',
    label: ['Quyền dùng biểu trưng', 'Who may use the logo'],
    says: ['Ai được dùng, ai đã tải; phản ánh dùng sai', 'Who may, who took it; reported misuse'],
    may: mayReadLicences,
  },
  {
    href: '/logo/check',
    label: ['Hỏi về quyền dùng biểu trưng', 'May a firm use the logo?'],
    says: ['Theo tên, mã số thuế hoặc sản phẩm', 'By name, tax code or product'],
  },
  {
    href: '/imports',
    label: ['Nhập từ bảng tính', 'Import a workbook'],
    says: [
      'Doanh nghiệp, sản phẩm, số liệu năm; xem trước, hoàn tác được',
      'Enterprises, products, a year’s figures; previewed, can be undone',
    ],
    may: mayImport,
  },
  {
    href: '/enterprises/intake',
    label: ['Tiếp nhận hồ sơ giấy', 'Paper intake'],
    says: ['Ghi nhận thay doanh nghiệp nộp bản giấy', 'Enter what a firm brought on paper'],
    may: mayMerge,
  },
  {
    href: '/enterprises/merges',
    label: ['Hồ sơ trùng', 'Duplicates'],
    says: ['So sánh, gộp, tách lại', 'Compare, merge, part again'],
    may: mayMerge,
  },
  {
    href: '/products',
    label: ['Sản phẩm được công nhận', 'Recognised products'],
    says: ['Danh bạ công khai, tìm có dấu hoặc không dấu', 'The public register, with or without marks'],
    may: signedIn,
  },
  {
    href: '/policies',
    label: ['Chính sách hỗ trợ', 'Support policies'],
    says: ['Được hưởng gì, theo văn bản nào, ở đâu', 'What is given, by which text, where'],
    may: signedIn,
  },
  {
    href: '/figures',
    label: ['Số liệu đã công bố', 'Published figures'],
    says: ['Từng dòng kèm nguồn', 'Each row with its source'],
    may: signedIn,
  },
  {
    href: '/sheet',
    label: ['Tình hình chương trình', 'Where the programme stands'],
    says: [
      'Chỉ tiêu so với thực tế, việc quá hạn, đến lượt ai; in vừa một tờ',
      'Targets against reality, what is late and whose',
    ],
    may: actor => mayReadSheet(actor) && !leads(actor),
  },
  {
    href: '/releases',
    label: ['Số liệu phát hành', 'Released figures'],
    says: [
      'Lập, phát hành, đối chiếu; kiểm tra số liệu trong dự thảo',
      'Prepare, publish, reconcile; check the numbers of a draft',
    ],
    may: signedIn,
  },
  {
    href: '/dashboards',
    label: ['Chương trình qua các con số', 'The programme in figures'],
    says: ['Biểu đồ kèm nguồn, định nghĩa và tệp', 'Pictures with source, definition and file'],
    may: signedIn,
  },
  {
    href: '/how-we-count',
    label: ['Cách đếm', 'How we count'],
    says: ['Bốn con số không trộn lẫn, và lịch sử đã công bố', 'Four counters, and the published history'],
    may: signedIn,
  },
  {
    href: '/interests',
    label: ['Lợi ích của tôi', 'My interests'],
    says: ['Khai lợi ích ở doanh nghiệp, xung đột lợi ích', 'State interests in enterprises, conflicts'],
    may: mayState,
  },
  {
    href: '/audit',
    label: ['Kiểm toán', 'Audit'],
    says: [
      'Tính lại đợt đã khóa, rút mẫu hồ sơ, nhật ký, bộ bằng chứng',
      'Run closed rounds again, draw samples, the journal, evidence',
    ],
    may: mayOpenAudit,
  },
  {
    href: '/sign-ins',
    label: ['Nhật ký đăng nhập', 'Sign-ins'],
    says: ['Ai đã vào, ai thử mà không được', 'Who came in, who tried in vain'],
    may: mayReadSignIns,
  },
  {
    href: '/jobs',
    label: ['Việc đang chạy', 'Long work'],
    says: ['Những việc lâu đang chạy hoặc đã xong', 'Work that runs beside the pages, or is done'],
    may: signedIn,
  },
  {
    href: '/account',
    label: ['Tài khoản', 'Account'],
    says: ['Phiên đăng nhập, vai trò, khóa cho chương trình', 'Sessions, capacities, keys for programs'],
    may: signedIn,
  },
]

const both = ([vi, en]: Entry['label']): Localized => ({ vi, en })

const itemOf = ({ label, says, ...entry }: Entry): Menu[number] => ({
  ...entry,
  label: both(label),
  ...(says === undefined ? {} : { says: both(says) }),
})

/** What stands in the head of every page, and the rest of what a person can do, which their home alone shows. */
export const menu: Menu = [
  ...inHead.map(itemOf),
  ...onHome.map(entry => ({ ...itemOf(entry), isOnHomeAlone: true })),
]
