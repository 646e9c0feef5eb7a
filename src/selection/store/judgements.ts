import { type ColumnType, type Generated, sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Given, RoundId } from '../model.ts'

export interface StoredJudgement {
  readonly dossier: string
  readonly code: string
  readonly given: Given
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

interface JudgementTable {
  id: Generated<bigint>
  dossier: string
  code: string
  given: ColumnType<Given, string, string>
  unit: string | null
  by_whom: string
  at: string
  reason: string | null
  note: string | null
}

type Tables = {
  readonly 'selection.dossier': { id: string; round: RoundId; enterprise: string }
  readonly 'selection.judgement': JudgementTable
  /** Without those that a conflict of interest made void. */
  readonly 'selection.standing_judgement': JudgementTable
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Every judgement that was given and is not void, the latest of a code last. */
export const listJudgements = (db: Db, round: RoundId): Promise<readonly Judgement[]> =>
  judgementsOf(db, round).orderBy('judgement.id').execute()

type GivenJudgement = Pick<StoredJudgement, 'dossier' | 'code' | 'given' | 'byWhom'>

/** The same as results are calculated from it; `dossiers`: of these alone. */
export const listGiven = (
  db: Db,
  round: RoundId,
  dossiers: readonly string[] | null = null,
): Promise<readonly GivenJudgement[]> =>
  standing(db, round)
    .select(['judgement.dossier', 'judgement.code', 'judgement.given', 'judgement.by_whom as byWhom'])
    .$if(dossiers !== null, query => query.where(among(dossiers)))
    .orderBy('judgement.id')
    .execute()

/** The dossiers that were judged after this number. */
export const listJudgedSince = async (db: Db, round: RoundId, since: string): Promise<readonly string[]> => {
  const rows = await tables(db)
    .selectFrom('selection.judgement as judgement')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'judgement.dossier')
    .select('dossier.id')
    .distinct()
    .where('dossier.round', '=', round)
    .where('judgement.id', '>', BigInt(since))
    .execute()
  return rows.map(({ id }) => id)
}

/** A judgement, and whether a conflict of interest made it void. */
export interface PastJudgement extends Judgement {
  readonly enterprise: string
  readonly isVoid: boolean
}

/** Of one dossier, void ones too, the latest last: how its cells came to be what they are. */
export const judgementHistory = (
  db: Db,
  round: RoundId,
  dossier: string,
): Promise<readonly PastJudgement[]> =>
  everGiven(db, round).where('judgement.dossier', '=', dossier).orderBy('judgement.id').execute()

/** Every judgement ever given in a round. */
export const listEverGiven = (db: Db, round: RoundId): Promise<readonly PastJudgement[]> =>
  everGiven(db, round).orderBy('judgement.id').execute()

/** Of every dossier, or of those named, and code the latest judgement alone. */
export const latestJudgements = (
  db: Db,
  round: RoundId,
  codes: readonly string[],
  dossiers: readonly string[] | null = null,
): Promise<readonly Judgement[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : judgementsIn(db, round, dossiers)
        .where('judgement.code', 'in', codes)
        .distinctOn(['judgement.dossier', 'judgement.code'])
        .orderBy('judgement.dossier')
        .orderBy('judgement.code')
        .orderBy('judgement.id', 'desc')
        .execute()

/** The same of each person: the sheets of a panel; `by`: those of one alone. */
export const latestSheets = (
  db: Db,
  round: RoundId,
  codes: readonly string[],
  { by = null, dossiers = null }: Partial<Sheets> = {},
): Promise<readonly Judgement[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : judgementsIn(db, round, dossiers)
        .where('judgement.code', 'in', codes)
        .$if(by !== null, query => query.where('judgement.by_whom', '=', by ?? ''))
        .distinctOn(['judgement.dossier', 'judgement.code', 'judgement.by_whom'])
        .orderBy('judgement.dossier')
        .orderBy('judgement.code')
        .orderBy('judgement.by_whom')
        .orderBy('judgement.id', 'desc')
        .execute()

interface Sheets {
  readonly by: string | null
  readonly dossiers: readonly string[] | null
}

/** Judgements that a form once showed. */
export const judgementsNumbered = (
  db: Db,
  round: RoundId,
  versions: readonly string[],
): Promise<readonly Judgement[]> =>
  versions.length === 0
    ? Promise.resolve([])
    : everGiven(db, round).where(sql<string>`judgement.id::text`, 'in', versions).execute()

const columns = [
  'judgement.dossier',
  'judgement.code',
  'judgement.given',
  'judgement.unit',
  'judgement.by_whom as byWhom',
  'judgement.at',
  'judgement.reason',
  'judgement.note',
  sql<string>`judgement.id::text`.as('version'),
] as const

const judgementsOf = (db: Db, round: RoundId) => standing(db, round).select(columns)

const judgementsIn = (db: Db, round: RoundId, dossiers: readonly string[] | null) =>
  judgementsOf(db, round).$if(dossiers !== null, query => query.where(among(dossiers)))

const among = (dossiers: readonly string[] | null) =>
  sql<boolean>`judgement.dossier = any(${dossiers}::text[])`

const standing = (db: Db, round: RoundId) =>
  tables(db)
    .selectFrom('selection.standing_judgement as judgement')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'judgement.dossier')
    .where('dossier.round', '=', round)

const everGiven = (db: Db, round: RoundId) =>
  tables(db)
    .selectFrom('selection.judgement as judgement')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'judgement.dossier')
    .leftJoin('selection.standing_judgement as standing', 'standing.id', 'judgement.id')
    .select(columns)
    .select(['dossier.enterprise', sql<boolean>`standing.id is null`.as('isVoid')])
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
