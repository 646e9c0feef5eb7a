import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { PersonId, RoleGrant, SignInMethod, Unit } from '../model.ts'

/** A person with all that says what they hold on any day: their roles of all times, and the units these pass through. */
export interface Holder {
  readonly id: PersonId
  readonly name: string
  readonly grants: readonly RoleGrant[]
  readonly units: readonly Unit[]
}

/** A session that has not ended: with whom, since when, in which capacity. */
export interface OpenSession {
  readonly id: string
  readonly login: string
  readonly method: SignInMethod | null
  readonly capacity: string | null
  /** Null while it is not known whose login it is. */
  readonly holder: Holder | null
}

/** What hangs on a row named `person`, as two more columns. */
const holding = sql`
  (
    select coalesce(json_agg(json_build_object(
      'id', held.id, 'person', held.person, 'role', held.role, 'unit', held.unit, 'programme', held.programme,
      'validFrom', held.valid_from, 'validTo', held.valid_to
    ) order by held.valid_from, held.id), '[]')
    from access.role_grant as held where held.person = person.id
  ) as grants,
  (
    with recursive passed as (
      select unit.* from access.unit as unit
        where unit.code in (select held.unit from access.role_grant as held where held.person = person.id)
      union
      select next.* from passed join access.unit as next on next.code = passed.successor
    )
    select coalesce(json_agg(json_build_object(
      'code', code, 'kind', kind, 'nameVi', name_vi, 'nameEn', name_en,
      'validFrom', valid_from, 'validTo', valid_to, 'successor', successor, 'source', source
    )), '[]')
    from passed
  ) as units`

/** The one look of a request: what ended elsewhere a moment ago is not found here. */
export const findSession = async (db: Db, token: string): Promise<OpenSession | undefined> => {
  const { rows } = await sql<
    Omit<OpenSession, 'holder'> & Nullable<Omit<Holder, 'id'>> & { person: PersonId | null }
  >`
    select session.id, login.id as login, session.method, session.capacity, person.id as person, person.name, ${holding}
    from access.login_session as session
    join access.login as login on login.id = session.user_id
    left join access.person as person on person.id = login.person
    where session.token = ${token} and session.expires_at > now()`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  const { person, name, grants, units, ...session } = row
  const isKnown = person !== null && name !== null && grants !== null && units !== null
  return { ...session, holder: isKnown ? { id: person, name, grants, units } : null }
}

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null }

export const getHolder = async (db: Db, person: PersonId): Promise<Holder> => {
  const { rows } = await sql<Holder>`
    select person.id, person.name, ${holding} from access.person as person where person.id = ${person}`.execute(
    db,
  )
  const [found] = rows
  if (found === undefined) throw new NotFound('person', person)
  return found
}
