import { describe, expect, test } from 'vitest'
import {
  type Allowed,
  type Entry,
  entryProblem,
  readCell,
  type Standing,
  saysNothing,
  writtenAs,
} from './cells.ts'

const points: Allowed = { kind: 'points', low: '1', high: '5', step: '0.5' }
const bands: Allowed = {
  kind: 'band',
  bands: [
    { code: 'none', points: '0' },
    { code: 'filed', points: '1' },
  ],
}

test.each([
  [points, '', null],
  [points, '3,5', '3.5'],
  [points, ' 3.50 ', '3.5'],
  [points, '5', '5'],
  [bands, 'filed', { band: 'filed' }],
  [{ kind: 'holds' }, 'no', false],
] as const)('%j reads %j', (allowed, typed, given) => {
  expect(readCell(allowed, typed)).toEqual({ ok: true, given })
})

test.each([
  [points, '0.5', { problem: 'range', low: '1', high: '5' }],
  [points, '5.01', { problem: 'range', low: '1', high: '5' }],
  [points, '-3', { problem: 'range', low: '1', high: '5' }],
  [points, '1.25', { problem: 'step', step: '0.5', low: '1' }],
  [points, 'ba', { problem: 'number' }],
  [points, '3,5,5', { problem: 'number' }],
  [points, '1'.repeat(2000), { problem: 'number' }],
  [bands, 'abroad', { problem: 'choice' }],
  [{ kind: 'holds' }, 'true', { problem: 'choice' }],
] as const)('%j refuses %j', (allowed, typed, problem) => {
  expect(readCell(allowed, typed)).toEqual({ ok: false, problem })
})

describe('an entry', () => {
  const now: Standing = {
    given: '3',
    note: null,
    version: '7',
    byWhom: 'lan',
    at: '2026-10-01T03:00:00.000Z',
  }
  const entry = (over: Partial<Entry>): Entry => ({
    dossier: 'd1',
    code: 'B',
    given: '4',
    note: null,
    reason: null,
    version: '7',
    ...over,
  })

  test.each([
    ['into an empty cell', entry({ version: '' }), undefined, null],
    ['that corrects with a reason', entry({ reason: 'cộng nhầm' }), now, null],
    ['that corrects without a reason', entry({}), now, 'reason'],
    ['that takes a judgement away without a reason', entry({ given: null }), now, 'reason'],
    ['that says the same with another note', entry({ given: '3.0', note: 'xem trang 4' }), now, null],
    ['after one that was taken away', entry({}), { ...now, given: null }, null],
    ['upon a cell filled in meanwhile', entry({ version: '' }), now, 'stale'],
    ['upon an older version', entry({ version: '6', reason: 'x' }), now, 'stale'],
    ['with a huge note', entry({ given: '3', note: 'x'.repeat(1001) }), now, 'long'],
  ] as const)('%s', (_, given, standing, problem) => {
    expect(entryProblem(given, standing)?.problem ?? null).toBe(problem)
  })

  test('that says what the cell says already says nothing', () => {
    expect(saysNothing({ given: '3.0', note: null }, now)).toBe(true)
    expect(saysNothing({ given: '3', note: 'thêm' }, now)).toBe(false)
    expect(saysNothing({ given: null, note: null }, undefined)).toBe(true)
    expect(saysNothing({ given: null, note: null }, now)).toBe(false)
  })
})

test('a judgement stands in its field as it was typed', () => {
  expect([null, '3.5', 2, true, false, { band: 'filed' }].map(writtenAs)).toEqual([
    '',
    '3.5',
    '2',
    'yes',
    'no',
    'filed',
  ])
})
