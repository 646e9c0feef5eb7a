import { personIdOf } from '../../access/model.ts'
import type { Db } from '../../platform/database.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { type EnterpriseId, enterpriseIdOf, type ReadingOf } from '../model.ts'
import { currentId } from '../rules/merges.ts'
import { listAliases } from '../store/merges.ts'
import { saveReadings } from '../store/readings.ts'

/**
 * Notes that the person who acts was shown figures of these enterprises that are not public. Who acts for one leaves no
 * note there; an official does, of whatever enterprise. Every page that shows such figures calls this; it is no part of
 * the journal's chain (decision 0009).
 */
export const noteReadings = async (
  work: Work,
  enterprises: readonly EnterpriseId[],
  what: ReadingOf,
): Promise<void> => {
  const { db, actor, today, now } = work
  if (actor.kind !== 'person' || enterprises.length === 0) return
  const once = JSON.stringify([actor.id, capacityOf(actor), what, today, enterprises])
  if (notedOf(db).has(once)) return
  const aliases = await listAliases(db)
  const current = (id: EnterpriseId) => currentId(aliases, id, today)
  const own = actor.enterprise === undefined ? null : current(enterpriseIdOf(actor.enterprise))
  const read = new Set(enterprises.map(current).filter(id => id !== own))
  const reading = {
    person: personIdOf(actor.id),
    capacity: capacityOf(actor),
    what,
    readOn: today,
    firstAt: now,
  }
  await saveReadings(db, [...read], reading)
  notedOf(db).add(once)
}

const capacityOf = ({ roles }: Extract<Actor, { kind: 'person' }>): string =>
  roles.map(({ role, unit }) => [role, unit].filter(Boolean).join('@')).join(' ')

const MOST_KEPT = 5_000

/** A second look on the same day adds no row, so it need not ask the database either. */
const notedOf = (db: Db): Set<string> => {
  const known = noted.get(db)
  if (known !== undefined && known.size < MOST_KEPT) return known
  const fresh = new Set<string>()
  noted.set(db, fresh)
  return fresh
}
const noted = new WeakMap<Db, Set<string>>()
