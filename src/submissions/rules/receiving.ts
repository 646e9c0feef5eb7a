import { lastDayOf } from '../../calls/rules/call.ts'
import { type Day, dayIn } from '../../exact/day.ts'
import type { PaperIntake, Supplement } from '../model.ts'

/** When dossiers are received, as the calendar, the call and the data of the round say. */
export interface ReceivingDays {
  readonly opens: Day | null
  /** The last day, itself inside; null: no end was announced. */
  readonly closes: Day | null
  /** Of the announced call; null: it names none. */
  readonly graceDays: number | null
  readonly late: 'receive' | 'refuse'
}

export type Receiving =
  | { readonly is: 'not-yet' }
  | { readonly is: 'in-time'; readonly countsOn: Day }
  | { readonly is: 'grace' | 'late'; readonly countsOn: Day; readonly lastDay: Day }
  | { readonly is: 'over'; readonly lastDay: Day }

/** Where a dossier stands that comes at this moment; one on paper by its postmark, or the day it was received. */
export const receivingAt = (days: ReceivingDays, now: string, paper: PaperIntake | null): Receiving => {
  const day = paper === null ? dayIn(Date.parse(now)) : (paper.postmarkedOn ?? paper.receivedOn)
  const { opens, closes } = days
  if (opens !== null && day < opens) return { is: 'not-yet' }
  if (closes === null || day <= closes) return { is: 'in-time', countsOn: day }
  const lastDay = lastDayOf(closes, days.graceDays)
  if (day <= lastDay) return { is: 'grace', countsOn: closes, lastDay }
  return days.late === 'receive' ? { is: 'late', countsOn: day, lastDay } : { is: 'over', lastDay }
}

export type SubmissionState = 'making' | 'sent' | 'returned' | 'withdrawn' | 'excluded'

export interface Course {
  /** The receipt of the last sending; null: nothing was sent. */
  readonly receipt: string | null
  readonly turn: 'withdrawn' | 'excluded' | 'reinstated' | null
  /** In the order in which they were asked. */
  readonly supplements: readonly Supplement[]
}

/** The supplement that is still waited for: asked about the last sending. */
export const openSupplement = ({ receipt, supplements }: Course): Supplement | null =>
  supplements.filter(each => each.receipt === receipt).at(-1) ?? null

export const stateOf = (course: Course): SubmissionState => {
  if (course.turn === 'withdrawn' || course.turn === 'excluded') return course.turn
  if (course.receipt === null) return 'making'
  return openSupplement(course) === null ? 'sent' : 'returned'
}

/** Which items may be changed and sent now: all, those that were given back, or none and why. */
export type Opening =
  | { readonly open: 'all' }
  | { readonly open: 'items'; readonly items: readonly string[] }
  | Closed
export type Closed =
  | { readonly open: 'none'; readonly why: 'not-yet' | 'excluded' | 'supplement-over' | 'closed' }
  | { readonly open: 'none'; readonly why: 'over'; readonly lastDay: Day }

export interface Standing {
  readonly state: SubmissionState
  readonly receiving: Receiving
  readonly supplement: Supplement | null
  readonly isRoundOpen: boolean
  readonly today: Day
}

export const openingOf = (standing: Standing): Opening => {
  const { state, receiving, supplement, isRoundOpen, today } = standing
  if (!isRoundOpen) return { open: 'none', why: 'closed' }
  if (state === 'excluded') return { open: 'none', why: 'excluded' }
  if (state === 'returned' && supplement !== null)
    return today <= supplement.dueOn
      ? { open: 'items', items: supplement.items }
      : { open: 'none', why: 'supplement-over' }
  if (receiving.is === 'not-yet') return { open: 'none', why: 'not-yet' }
  // What was sent in time is not changed by sending it late.
  if (receiving.is === 'over' || (receiving.is === 'late' && state === 'sent'))
    return { open: 'none', why: 'over', lastDay: receiving.lastDay }
  return { open: 'all' }
}

export const isOpenItem = (opening: Opening, item: string): boolean =>
  opening.open === 'all' || (opening.open === 'items' && opening.items.includes(item))
