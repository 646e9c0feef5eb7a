import { HTTPException } from 'hono/http-exception'
import { Invalid, isKnownError, NotAllowed, NotFound, type Problem, Refused } from './errors.ts'
import { defineTexts, type Localized } from './texts.ts'

/** Anything thrown, as it is shown: never more than the person may know. */
export interface Failure {
  readonly status: 403 | 404 | 409 | 413 | 422 | 500
  readonly kind: 'invalid' | 'not-allowed' | 'not-found' | 'refused' | 'too-large' | 'bug'
  readonly title: Localized
  readonly words: Localized
  readonly problems: readonly Problem[]
  /** Of a refusal, for programs. */
  readonly code: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

const texts = defineTexts({
  invalid: { vi: 'Dữ liệu gửi lên chưa đúng', en: 'What was sent cannot be read' },
  invalidWords: {
    vi: 'Hãy sửa những chỗ dưới đây rồi gửi lại.',
    en: 'Correct the places below and send again.',
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
  tooLargeWords: { vi: 'Hãy gửi ít hơn trong một lần.', en: 'Send less at a time.' },
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
  if (error instanceof NotAllowed) return plain(403, 'not-allowed', texts.notAllowed, texts.notAllowedWords)
  if (error instanceof Refused) {
    const { code, facts, words } = error
    return { ...plain(409, 'refused', texts.refused, words), code, facts }
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
