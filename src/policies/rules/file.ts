import { z } from 'zod'
import { activities, combinations, operators, reaches, subjects } from '../model.ts'

/**
 * A policy and the dictionary of its facts as they are written. Meaning: docs/guides/write-a-policy.md. The JSON
 * Schema in docs/ is made from this file.
 */

const words = z.string().min(1).max(10_000)
const manyWords = z.array(words).max(500)
const named = z.strictObject({ vi: words, en: words })
const told = z.union([words, named]).describe('Words for people: one text, or one in each language.')
export type Told = z.output<typeof told>
const day = z.iso.date().describe('A civil day, such as "2026-01-31".')
const amount = z
  .union([z.string().regex(/^-?\d{1,40}(\.\d{1,40})?$/, 'write a decimal such as "0.5"'), z.number()])
  .describe('An exact decimal: a JSON number of at most 15 digits, or text such as "0.5".')

const ground = {
  status: z
    .enum(['sourced', 'inferred', 'unknown'])
    .describe('Read in the source; a reading of ours (giả định); not known how.'),
  source: words.nullable().optional().describe('The address where this was read.'),
  note: told.nullable().optional(),
  sourceAlso: z.union([words, manyWords]).optional(),
}
const groundSchema = z.strictObject(ground)

const factCode = z
  .string()
  .max(120)
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/,
    'a fact is letters, digits and underscores, parts joined by dots, such as enterprise.sizeClass',
  )

const factSchema = z.strictObject({
  name: named,
  question: named,
  type: z.enum(['boolean', 'text', 'day', 'choice', 'choices', 'number', 'integer', 'money']),
  choices: z.record(z.string().min(1).max(200), named).optional(),
  open: z.boolean().optional().describe('For a choice: words that are not listed may stand too.'),
  unit: words.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'write a currency as three capital letters, such as VND')
    .optional(),
  subject: z.enum(subjects).describe('What it is about; a case is a project, a loan, a fair.'),
  reach: z.enum(reaches).describe('How near a change lies: weeks, a year of work, or never.'),
})
const facts = z.record(factCode, factSchema)
export type FactFile = z.output<typeof factSchema>

export const policyFactsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-policy-facts-1'),
    facts,
  })
  .describe('The facts that policies may ask, format chuluc-policy-facts-1.')

export type PolicyFactsFile = z.output<typeof policyFactsSchema>

const scalar = z.union([z.string(), z.number(), z.boolean()])
export const leafSchema = z.strictObject({
  fact: factCode,
  op: z.enum(operators),
  value: z.union([scalar, z.array(scalar).max(500)]),
  unit: words.optional().describe('The unit or currency of the value, to be checked against the fact.'),
  clause: words.optional(),
  ...ground,
})

const conditionSchema: z.ZodType = z
  .union([
    leafSchema,
    z.strictObject({ anyOf: z.array(z.lazy(() => conditionSchema)).min(1) }),
    z.strictObject({ allOf: z.array(z.lazy(() => conditionSchema)).min(1) }),
  ])
  .describe('A condition: one fact, or anyOf, or allOf of several.')

const stated = z.union([words, z.strictObject({ value: words, ...ground })])
export type Stated = z.output<typeof stated>

const statute = z.strictObject({
  number: words.optional(),
  issuer: words.optional(),
  date: day.optional(),
  clause: words.optional(),
  words: words.optional().describe('As the document is called, where number and issuer do not say it.'),
})

const paper = z.strictObject({
  name: words,
  heldBy: stated.optional().describe('Where the office can have it without asking the applicant.'),
  ...ground,
})

const combinationRule = z.strictObject({
  with: z
    .array(words)
    .min(1)
    .max(500)
    .optional()
    .describe('Codes of policies; left out: every other source of the state budget.'),
  combination: z.enum(combinations),
  words: told,
  ...ground,
})

const tierOf = <C extends z.ZodType>(when: C) =>
  z.looseObject({
    when,
    rate: amount.nullable().optional(),
    ceilingVnd: amount.nullable().optional(),
    unknown: manyWords.optional(),
    ...ground,
  })

const benefitOf = <C extends z.ZodType>(when: C) =>
  z.looseObject({
    kind: z.enum([
      'cost-share',
      'interest-subsidy',
      'rent-reduction',
      'capital-grant',
      'certificate',
      'in-kind',
    ]),
    rate: amount.nullable().optional().describe('A share of 1: 0.5 is 50 %.'),
    rateUnit: words.optional().describe('For interest: "per year …" or "per month …".'),
    ceilingVnd: amount.nullable().optional(),
    currency: z.string().optional().describe('VND; nothing else is paid.'),
    tiers: z.array(tierOf(when)).max(100).optional(),
    per: words.nullable().optional(),
    termMonths: z.int().min(1).max(1200).nullable().optional(),
    termYears: z.int().min(1).max(100).nullable().optional(),
    formula: words.nullable().optional(),
    unknown: manyWords.optional(),
    ...ground,
  })

const policyOf = <C extends z.ZodType>(condition: C, when: z.ZodType) =>
  z
    .strictObject({
      $schema: z.string().optional(),
      format: z.literal('chuluc-policy-1').optional(),
      code: z
        .string()
        .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u, 'a code is letters, digits, dot, dash or underscore')
        .refine(code => code !== 'new', 'choose another code: /policies/new is a page'),
      validity: z
        .string()
        .regex(
          /^(in_force(_(\w+_)?to_verify)?|awaiting_implementing_decree|historical|comparator_other_city)$/,
          'write in_force, in_force_to_verify, awaiting_implementing_decree, historical or comparator_other_city',
        ),
      asOf: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/, 'write the day of knowledge, such as "2026-02" or "2026-02-15"'),
      nameVi: words,
      nameEn: words.optional(),
      activity: z.enum(activities).optional(),
      legalBasis: z.array(z.union([words, statute])).max(100),
      agency: words,
      desk: stated.nullable().optional().describe('The desk to call.'),
      budgetSource: stated.nullable().optional(),
      effectiveFrom: day.nullable().default(null),
      effectiveTo: day.nullable().default(null).describe('The last day, included; null: no end known.'),
      facts: facts.optional().describe('Facts of its own, that the shared dictionary does not have.'),
      eligibility: z.array(condition).max(500).describe('All of these.'),
      benefit: benefitOf(when),
      costItems: z.array(z.string().min(1)).max(100).optional(),
      exclusions: z
        .array(z.strictObject({ rule: told, ...ground }))
        .max(200)
        .default([]),
      combination: z.array(combinationRule).max(200).optional(),
      documents: z.array(paper).max(200).default([]),
      provenance: z.record(z.string(), groundSchema).default({}),
      sources: manyWords.default([]),
      notes: z.array(told).max(500).default([]),
      unknown: manyWords
        .optional()
        .describe('What of this file is not known: names of its fields, or words.'),
    })
    .describe('A support policy, format chuluc-policy-1.')

const tierWhen = z.union([words, conditionSchema])

/** The whole shape, for the JSON Schema. */
export const policySchema = policyOf(conditionSchema, tierWhen)

/** The shape without its conditions, which are read one by one so that each fault is said at its own place. */
export const policyFrame = policyOf(z.unknown(), z.unknown())
export type PolicyFile = z.output<typeof policyFrame>
export type BenefitFile = PolicyFile['benefit']
export type TierFile = NonNullable<BenefitFile['tiers']>[number]
