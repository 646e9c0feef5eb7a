import type { Localized } from '../../platform/texts.ts'
import { defineTexts } from '../../platform/texts.ts'
import { DAYS_OF_LINK } from '../rules/comments.ts'
import type { ClockCode } from '../rules/complaints.ts'

/** What people are told by this room. */
const complaintDue: Readonly<Record<ClockCode, (number: string) => Localized>> = {
  lodge: number => ({ vi: `Đơn khiếu nại số ${number}`, en: `Complaint ${number}` }),
  accept: number => ({
    vi: `Đơn khiếu nại số ${number}: cần thụ lý hoặc từ chối`,
    en: `Complaint ${number}: to be accepted or refused`,
  }),
  settle: number => ({
    vi: `Đơn khiếu nại số ${number}: cần giải quyết`,
    en: `Complaint ${number}: to be settled`,
  }),
  second: number => ({ vi: `Đơn khiếu nại số ${number}`, en: `Complaint ${number}` }),
  'settle-second': number => ({
    vi: `Đơn khiếu nại lần hai số ${number}: cần giải quyết`,
    en: `Second complaint ${number}: to be settled`,
  }),
}

interface Name {
  readonly vi: string
  readonly en: string
}

export const noticeTexts = {
  ...defineTexts({
    confirm: ({ vi, en }: Name) => ({
      vi: `Xác nhận ý kiến góp ý của bạn: ${vi}. Ý kiến được tiếp nhận khi bạn mở liên kết này trong vòng ${DAYS_OF_LINK} ngày và bấm xác nhận. Nếu bạn không gửi ý kiến, hãy bỏ qua thư này.`,
      en: `Confirm your comment: ${en}. It is received once you open this link within ${DAYS_OF_LINK} days and confirm. If you sent no comment, ignore this mail.`,
    }),
    proposed: (vi: string, en: string) => ({
      vi: `${vi} có trong danh sách đề xuất công nhận`,
      en: `${en} is on the list of proposed products`,
    }),
    notProposed: {
      vi: 'Hồ sơ của doanh nghiệp không có trong danh sách đề xuất. Lý do chỉ doanh nghiệp xem được.',
      en: 'Your dossier is not on the list of proposed products. The reasons are for you alone.',
    },
    answered: (number: string) => ({
      vi: `Ý kiến góp ý số ${number} đã được trả lời`,
      en: `Comment ${number} was answered`,
    }),
    submitted: ({ vi, en }: Name) => ({
      vi: `${vi}: danh sách chờ quyết định`,
      en: `${en}: the list waits for a decision`,
    }),
    sentBack: ({ vi, en }: Name) => ({
      vi: `${vi}: lãnh đạo trả lại danh sách`,
      en: `${en}: the leader sent the list back`,
    }),
    approved: ({ vi, en }: Name) => ({
      vi: `${vi}: lãnh đạo đã phê duyệt danh sách; ghi số và ngày quyết định khi văn bản được ký`,
      en: `${en}: the leader approved the list; record number and day of the decision once it is signed`,
    }),
    decided: ({ vi, en }: Name) => ({
      vi: `${vi}: đã có kết quả cuối cùng`,
      en: `${en}: the final list is decided`,
    }),
    complaintStep: (number: string) => ({
      vi: `Đơn khiếu nại số ${number}: có bước xử lý mới`,
      en: `Complaint ${number}: a new step was taken`,
    }),
  }),
  complaintDue,
}
