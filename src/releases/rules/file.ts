import { z } from 'zod'
import { isSaidTime } from '../../exact/day.ts'
import { counters, measures, rowStatuses, statuses } from '../model.ts'

/**
 * Releases with the rows they are made from, as they are written. Meaning: docs/guides/publish-a-figure.md. The JSON
 * Schema in docs/ is made from this file.
 */

const SAID = 'write a year, a month or a day, such as "2021-03"'

const words = z.string().min(1).max(2000)
const named = z.strictObject({ vi: words, en: words })
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is small letters, digits and dashes')
  .max(80)
const decimal = z
  .string()
  .regex(/^-?\d{1,40}(\.\d{1,40})?$/, 'write a decimal such as "0.5"')
  .describe('An exact decimal with a point, as text.')
const year = z.int().min(1900).max(2200)
const known = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: SAID, abort: true })
  .refine(isSaidTime, 'write a day of the calendar, such as "2026-03-31"')
  .describe('A year, a month or a day; what was known at its end.')

const definition = z.strictObject({
  name: named,
  text: named.describe('What is counted, in words.'),
  formula: words,
  counter: z.enum(counters).nullable(),
  unit: named,
  measure: z.enum(measures).describe('How the rows become the value.'),
  variable: code.describe('The rows it reads.'),
})

const row = z.strictObject({
  fact: code.optional().describe('What it tells; a later telling of the same fact has the same word here.'),
  variable: code,
  from: year.describe('The first year it speaks of.'),
  to: year.describe('The last one; another one than the first where the years are known together only.'),
  amount: decimal,
  forecast: decimal
    .nullable()
    .default(null)
    .describe('How much of the amount was expected and had not happened.'),
  status: z.enum(rowStatuses).describe('`computed`: follows from printed figures, as the label says.'),
  label: named,
  on: z.iso.date().nullable().default(null).describe('Of what happened on one day.'),
  role: z.enum(['numerator', 'denominator']).nullable().default(null),
  product: words.nullable().default(null),
  enterprise: words.nullable().default(null),
  holds: z
    .array(z.strictObject({ from: z.iso.date(), to: z.iso.date() }))
    .max(100)
    .default([])
    .describe('Of a title: when it was in force, from ≤ day < to.'),
  marks: z.record(code, words).default({}).describe('By which scopes are narrowed: sector, commune.'),
  source: words
    .nullable()
    .describe('An address, or an article of data/published/README.md; null: the register.'),
  published: z
    .strictObject({ period: words, figure: words, kind: words })
    .optional()
    .describe('The row of data/published/programme-figures.csv that prints the amount.'),
})

const scope = z.strictObject({
  from: year,
  to: year.nullable().describe('Null: up to the cut-off.'),
  filter: z.record(code, words).default({}),
})

const release = z.strictObject({
  code,
  name: named,
  definition: code.nullable().describe('Null: nobody says what was counted.'),
  scope: scope.nullable(),
  asOf: known,
  value: decimal,
  unit: named.optional().describe('Where no definition gives it.'),
  status: z
    .enum(statuses)
    .describe(
      '`outcome`: printed, and its rows make it; `computed`: its rows alone; `mixed`: with what was expected; `claim`: printed, and no rows make it.',
    ),
  printed: named
    .nullable()
    .default(null)
    .describe('What the source says beside it that cannot be, such as another year.'),
  revises: z.strictObject({ code, reason: named }).nullable().default(null),
  note: named.nullable().default(null),
  salt: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null)
    .describe('Of rows that stay closed: random bytes in hex that the hashes go over.'),
  rows: z.array(code).max(100_000),
  appeared: z
    .array(
      z.strictObject({
        document: words,
        page: words.nullable().default(null),
        address: words.nullable().default(null),
        on: known.nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
})
export type ReleaseWritten = z.output<typeof release>

export const releasesSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-releases-1'),
    asOf: known.describe('The day of knowledge of the file.'),
    definitions: z.record(code, definition),
    rows: z.record(code, row),
    releases: z.array(release).max(10_000),
  })
  .describe('Figures that were given out, with the rows they are made from, format chuluc-releases-1.')
export type ReleasesWritten = z.output<typeof releasesSchema>
