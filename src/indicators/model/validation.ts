import { z } from 'zod'

/** The words of validation: what holds between figures, where it does not, and what became of that. */

const named = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
const variable = z.string().min(1).max(120)
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'write a decimal such as "0.5"')
const common = {
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: named,
  left: variable,
  mayBeExplained: z.boolean().default(false),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  status: z.enum(['sourced', 'assumed']),
  source: z.string().min(1),
}

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('at-most'),
    right: variable,
    /** Money of the left is turned into that of the right by this variable of the city. */
    rate: variable.nullable().default(null),
    factor: decimal.nullable().default(null),
  }),
  z.strictObject({ ...common, kind: z.literal('between'), from: decimal, to: decimal }),
  z.strictObject({ ...common, kind: z.literal('never-falls') }),
])
export type ValidationRule = z.output<typeof rule>

export const validationInput = z.strictObject({
  format: z.literal('chuluc-validation-1'),
  note: z.string().optional(),
  rules: z.array(rule).refine(rules => new Set(rules.map(({ code }) => code)).size === rules.length, {
    message: 'two rules have one code',
  }),
})

/** A figure as validation looks at it. */
export interface CheckedFact {
  readonly id: string
  /** The enterprise or product whose figure it is; the city's has none. */
  readonly subject: string | null
  readonly enterprise: string | null
  readonly variable: string
  readonly year: number
  /** Exact decimal text. */
  readonly text: string
  readonly unit: string | null
  /** Who found it right; null: nobody yet. */
  readonly verifiedBy: string | null
}

/** Who can mend it: the enterprise; who verified, where all of it was verified. */
export type Turn = 'enterprise' | 'verifier'

/** Figures that cannot all be right. */
export interface Found {
  readonly rule: ValidationRule
  readonly enterprise: string
  /** A product, or the enterprise itself. */
  readonly subject: string
  readonly year: number
  readonly left: readonly CheckedFact[]
  readonly right: readonly CheckedFact[]
  /** The rate of the year by which the left was converted. */
  readonly rate: string | null
  /** What the left comes to in the unit of the right, where it had to be added up or converted; exact decimal text. */
  readonly converted: string | null
  readonly turn: Turn
}

export const followKinds = ['asked', 'answered', 'reminded', 'settled'] as const
export type FollowKind = (typeof followKinds)[number]

/** What happened about a finding: a dated row. */
export interface FollowUp {
  readonly rule: string
  readonly subject: string
  readonly year: number
  readonly kind: FollowKind
  readonly words: string | null
  readonly by: string
  readonly at: string
}

export type FindingState = 'open' | 'asked' | 'answered'
export type FindingKey = Pick<FollowUp, 'rule' | 'subject' | 'year'>
