/** What of a round is needed: no figure of any enterprise, points and places only. */
export interface RoundPoints {
  /** Points are whole numbers of 1/scale. */
  readonly scale: number
  /** In reading order, a node before its children; the first is the total. */
  readonly criteria: readonly CriterionPoints[]
  readonly passMark: number | null
  readonly ties: readonly TiePoints[]
  readonly seats: Top | null
  readonly honours: readonly (Top & { readonly code: string })[]
  readonly dossiers: readonly DossierPoints[]
}

export interface CriterionPoints {
  readonly code: string
  readonly parent: number
  readonly isLeaf: boolean
  readonly max: number
  readonly clip: boolean
  readonly minimum: number | null
  readonly rounding: Rounding | null
}

export interface Rounding {
  readonly mode: 'half-up' | 'half-even' | 'down'
  readonly decimals: number
}

/** A tie key: the points of a criterion, or the place of a figure among those of the round. */
export type TiePoints =
  | { readonly points: number; readonly higherFirst: boolean }
  | { readonly figure: number }

export interface Top {
  readonly count: number
  readonly atCut: 'all' | 'tieKeys' | 'lot'
  readonly perEnterprise: number | null
}

export interface DossierPoints {
  readonly id: string
  /** Dossiers of one enterprise have one number. */
  readonly enterprise: number
  readonly gates: boolean | null
  /** Of every criterion, before rounding; of nodes 0. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Whether low and high are the same. */
  readonly isDecided: boolean
  /** Of each figure that breaks ties: its place from 0, the greater the better; -1: not applicable; null: not known. */
  readonly figures: readonly (number | null)[]
  readonly lot: number | null
}

/** Decimals as text, by code; what is not named stays. */
export interface Variant {
  readonly maxima: Readonly<Record<string, string>>
  readonly passMark?: string
}

export type Outcome = 'pass' | 'fail' | 'unknown'

export interface Recounted {
  readonly outcome: Outcome
  /** Both ends, whole numbers of 1/unit. */
  readonly low: number
  readonly high: number
  readonly rank: number | null
  readonly last: number | null
  readonly seat: boolean | null
  readonly honours: readonly string[]
}

export interface Recount {
  readonly unit: number
  /** The most points in all. */
  readonly max: number
  /** In the order of the dossiers. */
  readonly dossiers: readonly Recounted[]
}

/** What a variant makes of the weights of a round: whole numbers all. */
export interface Terms {
  readonly unit: number
  /** By criterion: what a point counts, in units. */
  readonly weights: readonly number[]
  readonly maxima: readonly number[]
  readonly passMark: number | null
}
