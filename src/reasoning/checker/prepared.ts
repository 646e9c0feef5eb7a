import type { BandList } from './bands.ts'
import type { Counts, Slot } from './facts.ts'
import type { Fraction } from './fractions.ts'
import type { CriteriaSetJson, PanelJson, RoundingJson } from './json.ts'
import type { Part, Shelf } from './rule.ts'

export interface CheckOptions {
  /** The reference period that is stronger than the file's and the set's. */
  readonly period?: string | undefined
  /** Declared facts are counted though the set does not. */
  readonly preview?: boolean | undefined
}

export interface Gate {
  readonly code: string
  readonly place: string
  readonly track: string | undefined
  readonly clause: string | undefined
  /** Null: a person says whether the gate holds. */
  readonly rule: Part | null
  readonly whenNotApplicable: boolean | null
  /** Who votes on it; null: one person answers, or its rule. */
  readonly panel: PanelJson | null
}

export interface Entry {
  readonly code: string
  readonly place: string
  readonly clause: string | undefined
  readonly max: Fraction
  readonly maxText: string
  readonly rounding: RoundingJson | undefined
  readonly minimum: { readonly needs: Fraction; readonly text: string } | undefined
}
interface Banding {
  /** The list that serves everyone else first. */
  readonly lists: readonly BandList[]
  readonly listsDiffer: boolean
}
export interface ComputedLeaf extends Entry, Banding {
  readonly by: 'computed'
  readonly rule: Part
  readonly whenNotApplicable: Fraction | null
}
/** Who gives the sheets; null: one person judges. */
interface Judging {
  readonly panel: PanelJson | null
}
export interface BandedLeaf extends Entry, Banding, Judging {
  readonly by: 'banded'
}
export interface JudgedLeaf extends Entry, Judging {
  readonly by: 'judged'
  readonly min: Fraction
  readonly step: Fraction | null
}
export interface SumNode extends Entry {
  readonly by: 'sum'
  readonly children: readonly number[]
  readonly childCodes: readonly string[]
  readonly cutAt: Fraction | null
}
export type Criterion = ComputedLeaf | BandedLeaf | JudgedLeaf | SumNode

export interface TieKey {
  /** Which criterion, or which expression. */
  readonly by: number | Part
  readonly isLowerBetter: boolean
}

export interface PreparedCheck {
  readonly set: CriteriaSetJson
  readonly options: CheckOptions
  readonly counts: Counts
  readonly decimals: number
  readonly shelf: Shelf
  readonly gates: readonly Gate[]
  readonly trackGates: ReadonlyMap<string, readonly Gate[]>
  /** In pre-order, as a result lists them. */
  readonly criteria: readonly Criterion[]
  readonly total: SumNode
  readonly passMark: Fraction | null
  /** Highest first. */
  readonly classes: readonly { readonly code: string; readonly from: Fraction | null }[]
  readonly ties: readonly TieKey[]
  readonly slots: Map<string | null, readonly Slot[] | null>
}
