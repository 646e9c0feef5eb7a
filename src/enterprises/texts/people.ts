import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Duty } from '../model.ts'

export const texts = defineTexts({
  title: (name: string) => ({ vi: `Người của ${name}`, en: `People of ${name}` }),
  lead: {
    vi: 'Những người khai số liệu, nộp hồ sơ và nhận kết quả thay mặt doanh nghiệp.',
    en: 'Who declares figures, applies and receives results for the enterprise.',
  },
  acting: { vi: 'Đang làm việc cho doanh nghiệp', en: 'Acting for the enterprise' },
  nobody: { vi: 'Chưa có ai. Hãy mời người đầu tiên.', en: 'Nobody yet. Invite the first person.' },
  person: { vi: 'Họ và tên', en: 'Name' },
  duty: { vi: 'Vai trò trong doanh nghiệp', en: 'Part in the enterprise' },
  since: { vi: 'Từ ngày', en: 'Since' },
  invite: { vi: 'Mời một người', en: 'Invite somebody' },
  makeLink: { vi: 'Tạo liên kết mời', en: 'Make the link' },
  contactKind: { vi: 'Liên hệ bằng', en: 'Reached by' },
  contact: { vi: 'Địa chỉ, số hoặc mã định danh', en: 'Address, number or identity' },
  contactHint: {
    vi: 'Nếu là tài khoản định danh, chỉ chính tài khoản ấy nhận được lời mời.',
    en: 'With an electronic identity, that identity alone can accept.',
  },
  end: { vi: 'Kết thúc', en: 'End' },
  endTitle: { vi: 'Kết thúc việc đại diện của một người', en: 'End somebody’s part' },
  endLead: {
    vi: 'Từ hôm nay người này không còn làm việc cho doanh nghiệp trên hệ thống; những gì họ đã làm vẫn còn.',
    en: 'From today this person no longer acts for the enterprise here; what they did stays.',
  },
  who: { vi: 'Người kết thúc', en: 'Who' },
  reason: { vi: 'Lý do', en: 'Reason' },
  onlyRepresentatives: {
    vi: 'Chỉ người đại diện của doanh nghiệp hoặc cơ quan thường trực được mời và kết thúc.',
    en: 'Only a representative of the enterprise or the programme office invites and ends.',
  },
  mayNotKeep: {
    vi: 'Chỉ người đại diện của doanh nghiệp hoặc cơ quan thường trực được mời và kết thúc.',
    en: 'Only a representative of the enterprise or the programme office may do this.',
  },
  tooMany: (open: number) => ({
    vi: `Đang có ${open} lời mời chờ nhận. Hãy rút bớt rồi mời tiếp.`,
    en: `There are ${open} open invitations. Withdraw some before you invite more.`,
  }),
  lastRepresentative: {
    vi: 'Đây là người đại diện cuối cùng. Hãy mời một người đại diện khác trước.',
    en: 'This is the last representative. Invite another one first.',
  },
  alreadyMember: {
    vi: 'Anh/chị đã làm việc cho doanh nghiệp này rồi.',
    en: 'You act for this enterprise already.',
  },
})

export const dutyNames: Readonly<Record<Duty, Localized>> = {
  representative: { vi: 'Người đại diện', en: 'Representative' },
  assistant: { vi: 'Người phụ trách số liệu', en: 'Keeps the figures' },
}
