import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equals, exactOf } from '../../../exact/number.ts'
import type { Variable } from '../../model.ts'
import { readTypedNumber, typedNumberOf } from './numbers.ts'

type Words = Pick<Variable, 'type' | 'currency' | 'decimals'>
const dong: Words = { type: 'money', currency: 'VND', decimals: 0 }
const dollars: Words = { type: 'money', currency: 'USD', decimals: 2 }
const people: Words = { type: 'integer', currency: null, decimals: null }
const energy: Words = { type: 'number', currency: null, decimals: 3 }

describe('a typed number', () => {
  test.each<[string, Words, string]>([
    ['1.234.567,5', energy, '1234567.5'],
    ['1234567.5', energy, '1234567.5'],
    ['1234567,5', energy, '1234567.5'],
    ['1,234,567.5', energy, '1234567.5'],
    ['1 234 567,5', energy, '1234567.5'],
    ['1\u00a0234', people, '1234'],
    ['52.310.000.000', dong, '52310000000'],
    ['1.234', dong, '1234'],
    ['1,234', dong, '1234'],
    ['1.234', dollars, '1234'],
    ['12,5', energy, '12.5'],
    ['0.125', energy, '0.125'],
    ['1234.567', energy, '1234.567'],
    ['1.234,500', energy, '1234.5'],
    ['−5', dong, '-5'],
    ['0', dong, '0'],
    ['007', people, '7'],
    ['12,345', { ...energy, decimals: 2 }, '12345'],
    ['12,345', energy, '12.345'],
  ])('%s is read', (typed, variable, text) => {
    expect(readTypedNumber(variable, typed)).toEqual({ kind: 'number', text })
  })

  test.each<[string, readonly [string, string]]>([
    ['12.345', ['12345', '12.345']],
    ['1.000', ['1000', '1.000']],
  ])('%s may be two numbers where thousandths are allowed', (typed, readings) => {
    expect(readTypedNumber(energy, typed)).toEqual({ kind: 'ambiguous', readings })
  })

  test.each<[string, string | null]>([
    ['52,3 tỷ', '52300000000'],
    ['1.5 triệu', '1500000'],
    ['12 nghìn', '12000'],
    ['12 đồng', null],
  ])('%s in words is offered in digits', (typed, meant) => {
    expect(readTypedNumber(dong, typed)).toEqual({ kind: 'words', meant })
  })

  test.each(['', '-', ',', '1..2', '1.23.456', '12,5,5', 'không', '1e9', '5 - 6', '9'.repeat(61)])(
    '%s is none',
    typed => {
      expect(readTypedNumber(energy, typed).kind).not.toBe('number')
    },
  )

  test('half a đồng is read, so that the variable can refuse it by its name', () => {
    expect(readTypedNumber(dong, '12,5')).toEqual({ kind: 'number', text: '12.5' })
  })

  test('what stands in a field reads back as the same number', () => {
    const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(3))
    fc.assert(
      fc.property(decimals, fc.constantFrom(dong, dollars, people, energy), ([digits, places], variable) => {
        const allowed = variable === energy ? places : variable === dollars ? Math.min(places, 2) : 0
        const text = `${digits}`
        const exact = allowed === 0 ? text : `${text}.${'125'.slice(0, allowed)}`
        const read = readTypedNumber(variable, typedNumberOf(variable, exact))
        expect(read.kind).toBe('number')
        expect(read.kind === 'number' && equals(exactOf(read.text), exactOf(exact))).toBe(true)
      }),
    )
  })
})
