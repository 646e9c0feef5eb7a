import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { ContactKind } from '../model.ts'

export const texts = defineTexts({
  mayNotInvite: { vi: 'Anh/chị không được mời người này.', en: 'You may not invite this person.' },
  loginTaken: {
    vi: 'Tài khoản định danh này đã gắn với một người, hoặc người được mời đã có cách đăng nhập.',
    en: 'This identity is somebody’s already, or the invited person can sign in already.',
  },
  over: {
    vi: 'Lời mời này đã được nhận hoặc đã rút.',
    en: 'This invitation was accepted or withdrawn already.',
  },
  otherIdentity: {
    vi: 'Lời mời này dành cho một tài khoản định danh khác. Hãy đăng nhập bằng tài khoản định danh đã được mời.',
    en: 'This invitation is for another electronic identity. Sign in with the one that was invited.',
  },
  openInvitations: { vi: 'Lời mời còn hiệu lực', en: 'Open invitations' },
  noInvitations: { vi: 'Không có lời mời nào đang chờ nhận.', en: 'No invitation waits to be accepted.' },
  invitedName: { vi: 'Người được mời', en: 'Who is invited' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  validUntil: { vi: 'Hiệu lực đến', en: 'Valid until' },
  withdraw: { vi: 'Rút lời mời', en: 'Withdraw' },
  handOver: {
    vi: 'Hệ thống không gửi thư. Hãy sao chép liên kết này và tự chuyển cho đúng người được mời: liên kết chỉ hiện một lần, dùng được một lần.',
    en: 'No mail is sent. Copy this link and hand it to the invited person yourself: it is shown once and works once.',
  },
  invitation: { vi: 'Lời mời', en: 'Invitation' },
  invited: (name: string) => ({
    vi: `Lời mời dành cho ${name}`,
    en: `An invitation for ${name}`,
  }),
  signInFirst: {
    vi: 'Hãy đăng nhập bằng tài khoản định danh của chính mình; sau đó trang này gắn tài khoản ấy với tên trên.',
    en: 'Sign in with your own electronic identity; this page then connects it with the name above.',
  },
  isThisYou: {
    vi: 'Nếu đúng là anh/chị, hãy nhận lời mời. Lời mời chỉ dùng được một lần.',
    en: 'If this is you, accept. An invitation works once.',
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  accept: { vi: 'Nhận lời mời', en: 'Accept' },
  people: { vi: 'Người dùng', en: 'People' },
  peopleLead: {
    vi: 'Ai được vào hệ thống, với vai trò nào, từ ngày nào đến ngày nào.',
    en: 'Who may come in, as what, from which day to which.',
  },
  name: { vi: 'Họ và tên', en: 'Name' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  noRole: { vi: 'chưa có', en: 'none' },
  signIns: { vi: 'Đăng nhập', en: 'Signing in' },
  canSignIn: { vi: 'đã có', en: 'can' },
  isInvited: { vi: 'đã mời', en: 'invited' },
  cannotSignIn: { vi: 'chưa mời', en: 'not invited' },
  addPerson: { vi: 'Thêm người', en: 'Add a person' },
  add: { vi: 'Thêm', en: 'Add' },
  searchHint: { vi: 'tên, thư điện tử, vai trò', en: 'name, e-mail, role' },
  noPeople: { vi: 'Không có ai như vậy.', en: 'There is nobody like that.' },
  rolesOf: { vi: 'Vai trò và thời gian', en: 'Roles and days' },
  role: { vi: 'Vai trò', en: 'Role' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  noUnit: { vi: 'không gắn với đơn vị', en: 'in no unit' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  everyProgramme: { vi: 'mọi chương trình', en: 'every programme' },
  unknownProgramme: { vi: 'Không có chương trình này.', en: 'There is no such programme.' },
  programmeHint: {
    vi: 'Người được trao vai trò trong một chương trình không làm được việc của chương trình khác.',
    en: 'Who holds a role in one programme can do nothing in another.',
  },
  time: { vi: 'Thời gian', en: 'Days' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  groundHint: { vi: 'Số, ngày của quyết định hoặc lý do', en: 'The decision or the reason' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến trước ngày', en: 'Until before' },
  endFrom: { vi: 'Không còn từ ngày', en: 'No longer from' },
  grant: { vi: 'Trao vai trò', en: 'Grant a role' },
  end: { vi: 'Kết thúc vai trò', en: 'End a role' },
  whichRole: { vi: 'Vai trò kết thúc', en: 'Which role' },
  inviteTitle: { vi: 'Mời đăng nhập', en: 'Invite to sign in' },
  inviteLead: (days: number) => ({
    vi: `Tạo một liên kết dùng một lần, còn hiệu lực ${days} ngày, và gửi cho chính người đó.`,
    en: `Makes a link that works once within ${days} days; send it to this person alone.`,
  }),
  makeLink: { vi: 'Tạo liên kết mời', en: 'Make the link' },
  hasLogin: { vi: 'Người này đã đăng nhập được.', en: 'This person can sign in already.' },
})

export const contactWords: Readonly<Record<ContactKind, Localized>> = {
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  identity: { vi: 'Tài khoản định danh', en: 'Electronic identity' },
}
