import { listPeople } from '../access/index.ts'
import type { PersonId } from '../access/model.ts'
import { listMembers, listRepresentatives } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import type { Work } from '../platform/work.ts'
import { type ConflictGrounds, isNamedAlike } from './rules.ts'
import { listInterests } from './store.ts'

/** The name of an official stands in a register of an enterprise: perhaps the same person, perhaps a namesake. */
export interface PossibleConflict {
  readonly person: PersonId
  readonly name: string
  readonly enterprise: EnterpriseId
  /** As the register writes it. */
  readonly registered: string
  readonly register: 'representative' | 'member'
}

/** Those on which nobody has decided yet. */
export const findPossible = async (
  work: Work,
  people: readonly PersonId[],
  enterprises: readonly EnterpriseId[],
  { current }: Pick<ConflictGrounds, 'current'>,
): Promise<readonly PossibleConflict[]> => {
  const names = new Map((await listPeople(work.db)).map(({ id, name }) => [id, name]))
  const registered = [
    ...(await listRepresentatives(work.db, enterprises)).map(({ enterprise, representative }) => ({
      enterprise,
      registered: representative,
      register: 'representative' as const,
      person: null,
    })),
    ...(await listMembers(work.db, enterprises)).map(({ enterprise, person }) => ({
      enterprise,
      registered: names.get(person) ?? '',
      register: 'member' as const,
      person,
    })),
  ]
  const decided = new Set(
    (await listInterests(work.db)).map(({ person, enterprise }) => `${person} ${current(enterprise)}`),
  )
  const isOpen = (person: PersonId, enterprise: EnterpriseId) =>
    !decided.has(`${person} ${current(enterprise)}`)
  return people.flatMap(person => {
    const name = names.get(person) ?? ''
    return registered
      .filter(each => each.person !== person && isOpen(person, each.enterprise))
      .filter(each => isNamedAlike(name, each.registered))
      .map(({ enterprise, registered, register }) => ({ person, name, enterprise, registered, register }))
  })
}
