import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { SignInMethod } from '../model.ts'

export const signInOutcomes = ['success', 'failure', 'locked'] as const
export type SignInOutcome = (typeof signInOutcomes)[number]
export type SignInReason = 'wrong-password' | 'wrong-code' | 'step-over' | 'issuer' | 'too-often'

export interface SignIn {
  readonly outcome: SignInOutcome
  readonly method: SignInMethod
  /** Null for a success. */
  readonly reason: SignInReason | null
  /** Null where it is not known whose it would have been. */
  readonly login: string | null
  readonly address: string | null
}

type Tables = {
  readonly 'access.sign_in': SignIn
  readonly 'access.login': { readonly id: string; readonly email: string }
  readonly 'access.login_challenge': { readonly identifier: string; readonly value: string }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const saveSignIn = async (db: Db, signIn: SignIn): Promise<void> => {
  await tables(db).insertInto('access.sign_in').values(signIn).execute()
}

export const findLoginByEmail = async (db: Db, email: string): Promise<string | null> =>
  (
    await tables(db)
      .selectFrom('access.login')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst()
  )?.id ?? null

/** Who gave the password that this challenge follows. */
export const findChallenged = async (db: Db, identifier: string): Promise<string | null> =>
  (
    await tables(db)
      .selectFrom('access.login_challenge')
      .select('value')
      .where('identifier', '=', identifier)
      .executeTakeFirst()
  )?.value ?? null

export interface ListedSignIn extends SignIn {
  readonly id: bigint
  readonly at: string
  /** Of the person whose login it is, or as the login is called. */
  readonly name: string | null
  readonly person: string | null
  readonly total: number
}

export interface SignInsAsked {
  readonly outcome: string | null
  readonly method: string | null
  readonly words: string
  readonly isOldestFirst: boolean
  readonly size: number
  readonly page: number
}

/** One page, newest first, each row with how many there are in all. */
export const listSignIns = async (db: Db, asked: SignInsAsked): Promise<readonly ListedSignIn[]> => {
  const { outcome, method, words, isOldestFirst, size, page } = asked
  const sought = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ListedSignIn>`
    select sign_in.*, coalesce(person.name, login.name) as name, person.id as person, (count(*) over ())::int as total
    from access.sign_in as sign_in
    left join access.login as login on login.id = sign_in.login
    left join access.person as person on person.id = login.person
    where (${outcome}::text is null or outcome = ${outcome})
      and (${method}::text is null or method = ${method})
      and (${words} = '' or coalesce(person.name, login.name, '') ilike ${sought} or address ilike ${sought})
    order by sign_in.id ${isOldestFirst ? sql`asc` : sql`desc`}
    limit ${size} offset ${(page - 1) * size}`.execute(db)
  return rows
}
