import { type Generated, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { DossierTurn, RoundId } from '../model.ts'

/** What became of a dossier after it was received. */
export interface DossierTurnRow {
  readonly dossier: string
  readonly turn: DossierTurn
  readonly turnedOn: Day
  readonly at: string
  readonly byWhom: string
  readonly ground: string
}

type Tables = {
  readonly 'selection.dossier': { id: string; round: RoundId }
  readonly 'selection.dossier_turn': {
    id: Generated<bigint>
    dossier: string
    turn: DossierTurn
    turned_on: Day
    at: string
    by_whom: string
    ground: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Of `selection.dossier`: those that were neither withdrawn nor excluded, or stand again. */
export const stands = sql<boolean>`coalesce((
  select turned.turn from selection.dossier_turn as turned
  where turned.dossier = selection.dossier.id order by turned.id desc limit 1
), 'reinstated') = 'reinstated'`

export const saveDossierTurn = async (db: Db, row: DossierTurnRow): Promise<void> => {
  const { turnedOn: turned_on, byWhom: by_whom, ...rest } = row
  await tables(db)
    .insertInto('selection.dossier_turn')
    .values({ ...rest, turned_on, by_whom })
    .execute()
}

/** Of every dossier of these rounds, in the order in which they were recorded. */
export const listDossierTurns = (db: Db, rounds: readonly RoundId[]): Promise<readonly DossierTurnRow[]> =>
  tables(db)
    .selectFrom('selection.dossier_turn as turned')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'turned.dossier')
    .select([
      'turned.dossier',
      'turned.turn',
      'turned.turned_on as turnedOn',
      'turned.at',
      'turned.by_whom as byWhom',
      'turned.ground',
    ])
    .where(sql<boolean>`dossier.round = any(${rounds}::text[])`)
    .orderBy('turned.id')
    .execute()

export const lastTurnOf = async (db: Db, dossier: string): Promise<DossierTurn | null> => {
  const row = await tables(db)
    .selectFrom('selection.dossier_turn')
    .select('turn')
    .where('dossier', '=', dossier)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.turn ?? null
}
