import { z } from 'zod'
import { type Day, dayOf } from '../exact/day.ts'
import { type RecognitionId, recognitionIdOf } from '../recognition/model.ts'

/** The words of certificates: what is issued for a recognition, and how anyone finds out whether it still holds. */

export type CertificateId = string & { readonly certificateId: unique symbol }
export const certificateIdOf = (text: string): CertificateId => text as CertificateId

/** Ten letters without dashes; `rules/code.ts` reads what people type. */
export type Code = string & { readonly code: unique symbol }

/** What the signed statement says (docs/guides/check-a-certificate.md); times are seconds since 1970, as JWT wants them. */
export const claimsInput = z.object({
  /** The address of the city that issued it. */
  iss: z.string().max(300),
  /** The code. */
  jti: z.string().max(20),
  iat: z.int(),
  nbf: z.int(),
  exp: z.int(),
  product: z.string().max(400),
  holder: z.string().max(400),
  /** Absent where it is nobody's business: the number of a household is a person's. */
  tax: z.string().max(20).optional(),
  /** `1234/QĐ-UBND`. */
  decision: z.string().max(400),
  decided: z.iso.date().transform(dayOf),
  /** The city is invented. */
  sample: z.literal(true).optional(),
})
export type Claims = z.output<typeof claimsInput>

/** A signing key without its private half, which lies outside the database (`keyring.ts`). */
export interface PublicKey {
  readonly kid: string
  /** The public point, base64url. */
  readonly x: string
  readonly madeAt: string
}

/** Issued: never changed afterwards. What became of it follows from later rows and from the recognition. */
export interface Certificate {
  readonly id: CertificateId
  readonly recognition: RecognitionId
  readonly code: Code
  readonly statement: string
  /** As the register had them when it was signed. */
  readonly productName: string
  readonly holderName: string
  readonly issuedOn: Day
  readonly issuedAt: string
  /** Why it was issued again; null for the first. */
  readonly ground: string | null
  /** When the next of the same recognition was issued, which supersedes it; null: it is the latest. */
  readonly replacedOn: Day | null
  /** Given by the registry of the city; null until then. */
  readonly numbering: Numbering | null
  /** Of the PDF as it stands now. */
  readonly file: string
}

export interface Numbering {
  readonly number: string
  readonly numberedOn: Day
}

export const answers = [
  'in-force',
  'not-yet',
  'suspended',
  'revoked',
  'expired',
  'superseded',
  'altered',
  'not-ours',
  'unreadable',
] as const
/** What the check says of a paper. */
export type Answer = (typeof answers)[number]

export const issueInput = z.strictObject({
  recognition: z.string().min(1).max(80).transform(recognitionIdOf),
  ground: z
    .string()
    .max(500)
    .nullable()
    .default(null)
    .describe('Why again, where one was issued already; null: only where there is none.'),
})
