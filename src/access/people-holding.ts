import type { Work } from '../platform/work.ts'
import type { PersonId, Role } from './model.ts'
import { reaches } from './permissions.ts'
import { type HeldRole, rolesOn } from './rules.ts'
import { listAllGrants, listUnits } from './store/people.ts'

/** Who holds one of these roles today, in whatever unit or programme, by id. */
export const peopleHolding = async (
  { db, today }: Work,
  ...roles: readonly Role[]
): Promise<readonly PersonId[]> => {
  const grants = Map.groupBy(await listAllGrants(db), ({ person }) => person)
  const units = await listUnits(db)
  return [...grants].flatMap(([person, own]) =>
    rolesOn(own, units, today).some(({ role }) => roles.includes(role)) ? [person] : [],
  )
}

/** Who holds a role today that reaches into a programme. */
export const holdersOf = (work: Work, role: Role, programme: string | null): Promise<readonly PersonId[]> =>
  holding(work, role, found => reaches(found, programme))

/** The same of a role in the unit that carries the duty today. */
export const holdersIn = (
  work: Work,
  role: Role,
  { unit, programme }: { readonly unit: string; readonly programme: string | null },
): Promise<readonly PersonId[]> =>
  holding(work, role, found => found.unit === unit && reaches(found, programme))

const holding = async (
  { db, today }: Work,
  role: Role,
  isHeld: (found: HeldRole) => boolean,
): Promise<readonly PersonId[]> => {
  const [grants, units] = await Promise.all([listAllGrants(db), listUnits(db)])
  const ofRole = grants.filter(grant => grant.role === role)
  const held = ofRole.filter(grant => rolesOn([grant], units, today).some(isHeld))
  return [...new Set(held.map(({ person }) => person))]
}
