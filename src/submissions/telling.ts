import { listAllGrants, listUnits } from '../access/index.ts'
import type { PersonId } from '../access/model.ts'
import { reaches } from '../access/permissions.ts'
import { rolesOn } from '../access/rules.ts'
import { listMembers } from '../enterprises/index.ts'
import { isWithin } from '../exact/day.ts'
import { type Notice, tell } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import type { Submission } from './submission.ts'

type Said = Omit<Notice, 'person'>

/** Everyone who acts for the enterprise today. */
export const tellEnterprise = async (work: Work, { started }: Submission, said: Said): Promise<void> => {
  const members = await listMembers(work.db, [started.enterprise])
  const today = members.filter(({ validFrom, validTo }) => isWithin(work.today, validFrom, validTo))
  const people = new Set(today.map(({ person }) => person))
  await tell(
    work,
    [...people].map(person => ({ person, ...said })),
  )
}

/** Everyone of the office in the programme of the round. */
export const tellOffice = async (work: Work, { round }: Submission, said: Said): Promise<void> => {
  const [grants, units] = [await listAllGrants(work.db), await listUnits(work.db)]
  const people = [...Map.groupBy(grants, ({ person }) => person)].filter(([, own]) =>
    rolesOn(own, units, work.today).some(held => held.role === 'office' && reaches(held, round.programme)),
  )
  await tell(
    work,
    people.map(([person]) => ({ person, ...said })),
  )
}

export const tellPerson = (work: Work, person: PersonId, said: Said): Promise<void> =>
  tell(work, [{ person, ...said }])
