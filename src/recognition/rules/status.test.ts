import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../exact/day.ts'
import type { Ruling, RulingKind, Status } from '../model.ts'
import { rulingProblem, statusOn, termEnd } from './status.ts'

const term = {
  decision: { decidedOn: dayOf('2021-11-20') },
  validFrom: dayOf('2021-11-26'),
  validTo: dayOf('2024-11-26'),
}
const ruling = (kind: RulingKind, effectiveOn: string): Ruling => ({
  kind,
  effectiveOn: dayOf(effectiveOn),
  ground: 'Điều 9',
  document: null,
  person: null,
  recordedAt: `${effectiveOn}T03:00:00.000Z`,
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
    ['one that has not begun is revoked', [], 'revoked', '2021-11-20', null],
    [
      'nothing is ruled before it was granted',
      [],
      'revoked',
      '2021-11-19',
      { code: 'ruling-before-grant', decidedOn: '2021-11-20' },
    ],
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
