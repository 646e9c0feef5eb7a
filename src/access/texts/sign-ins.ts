import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { SignInMethod } from '../model.ts'
import type { SignInOutcome, SignInReason } from '../store/sign-ins.ts'

export const texts = defineTexts({
  signIns: { vi: 'Nhật ký đăng nhập', en: 'Sign-ins' },
  lead: {
    vi: 'Ai đã đăng nhập, ai thử mà không được và vì sao. Chỉ ghi thêm, không sửa, không xóa; không lưu mật khẩu, mã hay nội dung đã gõ.',
    en: 'Who came in, who tried in vain and why. Rows are only added. No password, no code and nothing that was typed is kept.',
  },
  at: { vi: 'Lúc', en: 'When' },
  who: { vi: 'Người dùng', en: 'Who' },
  unknown: { vi: 'không rõ', en: 'not known' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  method: { vi: 'Bằng', en: 'By' },
  reason: { vi: 'Lý do', en: 'Reason' },
  address: { vi: 'Địa chỉ mạng', en: 'Network address' },
  searchHint: { vi: 'tên, địa chỉ mạng', en: 'name, network address' },
  none: { vi: 'Không có lần đăng nhập nào như vậy.', en: 'There is no such sign-in.' },
})

export const outcomeNames: Readonly<Record<SignInOutcome, Localized>> = {
  success: { vi: 'vào được', en: 'came in' },
  failure: { vi: 'không vào được', en: 'refused' },
  locked: { vi: 'tạm khóa', en: 'locked for a while' },
}

export const reasonNames: Readonly<Record<SignInReason, Localized>> = {
  'wrong-password': { vi: 'thư điện tử hoặc mật khẩu không đúng', en: 'wrong e-mail or password' },
  'wrong-code': { vi: 'mã xác thực không đúng', en: 'wrong code' },
  'step-over': {
    vi: 'bước nhập mã đã hết hạn hoặc sai quá nhiều lần',
    en: 'the step expired or failed too often',
  },
  issuer: { vi: 'hệ thống định danh không xác nhận', en: 'the identity provider did not confirm' },
  'too-often': { vi: 'thử quá nhiều lần', en: 'tried too often' },
}

export const shortMethods: Readonly<Record<SignInMethod, Localized>> = {
  oidc: { vi: 'định danh điện tử', en: 'electronic identity' },
  password: { vi: 'mật khẩu', en: 'password' },
  totp: { vi: 'mã 6 số', en: 'six-digit code' },
  recovery: { vi: 'mã dự phòng', en: 'recovery code' },
}
