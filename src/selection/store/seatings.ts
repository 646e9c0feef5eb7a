import { type ColumnType, type Generated, sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../model.ts'
import type { Seating } from '../rules/seating.ts'

type Tables = {
  readonly 'selection.panel_seating': {
    id: Generated<bigint>
    round: RoundId
    panel: string
    seating: ColumnType<Seating, string, string>
    at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export interface StoredSeating {
  readonly panel: string
  readonly seating: Seating
  readonly at: string
  readonly byWhom: string
}

/** A composition with the number by which a form knows whether it was written again since. */
export interface HeldSeating extends StoredSeating {
  readonly version: string
}

/** Of every panel of the round the composition that holds. */
export const listSeatings = (db: Db, round: RoundId): Promise<readonly HeldSeating[]> =>
  tables(db)
    .selectFrom('selection.panel_seating')
    .select(['panel', 'seating', 'at', 'by_whom as byWhom', sql<string>`id::text`.as('version')])
    .where('round', '=', round)
    .distinctOn('panel')
    .orderBy('panel')
    .orderBy('id', 'desc')
    .execute()

export const saveSeating = async (
  db: Db,
  round: RoundId,
  { panel, seating, at, byWhom }: StoredSeating,
): Promise<void> => {
  await tables(db)
    .insertInto('selection.panel_seating')
    .values({ round, panel, seating: JSON.stringify(seating), at, by_whom: byWhom })
    .execute()
}
