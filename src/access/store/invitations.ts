import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { PersonId } from '../model.ts'

type Tables = {
  readonly 'access.invitation': {
    readonly id: string
    readonly hash: string
    readonly person: PersonId
    readonly made_by: string
    readonly made_at: string
    readonly valid_until: string
    readonly accepted_at: string | null
    readonly withdrawn_at: string | null
  }
  readonly 'access.login': { readonly id: string; readonly person: PersonId | null }
}

const tables = (db: Db) => roomDb<Tables>(db)

export interface Invitation {
  readonly id: string
  readonly person: PersonId
  /** Real time, whatever day the city pins: links do not wait for it. */
  readonly validUntil: string
}

const open = (db: Db) =>
  tables(db)
    .selectFrom('access.invitation')
    .select(['id', 'person', 'valid_until as validUntil'])
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('valid_until', '>', sql<string>`now()`)

export const findInvitation = (db: Db, hash: string): Promise<Invitation | undefined> =>
  open(db).where('hash', '=', hash).executeTakeFirst()

/** Nobody else accepts it meanwhile. */
export const lockInvitation = (db: Db, hash: string): Promise<Invitation | undefined> =>
  open(db).where('hash', '=', hash).forUpdate().executeTakeFirst()

/** Those that can still be accepted. */
export const listInvitations = (db: Db): Promise<readonly Invitation[]> =>
  open(db).orderBy('person').execute()

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

export const saveAcceptance = async (db: Db, invitation: string): Promise<void> => {
  await tables(db)
    .updateTable('access.invitation')
    .set({ accepted_at: sql<string>`now()` })
    .where('id', '=', invitation)
    .execute()
}

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
