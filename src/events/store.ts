import type { GeneratedAlways } from 'kysely'
import { type Db, roomDb } from '../platform/database.ts'
import type { CitedRows } from '../recognition/index.ts'
import type { Kept } from '../recognition/rules/published.ts'
import type { PublishedEvent } from './model.ts'

type Tables = {
  readonly 'events.published_event': {
    readonly id: GeneratedAlways<bigint>
    readonly name_vi: string | null
    readonly name_en: string | null
    readonly kind: PublishedEvent['kind']
    readonly organiser_level: PublishedEvent['organiserLevel']
    readonly starts: string | null
    readonly ends: string | null
    readonly place: string | null
    readonly booths: number | null
    readonly booths_max: number | null
    readonly enterprises: number | null
    readonly enterprises_max: number | null
    readonly countries: number | null
    readonly localities: number | null
    readonly visitors: number | null
    readonly contracts_value_vnd: string | null
    readonly status: PublishedEvent['status']
    readonly published_on: string | null
    readonly source: string
    readonly note: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** By their first day; those without one come last. */
export const listPublishedEvents = (db: Db): Promise<readonly Kept<PublishedEvent>[]> =>
  tables(db)
    .selectFrom('events.published_event')
    .select([
      'id',
      'name_vi as nameVi',
      'name_en as nameEn',
      'kind',
      'organiser_level as organiserLevel',
      'starts',
      'ends',
      'place',
      'booths',
      'booths_max as boothsMax',
      'enterprises',
      'enterprises_max as enterprisesMax',
      'countries',
      'localities',
      'visitors',
      'contracts_value_vnd as contractsValueVnd',
      'status',
      'published_on as publishedOn',
      'source',
      'note',
    ])
    .orderBy('starts', order => order.asc().nullsLast())
    .orderBy('id')
    .execute()

export const publishedEvents: CitedRows<PublishedEvent> = {
  table: 'events.published_event',
  list: listPublishedEvents,
  save: async (db, rows) => {
    await tables(db).insertInto('events.published_event').values(rows.map(eventToRow)).execute()
  },
  remove: async (db, ids) => {
    await tables(db).deleteFrom('events.published_event').where('id', 'in', ids).execute()
  },
}

const eventToRow = (event: PublishedEvent) => {
  const { nameVi, nameEn, organiserLevel, boothsMax, enterprisesMax, ...others } = event
  const { contractsValueVnd, publishedOn, ...row } = others
  return {
    ...row,
    name_vi: nameVi,
    name_en: nameEn,
    organiser_level: organiserLevel,
    booths_max: boothsMax,
    enterprises_max: enterprisesMax,
    contracts_value_vnd: contractsValueVnd,
    published_on: publishedOn,
  }
}
