import { expect, test } from 'vitest'
import { dayIn, dayOf } from '../exact/day.ts'
import { clockOf, pinDay, pinnedClock, systemClock } from './clock.ts'
import { testWork } from './testing.ts'

test('the clock runs until a day is pinned; then it stays there', async () => {
  const { db } = await testWork()
  expect((await clockOf(db)).pinnedOn).toBeNull()
  await pinDay(db, dayOf('2026-09-30'))
  const clock = await clockOf(db)
  expect([clock.pinnedOn, clock.today(), dayIn(Date.parse(clock.now()))]).toEqual(Array(3).fill('2026-09-30'))
})

test('moments are ISO text in UTC with milliseconds', () => {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
  expect(systemClock.now()).toMatch(form)
  expect(pinnedClock(dayOf('2026-09-30')).now()).toMatch(form)
  expect(systemClock.today()).toBe(dayIn(Date.now()))
})
