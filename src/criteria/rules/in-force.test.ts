import { expect, it } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import { inForce } from './in-force.ts'

const version = (from: string | null, to: string | null = null, adoptedAt = '2020') => ({
  effectiveFrom: from === null ? null : dayOf(from),
  effectiveTo: to === null ? null : dayOf(to),
  adoptedAt,
})
const told = (...versions: readonly ReturnType<typeof version>[]) =>
  inForce(versions, dayOf('2026-06-01')).map(({ from, to, standing }) => [from, to, standing])

it('a version holds until its own last day or until the next begins', () => {
  expect(told(version('2024-01-01'), version('2026-01-01'), version('2027-01-01'))).toEqual([
    ['2027-01-01', null, 'coming'],
    ['2026-01-01', '2027-01-01', 'now'],
    ['2024-01-01', '2026-01-01', 'past'],
  ])
  expect(told(version('2024-01-01', '2024-06-01'), version('2026-01-01', '2026-06-01'))).toEqual([
    ['2026-01-01', '2026-06-01', 'past'],
    ['2024-01-01', '2024-06-01', 'past'],
  ])
})

it('a version whose first day is not known says so', () => {
  expect(told(version(null))).toEqual([[null, null, 'unknown']])
})

it('of two that begin on one day, the one taken in later holds', () => {
  expect(told(version('2026-01-01', null, '2026-02'), version('2026-01-01', null, '2026-01'))).toEqual([
    ['2026-01-01', null, 'now'],
    ['2026-01-01', '2026-01-01', 'past'],
  ])
})
