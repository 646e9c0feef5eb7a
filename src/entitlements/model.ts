import type {
  Enterprise,
  EnterpriseId,
  Industry,
  Place,
  Product,
  ProductId,
  SiteId,
} from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { FactId, KnownFact } from '../facts/model.ts'
import type { HeldValue } from '../policies/model.ts'
import type { RecognitionId } from '../recognition/model.ts'

/** The words of entitlements: what the records say of an enterprise in the words of policies, and what follows. */

/** A site that works on the day, where it lies, and how its commune is called: "xã Đại Yên"; null: not known. */
export interface SiteNow {
  readonly id: SiteId
  readonly isHeadOffice: boolean
  readonly isPlant: boolean
  readonly place: Place | null
  readonly communeName: string | null
}

/** A recognition in force that the enterprise holds. */
export interface Title {
  readonly id: RecognitionId
  readonly validTo: Day
}

/** All that the rooms know of one enterprise on a day; what was merged into it is its own. */
export interface EnterpriseRecords {
  readonly enterprise: Enterprise
  readonly industries: readonly Industry[]
  readonly sites: readonly SiteNow[]
  readonly products: readonly Product[]
  /** As known now: figures of last year and what is stated once. */
  readonly facts: readonly KnownFact[]
  /** Recognitions in force that it holds. */
  readonly titles: readonly Title[]
}

/** Where a held fact comes from, for whoever asks why. */
export type Origin =
  | { readonly kind: 'declared'; readonly fact: FactId; readonly variable: string }
  | { readonly kind: 'contested'; readonly fact: FactId; readonly variable: string }
  | { readonly kind: 'site'; readonly site: SiteId }
  | { readonly kind: 'industry'; readonly code: string }
  | { readonly kind: 'product'; readonly product: ProductId }
  | { readonly kind: 'title'; readonly recognition: RecognitionId }
  /** A document that puts its sector first on the day. */
  | { readonly kind: 'priority'; readonly document: string }
  | { readonly kind: 'record' }
  /** It follows from other facts, these. */
  | { readonly kind: 'derived'; readonly from: readonly string[] }

export interface Holding {
  readonly value: HeldValue
  readonly origins: readonly Origin[]
  /** A rule that no source gives stands between the record and the fact. */
  readonly isAssumed: boolean
}
export type HoldingMap = ReadonlyMap<string, Holding>

export interface Holdings {
  readonly enterprise: EnterpriseId
  readonly facts: HoldingMap
  readonly plants: readonly { readonly id: SiteId; readonly facts: HoldingMap }[]
  readonly products: readonly { readonly id: ProductId; readonly facts: HoldingMap }[]
}

/** Open to an enterprise: a yes, or a yes that only a case of its own (a project, a loan, a fair) still decides. */
export const openAnswers = ['yes', 'case'] as const
export type OpenAnswer = (typeof openAnswers)[number]

/** How an enterprise stands to a policy that is open to it, with the plant and product for which it is. */
export interface Standing {
  readonly policy: string
  /** Of the policy that was judged. */
  readonly version: string
  readonly answer: OpenAnswer
  readonly plant: SiteId | null
  readonly product: ProductId | null
  /** Exact text; 1 is 100 %. */
  readonly rate: string | null
  readonly ceilingVnd: string | null
  /** The last day on which it holds as far as is known; null: no end is known. */
  readonly endsOn: Day | null
}

export interface HeldStanding extends Standing {
  /** From this day on without a gap. */
  readonly since: Day
}

/** What the answers followed from, to say why one came or went. */
export interface Profile {
  readonly size: string | null
  readonly titles: number
}

export const causes = ['fact', 'policy', 'days', 'size', 'title'] as const
export type Cause = (typeof causes)[number]

export const changeKinds = ['new', 'changed', 'lapsing', 'lost'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What became different for an enterprise. */
export interface StandingChange {
  readonly policy: string
  readonly kind: ChangeKind
  readonly cause: Cause
  /** Null: lost. */
  readonly answer: OpenAnswer | null
  /** Of a lapsing one. */
  readonly endsOn: Day | null
}
