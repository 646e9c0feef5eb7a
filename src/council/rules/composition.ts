import type { PersonId } from '../../access/model.ts'
import { type Day, isWithin } from '../../exact/day.ts'
import type { Member, MemberInput, Part } from '../model.ts'

/** Whether people can be a council together. */
export type CompositionProblem =
  | { readonly problem: 'no-chair' | 'chairs' | 'no-secretary' | 'secretaries' | 'chair-without-vote' }
  | { readonly problem: 'twice' | 'stands-in-for-nobody'; readonly person: PersonId }

type Seated = Pick<MemberInput, 'person' | 'part' | 'votes' | 'standsInFor'>

export const compositionProblems = (members: readonly Seated[]): readonly CompositionProblem[] => {
  const of = (part: Part) => members.filter(each => each.part === part)
  const sitting = new Set(members.filter(({ part }) => part !== 'substitute').map(({ person }) => person))
  const twice = members.filter(({ person }, at) => members.findIndex(other => other.person === person) < at)
  const lost = members.filter(({ part, standsInFor }) =>
    part === 'substitute' ? standsInFor === null || !sitting.has(standsInFor) : standsInFor !== null,
  )
  return [
    ...one(of('chair').length, 'no-chair', 'chairs'),
    ...one(of('secretary').length, 'no-secretary', 'secretaries'),
    ...(of('chair').some(({ votes }) => !votes) ? [{ problem: 'chair-without-vote' as const }] : []),
    ...twice.map(({ person }) => ({ problem: 'twice' as const, person })),
    ...lost.map(({ person }) => ({ problem: 'stands-in-for-nobody' as const, person })),
  ]
}

const one = <Problem extends string>(
  count: number,
  none: Problem,
  many: Problem,
): readonly { readonly problem: Problem }[] => (count === 1 ? [] : [{ problem: count === 0 ? none : many }])

/** Who sits on a day: who presides first, then in the order of the decision. */
export const membersOn = (members: readonly Member[], day: Day): readonly Member[] =>
  inOrder(members.filter(({ from, to }) => isWithin(day, from, to)))

export const inOrder = (members: readonly Member[]): readonly Member[] =>
  members.toSorted((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part) || a.position - b.position)

const ORDER: readonly Part[] = ['chair', 'vice-chair', 'secretary', 'member', 'substitute']

export const councilRoles = ['council-chair', 'council-secretary', 'council-member'] as const
export type CouncilRole = (typeof councilRoles)[number]

/** The role by which a person comes to what belongs to the council. */
export const roleOf = (part: Part): CouncilRole => {
  switch (part) {
    case 'chair':
      return 'council-chair'
    case 'secretary':
      return 'council-secretary'
    case 'vice-chair':
    case 'member':
    case 'substitute':
      return 'council-member'
  }
}
