import { z } from 'zod'
import { step } from '../reasoning/step.ts'

/** The words of scoring: dossiers go in, results come out. The JSON Schemas in docs/ are made from this file. */

export const scalar = z.union([z.string(), z.number(), z.boolean()])

const factStatus = z.enum(['declared', 'verified', 'contested'])

const factDetails = {
  period: z.string().optional(),
  status: factStatus.optional().describe('Default: declared.'),
  document: z.string().optional(),
  page: z.union([z.string(), z.number()]).optional(),
  source: z.string().optional(),
}

export const fact = z.union([
  scalar,
  z.strictObject({ value: scalar, currency: z.string().optional(), ...factDetails }),
  z.strictObject({ unknown: z.literal(true), ...factDetails }),
  z.strictObject({ notApplicable: z.literal(true), ...factDetails }),
])

const by = z
  .string()
  .min(1)
  .max(200)
  .describe('The person judging: one and the same text for one person, throughout.')
const sheet = z.union([
  z.strictObject({ by, points: z.union([z.string(), z.number()]) }).describe('Points of a judged leaf.'),
  z.strictObject({ by, band: z.string() }).describe('The band chosen for a banded leaf.'),
  z.strictObject({ by, holds: z.boolean() }).describe('A vote for or against a gate.'),
  z.strictObject({ by, abstains: z.literal(true) }).describe('A vote neither for nor against.'),
])

const count = z.int().min(0).max(999)
const sitting = {
  entitled: count
    .optional()
    .describe('How many may judge this dossier after recusals. Left out: not known, so nothing is decided.'),
  closed: z
    .literal(true)
    .optional()
    .describe('Nobody gives another sheet: those that are there decide, where they are enough.'),
}
const sheets = z
  .strictObject({
    sheets: z.array(sheet).max(999),
    ...sitting,
    chair: by.optional().describe('Whose vote breaks a tie: who chairs over this dossier.'),
  })
  .describe('What each of a panel has given.')
const votes = z.strictObject({ for: count, against: count, abstain: count })
const tally = z
  .strictObject({
    votes,
    ...sitting,
    casting: z.boolean().optional().describe('On a tie: the side the chair took.'),
  })
  .describe('The count of a secret ballot on a gate.')

/** What several people gave one criterion or gate. */
export const givenTogether = z.union([sheets, tally])

const judgement = z.union([
  z.string().describe('Points of a judged leaf, as text.'),
  z.number(),
  z.boolean().describe('Whether a judged gate holds.'),
  z.strictObject({ band: z.string() }).describe('The band chosen for a banded leaf.'),
  sheets,
  tally,
  z.null().describe('Not judged yet.'),
])

export const dossierSchema = z.strictObject({
  id: z.string().min(1).max(200),
  applicant: z.string().nullable().optional().describe('Kind of applicant; null = not known.'),
  enterprise: z.string().min(1).max(200).nullable().optional(),
  track: z.string().nullable().optional(),
  facts: z.record(z.string(), fact).optional(),
  judged: z.record(z.string(), judgement).optional(),
})

export const dossiersSchema = z
  .strictObject({
    $schema: z.string().optional(),
    period: z.string().optional().describe('The reference period of plain codes, such as "2025".'),
    lots: z
      .record(z.string(), z.int())
      .optional()
      .describe('Lots drawn, by dossier id: the lowest number goes first.'),
    dossiers: z.array(dossierSchema),
  })
  .describe('Dossiers to be scored.')

const pointsText = z.string()
const range = z.tuple([pointsText, pointsText])
const shownBand = z.strictObject({
  code: z.string().optional(),
  from: z.string().optional(),
  above: z.string().optional(),
  upTo: z.string().optional(),
  below: z.string().optional(),
  points: pointsText,
})

/** How many of a panel judged: the leaf or gate is open until enough did, and all did or the sitting was closed. */
const panelWhy = {
  panel: z.string(),
  counted: z.int().describe('How many have judged.'),
  entitled: z.int().nullable().describe('How many may judge this dossier. Null: not known.'),
  quorum: z.int().nullable().describe('How many must have judged. Null: not known.'),
  closed: z.boolean(),
}

const gateWhy = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('rule'), clause: z.string().optional(), step }),
  z.strictObject({
    by: z.literal('judgement'),
    clause: z.string().optional(),
    judged: z.boolean().nullable(),
  }),
  z.strictObject({
    by: z.literal('vote'),
    clause: z.string().optional(),
    ...panelWhy,
    votes: z
      .array(z.strictObject({ by: z.string(), vote: z.enum(['for', 'against', 'abstain']) }))
      .nullable()
      .describe('By the bytes of who voted. Null: the ballot is secret.'),
    for: z.int(),
    against: z.int(),
    abstain: z.int(),
    wanted: z.int().nullable().describe('The least votes in favour that are enough. Null: not known yet.'),
    casting: z.boolean().nullable().describe('The side of the chair, where it decided.'),
  }),
])

const criterionWhy = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('computed'),
    clause: z.string().optional(),
    bandsOf: z.string().nullable().describe('The kind of applicant whose band list applied; null: "bands".'),
    band: shownBand.nullable(),
    step,
  }),
  z.strictObject({
    by: z.literal('banded'),
    clause: z.string().optional(),
    bandsOf: z.string().nullable(),
    band: shownBand.nullable(),
  }),
  z.strictObject({ by: z.literal('judged'), clause: z.string().optional(), points: z.string().nullable() }),
  z.strictObject({
    by: z.literal('panel'),
    clause: z.string().optional(),
    ...panelWhy,
    sheets: z
      .array(
        z.strictObject({
          by: z.string(),
          band: z.string().optional(),
          points: pointsText.nullable().describe('Null: the band gives points that depend on the applicant.'),
          dropped: z.literal(true).optional().describe('Left out of a trimmed mean.'),
        }),
      )
      .describe('By the bytes of who gave them.'),
    combined: pointsText.nullable().describe('The exact combination before rounding. Null: not decided.'),
  }),
  z.strictObject({
    by: z.literal('sum'),
    clause: z.string().optional(),
    of: z.array(z.string()).describe('The codes that are summed.'),
    sum: range.describe('Before clipping and rounding.'),
    clipped: z.boolean(),
  }),
])

export const resultSchema = z.strictObject({
  id: z.string(),
  rank: z.int().nullable(),
  rankRange: z.tuple([z.int(), z.int()]).nullable(),
  total: pointsText.nullable(),
  totalRange: range,
  outcome: z.enum(['pass', 'fail', 'unknown']).nullable(),
  class: z.string().nullable(),
  track: z.string().nullable(),
  honours: z.array(z.string()),
  seat: z.boolean().nullable(),
  gates: z.array(
    z.strictObject({
      code: z.string(),
      track: z.string().optional(),
      holds: z.boolean().nullable(),
      why: gateWhy,
    }),
  ),
  criteria: z.array(
    z.strictObject({
      code: z.string(),
      points: pointsText.nullable(),
      range,
      max: pointsText,
      minimum: z.strictObject({ needs: pointsText, met: z.boolean().nullable() }).optional(),
      why: criterionWhy,
    }),
  ),
  missing: z.array(z.string()),
})

export const resultsSchema = z
  .strictObject({
    criteriaSet: z.strictObject({ code: z.string(), version: z.string() }),
    period: z.string().nullable(),
    preview: z.literal(true).optional().describe('Declared facts were counted though the set does not.'),
    results: z.array(resultSchema),
  })
  .describe('The ranked result, every point explained.')

export type JudgementInput = z.infer<typeof judgement>
/** What one person enters: a judgement, a sheet or a vote of their own, or the count of a secret ballot. */
export type Given =
  | Exclude<JudgementInput, { sheets: unknown } | { votes: unknown }>
  | { readonly abstains: true }
  | { readonly votes: z.infer<typeof votes>; readonly casting?: boolean | undefined }
export type FactInput = z.infer<typeof fact>
export type DossierInput = z.infer<typeof dossierSchema>
export type DossiersInput = z.infer<typeof dossiersSchema>
export type Result = z.infer<typeof resultSchema>
export type Results = z.infer<typeof resultsSchema>

/** What closing a round freezes: all that its result depends on, and the result. */
export const frozenRoundSchema = z
  .strictObject({
    format: z.literal('chuluc-round-1'),
    round: z.strictObject({
      id: z.string(),
      name: z.strictObject({ vi: z.string(), en: z.string() }),
      legalDocument: z.string().nullable(),
      isSample: z.boolean(),
      calendar: z.record(z.string(), z.string()),
    }),
    criteriaSet: z.record(z.string(), z.unknown()).describe('The whole file of the criteria set.'),
    period: z.string(),
    dossiers: z.array(
      dossierSchema.extend({
        product: z.string(),
        receivedAt: z.string(),
        versions: z.record(z.string(), z.string()),
      }),
    ),
    late: z
      .array(z.strictObject({ id: z.string(), receivedAt: z.string() }))
      .describe('Received after the last day: not scored.'),
    lots: z.record(z.string(), z.int()),
    results: resultsSchema,
  })
  .describe('A closed round, frozen: enough to calculate its result again.')
export type FrozenRound = z.infer<typeof frozenRoundSchema>

export const calendarDays = [
  'opens',
  'closes',
  'verification',
  'sitting',
  'publication',
  'comments-until',
] as const

export const roundInput = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .refine(id => id !== 'new', {
      params: { vi: 'Mã “new” đã dùng cho trang mở đợt.', en: 'The code "new" is taken by a page.' },
    }),
  name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  criteriaSet: z.strictObject({ code: z.string(), version: z.string() }),
  period: z.string(),
  legalDocument: z.string().nullable(),
  isSample: z.boolean(),
  calendar: z.partialRecord(z.enum(calendarDays), z.iso.date()),
})
export type RoundInput = z.infer<typeof roundInput>
export type CalendarDay = keyof RoundInput['calendar']

export type RoundId = string & { readonly roundId: unique symbol }
export const roundIdOf = (id: string): RoundId => id as RoundId

/** The states of a round follow from its turns: closed after the last close, unless it was reopened since. */
export type RoundTurn = 'opened' | 'closed' | 'reopened'

/** A dossier stands once it is received, until it is withdrawn or excluded; it can be reinstated. */
export type DossierTurn = 'withdrawn' | 'excluded' | 'reinstated'

/** Who judges together for a department, as the form of the office says it. */
export interface UnitPanelInput {
  readonly members: readonly string[]
  readonly chair: string | null
  /** By dossier, who chairs in the place of a chair who takes no part in it. */
  readonly chairs: Readonly<Record<string, string>>
  readonly closed: 'all' | readonly string[]
  /** Of the composition that the form showed; empty: there was none. */
  readonly version: string
}

const unitCode = z.string().min(1).max(80)
export const signInput = z.strictObject({ unit: unitCode })
export const takeBackInput = z.strictObject({ unit: unitCode, ground: z.string().trim().min(1).max(500) })
