import type { GeneratedAlways } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { EnterpriseId } from '../model.ts'
import { among, inParts } from './parts.ts'

type Tables = {
  readonly 'enterprises.caretaker': {
    id: GeneratedAlways<bigint>
    enterprise: EnterpriseId
    person: PersonId | null
    since: Day
    given_by: string
    given_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export interface Caretaker {
  readonly enterprise: EnterpriseId
  /** Null: nobody any more. */
  readonly person: PersonId | null
  readonly since: Day
}

/** Who keeps in touch with these enterprises, one row for each that ever had somebody. */
export const listCaretakers = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Caretaker[]> =>
  tables(db)
    .selectFrom('enterprises.caretaker')
    .distinctOn('enterprise')
    .select(['enterprise', 'person', 'since'])
    .where(among('enterprise', enterprises))
    .orderBy('enterprise')
    .orderBy('id', 'desc')
    .execute()

export const saveCaretakers = async (
  db: Db,
  rows: readonly Caretaker[],
  by: { readonly actor: string; readonly at: string },
): Promise<void> => {
  for (const part of inParts(rows))
    await tables(db)
      .insertInto('enterprises.caretaker')
      .values(part.map(row => ({ ...row, given_by: by.actor, given_at: by.at })))
      .execute()
}
