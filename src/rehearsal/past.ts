import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'

/** The same work on another day of the city's past, at ten in the morning. */
export const on = (work: Work, day: string): Work => ({ ...work, today: dayOf(day), now: momentOf(day) })

export const momentOf = (day: string): string => `${day}T03:00:00.000Z`

/** The work of a person, by their number, at a time of some day: `as(8, '02:00')`. */
export type At = (person: number, time: string) => Work
