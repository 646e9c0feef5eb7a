import { getPerson, listGrants, listUnits, roleNames } from '../access/index.ts'
import type { PersonId, Unit } from '../access/model.ts'
import { type HeldRole, rolesOn } from '../access/rules.ts'
import { getEnterprise, listMemberships } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { type Day, isWithin } from '../exact/day.ts'
import type { Db } from '../platform/database.ts'
import type { Identity } from '../platform/server.ts'
import type { Localized } from '../platform/texts.ts'

/** One thing a person may act as: a role in a unit, or an enterprise. */
interface Held {
  readonly id: string
  readonly label: Localized
  readonly roles: readonly { readonly role: string; readonly unit: string | null }[]
  readonly enterprise?: EnterpriseId
}

/**
 * The person as they act on a day. Who holds several capacities acts in one at a time, the chosen or the first: what
 * the others would allow is not allowed now.
 */
export const identityOf = async (
  db: Db,
  today: Day,
  person: PersonId,
  chosen: string | null,
): Promise<Identity> => {
  const { id, name } = await getPerson(db, person)
  const held = await capacitiesOf(db, today, person)
  const now = held.find(capacity => capacity.id === chosen) ?? held[0]
  const actor = {
    kind: 'person',
    id,
    name,
    roles: now?.roles ?? [],
    ...(now?.enterprise === undefined ? {} : { enterprise: now.enterprise }),
  } as const
  const capacities = held.map(({ id, label }) => ({ id, label, isCurrent: id === now?.id }))
  return { actor, account: { name, capacities } }
}

const capacitiesOf = async (db: Db, today: Day, person: PersonId): Promise<readonly Held[]> => {
  const units = await listUnits(db)
  const roles = rolesOn(await listGrants(db, person), units, today)
  const memberships = await listMemberships(db, person)
  const current = memberships.filter(({ validFrom, validTo }) => isWithin(today, validFrom, validTo))
  return [
    ...roles.map(held => roleCapacity(held, units)),
    ...(await Promise.all(current.map(({ enterprise }) => enterpriseCapacity(db, enterprise)))),
  ]
}

const roleCapacity = ({ role, unit }: HeldRole, units: readonly Unit[]): Held => {
  const place = units.find(({ code }) => code === unit)
  const named = roleNames[role]
  const label =
    place === undefined
      ? named
      : { vi: `${named.vi}, ${place.nameVi}`, en: `${named.en}, ${place.nameEn ?? place.nameVi}` }
  return { id: [role, unit].filter(part => part !== null).join('@'), label, roles: [{ role, unit }] }
}

const enterpriseCapacity = async (db: Db, enterprise: EnterpriseId): Promise<Held> => {
  const { nameVi, nameEn } = await getEnterprise(db, enterprise)
  return {
    id: `enterprise@${enterprise}`,
    label: { vi: nameVi, en: nameEn ?? nameVi },
    roles: [{ role: 'enterprise', unit: null }],
    enterprise,
  }
}
