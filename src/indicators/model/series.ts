import type { Words } from './indicators.ts'

/** The words of imported series: who published which number when, and what is odd about a file of them. */

/** `2024`, `2024-H1`, `2024-Q2`, `2024-M07`, `2024-M01..M09`: one spelling for each stretch of months. */
export type SeriesPeriod = string & { readonly seriesPeriod: unique symbol }

/** One number as one source published it. */
export interface Observation {
  readonly period: SeriesPeriod
  /** Exact decimal text in the unit of the series. */
  readonly value: string
  /** Of an index: the period that is 100. */
  readonly base: string | null
  /** As the source prints it, in per cent on the same period a year before. */
  readonly growth: string | null
  readonly note: string | null
}

/** What one source published of a series at one time. */
export interface Vintage {
  readonly id: string
  readonly series: string
  /** A year, a month or a day; null: not known. */
  readonly publishedOn: string | null
  readonly source: string
  /** Null: it ships with the program. */
  readonly import: string | null
  readonly recordedAt: string
  readonly observations: readonly Observation[]
}

export const seriesColumns = [
  'series',
  'period',
  'value',
  'unit',
  'base',
  'growth',
  'published_on',
  'source',
  'note',
] as const
export type SeriesColumn = (typeof seriesColumns)[number]

/** Something wrong in a file; a doubt stands where the row says why it is so. */
export interface SeriesProblem {
  /** As a spreadsheet counts: the heading is row 1. Null: of the whole file. */
  readonly row: number | null
  readonly column: SeriesColumn | null
  readonly value: string
  readonly words: Words
  readonly isDoubt: boolean
}

/** A row that was read. */
export interface SeriesRow extends Observation {
  readonly row: number
  readonly series: string
  readonly publishedOn: string
  readonly source: string
}

/** What a row would do to what is known now. */
export type Effect = 'new' | 'revised' | 'same'

export interface SeriesPlan {
  readonly problems: readonly SeriesProblem[]
  readonly rows: readonly (SeriesRow & { readonly effect: Effect; readonly before: string | null })[]
}

export const seriesEvents = ['applied', 'undone', 'dropped'] as const
export type SeriesEvent = (typeof seriesEvents)[number]

/** A file of numbers that was sent. How it stands follows from its events. */
export interface SeriesImport {
  readonly id: string
  /** SHA-256 of the file. */
  readonly file: string
  readonly fileName: string
  readonly sentBy: string
  readonly sentAt: string
  readonly events: readonly {
    readonly kind: SeriesEvent
    readonly by: string
    readonly at: string
    readonly ground: string | null
  }[]
}
