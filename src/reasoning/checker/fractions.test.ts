import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isShortest, pointsText, readFigure, shortest } from './figures.ts'
import {
  add,
  bigRatio,
  compare,
  divide,
  equal,
  type Fraction,
  isZero,
  multiply,
  negate,
  type RoundingMode,
  roundTo,
  subtract,
} from './fractions.ts'

/** Parts below and beyond what a safe integer holds, so that both forms and the step between them are tried. */
const part = fc.oneof(
  fc.bigInt({ min: -50n, max: 50n }),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
)
const pair = fc.tuple(
  part,
  part.filter(n => n !== 0n),
)

/** The same by the school rule, on whole numbers alone. */
const isRatio = (found: Fraction | null, n: bigint, d: bigint): boolean =>
  found !== null && BigInt(found.n) * d === n * BigInt(found.d) && isReduced(found)

const isReduced = ({ big, n, d }: Fraction): boolean => {
  const isSafe =
    Number.isSafeInteger(Number(n)) && Number.isSafeInteger(Number(d)) && BigInt(Number(n)) === BigInt(n)
  return d > 0 && (isSafe && BigInt(Number(d)) === BigInt(d) ? !big : big)
}

describe('exact fractions', () => {
  it('add, subtract, multiply, divide and compare as whole numbers say', () => {
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        const [x, y] = [bigRatio(a, b), bigRatio(c, d)]
        expect(isRatio(add(x, y), a * d + c * b, b * d)).toBe(true)
        expect(isRatio(subtract(x, y), a * d - c * b, b * d)).toBe(true)
        expect(isRatio(multiply(x, y), a * c, b * d)).toBe(true)
        if (c === 0n) expect(divide(x, y)).toBe(null)
        else expect(isRatio(divide(x, y), a * d, b * c)).toBe(true)
        const difference = (a * d - c * b) * (b * d < 0n ? -1n : 1n)
        expect(Math.sign(compare(x, y))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(equal(x, y)).toBe(difference === 0n)
        expect(isZero(add(x, negate(x)))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('are written in their shortest form, and read again as the same', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 30 }), ([n, d], power) => {
        const decimal = bigRatio(n, 10n ** BigInt(power))
        expect(readFigure(shortest(decimal))).toEqual(decimal)
        const any = bigRatio(n, d)
        expect(isShortest(shortest(any), any)).toBe(true)
        expect(isShortest(`${shortest(any)}0`, any)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })
})

const read = (text: string | number): Fraction => readFigure(text) ?? bigRatio(0n, 1n)

it.each<[string | number, string]>([
  ['12.50', '12.5'],
  ['-0.0', '0'],
  ['007', '7'],
  [0.1, '0.1'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  ['123456789012345678901234567890.10', '123456789012345678901234567890.1'],
])('%s is written %s', (given, written) => {
  expect(shortest(read(given))).toBe(written)
})

it.each(['', '-', '.5', '5.', '1,5', '1e5', '+1', ' 1', '1 ', '--1', '1.2.3', 'NaN'])(
  '"%s" is no decimal',
  text => {
    expect(readFigure(text)).toBe(null)
  },
)

it.each<[string, number, RoundingMode, string]>([
  ['2.5', 0, 'half-up', '3'],
  ['-2.5', 0, 'half-up', '-3'],
  ['2.5', 0, 'half-even', '2'],
  ['3.5', 0, 'half-even', '4'],
  ['-2.5', 0, 'half-even', '-2'],
  ['2.51', 0, 'half-even', '3'],
  ['2.99', 0, 'down', '2'],
  ['-2.99', 0, 'down', '-2'],
  ['0.125', 2, 'half-up', '0.13'],
  ['0.125', 2, 'half-even', '0.12'],
  ['1250', -2, 'half-up', '1300'],
  ['12345678901234567890.5', 0, 'half-up', '12345678901234567891'],
])('%s rounded to %i decimals, %s, is %s', (given, decimals, mode, rounded) => {
  expect(shortest(roundTo(read(given), decimals, mode))).toBe(rounded)
})

it.each<[string, number, string]>([
  ['12', 2, '12.00'],
  ['12.5', 2, '12.50'],
  ['12.125', 2, '12.125'],
  ['-0.5', 0, '-0.5'],
  ['7', 0, '7'],
  ['0', 1, '0.0'],
])('points %s with at least %i decimals are written %s', (given, decimals, written) => {
  expect(pointsText(read(given), decimals)).toBe(written)
})
