import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equals, exactOf, parseDecimal } from '../../exact/number.ts'
import type { Given, Variable } from '../model.ts'
import { readValue } from './values.ts'

type Words = Pick<Variable, 'type' | 'currency' | 'unit' | 'decimals' | 'choices'>

const words = (type: Variable['type'], change: Partial<Words> = {}): Words => ({
  type,
  currency: null,
  unit: null,
  decimals: null,
  choices: null,
  ...change,
})
const dong = words('money', { currency: 'VND', decimals: 0 })
const dollars = words('money', { currency: 'USD', decimals: 2 })
const grade = words('choice', { choices: [{ code: 'A' }, { code: 'B+' }] })

const text = (variable: Words, given: Given) => {
  const read = readValue(variable, given)
  return read.ok && read.value.kind === 'value' ? read.value.text : read
}

describe('unknown, not applicable, zero and false', () => {
  test('are four things', () => {
    expect(readValue(dong, { unknown: true })).toEqual({ ok: true, value: { kind: 'unknown' } })
    expect(readValue(dong, { notApplicable: true })).toEqual({ ok: true, value: { kind: 'not-applicable' } })
    expect(readValue(dong, { value: 0 })).toEqual({ ok: true, value: { kind: 'value', text: '0' } })
    expect(readValue(words('boolean'), { value: false })).toEqual({
      ok: true,
      value: { kind: 'value', text: 'false' },
    })
  })
})

describe('a value of each type', () => {
  test.each<[string, Words, string | number | boolean, string]>([
    ['đồng beyond 15 digits, as text', dong, '123456789012345678', '123456789012345678'],
    ['đồng as a number', dong, 52_310_000_000, '52310000000'],
    ['đồng with empty decimals', dong, '52310000000.00', '52310000000'],
    ['minus zero', dong, -0, '0'],
    ['a loss', dong, '-5', '-5'],
    ['dollars and cents', dollars, '1000000.50', '1000000.5'],
    ['a number with an exponent', words('number'), 1e-7, '0.0000001'],
    ['zeros in front', words('number'), '007.50', '7.5'],
    ['a whole number written with a point', words('integer'), '12.0', '12'],
    ['true', words('boolean'), true, 'true'],
    ['true as text', words('boolean'), 'true', 'true'],
    ['false as text', words('boolean'), 'false', 'false'],
    ['as many decimals as there may be', dollars, '0.25', '0.25'],
    ['no decimals where some may be', dollars, 7, '7'],
    ['sixty digits', words('number'), '9'.repeat(60), '9'.repeat(60)],
    ['a long text', words('text'), 'x'.repeat(10_000), 'x'.repeat(10_000)],
    ['text, composed', words('text'), 'Đúng\nvậy', 'Đúng\nvậy'],
    ['a choice', grade, 'B+', 'B+'],
    ['a day', words('date'), '2024-02-29', '2024-02-29'],
  ])('%s', (_, variable, value, exact) => {
    expect(text(variable, { value })).toBe(exact)
  })

  test.each<[string, Words, string | number | boolean, object]>([
    ['a number of 16 digits', words('number'), 0.1234567890123456, { problem: 'digits' }],
    ['a sum of binary numbers', words('number'), 0.1 + 0.2, { problem: 'digits' }],
    ['a comma', words('number'), '12,5', { problem: 'type', expected: 'number' }],
    ['grouped digits', dong, '52.310.000.000', { problem: 'type', expected: 'money' }],
    ['an exponent as text', words('number'), '1e3', { problem: 'type', expected: 'number' }],
    ['no number at all', words('number'), Number.NaN, { problem: 'type', expected: 'number' }],
    ['infinity', words('number'), Number.POSITIVE_INFINITY, { problem: 'type', expected: 'number' }],
    ['nothing', words('number'), '', { problem: 'type', expected: 'number' }],
    ['true as a number', words('integer'), true, { problem: 'type', expected: 'integer' }],
    ['half a đồng', dong, '0.5', { problem: 'whole-dong' }],
    ['half a person', words('integer'), 12.5, { problem: 'whole' }],
    [
      'half a cent where cents are not allowed',
      words('number', { decimals: 0 }),
      '0.5',
      { problem: 'decimals', allowed: 0 },
    ],
    ['a tenth of a cent', dollars, '0.001', { problem: 'decimals', allowed: 2 }],
    ['a number beyond all measure', words('number'), '9'.repeat(61), { problem: 'too-long' }],
    ['zeros without end', words('number'), '0'.repeat(61), { problem: 'too-long' }],
    ['a number huge in few signs', words('number'), 1e300, { problem: 'too-long' }],
    ['yes', words('boolean'), 'yes', { problem: 'type', expected: 'boolean' }],
    ['one for true', words('boolean'), 1, { problem: 'type', expected: 'boolean' }],
    ['text of spaces', words('text'), '  ', { problem: 'type', expected: 'text' }],
    ['a number for a text', words('text'), 5, { problem: 'type', expected: 'text' }],
    ['a null character', words('text'), 'a\u0000', { problem: 'unreadable' }],
    ['half a character', words('text'), '\ud800', { problem: 'unreadable' }],
    ['a text without end', words('text'), 'x'.repeat(10_001), { problem: 'too-long' }],
    ['another choice', grade, 'C', { problem: 'choice', known: ['A', 'B+'] }],
    ['a day that is none', words('date'), '2025-02-29', { problem: 'type', expected: 'date' }],
  ])('%s is refused', (_, variable, value, why) => {
    expect(readValue(variable, { value })).toEqual({ ok: false, given: String(value), why })
  })
})

describe('numbers', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat(12))
    .map(([digits, places]) => {
      const padded = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
      const head = padded.slice(0, padded.length - places)
      return `${digits < 0n ? '-' : ''}${head}${places > 0 ? `.${padded.slice(padded.length - places)}` : ''}`
    })
  const exact = (read: unknown) => parseDecimal(String(read))

  test('as text keep their value to the last digit, and one value has one text', () => {
    fc.assert(
      fc.property(decimal, value => {
        const first = text(words('number'), { value })
        const [a, b] = [exact(first), parseDecimal(value)]
        expect(a !== null && b !== null && equals(a, b)).toBe(true)
        expect(text(words('number'), { value: String(first) })).toBe(first)
      }),
    )
  })

  test('as JSON numbers keep their shortest decimal, or are refused for their digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e20, max: 1e20 }), value => {
        const read = readValue(words('number'), { value })
        const [mantissa = ''] = String(Math.abs(value)).split('e')
        const digits = mantissa.replace(/\D/g, '').replace(/^0+|0+$/g, '').length
        if (digits > 15) expect(read).toMatchObject({ ok: false, why: { problem: 'digits' } })
        else if (read.ok && read.value.kind === 'value')
          expect(equals(exactOf(value), exactOf(read.value.text))).toBe(true)
        else expect(read).toMatchObject({ why: { problem: 'too-long' } })
      }),
    )
  })
})
