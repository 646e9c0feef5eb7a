import type { PersonId } from '../access/model.ts'
import { isWithin } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { type EnterpriseId, enterpriseIdOf } from './model.ts'
import { currentId } from './rules/merges.ts'
import { listMembers } from './store/memberships.ts'
import { listAliases } from './store/merges.ts'

/** Who acts today for an enterprise; what was merged into it is its own. */
export type PeopleOf = (enterprise: string | null) => readonly PersonId[]

export const peopleOf = async ({ db, today }: Work, enterprises: readonly string[]): Promise<PeopleOf> => {
  const aliases = await listAliases(db)
  const current = (id: string): EnterpriseId => currentId(aliases, enterpriseIdOf(id), today)
  const members = await listMembers(db, [...new Set(enterprises.map(current))])
  const acting = members.filter(({ validFrom, validTo }) => isWithin(today, validFrom, validTo))
  return enterprise =>
    enterprise === null
      ? []
      : acting.filter(each => each.enterprise === current(enterprise)).map(({ person }) => person)
}

/** Whether an enterprise is the one the actor acts for; what was merged into it is its own. */
export const ownness = async ({
  db,
  actor,
  today,
}: Work): Promise<(enterprise: string | null) => boolean> => {
  const acting = actor.kind === 'person' ? actor.enterprise : undefined
  if (acting === undefined) return () => false
  const aliases = await listAliases(db)
  const current = (id: string) => currentId(aliases, enterpriseIdOf(id), today)
  return enterprise => enterprise !== null && current(enterprise) === current(acting)
}
