import type { TargetRange } from '../model.ts'

/** The words of progress: where a target stands on its way, and how likely it is. */

/** The value of a year, exact decimal text, with the addresses where it was read. */
export interface YearValue {
  readonly year: number
  readonly value: string
  readonly sources: readonly string[]
}

/** Fewer than these are too few to speak of a cohort, and too near to one of them. */
export const LEAST_ENTERPRISES = 10

/** What each enterprise of a cohort grew by, year by year; shares, not percent. */
export interface EnterpriseGrowths {
  /** In the last year: how large each of them is. */
  readonly sizes: readonly number[]
  readonly years: readonly {
    readonly year: number
    /** Of those known in this year and the one before, added up. */
    readonly total: number
    readonly each: readonly number[]
  }[]
}

/** What is known of an indicator, the first year first. */
export interface History {
  readonly values: readonly YearValue[]
  readonly enterprises: EnterpriseGrowths | null
}

/** How a value goes from year to year: by a share of itself, by points, or each year anew (the growth of a year is drawn). */
export type Steps = 'ratio' | 'points' | 'anew'

export type PathKind = 'end-only' | 'linear' | 'stated' | 'each-year' | 'together' | 'compound'

/** What should be reached at the end of a year. */
export interface PathPoint {
  readonly year: number
  readonly range: Pick<TargetRange, 'from' | 'to'>
}

export interface ExpectedPath {
  readonly kind: PathKind
  /** Where it begins; null: nothing is known to begin with. Assumed: the last value before the period, no document names it. */
  readonly base: { readonly year: number; readonly value: string; readonly isAssumed: boolean } | null
  /** Ascending, the end last. */
  readonly points: readonly PathPoint[]
}

export interface Distance {
  /** At the end of this year. */
  readonly year: number
  readonly value: string
  /** Above (or below, negative) what the path asks at least. */
  readonly by: string
  /** Years ahead (behind, negative), to a tenth; null: the path does not tell. */
  readonly years: string | null
}

/** Percent from 0 to 100, or values of the indicator: eight in ten lie between low and high. */
export interface Spread<Value> {
  readonly low: Value
  readonly middle: Value
  readonly high: Value
}

export type ProgressRefusal = 'beginning-unknown' | 'span-unknown' | 'counter' | 'base' | 'from-zero'

export type Likelihood =
  | { readonly kind: 'reached'; readonly value: string }
  | { readonly kind: 'missed'; readonly value: string; readonly why: 'over' | 'a-year' }
  /** Its time is over, and no result is known. */
  | { readonly kind: 'no-result' }
  | { readonly kind: 'not-comparable'; readonly why: ProgressRefusal }
  | { readonly kind: 'too-little'; readonly changes: number; readonly needed: number }
  | {
      readonly kind: 'likely'
      readonly percent: Spread<number>
      readonly value: Spread<string>
      /** What was drawn from: changes of so many years, of the series or of so many enterprises. */
      readonly changes: number
      readonly enterprises: number | null
    }

/** Of forecasts made with what was known before each year. */
export interface BackTest {
  readonly series: number
  readonly forecasts: number
  /** How many values lay inside the interval of eight in ten. */
  readonly covered: number
  /** Mean square of (probability − what happened), two decimals; null without a forecast. The peer says: as last year. */
  readonly brier: string | null
  readonly peer: string | null
}
