import { listAllGrants, listUnits } from '../access/index.ts'
import type { PersonId } from '../access/model.ts'
import { rolesOn } from '../access/rules.ts'
import type { Work } from '../platform/work.ts'
import { speaksFor } from './permissions.ts'

/** Who speaks today for one of these units. */
export const partiesSpeaking = async (
  { db, today }: Work,
  units: readonly string[],
): Promise<readonly PersonId[]> => {
  if (units.length === 0) return []
  const [grants, all] = await Promise.all([listAllGrants(db), listUnits(db)])
  const own = Map.groupBy(grants, ({ person }) => person)
  return [...own].flatMap(([person, held]) =>
    rolesOn(held, all, today).some(role => speaksFor(role) && role.unit !== null && units.includes(role.unit))
      ? [person]
      : [],
  )
}
