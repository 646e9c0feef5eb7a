import {
  add,
  compare,
  divide,
  equal,
  type Fraction,
  greater,
  isNegative,
  lesser,
  multiply,
  negate,
  roundTo,
  subtract,
} from './fractions.ts'
import type { Meaning, Part } from './rule.ts'
import { type Known, NOT_APPLICABLE, UNKNOWN, type Value } from './values.ts'

/** What each operation means. Throws for one that the language does not have. */
export const meaningOf = (op: string, of: readonly Part[]): Meaning => {
  const entry = Object.hasOwn(OPERATIONS, op) ? OPERATIONS[op] : undefined
  if (entry === undefined) throw new Error(`"${op}" is not an operation of the language`)
  const [least, most, meaning] = entry
  if (of.length < least || of.length > most) throw new Error(`"${op}" does not take ${of.length} operands`)
  if (op === 'has' && of[0]?.is !== 'fact') throw new Error('"has" takes a name')
  return meaning
}

/** Unknown wins over not applicable, not applicable over every value; only values reach the operation itself. */
const strict =
  (apply: (a: Known, b: Known) => Value): Meaning =>
  (of, values) => {
    const a = valueAt(of, values, 0)
    const b = valueAt(of, values, 1)
    if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN
    return a === NOT_APPLICABLE || b === NOT_APPLICABLE ? NOT_APPLICABLE : apply(a, b)
  }

const strictOne =
  (apply: (a: Known) => Value): Meaning =>
  (of, values) => {
    const a = valueAt(of, values, 0)
    return a === NOT_APPLICABLE || a === UNKNOWN ? a : apply(a)
  }

const folded =
  (choose: (a: Fraction, b: Fraction) => Fraction): Meaning =>
  (of, values) => {
    let result = valueAt(of, values, 0)
    for (let i = 1; i < of.length; i++) {
      const next = valueAt(of, values, i)
      if (result === UNKNOWN || next === UNKNOWN) return UNKNOWN
      if (result === NOT_APPLICABLE || next === NOT_APPLICABLE) result = NOT_APPLICABLE
      else result = choose(number(result), number(next))
    }
    return result
  }

/** "&&" is decided by false, "||" by true; then unknown wins over not applicable. */
const connected =
  (deciding: boolean): Meaning =>
  (of, values) => {
    const a = valueAt(of, values, 0)
    const b = valueAt(of, values, 1)
    if (a === deciding || b === deciding) return deciding
    if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN
    return a === NOT_APPLICABLE || b === NOT_APPLICABLE ? NOT_APPLICABLE : !deciding
  }

const chosen: Meaning = (of, values) => {
  const condition = valueAt(of, values, 0)
  if (condition === UNKNOWN || condition === NOT_APPLICABLE) return condition
  return valueAt(of, values, truth(condition) ? 1 : 2)
}

const present: Meaning = (of, values) => {
  const value = valueAt(of, values, 0)
  return value === UNKNOWN ? UNKNOWN : value !== NOT_APPLICABLE
}

const listed: Meaning = (of, values) => {
  const value = valueAt(of, values, 0)
  if (value === UNKNOWN || value === NOT_APPLICABLE) return value
  for (let i = 1; i < of.length; i++) {
    const other = valueAt(of, values, i)
    if (other !== UNKNOWN && other !== NOT_APPLICABLE && same(value, other)) return true
  }
  return false
}

const rounded: Meaning = (of, values) => {
  if (of.length === 1) return strictOne(a => roundTo(number(a), 0, 'half-up'))(of, values)
  return strict((a, b) => roundTo(number(a), wholeNumber(b), 'half-up'))(of, values)
}

const same = (a: Known, b: Known): boolean =>
  typeof a === 'object' && typeof b === 'object' ? equal(a, b) : a === b

const order = (a: Known, b: Known): number => {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return compare(number(a), number(b))
}

const ANY = Number.POSITIVE_INFINITY
const OPERATIONS: Readonly<Record<string, readonly [least: number, most: number, meaning: Meaning]>> = {
  '+': [2, 2, strict((a, b) => add(number(a), number(b)))],
  '-': [2, 2, strict((a, b) => subtract(number(a), number(b)))],
  '*': [2, 2, strict((a, b) => multiply(number(a), number(b)))],
  '/': [2, 2, strict((a, b) => divide(number(a), number(b)) ?? NOT_APPLICABLE)],
  '==': [2, 2, strict(same)],
  '!=': [2, 2, strict((a, b) => !same(a, b))],
  '<': [2, 2, strict((a, b) => order(a, b) < 0)],
  '<=': [2, 2, strict((a, b) => order(a, b) <= 0)],
  '>': [2, 2, strict((a, b) => order(a, b) > 0)],
  '>=': [2, 2, strict((a, b) => order(a, b) >= 0)],
  '&&': [2, 2, connected(false)],
  '||': [2, 2, connected(true)],
  '!': [1, 1, strictOne(a => !truth(a))],
  '?:': [3, 3, chosen],
  in: [1, ANY, listed],
  min: [1, ANY, folded(lesser)],
  max: [1, ANY, folded(greater)],
  abs: [1, 1, strictOne(a => (isNegative(number(a)) ? negate(number(a)) : a))],
  round: [1, 2, rounded],
  has: [1, 1, present],
  neg: [1, 1, strictOne(a => negate(number(a)))],
}

const valueAt = (of: readonly Part[], values: readonly Value[], i: number): Value => {
  const part = of[i]
  return part === undefined ? UNKNOWN : (values[part.id] ?? UNKNOWN)
}

// A checked set is typed before use: these three can only fail where that check has failed.
const number = (value: Known): Fraction => {
  if (typeof value !== 'object') throw new Error(`a rule calculates with ${JSON.stringify(value)}`)
  return value
}

const truth = (value: Known): boolean => {
  if (typeof value !== 'boolean') throw new Error('a rule takes for true or false what is neither')
  return value
}

const wholeNumber = (value: Known): number => {
  const fraction = number(value)
  const isFit = !fraction.big && fraction.d === 1 && Math.abs(fraction.n) <= 40
  if (!isFit) throw new Error('a rule rounds to a number of decimals that is none')
  return fraction.n
}
