import { listAllGrants, listUnits, peopleHolding } from '../../access/index.ts'
import type { PersonId } from '../../access/model.ts'
import { rolesOn } from '../../access/rules.ts'
import type { Day } from '../../exact/day.ts'
import { tell } from '../../notices/index.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { taskAddress } from '../addresses.ts'
import type { Task } from '../model.ts'
import { speakers } from '../permissions.ts'
import { unitNow } from '../rules/state.ts'
import { notices } from '../texts/notices.ts'

/** Who speaks for these units today. */
export const peopleOfUnits = async (
  { db, today }: Work,
  codes: readonly (string | null)[],
): Promise<readonly PersonId[]> => {
  const [grants, units] = [await listAllGrants(db), await listUnits(db)]
  const now = new Set(codes.flatMap(code => unitNow(code, units, today) ?? []))
  const own = grants.filter(({ role }) => speakers.includes(role))
  const held = own.filter(grant => rolesOn([grant], units, today).some(({ unit }) => now.has(unit ?? '')))
  return [...new Set(held.map(({ person }) => person))]
}

export interface Saying {
  readonly kind: string
  readonly key: string
  readonly says: Localized
  readonly dueOn: Day | null
}

/** Tells people of one task, each once for kind and key. */
export const tellOf = (
  work: Work,
  task: Pick<Task, 'id'>,
  people: readonly PersonId[],
  { key, ...saying }: Saying,
): Promise<void> =>
  tell(
    work,
    [...new Set(people)].map(person => ({
      ...saying,
      person,
      key: `${task.id}-${key}`,
      href: taskAddress(task.id),
    })),
  )

type Told = 'assigned' | 'deadline' | 'instructed' | 'returned'

/** Tells the people of a task's units what was decided about it. */
export const tellUnits = async (
  work: Work,
  task: Pick<Task, 'id' | 'title' | 'lead' | 'coordinating'>,
  what: Told,
  dueOn: Day | null = null,
): Promise<void> => {
  const people = await peopleOfUnits(work, [task.lead, ...task.coordinating])
  const says = notices[what](task.title)
  await tellOf(work, task, people, { kind: `task-${what}`, key: work.now, says, dueOn })
}

/** Tells the office, as of a report that waits. */
export const tellOffice = async (work: Work, task: Pick<Task, 'id' | 'title'>): Promise<void> => {
  const says = notices.reported(task.title)
  const people = await peopleHolding(work, 'office')
  await tellOf(work, task, people, { kind: 'task-reported', key: work.now, says, dueOn: null })
}
