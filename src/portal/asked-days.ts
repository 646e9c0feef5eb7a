import { type Day, parseDay } from '../exact/day.ts'
import type { Visit } from '../platform/pages.ts'
import { seldom } from '../platform/seldom.ts'

export interface Days {
  /** For which holders and standings are said. */
  readonly on: Day
  /** What was recorded by the end of it. */
  readonly known: Day
}

/** In a minute: each day other than today is made for who asks. */
const MOST_DAYS = 20
const ensureSeldom = seldom('make the register of another day', MOST_DAYS)

/** Null: no days that can be asked for. What will be recorded is not known yet. */
export const askedDays = (visit: Visit): Days | null => {
  const { today } = visit.work
  const on = dayIn(visit.query.get('on'), today)
  const known = dayIn(visit.query.get('known'), today)
  if (on === null || known === null) return null
  const isPast = known < today
  if (on !== today || isPast) ensureSeldom(visit)
  return { on, known: isPast ? known : today }
}

const dayIn = (text: string | null, today: Day): Day | null => {
  if (text === null || text === '') return today
  const day = parseDay(text)
  return day !== null && day >= '2000-01-01' && day < '2100-01-01' ? day : null
}
