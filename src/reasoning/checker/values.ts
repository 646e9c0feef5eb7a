import type { ShownValue } from '../step.ts'
import { isShortest, shortest } from './figures.ts'
import type { Fraction } from './fractions.ts'

/** What a rule comes to. Unknown and not applicable are neither false nor zero. */
export const UNKNOWN: unique symbol = Symbol('unknown')
export const NOT_APPLICABLE: unique symbol = Symbol('not applicable')

export type Known = Fraction | boolean | string
export type Value = Known | typeof UNKNOWN | typeof NOT_APPLICABLE

/** The value as an explanation writes it. */
export const shownOf = (value: Value): ShownValue => {
  if (value === UNKNOWN) return { unknown: true }
  if (value === NOT_APPLICABLE) return { notApplicable: true }
  return typeof value === 'object' ? shortest(value) : value
}

/** Whether an explanation shows this very value, and nothing besides. */
export const shows = (found: unknown, value: Value): boolean => {
  if (typeof value === 'object') return typeof found === 'string' && isShortest(found, value)
  if (typeof value !== 'symbol') return found === value
  if (typeof found !== 'object' || found === null) return false
  const key = value === UNKNOWN ? 'unknown' : 'notApplicable'
  return key in found && Reflect.get(found, key) === true && hasKeys(found, 1)
}

/** Whether an object has so many keys; one without a value does not count. */
export const hasKeys = (found: object, count: number): boolean => {
  let keys = 0
  for (const _ in found) keys++
  return keys === count || Object.values(found).filter(value => value !== undefined).length === count
}
