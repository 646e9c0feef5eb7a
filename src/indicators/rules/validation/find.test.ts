import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckedFact, ValidationRule } from '../../model/validation.ts'
import { validationRules } from '../../validation-loading.ts'
import { findingsIn } from './find.ts'
import { isToRemind, settledNow, sinceSettled, stateOf } from './follow.ts'

const rules = await validationRules()
const rule = (code: string): ValidationRule => {
  const found = rules.find(each => each.code === code)
  if (found === undefined) throw new Error(code)
  return found
}
const fact = (variable: string, text: string, change: Partial<CheckedFact> = {}): CheckedFact => ({
  ...{ id: `${variable} ${text}`, variable, text, year: 2025, subject: 'e1', enterprise: 'e1' },
  ...{ unit: null, verifiedBy: null, ...change },
})
const city = { subject: null, enterprise: null }
const of = (code: string, ...facts: readonly CheckedFact[]) =>
  findingsIn([rule(code)], facts).map(({ subject, year, turn }) => `${subject} ${year} ${turn}`)

test.each<[string, string, readonly CheckedFact[], readonly string[]]>([
  [
    'exports over revenue at the rate of the year',
    'exports-within-revenue',
    [
      fact('enterprise.exportsUsd', '3600000000'),
      fact('enterprise.revenue', '62000000000000'),
      fact('rate.usdVnd', '23486', city),
    ],
    ['e1 2025 enterprise'],
  ],
  [
    'no rate: nothing is known of it',
    'exports-within-revenue',
    [fact('enterprise.exportsUsd', '3600000000'), fact('enterprise.revenue', '62000000000000')],
    [],
  ],
  [
    'the rate of another year is none',
    'exports-within-revenue',
    [
      fact('enterprise.exportsUsd', '3600000000'),
      fact('enterprise.revenue', '1'),
      fact('rate.usdVnd', '23486', { ...city, year: 2024 }),
    ],
    [],
  ],
  [
    'equal is within',
    'women-within-employees',
    [fact('enterprise.femaleEmployees', '10'), fact('enterprise.employees', '10')],
    [],
  ],
  [
    'more women than people, both verified',
    'women-within-employees',
    [
      fact('enterprise.femaleEmployees', '11', { verifiedBy: 'person:a' }),
      fact('enterprise.employees', '10', { verifiedBy: 'person:a' }),
    ],
    ['e1 2025 verifier'],
  ],
  [
    'one of them verified: the enterprise can mend the other',
    'women-within-employees',
    [
      fact('enterprise.femaleEmployees', '11'),
      fact('enterprise.employees', '10', { verifiedBy: 'person:a' }),
    ],
    ['e1 2025 enterprise'],
  ],
  [
    'figures of two years',
    'women-within-employees',
    [fact('enterprise.femaleEmployees', '11'), fact('enterprise.employees', '10', { year: 2024 })],
    [],
  ],
  [
    'products that together earn more than the enterprise',
    'products-within-revenue',
    [
      fact('product.revenue', '60', { subject: 'p1' }),
      fact('product.revenue', '50', { subject: 'p2' }),
      fact('enterprise.revenue', '100'),
      fact('product.revenue', '900', { subject: 'p3', enterprise: 'e2' }),
    ],
    ['e1 2025 enterprise'],
  ],
  [
    'electricity of more energy than was used',
    'electricity-within-energy',
    [fact('enterprise.electricityUse', '1000000'), fact('enterprise.energyUse', '154.2')],
    ['e1 2025 enterprise'],
  ],
  [
    'electricity exactly converted',
    'electricity-within-energy',
    [fact('enterprise.electricityUse', '1000000'), fact('enterprise.energyUse', '154.3')],
    [],
  ],
  [
    'a share over 100',
    'local-content',
    [fact('product.localContentPercent', '100.1', { subject: 'p1' })],
    ['p1 2025 enterprise'],
  ],
  ['a share of 100', 'local-content', [fact('product.localContentPercent', '100', { subject: 'p1' })], []],
  [
    'fewer than the year before',
    'patents-never-fall',
    [fact('enterprise.patents', '3', { year: 2024 }), fact('enterprise.patents', '2')],
    ['e1 2025 enterprise'],
  ],
])('%s', (_, code, facts, expected) => {
  expect(of(code, ...facts)).toEqual(expected)
})

test('a rule speaks of the years in which it holds', () => {
  const until = { ...rule('women-within-employees'), validTo: '2024-12-31' }
  const facts = [2024, 2025].flatMap(year => [
    fact('enterprise.femaleEmployees', '11', { year }),
    fact('enterprise.employees', '10', { year }),
  ])
  expect(findingsIn([until], facts).map(({ year }) => year)).toEqual([2024])
})

test('the order in which figures are said changes nothing', () => {
  const facts = ['e1', 'e2', 'e3'].flatMap((subject, at) => [
    fact('enterprise.insuredEmployees', String(10 + at), { subject, enterprise: subject }),
    fact('enterprise.employees', '11', { subject, enterprise: subject }),
  ])
  const sorted = (all: readonly CheckedFact[]) =>
    findingsIn(rules, all)
      .map(({ subject }) => subject)
      .toSorted()
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), shuffled => {
      expect(sorted(shuffled)).toEqual(['e3'])
    }),
  )
})

const row = (kind: 'asked' | 'answered' | 'reminded' | 'settled', day: number) => ({
  ...{ rule: 'women-within-employees', subject: 'e1', year: 2025, kind, words: null, by: 'person:a' },
  at: `2026-11-${String(day).padStart(2, '0')}T03:00:00.000Z`,
})
const found = findingsIn(
  [rule('women-within-employees')],
  [fact('enterprise.femaleEmployees', '11'), fact('enterprise.employees', '10')],
)

test('what was asked is settled when the figures agree, and open again when they differ once more', () => {
  const rows = [row('asked', 1), row('answered', 2)]
  expect(stateOf(rows)).toBe('answered')
  expect(settledNow(rows, found)).toEqual([])
  expect(settledNow(rows, [])).toEqual([{ rule: 'women-within-employees', subject: 'e1', year: 2025 }])
  const settled = [...rows, row('settled', 3)]
  expect(settledNow(settled, [])).toEqual([])
  expect([...sinceSettled(settled).values()]).toEqual([[]])
})

test('who has not answered is reminded a week after they were told last', () => {
  const now = '2026-11-15T03:00:00.000Z'
  expect(isToRemind([row('asked', 8)], now)).toBe(true)
  expect(isToRemind([row('asked', 9)], now)).toBe(false)
  expect(isToRemind([row('asked', 1), row('reminded', 9)], now)).toBe(false)
  expect(isToRemind([row('asked', 1), row('answered', 2)], now)).toBe(false)
})
