import type { Work } from '../platform/work.ts'
import type { PersonId, Role } from './model.ts'
import { rolesOn } from './rules.ts'
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
