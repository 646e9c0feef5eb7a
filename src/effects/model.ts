/** The words of effects: what became of those who were recognised (or supported), beside others like them. */

/** Fewer pairs than this are too few to say anything, and too near to one enterprise. */
export const LEAST_PAIRS = 10
/** From two years before to two years after; the year before is what all others are measured from. */
export const eventTimes = [-2, 0, 1, 2] as const
export type EventTime = (typeof eventTimes)[number]

/** How alike two must be in the year before, besides sector group and size class. */
export const CALIPER = { times: 2, growth: 0.1 } as const

export type Years = ReadonlyMap<number, number>

/** An enterprise, with what is known of it. */
export interface Subject {
  readonly id: string
  readonly sector: string | null
  /** The year of what is asked about: the first recognition, the first support; null: never. */
  readonly first: number | null
  readonly revenue: Years
  readonly employees: Years
}

/** The largest that still belongs to a size class; the last class has none. */
export interface SizeStep {
  readonly class: string
  readonly maxEmployees: number
  readonly maxRevenueVnd: number
}

export interface Pair {
  readonly treated: Subject
  readonly other: Subject
  /** The year that counts as 0. */
  readonly year: number
}

export interface Matched {
  readonly pairs: readonly Pair[]
  /** Recognised in years that figures are known around. */
  readonly asked: number
  /** Their sector, size or figures of the two years before are not known. */
  readonly unknown: number
  readonly unmatched: number
}

/** Percentage points by which those asked about grew more than the others, nine in ten intervals holding the truth. */
export type Difference =
  | { readonly kind: 'too-few'; readonly pairs: number }
  | {
      readonly kind: 'found'
      readonly pairs: number
      /** Mean growth of each side since the year before, percent, one decimal. */
      readonly treated: string
      readonly others: string
      readonly by: string
      readonly low: string
      readonly high: string
    }

/** A published share of the city's figure, both scopes named. */
export interface Contribution {
  readonly year: number
  readonly cohort: string
  readonly value: string
  readonly unit: string
  /** The city's figure of that year in that unit; null: no source prints one. */
  readonly city: string | null
  /** Percent, one decimal; null: not computable. */
  readonly share: string | null
}
