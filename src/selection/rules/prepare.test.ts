import { describe, expect, it } from 'vitest'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import type { FactInput } from '../model.ts'
import { prepare } from './prepare.ts'
import { complaintsOf, computed, gate, kitVariables, type Parts, setOf } from './testing/kit.ts'
import { preparedFor, scored } from './testing/scored.ts'

const growth: Parts = { criteria: [computed('A', 'x - x@-1', [{ points: 1 }])] }
const keys = (parts: Parts, options = {}): readonly string[] => preparedFor(setOf(parts), options).keys

const refusal = (parts: Parts, options = {}): string => {
  const set = readCriteriaSet(setOf(parts))
  if (!set.ok) throw new Error(JSON.stringify(set.problems))
  const preparation = prepare(set.set, options)
  return preparation.ok ? 'prepared' : `${preparation.problem.place}: ${preparation.problem.reason}`
}

describe('the reference period', () => {
  it('is named for the round; else by the set', () => {
    const head = (parts: Parts, options = {}) =>
      scored({ set: setOf({ ...growth, ...parts }), options, input: { dossiers: [] } }).period
    expect(head({ period: '2023' })).toBe('2023')
    expect(head({ period: '2023' }, { period: '2025' })).toBe('2025')
  })

  it.each([
    ['2025', ['x', 'x@2024']],
    ['2025-H1', ['x', 'x@2024-H2']],
    ['2025-Q1', ['x', 'x@2024-Q4']],
    ['2025-01', ['x', 'x@2024-12']],
  ])('%s has its own length, and so has the one before', (period, found) => {
    expect(keys(growth, { period })).toEqual(found)
  })

  it('is needed where an earlier one is named, and only there', () => {
    expect(refusal(growth)).toBe('period: x of an earlier period is needed, and no reference period is named')
    expect(refusal({ criteria: [computed('A', 'x - x@2024', [{ points: 1 }])] })).toBe('prepared')
    expect(refusal(growth, { period: '25' })).toBe('period: this is no period')
  })
})

const figures = (text: string, facts: Record<string, FactInput>, period?: string): unknown => {
  const set = setOf({ gates: [gate('G', `${text} == 7`)], ...(period ? { period } : {}) })
  const { results } = scored({ set, options: {}, input: { dossiers: [{ id: 'D', facts }] } })
  const why = results[0]?.gates[0]?.why
  return why?.by === 'rule' && 'of' in why.step ? why.step.of[0] : null
}
const shown = (fact: string, value: unknown, period?: string) => ({
  fact,
  value,
  ...(typeof value === 'string' ? { status: 'declared' } : {}),
  ...(period ? { period } : {}),
})

describe('a figure', () => {
  it.each([
    ['a plain code is of the reference period', 'x', { x: 7 }, '2025', shown('x', '7')],
    ['its key may name that period', 'x', { 'x@2025': 7 }, '2025', shown('x', '7')],
    ['and so may the set', 'x@2025', { x: 7 }, '2025', shown('x', '7')],
    ['of an earlier period is another figure', 'x', { 'x@2024': 7 }, '2025', shown('x', { unknown: true })],
    ['@2024 is of that year', 'x@2024', { 'x@2024': 7 }, '2025', shown('x@2024', '7', '2024')],
    ['@-1 is of the year before', 'x@-1', { 'x@2024': 7 }, '2025', shown('x@2024', '7', '2024')],
    ['@-0 is of the reference period', 'x@-0', { x: 7 }, '2025', shown('x', '7')],
    ['@2024 without a reference period', 'x@2024', { 'x@2024': 7 }, undefined, shown('x@2024', '7', '2024')],
    [
      'a plain code without a reference period',
      'x',
      { 'x@2025': 7 },
      undefined,
      shown('x', { unknown: true }),
    ],
    ['a half of the year is not the year', 'x', { 'x@2025-H1': 7 }, '2025', shown('x', { unknown: true })],
  ] as const)('%s', (_, text, facts, period, step) => {
    expect(figures(text, facts, period)).toEqual(step)
  })

  it('named in two ways is one figure', () => {
    expect(keys({ gates: [gate('G', 'x@-1 == x@2024 && x == x@2025')] }, { period: '2025' })).toEqual([
      'x@2024',
      'x@2024',
      'x',
      'x',
    ])
  })

  it('given twice is refused', () => {
    const period = { period: '2025' }
    expect(complaintsOf(period, { facts: { x: 1, 'x@2025': 1 } })).toEqual([
      'D.facts.x@2025: this figure is given twice',
    ])
    expect(complaintsOf({}, { facts: { x: 1, 'x@2025': 1 } })).toEqual([])
  })

  it('whose details name another period than its key is refused', () => {
    const given = (key: string, named: string) =>
      complaintsOf({ period: '2025' }, { facts: { [key]: { value: 1, period: named } } })
    expect(given('x', '2024')).toEqual(['D.facts.x.period: this key is the figure of 2025'])
    expect(given('x@2023', '2024')).toEqual(['D.facts.x@2023.period: this key is the figure of 2023'])
    expect([...given('x', '2025'), ...given('x@2024', '2024')]).toEqual([])
  })
})

it('a skeleton does not score', () => {
  const unscored = { code: 'B', name: { vi: 'B' } }
  expect(refusal({ criteria: [unscored] })).toBe(
    'criteria: this set is a skeleton: its criteria have no points, so it cannot score',
  )
  expect(refusal({ criteria: [] })).toBe(
    'criteria: this set is a skeleton: its criteria have no points, so it cannot score',
  )
})

it('a preview says so, and only where it counts more', () => {
  const preview = (factsCount: Parts['factsCount']) =>
    scored({
      set: setOf({ factsCount, variables: kitVariables }),
      options: { preview: true },
      input: { dossiers: [] },
    }).preview
  expect([preview(['verified']), preview(['declared', 'verified']), preview(undefined)]).toEqual([
    true,
    undefined,
    undefined,
  ])
})
