import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { SignInMethod } from '../model.ts'

export const texts = defineTexts({
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  withIssuer: { vi: 'Đăng nhập bằng VNeID', en: 'Sign in with VNeID' },
  withSampleIssuer: {
    vi: 'Chọn một người của thành phố minh họa',
    en: 'Choose a person of the sample city',
  },
  issuerLead: {
    vi: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh và mọi người dùng khác đăng nhập bằng tài khoản định danh điện tử.',
    en: 'Enterprises, co-operatives, households and everyone else sign in with their electronic identity.',
  },
  sampleLead: {
    vi: 'Không cần tài khoản: một trang mô phỏng VNeID cho chọn người và vào làm việc ngay.',
    en: 'No account is needed: a page that imitates VNeID lets you choose a person and come in at once.',
  },
  withPassword: { vi: 'Cán bộ: thư điện tử và mật khẩu', en: 'Officials: e-mail and password' },
  passwordLead: {
    vi: 'Sau mật khẩu là mã 6 số trên ứng dụng xác thực.',
    en: 'After the password comes the six-digit code of your authenticator.',
  },
  samplePassword: (password: string) => ({
    vi: `Trong thành phố minh họa, cán bộ mh-nguoi-01@example.vn đến mh-nguoi-30@example.vn dùng chung mật khẩu ${password}`,
    en: `In the sample city the officials mh-nguoi-01@example.vn to mh-nguoi-30@example.vn share the password ${password}`,
  }),
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
  wrongPassword: {
    vi: 'Thư điện tử hoặc mật khẩu không đúng.',
    en: 'The e-mail or the password is wrong.',
  },
  noIssuer: {
    vi: 'Chưa nối với hệ thống định danh nào. Quản trị hệ thống xem mục đăng nhập trong tài liệu vận hành.',
    en: 'No identity provider is connected. The operator finds how in the manual, under signing in.',
  },
  issuerFailed: {
    vi: 'Chưa đăng nhập được qua hệ thống định danh. Hãy thử lại; nếu vẫn không được, hãy báo quản trị viên.',
    en: 'Signing in through the identity provider did not work. Try again; if it fails again, tell the administrator.',
  },
  tooOften: (minutes: number) => ({
    vi: `Đã thử quá nhiều lần. Hãy đợi ${minutes} phút rồi thử lại.`,
    en: `This was tried too often. Wait ${minutes} minutes and try again.`,
  }),
  code: { vi: 'Mã xác thực', en: 'Code' },
  codeTitle: { vi: 'Nhập mã xác thực', en: 'Enter your code' },
  codeHint: {
    vi: 'Mã 6 số đang hiện trên ứng dụng xác thực, hoặc một mã dự phòng chưa dùng.',
    en: 'The six digits your authenticator shows now, or a recovery code not used yet.',
  },
  wrongCode: {
    vi: 'Mã không đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên ứng dụng.',
    en: 'The code is wrong or has expired. Enter the one your authenticator shows now.',
  },
  codeTooLate: {
    vi: 'Bước này đã hết hạn hoặc sai quá nhiều lần. Hãy đăng nhập lại từ đầu.',
    en: 'This step has expired or failed too often. Sign in again from the start.',
  },
  again: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  account: { vi: 'Tài khoản', en: 'Account' },
  whoAmI: { vi: 'Tôi là ai', en: 'Who I am' },
  name: { vi: 'Họ và tên', en: 'Name' },
  capacities: { vi: 'Vai trò hiện nay', en: 'What I act as' },
  noCapacity: {
    vi: 'Tài khoản này chưa có vai trò nào còn hiệu lực. Hãy liên hệ quản trị viên.',
    en: 'This account holds no role today. Ask the administrator.',
  },
  actsNow: { vi: 'đang làm việc', en: 'in use' },
  actAs: { vi: 'Chuyển sang vai trò này', en: 'Act as this' },
  notHeld: { vi: 'Anh/chị không giữ vai trò này.', en: 'You do not hold this role.' },
  devices: { vi: 'Nơi đang đăng nhập', en: 'Where I am signed in' },
  device: { vi: 'Thiết bị', en: 'Device' },
  since: { vi: 'Từ lúc', en: 'Since' },
  by: { vi: 'Bằng', en: 'By' },
  address: { vi: 'Địa chỉ mạng', en: 'Network address' },
  thisDevice: { vi: 'thiết bị này', en: 'this device' },
  endSession: { vi: 'Kết thúc phiên', en: 'End this session' },
  unknownDevice: { vi: 'Không rõ thiết bị', en: 'Unknown device' },
  secondStep: { vi: 'Xác thực hai bước', en: 'Second step' },
  secondStepOn: {
    vi: 'Đã bật: mỗi lần đăng nhập bằng mật khẩu cần thêm mã 6 số.',
    en: 'It is on: a password is followed by a six-digit code.',
  },
  secondStepOff: {
    vi: 'Tài khoản này có mật khẩu nhưng chưa có mã 6 số. Đăng nhập bằng mật khẩu chỉ dùng được sau khi bật.',
    en: 'This account has a password but no code yet. The password opens nothing until it is set up.',
  },
  setUp: { vi: 'Bật xác thực hai bước', en: 'Set up the second step' },
  setUpLead: {
    vi: 'Mật khẩu một mình chưa đủ để vào hệ thống. Hãy gắn một ứng dụng xác thực (ứng dụng tạo mã 6 số) với tài khoản này; chỉ làm một lần.',
    en: 'A password alone does not open the system. Connect an authenticator (an app that shows six digits) to this account, once.',
  },
  setUpPassword: {
    vi: 'Nhập lại mật khẩu để bắt đầu',
    en: 'Enter your password again to begin',
  },
  secret: { vi: 'Khóa bí mật', en: 'Secret key' },
  secretHint: {
    vi: 'Mở ứng dụng xác thực trên điện thoại, chọn thêm tài khoản rồi quét mã này.',
    en: 'Open the authenticator on your telephone, add an account and scan this code.',
  },
  qr: {
    vi: 'Mã QR chứa khóa bí mật; cũng khóa ấy ở dạng chữ bên dưới',
    en: 'QR code of the secret key; the same key stands below in letters',
  },
  orType: {
    vi: 'Không quét được? Chọn thêm tài khoản bằng khóa và nhập khóa này, hoặc mở thẳng liên kết trên điện thoại.',
    en: 'You cannot scan it? Add an account by key and enter this one, or open the link on the telephone itself.',
  },
  openApp: { vi: 'Mở ứng dụng xác thực trên máy này', en: 'Open the authenticator on this device' },
  recoveryCodes: { vi: 'Mã dự phòng', en: 'Recovery codes' },
  recoveryHint: {
    vi: 'Hãy in hoặc ghi lại ngay: chỉ hiện một lần. Mỗi mã dùng được một lần khi mất điện thoại.',
    en: 'Print or write them down now: they are shown once. Each works once, when the telephone is lost.',
  },
  confirm: { vi: 'Xác nhận và vào hệ thống', en: 'Confirm and come in' },
  nobody: {
    vi: 'Tài khoản định danh này chưa gắn với người dùng nào. Hãy mở liên kết mời đã nhận; nếu chưa có, hãy liên hệ cơ quan thường trực.',
    en: 'This identity is not yet anybody here. Open the invitation you received; without one, ask the programme office.',
  },
  expired: { vi: 'Phiên làm việc đã hết', en: 'Your session has ended' },
  expiredLead: {
    vi: 'Những gì anh/chị vừa điền chưa được gửi, nhưng vẫn còn ở trang này.',
    en: 'What you typed was not sent, but it is still on this page.',
  },
  expiredFirst: { vi: 'Đăng nhập lại (mở ở thẻ mới)', en: 'Sign in again (opens a new tab)' },
  expiredThen: {
    vi: 'Rồi trở lại thẻ này và gửi lại.',
    en: 'Then come back to this tab and send it once more.',
  },
  sendAgain: { vi: 'Gửi lại nội dung đã điền', en: 'Send what I typed' },
  filesLost: {
    vi: 'Tệp đính kèm phải chọn lại.',
    en: 'Attached files have to be chosen again.',
  },
})

export const methodNames: Readonly<Record<SignInMethod, Localized>> = {
  oidc: { vi: 'định danh điện tử', en: 'electronic identity' },
  password: { vi: 'mật khẩu, chưa có bước hai', en: 'password, without a second step' },
  totp: { vi: 'mật khẩu và mã 6 số', en: 'password and code' },
  recovery: { vi: 'mật khẩu và mã dự phòng', en: 'password and recovery code' },
}
