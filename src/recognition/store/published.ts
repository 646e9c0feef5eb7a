import type { GeneratedAlways } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { PublishedRecognition } from '../model/published.ts'
import type { Kept } from '../rules/published.ts'

type Tables = { readonly 'recognition.published_recognition': PublishedTable }

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

/** Where a room keeps the rows that it cites from public sources. */
export interface CitedRows<Row extends object> {
  /** `events.published_event`. */
  readonly table: string
  list(db: Db): Promise<readonly Kept<Row>[]>
  save(db: Db, rows: readonly Row[]): Promise<void>
  remove(db: Db, ids: readonly bigint[]): Promise<void>
}

const tables = (db: Db) => roomDb<Tables>(db)

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

const publishedToRow = ({ sectorGroup, isTopTen, decidedOn, publishedOn, ...row }: PublishedRecognition) => ({
  ...row,
  sector_group: sectorGroup,
  is_top_ten: isTopTen,
  decided_on: decidedOn,
  published_on: publishedOn,
})
