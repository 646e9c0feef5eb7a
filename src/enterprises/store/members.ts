import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Duty, EnterpriseId } from '../model.ts'

type Tables = {
  readonly 'enterprises.invited_member': {
    readonly invitation: string
    readonly enterprise: EnterpriseId
    readonly duty: Duty
  }
  readonly 'enterprises.member': {
    readonly person: PersonId
    readonly enterprise: EnterpriseId
    readonly valid_from: Day
    readonly valid_to: Day | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export interface InvitedMember {
  readonly invitation: string
  readonly enterprise: EnterpriseId
  readonly duty: Duty
}

export const saveInvitedMember = async (db: Db, invited: InvitedMember): Promise<void> => {
  await tables(db).insertInto('enterprises.invited_member').values(invited).execute()
}

export const findInvitedMember = (db: Db, invitation: string): Promise<InvitedMember | undefined> =>
  tables(db)
    .selectFrom('enterprises.invited_member')
    .selectAll()
    .where('invitation', '=', invitation)
    .executeTakeFirst()

/** All that were ever invited to it; which of them are open is known in access. */
export const listInvitedMembers = (db: Db, enterprise: EnterpriseId): Promise<readonly InvitedMember[]> =>
  tables(db)
    .selectFrom('enterprises.invited_member')
    .selectAll()
    .where('enterprise', '=', enterprise)
    .execute()

/** False where the person does not act for the enterprise on that day; who began that day leaves no row. */
export const saveMemberEnd = async (
  db: Db,
  {
    person,
    enterprise,
    on,
  }: { readonly person: PersonId; readonly enterprise: EnterpriseId; readonly on: Day },
): Promise<boolean> => {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('enterprises.member')
    .where('person', '=', person)
    .where('enterprise', '=', enterprise)
    .where('valid_from', '=', on)
    .executeTakeFirst()
  const { numUpdatedRows } = await tables(db)
    .updateTable('enterprises.member')
    .set({ valid_to: on })
    .where('person', '=', person)
    .where('enterprise', '=', enterprise)
    .where('valid_from', '<', on)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .executeTakeFirst()
  return numDeletedRows + numUpdatedRows > 0n
}
