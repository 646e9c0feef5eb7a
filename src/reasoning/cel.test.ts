import { evaluate } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exactOf } from '../exact/number.ts'
import { compileValue, type Fact } from './evaluate.ts'
import type { Type } from './expression.ts'
import { readExpression } from './typing.ts'
import { isNumber, shown, type Value } from './value.ts'

/** On a busy machine fewer runs; a failure is made smaller for so long and no longer. */
const WITHIN = { interruptAfterTimeLimit: 10_000 }

/**
 * Compared with CEL: literals, names, comparison, + - * /, && || !, ?:, `in` and brackets, over numbers, conditions and
 * texts, every fact present. CEL divides whole numbers to whole numbers and knows no exact decimals, so numbers are
 * written as its doubles, and are small multiples of 1/4 divided by powers of two only: there doubles are exact.
 * Not compared, as CEL has no such thing or means another: money, dates, periods, min, max, abs, round, has,
 * division by zero, unknown and not applicable.
 */
const quarter = fc.integer({ min: -32, max: 32 }).map(quarters => quarters / 4)
const inDouble = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value))
const positive = quarter.map(value => inDouble(Math.abs(value)))

const NUMBERS = ['a', 'b', 'stock.level'] as const
const TRUTHS = ['p', 'q'] as const
const TEXTS = ['s', 't'] as const
const RELATIONS = ['<', '<=', '>', '>=', '==', '!='] as const

const written = (...parts: readonly string[]): string => parts.join(' ')
const listed = (item: string, list: readonly string[]): string => `${item} in [${list.join(', ')}]`
const some = (of: fc.Arbitrary<string>) => fc.array(of, { minLength: 1, maxLength: 3 })
const literals = fc.constantFrom('"x"', "'ý'", '"a b"')
const depth = { maxDepth: 4, withCrossShrink: true }

/** Sums and conditions stand beside each other with and without brackets, so that the order of operations matters. */
const { number, truth } = fc.letrec<{ number: string; truth: string; text: string }>(tie => {
  const [numbers, truths, texts] = [tie('number'), tie('truth'), tie('text')]
  return {
    number: fc.oneof(
      depth,
      fc.oneof(fc.constantFrom(...NUMBERS), positive),
      fc.tuple(numbers, fc.constantFrom('+', '-', '*'), numbers).map(parts => written(...parts)),
      fc.tuple(numbers, fc.constantFrom('/ 2.0', '/ 4.0', '/ 0.5')).map(parts => written(...parts)),
      numbers.map(a => `(${a})`),
      numbers.map(a => `-(${a})`),
      fc.tuple(truths, numbers, numbers).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    ),
    truth: fc.oneof(
      depth,
      fc.constantFrom(...TRUTHS, 'true', 'false'),
      fc.tuple(numbers, fc.constantFrom(...RELATIONS), numbers).map(parts => written(...parts)),
      fc.tuple(texts, fc.constantFrom('==', '!='), texts).map(parts => written(...parts)),
      fc.tuple(numbers, some(positive)).map(([a, list]) => listed(a, list)),
      fc.tuple(texts, some(literals)).map(([a, list]) => listed(a, list)),
      fc.tuple(truths, fc.constantFrom('&&', '||'), truths).map(parts => written(...parts)),
      fc.tuple(truths, fc.constantFrom('==', '!='), truths).map(([a, op, b]) => `(${a}) ${op} (${b})`),
      truths.map(a => `!(${a})`),
      fc.tuple(truths, truths, truths).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    ),
    text: fc.oneof(fc.constantFrom(...TEXTS), literals),
  }
})

const worlds = fc.record({
  a: quarter,
  b: quarter,
  level: quarter,
  p: fc.boolean(),
  q: fc.boolean(),
  s: fc.constantFrom('x', 'ý', 'a b'),
  t: fc.constantFrom('x', 'ý', 'a b'),
})
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never

const NAMES = [...NUMBERS, ...TRUTHS, ...TEXTS] as const
const CODES: readonly string[] = NAMES
const typeOf = (code: string): Type => {
  if (NUMBERS.some(name => name === code)) return { kind: 'number' }
  return { kind: TRUTHS.some(name => name === code) ? 'boolean' : 'text' }
}

const ours = (text: string, { level, ...rest }: World): Value => {
  const read = readExpression(text, ({ code }) => ({
    type: typeOf(code),
    slot: CODES.indexOf(code),
  }))
  if (!read.ok) throw new Error(`${text}: ${read.problem.says}`)
  const given = { ...rest, 'stock.level': level }
  const facts = NAMES.map((name): Fact => {
    const value = given[name]
    const known = typeof value === 'number' ? exactOf(value) : value
    return { value: known, step: { fact: name, value: shown(known) } }
  })
  return compileValue(read.expression)(facts)
}

/** There is no zero below zero among exact numbers. */
const theirs = (text: string, { level, ...rest }: World): unknown => {
  const value: unknown = evaluate(text, { ...rest, stock: { level } })
  return value === 0 ? 0 : value
}

const plain = (value: Value): unknown => (isNumber(value) ? Number(value.n) / Number(value.d) : value)

it('an expression over known facts has the value that CEL gives it', () => {
  fc.assert(
    fc.property(fc.oneof(number, truth), worlds, (text, world) => {
      expect(plain(ours(text, world))).toBe(theirs(text, world))
    }),
    { numRuns: 3000, ...WITHIN },
  )
})

it.each([
  ['1.0 + 2.0 * 3.0', 7],
  ['8.0 / 2.0 / 2.0', 2],
  ['2.0 - 3.0 - 4.0', -5],
  ['-a * b', -2],
  ['!p || q && p', false],
  ['p || q && q', true],
  ['a < b == p', true],
  ['a == 1.0 ? b : p ? 3.0 : 4.0', 2],
  ['q ? p : q ? p : !q', true],
])('%s binds as in CEL', (text, value) => {
  const world: World = { a: 1, b: 2, level: 0, p: true, q: false, s: 'x', t: 'x' }
  expect([plain(ours(text, world)), theirs(text, world)]).toEqual([value, value])
})
