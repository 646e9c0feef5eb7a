import type { Band, Criterion } from '../../criteria/model.ts'
import type { Day } from '../../exact/day.ts'
import type { CellNote } from '../loading/cell-notes.ts'
import type { RoundHead } from '../loading/round.ts'
import type { Allowed, CellProblem, Standing } from '../rules/cells.ts'
import type { PublicCriterion } from '../rules/publication.ts'
import type { Terms } from './names.ts'

/** The score sheet of a unit, as its pages show it. */
export interface Sheet {
  readonly round: RoundHead
  readonly terms: Omit<Terms, 'language'>
  readonly unit: { readonly code: string; readonly name: string }
  /** The units whose sheets this person may open. */
  readonly units: readonly { readonly code: string; readonly name: string }[]
  readonly mayWrite: boolean
  /** The unit's word that its scores are final; null: not given, or taken back. `names` says who gave it. */
  readonly signed: { readonly name: string; readonly at: string } | null
  /** Whether the actor may say so, or take it back, and all that it covers is given. */
  readonly maySign: boolean
  /** Whether somebody else's sheet is filled in, as the office does with one that came on paper. */
  readonly onBehalf: boolean
  readonly dueOn: Day | null
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Of the dossiers that were asked for, those on other pages included. */
  readonly total: number
  /** All dossiers by their ids, in the order of the rows, also those that were not asked for. */
  readonly order: readonly string[]
}

export interface SheetColumn {
  readonly code: string
  readonly name: string
  /** What a criterion of the set says beside; absent for a gate. */
  readonly criterion: Criterion | undefined
  readonly max: string | null
  /** Null: computed. Of the common list of bands; a row's own are in its cells. */
  readonly allowed: Allowed | null
  readonly bands: readonly Band[]
  readonly given: number
  readonly asked: number
  /** A secret ballot decides it: where its counts are entered; null: by others. */
  readonly ballot?: { readonly href: string | null }
}

export interface SheetRow {
  readonly id: string
  readonly product: string
  readonly enterprise: string
  /** Null: the dossier names none of the register. */
  readonly enterpriseId: string | null
  readonly href: string
  /** Where the facts behind it are verified. */
  readonly verifyHref: string
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  readonly dossier: string
  readonly code: string
  /** Whether this dossier is asked about it. */
  readonly isAsked: boolean
  /** Null: computed. */
  readonly allowed: Allowed | null
  readonly criterion: PublicCriterion | undefined
  readonly now: Standing | undefined
  /** A panel judges it, and this person gives no sheet on it, or none any more: they see what it comes to. */
  readonly isShut?: boolean
  /** A secret ballot decides it: whether it holds; null: not yet. */
  readonly ballot?: { readonly holds: boolean | null }
  /** What a later room says beside it. */
  readonly beside?: CellNote
  /** What the person typed and could not be saved. */
  readonly typed?: TypedCell | undefined
  readonly problem?: { readonly kind: CellProblem['problem']; readonly words: string } | undefined
}

export interface TypedCell {
  readonly value: string
  readonly note: string
  readonly reason: string
  readonly version: string
}

/** A cell in addresses and fields: the code of a criterion holds no slash. */
export const cellKey = ({ dossier, code }: { readonly dossier: string; readonly code: string }): string =>
  `${code}/${dossier}`

/** Of such a key. */
export const dossierIn = (key: string): string => key.slice(key.indexOf('/') + 1)

/** Whether any cell of this page has a field to write in. */
export const mayFillIn = ({ mayWrite, rows }: Sheet): boolean =>
  mayWrite &&
  rows.some(({ cells }) => cells.some(each => each.isAsked && each.allowed !== null && !each.isShut))

/** The cells that still wait for somebody. */
export const isOpen = ({ isAsked, allowed, now, isShut, criterion }: SheetCell): boolean => {
  if (!isAsked || allowed === null) return false
  return isShut ? criterion?.points === null : now === undefined || now.given === null
}
