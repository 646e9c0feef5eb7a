import { describe, expect, test } from 'vitest'
import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import type { Period } from '../../exact/period.ts'
import type { Figure, Given, Periodicity, Variable } from '../model.ts'
import { judgeDeclaration, judgeStatement } from './declarations.ts'

const revenue: Variable = {
  code: 'product.revenue',
  dictionary: 'd',
  nameVi: 'Doanh thu',
  nameEn: null,
  type: 'money',
  currency: 'VND',
  unit: null,
  decimals: 0,
  choices: null,
  converts: null,
  subject: 'product',
  periodicity: 'year',
  publication: 'points-only',
  definition: null,
  definitionEn: null,
  clause: null,
  knowledge: null,
  source: null,
  note: null,
}
const energy: Variable = { ...revenue, type: 'number', currency: null, unit: 'TOE', decimals: 3 }
type Said = Figure & { given: Given; currency: string | null; unit: string | null }
const said = (change: Partial<Said> = {}): Said => ({
  subject: { kind: 'product', id: productIdOf('led') },
  variable: 'product.revenue',
  period: '2025' as Period,
  validFrom: null,
  validTo: null,
  given: { value: '5' },
  currency: null,
  unit: null,
  ...change,
})
const problems = (variable: Variable, change: Partial<Said>) => {
  const judged = judgeDeclaration(variable, said(change))
  return judged.ok ? [] : judged.problems
}

describe('a declaration', () => {
  test('takes currency and unit from the variable', () => {
    expect(judgeDeclaration(revenue, said())).toEqual({
      ok: true,
      statement: { value: { kind: 'value', text: '5' }, currency: 'VND', unit: null },
    })
    expect(judgeStatement(energy, said({ given: { unknown: true } }))).toEqual({
      ok: true,
      statement: { value: { kind: 'unknown' }, currency: null, unit: 'TOE' },
    })
  })

  test.each<[string, Variable, Partial<Said>, object[]]>([
    ['the same currency, said again', revenue, { currency: 'VND' }, []],
    ['the same unit, said again', energy, { unit: 'TOE' }, []],
    [
      'another currency',
      revenue,
      { currency: 'USD' },
      [{ problem: 'currency', given: 'USD', expected: 'VND' }],
    ],
    ['another unit', energy, { unit: 'kWh' }, [{ problem: 'unit', given: 'kWh', expected: 'TOE' }]],
    [
      'a unit where there is none',
      revenue,
      { unit: 'tỷ' },
      [{ problem: 'unit', given: 'tỷ', expected: null }],
    ],
    [
      "the enterprise for the product's",
      revenue,
      { subject: { kind: 'enterprise', id: enterpriseIdOf('den') } },
      [{ problem: 'subject', given: 'enterprise', expected: 'product' }],
    ],
    [
      'a wrong value and a wrong period at once',
      revenue,
      { given: { value: 'x' }, period: '2025-Q1' as Period },
      [
        { problem: 'period', given: '2025-Q1', expected: 'year' },
        { problem: 'value', given: 'x', why: { problem: 'type', expected: 'money' } },
      ],
    ],
    [
      'days beside a period',
      revenue,
      { validTo: dayOf('2026-01-01') },
      [{ problem: 'validity-of-period', given: '2026-01-01' }],
    ],
    [
      'an end on the first day',
      { ...revenue, periodicity: 'once' },
      { period: null, validFrom: dayOf('2026-01-01'), validTo: dayOf('2026-01-01') },
      [{ problem: 'validity', given: '2026-01-01' }],
    ],
    [
      'an open end',
      { ...revenue, periodicity: 'once' },
      { period: null, validFrom: dayOf('2026-01-01') },
      [],
    ],
  ])('%s', (_, variable, change, expected) => {
    expect(problems(variable, change)).toEqual(expected)
  })

  const periods = [null, '2025', '2025-H1', '2025-Q3', '2025-09'] as readonly (Period | null)[]
  test.each<[Periodicity, Period | null]>([
    ['once', null],
    ['year', '2025' as Period],
    ['half', '2025-H1' as Period],
    ['quarter', '2025-Q3' as Period],
    ['month', '2025-09' as Period],
  ])('a variable declared by %s takes %s and no other kind of period', (periodicity, fitting) => {
    const taken = periods.filter(period => problems({ ...revenue, periodicity }, { period }).length === 0)
    expect(taken).toEqual([fitting])
  })
})
