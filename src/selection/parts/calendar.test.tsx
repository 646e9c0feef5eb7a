import { expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import { type Course, stepOn } from './course.ts'

const course: Course = {
  calendar: {
    opens: dayOf('2026-04-10'),
    closes: dayOf('2026-06-30'),
    verification: dayOf('2026-09-30'),
    sitting: dayOf('2026-11-10'),
    publication: dayOf('2026-11-14'),
    'comments-until': dayOf('2026-11-24'),
  },
  state: 'open',
  closedOn: null,
}

test.each([
  ['2026-04-10', 'receive'],
  ['2026-06-30', 'receive'],
  ['2026-07-01', 'verify'],
  ['2026-09-30', 'verify'],
  ['2026-10-20', 'council'],
  ['2026-11-10', 'council'],
  ['2026-11-12', 'comments'],
  ['2026-11-24', 'comments'],
  ['2026-11-25', 'close'],
])('on %s an open round stands at: %s', (day, step) => {
  expect(stepOn(course, dayOf(day))).toBe(step)
})

test('an announced round stands nowhere yet; a closed one is closed, whatever the calendar says', () => {
  expect(stepOn({ ...course, state: 'announced' }, dayOf('2026-05-01'))).toBeNull()
  expect(stepOn({ ...course, state: 'closed', closedOn: dayOf('2026-05-01') }, dayOf('2026-05-01'))).toBe(
    'close',
  )
})

test('days that are not known are passed over', () => {
  const bare: Course = { calendar: { sitting: dayOf('2026-11-10') }, state: 'open', closedOn: null }
  expect(stepOn(bare, dayOf('2026-01-01'))).toBe('council')
  expect(stepOn(bare, dayOf('2026-12-01'))).toBe('close')
})
