import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Contact, EnterpriseId } from '../model.ts'

type Tables = {
  readonly 'enterprises.contact': {
    enterprise: EnterpriseId
    representative: string | null
    phone: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const NONE: Contact = { representative: null, phone: null }

/** Nulls where nothing is known. */
export const getContact = async (db: Db, enterprise: EnterpriseId): Promise<Contact> =>
  (await tables(db)
    .selectFrom('enterprises.contact')
    .select(['representative', 'phone'])
    .where('enterprise', '=', enterprise)
    .executeTakeFirst()) ?? NONE

export const saveContact = async (db: Db, enterprise: EnterpriseId, contact: Contact): Promise<void> => {
  if (contact.representative === null && contact.phone === null) {
    await tables(db).deleteFrom('enterprises.contact').where('enterprise', '=', enterprise).execute()
    return
  }
  await tables(db)
    .insertInto('enterprises.contact')
    .values({ enterprise, ...contact })
    .onConflict(conflict => conflict.column('enterprise').doUpdateSet(contact))
    .execute()
}

/** Whom the certificates of these enterprises name as representative. */
export const listRepresentatives = async (
  db: Db,
  enterprises: readonly EnterpriseId[],
): Promise<readonly { readonly enterprise: EnterpriseId; readonly representative: string }[]> => {
  const rows = await tables(db)
    .selectFrom('enterprises.contact')
    .select(['enterprise', 'representative'])
    .where(sql<boolean>`enterprise = any(${enterprises}::text[])`)
    .where('representative', 'is not', null)
    .orderBy('enterprise')
    .execute()
  return rows.flatMap(({ enterprise, representative }) =>
    representative === null ? [] : [{ enterprise, representative }],
  )
}
