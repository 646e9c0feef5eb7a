import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Given } from '../../selection/model.ts'
import type { ItemId } from '../model.ts'

/** A cell of somebody's own sheet, as they last left it. */
export interface Cell {
  readonly item: ItemId
  readonly person: PersonId
  readonly code: string
  readonly given: Given
  readonly note: string | null
  readonly version: string
  readonly byWhom: string
}

type Tables = {
  readonly 'council.cell': {
    item: bigint
    person: PersonId
    code: string
    given: ColumnType<Given, string, string>
    note: string | null
    version: number
    saved_at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const cellRows = (db: Db, items: readonly ItemId[]) =>
  tables(db)
    .selectFrom('council.cell')
    .select([
      sql<ItemId>`item::text`.as('item'),
      'person',
      'code',
      'given',
      'note',
      sql<string>`version::text`.as('version'),
      'by_whom as byWhom',
    ])
    .where('item', 'in', items.map(BigInt))
    .orderBy('item')
    .orderBy('person')
    .orderBy('code')

export const listCellsOf = async (
  db: Db,
  person: PersonId,
  items: readonly ItemId[],
): Promise<readonly Cell[]> =>
  items.length === 0 ? [] : cellRows(db, items).where('person', '=', person).execute()

/** Of one dossier everybody's, when its scoring is closed. */
export const listCells = (db: Db, item: ItemId): Promise<readonly Cell[]> => cellRows(db, [item]).execute()

export const saveCells = async (
  db: Db,
  cells: readonly Omit<Cell, 'version'>[],
  at: string,
): Promise<void> => {
  if (cells.length === 0) return
  await tables(db)
    .insertInto('council.cell')
    .values(
      cells.map(({ item, given, byWhom, ...rest }) => ({
        ...rest,
        item: BigInt(item),
        given: JSON.stringify(given),
        version: 1,
        saved_at: at,
        by_whom: byWhom,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['item', 'person', 'code']).doUpdateSet(row => ({
        given: row.ref('excluded.given'),
        note: row.ref('excluded.note'),
        version: sql<number>`council.cell.version + 1`,
        saved_at: row.ref('excluded.saved_at'),
        by_whom: row.ref('excluded.by_whom'),
      })),
    )
    .execute()
}
