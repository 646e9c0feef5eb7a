import { describe, expect, it } from 'vitest'
import { wholeNumber } from '../../../exact/number.ts'
import type { HeldValue } from '../../model.ts'
import { shippedSizes } from '../../sizes.ts'
import { sizeFacts, sizeOf } from './size.ts'

const INDUSTRY = 'industry-construction-agriculture'
const TRADE = 'trade-services'
const BILLION = 1_000_000_000

/** Employees, revenue and capital in đồng; null is unknown. */
type Figures = readonly [number | null, number | null, number | null]

const sizesOf = (field: string | null, [employees, revenue, capital]: Figures): readonly string[] => {
  const held = (value: number | null): HeldValue =>
    value === null ? 'unknown' : { value: wholeNumber(value) }
  return sizeOf(
    shippedSizes,
    new Map<string, HeldValue>([
      [sizeFacts.field, field === null ? 'unknown' : { value: field }],
      [sizeFacts.employees, held(employees)],
      [sizeFacts.revenue, held(revenue)],
      [sizeFacts.capital, held(capital)],
    ]),
  ).classes
}

describe('the size class by Decree 80 article 5', () => {
  it.each<[string, Figures, string]>([
    // Industry: 10 people and 3 billion; 100 and 50 or 20; 200 and 200 or 100.
    [INDUSTRY, [10, 3 * BILLION, 90 * BILLION], 'sieu-nho'],
    [INDUSTRY, [10, 90 * BILLION, 3 * BILLION], 'sieu-nho'],
    [INDUSTRY, [11, 3 * BILLION, 3 * BILLION], 'nho'],
    [INDUSTRY, [10, 3 * BILLION + 1, 3 * BILLION + 1], 'nho'],
    [INDUSTRY, [100, 50 * BILLION, 900 * BILLION], 'nho'],
    [INDUSTRY, [100, 900 * BILLION, 20 * BILLION], 'nho'],
    [INDUSTRY, [101, 1, 1], 'vua'],
    [INDUSTRY, [100, 50 * BILLION + 1, 20 * BILLION + 1], 'vua'],
    [INDUSTRY, [200, 200 * BILLION, 900 * BILLION], 'vua'],
    [INDUSTRY, [200, 900 * BILLION, 100 * BILLION], 'vua'],
    [INDUSTRY, [201, 1, 1], 'lon'],
    [INDUSTRY, [1, 200 * BILLION + 1, 100 * BILLION + 1], 'lon'],
    // Trade and services: 10 and 10 or 3; 50 and 100 or 50; 100 and 300 or 100.
    [TRADE, [10, 10 * BILLION, 90 * BILLION], 'sieu-nho'],
    [TRADE, [10, 10 * BILLION + 1, 3 * BILLION], 'sieu-nho'],
    [TRADE, [11, 1, 1], 'nho'],
    [TRADE, [50, 100 * BILLION, 900 * BILLION], 'nho'],
    [TRADE, [50, 100 * BILLION + 1, 50 * BILLION], 'nho'],
    [TRADE, [51, 1, 1], 'vua'],
    [TRADE, [100, 300 * BILLION, 900 * BILLION], 'vua'],
    [TRADE, [100, 300 * BILLION + 1, 100 * BILLION + 1], 'lon'],
    [TRADE, [101, 1, 1], 'lon'],
  ])('%s, %j: %s', (field, figures, size) => {
    expect(sizesOf(field, figures)).toEqual([size])
  })

  it.each<[string, string | null, Figures, readonly string[]]>([
    ['nothing is known', null, [null, null, null], ['sieu-nho', 'nho', 'vua', 'lon']],
    ['people alone rule the rest out', INDUSTRY, [201, null, null], ['lon']],
    [
      'capital alone leaves what people leave open',
      INDUSTRY,
      [null, null, BILLION],
      ['sieu-nho', 'nho', 'vua', 'lon'],
    ],
    ['one of revenue and capital is enough', INDUSTRY, [50, null, 20 * BILLION], ['nho']],
    [
      'revenue is too large for small, capital could save it',
      INDUSTRY,
      [50, 150 * BILLION, null],
      ['nho', 'vua'],
    ],
    ['the field decides', null, [90, 40 * BILLION, 40 * BILLION], ['nho', 'vua']],
    ['the field does not matter', null, [300, 1, 1], ['lon']],
  ])('%s', (_, field, figures, sizes) => {
    expect(sizesOf(field, figures)).toEqual(sizes)
  })

  it('of an enterprise without revenue yet follows from its capital alone', () => {
    const facts = new Map<string, HeldValue>([
      [sizeFacts.field, { value: INDUSTRY }],
      [sizeFacts.employees, { value: wholeNumber(50) }],
      [sizeFacts.revenue, 'not-applicable'],
      [sizeFacts.capital, { value: wholeNumber(60 * BILLION) }],
    ])
    expect(sizeOf(shippedSizes, facts).classes).toEqual(['vua'])
  })
})
