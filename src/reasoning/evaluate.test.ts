import { describe, expect, it } from 'vitest'
import { typeOf } from '../criteria/rules/variables.ts'
import { exactOf } from '../exact/number.ts'
import { kitVariables } from '../selection/rules/testing/kit.ts'
import { compileExplanation, compileValue, type Fact } from './evaluate.ts'
import { stepOf } from './steps.ts'
import { readExpression } from './typing.ts'
import { NOT_APPLICABLE, shown, UNKNOWN, type Value } from './value.ts'

const CODES = Object.keys(kitVariables)

/** "?" is unknown, "n/a" not applicable. */
type Given = number | string | boolean
type Facts = Readonly<Record<string, Given>>

const meant = (code: string, given: Given | undefined): Value => {
  if (given === undefined || given === '?') return UNKNOWN
  if (given === 'n/a') return NOT_APPLICABLE
  const isText = ['t', 'c', 'd'].includes(code)
  return typeof given === 'boolean' ? given : isText ? String(given) : exactOf(given)
}

const read = (text: string) => {
  const found = readExpression(text, ({ code }) => {
    const variable = kitVariables[code]
    return variable === undefined ? null : { type: typeOf(variable), slot: CODES.indexOf(code) }
  })
  if (!found.ok) throw new Error(found.problem.says)
  return found.expression
}

const factsOf = (facts: Facts): readonly Fact[] =>
  CODES.map(code => {
    const value = meant(code, facts[code])
    return { value, step: { fact: code, value: shown(value) } }
  })

const written = (value: Value): Given => {
  const text = shown(value)
  return typeof text === 'object' ? ('unknown' in text ? '?' : 'n/a') : text
}

const evaluated = (text: string, facts: Facts): Given => {
  const expression = read(text)
  const value = compileValue(expression)(factsOf(facts))
  expect(compileExplanation(expression)(factsOf(facts)).value).toEqual(value)
  return written(value)
}

describe('a value', () => {
  it.each([
    ['x + y', '3.5'],
    ['x - y', '1.5'],
    ['x * y', '2.5'],
    ['x / y', '2.5'],
    ['7 / 2', '3.5'],
    ['1 / 3', '1/3'],
    ['1 / 3 * 3 == 1', true],
    ['0.1 + 0.2 == 0.3', true],
    ['9007199254740993 - 9007199254740992', '1'],
    ['-x', '-2.5'],
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['10 - 4 - 3', '3'],
    ['x < y || x > y', true],
    ['x == 2.50', true],
    ['x != y', true],
    ['y <= 1 && y >= 1', true],
    ['p ? x : y', '2.5'],
    ['!p ? x : y', '1'],
    ['!p || q == false && p', true],
    ['d > "2026-11-20" && d <= "2026-11-21"', true],
    ['c == "silk"', true],
    ['t == "Silk"', false],
    ['c in ["clay", "silk"]', true],
    ['x in [1, 2.5]', true],
    ['x in [1, 2]', false],
    ['min(x, y, 0)', '0'],
    ['max(x, y, 0)', '2.5'],
    ['abs(y - x)', '1.5'],
    ['round(x)', '3'],
    ['round(-x)', '-3'],
    ['round(1 / 3, 2)', '0.33'],
    ['round(0.125, 2)', '0.13'],
    ['has(x)', true],
    ['u * r', '25000'],
    ['m / k', '1/3'],
  ])('%s is %s', (text, value) => {
    const facts = {
      x: '2.5',
      y: 1,
      p: true,
      q: false,
      d: '2026-11-21',
      c: 'silk',
      t: 'silk',
      m: 1,
      k: 3,
      u: 1,
    }
    expect(evaluated(text, { ...facts, r: 25000 })).toBe(value)
  })
})

const OPEN = ['?', 'n/a'] as const

describe('an unknown or not applicable side', () => {
  const strict = ['+', '-', '*', '/', '==', '!=', '<', '<=', '>', '>=']
  it.each(strict)('of %s passes through; unknown is the stronger', op => {
    const over = (x: Given, y: Given) => evaluated(`x ${op} y`, { x, y })
    expect([over('?', 1), over(1, '?'), over('?', '?'), over('?', 'n/a'), over('n/a', '?')]).toEqual(
      Array(5).fill('?'),
    )
    expect([over('n/a', 1), over(1, 'n/a'), over('n/a', 'n/a')]).toEqual(Array(3).fill('n/a'))
  })

  it.each(['min', 'max'])('of %s passes through, whichever it is; unknown is the stronger', op => {
    const over = (x: Given, y: Given) => evaluated(`${op}(1, x, y)`, { x, y })
    expect([over('?', 1), over(1, '?'), over('n/a', '?'), over('?', 'n/a')]).toEqual(Array(4).fill('?'))
    expect([over('n/a', 1), over(1, 'n/a')]).toEqual(['n/a', 'n/a'])
  })

  it.each(['-x', 'abs(x)', 'round(x)', 'round(x, 2)', 'x in [1, 2]', '0 * x', 'x - x', 'x == x'])(
    'of %s passes through',
    text => {
      expect(OPEN.map(x => evaluated(text, { x }))).toEqual(['?', 'n/a'])
    },
  )

  const sides = [true, false, '?', 'n/a'] as const
  const table = (op: string) => sides.map(p => sides.map(q => evaluated(`p ${op} q`, { p, q })))
  it('of && is decided by false alone', () => {
    expect(table('&&')).toEqual([
      [true, false, '?', 'n/a'],
      [false, false, false, false],
      ['?', false, '?', '?'],
      ['n/a', false, '?', 'n/a'],
    ])
  })
  it('of || is decided by true alone', () => {
    expect(table('||')).toEqual([
      [true, true, true, true],
      [true, false, '?', 'n/a'],
      [true, '?', '?', '?'],
      [true, 'n/a', '?', 'n/a'],
    ])
  })
  it('of ! passes through', () => {
    expect(sides.map(p => evaluated('!p', { p }))).toEqual([false, true, '?', 'n/a'])
  })

  it('before ? leaves both branches, even equal ones', () => {
    expect(OPEN.map(p => evaluated('p ? 1 : 1', { p }))).toEqual(['?', 'n/a'])
  })
  it('in the branch that is not chosen does not matter', () => {
    expect(OPEN.map(x => evaluated('p ? 1 : x', { p: true, x }))).toEqual(['1', '1'])
    expect(OPEN.map(x => evaluated('p ? 1 : x', { p: false, x }))).toEqual(['?', 'n/a'])
  })

  it('is not split into cases', () => {
    expect(evaluated('x > 1 || x <= 1', { x: '?' })).toBe('?')
    expect(evaluated('p || !p', { p: '?' })).toBe('?')
  })

  it.each([
    [0, true],
    [false, true],
    ['n/a', false],
    ['?', '?'],
  ])('%s: has() says %s', (given, says) => {
    expect(evaluated(typeof given === 'boolean' ? 'has(p)' : 'has(x)', { x: given, p: given })).toBe(says)
  })
})

describe('division by zero', () => {
  it.each([
    ['x / 0', { x: 1 }, 'n/a'],
    ['0 / x', { x: 0 }, 'n/a'],
    ['m / k', { m: 5, k: 0 }, 'n/a'],
    ['(x - y) / y', { x: 5, y: 0 }, 'n/a'],
    ['x / y', { x: '?', y: 0 }, '?'],
    ['x / y', { x: 0, y: 'n/a' }, 'n/a'],
    ['x / 0 > 1 || p', { x: 1, p: true }, true],
    ['x / 0 > 1 || p', { x: 1, p: false }, 'n/a'],
  ])('%s with %o is %s', (text, facts: Facts, value) => {
    expect(evaluated(text, facts)).toBe(value)
  })
})

describe('an explanation', () => {
  it('shows every operand with its value, also where it did not decide', () => {
    const explained = compileExplanation(read('p || (x - y) / y > 0.1'))(factsOf({ p: true, x: '?', y: 0 }))
    const unknown = { unknown: true }
    expect(stepOf(explained)).toEqual({
      op: '||',
      value: true,
      of: [
        { fact: 'p', value: true },
        {
          op: '>',
          value: unknown,
          of: [
            {
              op: '/',
              value: unknown,
              of: [
                {
                  op: '-',
                  value: unknown,
                  of: [
                    { fact: 'x', value: unknown },
                    { fact: 'y', value: '0' },
                  ],
                },
                { fact: 'y', value: '0' },
              ],
            },
            { literal: '0.1' },
          ],
        },
      ],
    })
  })
})
