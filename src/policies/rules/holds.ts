import { compare, type Exact } from '../../exact/number.ts'
import type { Condition, FactValue, Leaf } from '../model.ts'

/** Whether a condition holds, by strong Kleene; null: not known. `heldOf` gives undefined for what is not known. */
export const holds = (
  condition: Condition,
  heldOf: (fact: string) => FactValue | undefined,
): boolean | null => {
  if (condition.kind === 'leaf') {
    const value = heldOf(condition.fact)
    return value === undefined ? null : fits(condition, value)
  }
  const settles = condition.kind === 'any'
  let isOpen = false
  for (const part of condition.of) {
    const held = holds(part, heldOf)
    if (held === settles) return settles
    if (held === null) isOpen = true
  }
  return isOpen ? null : !settles
}

const fits = ({ op, value }: Leaf, held: FactValue): boolean => {
  const listed: readonly FactValue[] = isList(value) ? value : []
  const [first, last] = listed
  switch (op) {
    case 'in':
      return listed.some(each => isSame(each, held))
    case 'notIn':
      return !listed.some(each => isSame(each, held))
    case 'containsAll':
      return listed.every(each => isList(held) && held.some(own => isSame(own, each)))
    case 'containsAny':
      return listed.some(each => isList(held) && held.some(own => isSame(own, each)))
    case 'between':
      return first !== undefined && last !== undefined && order(held, first) >= 0 && order(held, last) <= 0
    default:
      return !isList(value) && compares(op, value, held)
  }
}

const compares = (
  op: Exclude<Leaf['op'], 'in' | 'notIn' | 'containsAll' | 'containsAny' | 'between'>,
  value: FactValue,
  held: FactValue,
): boolean => {
  switch (op) {
    case 'eq':
      return isSame(value, held)
    case 'neq':
      return !isSame(value, held)
    case 'gt':
      return order(held, value) > 0
    case 'gte':
      return order(held, value) >= 0
    case 'lt':
      return order(held, value) < 0
    case 'lte':
      return order(held, value) <= 0
  }
}

const isList = (value: Leaf['value']): value is readonly FactValue[] => Array.isArray(value)
const isExact = (value: FactValue): value is Exact => typeof value === 'object' && 'n' in value

export const isSame = (a: FactValue, b: FactValue): boolean =>
  isExact(a) && isExact(b) ? compare(a, b) === 0 : a === b

/** Numbers by size, days by the calendar: ISO text sorts as days do. */
const order = (a: FactValue, b: FactValue): number => {
  if (isExact(a) && isExact(b)) return compare(a, b)
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
