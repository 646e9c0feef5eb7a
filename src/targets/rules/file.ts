import { z } from 'zod'
import { isSaidTime } from '../../exact/day.ts'
import { spans } from '../model.ts'

/** The targets of one document as they are written. Meaning: docs/guides/write-a-target.md; the JSON Schema is made from this file. */

const words = z.string().min(1).max(10_000)
const named = z.strictObject({ vi: words, en: words })
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is small letters, digits and dashes')
  .max(80)
const amount = z
  .union([z.string().regex(/^-?\d{1,40}(\.\d{1,40})?$/, 'write a decimal such as "0.5"'), z.number()])
  .describe('An exact decimal with a point: a JSON number, or text such as "12.5".')
const year = z.int().min(1900).max(2200)
const said = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/, {
    error: 'write a year, a month or a day, such as "2021", "2021-03" or "2021-03-23"',
    abort: true,
  })
  .refine(isSaidTime, 'write a day of the calendar, such as "2026-03-31"')
const day = z.iso.date()
const period = z
  .string()
  .regex(
    /^(\d{4}(-\d{4})?|by \d{4})$/,
    'write "2021", "2021-2025", or "by 2025" where the beginning is not known',
  )
  .describe('A year, several years, or "by" a year where nobody says since when it counts.')
const row = z
  .strictObject({ period: words, figure: words })
  .describe('The row of data/published/programme-figures.csv that states it.')

const range = z
  .union([
    z.strictObject({ from: amount, to: amount }),
    z.strictObject({ exactly: amount }),
    z.strictObject({ about: amount }),
    z.strictObject({ over: amount }),
  ])
  .describe('Both ends, one number, about one number, or over one: the upper end is open.')

const targetSchema = z.strictObject({
  indicator: code.describe('A code of data/indicators.'),
  scope: code.describe('Of whom: a code of "scopes" there.'),
  nature: z.enum(['target', 'expectation']).default('target').describe('An expectation binds nobody.'),
  period,
  span: z
    .enum(spans)
    .nullable()
    .default(null)
    .describe('Of several years: together, each of them, or at their end; null: the source does not say.'),
  range,
  unit: words.optional().describe('To be checked against the unit of the indicator.'),
  printed: amount.nullable().default(null).describe('What the source prints, where that is read as a slip.'),
  base: z
    .strictObject({ year: year.nullable(), value: amount.nullable() })
    .nullable()
    .default(null)
    .describe('Measured from which year and value; null: not known, or none is needed.'),
  clause: words.nullable().default(null),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null).describe('The last day, included.'),
  reason: named.nullable().default(null).describe('Why it asks less than the target before it.'),
  status: z
    .enum(['sourced', 'inferred'])
    .describe('Read in the source, or in some part a reading of ours, which the note tells.'),
  source: words.optional().describe('Where it is another than that of the file.'),
  saidOn: said.nullable().optional(),
  row: row.nullable().default(null),
  also: z
    .array(
      z.strictObject({
        source: words,
        saidOn: said.nullable().default(null),
        row: row.nullable().default(null),
      }),
    )
    .max(100)
    .default([])
    .describe('Other sources that state the same.'),
  note: named.nullable().default(null),
})
export type TargetWritten = z.output<typeof targetSchema>

export const targetsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-targets-1'),
    code,
    asOf: said.describe('The day of knowledge.'),
    document: z
      .strictObject({
        number: words.nullable(),
        issuer: words,
        issuedOn: said.nullable(),
        name: named.nullable().default(null),
      })
      .nullable()
      .describe('The document that sets them; null: the source names none.'),
    source: words.describe('The address where this was read, or an article of data/published/README.md.'),
    saidOn: said.nullable().describe('When the source said it; null: not known.'),
    targets: z.array(targetSchema).max(2000),
    leftOut: z
      .array(z.strictObject({ row, source: words.optional(), why: named }))
      .max(2000)
      .default([])
      .describe('Published rows of the kind target that are none, and why.'),
  })
  .describe('The targets of one document, format chuluc-targets-1.')
export type TargetsWritten = z.output<typeof targetsSchema>
