import { compare, type Exact, formatExact } from '../exact/number.ts'
import type { ShownValue } from './step.ts'

/** Unknown, not applicable, zero and false are four things (semantics.md, Values). */
export const UNKNOWN: unique symbol = Symbol('unknown')
export const NOT_APPLICABLE: unique symbol = Symbol('not applicable')

/** Numbers and money are Exact; texts, choices and days are text. */
export type Value = Exact | boolean | string | typeof UNKNOWN | typeof NOT_APPLICABLE

export const isNumber = (value: Value): value is Exact => typeof value === 'object'
export const isOpen = (value: Value): value is typeof UNKNOWN | typeof NOT_APPLICABLE =>
  typeof value === 'symbol'

export const shown = (value: Value): ShownValue => {
  if (typeof value === 'object') return formatExact(value)
  if (typeof value !== 'symbol') return value
  return value === UNKNOWN ? SHOWN_UNKNOWN : SHOWN_NOT_APPLICABLE
}
const SHOWN_UNKNOWN = Object.freeze({ unknown: true as const })
const SHOWN_NOT_APPLICABLE = Object.freeze({ notApplicable: true as const })

/** What a strict operation gives when a side has no value: unknown if either is unknown, else not applicable. */
export const openOf = (a: Value, b: Value): Value =>
  a === UNKNOWN || b === UNKNOWN ? UNKNOWN : NOT_APPLICABLE

/** Strong Kleene logic; "not applicable" passes through as an open side of its own name. */
export const both = (a: Value, b: Value): Value => {
  if (a === false || b === false) return false
  return isOpen(a) || isOpen(b) ? openOf(a, b) : true
}

export const either = (a: Value, b: Value): Value => {
  if (a === true || b === true) return true
  return isOpen(a) || isOpen(b) ? openOf(a, b) : false
}

export const not = (a: Value): Value => (isOpen(a) ? a : a === false)

/** Order of two values of one type; days and texts by their characters. */
export const order = (a: Value, b: Value): number => {
  if (isNumber(a) && isNumber(b)) return compare(a, b)
  return String(a) < String(b) ? -1 : a === b ? 0 : 1
}
