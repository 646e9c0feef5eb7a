import type { GeneratedAlways } from 'kysely'
import type { PersonId } from '../access/model.ts'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { PublishedRecognition, Recognition, RecognitionId, RuledRecognition, Ruling } from './model.ts'
import type { Kept } from './rules.ts'

type Tables = {
  readonly 'recognition.recognition': RecognitionTable
  readonly 'recognition.ruling': RulingTable
  readonly 'recognition.published_recognition': PublishedTable
}

interface RecognitionTable {
  readonly id: RecognitionId
  readonly product: ProductId
  readonly enterprise: EnterpriseId
  readonly decision_number: string
  readonly decision_symbol: string
  readonly decision_issuer: string
  readonly decided_on: Day
  readonly valid_from: Day
  readonly valid_to: Day
}

interface RulingTable {
  readonly recognition: RecognitionId
  readonly kind: Ruling['kind']
  readonly effective_on: Day
  readonly ground: string
  readonly document: string | null
  readonly person: PersonId | null
  readonly recorded_at: string
}

interface PublishedTable {
  readonly id: GeneratedAlways<bigint>
  readonly year: number | null
  readonly enterprise: string | null
  readonly product: string | null
  readonly sector_group: string | null
  readonly is_top_ten: true | null
  readonly decision: string | null
  readonly decided_on: Day | null
  readonly published_on: string | null
  readonly source: string
  readonly note: string | null
}

/** Which recognitions: all, of one enterprise, or of one product. */
export interface RecognitionFilter {
  readonly id?: RecognitionId
  readonly enterprise?: EnterpriseId
  readonly product?: ProductId
}

/** Where a room keeps the rows that it cites from public sources. */
export interface CitedRows<Row extends object> {
  /** `events.published_event`. */
  readonly table: string
  list(db: Db): Promise<readonly Kept<Row>[]>
  save(db: Db, rows: readonly Row[]): Promise<void>
  remove(db: Db, ids: readonly bigint[]): Promise<void>
}

const tables = (db: Db) => roomDb<Tables>(db)

/** With their rulings, in the order of their first day. */
export const listRecognitions = async (
  db: Db,
  filter: RecognitionFilter = {},
): Promise<readonly RuledRecognition[]> => {
  const rows = await recognitionRows(db, filter).execute()
  return withRulings(db, rows)
}

export const findRecognition = async (db: Db, id: RecognitionId): Promise<RuledRecognition | null> =>
  (await listRecognitions(db, { id }))[0] ?? null

/** Holds the recognition for the rest of the transaction, so that rulings follow each other. */
export const lockRecognition = async (db: Db, id: RecognitionId): Promise<RuledRecognition> => {
  const rows = await recognitionRows(db, { id }).forUpdate().execute()
  const [recognition] = await withRulings(db, rows)
  if (recognition === undefined) throw new NotFound('recognition', id)
  return recognition
}

export const saveRecognition = async (db: Db, recognition: Recognition): Promise<void> => {
  const { decision, validFrom, validTo, ...rest } = recognition
  await tables(db)
    .insertInto('recognition.recognition')
    .values({
      ...rest,
      decision_number: decision.number,
      decision_symbol: decision.symbol,
      decision_issuer: decision.issuer,
      decided_on: decision.decidedOn,
      valid_from: validFrom,
      valid_to: validTo,
    })
    .execute()
}

export const saveRuling = async (
  db: Db,
  {
    recognition,
    recordedAt,
    effectiveOn,
    ...ruling
  }: Ruling & { recognition: RecognitionId; recordedAt: string },
): Promise<void> => {
  await tables(db)
    .insertInto('recognition.ruling')
    .values({ ...ruling, recognition, effective_on: effectiveOn, recorded_at: recordedAt })
    .execute()
}

export const listPublishedRecognitions = (db: Db): Promise<readonly Kept<PublishedRecognition>[]> =>
  tables(db)
    .selectFrom('recognition.published_recognition')
    .select([
      'id',
      'year',
      'enterprise',
      'product',
      'sector_group as sectorGroup',
      'is_top_ten as isTopTen',
      'decision',
      'decided_on as decidedOn',
      'published_on as publishedOn',
      'source',
      'note',
    ])
    .orderBy('year', order => order.asc().nullsLast())
    .orderBy('id')
    .execute()

export const publishedRecognitions: CitedRows<PublishedRecognition> = {
  table: 'recognition.published_recognition',
  list: listPublishedRecognitions,
  save: async (db, rows) => {
    await tables(db)
      .insertInto('recognition.published_recognition')
      .values(rows.map(publishedToRow))
      .execute()
  },
  remove: async (db, ids) => {
    await tables(db).deleteFrom('recognition.published_recognition').where('id', 'in', ids).execute()
  },
}

const recognitionRows = (db: Db, filter: RecognitionFilter) =>
  tables(db)
    .selectFrom('recognition.recognition')
    .selectAll()
    .where(row => row.and(filter))
    .orderBy('valid_from')
    .orderBy('id')

const withRulings = async (db: Db, rows: readonly RecognitionTable[]): Promise<RuledRecognition[]> => {
  if (rows.length === 0) return []
  const rulings = await tables(db)
    .selectFrom('recognition.ruling')
    .select(['recognition', 'kind', 'effective_on as effectiveOn', 'ground', 'document', 'person'])
    .where(
      'recognition',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('effective_on')
    .execute()
  const byRecognition = Map.groupBy(rulings, ruling => ruling.recognition)
  return rows.map(row => ({
    ...rowToRecognition(row),
    rulings: (byRecognition.get(row.id) ?? []).map(({ recognition: _, ...ruling }) => ruling),
  }))
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
})

const publishedToRow = ({ sectorGroup, isTopTen, decidedOn, publishedOn, ...row }: PublishedRecognition) => ({
  ...row,
  sector_group: sectorGroup,
  is_top_ten: isTopTen,
  decided_on: decidedOn,
  published_on: publishedOn,
})
