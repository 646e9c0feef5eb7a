import { z } from 'zod'
import type { EnterpriseId } from '../enterprises/model.ts'
import { type Day, parseDay } from '../exact/day.ts'
import { vnd, vndOrNothing } from '../support/model/inputs.ts'

/** The words of loans: what an enterprise borrowed of which bank, what it still owes each day, what the bank confirms. */

export const purposes = [
  'new-project',
  'expansion',
  'technological-innovation',
  'working-capital',
  'other',
] as const
/** As policies ask it (`loan.purpose`). */
export type Purpose = (typeof purposes)[number]

/** A unit that lends. */
export interface Bank {
  readonly unit: string
  readonly taxCode: string
}

export interface Terms {
  readonly bank: string
  /** As invoices are named: capital letters without marks, digits, dashes, dots. */
  readonly contract: string
  readonly signedOn: Day
  /** The last day on which it is to be repaid. */
  readonly endsOn: Day
  readonly amountVnd: bigint
  readonly purpose: Purpose
  readonly purposeWords: string
}

export const movementKinds = ['disbursed', 'repaid'] as const
export type MovementKind = (typeof movementKinds)[number]

/** One row of a schedule: what was lent or repaid on a day, and what is owed after it. */
export interface Movement {
  readonly onDay: Day
  readonly kind: MovementKind
  readonly amountVnd: bigint
  readonly balanceVnd: bigint
}

/** The rate of the contract from a day on: a share of a year, exact text. */
export interface RateRow {
  readonly fromDay: Day
  readonly rate: string
}

export interface Verdict {
  readonly isConfirmed: boolean
  readonly words: string | null
  readonly at: string
  readonly byWhom: string
}

/** As it was sent once; a later one takes its place, and is confirmed anew. */
export interface Schedule {
  readonly id: bigint
  readonly movements: readonly Movement[]
  readonly rates: readonly RateRow[]
  readonly reason: string | null
  readonly at: string
  readonly byWhom: string
  /** Of the bank; null: it has not said. */
  readonly verdict: Verdict | null
}

/** What the bank says of a quarter, by the schedule that it confirmed. */
export interface Statement {
  readonly id: bigint
  readonly schedule: bigint
  readonly quarter: string
  readonly openingVnd: bigint
  readonly closingVnd: bigint
  readonly interestPaidVnd: bigint
  readonly words: string | null
  readonly at: string
  readonly byWhom: string
}

/** What was asked for the interest of a quarter, and how it was computed. */
export interface Claim {
  readonly application: bigint
  readonly statement: bigint
  readonly quarter: string
  readonly policy: string
  readonly policyVersion: string
  readonly yearlyRate: string
  readonly dongDays: bigint
  readonly subsidyVnd: bigint
  readonly at: string
  readonly byWhom: string
}

export interface Loan extends Terms {
  readonly id: bigint
  readonly enterprise: EnterpriseId
  readonly bankTaxCode: string
  readonly isSample: boolean
  /** The earliest first; there is one at least. */
  readonly schedules: readonly Schedule[]
  readonly statements: readonly Statement[]
  readonly claims: readonly Claim[]
}

export const consentScopes = ['all', 'named', 'none'] as const
export type ConsentScope = (typeof consentScopes)[number]

/** To which banks a need may be shown from a moment on. */
export interface Consent {
  readonly scope: ConsentScope
  /** Of `named` alone. */
  readonly banks: readonly string[]
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

export const answerKinds = ['interested', 'terms', 'declined'] as const
export type AnswerKind = (typeof answerKinds)[number]

export interface Answer {
  readonly bank: string
  readonly kind: AnswerKind
  readonly words: string
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

export interface NeedEnd {
  readonly isMet: boolean
  readonly words: string
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

/** What an enterprise looks for. */
export interface Need {
  readonly id: bigint
  readonly enterprise: EnterpriseId
  readonly amountVnd: bigint
  readonly purpose: Purpose
  readonly purposeWords: string
  readonly termMonths: number
  readonly neededOn: Day
  readonly statedOn: Day
  readonly isSample: boolean
  readonly at: string
  readonly byWhom: string
  /** The earliest first; there is one at least. */
  readonly consents: readonly Consent[]
  readonly answers: readonly Answer[]
  readonly end: NeedEnd | null
}

/** What is wrong with a row, counted from 1; row 0: with all of them. */
export type RowProblem = { readonly row: number } & (
  | { readonly code: 'empty' | 'too-many' }
  | { readonly code: 'cells'; readonly found: number; readonly width: number }
  | {
      readonly code:
        | 'day'
        | 'kind'
        | 'currency'
        | 'negative'
        | 'amount'
        | 'rate'
        | 'rate-above'
        | 'rate-negative'
      readonly typed: string
    }
  | { readonly code: 'outside'; readonly signedOn: Day; readonly endsOn: Day }
  | { readonly code: 'order'; readonly before: Day }
  | { readonly code: 'same-day'; readonly other: number }
  | {
      readonly code: 'sum'
      readonly beforeVnd: bigint
      readonly expectedVnd: bigint
      readonly balanceVnd: bigint
    }
  | { readonly code: 'repaid-more'; readonly amountVnd: bigint; readonly beforeVnd: bigint }
  | { readonly code: 'lent-more'; readonly lentVnd: bigint; readonly amountVnd: bigint }
  | { readonly code: 'no-rate'; readonly first: Day }
)

const text = (most: number) => z.string().trim().min(1).max(most)
const day = z.iso.date().transform(typed => parseDay(typed) as Day)
const words = (vi: string, en: string) => ({ params: { vi, en } })
const unit = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)

/** "01/2026/HĐTD-SME" as it names the contract in the city: "01/2026/HDTD-SME". */
const contract = text(60)
  .transform(typed =>
    typed
      .normalize('NFD')
      .replace(/\p{Mn}|\s/gu, '')
      .replace(/đ/gi, 'D')
      .toUpperCase(),
  )
  .refine(typed => /^[0-9A-Z][0-9A-Z/.-]{0,39}$/.test(typed), {
    ...words(
      'Số hợp đồng gồm chữ, số, gạch, dấu chấm; nhiều nhất 40 ký tự.',
      'A contract number has letters, digits, dashes and dots, at most 40.',
    ),
  })

const currency = z.string().refine(typed => typed === 'VND', {
  ...words(
    'Chính sách chỉ hỗ trợ lãi của khoản vay bằng đồng Việt Nam. Khoản vay ngoại tệ không nhập ở đây.',
    'Only loans in Vietnamese đồng are subsidised. A loan in another currency is not entered here.',
  ),
})

export const termsInput = z
  .strictObject({
    bank: unit,
    contract,
    signedOn: day,
    endsOn: day,
    currency,
    amountVnd: vnd,
    purpose: z.enum(purposes),
    purposeWords: text(500),
  })
  .transform(({ currency: _, ...terms }) => terms)
  .refine(({ signedOn, endsOn }) => signedOn < endsOn, {
    path: ['endsOn'],
    ...words('Ngày hết hạn phải sau ngày ký hợp đồng.', 'The last day lies after the day of signing.'),
  })

const rows = z.string().max(60_000).optional()
/** As it is typed: each row on a line of its own. */
export const rowsInput = z.strictObject({ movements: rows, rates: rows })

const seen = z.string().regex(/^\d{1,18}(\.\d{1,9}){2}$/)
export const confirmInput = z.strictObject({ seen, words: text(1000).optional() })
export const rejectInput = z.strictObject({ seen, words: text(1000) })
export const statementInput = z.strictObject({
  seen,
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  openingVnd: vndOrNothing,
  closingVnd: vndOrNothing,
  interestPaidVnd: vndOrNothing,
  words: text(1000).optional(),
})
export const claimInput = z.strictObject({
  seen,
  form: z.uuid(),
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  cycle: text(100),
  reason: text(1000).optional().describe('Why it is asked for though the policy answers no.'),
})
export const bankInput = z.strictObject({
  unit,
  taxCode: z
    .string()
    .transform(typed => typed.replace(/[\s.]/g, ''))
    .refine(typed => /^(\d{10}|\d{10}-\d{3})$/.test(typed), {
      ...words('Mã số thuế của ngân hàng có 10 chữ số.', 'The tax code of a bank has 10 digits.'),
    }),
})

const consent = {
  scope: z.enum(consentScopes),
  banks: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform(sent => (sent === undefined ? [] : [sent].flat())),
}
/** Banks are named exactly where the scope says so. */
const isNamed = ({ scope, banks }: { readonly scope: ConsentScope; readonly banks: readonly string[] }) =>
  scope !== 'named' || banks.length > 0
const nameThem = {
  path: ['banks'],
  ...words('Chọn ít nhất một ngân hàng.', 'Choose one bank at least.'),
}

export const needInput = z
  .strictObject({
    form: z.uuid(),
    amountVnd: vnd,
    purpose: z.enum(purposes),
    purposeWords: text(500),
    termMonths: z.coerce.number().int().min(1).max(600),
    neededOn: day,
    ...consent,
  })
  .refine(isNamed, nameThem)
export const consentInput = z.strictObject({ seen, ...consent }).refine(isNamed, nameThem)
export const answerInput = z.strictObject({ seen, kind: z.enum(answerKinds), words: text(2000) })
export const endInput = z.strictObject({ seen, met: z.enum(['yes', 'no']), words: text(1000) })
