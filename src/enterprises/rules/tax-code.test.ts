import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enterpriseKinds } from '../model.ts'
import { checkDigit, isPersonalNumber, taxCodeProblem } from './tax-code.ts'

/** Real codes, published, that data about tax codes gives as verified. */
const real = ['0100233488', '0314409058', '0312687878', '0100112437', '0100109106']

const digits = fc.integer({ min: 0, max: 9 })
const valid = fc
  .array(digits, { minLength: 9, maxLength: 9 })
  .map(nine => nine.join(''))
  .filter(nine => !nine.endsWith('0000000') && checkDigit(nine) !== null)
  .map(nine => nine + checkDigit(nine))

const replaced = (code: string, at: number, digit: string) => code.slice(0, at) + digit + code.slice(at + 1)

describe('a tax code', () => {
  test.each(real)('%s is real', code => {
    expect(taxCodeProblem(code, 'company')).toBeNull()
    expect(taxCodeProblem(`${code}-001`, 'dependent-unit')).toBeNull()
    expect(taxCodeProblem(`${code}-999`, 'dependent-unit')).toBeNull()
  })

  test.each([
    ['', 'nothing'],
    ['100109106', 'nine digits'],
    ['01001091060', 'eleven digits'],
    ['0100109106001', 'a dependent unit without its dash'],
    ['0100109106-1', 'a dependent unit of one digit'],
    ['0100 109 106', 'spaces'],
    ['0100109106 ', 'a space at the end'],
    ['O100109106', 'the letter O'],
    ['０１００１０９１０６', 'digits of another script'],
    ['0100109106\n', 'a line break'],
  ])('%j (%s) has the wrong shape', code => {
    expect(taxCodeProblem(code, 'company')).toEqual({ problem: 'shape' })
  })

  test('a wrong check digit is told with the right one', () => {
    expect(taxCodeProblem('0100109107', 'company')).toEqual({ problem: 'check-digit', expected: '6' })
  })

  test('digits 3 to 9 are not all zero, even when the check digit fits', () => {
    expect(checkDigit('010000000')).toBe('3')
    expect(taxCodeProblem('0100000003', 'company')).toEqual({ problem: 'serial-zero' })
  })

  // Σ wᵢdᵢ mod 11 = 0 would give the check digit 10: no tax code begins so.
  test('where the sum is 0 mod 11 no tenth digit helps', () => {
    expect(checkDigit('010000005')).toBeNull()
    for (const tenth of '0123456789')
      expect(taxCodeProblem(`010000005${tenth}`, 'company')).toEqual({ problem: 'no-such-number' })
  })

  // By hand: 31·1 + 3·1 = 34 = 3·11 + 1, so 10 − 1. No real code at hand begins with another digit than 0.
  test('the first digit counts 31', () => {
    expect(checkDigit('100000001')).toBe('9')
  })

  test('where the sum is 10 mod 11 the check digit is 0', () => {
    expect(checkDigit('010000001')).toBe('0')
    expect(taxCodeProblem('0100000010', 'company')).toBeNull()
  })

  test('the number of a dependent unit begins at 001', () => {
    expect(taxCodeProblem('0100109106-000', 'company')).toEqual({ problem: 'branch-zero' })
  })

  test('a 12-digit personal number serves households, co-operatives and co-operative groups only', () => {
    const problems = enterpriseKinds.map(kind => [kind, taxCodeProblem('001085012345', kind)?.problem])
    expect(problems).toEqual([
      ['company', 'personal-number'],
      ['dependent-unit', 'personal-number'],
      ['co-operative', undefined],
      ['co-operative-union', 'personal-number'],
      ['co-operative-group', undefined],
      ['household', undefined],
    ])
    expect([isPersonalNumber('001085012345'), isPersonalNumber('0100109106')]).toEqual([true, false])
  })
})

describe('what the check digit catches', () => {
  test('any one digit altered, the check digit included', () => {
    fc.assert(
      fc.property(valid, fc.nat(9), digits.map(String), (code, at, digit) => {
        fc.pre(code[at] !== digit)
        expect(taxCodeProblem(replaced(code, at, digit), 'company')).not.toBeNull()
      }),
    )
  })

  test('any two neighbours that differ, swapped', () => {
    fc.assert(
      fc.property(valid, fc.nat(8), (code, at) => {
        const [a = '', b = ''] = [code[at], code[at + 1]]
        fc.pre(a !== b)
        expect(taxCodeProblem(replaced(replaced(code, at, b), at + 1, a), 'company')).not.toBeNull()
      }),
    )
  })

  // The weights 29 and 7 are equal mod 11: this limit is of the official scheme, not ours.
  test('but not the second and the seventh digit swapped', () => {
    fc.assert(
      fc.property(valid, code => {
        const swapped = replaced(replaced(code, 1, code[6] ?? ''), 6, code[1] ?? '')
        fc.pre(swapped.slice(2, 9) !== '0000000')
        expect(taxCodeProblem(swapped, 'company')).toBeNull()
      }),
    )
  })

  test('and nothing in the number of a dependent unit, which has no check digit', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 1, max: 999 }), (code, number) => {
        expect(taxCodeProblem(`${code}-${String(number).padStart(3, '0')}`, 'company')).toBeNull()
      }),
    )
  })
})
