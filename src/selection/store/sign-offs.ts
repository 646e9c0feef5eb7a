import type { Generated } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../model.ts'
import type { SignOffTurn } from '../rules/sign-off.ts'

type Tables = {
  readonly 'selection.sign_off': {
    id: Generated<bigint>
    round: RoundId
    unit: string
    turn: SignOffTurn['turn']
    // jsonb comes out read.
    codes: readonly string[]
    at: string
    by_whom: string
    ground: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const saveSignOff = async (
  db: Db,
  round: RoundId,
  { byWhom, codes, ...turn }: SignOffTurn,
): Promise<void> => {
  await roomDb<{ 'selection.sign_off': Omit<Tables['selection.sign_off'], 'codes'> & { codes: string } }>(db)
    .insertInto('selection.sign_off')
    .values({ round, by_whom: byWhom, codes: JSON.stringify(codes), ...turn })
    .execute()
}

/** In the order in which they were recorded. */
export const listSignOffs = async (db: Db, round: RoundId): Promise<readonly SignOffTurn[]> => {
  const rows = await tables(db)
    .selectFrom('selection.sign_off')
    .select(['unit', 'turn', 'codes', 'at', 'by_whom', 'ground'])
    .where('round', '=', round)
    .orderBy('id')
    .execute()
  return rows.map(({ by_whom, ...turn }) => ({ ...turn, byWhom: by_whom }))
}
