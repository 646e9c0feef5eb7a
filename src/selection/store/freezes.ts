import type { Generated } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../model.ts'

export interface Freeze {
  readonly round: RoundId
  readonly at: string
  readonly sha256: string
  readonly content: string
}

type Tables = {
  readonly 'selection.freeze': {
    id: Generated<bigint>
    round: RoundId
    at: string
    sha256: string
    content: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** The latest freeze of a round. */
export const findFreeze = (db: Db, round: RoundId): Promise<Freeze | undefined> =>
  tables(db)
    .selectFrom('selection.freeze')
    .select(['round', 'at', 'sha256', 'content'])
    .where('round', '=', round)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The same without what they hold, of every round that was ever closed. */
export const listFreezes = async (db: Db): Promise<ReadonlyMap<string, Omit<Freeze, 'content'>>> => {
  const rows = await tables(db)
    .selectFrom('selection.freeze')
    .select(['round', 'at', 'sha256'])
    .distinctOn('round')
    .orderBy('round')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(row => [row.round, row]))
}

/** The one with this digest, also where the round was closed again since. */
export const findFrozen = (db: Db, round: RoundId, sha256: string): Promise<Freeze | undefined> =>
  tables(db)
    .selectFrom('selection.freeze')
    .select(['round', 'at', 'sha256', 'content'])
    .where('round', '=', round)
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()

export const saveFreeze = async (db: Db, freeze: Freeze): Promise<void> => {
  await tables(db).insertInto('selection.freeze').values(freeze).execute()
}
