import { describe, expect, test } from 'vitest'
import type { Measure, Row } from '../model.ts'
import { testDefinition, testRow } from '../testing.ts'
import { lastDay, valueFrom, valueText } from './value.ts'

/** published-figures.md, section 1: five events with a term of 36 months. */
const event = (key: string, product: string, enterprise: string, from: string): Row => {
  const year = Number(from.slice(0, 4))
  const holds = [{ from, to: `${year + 3}${from.slice(4)}` }]
  return testRow({ key, product, enterprise, from: year, to: year, on: from, holds })
}
const events = [
  event('1', 'P1', 'E1', '2021-11-26'),
  event('2', 'P2', 'E1', '2021-11-26'),
  event('3', 'P3', 'E2', '2022-12-13'),
  event('4', 'P1', 'E1', '2023-12-14'),
  event('5', 'P4', 'E3', '2023-12-14'),
]

const made = (measure: Measure, asOf: string, rows: readonly Row[] = events) =>
  valueText(
    valueFrom(rows, {
      definition: testDefinition(measure),
      scope: { from: 2021, to: null, filter: {} },
      asOf,
    }),
  )

describe('the counters of one register', () => {
  test.each([
    ['events', '5'],
    ['products', '4'],
    ['enterprises', '3'],
    ['enterprise-years', '4'],
    ['sum', '5'],
  ] as const)('%s of 2021–2023: %s', (measure, value) => {
    expect(made(measure, '2023')).toBe(value)
  })

  test.each([
    ['2024-06-30', '4'],
    ['2024-11-26', '3'],
    ['2025-12-13', '2'],
    ['2026-12-14', '0'],
  ])('valid titles on %s: %s', (day, value) => {
    expect(made('titles', day)).toBe(value)
  })

  test('what happened after the cut-off is not counted', () => {
    expect(made('events', '2023-12-13')).toBe('3')
  })
})

test('a share and a growth divide exactly; by zero there is none', () => {
  const rows = [
    testRow({ key: 'n', role: 'numerator', amount: '1' }),
    testRow({ key: 'd', role: 'denominator', amount: '3' }),
  ]
  expect([made('share', '2021', rows), made('growth', '2021', rows)]).toEqual(['100/3', '-200/3'])
  expect(made('share', '2021', rows.slice(0, 1))).toBeNull()
})

test('years known together are not divided by a scope', () => {
  const together = testRow({ key: 't', from: 2020, to: 2021, amount: '56' })
  const scope = { from: 2021, to: null, filter: {} }
  expect(valueFrom([together], { definition: testDefinition('sum'), scope, asOf: '2021' })).toEqual({
    ok: false,
    why: 'together',
    rows: [together],
  })
})

test('a cut-off reaches to the end of its year or month', () => {
  expect(['2020', '2020-09', '2020-09-16'].map(lastDay)).toEqual(['2020-12-31', '2020-09-31', '2020-09-16'])
})

test('what happened on the day of the cut-off counts, what happened the day after does not', () => {
  expect(made('events', '2023-12-14')).toBe('5')
  expect(made('events', '2023-12-13')).toBe('3')
  expect(made('events', '2023-11')).toBe('3')
})

test('a scope that reaches beyond the cut-off ends with it', () => {
  const later = testRow({ key: 'l', from: 2024, to: 2024 })
  const question = { definition: testDefinition('events'), scope: { from: 2021, to: 2026, filter: {} } }
  expect(valueText(valueFrom([...events, later], { ...question, asOf: '2023' }))).toBe('5')
  expect(valueText(valueFrom([...events, later], { ...question, asOf: '2024' }))).toBe('6')
})
