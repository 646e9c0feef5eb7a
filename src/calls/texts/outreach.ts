import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Candidate, ContactOutcome, Way } from '../model.ts'

/** The words of reaching out to those who have not applied. */
export const texts = defineTexts({
  outreach: { vi: 'Vận động tham gia', en: 'Outreach' },
  title: (count: string) => ({
    vi: `${count} doanh nghiệp có thể đủ điều kiện, chưa nộp hồ sơ`,
    en: `${count} enterprises appear eligible and have not applied`,
  }),
  lead: {
    vi: 'Tính từ số liệu đã khai hoặc đã thẩm tra, theo điều kiện của bộ tiêu chí. Thiếu số liệu thì còn có thể, không phải là chưa đủ.',
    en: 'By the figures declared or verified, under the conditions of the criteria set. What is not known leaves it open; it does not exclude.',
  },
  madeOn: (day: string) => ({
    vi: `Lập theo số liệu biết ngày ${day}.`,
    en: `By the figures known on ${day}.`,
  }),
  never: {
    vi: 'Danh sách chưa được lập cho đợt này.',
    en: 'The list of this round was not made yet.',
  },
  make: { vi: 'Lập danh sách', en: 'Make the list' },
  makeAgain: { vi: 'Lập lại theo số liệu hôm nay', en: 'Make it again by today’s figures' },
  jobTitle: (round: string) => ({
    vi: `Lập danh sách vận động: ${round}`,
    en: `List of those who may apply: ${round}`,
  }),
  jobDone: (count: string) => ({
    vi: `${count} doanh nghiệp có thể đủ điều kiện`,
    en: `${count} enterprises appear eligible`,
  }),
  name: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  eligibility: { vi: 'Điều kiện', en: 'Conditions' },
  best: { vi: 'Sản phẩm, nhánh', en: 'Product, track' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  owner: { vi: 'Người phụ trách', en: 'Owner' },
  last: { vi: 'Liên hệ gần nhất', en: 'Last contact' },
  next: { vi: 'Việc tiếp theo', en: 'Next step' },
  applied: { vi: 'Nộp hồ sơ', en: 'Applied' },
  contacted: { vi: 'Đã liên hệ', en: 'Contacted' },
  due: { vi: 'Đến hẹn', en: 'Due' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'chưa', en: 'not yet' },
  me: { vi: 'tôi', en: 'me' },
  nobody: { vi: 'chưa ai', en: 'nobody' },
  everyone: { vi: 'Chưa nộp hồ sơ', en: 'Not applied' },
  mine: { vi: 'Tôi phụ trách', en: 'Mine' },
  withoutOwner: { vi: 'Chưa có người phụ trách', en: 'Without owner' },
  notContacted: { vi: 'Chưa liên hệ', en: 'Not contacted' },
  whoApplied: { vi: 'Đã nộp', en: 'Applied' },
  searchHint: { vi: 'tên doanh nghiệp', en: 'name of the enterprise' },
  nothing: { vi: 'Không có doanh nghiệp nào khớp.', en: 'No enterprise matches.' },
  giveChosen: { vi: 'Giao người phụ trách', en: 'Give an owner' },
  inviteChosen: { vi: 'Mời dự buổi hướng dẫn', en: 'Invite to a session' },
  changed: (count: string) => ({
    vi: `Đã cập nhật ${count} doanh nghiệp.`,
    en: `${count} enterprises updated.`,
  }),
  fileName: { vi: 'van-dong', en: 'outreach' },
  dueOn: { vi: 'Hẹn ngày', en: 'Due on' },

  contactTitle: (name: string) => ({ vi: `Vận động: ${name}`, en: `Outreach: ${name}` }),
  record: { vi: 'Hồ sơ doanh nghiệp', en: 'Record of the enterprise' },
  contactDetails: { vi: 'Thông tin liên hệ', en: 'Contact details' },
  stands: { vi: 'Theo số liệu', en: 'By its figures' },
  contacts: { vi: 'Nhật ký liên hệ', en: 'Contact log' },
  noContacts: { vi: 'Chưa liên hệ lần nào trong đợt này.', en: 'No contact in this round yet.' },
  note: { vi: 'Ghi một lần liên hệ', en: 'Note a contact' },
  contactedOn: { vi: 'Ngày liên hệ', en: 'Day' },
  way: { vi: 'Cách liên hệ', en: 'How' },
  withWhom: { vi: 'Gặp, nói với ai', en: 'With whom' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  words: { vi: 'Nội dung', en: 'What was said' },
  nextStep: { vi: 'Việc tiếp theo', en: 'Next step' },
  nextOn: { vi: 'Hẹn ngày', en: 'Due on' },
  save: { vi: 'Ghi lại', en: 'Note it' },
  closed: { vi: 'Đợt đã kết thúc: chỉ xem.', en: 'The round is closed: to be read only.' },
  appliedOn: (day: string) => ({ vi: `Đã nộp hồ sơ ngày ${day}.`, en: `Applied on ${day}.` }),

  chosenTitle: (count: string) => ({
    vi: `${count} doanh nghiệp đã chọn`,
    en: `${count} enterprises chosen`,
  }),
  chosenOwner: { vi: 'Giao cho', en: 'Give to' },
  chosenSession: { vi: 'Mời dự buổi', en: 'Invite to' },
  noSession: {
    vi: 'Chưa có buổi hướng dẫn sắp tới. Hãy thêm buổi hướng dẫn trước.',
    en: 'There is no session to come. Add one first.',
  },
  preview: { vi: 'Xem trước', en: 'Preview' },
  wouldChange: (change: string, skip: string) => ({
    vi: `Sẽ cập nhật ${change}, bỏ qua ${skip} doanh nghiệp. Chưa có gì thay đổi.`,
    en: `${change} would change, ${skip} would be left. Nothing is changed yet.`,
  }),
  wouldInvite: (change: string, skip: string) => ({
    vi: `Sẽ mời ${change} doanh nghiệp và báo cho người của họ; ${skip} đã được mời. Chưa có gì thay đổi.`,
    en: `${change} would be invited and their people told; ${skip} are invited already. Nothing is changed yet.`,
  }),
  doIt: (count: string) => ({ vi: `Thực hiện cho ${count} doanh nghiệp`, en: `Do it for ${count}` }),
  nothingChosen: {
    vi: 'Chưa chọn doanh nghiệp nào. Quay lại danh sách và đánh dấu các dòng cần làm.',
    en: 'Nothing is chosen. Go back to the list and tick the rows.',
  },
  would: { vi: 'Sẽ là', en: 'Would be' },
  skipped: { vi: 'bỏ qua', en: 'left' },
  alreadyInvited: { vi: 'đã mời', en: 'invited already' },
  back: { vi: 'Quay lại danh sách', en: 'Back to the list' },
})

export const eligibilityNames: Readonly<Record<Candidate['eligibility'] | 'not', Localized>> = {
  eligible: { vi: 'có thể đủ', en: 'appears eligible' },
  possible: { vi: 'còn thiếu số liệu', en: 'figures missing' },
  judged: { vi: 'tùy hội đồng', en: 'for the council' },
  not: { vi: 'chưa đủ theo số liệu', en: 'not by its figures' },
}

export const wayNames: Readonly<Record<Way, Localized>> = {
  phone: { vi: 'điện thoại', en: 'telephone' },
  visit: { vi: 'đến tận nơi', en: 'visit' },
  mail: { vi: 'thư', en: 'letter' },
  message: { vi: 'tin nhắn, thư điện tử', en: 'message, e-mail' },
  meeting: { vi: 'gặp tại cơ quan', en: 'meeting at the office' },
}

export const contactOutcomeNames: Readonly<Record<ContactOutcome, Localized>> = {
  'will-apply': { vi: 'sẽ nộp hồ sơ', en: 'will apply' },
  considers: { vi: 'đang cân nhắc', en: 'considers it' },
  'needs-help': { vi: 'cần hướng dẫn thêm', en: 'needs help' },
  declines: { vi: 'không tham gia', en: 'declines' },
  'not-reached': { vi: 'chưa gặp được', en: 'not reached' },
}
