import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf } from '../exact/day.ts'
import type { Ruling, RulingKind, Status } from './model.ts'
import { changesBetween, isTitle, rulingProblem, statusOn, termEnd } from './rules.ts'

const term = { validFrom: dayOf('2021-11-26'), validTo: dayOf('2024-11-26') }
const ruling = (kind: RulingKind, effectiveOn: string): Ruling => ({
  kind,
  effectiveOn: dayOf(effectiveOn),
  ground: 'Điều 9',
  document: null,
  person: null,
})

describe('the end of a term', () => {
  test.each([
    ['2021-11-26', 36, '2024-11-26'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-12-31', 24, '2026-12-31'],
  ])('%s and %i months: %s', (from, months, end) => {
    expect(termEnd(dayOf(from), months)).toBe(end)
  })
})

describe('how a recognition stands', () => {
  const suspended = ruling('suspended', '2022-03-01')
  const reinstated = ruling('reinstated', '2022-09-01')
  const revoked = ruling('revoked', '2023-01-01')
  test.each<[string, readonly Ruling[], string, Status]>([
    ['the day before its first', [], '2021-11-25', 'not-yet'],
    ['its first day', [], '2021-11-26', 'in-force'],
    ['its last day', [], '2024-11-25', 'in-force'],
    ['the day its term ends', [], '2024-11-26', 'expired'],
    ['the day before a suspension', [suspended], '2022-02-28', 'in-force'],
    ['the day of a suspension', [suspended], '2022-03-01', 'suspended'],
    ['after it was reinstated', [suspended, reinstated], '2022-09-01', 'in-force'],
    ['suspended until its term ends', [suspended], '2024-11-26', 'expired'],
    ['the day of a revocation', [suspended, reinstated, revoked], '2023-01-01', 'revoked'],
    ['revoked, and its term is over', [revoked], '2030-01-01', 'revoked'],
    ['revoked before it began', [ruling('revoked', '2021-11-20')], '2021-11-26', 'revoked'],
    [
      'whatever the order in which rulings are given',
      [revoked, suspended, reinstated],
      '2022-10-01',
      'in-force',
    ],
  ])('%s', (_, rulings, day, status) => {
    expect(statusOn(term, rulings, dayOf(day))).toBe(status)
  })

  test('a ruling changes no day before its own', () => {
    const days = fc.integer({ min: -60, max: 1200 }).map(n => addDays(term.validFrom, n))
    fc.assert(
      fc.property(days, days, fc.constantFrom('suspended', 'revoked'), (day, from, kind) => {
        fc.pre(day < from)
        expect(statusOn(term, [ruling(kind, from)], day)).toBe(statusOn(term, [], day))
      }),
    )
  })
})

describe('which rulings can be made', () => {
  const suspended = ruling('suspended', '2022-03-01')
  const revoked = ruling('revoked', '2023-01-01')
  test.each<[string, readonly Ruling[], RulingKind, string, object | null]>([
    ['a title is suspended', [], 'suspended', '2022-03-01', null],
    ['a title is revoked', [], 'revoked', '2022-03-01', null],
    ['a suspended one is reinstated', [suspended], 'reinstated', '2022-04-01', null],
    ['a suspended one is revoked', [suspended], 'revoked', '2022-04-01', null],
    ['one that has not begun is revoked', [], 'revoked', '2021-01-01', null],
    ['a title is not reinstated', [], 'reinstated', '2022-04-01', { status: 'in-force' }],
    [
      'a suspended one is not suspended again',
      [suspended],
      'suspended',
      '2022-04-01',
      { status: 'suspended' },
    ],
    ['a revoked one stays revoked', [revoked], 'reinstated', '2023-02-01', { status: 'revoked' }],
    ['an expired one is not revoked', [], 'revoked', '2024-11-26', { status: 'expired' }],
    [
      'nothing is ruled behind an earlier ruling',
      [suspended],
      'revoked',
      '2022-03-01',
      { after: '2022-03-01' },
    ],
  ])('%s', (_, rulings, kind, on, problem) => {
    const found = rulingProblem(term, rulings, { kind, effectiveOn: dayOf(on) })
    if (problem === null) expect(found).toBeNull()
    else expect(found).toMatchObject(problem)
  })
})

test('titles valid on a day, as in the worked example of published-figures: a product renewed early counts once', () => {
  const recognised: readonly (readonly [product: string, from: string, to: string])[] = [
    ['P1', '2021-11-26', '2024-11-26'],
    ['P2', '2021-11-26', '2024-11-26'],
    ['P3', '2022-12-13', '2025-12-13'],
    ['P1', '2023-12-14', '2026-12-14'],
    ['P4', '2023-12-14', '2026-12-14'],
  ]
  const titlesOn = (day: Day) =>
    new Set(
      recognised
        .filter(([, from, to]) => isTitle({ validFrom: dayOf(from), validTo: dayOf(to) }, [], day))
        .map(([product]) => product),
    ).size
  expect(['2024-06-30', '2024-11-26', '2025-12-13', '2026-12-14'].map(day => titlesOn(dayOf(day)))).toEqual([
    4, 3, 2, 0,
  ])
})

describe('what a file of cited rows changes', () => {
  const said = (figure: string, value: string | null) => ({ figure, value })

  test('a row said again, in another order of its columns, is no change', () => {
    expect(changesBetween([{ id: 1n, value: '61', figure: '2018' }], [said('2018', '61')])).toEqual({
      added: [],
      removed: [],
    })
  })

  test('a corrected row replaces the one it corrects', () => {
    const kept = [
      { id: 1n, ...said('2018', '61') },
      { id: 2n, ...said('2019', '0') },
    ]
    expect(changesBetween(kept, [said('2018', '61'), said('2019', null)])).toEqual({
      added: [said('2019', null)],
      removed: [kept[1]],
    })
  })

  test('a row said twice is kept once', () => {
    expect(changesBetween([], [said('2018', '61'), said('2018', '61')]).added).toEqual([said('2018', '61')])
  })
})
