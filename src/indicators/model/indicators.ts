import type { FactId } from '../../facts/model.ts'

/** The words of indicators: what is measured, from what, and what a value says of itself. */

export interface Words {
  readonly vi: string
  readonly en: string
}

/** A flow is counted over a year, a stock at its end; shares and growths are percentages; an index has its base in its unit. */
export const measures = ['flow', 'stock', 'share', 'growth', 'money', 'index'] as const
export type Measure = (typeof measures)[number]

export const dimensions = [
  'year',
  'sector',
  'commune',
  'size',
  'programme',
  'market',
  'substitution',
  'priority',
] as const
export type Dimension = (typeof dimensions)[number]

/** Who may read its values: anyone, or those who work for the programme. */
export const indicatorPublications = ['public', 'internal'] as const
export type IndicatorPublication = (typeof indicatorPublications)[number]

/** Whose figures go into a sum; each is a rule with a day, the end of the year (`rules/cohorts.ts`). */
export const cohorts = [
  'all',
  'titled',
  'recognised',
  'ever-recognised',
  'supported',
  'supporting-industry',
  'priority-sector',
] as const
export type Cohort = (typeof cohorts)[number]

export const recognitionCounts = ['events', 'products', 'enterprises', 'titles', 'enterprise-years'] as const
export type RecognitionCount = (typeof recognitionCounts)[number]

export const ledgerCounts = ['money', 'enterprises'] as const
export type LedgerCount = (typeof ledgerCounts)[number]

/** Where in the text of a formula; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Of a growth: one of its two years, of those alone of whom both were said. */
export type Pair = 'later' | 'earlier'

/** What a formula reads from outside itself. */
export type Leaf =
  | { readonly kind: 'sum'; readonly variable: string; readonly cohort: Cohort; readonly pair?: Pair }
  /** Without a variable: who is in the cohort; with one: those of whom it is true. */
  | { readonly kind: 'count'; readonly variable: string | null; readonly cohort: Cohort }
  | { readonly kind: 'recognitions'; readonly what: RecognitionCount }
  /** Without a cohort: whoever was paid. */
  | {
      readonly kind: 'ledger'
      readonly what: LedgerCount
      readonly activity: string | null
      readonly cohort?: Cohort
    }
  | { readonly kind: 'series'; readonly code: string }

export type Formula =
  | (Leaf & { readonly at: Place })
  /** Exact decimal text. */
  | { readonly kind: 'number'; readonly text: string; readonly at: Place }
  | { readonly kind: 'indicator'; readonly code: string; readonly at: Place }
  | { readonly kind: 'previous' | 'growth' | 'minus'; readonly of: Formula; readonly at: Place }
  | {
      readonly kind: 'operation'
      readonly op: '+' | '-' | '*' | '/'
      readonly left: Formula
      readonly right: Formula
      readonly at: Place
    }

/** What is wrong with a formula, where, and what to do about it. */
export interface FormulaProblem {
  readonly indicator: string
  readonly at: Place
  /** The words at fault, as written. */
  readonly value: string
  readonly reason: Words
  readonly remedy: Words
}

/** Where the values of an indicator come from. */
export type IndicatorSource =
  | { readonly kind: 'formula'; readonly text: string; readonly formula: Formula }
  /** Imported from a statistics office, never derived. */
  | { readonly kind: 'series'; readonly office: string; readonly code: string }
  /** Only what public sources print. */
  | { readonly kind: 'published' }

export interface Indicator {
  readonly code: string
  readonly name: Words
  readonly unit: Words
  readonly measure: Measure
  readonly definition: Words
  readonly scope: Words
  /** Who says so, or where it is defined. */
  readonly source: string
  readonly dimensions: readonly Dimension[]
  readonly publication: IndicatorPublication
  readonly from: IndicatorSource
}

/** A figure that nobody has said, or that is contested. */
export interface MissingFact {
  readonly subject: string
  readonly variable: string
  readonly year: number
}

/**
 * What a number can be taken for. `partial`: made of what was said, on both sides of a quotient or with differences, so
 * that nobody knows whether more would raise or lower it.
 */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'partial'

export type IndicatorValue =
  /** Exact text: a decimal, or a fraction such as `1/3`. */
  | { readonly kind: 'value'; readonly text: string; readonly bound: Bound }
  /** Nothing of it is known; which facts, or which part of the formula, are missing. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-computable'; readonly why: 'division-by-zero'; readonly at: Place }

/** Of how many subjects the figures are known; a missing one is unknown, not zero. */
export interface Coverage {
  readonly n: number
  readonly of: number
  /** Of these `n`: looked at by an official and found right. */
  readonly verified: number
}

/** One value of an indicator: of a year, and of what it was asked by. Null in a dimension: not known. */
export interface ValueCell {
  readonly year: number
  readonly in: Readonly<Partial<Record<Dimension, string | null>>>
  readonly value: IndicatorValue
  /** Of the outermost quotient; null where the formula has none. */
  readonly numerator: IndicatorValue | null
  readonly denominator: IndicatorValue | null
  /** Null where no facts of subjects go into it, such as counts of recognitions. */
  readonly coverage: Coverage | null
  /** The first of them; how many there are follows from the coverage. */
  readonly missing: readonly MissingFact[]
}

/** One row behind a value. */
export interface ValueRow {
  /** The term of the formula it goes into, as written. */
  readonly term: string
  readonly year: number
  /** An enterprise, a product, or a recognition. */
  readonly subject: string
  readonly enterprise: string | null
  /** Null: nothing was said. */
  readonly fact: FactId | null
  readonly said: 'value' | 'not-applicable' | 'unknown' | 'contested' | 'nothing'
  readonly text: string | null
  readonly isVerified: boolean
}
