import type { Exact, RoundingMode } from '../../exact/number.ts'
import type { NumericBand } from '../../reasoning/bands.ts'
import type { Evaluate, Explain } from '../../reasoning/evaluate.ts'
import type { Expression, Name, Type } from '../../reasoning/expression.ts'
import type { CriteriaSet, Variable } from '../model.ts'

/** A criteria set that has been read, typed and found whole: what scoring works with. */
export interface ReadSet {
  /** The whole file, with the variables it uses from its dictionary. */
  readonly file: CriteriaSet
  readonly variables: ReadonlyMap<string, Variable>
  /** Every fact that an expression names; expressions know facts by their place in this list. */
  readonly slots: readonly Name[]
  readonly gates: readonly ReadGate[]
  readonly tracks: ReadTracks | null
  /** In reading order, a node before its children; the first is the total. */
  readonly criteria: readonly [ReadCriterion, ...ReadCriterion[]]
  readonly passMark: Exact | null
  readonly classes: readonly ReadClass[]
  readonly ties: readonly ReadTie[]
  readonly panels: readonly ReadPanel[]
  /** Codes of criteria without points: a set that has any is a skeleton and cannot score. */
  readonly unscored: readonly string[]
}

/** An expression ready for use: its value, and its value with the explanation tree. */
export interface ReadRule {
  /** Its place among the rules of the set. */
  readonly index: number
  readonly expression: Expression
  readonly type: Type
  readonly evaluate: Evaluate
  readonly explain: Explain
}

export interface ReadGate {
  readonly code: string
  readonly clause: string | undefined
  /** Null: a person says whether it holds. */
  readonly rule: ReadRule | null
  /** What "not applicable" means for this gate; null: unknown. */
  readonly notApplicable: boolean | null
  /** Null: one person says it for all. */
  readonly panel: ReadPanel | null
}

/** Several people who judge, each on a sheet of their own, and how their sheets or votes become one judgement. */
export interface ReadPanel {
  readonly code: string
  /** Codes of criteria and judged gates. */
  readonly criteria: readonly string[]
  readonly unit: string
  readonly quorum: ReadQuorum
  readonly combine: ReadCombination | null
  readonly vote: ReadVote | null
}

/** At least (or, strictly, more than) a share of those who may judge the dossier; or so many of them. */
export type ReadQuorum = { readonly share: Exact; readonly strictly: boolean } | { readonly members: number }

export interface ReadCombination {
  readonly by: 'mean' | 'trimmed-mean' | 'median'
  /** How many of the highest, and of the lowest, do not count. */
  readonly drop: number
  readonly rounding: { readonly mode: RoundingMode; readonly decimals: number }
}

export interface ReadVote {
  readonly needs: 'more-than-half' | 'two-thirds'
  readonly of: 'present' | 'members'
  readonly isSecret: boolean
  readonly chairBreaksTie: boolean
}

export interface ReadTracks {
  readonly choose: 'declared' | 'first'
  readonly list: readonly { readonly code: string; readonly gates: readonly ReadGate[] }[]
}

interface CriterionHead {
  readonly index: number
  /** Index of the node that sums this; the total, at 0, is its own parent. */
  readonly parent: number
  readonly code: string
  readonly clause: string | undefined
  readonly path: string
  readonly lowest: Exact
  readonly max: Exact
  readonly maxText: string
  readonly rounding: { readonly mode: RoundingMode; readonly decimals: number } | null
  readonly minimum: Exact | null
}

export type ReadCriterion = ReadNode | ReadLeaf
export type ReadLeaf = ComputedLeaf | BandedLeaf | JudgedLeaf | UnscoredLeaf

export interface ReadNode extends CriterionHead {
  readonly kind: 'node'
  readonly clip: boolean
  readonly children: readonly string[]
}

export interface ComputedLeaf extends CriterionHead {
  readonly kind: 'computed'
  readonly rule: ReadRule
  readonly bands: BandLists<ComputedBand>
  readonly domain: NumericBand
  /** Points when the value is not applicable; null: unknown. */
  readonly notApplicable: Exact | null
}

export interface BandedLeaf extends CriterionHead {
  readonly kind: 'banded'
  /** Null: one person chooses the band for all. */
  readonly panel: ReadPanel | null
  readonly bands: BandLists<NamedBand>
}

export interface JudgedLeaf extends CriterionHead {
  readonly kind: 'judged'
  readonly step: Exact | null
  /** Null: one person gives the points for all. */
  readonly panel: ReadPanel | null
}

export interface UnscoredLeaf extends CriterionHead {
  readonly kind: 'unscored'
}

/** Points are rounded as the leaf says. */
export interface ComputedBand extends NumericBand {
  readonly points: Exact
  /** Both ends of the range that this band gives: its points. */
  readonly range: { readonly low: Exact; readonly high: Exact }
  readonly shown: ShownBand
}
export interface NamedBand {
  readonly code: string
  readonly points: Exact
  readonly shown: ShownBand
}
export interface ShownBand {
  readonly code?: string
  readonly from?: string
  readonly above?: string
  readonly upTo?: string
  readonly below?: string
  readonly points: string
}

/** The list that serves everyone (`of` null), and the lists of kinds of applicant that have their own. */
export interface BandLists<B> {
  readonly common: BandList<B>
  readonly byApplicant: ReadonlyMap<string, BandList<B>>
  readonly all: readonly BandList<B>[]
  /** Whether the kind of applicant can make a difference. */
  readonly differ: boolean
}
export interface BandList<B> {
  readonly of: string | null
  readonly bands: readonly B[]
  readonly low: Exact
  readonly high: Exact
}

export interface ReadClass {
  readonly code: string
  readonly from: Exact | null
}

export interface ReadTie {
  readonly by: { readonly points: number } | { readonly rule: ReadRule }
  readonly higherFirst: boolean
}

/** The band list that applies; null when the kind of applicant is not known and lists differ by kind. */
export const bandListFor = <B>(lists: BandLists<B>, applicant: string | null): BandList<B> | null => {
  if (lists.byApplicant.size === 0) return lists.common
  return applicant === null ? null : (lists.byApplicant.get(applicant) ?? lists.common)
}

/** Whether every criterion has points; a set where some have none is a skeleton and cannot score. */
export const isScoring = (set: ReadSet): boolean => set.unscored.length === 0 && set.criteria.length > 1
