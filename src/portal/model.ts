import type { EnterpriseId, EnterpriseKind, ProductId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { Decision, RecognitionId, Status } from '../recognition/model.ts'

/** The words of the public pages: what anyone may know. */

/** A product that was recognised at least once, with its latest recognition. */
export interface RecognisedProduct {
  readonly id: ProductId
  readonly nameVi: string
  readonly nameEn: string | null
  readonly enterprise: EnterpriseId
  readonly enterpriseVi: string
  readonly enterpriseEn: string | null
  readonly sectorGroup: string | null
  readonly isSample: boolean
  readonly validFrom: Day
  readonly validTo: Day
  readonly decidedOn: Day
  /** On the day that was asked for. */
  readonly status: Status
}

/** One recognition of a product as its public record shows it. */
export interface PublicRecognition {
  readonly id: RecognitionId
  readonly decision: Decision
  readonly validFrom: Day
  readonly validTo: Day
  readonly rulings: readonly {
    readonly kind: 'suspended' | 'reinstated' | 'revoked'
    readonly effectiveOn: Day
  }[]
}

/** What is asked of the register of recognised products. */
export interface ProductQuery {
  /** Searched with or without diacritics, in the names of the product and its enterprise. */
  readonly words: string
  readonly sorting: (typeof productSortings)[number]
  readonly isDescending: boolean
  readonly sectorGroup: string | null
  /** Recognised by a decision of this year. */
  readonly year: string | null
  readonly status: Status | null
  readonly enterprise: string | null
  readonly product?: string
  readonly day: Day
  readonly limit: number
  readonly offset: number
}

/** Those of a page, and how many there are in all. */
export interface CountedProducts {
  readonly rows: readonly RecognisedProduct[]
  readonly total: number
  /** Whether there are more than `total`: a search by words counts no further than `COUNTED_TO`. */
  readonly isMore: boolean
}

/** Every further one would have to be looked at for its number alone. */
export const COUNTED_TO = 1_000

export const productSortings = ['name', 'enterprise', 'recognised', 'until'] as const

/** Names in both languages; null: none in English. */
export interface Named {
  readonly nameVi: string
  readonly nameEn: string | null
}

/** One recognition on a row of its own: what, who holds it on the day, where that has its seat, by which decision, until when. */
export interface RecognitionRow {
  readonly id: RecognitionId
  readonly product: ProductId
  readonly productVi: string
  readonly productEn: string | null
  readonly enterprise: EnterpriseId
  readonly enterpriseVi: string
  readonly enterpriseEn: string | null
  readonly sectorGroup: string | null
  /** Of the holder's head office on the day; null: not known. */
  readonly commune: string | null
  /** To whom it was granted, where it passed on or its holder took another name since; null: it did not. */
  readonly formerly: (Named & { readonly enterprise: EnterpriseId; readonly until: Day }) | null
  readonly decision: Decision
  readonly validFrom: Day
  readonly validTo: Day
  readonly status: Status
  readonly isSample: boolean
}

/** What narrows recognitions down; `commune` "-" asks for those of whom it is not known. */
interface Narrowing {
  readonly words: string
  readonly sectorGroup: string | null
  readonly commune: string | null
  readonly year: string | null
  readonly status: Status | null
  readonly enterprise: string | null
  readonly isDescending: boolean
  readonly day: Day
  readonly limit: number
  readonly offset: number
}

export const recognitionSortings = ['recognised', 'product', 'enterprise', 'until'] as const
export interface RecognitionQuery extends Narrowing {
  readonly sorting: (typeof recognitionSortings)[number]
}

export const enterpriseSortings = ['name', 'products', 'recognised'] as const
export interface RecognisedEnterpriseQuery extends Narrowing {
  readonly sorting: (typeof enterpriseSortings)[number]
}

/** An enterprise that was granted a recognition or holds one, as anyone may know it. */
export interface RecognisedEnterprise {
  readonly id: EnterpriseId
  readonly kind: EnterpriseKind
  readonly nameVi: string
  readonly nameEn: string | null
  readonly commune: string | null
  readonly sectorGroups: readonly string[]
  /** Ever recognised. */
  readonly products: number
  /** From whom it holds something, and to whom something of its own passed. */
  readonly takenOver: readonly Named[]
  readonly passedTo: readonly Named[]
  /** Of these, with a recognition in force on the day. */
  readonly inForce: number
  readonly lastOn: Day
  readonly isSample: boolean
}

/** Recognitions, distinct products, distinct enterprises, recognitions in force (a product renewed early once): never mixed. */
export interface Counts {
  readonly events: number
  readonly products: number
  readonly enterprises: number
  readonly inForce: number
}

export interface CommuneCounts {
  readonly commune: string | null
  readonly products: number
  readonly enterprises: number
}

/** The shape of `platform/texts.ts`, said again: pure files may not stand on the platform. */
export type Language = 'vi' | 'en'

/** A row that a public source prints. */
export interface PublishedRow {
  /** By the code of the column, in each language; null: the source does not say. */
  readonly cells: Readonly<Record<string, Readonly<Record<Language, string>> | null>>
  readonly source: string
  readonly publishedOn: string | null
  readonly note: string | null
}
