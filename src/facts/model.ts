import { z } from 'zod'
import {
  type EnterpriseId,
  enterpriseIdOf,
  type ProductId,
  productIdOf,
  type SiteId,
  siteIdOf,
} from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import { type Period, parsePeriod } from '../exact/period.ts'

/** The words of facts: the dictionary of variables, and what was said about them, by whom and when. */

export type FactId = string & { readonly factId: unique symbol }
export const factIdOf = (text: string): FactId => text as FactId

export const variableTypes = ['money', 'number', 'integer', 'boolean', 'text', 'choice', 'date'] as const
export type VariableType = (typeof variableTypes)[number]

export const periodicities = ['year', 'half', 'quarter', 'month', 'once'] as const
export type Periodicity = (typeof periodicities)[number]

/** Who may see a figure: everyone; points and band only; nobody outside. */
export const publications = ['public', 'points-only', 'private'] as const
export type Publication = (typeof publications)[number]

/** Whose figure it is. `city`: nobody's, such as an exchange rate that holds for all. */
export type Subject =
  | { readonly kind: 'enterprise'; readonly id: EnterpriseId }
  | { readonly kind: 'product'; readonly id: ProductId }
  | { readonly kind: 'site'; readonly id: SiteId }
  | { readonly kind: 'city' }
export type SubjectKind = Subject['kind']

const named = z.strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() })

/** A variable as a dictionary file writes it; the shape is that of the variables of a criteria set. */
const variableInput = z.strictObject({
  name: named,
  type: z.enum(variableTypes),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  converts: z
    .strictObject({ from: z.string().regex(/^[A-Z]{3}$/), to: z.string().regex(/^[A-Z]{3}$/) })
    .optional(),
  unit: z.string().min(1).optional(),
  decimals: z.int().min(0).max(20).optional(),
  choices: z
    .array(z.strictObject({ code: z.string().min(1).max(200), name: named.optional() }))
    .min(1)
    .optional(),
  subject: z.enum(['enterprise', 'product', 'site']).optional(),
  periodicity: z.enum(periodicities),
  publication: z.enum(publications).default('points-only'),
  definition: z.string().optional(),
  definitionEn: z.string().optional(),
  clause: z.string().optional(),
  status: z.enum(['sourced', 'inferred', 'assumed', 'unknown']).optional(),
  source: z.string().optional(),
  note: z.string().optional(),
})

const variableCode = z
  .string()
  .max(120)
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/,
    'a variable is letters, digits and underscores, parts joined by dots, such as product.revenue',
  )

/** Variables that people know together, in the order in which a form asks for them. */
const themeInput = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/, 'a code is small letters and dashes'),
  name: named,
  variables: z.array(variableCode).min(1),
})

export const dictionaryInput = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-dictionary-1'),
    code: z.string().min(1).max(80),
    name: named,
    note: z.string().optional(),
    themes: z.array(themeInput).default([]),
    variables: z.record(variableCode, variableInput),
  })
  .refine(
    ({ themes, variables }) => themes.every(theme => theme.variables.every(code => code in variables)),
    {
      path: ['themes'],
      message: 'a theme names variables of its own dictionary',
    },
  )

/** A variable as it is kept. Undefined parts are null: every figure of it obeys these words. */
export interface Variable {
  readonly code: string
  readonly dictionary: string
  readonly nameVi: string
  readonly nameEn: string | null
  readonly type: VariableType
  readonly currency: string | null
  readonly unit: string | null
  /** The most decimals a value may have; null: any number. */
  readonly decimals: number | null
  readonly choices: readonly Choice[] | null
  /** A rate: money of `from` times this is money of `to`. */
  readonly converts: { readonly from: string; readonly to: string } | null
  readonly subject: SubjectKind
  readonly periodicity: Periodicity
  readonly publication: Publication
  readonly definition: string | null
  readonly definitionEn: string | null
  readonly clause: string | null
  readonly knowledge: 'sourced' | 'inferred' | 'assumed' | 'unknown' | null
  readonly source: string | null
  readonly note: string | null
}
export interface Choice {
  readonly code: string
  readonly name?: { readonly vi: string; readonly en?: string | undefined } | undefined
}

/** Exact text: "12.5", "true", "2026-11-21", a choice's code. Zero and false are values; unknown is none. */
export type FactValue =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' }

/**
 * What a figure is: whose, which variable, and for when. A figure of a period holds for its days; one that is stated
 * once holds from a day to a day, open ends null.
 */
export interface Figure {
  readonly subject: Subject
  readonly variable: string
  readonly period: Period | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** One version of a figure. Version 1 declares; every later one corrects, with a reason. None is ever changed. */
export interface Fact extends Figure {
  readonly id: FactId
  readonly version: number
  readonly value: FactValue
  readonly currency: string | null
  readonly unit: string | null
  readonly document: string | null
  readonly page: string | null
  readonly source: string | null
  readonly reason: string | null
  /** The actor as the journal names it: `person:lan`. */
  readonly declaredBy: string
  /** Known from this moment: ISO text in UTC. */
  readonly recordedAt: string
}

export const verdicts = ['verified', 'contested'] as const
export type Verdict = (typeof verdicts)[number]

export interface Review {
  readonly fact: FactId
  readonly verdict: Verdict
  readonly ground: string | null
  readonly document: string | null
  readonly page: string | null
  readonly reviewedBy: string
  readonly reviewedAt: string
}

/** Follows from the reviews and a moment; it is never stored. */
export type FactStatus = 'declared' | Verdict

/** A fact as it was known at a moment. */
export interface KnownFact extends Fact {
  readonly status: FactStatus
  readonly reviewedBy: string | null
  readonly reviewedAt: string | null
  readonly ground: string | null
}

/** One version in the history of a figure: known from `recordedAt` until `recordedTo` (null: still). */
export interface FactVersion extends Fact {
  readonly recordedTo: string | null
  readonly reviews: readonly Review[]
}

const day = z.iso.date('write a day such as "2025-07-01"').transform(text => text as Day)
const id = z.string().min(1).max(80)
/** One line of text: the database cannot store every character. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'remove control characters and line breaks')

const subjectInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enterprise'), id: id.transform(enterpriseIdOf) }),
  z.strictObject({ kind: z.literal('product'), id: id.transform(productIdOf) }),
  z.strictObject({ kind: z.literal('site'), id: id.transform(siteIdOf) }),
  z.strictObject({ kind: z.literal('city') }),
])

const period = z
  .string()
  .refine(
    text => parsePeriod(text) !== null && text >= '1900',
    'write a period such as "2025", "2025-H1", "2025-Q3" or "2025-09"',
  )
  .transform(text => text as Period)

/** What is said: a value, that it is not known, or that it does not apply. */
const given = z.union([
  z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ unknown: z.literal(true) }),
  z.strictObject({ notApplicable: z.literal(true) }),
])
export type Given = z.output<typeof given>

const evidence = {
  currency: z.string().nullable().default(null),
  unit: z.string().nullable().default(null),
  document: line.nullable().default(null),
  page: z
    .union([line, z.int().positive().transform(String)])
    .nullable()
    .default(null),
  source: line.nullable().default(null),
}

export const declareInput = z.strictObject({
  id: id.transform(factIdOf).optional(),
  subject: subjectInput,
  variable: z.string().min(1).max(120),
  period: period.nullable().default(null),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
  given,
  ...evidence,
})

export const correctInput = z.strictObject({
  id: id.transform(factIdOf).optional(),
  /** The version that is wrong; it must be the latest. */
  fact: id.transform(factIdOf),
  given,
  ...evidence,
  reason: z.string().trim().max(1000),
})

export const verifyInput = z.strictObject({
  fact: id.transform(factIdOf),
  document: line.nullable().default(null),
  page: line.nullable().default(null),
  ground: line.nullable().default(null),
})

export const contestInput = z.strictObject({
  fact: id.transform(factIdOf),
  ground: z.string().trim().max(1000),
  document: line.nullable().default(null),
  page: line.nullable().default(null),
})

/**
 * Facts taken over with their past: the sample city, or a register kept elsewhere. Each says who declared it and
 * when; reviews alike.
 */
export const batchInput = z.strictObject({
  facts: z.array(
    declareInput.required({ id: true }).extend({
      version: z.int().positive().default(1),
      reason: line.nullable().default(null),
      declaredBy: z.string().min(1),
      recordedAt: z.iso.datetime({ precision: 3 }),
    }),
  ),
  reviews: z
    .array(
      verifyInput.extend({
        verdict: z.enum(verdicts),
        reviewedBy: z.string().min(1),
        reviewedAt: z.iso.datetime({ precision: 3 }),
      }),
    )
    .default([]),
})
