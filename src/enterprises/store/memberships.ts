import { sql } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Duty, Enterprise, EnterpriseId, Member } from '../model.ts'
import { among, inParts } from './parts.ts'

type Tables = {
  readonly 'enterprises.enterprise': { id: EnterpriseId; name_vi: string; name_en: string | null }
  readonly 'enterprises.member': {
    person: PersonId
    enterprise: EnterpriseId
    duty: Duty
    valid_from: Day
    valid_to: Day | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** The enterprises a person acts for, of all times. */
export const listMemberships = remembering(
  ['enterprises.member'],
  (db: Db, person: PersonId): Promise<readonly Member[]> =>
    tables(db)
      .selectFrom('enterprises.member')
      .select(['person', 'enterprise', 'duty', 'valid_from as validFrom', 'valid_to as validTo'])
      .where('person', '=', person)
      .orderBy('enterprise')
      .orderBy('valid_from')
      .execute(),
)

/** The same of many people. */
export const listMembershipsOf = (db: Db, people: readonly PersonId[]): Promise<readonly Member[]> =>
  tables(db)
    .selectFrom('enterprises.member')
    .select(['person', 'enterprise', 'duty', 'valid_from as validFrom', 'valid_to as validTo'])
    .where(sql<boolean>`person = any(${people}::text[])`)
    .orderBy('person')
    .orderBy('enterprise')
    .orderBy('valid_from')
    .execute()

/** The enterprises a person acts for on a day, by name. */
export const listActedFor = remembering(
  ['enterprises.member', 'enterprises.enterprise'],
  (db: Db, person: PersonId, day: Day): Promise<readonly Pick<Enterprise, 'id' | 'nameVi' | 'nameEn'>[]> =>
    tables(db)
      .selectFrom('enterprises.member as member')
      .innerJoin('enterprises.enterprise as enterprise', 'enterprise.id', 'member.enterprise')
      .select(['enterprise.id', 'enterprise.name_vi as nameVi', 'enterprise.name_en as nameEn'])
      .where('member.person', '=', person)
      .where('member.valid_from', '<=', day)
      .where(eb => eb.or([eb('member.valid_to', 'is', null), eb('member.valid_to', '>', day)]))
      .orderBy('enterprise.id')
      .execute(),
)

/** Who acts for these enterprises, of all times. */
export const listMembers = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Member[]> =>
  tables(db)
    .selectFrom('enterprises.member')
    .select(['person', 'enterprise', 'duty', 'valid_from as validFrom', 'valid_to as validTo'])
    .where(among('enterprise', enterprises))
    .orderBy('valid_from')
    .orderBy('person')
    .execute()

export const saveMembers = async (db: Db, members: readonly Member[]): Promise<void> => {
  for (const part of inParts(members)) {
    const rows = part.map(({ person, enterprise, duty, validFrom, validTo }) => ({
      person,
      enterprise,
      duty,
      valid_from: validFrom,
      valid_to: validTo,
    }))
    await tables(db).insertInto('enterprises.member').values(rows).execute()
  }
}
