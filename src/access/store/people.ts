import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { remembering } from '../../platform/remembered.ts'
import type { GrantId, Person, PersonId, RoleGrant, Unit } from '../model.ts'

type Tables = {
  readonly 'access.person': Person
  readonly 'access.unit': {
    code: string
    kind: Unit['kind']
    name_vi: string
    name_en: string | null
    valid_from: Day | null
    valid_to: Day | null
    successor: string | null
    source: string
  }
  readonly 'access.role_grant': {
    id: GrantId
    person: PersonId
    role: RoleGrant['role']
    unit: string | null
    programme: string | null
    valid_from: Day
    valid_to: Day | null
    ground: string
  }
}

const grantColumns = [
  'id',
  'person',
  'role',
  'unit',
  'programme',
  'valid_from as validFrom',
  'valid_to as validTo',
  'ground',
] as const

const tables = (db: Db) => roomDb<Tables>(db)

export const savePerson = async (db: Db, person: Person): Promise<void> => {
  await tables(db).insertInto('access.person').values(person).execute()
}

export const getPerson = remembering(['access.person'], async (db: Db, id: PersonId): Promise<Person> => {
  const person = await tables(db)
    .selectFrom('access.person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) throw new NotFound('person', id)
  return person
})

export const listPeopleAmong = async (db: Db, ids: readonly PersonId[]): Promise<readonly Person[]> =>
  ids.length === 0
    ? []
    : await tables(db)
        .selectFrom('access.person')
        .selectAll()
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute()

export const listPeople = remembering(
  ['access.person'],
  (db: Db): Promise<readonly Person[]> =>
    tables(db).selectFrom('access.person').selectAll().orderBy('id').execute(),
)

/** Every unit that ever was, by code. */
export const listUnits = remembering(
  ['access.unit'],
  (db: Db): Promise<readonly Unit[]> =>
    tables(db)
      .selectFrom('access.unit')
      .select([
        'code',
        'kind',
        'name_vi as nameVi',
        'name_en as nameEn',
        'valid_from as validFrom',
        'valid_to as validTo',
        'successor',
        'source',
      ])
      .orderBy('code')
      .execute(),
)

export const saveUnits = async (db: Db, units: readonly Unit[]): Promise<void> => {
  if (units.length === 0) return
  const rows = units.map(({ nameVi, nameEn, validFrom, validTo, ...unit }) => ({
    ...unit,
    name_vi: nameVi,
    name_en: nameEn,
    valid_from: validFrom,
    valid_to: validTo,
  }))
  await tables(db)
    .insertInto('access.unit')
    .values(rows)
    .onConflict(conflict =>
      conflict.column('code').doUpdateSet(row => ({
        kind: row.ref('excluded.kind'),
        name_vi: row.ref('excluded.name_vi'),
        name_en: row.ref('excluded.name_en'),
        valid_from: row.ref('excluded.valid_from'),
        valid_to: row.ref('excluded.valid_to'),
        successor: row.ref('excluded.successor'),
        source: row.ref('excluded.source'),
      })),
    )
    .execute()
}

export const listGrants = remembering(
  ['access.role_grant'],
  (db: Db, person: PersonId): Promise<readonly (RoleGrant & { ground: string })[]> =>
    tables(db)
      .selectFrom('access.role_grant')
      .select(grantColumns)
      .where('person', '=', person)
      .orderBy('valid_from')
      .orderBy('id')
      .execute(),
)

/** Every role that anybody ever held. */
export const listAllGrants = remembering(
  ['access.role_grant'],
  (db: Db): Promise<readonly (RoleGrant & { ground: string })[]> =>
    tables(db)
      .selectFrom('access.role_grant')
      .select(grantColumns)
      .orderBy('person')
      .orderBy('valid_from')
      .orderBy('id')
      .execute(),
)

export const lockGrant = async (db: Db, id: GrantId): Promise<RoleGrant> => {
  const grant = await tables(db)
    .selectFrom('access.role_grant')
    .select(grantColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (grant === undefined) throw new NotFound('role', id)
  return grant
}

export const saveGrant = async (db: Db, grant: RoleGrant & { readonly ground: string }): Promise<void> => {
  const { validFrom, validTo, ...rest } = grant
  await tables(db)
    .insertInto('access.role_grant')
    .values({ ...rest, valid_from: validFrom, valid_to: validTo })
    .execute()
}

export const saveGrantEnd = async (db: Db, id: GrantId, validTo: Day): Promise<void> => {
  await tables(db).updateTable('access.role_grant').set({ valid_to: validTo }).where('id', '=', id).execute()
}
