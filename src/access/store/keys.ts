import { sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { PersonId } from '../model.ts'

/** A key as its person sees it; its secret is nowhere. */
export interface KeyRow {
  readonly id: string
  readonly person: PersonId
  readonly capacity: string
  readonly label: string
  readonly scopes: readonly string[]
  readonly perMinute: number
  readonly madeAt: string
  readonly expiresOn: Day
  readonly revokedAt: string | null
}

export interface UsedKey extends KeyRow {
  readonly lastUsedOn: Day | null
  readonly uses: number
}

interface KeyTable {
  id: string
  person: PersonId
  capacity: string
  label: string
  scopes: readonly string[]
  per_minute: number
  secret_hash: string
  made_at: string
  expires_on: Day
  revoked_at: string | null
  revoked_by: string | null
}

const keys = (db: Db) => roomDb<{ 'access.api_key': KeyTable }>(db)

const columns = [
  'id',
  'person',
  'capacity',
  'label',
  'scopes',
  'per_minute as perMinute',
  'made_at as madeAt',
  'expires_on as expiresOn',
  'revoked_at as revokedAt',
] as const

export const saveKey = async (db: Db, key: KeyRow, secretHash: string): Promise<void> => {
  const { perMinute, madeAt, expiresOn, revokedAt, ...row } = key
  await keys(db)
    .insertInto('access.api_key')
    .values({
      ...row,
      per_minute: perMinute,
      secret_hash: secretHash,
      made_at: madeAt,
      expires_on: expiresOn,
      revoked_at: revokedAt,
    } as never)
    .execute()
}

export const findKey = (db: Db, id: string): Promise<(KeyRow & { secretHash: string }) | undefined> =>
  keys(db)
    .selectFrom('access.api_key')
    .select([...columns, 'secret_hash as secretHash'])
    .where('id', '=', id)
    .executeTakeFirst()

export const lockKey = (db: Db, id: string): Promise<KeyRow | undefined> =>
  keys(db).selectFrom('access.api_key').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

/** Of a person, the latest first, each with how it was used. */
export const listKeys = async (db: Db, person: PersonId): Promise<readonly UsedKey[]> => {
  const { rows } = await sql<UsedKey>`
    select key.id, key.person, key.capacity, key.label, key.scopes, key.per_minute as "perMinute",
      key.made_at as "madeAt", key.expires_on as "expiresOn", key.revoked_at as "revokedAt",
      max(used.day) as "lastUsedOn", coalesce(sum(used.uses), 0)::int as uses
    from access.api_key as key
    left join access.api_key_day as used on used.key = key.id
    where key.person = ${person}
    group by key.id
    order by key.made_at desc, key.id`.execute(db)
  return rows
}

export const saveKeyEnd = async (db: Db, id: string, at: string, by: string): Promise<void> => {
  await keys(db)
    .updateTable('access.api_key')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .execute()
}

/**
 * Counts one request of `who`, and of the key (if it is one) on its day; answers how many there were in the last minute,
 * where the minute before counts as far as it still lies within. One statement, the same for every process of the city.
 */
export const countRequest = async (db: Db, who: string, key: string | null, day: Day): Promise<number> => {
  const ofKey = sql`, of_key as (
    insert into access.api_key_day as counted (key, day, uses) values (${key}, ${day}, 1)
    on conflict (key, day) do update set uses = counted.uses + 1
  )`
  const { rows } = await sql<{ used: number }>`
    with minute as (
      insert into access.api_minute as counted (who, minute, used) values (${who}, date_trunc('minute', now()), 1)
      on conflict (who, minute) do update set used = counted.used + 1
      returning used
    )${key === null ? sql`` : ofKey}
    select used + floor(coalesce((
      select before.used from access.api_minute as before
      where before.who = ${who} and before.minute = date_trunc('minute', now()) - interval '1 minute'
    ), 0) * (1 - extract(second from now()) / 60))::int as used
    from minute`.execute(db)
  return rows[0]?.used ?? 1
}

export const forgetMinutes = async (db: Db): Promise<void> => {
  await sql`delete from access.api_minute where minute < now() - interval '5 minutes'`.execute(db)
}
