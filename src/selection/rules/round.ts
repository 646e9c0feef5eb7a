import type { Day } from '../../exact/day.ts'
import { type CalendarDay, calendarDays, type RoundInput, type RoundTurn } from '../model.ts'

/** Where a round stands on a day: it follows from its turns, never from a flag. */
export type RoundState = 'announced' | 'open' | 'closed'

export interface Turn {
  readonly turn: RoundTurn
  readonly turnedOn: Day
}

/** Turns in the order in which they were recorded. */
export const stateOn = (turns: readonly Turn[], day: Day): RoundState => {
  const last = turns.filter(({ turnedOn }) => turnedOn <= day).at(-1)
  if (last === undefined) return 'announced'
  return last.turn === 'closed' ? 'closed' : 'open'
}

/** A deadline includes its day; without one nothing is late. */
export const isLate = (receivedOn: Day, closesOn: Day | undefined): boolean =>
  closesOn !== undefined && receivedOn > closesOn

/** Pages of a round stand beside its dossiers in addresses (`/rounds/:round/scores`): no dossier may be called so. */
export const isReserved = (dossier: string): boolean => RESERVED.has(dossier)
const RESERVED: ReadonlySet<string> = new Set([
  'dossiers',
  'completeness',
  'scores',
  'rerun',
  'close',
  'reopen',
  'call',
  'self-check',
  'outreach',
  'apply',
  'submissions',
  'conflicts',
  'council',
  'questions',
  'panels',
  'waiting',
  'what-if',
  'firmness',
  'scorers',
  'proposed',
  'comments',
  'complaints',
  'decision',
  'recognitions',
])

/** The days of a calendar that are before a day which must come first. */
export const misplacedDays = (calendar: RoundInput['calendar']): readonly CalendarDay[] =>
  calendarDays.filter((kind, at) => {
    const day = calendar[kind]
    const earlier = calendarDays.slice(0, at).flatMap(each => calendar[each] ?? [])
    return day !== undefined && earlier.some(each => each > day)
  })
