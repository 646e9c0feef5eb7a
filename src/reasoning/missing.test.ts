import { describe, expect, it } from 'vitest'
import { typeOf } from '../criteria/rules/variables.ts'
import { exactOf } from '../exact/number.ts'
import { kitVariables } from '../selection/rules/testing/kit.ts'
import type { Fact } from './evaluate.ts'
import { missingSlots } from './missing.ts'
import { readExpression } from './typing.ts'
import { NOT_APPLICABLE, UNKNOWN, type Value } from './value.ts'

const CODES = Object.keys(kitVariables)
type Known = Readonly<Record<string, Value | number>>

/** The codes of the facts that can still change the expression; what is not given is unknown. */
const missing = (text: string, known: Known): readonly string[] => {
  const read = readExpression(text, ({ code }) => {
    const variable = kitVariables[code]
    return variable === undefined ? null : { type: typeOf(variable), slot: CODES.indexOf(code) }
  })
  if (!read.ok) throw new Error(read.problem.says)
  const facts = CODES.map((code): Fact => {
    const value = known[code] ?? UNKNOWN
    return { value: typeof value === 'number' ? exactOf(value) : value, step: { fact: code, value: '' } }
  })
  return [...new Set(missingSlots(read.expression, facts).map(slot => CODES[slot] ?? ''))].sort()
}

describe('what is missing in an expression', () => {
  const cases: readonly (readonly [string, Known, readonly string[]])[] = [
    ['x + y', {}, ['x', 'y']],
    ['x + y', { x: 1 }, ['y']],
    ['x + y', { x: 1, y: 2 }, []],
    ['x + y', { x: NOT_APPLICABLE }, ['y']],
    ['x / y', { y: 0 }, ['x']],
    ['p && x > 1', { p: false }, []],
    ['p && x > 1', { p: true }, ['x']],
    ['p || x > 1', { p: true }, []],
    ['(p || x > 1) && y > 1', { p: true }, ['y']],
    ['(p || x > 1) && y > 1', {}, ['p', 'x', 'y']],
    ['p ? x : y', { p: true }, ['x']],
    ['p ? x : y', { p: false }, ['y']],
    ['p ? x : y', {}, ['p', 'x', 'y']],
    ['p ? x : y', { x: 1 }, ['p', 'y']],
    ['p ? x : y', { p: NOT_APPLICABLE }, []],
    ['x > 1 || x <= 1', {}, ['x']],
    ['has(x)', {}, ['x']],
    ['has(x)', { x: NOT_APPLICABLE }, []],
    ['min(x, y, 3)', { x: 1 }, ['y']],
    ['c in ["silk"]', {}, ['c']],
    ['1 + 2', {}, []],
  ]
  it.each(cases)('%s with %o: %o', (text, known, codes) => {
    expect(missing(text, known)).toEqual(codes)
  })
})
