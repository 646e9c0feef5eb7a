/** What stands in a cell of a table; a text is trimmed. */
export type Cell =
  | string
  | number
  | boolean
  /** A cell that a workbook holds as a date. */
  | { readonly day: string }
  /** A number that a workbook shows a hundred times as large, with a percent sign. */
  | { readonly percent: number }
  /** A cell that cannot be read whatever its column is. */
  | Wrong

/** Why a cell, or a whole workbook, cannot be read, and what to do. */
export interface Wrong {
  readonly value: string
  readonly reason: string
  readonly remedy: string
  /** For who says it in words of their own. */
  readonly kind?: WrongKind
}

export type WrongKind =
  | 'failed-formula'
  | 'uncalculated'
  | 'day'
  | 'password'
  | 'broken'
  | 'too-large'
  | 'too-heavy'
