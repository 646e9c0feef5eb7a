import { type ColumnType, type Generated, sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { JudgementInput, RoundId } from '../model.ts'

export interface StoredJudgement {
  readonly dossier: string
  readonly code: string
  readonly given: JudgementInput
  readonly unit: string | null
  readonly byWhom: string
  readonly at: string
  readonly reason: string | null
  readonly note: string | null
}

/** A judgement with the number by which a form knows whether somebody else judged since. */
export interface Judgement extends StoredJudgement {
  readonly version: string
}

type Tables = {
  readonly 'selection.dossier': { id: string; round: RoundId }
  readonly 'selection.judgement': {
    id: Generated<bigint>
    dossier: string
    code: string
    given: ColumnType<JudgementInput, string, string>
    unit: string | null
    by_whom: string
    at: string
    reason: string | null
    note: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Every judgement ever given, the latest of a code last. */
export const listJudgements = (db: Db, round: RoundId): Promise<readonly Judgement[]> =>
  judgementsOf(db, round).orderBy('judgement.id').execute()

/** Of one cell, the latest last: how it came to be what it is. */
export const judgementHistory = (db: Db, round: RoundId, dossier: string): Promise<readonly Judgement[]> =>
  judgementsOf(db, round).where('judgement.dossier', '=', dossier).orderBy('judgement.id').execute()

/** Of every dossier and code the latest judgement alone; `codes` null: of all. */
export const latestJudgements = (
  db: Db,
  round: RoundId,
  codes: readonly string[],
): Promise<readonly Judgement[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : judgementsOf(db, round)
        .where('judgement.code', 'in', codes)
        .distinctOn(['judgement.dossier', 'judgement.code'])
        .orderBy('judgement.dossier')
        .orderBy('judgement.code')
        .orderBy('judgement.id', 'desc')
        .execute()

/** Judgements that a form once showed. */
export const judgementsNumbered = (
  db: Db,
  round: RoundId,
  versions: readonly string[],
): Promise<readonly Judgement[]> =>
  versions.length === 0
    ? Promise.resolve([])
    : judgementsOf(db, round).where(sql<string>`judgement.id::text`, 'in', versions).execute()

const judgementsOf = (db: Db, round: RoundId) =>
  tables(db)
    .selectFrom('selection.judgement as judgement')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'judgement.dossier')
    .select([
      'judgement.dossier',
      'judgement.code',
      'judgement.given',
      'judgement.unit',
      'judgement.by_whom as byWhom',
      'judgement.at',
      'judgement.reason',
      'judgement.note',
      sql<string>`judgement.id::text`.as('version'),
    ])
    .where('dossier.round', '=', round)

const AT_ONCE = 1000

export const saveJudgements = async (db: Db, judgements: readonly StoredJudgement[]): Promise<void> => {
  for (let from = 0; from < judgements.length; from += AT_ONCE) {
    const rows = judgements
      .slice(from, from + AT_ONCE)
      .map(({ byWhom, given, ...rest }) => ({ ...rest, by_whom: byWhom, given: JSON.stringify(given) }))
    await tables(db).insertInto('selection.judgement').values(rows).execute()
  }
}
