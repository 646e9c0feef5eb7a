import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Batch, BatchEvent, BatchId, EventKind } from '../model.ts'

type Tables = {
  readonly 'imports.batch': {
    id: BatchId
    file: string
    file_name: string
    size: number
    sent_by: string
    sent_at: string
  }
  readonly 'imports.event': {
    batch: BatchId
    kind: EventKind
    by_whom: string
    at: string
    ground: string | null
    content: unknown
  }
  readonly 'imports.done': { batch: BatchId; number: number; content: unknown }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** The latest first, each with what happened to it. */
export const listBatches = async (db: Db, most: number): Promise<readonly Batch[]> => {
  const rows = await tables(db)
    .selectFrom('imports.batch')
    .select(['id', 'file', 'file_name as fileName', 'size', 'sent_by as sentBy', 'sent_at as sentAt'])
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  const events = await eventsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, events: events.filter(({ batch }) => batch === row.id) }))
}

export const getBatch = async (db: Db, id: BatchId): Promise<Batch> => {
  const row = await tables(db)
    .selectFrom('imports.batch')
    .select(['id', 'file', 'file_name as fileName', 'size', 'sent_by as sentBy', 'sent_at as sentAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('import', id)
  return { ...row, events: await eventsOf(db, [id]) }
}

const eventsOf = (
  db: Db,
  batches: readonly BatchId[],
): Promise<readonly (BatchEvent & { readonly batch: BatchId })[]> =>
  tables(db)
    .selectFrom('imports.event')
    .select(['batch', 'kind', 'by_whom as by', 'at', 'ground'])
    .where(sql<boolean>`batch = any(${batches}::text[])`)
    .orderBy('at')
    .execute()

/** Nothing else happens to the batch while this transaction lasts. */
export const lockBatch = async (db: Db, id: BatchId): Promise<Batch> => {
  await tables(db).selectFrom('imports.batch').select('id').where('id', '=', id).forUpdate().execute()
  return getBatch(db, id)
}

export const saveBatch = async (db: Db, batch: Omit<Batch, 'events'>): Promise<void> => {
  const { fileName, sentBy, sentAt, ...rest } = batch
  await tables(db)
    .insertInto('imports.batch')
    .values({ ...rest, file_name: fileName, sent_by: sentBy, sent_at: sentAt })
    .execute()
}

export const saveEvent = async (
  db: Db,
  batch: BatchId,
  { kind, by, at, ground }: BatchEvent,
  content: unknown,
): Promise<void> => {
  await tables(db)
    .insertInto('imports.event')
    .values({ batch, kind, by_whom: by, at, ground, content: JSON.stringify(content) })
    .execute()
}

/** What an event holds, as it was kept; null where it did not happen. */
export const findContent = async (db: Db, batch: BatchId, kind: EventKind): Promise<unknown> => {
  const row = await tables(db)
    .selectFrom('imports.event')
    .select('content')
    .where('batch', '=', batch)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.content ?? null
}

/** The same of several batches, by their ids. */
export const listContents = async (
  db: Db,
  batches: readonly BatchId[],
  kind: EventKind,
): Promise<ReadonlyMap<BatchId, unknown>> => {
  const rows = await tables(db)
    .selectFrom('imports.event')
    .select(['batch', 'content'])
    .where(sql<boolean>`batch = any(${batches}::text[])`)
    .where('kind', '=', kind)
    .execute()
  return new Map(rows.map(({ batch, content }) => [batch, content]))
}

export const saveDone = async (db: Db, batch: BatchId, done: readonly unknown[]): Promise<void> => {
  const size = 2000
  for (let from = 0; from < done.length; from += size) {
    const rows = done.slice(from, from + size).map((content, at) => ({ number: from + at, content }))
    await sql`
      insert into imports.done (batch, number, content)
      select ${batch}, number, content
      from json_to_recordset(${JSON.stringify(rows)}::json) as row (number int, content json)`.execute(db)
  }
}

export const listDone = async (db: Db, batch: BatchId): Promise<readonly unknown[]> => {
  const rows = await tables(db)
    .selectFrom('imports.done')
    .select('content')
    .where('batch', '=', batch)
    .orderBy('number')
    .execute()
  return rows.map(({ content }) => content)
}
