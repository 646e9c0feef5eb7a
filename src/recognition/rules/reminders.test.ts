import { expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import { reminderOn } from './reminders.ts'

test.each([
  ['long before', '2026-05-01', null],
  ['180 days before', '2026-06-05', 180],
  ['between two', '2026-09-30', 180],
  ['60 days before', '2026-10-03', 60],
  ['the day before', '2026-12-01', 14],
  ['the day of the end', '2026-12-02', null],
  ['after it', '2027-01-01', null],
])('%s', (_, today, days) => {
  expect(reminderOn(dayOf('2026-12-02'), dayOf(today), [180, 60, 14])).toBe(days)
})
