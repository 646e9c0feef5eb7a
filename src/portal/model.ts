import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
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

export const productSortings = ['name', 'enterprise', 'recognised', 'until'] as const

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
