import { describe, expect, it } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import { lastKnown, movementOf } from './findings.ts'
import { quarterEndsBetween } from './quarters.ts'

describe('what is found', () => {
  it.each([
    ['36', '35', { kind: 'less', by: '1' }],
    ['8.8', '8.81', { kind: 'more', by: '0.01' }],
    ['3', '3.0', { kind: 'same' }],
    [null, '3', { kind: 'unknown' }],
    ['3', null, { kind: 'unknown' }],
  ])('from %s to %s', (before, after, found) => {
    expect(movementOf(before, after)).toEqual(found)
  })

  it('compares the last known value with the one just before it, known or not', () => {
    const rows = [
      { label: '2020', value: '4.7' },
      { label: '2021', value: null },
      { label: '2022', value: '8.8' },
      { label: '2023', value: null },
    ]
    expect(lastKnown(rows)).toEqual({
      label: '2022',
      value: '8.8',
      before: { label: '2021', value: null },
    })
    expect(lastKnown([{ label: '2021', value: null }])).toBeNull()
    expect(lastKnown([])).toBeNull()
  })
})

describe('quarters that are over', () => {
  it.each([
    ['2026-01-05', '2026-10-20', ['2026-03-31', '2026-06-30', '2026-09-30']],
    ['2025-11-30', '2026-03-31', ['2025-12-31']],
    ['2026-10-01', '2026-10-20', []],
  ])('from %s, on %s', (first, today, ends) => {
    expect(quarterEndsBetween(dayOf(first), dayOf(today))).toEqual(ends)
  })
})
