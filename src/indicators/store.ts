import type { GeneratedAlways } from 'kysely'
import { type Db, roomDb } from '../platform/database.ts'
import type { CitedRows } from '../recognition/index.ts'
import type { Kept } from '../recognition/rules/published.ts'
import type { PublishedFigure } from './model.ts'

type Tables = {
  readonly 'indicators.published_figure': {
    readonly id: GeneratedAlways<bigint>
    readonly about: PublishedFigure['about']
    readonly period: string
    readonly figure: string
    readonly value: string
    readonly value_max: string | null
    readonly unit: string
    readonly kind: PublishedFigure['kind']
    readonly published_on: string | null
    readonly source: string
    readonly note: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** By period, then by figure. */
export const listPublishedFigures = (db: Db): Promise<readonly Kept<PublishedFigure>[]> =>
  tables(db)
    .selectFrom('indicators.published_figure')
    .select([
      'id',
      'about',
      'period',
      'figure',
      'value',
      'value_max as valueMax',
      'unit',
      'kind',
      'published_on as publishedOn',
      'source',
      'note',
    ])
    .orderBy('period')
    .orderBy('figure')
    .orderBy('id')
    .execute()

export const publishedFigures: CitedRows<PublishedFigure> = {
  table: 'indicators.published_figure',
  list: listPublishedFigures,
  save: async (db, rows) => {
    await tables(db).insertInto('indicators.published_figure').values(rows.map(figureToRow)).execute()
  },
  remove: async (db, ids) => {
    await tables(db).deleteFrom('indicators.published_figure').where('id', 'in', ids).execute()
  },
}

const figureToRow = ({ valueMax, publishedOn, ...row }: PublishedFigure) => ({
  ...row,
  value_max: valueMax,
  published_on: publishedOn,
})
