import type { Day } from '../../exact/day.ts'
import type { Status } from '../../recognition/model.ts'
import type { Claims } from '../model.ts'

export type IssueProblem = 'number-blank' | 'not-holding' | 'issued-already' | 'nothing-to-replace'

interface Issuing {
  readonly status: Status
  readonly decisionNumber: string | null
  readonly hasCertificate: boolean
  /** Why again; null: for the first time. */
  readonly ground: string | null
}

/** Why a certificate cannot be issued; null when it can. */
export const issueProblem = ({
  status,
  decisionNumber,
  hasCertificate,
  ground,
}: Issuing): IssueProblem | null => {
  if (decisionNumber === null) return 'number-blank'
  if (status !== 'in-force' && status !== 'not-yet') return 'not-holding'
  if (hasCertificate && ground === null) return 'issued-already'
  return !hasCertificate && ground !== null ? 'nothing-to-replace' : null
}

/** The seconds since 1970 at which a civil day begins in Asia/Ho_Chi_Minh. */
export const secondsOf = (day: Day): number => Date.parse(`${day}T00:00:00+07:00`) / 1000

/** Longer names are cut in the statement alone: a QR code of more than that is hard to read from paper. */
const LONGEST_NAME = 90

export const cutName = (name: string): string => {
  const letters = [...name.normalize('NFC')]
  return letters.length <= LONGEST_NAME ? letters.join('') : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`
}

interface Stating {
  readonly city: string
  readonly code: string
  readonly issuedAt: string
  readonly product: string
  readonly holder: string
  readonly taxCode: string | null
  readonly decision: { readonly number: string | null; readonly symbol: string; readonly decidedOn: Day }
  readonly validFrom: Day
  readonly validTo: Day
  readonly isSample: boolean
}

export const claimsOf = (said: Stating): Claims => ({
  iss: said.city,
  jti: said.code,
  iat: Math.floor(Date.parse(said.issuedAt) / 1000),
  nbf: secondsOf(said.validFrom),
  exp: secondsOf(said.validTo),
  product: cutName(said.product),
  holder: cutName(said.holder),
  ...(said.taxCode === null ? {} : { tax: said.taxCode }),
  decision: `${said.decision.number ?? ''}/${said.decision.symbol}`,
  decided: said.decision.decidedOn,
  ...(said.isSample ? { sample: true } : {}),
})
