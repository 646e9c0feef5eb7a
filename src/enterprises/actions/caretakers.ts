import { listAllGrants, listPeople } from '../../access/index.ts'
import type { PersonId } from '../../access/model.ts'
import { isWithin } from '../../exact/day.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { EnterpriseId } from '../model.ts'
import { mayRegister } from '../permissions.ts'
import { type Giving, givingOf } from '../rules/caretakers.ts'
import { listCaretakers, saveCaretakers } from '../store/caretakers.ts'
import { listEnterpriseNames, lockEnterprises } from '../store/enterprises.ts'
import { listWithdrawn } from '../store/standings.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay } from './ensure.ts'

interface Assignment {
  readonly enterprises: readonly EnterpriseId[]
  /** Null: nobody keeps in touch any more. */
  readonly person: PersonId | null
}

/** What giving these enterprises to this person would change; nothing is changed. */
export const previewCaretaker = async (work: Work, { enterprises, person }: Assignment): Promise<Giving> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  const names = await listEnterpriseNames(work.db, enterprises)
  const caretakers = await listCaretakers(work.db, enterprises)
  return givingOf(enterprises, person, {
    registered: new Set(names.map(({ id }) => id)),
    withdrawn: await listWithdrawn(work.db, work.today),
    caretakers: new Map(caretakers.map(each => [each.enterprise, each.person])),
  })
}

/** From today on this person of the office keeps in touch with these enterprises; each is journalled by itself. */
export const assignCaretaker = async (work: Work, assignment: Assignment): Promise<Giving> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  return inTransaction(work, async work => {
    const { enterprises, person } = assignment
    if (person !== null && !(await officeOn(work)).includes(person))
      throw new Refused('not-of-the-office', { person }, refusals.notOfTheOffice)
    await lockEnterprises(work.db, enterprises)
    const giving = await previewCaretaker(work, assignment)
    const before = new Map(
      (await listCaretakers(work.db, giving.change)).map(row => [row.enterprise, row.person]),
    )
    const rows = giving.change.map(enterprise => ({ enterprise, person, since: work.today }))
    await saveCaretakers(work.db, rows, { actor: actorName(work.actor), at: work.now })
    for (const id of giving.change)
      record(work, {
        action: 'assign caretaker',
        subject: { kind: 'enterprises.enterprise', id },
        before: { person: before.get(id) ?? null },
        after: { person },
      })
    return giving
  })
}

/** Names of those who hold the role of the office today, by id, in the order of names. */
export const officePeople = async (work: Work): Promise<ReadonlyMap<string, string>> => {
  const held = new Set<string>(await officeOn(work))
  const people = (await listPeople(work.db)).filter(({ id }) => held.has(id))
  return new Map(
    people.sort((a, b) => VIETNAMESE.compare(a.name, b.name)).map(({ id, name }) => [id, name] as const),
  )
}

/** Who holds the role of the office today. */
const officeOn = async ({ db, today }: Work): Promise<readonly PersonId[]> => {
  const grants = await listAllGrants(db)
  const held = grants.filter(
    ({ role, validFrom, validTo }) => role === 'office' && isWithin(today, validFrom, validTo),
  )
  return [...new Set(held.map(({ person }) => person))]
}
