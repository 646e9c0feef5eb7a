import { type Day, dayIn, dayOf } from '../exact/day.ts'
import type { Db } from './database.ts'
import { findSetting, saveSetting } from './settings.ts'

export interface Clock {
  /** ISO text in UTC with milliseconds. */
  now(): string
  /** The civil day in Asia/Ho_Chi_Minh. */
  today(): Day
  /** The day a sample city lives on, or null when the clock runs. Pages show it. */
  readonly pinnedOn: Day | null
}

const PINNED_DAY = 'pinned-day'
const TIME_IN_HANOI = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'medium' })

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayIn(Date.now()),
  pinnedOn: null,
}

/** Stays on `day`, at the hour that it is in Hà Nội. */
export function pinnedClock(day: Day): Clock {
  return {
    now: () => new Date(`${day}T${TIME_IN_HANOI.format(new Date())}+07:00`).toISOString(),
    today: () => day,
    pinnedOn: day,
  }
}

export async function clockOf(db: Db): Promise<Clock> {
  const day = await findSetting(db, PINNED_DAY)
  return typeof day === 'string' ? pinnedClock(dayOf(day)) : systemClock
}

export async function pinDay(db: Db, day: Day): Promise<void> {
  await saveSetting(db, PINNED_DAY, day)
}
