import type { Enterprise, EnterpriseId, Industry, Product, ProductId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { Period } from '../exact/period.ts'
import type { FactId, FactValue, Given } from '../facts/model.ts'

/** The words of imports: a workbook that was sent, what is wrong in it, what it would change, what it changed. */

export type BatchId = string & { readonly batchId: unique symbol }
export const batchIdOf = (text: string): BatchId => text as BatchId

export const sheetCodes = ['enterprises', 'products', 'enterpriseFigures', 'productFigures'] as const
export type SheetCode = (typeof sheetCodes)[number]

/** A text in both languages; pure files may not stand on the platform. */
export interface Both {
  readonly vi: string
  readonly en: string
}

/** Something wrong in one cell, or with a row, a sheet or the file. */
export interface CellProblem {
  readonly sheet: SheetCode | null
  readonly row: number | null
  /** From 0. */
  readonly column: number | null
  readonly value: string
  readonly words: Both
}

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly wrong: number
}

/** Where in the workbook a change stands. */
export interface At {
  readonly sheet: SheetCode
  readonly row: number
  readonly column: number
}

export interface EnterpriseParts extends Pick<Enterprise, 'kind' | 'nameVi' | 'nameEn'> {
  readonly industries: readonly Omit<Industry, 'enterprise'>[]
}

export interface SeatParts {
  readonly address: string
  readonly commune: string | null
  readonly inCraftVillage: boolean | null
  /** Since when the commune exists; where the office lay before it is not known. */
  readonly validFrom: Day | null
}

export type ProductParts = Pick<Product, 'nameVi' | 'nameEn' | 'sectorGroup' | 'supportingAreas'>

/** What is the subject of a figure: by id, or by the key of what the same workbook enters. */
export type Whose =
  | { readonly kind: 'enterprise'; readonly id: EnterpriseId }
  | { readonly kind: 'product'; readonly id: ProductId }

/** One thing that a workbook would do. Ids of what is entered are keys until it is done. */
export type Change =
  | {
      readonly does: 'enter enterprise'
      readonly at: At
      readonly id: EnterpriseId
      readonly taxCode: string
      readonly parts: EnterpriseParts
      readonly seat: SeatParts | null
    }
  | {
      readonly does: 'change enterprise'
      readonly at: At
      readonly id: EnterpriseId
      readonly isRestored: boolean
      readonly before: EnterpriseParts
      readonly after: EnterpriseParts
    }
  | {
      readonly does: 'enter product'
      readonly at: At
      /** Of its enterprise. */
      readonly taxCode: string
      readonly id: ProductId
      readonly enterprise: EnterpriseId
      readonly parts: ProductParts
    }
  | {
      readonly does: 'change product'
      readonly at: At
      readonly id: ProductId
      readonly isRestored: boolean
      readonly before: ProductParts
      readonly after: ProductParts
    }
  | {
      readonly does: 'state figure'
      readonly at: At
      readonly whose: Whose
      /** Whose figure it is, as the workbook names it. */
      readonly name: string
      readonly variable: string
      readonly period: Period
      readonly given: Given
      readonly value: FactValue
      /** The version that it corrects; null: nothing was declared. */
      readonly corrects: {
        readonly id: FactId
        readonly version: number
        readonly value: FactValue
      } | null
    }

/** What reading a workbook comes to. With a single problem nothing of it is done. */
export interface Plan {
  readonly problems: readonly CellProblem[]
  readonly changes: readonly Change[]
  readonly counts: Readonly<Record<SheetCode, Counts>>
}

export const eventKinds = ['read', 'applied', 'undone', 'dropped'] as const
export type EventKind = (typeof eventKinds)[number]

/** A workbook that was sent. How it stands follows from its events. */
export interface Batch {
  readonly id: BatchId
  /** SHA-256 of the file. */
  readonly file: string
  readonly fileName: string
  readonly size: number
  readonly sentBy: string
  readonly sentAt: string
  readonly events: readonly BatchEvent[]
}

export interface BatchEvent {
  readonly kind: EventKind
  readonly by: string
  readonly at: string
  readonly ground: string | null
}

/** What undoing left as it is, because it was used since. */
export interface Kept {
  readonly name: string
  readonly why: Both
}
