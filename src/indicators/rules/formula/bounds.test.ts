import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compare, divide, type Exact, multiply, subtract, wholeNumber } from '../../../exact/number.ts'
import { type Computed, exactly, grown, negated, operated } from './bounds.ts'

type Known = Extract<Computed, { kind: 'value' }>
/** What is told of a value, and what it turns out to be. */
interface Told {
  readonly told: Known
  readonly truth: Exact
}

const whole = wholeNumber
const value = (number: number, bound: Known['bound']): Known => ({
  kind: 'value',
  exact: whole(number),
  bound,
})

const told = fc
  .record({
    number: fc.integer({ min: -6, max: 6 }),
    more: fc.integer({ min: 0, max: 12 }),
    bound: fc.constantFrom<Known['bound']>('exact', 'at-least', 'at-most', 'partial'),
    isUp: fc.boolean(),
  })
  .map(({ number, more, bound, isUp }): Told => {
    const way = bound === 'exact' ? 0 : bound === 'at-least' || (bound === 'partial' && isUp) ? more : -more
    return { told: value(number, bound), truth: whole(number + way) }
  })

const holds = (found: Computed, truth: Exact | null): boolean => {
  if (found.kind !== 'value' || truth === null) return true
  const order = compare(truth, found.exact)
  if (found.bound === 'exact') return order === 0
  return found.bound === 'partial' || (found.bound === 'at-least' ? order >= 0 : order <= 0)
}

const at = { line: 1, column: 1 }
const truths = { '+': add, '-': subtract, '*': multiply, '/': divide } as const

test.each(['+', '-', '*', '/'] as const)('whatever the missing facts are, %s keeps its bound', op => {
  fc.assert(
    fc.property(told, told, (a, b) => {
      expect(holds(operated(op, a.told, b.told, at), truths[op](a.truth, b.truth))).toBe(true)
    }),
    { numRuns: 5000, seed: 7 },
  )
})

test('the other way round it turns', () => {
  fc.assert(
    fc.property(told, ({ told, truth }) => {
      expect(holds(negated(told), subtract(whole(0), truth))).toBe(true)
    }),
    { seed: 7 },
  )
})

test.each([
  ['+', value(2, 'at-least'), value(3, 'at-least'), 'at-least'],
  ['-', value(2, 'at-least'), value(3, 'at-least'), 'partial'],
  ['-', value(2, 'exact'), value(3, 'at-least'), 'at-most'],
  ['*', value(2, 'at-least'), value(3, 'at-least'), 'at-least'],
  ['*', value(-2, 'exact'), value(3, 'at-least'), 'at-most'],
  ['/', value(2, 'exact'), value(3, 'at-least'), 'at-most'],
  ['/', value(2, 'at-least'), value(3, 'exact'), 'at-least'],
  ['/', value(2, 'at-least'), value(3, 'at-least'), 'partial'],
] as const)('what can be said is said: %s', (op, a, b, bound) => {
  expect(operated(op, a, b, at)).toMatchObject({ bound })
})

test('growth of which both years lack figures says no more than that', () => {
  expect(grown(value(6, 'at-least'), value(5, 'at-least'), at)).toMatchObject({ bound: 'partial' })
  expect(grown(exactly(whole(6)), exactly(whole(0)), at).kind).toBe('not-computable')
  expect(grown(value(6, 'exact'), value(-5, 'partial'), at)).toEqual({ kind: 'unknown' })
})
