import { z } from 'zod'
import { cell } from '../recognition/model/published.ts'

/** The words of indicators, for now the figures that public sources print, and the sums by which they can be checked. */

export const figureKinds = ['actual', 'claim', 'target', 'outcome', 'criterion'] as const
export type FigureKind = (typeof figureKinds)[number]

/** A figure as printed. Figures contradict each other; none is corrected. */
export interface PublishedFigure {
  /** About the programme, or about the city's economy. */
  readonly about: 'programme' | 'city'
  /** `2021`, `2018-2020`, `2024-H1`, `2024-09`, `2023-M01..M09`. */
  readonly period: string
  readonly figure: string
  /** Exact decimal text. "Nearly", "over" and "about" stand in the note. */
  readonly value: string
  /** The upper end of a range. */
  readonly valueMax: string | null
  readonly unit: string
  readonly kind: FigureKind
  readonly publishedOn: string | null
  readonly source: string
  readonly note: string | null
}

/** Which printed figure is meant. */
export interface FigureKey {
  readonly period: string
  readonly figure: string
  readonly kind: FigureKind
}

/** Figures that together should make another one. */
export interface PublishedSum {
  readonly code: string
  readonly nameVi: string
  readonly nameEn: string
  /** What is counted: a sum of yearly enterprises counts enterprise-years, whatever its label says. */
  readonly counts: 'recognition events' | 'enterprise-years' | 'other'
  readonly parts: readonly FigureKey[]
  readonly whole: FigureKey
}

/** What became of a sum when it was added up from the loaded figures. */
export type Reconciled =
  | {
      readonly outcome: 'adds-up'
      readonly sum: PublishedSum
      readonly parts: readonly string[]
      readonly whole: string
    }
  | {
      readonly outcome: 'unexplained'
      readonly sum: PublishedSum
      readonly parts: readonly string[]
      readonly total: string
      readonly whole: string
      /** The whole less the total; negative when the parts make more. */
      readonly gap: string
    }
  | { readonly outcome: 'unknown'; readonly sum: PublishedSum; readonly missing: readonly FigureKey[] }

const word = z.string().trim().min(1, 'this must not be empty')
const period = word.regex(
  /^\d{4}(-\d{4}|-\d{2}|-H[12]|-Q[1-4]|-M\d{2}(\.\.M\d{2})?)?$/,
  'write a period such as 2021, 2018-2020, 2024-H1, 2024-09 or 2023-M01..M09',
)
const number = word.regex(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'write a number such as 12.5')

const figureColumns = {
  value: number,
  unit: word,
  published_on: cell.appeared,
  source: cell.source,
  kind: z.enum(figureKinds),
  note: cell.text,
} as const

/** A row of programme-figures.csv. */
export const programmeFigureRow = z
  .strictObject({ year: period, figure: word, value_max: cell.decimal, ...figureColumns })
  .transform(
    ({ year, value_max, published_on, ...row }): PublishedFigure => ({
      ...row,
      about: 'programme',
      period: year,
      valueMax: value_max,
      publishedOn: published_on,
    }),
  )

/** A row of indicators.csv. */
export const indicatorRow = z.strictObject({ period, indicator: word, ...figureColumns }).transform(
  ({ indicator, published_on, ...row }): PublishedFigure => ({
    ...row,
    about: 'city',
    figure: indicator,
    valueMax: null,
    publishedOn: published_on,
  }),
)

const figureKey = z.strictObject({ period, figure: word, kind: z.enum(figureKinds) })

/** data/published/sums.json. */
export const sumsInput = z.strictObject({
  format: z.literal('chuluc-published-sums-1'),
  sums: z.array(
    z.strictObject({
      code: word,
      nameVi: word,
      nameEn: word,
      counts: z.enum(['recognition events', 'enterprise-years', 'other']),
      parts: z.array(figureKey).min(2),
      whole: figureKey,
    }),
  ),
})
