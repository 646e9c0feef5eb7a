import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { ContactKind, Newcomer, PersonId } from '../model.ts'

type Tables = {
  readonly 'access.invitation': {
    readonly id: string
    readonly hash: string
    readonly person: PersonId | null
    readonly name: string | null
    readonly contact_kind: ContactKind | null
    readonly contact: string | null
    readonly made_by: string
    readonly made_at: string
    readonly valid_until: string
    readonly accepted_at: string | null
    readonly withdrawn_at: string | null
  }
  readonly 'access.login': { readonly id: string; readonly person: PersonId | null }
  readonly 'access.login_method': {
    readonly user_id: string
    readonly provider_id: string
    readonly account_id: string
  }
  readonly 'access.person': { readonly id: PersonId; readonly name: string; readonly email: string | null }
}

const tables = (db: Db) => roomDb<Tables>(db)

export interface Invitation {
  readonly id: string
  /** Null: a newcomer, by name and contact. */
  readonly person: PersonId | null
  readonly name: string
  readonly contactKind: ContactKind | null
  readonly contact: string | null
  readonly madeAt: string
  /** Real time, whatever day the city pins: links do not wait for it. */
  readonly validUntil: string
}

const open = (db: Db) =>
  tables(db)
    .selectFrom('access.invitation as invitation')
    .leftJoin('access.person as person', 'person.id', 'invitation.person')
    .select(['invitation.id', 'invitation.person', 'invitation.contact_kind as contactKind', 'contact'])
    .select(['made_at as madeAt', 'valid_until as validUntil'])
    .select(sql<string>`coalesce(person.name, invitation.name)`.as('name'))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('valid_until', '>', sql<string>`now()`)

export const findInvitation = (db: Db, hash: string): Promise<Invitation | undefined> =>
  open(db).where('hash', '=', hash).executeTakeFirst()

/** Nobody else accepts it meanwhile. */
export const lockInvitation = (db: Db, hash: string): Promise<Invitation | undefined> =>
  open(db).where('hash', '=', hash).forUpdate('invitation').executeTakeFirst()

/** Those that can still be accepted. */
export const listInvitations = (db: Db): Promise<readonly Invitation[]> =>
  open(db).orderBy('made_at').orderBy('invitation.id').execute()

/** Of these, those that can still be accepted. */
export const listOpenAmong = async (db: Db, ids: readonly string[]): Promise<readonly Invitation[]> =>
  ids.length === 0 ? [] : open(db).where('invitation.id', 'in', ids).orderBy('made_at').execute()

export interface NewInvitation {
  readonly id: string
  readonly hash: string
  readonly person: PersonId
  readonly madeBy: string
  readonly days: number
}

/** An earlier link to the same person ends with the new one. */
export const saveInvitation = async (db: Db, invitation: NewInvitation): Promise<void> => {
  const { id, hash, person, madeBy, days } = invitation
  await tables(db)
    .updateTable('access.invitation')
    .set({ withdrawn_at: sql<string>`now()` })
    .where('person', '=', person)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tables(db)
    .insertInto('access.invitation')
    .values({
      id,
      hash,
      person,
      made_by: madeBy,
      made_at: sql<string>`now()`,
      valid_until: sql<string>`now() + make_interval(days => ${days})`,
    })
    .execute()
}

export const saveNewcomer = async (
  db: Db,
  { id, hash, madeBy, days, name, contactKind, contact }: Omit<NewInvitation, 'person'> & Newcomer,
): Promise<void> => {
  await tables(db)
    .insertInto('access.invitation')
    .values({
      id,
      hash,
      name,
      contact_kind: contactKind,
      contact,
      made_by: madeBy,
      made_at: sql<string>`now()`,
      valid_until: sql<string>`now() + make_interval(days => ${days})`,
    })
    .execute()
}

/** False where it was accepted or withdrawn before. */
export const saveWithdrawal = async (db: Db, invitation: string): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('access.invitation')
    .set({ withdrawn_at: sql<string>`now()` })
    .where('id', '=', invitation)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const saveAcceptance = async (db: Db, invitation: string, person: PersonId): Promise<void> => {
  await tables(db)
    .updateTable('access.invitation')
    .set({ accepted_at: sql<string>`now()`, person })
    .where('id', '=', invitation)
    .execute()
}

/** Whose a login is, and as whom the identity provider knows it. */
export const getOwner = async (
  db: Db,
  login: string,
): Promise<{ readonly person: PersonId | null; readonly identities: readonly string[] }> => {
  const rows = await tables(db)
    .selectFrom('access.login as login')
    .leftJoin('access.login_method as method', join =>
      join.onRef('method.user_id', '=', 'login.id').on('method.provider_id', '=', 'oidc'),
    )
    .select(['login.person', 'method.account_id as identity'])
    .where('login.id', '=', login)
    .execute()
  return {
    person: rows[0]?.person ?? null,
    identities: rows.flatMap(({ identity }) => (identity === null ? [] : [identity])),
  }
}

export const isEmailFree = async (db: Db, email: string): Promise<boolean> =>
  (await tables(db)
    .selectFrom('access.person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()) === undefined

/** Whose login it is from now on; false where it is somebody's already, or the person has one. */
export const saveLoginPerson = async (db: Db, login: string, person: PersonId): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('access.login')
    .set({ person })
    .where('id', '=', login)
    .where('person', 'is', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('access.login as other').select('other.id').where('other.person', '=', person),
        ),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Who can sign in, of all people. */
export const listPeopleWithLogin = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await tables(db)
    .selectFrom('access.login')
    .select('person')
    .where('person', 'is not', null)
    .execute()
  return new Set(rows.map(({ person }) => person ?? ''))
}
