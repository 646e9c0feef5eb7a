import { z } from 'zod'
import { counters, seriesKinds } from '../../model/definitions.ts'
import { dimensions, indicatorPublications, measures } from '../../model/indicators.ts'

/** The indicators of one theme as they are written. Meaning: docs/guides/write-an-indicator.md. */

const words = z.string().min(1).max(10_000)
const named = z.strictObject({ vi: words, en: words })
export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is small letters, digits and dashes')
  .max(80)

const result = z.strictObject({
  figure: words,
  printedFor: words.nullable().default(null).describe('Only where the row prints this period.'),
  readAs: words.nullable().default(null).describe('The period it speaks of, where that is another.'),
})

const published = z
  .strictObject({
    yearly: words.nullable().default(null).describe('The figure of one year; years are added up.'),
    totals: z.array(result).default([]).describe('Figures of several years, of a day, or of another scope.'),
    counts: z.enum(counters).nullable().default(null),
    countsOverYears: z.enum(counters).nullable().default(null),
  })
  .describe('What public sources print as its result.')

const series = z
  .strictObject({
    office: code.describe('Who publishes it: a key of "offices" in one of the files.'),
    kind: z.enum(seriesKinds),
    of: code.nullable().default(null).describe('Of a growth: the series whose growth it is.'),
    parts: z.array(code).default([]).describe('Series that together make this one.'),
    rows: z.array(result).default([]).describe('Published rows that come in as its first vintages.'),
  })
  .describe('Imported from an office with source and vintage; never derived.')

const indicator = z.strictObject({
  name: named,
  unit: named,
  measure: z.enum(measures),
  definition: named.describe('What goes into it, and what is not known about that.'),
  scope: named.describe('Of whom.'),
  source: words.describe(
    'An address, or "declared", "register", "ledger", "enterprises", "published"; "none": nobody publishes it.',
  ),
  clause: words.nullable().default(null).describe('The document and clause that ask for it.'),
  dimensions: z.array(z.enum(dimensions)).default(['year']),
  publication: z.enum(indicatorPublications).describe('Who may read its values.'),
  formula: z.string().min(1).max(2000).optional(),
  series: series.optional(),
  published: published.optional(),
  figures: z.array(words).default([]).describe('Every published row about it, of whatever kind.'),
})
export type IndicatorWritten = z.output<typeof indicator>

export const indicatorsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-indicators-1'),
    code: code.describe('Of the theme.'),
    name: named,
    asOf: words.describe('The day of knowledge.'),
    offices: z.record(code, named).default({}),
    scopes: z.record(code, named).default({}).describe('Of whom targets speak.'),
    indicators: z.record(code, indicator),
    leftOut: z
      .array(z.strictObject({ figure: words, why: named }))
      .default([])
      .describe('Published figures that are no indicator, and why.'),
  })
  .describe('The indicators of one theme, format chuluc-indicators-1.')
export type IndicatorsWritten = z.output<typeof indicatorsSchema>
