import { HTTPException } from 'hono/http-exception'
import { Invalid, isKnownError, NotAllowed, NotFound, type Problem, Refused, TooMany } from './errors.ts'
import { defineTexts, type Localized } from './texts.ts'

/** Anything thrown, as it is shown: never more than the person may know. */
export interface Failure {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 414 | 422 | 429 | 500
  readonly kind: Kind
  readonly title: Localized
  readonly words: Localized
  readonly problems: readonly Problem[]
  /** Of a refusal, for programs. */
  readonly code: string | null
  readonly facts: Readonly<Record<string, unknown>>
  /** What programs are told beside it. */
  readonly headers?: Readonly<Record<string, string>>
}

type Kind =
  | 'invalid'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'refused'
  | 'unreadable'
  | 'wrong-method'
  | 'too-large'
  | 'too-long'
  | 'too-many'
  | 'bug'

const texts = defineTexts({
  invalid: { vi: 'Dữ liệu gửi lên chưa đúng', en: 'What was sent cannot be read' },
  invalidWords: {
    vi: 'Hãy sửa những chỗ dưới đây rồi gửi lại.',
    en: 'Correct the places below and send again.',
  },
  notSignedIn: { vi: 'Cần đăng nhập hoặc khóa truy cập', en: 'Sign in or bring a key' },
  notSignedInWords: {
    vi: 'Địa chỉ này cần một phiên đăng nhập hoặc một khóa truy cập còn hiệu lực.',
    en: 'This address needs a session, or a key that works.',
  },
  notAllowed: { vi: 'Không được phép', en: 'Not allowed' },
  notAllowedWords: {
    vi: 'Tài khoản đang dùng không có quyền làm việc này.',
    en: 'The account in use may not do this.',
  },
  otherSite: {
    vi: 'Biểu mẫu được gửi từ một trang khác nên không được nhận.',
    en: 'The form was sent from another site and was not taken.',
  },
  notFound: { vi: 'Không tìm thấy', en: 'Not found' },
  notFoundWords: { vi: 'Địa chỉ này không có nội dung nào.', en: 'There is nothing at this address.' },
  refused: { vi: 'Không thực hiện được', en: 'This cannot be done' },
  tooLarge: { vi: 'Dữ liệu gửi lên quá lớn', en: 'Too much was sent' },
  tooLargeWords: {
    vi: 'Hãy trở lại trang trước và gửi ít hơn trong một lần: nén tệp hoặc chia thành nhiều tệp.',
    en: 'Go back and send less at a time: compress the file, or send it as several.',
  },
  unreadable: { vi: 'Không đọc được dữ liệu gửi lên', en: 'What was sent cannot be read' },
  unreadableWords: {
    vi: 'Dữ liệu không phải là biểu mẫu, hoặc đã hỏng trên đường truyền. Hãy gửi lại.',
    en: 'It is no form, or it broke on the way. Send it again.',
  },
  wrongMethod: { vi: 'Không dùng được theo cách này', en: 'This does not work in this way' },
  wrongMethodWords: {
    vi: 'Địa chỉ này có thật nhưng không nhận kiểu yêu cầu vừa gửi. Hãy mở lại từ trang trước đó.',
    en: 'The address exists but does not take this kind of request. Go on from the page before.',
  },
  tooLong: { vi: 'Địa chỉ quá dài', en: 'The address is too long' },
  tooLongWords: {
    vi: 'Hãy bỏ bớt bộ lọc hoặc rút ngắn từ tìm kiếm.',
    en: 'Take away some filters or shorten the search.',
  },
  tooMany: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  tooManyWords: (seconds: number) => ({
    vi: `Hãy thử lại sau ${seconds} giây.`,
    en: `Try again in ${seconds} seconds.`,
  }),
  bug: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong here' },
  bugWords: {
    vi: 'Lỗi đã được ghi lại. Khi báo lỗi, hãy nêu mã yêu cầu dưới đây.',
    en: 'It has been noted. When you report it, quote the request number below.',
  },
})

export function failureOf(error: unknown): Failure {
  if (error instanceof Invalid) {
    return { ...plain(422, 'invalid', texts.invalid, texts.invalidWords), problems: error.problems }
  }
  if (error instanceof NotFound || (error instanceof NotAllowed && error.status === 404)) return notFound
  if (error instanceof NotAllowed && error.status === 401)
    return {
      ...plain(401, 'not-signed-in', texts.notSignedIn, texts.notSignedInWords),
      headers: { 'www-authenticate': 'Bearer realm="chuluc"' },
    }
  if (error instanceof NotAllowed) return plain(403, 'not-allowed', texts.notAllowed, texts.notAllowedWords)
  if (error instanceof Refused) {
    const { code, facts, words } = error
    return { ...plain(409, 'refused', texts.refused, words), code, facts }
  }
  if (error instanceof TooMany) {
    const words = texts.tooManyWords(error.retryAfterS)
    const headers = { 'retry-after': String(error.retryAfterS) }
    return { ...plain(429, 'too-many', texts.tooMany, words), headers }
  }
  return error instanceof HTTPException ? protocolFailure(error) : bug
}

/** Whether it belongs in the log: known errors are answers, not faults. */
export function isFault(error: unknown): boolean {
  return !isKnownError(error) && !(error instanceof HTTPException)
}

export function failureJson(failure: Failure, requestNumber: string): object {
  const { kind, words, problems, code, facts } = failure
  return { error: { kind, message: words, problems, code, facts, requestNumber } }
}

function protocolFailure(error: HTTPException): Failure {
  if (error.status === 413) return plain(413, 'too-large', texts.tooLarge, texts.tooLargeWords)
  if (error.status === 405) {
    const headers = { allow: String(error.cause) }
    return { ...plain(405, 'wrong-method', texts.wrongMethod, texts.wrongMethodWords), headers }
  }
  if (error.status === 414) return plain(414, 'too-long', texts.tooLong, texts.tooLongWords)
  if (error.status === 400) return plain(400, 'unreadable', texts.unreadable, texts.unreadableWords)
  if (error.status === 403) return plain(403, 'not-allowed', texts.notAllowed, texts.otherSite)
  return bug
}

function plain(
  status: Failure['status'],
  kind: Failure['kind'],
  title: Localized,
  words: Localized,
): Failure {
  return { status, kind, title, words, problems: [], code: null, facts: {} }
}

/** The same whether a thing is absent or secret. */
export const notFound = plain(404, 'not-found', texts.notFound, texts.notFoundWords)
const bug = plain(500, 'bug', texts.bug, texts.bugWords)
