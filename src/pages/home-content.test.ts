import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import type { Waiting } from '../platform/waiting.ts'
import { dueFirst, lateAmong } from './home-content.ts'

const due = (words: string, day: string | null): Waiting => ({
  words,
  note: null,
  href: '/',
  verb: '',
  dueOn: day === null ? null : dayOf(day),
})

test('what is due first comes first, what has no day last, in the order of the rooms', () => {
  const waiting = [
    due('no day', null),
    due('later', '2026-12-01'),
    due('no day either', null),
    due('late', '2026-10-01'),
    due('later, too', '2026-12-01'),
  ]
  expect(dueFirst(waiting).map(({ words }) => words)).toEqual([
    'late',
    'later',
    'later, too',
    'no day',
    'no day either',
  ])
})

test('a deadline includes its day', () => {
  const waiting = [due('yesterday', '2026-10-19'), due('today', '2026-10-20'), due('never', null)]
  expect(lateAmong(waiting, dayOf('2026-10-20'))).toBe(1)
})
