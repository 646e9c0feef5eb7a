import type { FactType, FactValue } from '../../../model.ts'
import { isSame, listOf } from '../leaf.ts'
import type { Atoms, Requirement } from './cells.ts'

/** Stands for every value that nobody names. */
const OTHER = '\u0000'

/**
 * One atom for each value; of an open list, one more for all the others. A closed list has that one too, of no weight:
 * what is held may be a word that the list has no longer.
 */
export const listedAtoms = (type: FactType, leaves: readonly Requirement[]): Atoms => {
  const named = leaves.flatMap(({ value }) => listOf(value))
  const values = distinct([...declared(type), ...named])
  const list = isClosed(type) ? values : [...values, OTHER]
  const atoms = list.map(sample => ({ sample, weight: 1 }))
  return {
    list: type.kind === 'choice' && !type.isOpen ? [...atoms, { sample: OTHER, weight: 0 }] : atoms,
    requirements: isIn => requirements(list, isIn),
  }
}

const distinct = (values: readonly FactValue[]): readonly FactValue[] =>
  values.filter((value, at) => values.findIndex(other => isSame(other, value)) === at)

const declared = (type: FactType): readonly FactValue[] =>
  type.kind === 'boolean' ? [true, false] : type.kind === 'choice' ? [...type.choices.keys()] : []

const isClosed = (type: FactType): boolean =>
  type.kind === 'boolean' || (type.kind === 'choice' && !type.isOpen)

const requirements = (list: readonly FactValue[], isIn: readonly boolean[]): readonly Requirement[] => {
  const inside = list.filter((_, at) => isIn[at])
  const outside = list.filter((_, at) => !isIn[at])
  if (inside.includes(OTHER))
    return [outside.length === 1 ? one('neq', outside) : { op: 'notIn', value: outside }]
  return inside.length === 0 ? [] : [inside.length === 1 ? one('eq', inside) : { op: 'in', value: inside }]
}

const one = (op: 'eq' | 'neq', [value]: readonly FactValue[]): Requirement =>
  value === undefined ? { op: 'notIn', value: [] } : { op, value }
