import { describe, expect, test } from 'vitest'
import { productIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import type { Period } from '../../exact/period.ts'
import type { Figure } from '../model.ts'
import { endOf, heldOn, validityOf } from './validity.ts'

const figure = (change: Partial<Figure> = {}): Figure => ({
  subject: { kind: 'product', id: productIdOf('led') },
  variable: 'enterprise.iso9001',
  period: null,
  validFrom: null,
  validTo: null,
  ...change,
})

describe('a figure is true of', () => {
  test.each([
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025-H1', '2025-01-01', '2025-07-01'],
    ['2025-H2', '2025-07-01', '2026-01-01'],
    ['2024-Q1', '2024-01-01', '2024-04-01'],
    ['2025-Q4', '2025-10-01', '2026-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2025-12', '2025-12-01', '2026-01-01'],
  ])('the days of its period: %s', (period, from, to) => {
    expect(validityOf(figure({ period: period as Period }))).toEqual({ from, to })
  })

  test('the days it was stated for, where it has no period', () => {
    const from = dayOf('2023-05-01')
    expect(validityOf(figure({ validFrom: from }))).toEqual({ from, to: null })
  })
})

describe('of figures stated once, on a day', () => {
  const always = figure()
  const first = figure({ validFrom: dayOf('2022-01-01'), validTo: dayOf('2025-01-01') })
  const second = figure({ validFrom: dayOf('2024-06-01') })
  const other = figure({ variable: 'enterprise.iso14001' })
  const year = figure({ period: '2024' as Period })

  test.each([
    ['2021-12-31', [always]],
    ['2022-01-01', [first]],
    ['2024-06-01', [second]],
    ['2026-01-01', [second]],
  ])('%s: the one that began last holds', (day, held) => {
    expect(heldOn([always, first, second, year], dayOf(day))).toEqual(held)
    expect(heldOn([year, second, first, always], dayOf(day))).toEqual(held)
  })

  test('each variable and each subject has its own', () => {
    const elsewhere = figure({ subject: { kind: 'city' } })
    expect(heldOn([always, other, elsewhere], dayOf('2025-01-01'))).toHaveLength(3)
  })
})

test('a day ends at midnight in Hà Nội', () => {
  expect(endOf(dayOf('2026-11-21'))).toBe('2026-11-21T16:59:59.999Z')
  expect(Date.parse(endOf(dayOf('2026-11-21'))) + 1).toBe(Date.parse('2026-11-22T00:00:00+07:00'))
})
