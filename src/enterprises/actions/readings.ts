import { personIdOf } from '../../access/model.ts'
import type { Work } from '../../platform/work.ts'
import type { EnterpriseId, ReadingOf } from '../model.ts'
import { idsOf, isMember } from '../rules/merges.ts'
import { listAliases, listMemberships } from '../store/enterprises.ts'
import { saveReadings } from '../store/readings.ts'

/**
 * Notes that the person who acts was shown figures of these enterprises that are not public. Who belongs to one leaves
 * no note there. Every page that shows such figures calls this; it is no part of the journal's chain (decision 0009).
 */
export const noteReadings = async (
  work: Work,
  enterprises: readonly EnterpriseId[],
  what: ReadingOf,
): Promise<void> => {
  const { actor, today, now } = work
  if (actor.kind !== 'person' || enterprises.length === 0) return
  const person = personIdOf(actor.id)
  const memberships = await listMemberships(work.db, person)
  const aliases = await listAliases(work.db)
  const outside = enterprises.filter(enterprise => !isMember(memberships, aliases, enterprise, today))
  const current = new Set(outside.map(enterprise => idsOf(aliases, enterprise, today)[0] ?? enterprise))
  const capacity = actor.roles.map(({ role, unit }) => [role, unit].filter(Boolean).join('@')).join(' ')
  await saveReadings(
    work.db,
    [...current].map(enterprise => ({ enterprise, person, capacity, what, readOn: today, firstAt: now })),
  )
}
