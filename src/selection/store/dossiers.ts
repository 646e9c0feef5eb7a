import { type ColumnType, type Generated, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { FactInput, RoundId } from '../model.ts'
import { stands } from './turns.ts'

export interface StoredDossier {
  readonly id: string
  readonly round: RoundId
  readonly enterprise: string
  readonly product: string
  readonly applicant: string | null
  readonly track: string | null
  readonly receivedAt: string
  /** The day that counts for the deadline, where it is not that of the receipt. */
  readonly countsOn?: Day | null
}

export interface StoredFact {
  readonly dossier: string
  readonly key: string
  readonly given: FactInput
  readonly fact: string | null
}

type Tables = {
  readonly 'selection.dossier': {
    id: string
    round: RoundId
    enterprise: string
    product: string
    applicant: string | null
    track: string | null
    received_at: string
    counts_on: Day | null
  }
  readonly 'selection.dossier_fact': {
    dossier: string
    key: string
    given: Stored<FactInput>
    fact: string | null
  }
  readonly 'selection.takeover': { id: Generated<bigint>; round: RoundId; at: string; by_whom: string }
  readonly 'selection.lot': { dossier: string; number: number }
}

/** Written as JSON text, read as the value. */
type Stored<T> = ColumnType<T, string, string>

const tables = (db: Db) => roomDb<Tables>(db)

const dossierColumns = [
  'id',
  'round',
  'enterprise',
  'product',
  'applicant',
  'track',
  'received_at as receivedAt',
  'counts_on as countsOn',
] as const

/** Those that stand: withdrawn and excluded ones are left out. */
export const listDossiers = remembering(
  ['selection.dossier', 'selection.dossier_turn'],
  (db: Db, round: RoundId): Promise<readonly StoredDossier[]> =>
    tables(db)
      .selectFrom('selection.dossier')
      .select(dossierColumns)
      .where('round', '=', round)
      .where(stands)
      .orderBy('id')
      .execute(),
)

/** Whose is each dossier of a round, whether it stands or not. */
export const listOwners = (
  db: Db,
  round: RoundId,
): Promise<readonly Pick<StoredDossier, 'id' | 'enterprise'>[]> =>
  tables(db)
    .selectFrom('selection.dossier')
    .select(['id', 'enterprise'])
    .where('round', '=', round)
    .orderBy('id')
    .execute()

/** Whether it stands or not. */
export const findDossier = (db: Db, id: string): Promise<StoredDossier | undefined> =>
  tables(db).selectFrom('selection.dossier').select(dossierColumns).where('id', '=', id).executeTakeFirst()

/** The dossiers of these enterprises in every round, latest first; withdrawn and excluded ones too. */
export const listDossiersOf = (db: Db, enterprises: readonly string[]): Promise<readonly StoredDossier[]> =>
  tables(db)
    .selectFrom('selection.dossier')
    .select(dossierColumns)
    .where(sql<boolean>`enterprise = any(${enterprises}::text[])`)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute()

interface Received {
  readonly round: RoundId
  readonly enterprise: string
  readonly count: number
  readonly at: string
}

/** How many dossiers of each enterprise a round received since a moment, and when the last. */
export const listReceived = async (db: Db, since: string): Promise<readonly Received[]> => {
  const { rows } = await sql<Received>`
    select round, enterprise, count(*)::int as count, max(received_at) as at
    from selection.dossier
    where received_at >= ${since}
    group by round, enterprise
    order by round, enterprise`.execute(db)
  return rows
}

/** Who has a dossier in these rounds. */
export const listApplicants = (
  db: Db,
  rounds: readonly RoundId[],
): Promise<readonly { readonly round: RoundId; readonly enterprise: string }[]> =>
  tables(db)
    .selectFrom('selection.dossier')
    .select(['round', 'enterprise'])
    .distinct()
    .where(sql<boolean>`round = any(${rounds}::text[])`)
    .where(stands)
    .execute()

export const saveDossiers = async (db: Db, dossiers: readonly StoredDossier[]): Promise<void> => {
  const rows = dossiers.map(({ receivedAt, countsOn, ...rest }) => ({
    ...rest,
    received_at: receivedAt,
    counts_on: countsOn ?? null,
  }))
  if (rows.length > 0) await tables(db).insertInto('selection.dossier').values(rows).execute()
}

export const listFacts = (db: Db, round: RoundId): Promise<readonly StoredFact[]> =>
  tables(db)
    .selectFrom('selection.dossier_fact as fact')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'fact.dossier')
    .select(['fact.dossier', 'fact.key', 'fact.given', 'fact.fact'])
    .where('dossier.round', '=', round)
    .orderBy('fact.dossier')
    .orderBy('fact.key')
    .execute()

const AT_ONCE = 1000

export const saveFacts = async (db: Db, facts: readonly StoredFact[]): Promise<void> => {
  for (let from = 0; from < facts.length; from += AT_ONCE) {
    const rows = facts
      .slice(from, from + AT_ONCE)
      .map(fact => ({ ...fact, given: JSON.stringify(fact.given) }))
    await tables(db).insertInto('selection.dossier_fact').values(rows).execute()
  }
}

/** A dossier that was sent again: what it says now takes the place of what it said. */
export const renewDossier = async (
  db: Db,
  { id, applicant, track, receivedAt, countsOn }: StoredDossier,
  facts: readonly Omit<StoredFact, 'dossier'>[],
): Promise<void> => {
  const received = { received_at: receivedAt, counts_on: countsOn ?? null }
  await tables(db)
    .updateTable('selection.dossier')
    .set({ applicant, track, ...received })
    .where('id', '=', id)
    .execute()
  await tables(db).deleteFrom('selection.dossier_fact').where('dossier', '=', id).execute()
  await saveFacts(
    db,
    facts.map(fact => ({ dossier: id, ...fact })),
  )
}

/** Of one dossier, whether it stands or not. */
export const listFactsOf = (db: Db, dossier: string): Promise<readonly StoredFact[]> =>
  tables(db)
    .selectFrom('selection.dossier_fact')
    .select(['dossier', 'key', 'given', 'fact'])
    .where('dossier', '=', dossier)
    .orderBy('key')
    .execute()

/** Each figure as it is known now, in the place of what was taken over before; null takes it out. */
export const replaceFacts = async (
  db: Db,
  figures: readonly {
    readonly dossier: string
    readonly key: string
    readonly now: Omit<StoredFact, 'dossier'> | null
  }[],
): Promise<void> => {
  for (const [dossier, changed] of Map.groupBy(figures, each => each.dossier))
    await tables(db)
      .deleteFrom('selection.dossier_fact')
      .where('dossier', '=', dossier)
      .where(
        'key',
        'in',
        changed.map(({ key }) => key),
      )
      .execute()
  await saveFacts(
    db,
    figures.flatMap(({ dossier, now }) => (now === null ? [] : [{ dossier, ...now }])),
  )
}

export const saveTakeover = async (
  db: Db,
  { round, at, byWhom }: { readonly round: RoundId; readonly at: string; readonly byWhom: string },
): Promise<void> => {
  await tables(db).insertInto('selection.takeover').values({ round, at, by_whom: byWhom }).execute()
}

export const listLots = (db: Db, round: RoundId): Promise<readonly { dossier: string; number: number }[]> =>
  tables(db)
    .selectFrom('selection.lot as lot')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'lot.dossier')
    .select(['lot.dossier', 'lot.number'])
    .where('dossier.round', '=', round)
    .orderBy('lot.dossier')
    .execute()
