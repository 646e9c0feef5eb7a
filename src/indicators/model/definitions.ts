import type { Indicator, Words } from './indicators.ts'

/** How an indicator is written down beside its formula: its theme, its clause, what sources print of it, its series. */

/** What a count counts; counters never mix. */
export const counters = ['recognition events', 'enterprise-years', 'distinct enterprises'] as const
export type Counter = (typeof counters)[number]

/** A printed figure that tells what was reached. */
export interface ResultFigure {
  readonly figure: string
  /** The period it speaks of where the source names another: 289 "in 2024" are those since 2018. */
  readonly printedFor: string | null
  readonly readAs: string | null
}

export interface PublishedResults {
  /** The figures of years, which are added up, and those of several years together. */
  readonly yearly: string | null
  readonly totals: readonly ResultFigure[]
  readonly counts: Counter | null
  readonly countsOverYears: Counter | null
}

/**
 * An index has its base, a growth is in per cent on the same period a year before, an amount accumulates over the months
 * of a year, a stock is of the end of its period, a share is in per cent.
 */
export const seriesKinds = ['index', 'growth', 'amount', 'stock', 'share'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** Numbers of a statistics office: imported with source and vintage, never derived. */
export interface SeriesDefinition {
  readonly code: string
  readonly office: string
  readonly kind: SeriesKind
  readonly unit: Words
  /** Of a growth: the series whose growth it is. */
  readonly of: string | null
  /** Series that together make this one. */
  readonly parts: readonly string[]
  /** The published rows that come in as its first vintages. */
  readonly rows: readonly ResultFigure[]
}

export interface IndicatorDefinition extends Indicator {
  readonly theme: string
  readonly clause: string | null
  /** Every published row about it, of whatever kind, by its figure. */
  readonly figures: readonly string[]
  readonly published: PublishedResults | null
  readonly series: SeriesDefinition | null
}

/** A published figure that is no indicator, and why. */
export interface LeftOutFigure {
  readonly figure: string
  readonly why: Words
}

export interface Definitions {
  /** In the order of the files; each with what it is called. */
  readonly themes: ReadonlyMap<string, Words>
  readonly offices: ReadonlyMap<string, Words>
  /** Of whom targets speak. */
  readonly scopes: ReadonlyMap<string, Words>
  readonly indicators: ReadonlyMap<string, IndicatorDefinition>
  readonly leftOut: readonly LeftOutFigure[]
}
