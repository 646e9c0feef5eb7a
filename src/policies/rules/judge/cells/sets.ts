import { listOf } from '../leaf.ts'
import type { Atoms, Requirement } from './cells.ts'

/** So many choices are told apart each by itself; more of them only in groups, and so many groups. */
const MOST_CHOICES = 8
const MOST_GROUPS = 7

/**
 * The sets of choices. Of many choices, those that stand in the same leaves are a group, of which
 * a set holds none, the first alone, or all: leaves tell no more apart.
 */
export const setAtoms = (declared: Choices, leaves: readonly Requirement[]): Atoms => {
  const sets = groupsOf(declared, leaves).reduce<readonly (readonly string[])[]>(
    (found, group) => found.flatMap(set => partsOf(group).map(part => [...set, ...part])),
    [[]],
  )
  return {
    list: sets.map(sample => ({ sample, weight: 1 })),
    requirements: isIn => requirements(sets, isIn),
  }
}

type Choices = readonly string[]

/** What may only grow says what it must contain; anything else names its sets. */
const requirements = (sets: readonly Choices[], isIn: readonly boolean[]): readonly Requirement[] => {
  const inside = sets.filter((_, at) => isIn[at])
  const least = inside.filter(set => !inside.some(other => other.length < set.length && isPart(other, set)))
  const grows = sets.every((set, at) => isIn[at] === least.some(part => isPart(part, set)))
  if (inside.length === 0) return []
  return grows ? least.map(value => ({ op: 'containsAll', value })) : [{ op: 'in', value: inside }]
}

const isPart = (part: Choices, whole: Choices): boolean => part.every(each => whole.includes(each))

const groupsOf = (declared: Choices, leaves: readonly Requirement[]): readonly (readonly string[])[] => {
  const lists = leaves.map(({ value }) => listOf(value).filter(item => typeof item === 'string'))
  const [named, all] = [new Set(lists.flat()), new Set([...lists.flat(), ...declared])]
  if (all.size <= MOST_CHOICES) return [...all].map(choice => [choice])
  const groups = Map.groupBy(named, choice => lists.map(list => (list.includes(choice) ? '1' : '0')).join(''))
  const found = [...groups.values()]
  return [
    ...found.slice(0, MOST_GROUPS),
    ...(found.length > MOST_GROUPS ? [found.slice(MOST_GROUPS).flat()] : []),
  ]
}

const partsOf = (group: readonly string[]): readonly (readonly string[])[] =>
  group.length === 1 ? [[], group] : [[], group.slice(0, 1), group]
