import type { Counter, PublishedResults } from '../indicators/model/definitions.ts'
import type { Measure } from '../indicators/model/indicators.ts'

/** The words of targets: what a plan or a decision asks of an indicator, by when, measured from where. */

export interface Name {
  readonly vi: string
  readonly en: string
}

/** An indicator as far as targets speak of it. */
export interface TargetIndicator extends PublishedResults {
  readonly code: string
  readonly name: Name
  readonly unit: Name
  readonly measure: Measure
  /** What goes into it, and what is not known about that. */
  readonly definition: Name | null
  /** The variable of enterprises whose growth it is; null: it is none. */
  readonly grown: string | null
  /** Whether anyone may read its values. */
  readonly isPublic: boolean
}

export interface TargetWords {
  readonly indicators: ReadonlyMap<string, TargetIndicator>
  readonly scopes: ReadonlyMap<string, Name>
}

/** Exact decimals. `to` null: "over", the upper end is open. */
export interface TargetRange {
  readonly from: string
  readonly to: string | null
  readonly isAbout: boolean
}

/** Years. `from` null: "by 2025", and nobody says since when it counts. */
export interface TargetPeriod {
  readonly from: number | null
  readonly to: number
}

/** Of several years: all of them together, each of them, or their end; null: the source does not say. */
export const spans = ['together', 'each-year', 'at-end'] as const
export type Span = (typeof spans)[number]

export interface TargetDocument {
  readonly number: string | null
  readonly issuer: string
  readonly issuedOn: string | null
  readonly name: Name | null
}

/** The published row that states it. */
export interface RowKey {
  readonly period: string
  readonly figure: string
}

/** Where it was read. */
export interface Statement {
  readonly source: string
  /** As exact as the source: a year, a month or a day; null: not known. */
  readonly saidOn: string | null
  readonly row: RowKey | null
}

export interface Target {
  /** Document, indicator and period: `60-kh-ubnd-2021:products-recognised:2021`; of a second one, its scope too. */
  readonly code: string
  /** The file it stands in: one file, one document. */
  readonly file: string
  readonly indicator: TargetIndicator
  readonly scope: string
  /** An expectation was said on the way and binds nobody. */
  readonly nature: 'target' | 'expectation'
  readonly base: { readonly year: number | null; readonly value: string | null } | null
  readonly range: TargetRange
  /** What the source prints, where that is read as a slip. */
  readonly printed: string | null
  readonly period: TargetPeriod
  readonly span: Span | null
  /** Null: the source names none. */
  readonly document: TargetDocument | null
  readonly clause: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Why it asks less than the target before it. */
  readonly reason: Name | null
  readonly status: 'sourced' | 'inferred'
  readonly statements: readonly [Statement, ...Statement[]]
  readonly note: Name | null
}

/** A published row of the kind target that is none, and why. */
export interface LeftOut {
  readonly source: string
  readonly row: RowKey
  readonly why: Name
}

export interface TargetFile {
  readonly code: string
  readonly targets: readonly Target[]
  readonly leftOut: readonly LeftOut[]
}

/** How much of a yearly range, taken for every year, reaches the lower end of the whole. */
export type Reach = 'none' | 'top' | 'part'

/** What is found among targets. Nothing is corrected, averaged or chosen. */
export type Finding =
  /** One indicator, scope and period; different ranges, different sources. */
  | { readonly kind: 'conflict'; readonly targets: readonly Target[] }
  /** One for a year, one for each of several years with it: two targets, both shown. */
  | { readonly kind: 'two-targets'; readonly targets: readonly [Target, Target] }
  /** The number of an earlier period again for a later one. */
  | { readonly kind: 'reused'; readonly targets: readonly [Target, Target] }
  /** Said after its period was over; of the second, where it is repeated for more years than it was set for. */
  | { readonly kind: 'quoted-late'; readonly targets: readonly Target[]; readonly saidIn: number }
  | {
      readonly kind: 'stale-base'
      readonly targets: readonly [Target]
      readonly baseYear: number
      readonly saidIn: number
    }
  /** Less than was asked before, and no reason is given. */
  | { readonly kind: 'lowered'; readonly targets: readonly [Target, Target] }
  /** A year inside its period. */
  | {
      readonly kind: 'nesting'
      readonly targets: readonly [Target, Target]
      readonly years: number
      readonly sum: TargetRange
      readonly reach: Reach
    }
  /** A number a hundred times beside all others of its indicator. */
  | {
      readonly kind: 'magnitude'
      readonly targets: readonly [Target]
      readonly printed: string
      readonly others: TargetRange
    }

/** What was reached, as printed or added up from what was printed. */
export interface Result {
  readonly value: string
  readonly period: TargetPeriod
  readonly counts: Counter | null
  /** `outcome` and `claim` as their sources print them; `computed`: added up from yearly outcomes; with a claim among them, a claim. */
  readonly kind: 'outcome' | 'claim' | 'computed' | 'computed-with-claim'
  readonly sources: readonly string[]
}

export type Achievement =
  | {
      readonly verdict: 'below' | 'inside' | 'above'
      /** To the lower end, or beyond the upper one; null inside. */
      readonly by: string | null
      /** Per cent of either end, two decimals; null where the end is open or zero. */
      readonly ofLow: string | null
      readonly ofHigh: string | null
      /** False: years of the period are still missing. */
      readonly isWhole: boolean
    }
  | { readonly verdict: 'not-comparable'; readonly why: 'period' | 'beginning-unknown' | 'counter' }

export type Standing = 'in-force' | 'expired' | 'to-come'
