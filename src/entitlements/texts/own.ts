import { defineTexts } from '../../platform/texts.ts'
import type { Group } from '../rules/looking.ts'

export const texts = defineTexts({
  title: (yes: number, cases: number) => ({
    vi:
      yes === 0 && cases === 0
        ? 'Quyền lợi của tôi: chưa có chính sách nào đủ điều kiện'
        : `Quyền lợi của tôi: ${yes} chính sách được hưởng, ${cases} tùy phương án`,
    en:
      yes === 0 && cases === 0
        ? 'My entitlements: none yet'
        : `My entitlements: ${yes} open, ${cases} by the case`,
  }),
  entitlements: { vi: 'Quyền lợi của tôi', en: 'My entitlements' },
  lead: {
    vi: 'Tính từ hồ sơ và số liệu doanh nghiệp đã khai, theo chính sách đang áp dụng hôm nay. Cơ quan có thẩm quyền xem xét và quyết định.',
    en: 'Worked out from the record and the declared figures, by the policies of today. The competent agency decides.',
  },
  policy: { vi: 'Chính sách', en: 'Policy' },
  amount: { vi: 'Mức hỗ trợ', en: 'Amount' },
  contact: { vi: 'Liên hệ', en: 'Whom to call' },
  apply: { vi: 'Lập hồ sơ', en: 'Prepare' },
  applyFor: (name: string) => ({ vi: `Lập hồ sơ: ${name}`, en: `Prepare an application: ${name}` }),
  noDesk: { vi: 'Chưa biết bộ phận tiếp nhận', en: 'The receiving desk is not known' },
  forPlant: (address: string) => ({ vi: `Cho cơ sở: ${address}`, en: `For the plant: ${address}` }),
  forProduct: (name: string) => ({ vi: `Cho sản phẩm: ${name}`, en: `For the product: ${name}` }),
  forWhat: { vi: 'Áp dụng cho', en: 'For' },
  sinceDay: (day: string) => ({ vi: `mở với doanh nghiệp từ ngày ${day}`, en: `open to you since ${day}` }),
  untilDay: (day: string) => ({ vi: `đến hết ngày ${day}`, en: `until ${day}` }),
  toVerify: { vi: 'Cần đối chiếu văn bản', en: 'To be checked against the text' },
  first: { vi: 'Khai những điều này trước', en: 'Say these first' },
  firstLead: {
    vi: 'Mỗi điều làm rõ nhiều chính sách nhất.',
    en: 'Each settles most of what is open.',
  },
  settles: (count: number) => ({
    vi: `liên quan ${count} chính sách`,
    en: count === 1 ? 'touches 1 policy' : `touches ${count} policies`,
  }),
  stillAsked: { vi: 'Còn cần biết', en: 'Still to be known' },
  caseAsked: { vi: 'Phương án, dự án phải cho biết', en: 'The case has to say' },
  declare: { vi: 'Khai', en: 'Declare' },
  site: (address: string) => ({ vi: `Sửa cơ sở: ${address}`, en: `Edit the site: ${address}` }),
  siteUnknown: { vi: 'Sửa cơ sở', en: 'Edit the site' },
  addSite: { vi: 'Thêm cơ sở', en: 'Add a site' },
  ofProduct: (name: string) => ({ vi: `Khai cho ${name}`, en: `Declare for ${name}` }),
  industries: { vi: 'Ghi ngành nghề', en: 'Enter the industries' },
  nearest: { vi: 'Cách gần nhất', en: 'The nearest way' },
  orElse: (count: number) => ({
    vi: count === 1 ? 'Còn 1 cách khác' : `Còn ${count} cách khác`,
    en: count === 1 ? '1 other way' : `${count} other ways`,
  }),
  cannot: { vi: 'Không thay đổi được', en: 'Cannot be changed' },
  through: { vi: 'tức là', en: 'that is' },
  changesNote: {
    vi: 'Giữ nguyên các điều khác; số liệu thay đổi phải là số thật (giả định).',
    en: 'All else held as it is; what changes must be true (an assumption).',
  },
  notPossible: { vi: 'Không có cách nào với doanh nghiệp này.', en: 'No way is open to this enterprise.' },
  waitsForDecree: {
    vi: 'Chờ nghị định hướng dẫn; chưa ai được hứa hỗ trợ.',
    en: 'It waits for its decree; nothing is promised to anyone.',
  },
  changes: { vi: 'Thay đổi gần đây', en: 'Recent changes' },
  noChanges: { vi: 'Chưa có thay đổi nào.', en: 'Nothing has changed yet.' },
  nothingHere: {
    vi: 'Chưa có chính sách nào mà doanh nghiệp đạt mọi điều kiện.',
    en: 'There is no policy yet of which every condition is met.',
  },
  withCase: { vi: 'nêu khi lập hồ sơ, dự án', en: 'said with the project or application' },
  askAgency: { vi: 'hỏi cơ quan ở phần liên hệ', en: 'ask the agency named here' },
  allPolicies: { vi: 'Mọi chính sách hỗ trợ', en: 'All support policies' },
  why: { vi: 'Vì sao', en: 'Why' },
})

export const groupNames: Readonly<Record<Group, { readonly vi: string; readonly en: string }>> = defineTexts({
  yes: { vi: 'Được hưởng', en: 'Open to you' },
  case: { vi: 'Tùy phương án, dự án', en: 'Depends on the case' },
  unknown: { vi: 'Chưa đủ thông tin', en: 'Not enough is known' },
  awaiting: { vi: 'Chờ nghị định', en: 'Waiting for a decree' },
  no: { vi: 'Chưa đủ điều kiện', en: 'Not open' },
  closed: { vi: 'Không còn áp dụng', en: 'No longer in force' },
})

export const groupNotes: Readonly<Record<Group, { readonly vi: string; readonly en: string }>> = defineTexts({
  yes: { vi: 'Doanh nghiệp đạt mọi điều kiện.', en: 'Every condition is met.' },
  case: {
    vi: 'Bản thân doanh nghiệp không thiếu gì; phương án, dự án cụ thể sẽ quyết định.',
    en: 'The enterprise itself lacks nothing; the project, loan or fair decides.',
  },
  unknown: {
    vi: 'Chỉ hỏi những điều còn có thể làm thay đổi kết quả.',
    en: 'Only what can still change the answer is asked.',
  },
  awaiting: {
    vi: 'Đã có chủ trương, chưa có văn bản hướng dẫn.',
    en: 'Decided in principle, without its implementing text.',
  },
  no: {
    vi: 'Mỗi chính sách kèm ít thay đổi nhất để được hưởng.',
    en: 'Each with the least that would have to change.',
  },
  closed: { vi: 'Giữ lại để đối chiếu.', en: 'Kept for reference.' },
})
