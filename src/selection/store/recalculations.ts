import { type ColumnType, type Generated, sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Localized } from '../../platform/texts.ts'
import type { RoundId } from '../model.ts'

/** A result of a round with its digest, as closing would have frozen it. */
export interface KeptResult {
  readonly sha256: string
  readonly content: string
}

export interface Recalculation {
  readonly id: string
  readonly round: RoundId
  readonly at: string
  readonly byWhom: string
}

/** A judgement that lost its force, or has it again. */
export interface Voiding {
  /** The number of the judgement. */
  readonly judgement: string
  readonly turn: 'voided' | 'restored'
  readonly ground: Localized
}

/** As the office reads it: with what was judged, and by whom. */
export interface ShownVoiding extends Voiding {
  readonly recalculation: string
  readonly dossier: string
  readonly enterprise: string
  readonly code: string
  readonly judge: string
}

type Tables = {
  readonly 'selection.recalculation': {
    id: string
    number: Generated<bigint>
    round: RoundId
    at: string
    by_whom: string
    before_sha256: string
    before_content: string
    after_sha256: string
    after_content: string
  }
  readonly 'selection.voiding': {
    id: Generated<bigint>
    judgement: ColumnType<bigint, string, string>
    turn: Voiding['turn']
    ground: ColumnType<Localized, string, string>
    at: string
    recalculation: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const saveVoidings = async (
  db: Db,
  { id, at }: Pick<Recalculation, 'id' | 'at'>,
  voidings: readonly Voiding[],
): Promise<void> => {
  if (voidings.length === 0) return
  await tables(db)
    .insertInto('selection.voiding')
    .values(
      voidings.map(({ ground, ...each }) => ({
        ...each,
        ground: JSON.stringify(ground),
        at,
        recalculation: id,
      })),
    )
    .execute()
}

export const saveRecalculation = async (
  db: Db,
  { byWhom, ...rest }: Recalculation,
  { before, after }: { readonly before: KeptResult; readonly after: KeptResult },
): Promise<void> => {
  await tables(db)
    .insertInto('selection.recalculation')
    .values({
      ...rest,
      by_whom: byWhom,
      before_sha256: before.sha256,
      before_content: before.content,
      after_sha256: after.sha256,
      after_content: after.content,
    })
    .execute()
}

/** Latest first, without the results themselves. */
export const listRecalculations = (db: Db, round: RoundId): Promise<readonly Recalculation[]> =>
  tables(db)
    .selectFrom('selection.recalculation')
    .select(['id', 'round', 'at', 'by_whom as byWhom'])
    .where('round', '=', round)
    .orderBy('number', 'desc')
    .execute()

export interface BothResults extends Recalculation {
  readonly before: KeptResult
  readonly after: KeptResult
}

export const findRecalculation = async (
  db: Db,
  round: RoundId,
  id: string,
): Promise<BothResults | undefined> => {
  const row = await tables(db)
    .selectFrom('selection.recalculation')
    .selectAll()
    .where('round', '=', round)
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      round: row.round,
      at: row.at,
      byWhom: row.by_whom,
      before: { sha256: row.before_sha256, content: row.before_content },
      after: { sha256: row.after_sha256, content: row.after_content },
    }
  )
}

/** Of every recalculation of a round. */
export const listVoidings = async (db: Db, round: RoundId): Promise<readonly ShownVoiding[]> => {
  const { rows } = await sql<ShownVoiding>`
    select voiding.judgement::text as judgement, voiding.turn, voiding.ground, voiding.recalculation,
      judgement.dossier, judgement.code, judgement.by_whom as judge, dossier.enterprise
    from selection.voiding as voiding
    join selection.judgement as judgement on judgement.id = voiding.judgement
    join selection.dossier as dossier on dossier.id = judgement.dossier
    where dossier.round = ${round}
    order by voiding.id`.execute(db)
  return rows
}
