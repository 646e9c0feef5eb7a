import { compare, equals } from '../../../exact/number.ts'
import type { FactValue, Leaf } from '../../model.ts'

export type Holds = (value: FactValue) => boolean

/** Whether a leaf holds of a value that is known. */
export const leafHolds = ({ op, value }: Pick<Leaf, 'op' | 'value'>): Holds => {
  const one = value as FactValue
  const list = listOf(value)
  switch (op) {
    case 'eq':
      return found => isSame(found, one)
    case 'neq':
      return found => !isSame(found, one)
    case 'in':
      return among(list)
    case 'notIn': {
      const isAmong = among(list)
      return found => !isAmong(found)
    }
    case 'gt':
      return found => orderOf(found, one) > 0
    case 'gte':
      return found => orderOf(found, one) >= 0
    case 'lt':
      return found => orderOf(found, one) < 0
    case 'lte':
      return found => orderOf(found, one) <= 0
    case 'between': {
      const [low, high] = list
      if (low === undefined || high === undefined) throw new RangeError('"between" has two ends')
      return found => orderOf(found, low) >= 0 && orderOf(found, high) <= 0
    }
    case 'containsAll':
      return found => list.every(item => listOf(found).some(held => isSame(held, item)))
    case 'containsAny':
      return found => list.some(item => listOf(found).some(held => isSame(held, item)))
  }
}

const among = (list: readonly FactValue[]): Holds => {
  const texts = new Set(list)
  return found => (typeof found === 'object' ? list.some(each => isSame(each, found)) : texts.has(found))
}

/** A list stays a list; one value is a list of one. */
export const listOf = (value: Leaf['value']): readonly FactValue[] =>
  isList(value) ? value : [value as FactValue]

const isList = (value: Leaf['value']): value is readonly FactValue[] => Array.isArray(value)

export const isSame = (a: FactValue, b: FactValue): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if ('n' in a) return 'n' in b && equals(a, b)
  if ('n' in b) return false
  const held = new Set(a)
  return held.size === new Set(b).size && b.every(each => held.has(each))
}

/** Numbers by size; days and texts by their characters. */
const orderOf = (a: FactValue, b: FactValue): number => {
  if (typeof a === 'object' && typeof b === 'object' && 'n' in a && 'n' in b) return compare(a, b)
  return a === b ? 0 : String(a) < String(b) ? -1 : 1
}
