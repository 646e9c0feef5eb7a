import { z } from 'zod'
import { type PersonId, personIdOf } from '../access/model.ts'
import { type EnterpriseId, enterpriseIdOf, type ProductId, productIdOf } from '../enterprises/model.ts'
import { type Day, dayOf } from '../exact/day.ts'

/** The words of recognition: what the city recognises, for how long, and what was ruled about it since. */

export type RecognitionId = string & { readonly recognitionId: unique symbol }
export const recognitionIdOf = (text: string): RecognitionId => text as RecognitionId

/** An official document by what names it: number, symbol, issuer and day. */
export interface Decision {
  readonly number: string
  /** `QĐ-UBND`. */
  readonly symbol: string
  readonly issuer: string
  readonly decidedOn: Day
}

/** Granted by decision. Whether it holds on a day follows from its term and its rulings, and is never stored. */
export interface Recognition {
  readonly id: RecognitionId
  readonly product: ProductId
  readonly enterprise: EnterpriseId
  readonly decision: Decision
  readonly validFrom: Day
  readonly validTo: Day
}

export const rulingKinds = ['suspended', 'reinstated', 'revoked'] as const
export type RulingKind = (typeof rulingKinds)[number]

/** What was ruled about a recognition, from a day on. */
export interface Ruling {
  readonly kind: RulingKind
  readonly effectiveOn: Day
  readonly ground: string
  readonly document: string | null
  /** Null: the program itself, as for the sample city. */
  readonly person: PersonId | null
}

export interface RuledRecognition extends Recognition {
  /** In the order of their days. */
  readonly rulings: readonly Ruling[]
}

export const statuses = ['not-yet', 'in-force', 'suspended', 'revoked', 'expired'] as const
export type Status = (typeof statuses)[number]

const word = z.string().trim().min(1, 'this must not be empty').max(300)
const day = z.iso.date('write a day such as "2026-11-21"').transform(dayOf)

export const recognitionInput = z
  .strictObject({
    id: z.string().min(1).max(80).transform(recognitionIdOf).optional(),
    product: word.transform(productIdOf),
    enterprise: word.transform(enterpriseIdOf),
    decision: z.strictObject({ number: word, symbol: word, issuer: word, decidedOn: day }),
    validFrom: day,
    validTo: day.describe('The first day on which it no longer holds.'),
  })
  .refine(({ validFrom, validTo }) => validFrom < validTo, {
    path: ['validTo'],
    message: 'the end must come after the first day',
  })

export const rulingInput = z.strictObject({
  recognition: word.transform(recognitionIdOf),
  kind: z.enum(rulingKinds),
  effectiveOn: day,
  ground: z.string().trim().min(1, 'name the article or the reason'),
  document: word.nullable().default(null),
  person: word.transform(personIdOf).nullable().default(null),
})

/** What a public source says was recognised. Cited history: no term, no register, never invented. */
export interface PublishedRecognition {
  readonly year: number | null
  readonly enterprise: string | null
  readonly product: string | null
  readonly sectorGroup: string | null
  /** Null: the source does not say. */
  readonly isTopTen: true | null
  readonly decision: string | null
  readonly decidedOn: Day | null
  readonly publishedOn: string | null
  readonly source: string
  readonly note: string | null
}

const orUnknown = (text: string): string | null => (text === '' ? null : text)

/** Cells of a file of cited rows. An empty one is not known; it is never zero. */
export const cell = {
  text: z.string().trim().transform(orUnknown),
  count: z
    .string()
    .trim()
    .regex(/^\d{0,9}$/, 'this is no whole number; write one, or nothing where it is not known')
    .transform(text => (text === '' ? null : Number(text))),
  decimal: z
    .string()
    .trim()
    .regex(
      /^(-?(0|[1-9]\d*)(\.\d+)?)?$/,
      'this is no number; write one such as 12.5, or nothing where it is not known',
    )
    .transform(orUnknown),
  /** Whole đồng, kept as text. */
  dong: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,19}|0)?$/, 'write whole đồng without separators, or nothing where it is not known')
    .transform(orUnknown),
  /** The day a source appeared, or its month or year where it gives no more. */
  appeared: z
    .string()
    .trim()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'write a day, a month or a year, such as 2025-11-15 or 2025-11')
    .transform(orUnknown),
  source: z.string().trim().min(1, 'a cited row without its source is worth nothing: write the address'),
} as const

export const publishedRecognitionRow = z
  .strictObject({
    year: cell.count,
    enterprise: cell.text,
    product: cell.text,
    sector_group: cell.text,
    top10: z.enum(['', '1']),
    decision_number: cell.text,
    decision_date: z.union([z.literal('').transform(() => null), day]),
    published_on: cell.appeared,
    source: cell.source,
    note: cell.text,
  })
  .refine(row => row.enterprise !== null || row.product !== null, {
    path: ['product'],
    message: 'neither the product nor the enterprise is named',
  })
  .transform(
    ({
      sector_group,
      top10,
      decision_number,
      decision_date,
      published_on,
      ...row
    }): PublishedRecognition => ({
      ...row,
      sectorGroup: sector_group,
      isTopTen: top10 === '1' ? true : null,
      decision: decision_number,
      decidedOn: decision_date,
      publishedOn: published_on,
    }),
  )
