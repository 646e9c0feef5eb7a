import { type Db, roomDb } from './database.ts'
import type { Json } from './json.ts'

interface SettingTable {
  readonly key: string
  readonly value: Json
}

type Tables = { readonly 'platform.setting': SettingTable }

export async function findSetting(db: Db, key: string): Promise<Json | undefined> {
  const row = await roomDb<Tables>(db)
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value
}

/** The setting that says of which kind the city is. */
export const CITY_KIND = 'city-kind'

/** What it holds is invented. */
export const isSampleCity = async (db: Db): Promise<boolean> =>
  (await findSetting(db, CITY_KIND)) === 'sample'

export async function saveSetting(db: Db, key: string, value: Json): Promise<void> {
  const text = { value: JSON.stringify(value) }
  await roomDb<{ 'platform.setting': { key: string; value: string } }>(db)
    .insertInto('platform.setting')
    .values({ key, ...text })
    .onConflict(conflict => conflict.column('key').doUpdateSet(text))
    .execute()
}
