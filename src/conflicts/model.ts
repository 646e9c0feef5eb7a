import { z } from 'zod'
import { type PersonId, personIdOf, roles } from '../access/model.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import { type Day, dayOf } from '../exact/day.ts'

/** The words of conflicts: an interest of a person in an enterprise, what was ruled on it, and statements. */

export type InterestId = string & { readonly interestId: unique symbol }
export const interestIdOf = (text: string): InterestId => text as InterestId

/** `own`: acts for it, founded it or manages it. */
export const interestKinds = ['own', 'ownership', 'employment', 'family', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]

export const interestSources = ['declared', 'found', 'recorded'] as const
export type InterestSource = (typeof interestSources)[number]

export const rulings = ['confirmed', 'dismissed', 'taken-back'] as const
export type Ruling = (typeof rulings)[number]

export interface Interest {
  readonly id: InterestId
  readonly person: PersonId
  readonly enterprise: EnterpriseId
  readonly kind: InterestKind
  readonly source: InterestSource
  readonly note: string | null
  /** Null: since ever, as far as is known. */
  readonly validFrom: Day | null
  /** The first day on which it is over; null: it lasts. */
  readonly validTo: Day | null
  readonly byWhom: string
  readonly at: string
  /** The last one; null: nobody ruled on it. */
  readonly ruling: Ruled | null
}

export interface Ruled {
  readonly ruling: Ruling
  readonly ground: string
  readonly byWhom: string
  readonly at: string
}

export interface Statement {
  readonly person: PersonId
  readonly round: string
  readonly interests: readonly string[]
  readonly at: string
}

/** What counts as a conflict from a day on. */
export interface ConflictRule {
  readonly validFrom: Day
  /** For so many years after its end an interest still counts. */
  readonly yearsAfter: Readonly<Record<InterestKind, number>>
  readonly statementFrom: readonly string[]
  /** `assumed`: no document says so yet (giả định). */
  readonly status: 'assumed' | 'official'
  readonly source: string
}

const day = z.iso
  .date()
  .transform(dayOf)
  .nullish()
  .transform(each => each ?? null)
const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
const words = z.string().trim().min(1).max(1000)

const period = {
  validFrom: day,
  /** The last day of it, as people say it. */
  validTo: day,
}
const isOrdered = ({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }): boolean =>
  validFrom === null || validTo === null || validFrom < validTo
const ordered = {
  path: ['validTo'],
  params: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'It must end after it began.' },
}

const about = {
  enterprise: z.string().min(1).max(80).transform(enterpriseIdOf),
  kind: z.enum(interestKinds),
  note: line
    .max(500)
    .nullish()
    .transform(note => note || null),
  ...period,
}
const person = z.string().min(1).max(80).transform(personIdOf)
const isExplained = ({ kind, note }: { kind: InterestKind; note: string | null }): boolean =>
  kind !== 'other' || note !== null
const explained = {
  path: ['note'],
  params: { vi: 'Hãy nói rõ đó là lợi ích gì.', en: 'Say what this interest is.' },
}

export const interestInput = z.strictObject(about).refine(isOrdered, ordered).refine(isExplained, explained)

export const recordedInput = z
  .strictObject({ ...about, person, ground: words })
  .refine(isOrdered, ordered)
  .refine(isExplained, explained)

/** A name in a register that is also a person's: the same person, or a namesake. */
export const foundInput = z.strictObject({
  person,
  enterprise: about.enterprise,
  ruling: z.enum(['confirmed', 'dismissed']),
  ground: words,
})

export const rulingInput = z.strictObject({
  interest: z.string().min(1).max(80).transform(interestIdOf),
  ruling: z.enum(['confirmed', 'dismissed']),
  ground: words,
})

export const takeBackInput = z.strictObject({
  interest: z.string().min(1).max(80).transform(interestIdOf),
  ground: words,
})

const years = z.number().int().min(0).max(60)

/** `data/conflicts/rules.json`. */
export const rulesInput = z.strictObject({
  format: z.literal('chuluc-conflicts-1'),
  rules: z
    .array(
      z.strictObject({
        validFrom: z.iso.date().transform(dayOf),
        yearsAfter: z.strictObject({
          own: years,
          ownership: years,
          employment: years,
          family: years,
          other: years,
        }),
        statementFrom: z.array(z.enum(roles)),
        status: z.enum(['assumed', 'official']),
        source: z.string().min(1),
      }),
    )
    .min(1),
})
