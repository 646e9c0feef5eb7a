import { describe, expect, it } from 'vitest'
import { typeOf } from '../criteria/rules/variables.ts'
import { kitVariables } from '../selection/rules/testing/kit.ts'
import type { Declared, Type } from './expression.ts'
import { readExpression } from './typing.ts'

const declared: Declared = ({ code }) => {
  const variable = kitVariables[code]
  return variable === undefined ? null : { type: typeOf(variable), slot: 0 }
}

const words = (type: Type): string => (type.kind === 'money' ? type.currency : type.kind)

/** "type", or "column: what is wrong". */
const typed = (text: string): string => {
  const read = readExpression(text, declared)
  return read.ok ? words(read.type) : `${read.problem.column}: ${read.problem.says}`
}

describe('an expression', () => {
  it.each([
    ['m + k', 'VND'],
    ['m - 1000', 'VND'],
    ['m * 3 / 2', 'VND'],
    ['m * x', 'VND'],
    ['-m', 'VND'],
    ['min(m, k, 5)', 'VND'],
    ['round(m / 3, 2)', 'VND'],
    ['p ? m : 0', 'VND'],
    ['m / k', 'number'],
    ['m / k * 1.5', 'number'],
    ['u * r', 'VND'],
    ['u * r@2024', 'VND'],
    ['r * u + m', 'VND'],
    ['m / r', 'USD'],
    ['m / r + u', 'USD'],
    ['x + 1.5', 'number'],
    ['n / 2', 'number'],
    ['m >= 1000000000', 'boolean'],
    ['d >= "2026-11-21"', 'boolean'],
    ['c == "silk"', 'boolean'],
    ['c in ["silk", "clay"]', 'boolean'],
    ['t != "abc" && p == q', 'boolean'],
    ['x in [1, 2.5]', 'boolean'],
    ['has(m@-1)', 'boolean'],
    ['p ? x : y', 'number'],
  ])('%s is typed as %s', (text, type) => {
    expect(typed(text)).toBe(type)
  })

  it.each([
    ['m + u', '1: VND and USD do not go together; convert with a rate ("converts")'],
    ['x > 0 && m > u', '10: VND and USD do not go together; convert with a rate ("converts")'],
    ['m + x', '1: money in VND and a plain number do not go together'],
    ['m > m / k', '1: money in VND and a plain number do not go together'],
    ['m * k', '1: money times money has no meaning'],
    ['1 / m', '1: a number divided by money has no meaning; divide money by money'],
    ['m / u', '1: VND and USD do not go together; convert with a rate ("converts")'],
    ['m * r', '1: this rate converts USD, the amount is VND'],
    ['u / r', '1: this rate gives VND, the amount is USD'],
    ['x == t', '1: a plain number and a text do not go together'],
    ['p < q', '1: "<" compares numbers, money or dates, not a condition and a condition'],
    ['c < "silk"', '1: "<" compares numbers, money or dates, not a choice and a text'],
    ['c == "wood"', '6: "wood" is none of the choices "silk", "clay"'],
    ['c in ["silk", "wood"]', '15: "wood" is none of the choices "silk", "clay"'],
    ['d > "2026-02-30"', '5: "2026-02-30" is no day; write "2026-11-21"'],
    ['d == t', '1: a date and a text do not go together'],
    ['d > 5', '1: a date and a plain number do not go together'],
    ['1 < 2 < 3', '1: a condition and a plain number do not go together'],
    ['x ? 1 : 2', '1: before "?" stands a condition'],
    ['p ? x : t', '1: a plain number and a text do not go together'],
    ['x && p', '1: "&&" joins conditions, not a plain number; compare first'],
    ['!x', '1: "!" wants one condition'],
    ['-p', '1: "-" wants one number'],
    ['abs(t)', '1: "abs" wants one number'],
    ['min()', '1: "min" wants at least one number'],
    ['max(x, m)', '1: money in VND and a plain number do not go together'],
    ['"a" + "b"', '1: "+" wants numbers or money, not a text and a text'],
    ['has(x + 1)', '1: has wants one name, such as has(revenue)'],
    ['x in y', '1: write a list of literals to the right of "in", such as x in ["a", "b"]'],
    ['x in [1, y]', '10: a list holds literals only'],
    ['[1, 2]', '1: a list stands only to the right of "in"'],
    ['x + wat', '5: "wat" is not declared; declare it under "variables"'],
  ])('%s is refused with its column and reason', (text, says) => {
    expect(typed(text)).toBe(says)
  })

  const decimal =
    'a literal with a decimal point stands beside money; write whole numbers, such as revenue * 3 / 2'
  it.each(['m * 1.5', 'm > 1.0', '0.5 + m', 'min(m, 0.5)', 'p ? m : 0.5', 'm / 1.5', 'm * -1.5', 'm == 2.0'])(
    '%s is refused: a decimal literal stands beside money',
    text => {
      expect(typed(text)).toBe(`1: ${decimal}`)
    },
  )

  const rounds = 'round takes a number and, if wanted, decimals from 0 to 10'
  it.each([
    'round(x, 11)',
    'round(x, -1)',
    'round(x, y)',
    'round(x, 1.0)',
    'round(x, 2.5)',
    'round(x, 1, 2)',
  ])('%s is refused: decimals are a whole literal', text => {
    expect(typed(text)).toBe(`1: ${rounds}`)
  })
})
