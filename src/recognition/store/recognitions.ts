import { type SqlBool, sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../../selection/model.ts'
import type { Honour, Recognition, RecognitionId, RuledRecognition, Ruling, Transfer } from '../model.ts'
import { type RecognitionTable, tables } from './tables.ts'

/** Which recognitions: all, or those of which each of these holds. */
export interface RecognitionFilter {
  readonly id?: RecognitionId
  /** To whom they were granted. */
  readonly enterprise?: EnterpriseId
  readonly product?: ProductId
  readonly products?: readonly ProductId[]
  readonly round?: RoundId
  /** In force at some time from this day on, were nothing ruled. */
  readonly endingAfter?: Day
}

/** With what was ruled about them since, in the order of their first day. */
export const listRecognitions = async (
  db: Db,
  filter: RecognitionFilter = {},
): Promise<readonly RuledRecognition[]> => withLife(db, await recognitionRows(db, filter).execute())

export const findRecognition = async (db: Db, id: RecognitionId): Promise<RuledRecognition | null> =>
  (await listRecognitions(db, { id }))[0] ?? null

/** Holds the register for the rest of the transaction, so that what is ruled follows each other. Answers its new revision. */
export const lockRegister = async (db: Db): Promise<bigint> => {
  const { number } = await tables(db)
    .updateTable('recognition.revision')
    .set({ number: sql`number + 1` })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export const getRecognition = async (db: Db, id: RecognitionId): Promise<RuledRecognition> => {
  const found = await findRecognition(db, id)
  if (found === null) throw new NotFound('recognition', id)
  return found
}

/** How many came from each round; a round of which nothing was recognised is left out. */
export const countByRound = remembering(
  ['recognition.recognition'],
  async (db: Db): Promise<ReadonlyMap<string, number>> => {
    const rows = await tables(db)
      .selectFrom('recognition.recognition')
      .select(['round', sql<number>`count(*)::int`.as('count')])
      .where('round', 'is not', null)
      .groupBy('round')
      .execute()
    return new Map(rows.flatMap(({ round, count }) => (round === null ? [] : [[round, count]])))
  },
)

interface Stamp {
  readonly recordedAt: string
  readonly revision: bigint
}

export const saveRecognitions = async (
  db: Db,
  recognitions: readonly Recognition[],
  { recordedAt, revision }: Stamp,
): Promise<void> => {
  const rows = recognitions.map(({ decision, validFrom, validTo, term, sectorGroup, ...rest }) => ({
    ...rest,
    decision_number: decision.number,
    decision_symbol: decision.symbol,
    decision_issuer: decision.issuer,
    decided_on: decision.decidedOn,
    numbered_at: decision.number === null ? null : recordedAt,
    valid_from: validFrom,
    valid_to: validTo,
    term_months: term?.months ?? null,
    term_assumed: term?.isAssumed ?? null,
    sector_group: sectorGroup,
    recorded_at: recordedAt,
    revision,
  }))
  if (rows.length > 0) await tables(db).insertInto('recognition.recognition').values(rows).execute()
}

/** The number of a decision that was still blank. Answers for which recognitions. */
export const saveNumber = async (
  db: Db,
  round: RoundId,
  { number, recordedAt, revision }: { readonly number: string } & Stamp,
): Promise<readonly RecognitionId[]> => {
  const rows = await tables(db)
    .updateTable('recognition.recognition')
    .set({ decision_number: number, numbered_at: recordedAt, numbered_revision: revision })
    .where('round', '=', round)
    .where('decision_number', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

type Of = { readonly recognition: RecognitionId; readonly revision: bigint }

export const saveRuling = async (
  db: Db,
  { recordedAt, effectiveOn, ...ruling }: Ruling & Of,
): Promise<void> => {
  await tables(db)
    .insertInto('recognition.ruling')
    .values({ ...ruling, effective_on: effectiveOn, recorded_at: recordedAt })
    .execute()
}

export const saveTransfer = async (
  db: Db,
  { recordedAt, effectiveOn, from, to, toName, ...transfer }: Transfer & Of,
): Promise<void> => {
  await tables(db)
    .insertInto('recognition.transfer')
    .values({
      ...transfer,
      from_enterprise: from,
      to_enterprise: to,
      to_name: toName,
      effective_on: effectiveOn,
      recorded_at: recordedAt,
    })
    .execute()
}

export const saveHonours = async (db: Db, honours: readonly (Honour & Of)[]): Promise<void> => {
  if (honours.length === 0) return
  await tables(db)
    .insertInto('recognition.honour')
    .values(
      honours.map(({ name, recordedAt, ...honour }) => ({
        ...honour,
        name_vi: name.vi,
        name_en: name.en,
        recorded_at: recordedAt,
      })),
    )
    .execute()
}

/** In which commune the head office of each lies on a day; one that is not known is left out. */
export const seatsOn = async (
  db: Db,
  enterprises: readonly EnterpriseId[],
  day: Day,
): Promise<ReadonlyMap<EnterpriseId, string>> => {
  const rows = await tables(db)
    .selectFrom('enterprises.public_seat')
    .select(['enterprise', 'commune'])
    .where(sql<SqlBool>`enterprise = any(${enterprises}::text[])`)
    .where(sql<SqlBool>`(valid_from is null or valid_from <= ${day}::date)`)
    .where(sql<SqlBool>`(valid_to is null or ${day}::date < valid_to)`)
    .orderBy(sql`valid_from nulls first`)
    .execute()
  return new Map(rows.map(({ enterprise, commune }) => [enterprise, commune]))
}

const recognitionRows = (db: Db, { products, endingAfter, ...same }: RecognitionFilter) => {
  const rows = tables(db)
    .selectFrom('recognition.recognition')
    .selectAll()
    .where(row => row.and(same))
    .orderBy('valid_from')
    .orderBy('id')
  const ofProducts =
    products === undefined ? rows : rows.where(sql<SqlBool>`product = any(${products}::text[])`)
  return endingAfter === undefined ? ofProducts : ofProducts.where('valid_to', '>=', endingAfter)
}

const withLife = async (db: Db, rows: readonly RecognitionTable[]): Promise<RuledRecognition[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [rulings, transfers, honours] = await Promise.all([
    rulingsOf(db, ids),
    transfersOf(db, ids),
    honoursOf(db, ids),
  ])
  return rows.map(row => ({
    ...rowToRecognition(row),
    recordedAt: row.recorded_at,
    rulings: rulings.get(row.id) ?? [],
    transfers: transfers.get(row.id) ?? [],
    honours: honours.get(row.id) ?? [],
  }))
}

/** By recognition; each without the recognition that it is about. */
const grouped = <Row extends { readonly recognition: RecognitionId }>(rows: readonly Row[]) =>
  new Map(
    [...Map.groupBy(rows, row => row.recognition)].map(([id, own]) => [
      id,
      own.map(({ recognition: _, ...row }) => row),
    ]),
  )

const among = (ids: readonly RecognitionId[]) => sql<SqlBool>`recognition = any(${ids}::text[])`

const rulingsOf = async (db: Db, ids: readonly RecognitionId[]) =>
  grouped(
    await tables(db)
      .selectFrom('recognition.ruling')
      .select(['recognition', 'kind', 'effective_on as effectiveOn', 'ground', 'document', 'person'])
      .select('recorded_at as recordedAt')
      .where(among(ids))
      .orderBy('effective_on')
      .execute(),
  )

const transfersOf = async (db: Db, ids: readonly RecognitionId[]) =>
  grouped(
    await tables(db)
      .selectFrom('recognition.transfer')
      .select(['recognition', 'kind', 'from_enterprise as from', 'to_enterprise as to', 'to_name as toName'])
      .select(['effective_on as effectiveOn', 'ground', 'document', 'person', 'recorded_at as recordedAt'])
      .where(among(ids))
      .orderBy('effective_on')
      .execute(),
  )

const honoursOf = async (db: Db, ids: readonly RecognitionId[]) => {
  const rows = await tables(db)
    .selectFrom('recognition.honour')
    .select(['recognition', 'code', 'name_vi', 'name_en', 'rank', 'recorded_at as recordedAt'])
    .where(among(ids))
    .orderBy('code')
    .execute()
  return grouped(rows.map(({ name_vi: vi, name_en: en, ...row }) => ({ ...row, name: { vi, en } })))
}

const rowToRecognition = (row: RecognitionTable): Recognition => ({
  id: row.id,
  product: row.product,
  enterprise: row.enterprise,
  decision: {
    number: row.decision_number,
    symbol: row.decision_symbol,
    issuer: row.decision_issuer,
    decidedOn: row.decided_on,
  },
  validFrom: row.valid_from,
  validTo: row.valid_to,
  term: row.term_months === null ? null : { months: row.term_months, isAssumed: row.term_assumed === true },
  dossier: row.dossier,
  round: row.round,
  follows: row.follows,
  sectorGroup: row.sector_group,
  commune: row.commune,
})
