import type { PersonId } from '../access/model.ts'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { RoundId } from '../selection/model.ts'

/** The words of recognition: what the city recognises, for how long, who holds it, and what was ruled about it since. */

export type RecognitionId = string & { readonly recognitionId: unique symbol }
export const recognitionIdOf = (text: string): RecognitionId => text as RecognitionId

/** An official document by what names it: number, symbol, issuer and day. */
export interface Decision {
  /** Null: not given yet; it stays blank until it is. */
  readonly number: string | null
  /** `QĐ-UBND`. */
  readonly symbol: string
  readonly issuer: string
  readonly decidedOn: Day
}

export interface Term {
  readonly months: number
  /** No rule that is known gives it. */
  readonly isAssumed: boolean
}

/** Granted by decision. Whether it holds on a day follows from its term and its rulings, and is never stored. */
export interface Recognition {
  readonly id: RecognitionId
  readonly product: ProductId
  /** To whom it was granted; who holds it on a day follows from the transfers. */
  readonly enterprise: EnterpriseId
  readonly decision: Decision
  readonly validFrom: Day
  readonly validTo: Day
  /** Null: only its days are known. */
  readonly term: Term | null
  readonly dossier: string | null
  readonly round: RoundId | null
  /** The recognition that it renews without a gap; null: the first one, or one after an end. */
  readonly follows: RecognitionId | null
  /** Of the product, and of the head office of its enterprise, when it was granted; null: not known. */
  readonly sectorGroup: string | null
  readonly commune: string | null
}

/** A moment: what the city did not know yet on a day is what was recorded after it. */
export interface Recorded {
  readonly recordedAt: string
}

export const rulingKinds = ['suspended', 'reinstated', 'revoked'] as const
export type RulingKind = (typeof rulingKinds)[number]

/** What was ruled about a recognition, from a day on. */
export interface Ruling extends Recorded {
  readonly kind: RulingKind
  readonly effectiveOn: Day
  readonly ground: string
  /** Null: of rulings from before documents were asked for. */
  readonly document: string | null
  /** Null: the program itself, as for the sample city. */
  readonly person: PersonId | null
}

export const transferKinds = ['renamed', 'merged', 'split'] as const
export type TransferKind = (typeof transferKinds)[number]

/** From a day on another enterprise holds it, or the same one under another name. */
export interface Transfer extends Recorded {
  readonly kind: TransferKind
  readonly from: EnterpriseId
  readonly to: EnterpriseId
  /** As the holder is called from then on. */
  readonly toName: string
  readonly effectiveOn: Day
  readonly ground: string
  readonly document: string
  readonly person: PersonId | null
}

/** A list of the best among those recognised, such as the Top 10. */
export interface Honour extends Recorded {
  readonly code: string
  readonly name: { readonly vi: string; readonly en: string }
  /** Null: not known. */
  readonly rank: number | null
}

export interface RuledRecognition extends Recognition, Recorded {
  /** Rulings and transfers in the order of their days. */
  readonly rulings: readonly Ruling[]
  readonly transfers: readonly Transfer[]
  readonly honours: readonly Honour[]
}

export const statuses = ['not-yet', 'in-force', 'suspended', 'revoked', 'expired'] as const
export type Status = (typeof statuses)[number]
