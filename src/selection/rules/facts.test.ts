import { describe, expect, it } from 'vitest'
import type { FactInput } from '../model.ts'
import { complaintsOf, computed, kitVariables, type Parts, resultOf } from './testing/kit.ts'

/** What the expression comes to, as its explanation shows it. */
const value = (text: string, facts: Record<string, FactInput>, parts: Parts = {}, options = {}): unknown => {
  const gates = [{ code: 'G', name: { vi: 'G' }, rule: `has(${text}) || true` }]
  const { why } = resultOf({ ...parts, gates }, { facts }, options).gates[0] ?? {}
  if (why?.by !== 'rule' || !('of' in why.step)) throw new Error('no rule')
  const has = why.step.of[0]
  return has !== undefined && 'of' in has ? has.of[0] : null
}

const wrong = (code: string, input: FactInput): readonly string[] =>
  complaintsOf({}, { facts: { [code]: input } })

describe('a fact', () => {
  it.each([
    ['a JSON number means its shortest decimal', 'x', 0.1, '0.1'],
    ['text means its digits', 'x', '0.10', '0.1'],
    [
      'text may have 40 digits on either side',
      'x',
      `${'1'.repeat(40)}.${'3'.repeat(40)}`,
      `${'1'.repeat(40)}.${'3'.repeat(40)}`,
    ],
    ['15 significant digits', 'x', 123456789.012345, '123456789.012345'],
    ['zeros before the digits are not significant', 'x', 0.0000012345678901, '0.0000012345678901'],
    ['zeros after the digits are not significant', 'x', 123456789012345000000, '123456789012345000000'],
    ['đồng may be text of any size', 'm', '123456789012345678901', '123456789012345678901'],
    ['whole though written with zeros', 'n', '5.00', '5'],
    ['dollars to the cent', 'u', '0.05', '0.05'],
    ['a truth', 'p', false, false],
    ['a word of the choice', 'c', 'silk', 'silk'],
    ['a day', 'd', '2024-02-29', '2024-02-29'],
    ['an empty text', 't', '', ''],
    ['zero', 'x', 0, '0'],
    ['minus zero is zero', 'x', '-0', '0'],
  ] as const)('%s', (_, code, input, shown) => {
    expect(value(code, { [code]: input })).toEqual({ fact: code, value: shown, status: 'declared' })
  })

  const digits = 'more than 15 significant digits'
  const side = 'more than 40 digits on one side of the point'
  it.each([
    ['x', 0.1 + 0.2, digits],
    ['x', 1234567890.123456, digits],
    ['x', '1'.repeat(41), side],
    ['x', `0.${'1'.repeat(41)}`, side],
    ['x', '1,5', 'this is no decimal'],
    ['x', '1.000.000', 'this is no decimal'],
    ['x', '1e3', 'this is no decimal'],
    ['x', '', 'this is no decimal'],
    ['x', Number.NaN, 'this is no number'],
    ['x', true, 'wanted is a number'],
    ['m', '0.5', 'a whole number is wanted'],
    ['m', 1.5, 'a whole number is wanted'],
    ['n', '2.5', 'a whole number is wanted'],
    ['u', '0.005', 'at most 2 decimals'],
    ['p', 'true', 'wanted is yes or no'],
    ['p', 1, 'wanted is yes or no'],
    ['c', 'Silk', 'this is none of the choices'],
    ['d', '2026-02-30', 'this is no day of the calendar'],
    ['d', '21/11/2026', 'this is no day of the calendar'],
    ['t', 5, 'wanted is a text'],
  ] as const)('%s: %s is refused', (code, input, reason) => {
    expect(wrong(code, input)).toEqual([`D.facts.${code}: ${reason}`])
  })

  it('in another currency is refused; its own may be named', () => {
    expect(wrong('m', { value: 1, currency: 'USD' })).toEqual(['D.facts.m.currency: m is in VND'])
    expect(wrong('x', { value: 1, currency: 'USD' })).toEqual(['D.facts.x.currency: x is no amount of money'])
    expect(wrong('m', { value: 1, currency: 'VND' })).toEqual([])
  })

  it('that is not declared is refused', () => {
    expect(complaintsOf({}, { facts: { w: 1 } })).toEqual([
      'D.facts.w: "w" is not declared in the criteria set',
    ])
    expect(complaintsOf({}, { facts: { 'x@24': 1 } })).toEqual(['D.facts.x@24: "24" is no period'])
  })

  it('is explained with its status, period, document, page and source', () => {
    const input = {
      value: '7',
      status: 'verified',
      document: 'BCTC',
      page: 12,
      source: 'Thuế',
      period: '2025',
    } as const
    expect(value('x', { x: input }, {}, { period: '2025' })).toEqual({ fact: 'x', ...input })
  })
})

const bands = [
  { below: 1, points: 0 },
  { from: 1, points: 10 },
]
const rangeOf = (input: FactInput | undefined, parts: Parts = {}, options = {}): unknown => {
  const criteria = [computed('A', 'x', bands, { notApplicable: 4 })]
  const dossier = input === undefined ? {} : { facts: { x: input } }
  return resultOf({ ...parts, criteria }, dossier, options).totalRange
}

describe('which facts count', () => {
  const ALL = ['0.00', '10.00']
  it.each([
    ['a plain value is declared, and counts', 1, ['10.00', '10.00']],
    ['declared counts', { value: 1, status: 'declared' }, ['10.00', '10.00']],
    ['verified counts', { value: 1, status: 'verified' }, ['10.00', '10.00']],
    ['contested counts as unknown', { value: 1, status: 'contested' }, ALL],
    ['unknown', { unknown: true }, ALL],
    ['left out is unknown', undefined, ALL],
    ['zero is a value, not unknown', 0, ['0.00', '0.00']],
    ['not applicable is neither zero nor unknown', { notApplicable: true }, ['4.00', '4.00']],
    ['contested though not applicable: unknown', { notApplicable: true, status: 'contested' }, ALL],
  ] as const)('%s', (_, input, range) => {
    expect(rangeOf(input)).toEqual(range)
  })

  const verified: Parts = { factsCount: ['verified'] }
  it('where the set counts verified facts alone, a declared one is unknown, and so is a plain value', () => {
    expect(
      [1, { value: 1 }, { value: 1, status: 'verified' } as const].map(input => rangeOf(input, verified)),
    ).toEqual([ALL, ALL, ['10.00', '10.00']])
  })

  it('a preview counts declared facts too, and never contested ones', () => {
    expect(rangeOf(1, verified, { preview: true })).toEqual(['10.00', '10.00'])
    expect(rangeOf({ value: 1, status: 'contested' }, verified, { preview: true })).toEqual(ALL)
  })

  it('the explanation of a fact that does not count shows it as unknown, with its status', () => {
    const contested = { value: '7', status: 'contested', document: 'Biên bản' } as const
    expect(value('x', { x: contested })).toEqual({
      fact: 'x',
      value: { unknown: true },
      status: 'contested',
      document: 'Biên bản',
    })
  })
})

it('đồng have no decimals, other currencies as many as the set says', () => {
  const variables = { ...kitVariables, e: { name: { vi: 'e' }, type: 'money', currency: 'EUR' } } as const
  expect(complaintsOf({ variables }, { facts: { e: '1.2345' } })).toEqual([])
})
