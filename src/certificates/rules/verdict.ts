import type { Day } from '../../exact/day.ts'
import type { Status } from '../../recognition/model.ts'
import type { Answer, Claims, Code } from '../model.ts'

/** What the signature of a statement says: whether it is of ours, and whole. */
export type Reading =
  | { readonly kind: 'unreadable' }
  /** Signed with a key that is not of ours. */
  | { readonly kind: 'foreign' }
  /** Said to be signed with a key of ours; what it says is not what was signed. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'signed'; readonly claims: Claims }

/** What the register knows of a certificate on a day. */
export interface Registered {
  readonly code: Code
  readonly status: Status
  /** A later certificate of the same recognition, or of the same product recognised anew. */
  readonly isSuperseded: boolean
}

/** What was held up to be checked. */
export interface Shown {
  /** Of the address or as typed; null: no code in it. */
  readonly code: Code | null
  /** Null: only a code was given. */
  readonly reading: Reading | null
  /** Null: no file; else whether it is, byte for byte, one that was issued. */
  readonly isIssuedFile: boolean | null
}

/**
 * In this order: is it ours, is it whole, and how does what it stands for stand. A revocation is said before anything
 * else that is true of a genuine paper.
 */
export const answerOf = ({ code, reading, isIssuedFile }: Shown, registered: Registered | null): Answer => {
  if (reading?.kind === 'unreadable') return 'unreadable'
  if (reading?.kind === 'foreign') return 'not-ours'
  if (reading?.kind === 'altered') return 'altered'
  if (registered === null) return code === null && reading === null ? 'unreadable' : 'not-ours'
  // One paper's statement under another paper's code.
  if (reading !== null && reading.claims.jti !== registered.code) return 'altered'
  if (code !== null && code !== registered.code) return 'altered'
  if (isIssuedFile === false) return 'altered'
  return standingOf(registered)
}

const standingOf = ({ status, isSuperseded }: Registered): Answer =>
  isSuperseded && status !== 'revoked' ? 'superseded' : status

/** Without the register: the term that was signed, and nothing that was ruled since. */
export const answerOffline = (reading: Reading, day: Day): Answer => {
  if (reading.kind === 'unreadable') return 'unreadable'
  if (reading.kind === 'foreign') return 'not-ours'
  if (reading.kind === 'altered') return 'altered'
  const at = Date.parse(`${day}T00:00:00+07:00`) / 1000
  if (at < reading.claims.nbf) return 'not-yet'
  return at >= reading.claims.exp ? 'expired' : 'in-force'
}
