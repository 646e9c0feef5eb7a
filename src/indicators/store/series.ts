import { type GeneratedAlways, sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Observation, SeriesEvent, SeriesImport, Vintage } from '../model/series.ts'

type Tables = {
  readonly 'indicators.series_import': {
    id: string
    file: string
    file_name: string
    sent_by: string
    sent_at: string
  }
  readonly 'indicators.series_event': {
    import: string
    kind: SeriesEvent
    by_whom: string
    at: string
    ground: string | null
  }
  readonly 'indicators.vintage': {
    id: GeneratedAlways<bigint>
    import: string | null
    series: string
    published_on: string | null
    source: string
    recorded_by: string
    recorded_at: string
  }
  readonly 'indicators.observation': {
    vintage: bigint
    period: string
    value: string
    base: string | null
    growth: string | null
    note: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Every vintage that was not undone, the earlier published first, then the earlier entered; each with its numbers. */
export const listVintages = remembering(
  ['indicators.vintage', 'indicators.observation', 'indicators.series_event'],
  async (db): Promise<readonly Vintage[]> => {
    const { rows } = await sql<Omit<Vintage, 'observations'> & Observation>`
      select vintage.id::text as id, vintage.series, vintage.published_on as "publishedOn", vintage.source,
        vintage.import, vintage.recorded_at as "recordedAt", observation.period, observation.value::text as value,
        observation.base, observation.growth::text as growth, observation.note
      from indicators.vintage join indicators.observation on observation.vintage = vintage.id
      where not exists (
        select from indicators.series_event where series_event.import = vintage.import and kind = 'undone'
      )
      order by vintage.published_on nulls first, vintage.recorded_at, vintage.id, observation.period`.execute(
      db,
    )
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ ...headOf(first), observations: [first, ...others].map(observationOf) }],
    )
  },
)

const headOf = ({ id, series, publishedOn, source, recordedAt, ...row }: Omit<Vintage, 'observations'>) => ({
  ...{ id, series, publishedOn, source, recordedAt },
  import: row.import,
})

const observationOf = ({ period, value, base, growth, note }: Observation): Observation => ({
  ...{ period, value, base, growth, note },
})

export interface NewVintage extends Omit<Vintage, 'id'> {
  readonly recordedBy: string
}

export const saveVintages = async (db: Db, vintages: readonly NewVintage[]): Promise<void> => {
  for (const { series, publishedOn, source, recordedBy, recordedAt, observations, ...rest } of vintages) {
    const { id } = await tables(db)
      .insertInto('indicators.vintage')
      .values({
        ...{ series, source },
        import: rest.import,
        published_on: publishedOn,
        recorded_by: recordedBy,
        recorded_at: recordedAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tables(db)
      .insertInto('indicators.observation')
      .values(observations.map(each => ({ ...each, vintage: id })))
      .execute()
  }
}

const importColumns = [
  'id',
  'file',
  'file_name as fileName',
  'sent_by as sentBy',
  'sent_at as sentAt',
] as const

/** The latest first, each with what happened to it. */
export const listImports = async (db: Db): Promise<readonly SeriesImport[]> => {
  const rows = await tables(db)
    .selectFrom('indicators.series_import')
    .select(importColumns)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  const events = await eventsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, events: events.filter(each => each.import === row.id) }))
}

const eventsOf = (db: Db, ids: readonly string[]) =>
  tables(db)
    .selectFrom('indicators.series_event')
    .select(['import', 'kind', 'by_whom as by', 'at', 'ground'])
    .where(sql<boolean>`import = any(${ids}::text[])`)
    .orderBy('at')
    .execute()

export const getImport = async (db: Db, id: string): Promise<SeriesImport> => {
  const row = await tables(db)
    .selectFrom('indicators.series_import')
    .select(importColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('series import', id)
  return { ...row, events: await eventsOf(db, [id]) }
}

/** Nothing else happens to the import while this transaction lasts. */
export const lockImport = async (db: Db, id: string): Promise<SeriesImport> => {
  await tables(db)
    .selectFrom('indicators.series_import')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getImport(db, id)
}

export const saveImport = async (
  db: Db,
  { id, file, fileName, sentBy, sentAt }: Omit<SeriesImport, 'events'>,
) => {
  await tables(db)
    .insertInto('indicators.series_import')
    .values({ id, file, file_name: fileName, sent_by: sentBy, sent_at: sentAt })
    .execute()
}

export const saveSeriesEvent = async (
  db: Db,
  id: string,
  { kind, by, at, ground }: SeriesImport['events'][number],
): Promise<void> => {
  await tables(db)
    .insertInto('indicators.series_event')
    .values({ import: id, kind, by_whom: by, at, ground })
    .execute()
}
