import type { Day } from '../exact/day.ts'
import type { Json } from '../exact/json.ts'
import type { Exact } from '../exact/number.ts'

/**
 * The words of policies: what is given, to whom, by which text, and how far it is known. A policy is a file of data
 * (`docs/guides/write-a-policy.md`); here is what was read of it.
 */

export interface Name {
  readonly vi: string
  readonly en: string
}

/** How far a statement is known: `sourced` has an address; `inferred` is a reading of ours (giả định). */
export interface Ground {
  readonly status: 'sourced' | 'inferred'
  readonly source: string | null
  readonly note: Name | null
}

/**
 * What a policy is worth apart from its days: `to-verify` is in force with a number or day that waits for a check;
 * `awaiting-decree` is never promised; `other-city` is never offered.
 */
export const validities = ['in-force', 'to-verify', 'awaiting-decree', 'historical', 'other-city'] as const
export type Validity = (typeof validities)[number]

/** Keyed as documents are; null: not known. `clause`: "Điều 11". */
export interface LegalBasis {
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: Day | null
  readonly clause: string | null
  /** As the file says it. */
  readonly words: string
}

export const activities = [
  'industrial-promotion',
  'trade-promotion',
  'brand-protection',
  'consulting',
  'digital-transformation',
  'training',
  'science-technology',
  'energy-efficiency',
  'cleaner-production',
  'sustainable-consumption',
  'climate-response',
  'interest-subsidy',
  'premises-land-rent',
  'cluster-infrastructure',
] as const
export type Activity = (typeof activities)[number]

/** What a fact is about. Facts of a case (a project, a loan, a fair…) are unknown until somebody has one. */
export const subjects = ['enterprise', 'plant', 'product', 'case'] as const
export type Subject = (typeof subjects)[number]

/** How near a change lies: `now` within weeks, `later` a year's work, `never` (sector, founding year, who one is). */
export const reaches = ['now', 'later', 'never'] as const
export type Reach = (typeof reaches)[number]

export type FactType =
  | { readonly kind: 'boolean' | 'text' | 'day' }
  /** `isOpen`: the list is not closed, another word may stand (a province, a sector). */
  | { readonly kind: 'choice'; readonly choices: ReadonlyMap<string, Name>; readonly isOpen: boolean }
  /** A set of choices: what `containsAll` and `containsAny` ask. */
  | { readonly kind: 'choices'; readonly choices: ReadonlyMap<string, Name> }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly unit: string | null }
  | { readonly kind: 'money'; readonly currency: string }

/** A word that policies may ask about. */
export interface PolicyFact {
  readonly code: string
  readonly name: Name
  readonly question: Name
  readonly subject: Subject
  readonly type: FactType
  readonly reach: Reach
}

export const operators = [
  'eq',
  'neq',
  'in',
  'notIn',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'containsAll',
  'containsAny',
] as const
export type Operator = (typeof operators)[number]

/** Numbers and money are exact, days and choices are text, sets are lists. */
export type FactValue = Exact | boolean | string | readonly string[]

export interface Leaf {
  readonly kind: 'leaf'
  readonly fact: string
  readonly op: Operator
  /** One value; a list for `in`, `notIn`, `containsAll`, `containsAny`; both ends, included, for `between`. */
  readonly value: FactValue | readonly FactValue[]
  readonly ground: Ground
}

export type Condition = Leaf | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }

export const benefitKinds = [
  'cost-share',
  'interest-subsidy',
  'rent-reduction',
  'capital-grant',
  'certificate',
  'in-kind',
] as const
export type BenefitKind = (typeof benefitKinds)[number]

/** One step of a benefit. Steps exclude each other; `when` null: for all others. Rate 1 is 100 %. */
export interface Tier {
  readonly when: Condition | null
  readonly rate: Exact | null
  readonly ceilingVnd: Exact | null
  readonly unknown: readonly string[]
  readonly ground: Ground
}

/** A field named in `unknown` has no known value: never zero, never unlimited. */
export interface Benefit {
  readonly kind: BenefitKind
  readonly rate: Exact | null
  readonly rateUnit: string | null
  readonly ceilingVnd: Exact | null
  readonly tiers: readonly Tier[]
  readonly per: string | null
  readonly termMonths: number | null
  /** As the file says it. */
  readonly formula: string | null
  readonly unknown: readonly string[]
  readonly ground: Ground
  /** What the file says besides, such as `loanCapVnd`: shown, not computed with. */
  readonly further: Readonly<Record<string, Json>>
}

/** How a policy stands to another for one cost line. */
export const combinations = ['never', 'most-favourable', 'different-content', 'allowed'] as const
export type Combination = (typeof combinations)[number]

export interface CombinationRule {
  /** Codes of policies; null: every other source of the state budget. */
  readonly with: readonly string[] | null
  readonly combination: Combination
  readonly words: Name
  readonly ground: Ground
}

/** A paper that is asked for; `heldBy`: where the office can have it without asking, null: only from the applicant. */
export interface Paper {
  readonly name: string
  readonly heldBy: string | null
  readonly heldByGround: Ground | null
  readonly ground: Ground
}

export interface Exclusion {
  readonly words: Name
  readonly ground: Ground
}

export interface ReadPolicy {
  readonly code: string
  /** The day of knowledge, `asOf` of the file: a later one of the same code is a later version. */
  readonly version: string
  readonly name: Name
  readonly validity: Validity
  readonly legalBasis: readonly LegalBasis[]
  readonly agency: string
  /** Which desk to call; null: not known. */
  readonly desk: string | null
  readonly budgetSource: string | null
  readonly effectiveFrom: Day | null
  /** The last day, included; null: no end known. */
  readonly effectiveTo: Day | null
  /** Null: not known. */
  readonly activity: Activity | null
  readonly eligibility: Condition
  readonly benefit: Benefit
  /** Codes of the choices of `cost.category` that it may pay; empty: not known. */
  readonly costItems: readonly string[]
  /** Of these kinds of cost. */
  readonly costNames: ReadonlyMap<string, Name>
  readonly exclusions: readonly Exclusion[]
  readonly combination: readonly CombinationRule[]
  readonly papers: readonly Paper[]
  readonly sources: readonly string[]
  readonly notes: readonly Name[]
  /** How single statements are known: `agency`, `effectiveFrom`, `desk`, `activity`… */
  readonly provenance: ReadonlyMap<string, Ground>
  readonly unknown: readonly string[]
  /** The facts it asks, in its conditions, tiers and formula: of the shared dictionary, or declared in its own file. */
  readonly facts: ReadonlyMap<string, PolicyFact>
}

/** One subject's facts by code; an absent one is unknown. */
export type Facts = ReadonlyMap<string, HeldValue>
export type HeldValue = { readonly value: FactValue } | 'unknown' | 'not-applicable'
