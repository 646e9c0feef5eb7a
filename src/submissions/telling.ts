import { holdersOf } from '../access/index.ts'
import type { PersonId } from '../access/model.ts'
import { conflictsOf } from '../conflicts/index.ts'
import { peopleOf } from '../enterprises/index.ts'
import { type Notice, tell } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import type { Submission } from './submission.ts'

type Said = Omit<Notice, 'person'>

/** Everyone who acts for the enterprise today. */
export const tellEnterprise = async (work: Work, { started }: Submission, said: Said): Promise<void> => {
  const people = (await peopleOf(work, [started.enterprise]))(started.enterprise)
  await tell(
    work,
    [...new Set(people)].map(person => ({ person, ...said })),
  )
}

/** Everyone of the office in the programme of the round who is not in conflict over the enterprise. */
export const tellOffice = async (work: Work, submission: Submission, said: Said): Promise<void> => {
  const free = await freeOf(work, submission, await holdersOf(work, 'office', submission.round.programme))
  await tell(
    work,
    free.map(person => ({ person, ...said })),
  )
}

/** An official who asked; meanwhile in conflict, they learn nothing. */
export const tellPerson = async (
  work: Work,
  submission: Submission,
  person: PersonId,
  said: Said,
): Promise<void> =>
  tell(
    work,
    (await freeOf(work, submission, [person])).map(person => ({ person, ...said })),
  )

const freeOf = async (
  work: Work,
  { started: { enterprise } }: Submission,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> => {
  const conflicts = await conflictsOf(work, people, [enterprise], work.today)
  return people.filter(person => !conflicts.some(conflict => conflict.person === person))
}
