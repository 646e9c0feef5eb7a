import { getHolder, type Holder, roleNames } from '../access/index.ts'
import type { PersonId, Unit } from '../access/model.ts'
import { type HeldRole, rolesOn } from '../access/rules.ts'
import { listProgrammes, type Programme } from '../criteria/index.ts'
import { listActedFor } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { Db } from '../platform/database.ts'
import type { Identity } from '../platform/server.ts'
import type { Localized } from '../platform/texts.ts'
import type { HeldRole as ActingRole } from '../platform/work.ts'

/** One thing a person may act as: a role in a unit, or an enterprise. */
interface Held {
  readonly id: string
  readonly label: Localized
  readonly roles: readonly ActingRole[]
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
): Promise<Identity> => identityFor(db, today, await getHolder(db, person), chosen)

/** The same for a person whose session was just found: one statement more. */
export const identityFor = async (
  db: Db,
  today: Day,
  holder: Holder,
  chosen: string | null,
): Promise<Identity> => {
  const { id, name } = holder
  const held = await capacitiesOf(db, today, holder)
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

const capacitiesOf = async (db: Db, today: Day, { id, grants, units }: Holder): Promise<readonly Held[]> => {
  const roles = rolesOn(grants, units, today)
  const enterprises = await listActedFor(db, id, today)
  // Few roles are bound to a programme: its name is looked up for those alone.
  const programmes = roles.some(({ programme }) => programme !== null) ? await listProgrammes(db) : []
  return [
    ...roles.map(held => roleCapacity(held, units, programmes)),
    ...enterprises.map(({ id, nameVi, nameEn }) => ({
      id: `enterprise@${id}`,
      label: { vi: nameVi, en: nameEn ?? nameVi },
      roles: [{ role: 'enterprise', unit: null }],
      enterprise: id,
    })),
  ]
}

/** "office@so-cong-thuong", "scorer@so-y-te#ocop": what sessions and keys remember. */
const roleCapacity = (
  { role, unit, programme }: HeldRole,
  units: readonly Unit[],
  programmes: readonly Programme[],
): Held => {
  const place = units.find(({ code }) => code === unit)
  const scope = programmes.find(({ code }) => code === programme)?.name ?? { vi: programme, en: programme }
  const labelIn = (language: 'vi' | 'en') =>
    [
      roleNames[role][language],
      language === 'en' ? (place?.nameEn ?? place?.nameVi) : place?.nameVi,
      scope[language],
    ]
      .filter(part => part != null)
      .join(', ')
  const name = [role, unit].filter(part => part !== null).join('@')
  return {
    id: programme === null ? name : `${name}#${programme}`,
    label: { vi: labelIn('vi'), en: labelIn('en') },
    roles: [programme === null ? { role, unit } : { role, unit, programme }],
  }
}
