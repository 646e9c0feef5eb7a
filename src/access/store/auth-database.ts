import {
  CamelCasePlugin,
  type Kysely,
  type KyselyPlugin,
  type PluginTransformResultArgs,
  type QueryResult,
  type UnknownRow,
} from 'kysely'
import { dateOfMoment } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'

/** The city's database as better-auth expects one: names in its spelling, moments as dates, no bigint. */
export const authDatabase = (db: Db): Kysely<Record<string, unknown>> =>
  roomDb<Record<string, unknown>>(db).withPlugin(new CamelCasePlugin()).withPlugin(plainValues)

/**
 * The platform hands out moments as ISO text; compared with a date such a text is neither before nor after it, and no
 * session would ever end.
 */
const plainValues: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => ({
    ...result,
    rows: result.rows.map(row =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(name, value)])),
    ),
  }),
}

const MOMENT = /(?:At|_at|Until|_until)$/

const plainValue = (name: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' && MOMENT.test(name) ? dateOfMoment(value) : value
}
