import { type GivenOut, type Protection, protect } from './protect.ts'
import { type CellTable, coordinatesOf, gridOf } from './table.ts'

/** A cell or a total as it may be shown. */
export interface PublicCell {
  /** A value of each dimension; null: all of them. */
  readonly at: readonly (string | null)[]
  /** Null: withheld. */
  readonly value: string | null
}

export type Publishable =
  | { readonly outcome: 'protected'; readonly cells: readonly PublicCell[]; readonly givenOut: GivenOut }
  | Extract<Protection, { outcome: 'cannot' }>

/** The whole table with its totals, as it may be given out after these earlier ones of the same dimensions. */
export const publishable = (table: CellTable, earlier: readonly GivenOut[] = []): Publishable => {
  const grid = gridOf(table)
  const found = protect(grid, earlier)
  if (found.outcome === 'cannot') return found
  const { withheld } = found
  const cells = grid.cells.map(({ total }, number) => ({
    at: coordinatesOf(grid, number),
    value: withheld.has(number) ? null : String(total),
  }))
  return { outcome: 'protected', cells, givenOut: { grid, withheld } }
}
