import { z } from 'zod'
import { codeOfName } from '../exact/text.ts'
import { panel } from './model/panel.ts'
import { code, decimal, named, type Provenance, provenance, rounding } from './model/words.ts'

/**
 * The words of a criteria set: one JSON file, dated data under a legal document.
 * Meaning: docs/guides/write-a-criteria-set.md. The JSON Schema in docs/ is made from this file.
 */
export { named, type Provenance }

const choiceCode = z.string().min(1).max(200)
const label = z.string().min(1).max(64)
export const variableCode = z
  .string()
  .max(120)
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/,
    'a variable is letters, digits and underscores, parts joined by dots, such as product.revenue',
  )
const day = z.iso.date().describe('A civil day, such as "2026-11-21".')
/** A programme is the one that its sets name; its code is that name in Vietnamese, without marks. */
export const programmeCodeOf = (name: string | null | undefined): string | null =>
  name == null ? null : codeOfName(name) || null

const expression = z.string().min(1).max(2000).describe('An expression of the rule language.')

const publication = z
  .enum(['public', 'points-only', 'private'])
  .optional()
  .describe('Who may see it: everyone; points and band only (default); nobody outside.')

const minimum = z
  .union([
    z.strictObject({ points: decimal, ...provenance }),
    z.strictObject({ share: decimal, ...provenance }),
  ])
  .describe('The least points needed here, in points or as a share of the maximum (0.6 = 60 %).')

export const variableSchema = z.strictObject({
  name: named,
  type: z.enum(['money', 'number', 'integer', 'boolean', 'text', 'choice', 'date']),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('For money: the ISO 4217 code, such as VND.'),
  converts: z
    .strictObject({ from: z.string().regex(/^[A-Z]{3}$/), to: z.string().regex(/^[A-Z]{3}$/) })
    .optional()
    .describe('For a number that is a rate: money of "from" times this is money of "to".'),
  unit: z.string().optional().describe('For numbers: the unit shown, such as "người" or "%".'),
  decimals: z.int().min(0).max(20).optional().describe('The most decimals a value may have. VND money: 0.'),
  choices: z
    .array(z.strictObject({ code: choiceCode, name: named.optional() }))
    .min(1)
    .optional(),
  subject: z.enum(['enterprise', 'product', 'site']).optional(),
  periodicity: z.enum(['year', 'half', 'quarter', 'month', 'once']).optional(),
  publication,
  definition: z.string().optional(),
  ...provenance,
})

const gate = z.strictObject({
  code,
  name: named,
  rule: expression.optional().describe('A yes-or-no expression. A gate has a rule, or is judged.'),
  judged: z.literal(true).optional().describe('A person says whether this holds.'),
  notApplicable: z
    .enum(['holds', 'fails', 'unknown'])
    .optional()
    .describe('What a rule that comes out "not applicable" means. Default: unknown.'),
  scoredBy: z.string().optional(),
  publication,
  ...provenance,
})

const track = z.strictObject({ code, name: named, gates: z.array(gate).min(1), ...provenance })

/** A band of a computed leaf has ends; a band of a banded leaf has a code and a name. */
const band = z.strictObject({
  code: code.optional(),
  name: named.optional(),
  from: decimal.optional().describe('The lower end, itself inside.'),
  above: decimal.optional().describe('The lower end, itself outside.'),
  upTo: decimal.optional().describe('The upper end, itself inside.'),
  below: decimal.optional().describe('The upper end, itself outside.'),
  points: decimal,
  ...provenance,
})

const criterionFields = {
  code,
  name: named,
  max: decimal.optional().describe('The most points this can give.'),
  rounding: rounding.optional(),
  minimum: minimum.optional(),
  scoredBy: z.string().optional().describe('The unit or body that scores this.'),
  publication,
  ...provenance,
  value: expression.optional().describe('Computed leaf: the number that the bands are applied to.'),
  bands: z.array(band).min(1).max(500).optional(),
  bandsFor: z
    .record(z.string(), z.array(band).min(1).max(500))
    .optional()
    .describe('Other band lists, by kind of applicant; "bands" serves everyone else.'),
  domain: z
    .strictObject({
      from: decimal.optional(),
      above: decimal.optional(),
      upTo: decimal.optional(),
      below: decimal.optional(),
    })
    .optional()
    .describe('Computed leaf: the values that can occur. Left out: every number.'),
  notApplicable: z
    .union([decimal, z.literal('unknown')])
    .optional()
    .describe('Computed leaf: the points when the value is not applicable, or "unknown".'),
  min: decimal.optional().describe('Judged leaf: the least points. Default 0.'),
  step: decimal.optional().describe('Judged leaf: points go in this step from "min". Left out: any decimal.'),
  overflow: z
    .literal('clip')
    .optional()
    .describe('Node: children may add up to more than "max"; the sum is then cut to it.'),
}

export interface Criterion extends z.infer<typeof criterionShallow> {
  readonly criteria?: readonly Criterion[] | undefined
}
const criterionShallow = z.strictObject(criterionFields)

export const criterion: z.ZodType<Criterion> = z.strictObject({
  ...criterionFields,
  get criteria() {
    return z.array(criterion).min(1).optional().describe('Node: the criteria that are summed here.')
  },
})

const topN = {
  count: z.int().min(1),
  perEnterprise: z.int().min(1).optional().describe('The most products of one enterprise.'),
  atCut: z
    .enum(['all', 'tieKeys', 'lot'])
    .describe('Equal totals at the cut: all enter; the tie keys decide; the tie keys, then a lot.'),
  ...provenance,
}

const tieKey = z.strictObject({
  points: code.optional().describe('The points of this criterion.'),
  value: expression.optional().describe('Or: an expression over the facts.'),
  prefer: z.enum(['higher', 'lower']).optional().describe('Default: higher.'),
  ...provenance,
})

const unit = z.strictObject({
  code,
  name: named,
  from: day.optional(),
  to: day.nullable().optional().describe('The first day on which the unit no longer exists.'),
  successor: code.optional().describe('The unit that took over its duties.'),
  ...provenance,
})

const assignment = z.strictObject({
  criteria: z.array(code).min(1).describe('Codes of criteria or judged gates.'),
  unit: code,
  from: day.optional(),
  to: day.nullable().optional().describe('The first day on which the assignment no longer holds.'),
  ...provenance,
})

const legalDocument = z.strictObject({
  number: z.string().min(1),
  issuer: z.string().optional(),
  date: z.string().optional().describe('The day, or as much of it as is known.'),
  effective: day.optional(),
  title: z.string().optional(),
  ...provenance,
})

export const criteriaSetSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-criteria-1'),
    code,
    version: z.string().min(1).max(80),
    name: named,
    programme: named.optional(),
    legalBasis: z.array(legalDocument),
    effectiveFrom: z.strictObject({ day: day.nullable(), ...provenance }).optional(),
    effectiveTo: z.strictObject({ day: day.nullable(), ...provenance }).optional(),
    ...provenance,
    period: z
      .string()
      .optional()
      .describe('The reference period when neither the round nor the dossiers file names one.'),
    factsCount: z
      .array(z.enum(['declared', 'verified']))
      .min(1)
      .optional()
      .describe('Which facts count. Default: declared and verified. A contested fact never counts.'),
    dictionary: z
      .string()
      .optional()
      .describe('A shared dictionary of variables: a shipped name, or a path.'),
    applicants: z
      .array(z.strictObject({ code, name: named }))
      .optional()
      .describe('Kinds of applicant.'),
    variables: z.record(variableCode, variableSchema),
    gates: z.array(gate),
    tracks: z
      .strictObject({
        choose: z
          .enum(['declared', 'first'])
          .describe('The dossier names its track; or the first whose gates hold.'),
        list: z.array(track).min(1),
        ...provenance,
      })
      .optional(),
    criteria: z.array(criterion),
    max: decimal.optional().describe('The most points in all.'),
    overflow: z.literal('clip').optional(),
    rounding: rounding.optional().describe('Rounding of the total.'),
    decimals: z.int().min(0).max(10).optional().describe('Decimals written in results. Default 2.'),
    passMark: z.strictObject({ points: decimal, ...provenance }).optional(),
    classes: z
      .strictObject({
        bindToPass: z.boolean().optional().describe('True: only a dossier that passes has a class.'),
        list: z
          .array(
            z.strictObject({
              code: label,
              name: named.optional(),
              from: decimal.optional().describe('The least total of the class. Left out: the lowest class.'),
              ...provenance,
            }),
          )
          .min(1),
        ...provenance,
      })
      .optional(),
    ties: z.array(tieKey).optional().describe('What decides between equal totals, in this order.'),
    seats: z.strictObject(topN).optional().describe('Top-N that limits who passes.'),
    honours: z
      .array(z.strictObject({ code, name: named, ...topN }))
      .optional()
      .describe('Top-N lists among those who pass.'),
    dependencies: z
      .array(z.strictObject({ part: variableCode, whole: variableCode }))
      .optional()
      .describe('Facts of which one is a part of the other: advice carries a change through.'),
    term: z
      .strictObject({ months: z.int().min(1).nullable(), ...provenance })
      .optional()
      .describe('How long a recognition lasts; null = not known.'),
    units: z.array(unit).optional(),
    assignments: z.array(assignment).optional().describe('Who scores what, and when.'),
    panels: z
      .array(panel)
      .optional()
      .describe('Criteria and gates that several people judge, and how their sheets or votes are combined.'),
    levels: z.array(z.strictObject({ code, name: named, ...provenance })).optional(),
    stages: z
      .array(
        z.strictObject({
          code,
          name: named,
          level: code.optional(),
          passMark: decimal.optional(),
          ...provenance,
        }),
      )
      .optional()
      .describe('Scoring rounds, in order.'),
    publicVote: z
      .strictObject({ criterion: code, name: named.optional(), ...provenance })
      .optional()
      .describe('The judged criterion whose points come from a vote of the public.'),
    notes: z
      .array(z.strictObject({ about: z.string(), text: z.string(), ...provenance }))
      .optional()
      .describe('What the sources say, or do not say, beyond what this format calculates with.'),
  })
  .describe('A criteria set of Chủ Lực, format chuluc-criteria-1.')

export type CriteriaSet = z.infer<typeof criteriaSetSchema>
export type Variable = z.infer<typeof variableSchema>
export type Gate = z.infer<typeof gate>
export type Track = z.infer<typeof track>
export type Band = z.infer<typeof band>
export type Rounding = z.infer<typeof rounding>
export type TopN = NonNullable<CriteriaSet['seats']>
export type Name = z.infer<typeof named>
export type Panel = z.infer<typeof panel>
