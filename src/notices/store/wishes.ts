import type { Generated } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Wish } from '../model.ts'

type Tables = {
  readonly 'notices.choice': {
    id: Generated<bigint>
    person: PersonId
    wants: Wish
    at: string
    chosen_by: 'person' | 'link'
  }
  readonly 'notices.mail_link': { person: PersonId; secret: string }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const saveWish = async (
  db: Db,
  wish: {
    readonly person: PersonId
    readonly wants: Wish
    readonly at: string
    readonly by: 'person' | 'link'
  },
): Promise<void> => {
  const { by, ...row } = wish
  await tables(db)
    .insertInto('notices.choice')
    .values({ ...row, chosen_by: by })
    .execute()
}

/** The last wish of each who said one. */
export const listWishes = async (
  db: Db,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Wish>> => {
  if (persons.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('notices.choice')
    .distinctOn('person')
    .select(['person', 'wants'])
    .where('person', 'in', [...persons])
    .orderBy('person')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ person, wants }) => [person, wants]))
}

/** Made once for each person. */
export const saveMailLinks = async (
  db: Db,
  links: readonly { readonly person: PersonId; readonly secret: string }[],
): Promise<void> => {
  if (links.length === 0) return
  await tables(db)
    .insertInto('notices.mail_link')
    .values([...links])
    .onConflict(conflict => conflict.column('person').doNothing())
    .execute()
}

export const findByMailLink = async (db: Db, secret: string): Promise<PersonId | undefined> => {
  const row = await tables(db)
    .selectFrom('notices.mail_link')
    .select('person')
    .where('secret', '=', secret)
    .executeTakeFirst()
  return row?.person
}
