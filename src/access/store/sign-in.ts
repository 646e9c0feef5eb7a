import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { PersonId, SignInMethod } from '../model.ts'

interface LoginTable {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly email_verified: boolean
  readonly two_factor_enabled: boolean | null
  readonly person: PersonId | null
  readonly created_at: string
  readonly updated_at: string
}

type Tables = {
  readonly 'access.login': LoginTable
  readonly 'access.login_session': {
    readonly id: string
    readonly token: string
    readonly user_id: string
    readonly expires_at: string
    readonly created_at: string
    readonly ip_address: string | null
    readonly user_agent: string | null
    readonly method: SignInMethod | null
    readonly capacity: string | null
  }
  readonly 'access.login_method': {
    readonly id: string
    readonly account_id: string
    readonly provider_id: string
    readonly user_id: string
    readonly password: string | null
    readonly created_at: string
    readonly updated_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** A browser that is signed in, as its owner recognises it. */
export interface Device {
  readonly id: string
  readonly since: string
  readonly agent: string | null
  readonly address: string | null
  readonly method: SignInMethod | null
}

export const listDevices = (db: Db, login: string): Promise<readonly Device[]> =>
  tables(db)
    .selectFrom('access.login_session')
    .select(['id', 'created_at as since', 'user_agent as agent', 'ip_address as address', 'method'])
    .where('user_id', '=', login)
    .where('expires_at', '>', sql<string>`now()`)
    .orderBy('created_at', 'desc')
    .execute()

export const saveCapacity = async (db: Db, session: string, capacity: string): Promise<void> => {
  await tables(db).updateTable('access.login_session').set({ capacity }).where('id', '=', session).execute()
}

/** Ends one session of a login; answers whether there was one. */
export const deleteSession = async (db: Db, login: string, session: string): Promise<boolean> => {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('access.login_session')
    .where('user_id', '=', login)
    .where('id', '=', session)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export interface Login {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly person: PersonId | null
  readonly hasTotp: boolean
  readonly hasPassword: boolean
}

export const findLogin = async (db: Db, login: string): Promise<Login | undefined> => {
  const found = await tables(db)
    .selectFrom('access.login as login')
    .select(['login.id', 'login.name', 'login.email', 'login.person', 'login.two_factor_enabled as hasTotp'])
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('access.login_method as method')
            .select('method.id')
            .whereRef('method.user_id', '=', 'login.id')
            .where('method.provider_id', '=', 'credential'),
        )
        .as('hasPassword'),
    )
    .where('login.id', '=', login)
    .executeTakeFirst()
  return found && { ...found, hasTotp: found.hasTotp === true, hasPassword: found.hasPassword === true }
}

export interface NewLogin {
  readonly person: PersonId
  readonly name: string
  readonly email: string
  /** As the identity provider knows the person. */
  readonly subject: string
  /** A hash; null: no password. */
  readonly password: string | null
  readonly now: string
}

export const saveLogin = async (db: Db, login: NewLogin): Promise<void> => {
  const { person, name, email, subject, password, now } = login
  const made = { created_at: now, updated_at: now }
  await tables(db)
    .insertInto('access.login')
    .values({
      id: person,
      name,
      email: email.toLowerCase(),
      email_verified: true,
      two_factor_enabled: false,
      person,
      ...made,
    })
    .execute()
  const method = (provider: string, account: string, secret: string | null) => ({
    id: `${person}-${provider}`,
    account_id: account,
    provider_id: provider,
    user_id: person,
    password: secret,
    ...made,
  })
  await tables(db)
    .insertInto('access.login_method')
    .values([
      method('oidc', subject, null),
      ...(password === null ? [] : [method('credential', person, password)]),
    ])
    .execute()
}

/**
 * Counts one more try under a key; answers how many there were since its window began. Atomic: of two tries at once
 * each is counted.
 */
export const countAttempt = async (db: Db, key: string, windowSeconds: number): Promise<number> => {
  const ends = sql`now() + make_interval(secs => ${windowSeconds})`
  const { rows } = await sql<{ count: number }>`
    insert into access.attempt as attempt (key, count, window_ends_at) values (${key}, 1, ${ends})
    on conflict (key) do update set
      count = case when attempt.window_ends_at < now() then 1 else attempt.count + 1 end,
      window_ends_at = case when attempt.window_ends_at < now() then excluded.window_ends_at
        else attempt.window_ends_at end
    returning count`.execute(db)
  return rows[0]?.count ?? 1
}

export const clearAttempts = async (db: Db, key: string): Promise<void> => {
  await sql`delete from access.attempt where key = ${key}`.execute(db)
}
