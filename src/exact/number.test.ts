import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  add,
  compare,
  decimalsOf,
  divide,
  type Exact,
  exactOf,
  formatExact,
  isWhole,
  multiply,
  negate,
  parseDecimal,
  round,
  subtract,
} from './number.ts'

const edge = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 94906267, -94906267),
)
const small = fc.tuple(
  edge,
  fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
)
const exacts: fc.Arbitrary<Exact> = fc.oneof(
  small.map(([n, d]) => ({ n, d })),
  fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 40n })).map(([n, d]) => ({ n, d })),
)
/** The same value in bigint alone: what the range-checked integers must equal. */
const big = (x: Exact): readonly [bigint, bigint] => [BigInt(x.n), BigInt(x.d)]
const same = (x: Exact, n: bigint, d: bigint): boolean => big(x)[0] * d === n * big(x)[1] && big(x)[1] > 0n

describe('exact numbers', () => {
  it('are read from and written as decimals', () => {
    const cases = ['0', '12', '-0.25', '1234567890123456789.00000000000000000001', '0.1', '100000000000']
    expect(cases.map(text => formatExact(exactOf(text)))).toEqual(cases)
    expect(formatExact(exactOf('82.5'), 2)).toBe('82.50')
    expect(formatExact(exactOf('82.125'), 2)).toBe('82.125')
    expect(formatExact(exactOf('-0'))).toBe('0')
    expect(['1.', '.5', '1e3', '', '1,5', '+1', ' 1'].map(parseDecimal)).toEqual(Array(7).fill(null))
  })

  it('take a JSON number as its shortest decimal', () => {
    expect(
      [0.1, 1e-7, 1.5e-9, 1e21, -2.5e22, 1e-5, 123456.789].map(value => formatExact(exactOf(value))),
    ).toEqual([
      '0.1',
      '0.0000001',
      '0.0000000015',
      '1000000000000000000000',
      '-25000000000000000000000',
      '0.00001',
      '123456.789',
    ])
  })

  it('write a value without a finite decimal as a reduced fraction', () => {
    expect(formatExact(divide(exactOf(2), exactOf(6)) ?? exactOf(0), 2)).toBe('1/3')
    expect(decimalsOf({ n: 1, d: 3 })).toBe(null)
    expect(decimalsOf({ n: 3, d: 8 })).toBe(3)
  })

  it('equal bigint arithmetic in every operation', () => {
    fc.assert(
      fc.property(exacts, exacts, (a, b) => {
        const [an, ad] = big(a)
        const [bn, bd] = big(b)
        expect(same(add(a, b), an * bd + bn * ad, ad * bd)).toBe(true)
        expect(same(subtract(a, b), an * bd - bn * ad, ad * bd)).toBe(true)
        expect(same(multiply(a, b), an * bn, ad * bd)).toBe(true)
        expect(Math.sign(compare(a, b))).toBe(an * bd < bn * ad ? -1 : an * bd > bn * ad ? 1 : 0)
        const quotient = divide(a, b)
        if (bn === 0n) expect(quotient).toBe(null)
        else
          expect(
            quotient !== null && same(quotient, bn < 0n ? -an * bd : an * bd, ad * (bn < 0n ? -bn : bn)),
          ).toBe(true)
        expect(isWhole(a)).toBe(an % ad === 0n)
      }),
      { numRuns: 2000 },
    )
  })

  it('are the value that their text says', () => {
    fc.assert(
      fc.property(exacts, value => {
        const [top = '', bottom = '1'] = formatExact(value).split('/')
        const read = divide(exactOf(top), exactOf(bottom))
        expect(read !== null && compare(read, value) === 0).toBe(true)
      }),
    )
  })

  it('round as the mode says', () => {
    const cases = [
      ['2.5', 'half-up', '3'],
      ['-2.5', 'half-up', '-3'],
      ['2.5', 'half-even', '2'],
      ['3.5', 'half-even', '4'],
      ['-2.5', 'half-even', '-2'],
      ['2.9', 'down', '2'],
      ['-2.9', 'down', '-2'],
      ['2.49', 'half-up', '2'],
    ] as const
    expect(cases.map(([text, mode]) => formatExact(round(exactOf(text), 0, mode)))).toEqual(
      cases.map(c => c[2]),
    )
    expect(formatExact(round({ n: 2, d: 3 }, 2, 'half-up'))).toBe('0.67')
  })

  it('round to within half a step, and keep order', () => {
    const modes = fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const)
    fc.assert(
      fc.property(exacts, exacts, fc.integer({ min: 0, max: 6 }), modes, (a, b, decimals, mode) => {
        const step: Exact = { n: 1, d: 10 ** decimals }
        const off = multiply(
          absolute(subtract(round(a, decimals, mode), a)),
          exactOf(mode === 'down' ? 1 : 2),
        )
        expect(compare(off, step)).toBeLessThanOrEqual(0)
        if (compare(a, b) <= 0) {
          expect(compare(round(a, decimals, mode), round(b, decimals, mode))).toBeLessThanOrEqual(0)
        }
        expect(compare(round(negate(a), decimals, mode), negate(round(a, decimals, mode)))).toBe(0)
      }),
    )
  })
})
