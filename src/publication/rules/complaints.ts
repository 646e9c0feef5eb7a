import { addDays, type Day, isWithin } from '../../exact/day.ts'
import type { Complaint, ComplaintClock, ComplaintStep, ComplaintStepKind, Procedures } from '../model.ts'

/** The clocks of a complaint, each from the law in force on the day from which it runs. */

export type ClockCode = ComplaintClock['code']

export interface Deadline {
  readonly code: ClockCode
  readonly basis: string
  readonly isAssumed: boolean
  /** From which day it runs, and its last day, which is included. */
  readonly from: Day
  readonly until: Day
}

export const deadline = (
  { complaints }: Procedures,
  code: ClockCode,
  from: Day,
  isRemote = false,
): Deadline | null => {
  const clock = complaints.find(each => each.code === code && isWithin(from, each.from, each.to))
  if (clock === undefined) return null
  const days = isRemote ? (clock.daysInRemoteAreas ?? clock.days) : clock.days
  return {
    code,
    basis: clock.basis,
    isAssumed: clock.status === 'assumed',
    from,
    until: addDays(from, days),
  }
}

type Running = Pick<Complaint, 'first' | 'learnedOn' | 'receivedOn' | 'isRemote' | 'steps'>

/** What the complaint waits for. */
export type ComplaintState = 'lodged' | ComplaintStepKind

export const complaintState = ({ steps }: Pick<Complaint, 'steps'>): ComplaintState =>
  steps.at(-1)?.kind ?? 'lodged'

/** The deadline that runs for the office now; null: none runs, or the law of that day is not known. */
export const dueOf = (complaint: Running, procedures: Procedures): Deadline | null => {
  const last = complaint.steps.at(-1)
  if (last === undefined) return deadline(procedures, 'accept', complaint.receivedOn)
  return last.kind === 'accepted' ? settlingOf(complaint, last, procedures) : null
}

export interface Clock extends Deadline {
  /** Null: it still runs, or has run out. */
  readonly doneOn: Day | null
}

/** Every clock that ran, in their order, each with the day on which what it waited for was done. */
export const clocksOf = (
  complaint: Running & Pick<Complaint, 'lodgedOn'>,
  first: Running | null,
  procedures: Procedures,
): readonly Clock[] => {
  const [begun, ...later] = complaint.steps
  const lodging = lodgingOf(complaint, first, procedures)
  const accepting = deadline(procedures, 'accept', complaint.receivedOn)
  const settling = begun?.kind === 'accepted' ? settlingOf(complaint, begun, procedures) : null
  return [
    ...(lodging === null ? [] : [{ ...lodging, doneOn: complaint.lodgedOn }]),
    ...(accepting === null ? [] : [{ ...accepting, doneOn: begun?.doneOn ?? null }]),
    ...(settling === null ? [] : [{ ...settling, doneOn: later[0]?.doneOn ?? null }]),
  ]
}

const settlingOf = (
  { first }: Pick<Complaint, 'first'>,
  accepted: ComplaintStep,
  procedures: Procedures,
): Deadline | null => deadline(procedures, first === null ? 'settle' : 'settle-second', accepted.doneOn)

/** Until when the complaint could be lodged: a first one from learning of the decision, a second from the first's end. */
export const lodgingOf = (
  complaint: Pick<Complaint, 'learnedOn' | 'isRemote'>,
  first: Running | null,
  procedures: Procedures,
): Deadline | null => {
  if (first === null) return deadline(procedures, 'lodge', complaint.learnedOn)
  return secondOf({ ...first, isRemote: complaint.isRemote }, procedures)
}

/** Until when a second complaint may follow: from the settlement, or from the day on which it should have come. */
export const secondOf = (first: Running, procedures: Procedures): Deadline | null => {
  const settled = first.steps.find(({ kind }) => kind === 'settled')
  const accepted = first.steps.find(({ kind }) => kind === 'accepted')
  const expiry = accepted && settlingOf(first, accepted, procedures)?.until
  const from = settled?.doneOn ?? expiry
  return from === undefined ? null : deadline(procedures, 'second', from, first.isRemote)
}

export type SecondProblem = 'no-first' | 'is-second' | 'not-ended' | 'in-court' | 'again'

/** Whether a second complaint may follow the first on a day; late ones are lodged and refused with that ground. */
export const secondProblem = (
  first: Complaint | undefined,
  all: readonly Complaint[],
  on: Day,
  procedures: Procedures,
): SecondProblem | null => {
  if (first === undefined) return 'no-first'
  if (first.first !== null) return 'is-second'
  if (all.some(each => each.first === first.number)) return 'again'
  const state = complaintState(first)
  if (state === 'court') return 'in-court'
  if (state === 'settled') return null
  const due = state === 'accepted' ? dueOf(first, procedures) : null
  return due !== null && on > due.until ? null : 'not-ended'
}

/** What may follow what: a refusal and a settlement end it; whoever complained may withdraw or go to court. */
export const mayFollow = (state: ComplaintState): readonly ComplaintStepKind[] => FOLLOWING[state]

const FOLLOWING: Readonly<Record<ComplaintState, readonly ComplaintStepKind[]>> = {
  lodged: ['accepted', 'refused', 'withdrawn', 'court'],
  accepted: ['settled', 'withdrawn', 'court'],
  refused: ['court'],
  settled: ['court'],
  withdrawn: [],
  court: [],
}

/** Days are given in the order of what happened, and nothing happens in the future. */
export const isInOrder = (
  { receivedOn, steps }: Pick<Complaint, 'receivedOn' | 'steps'>,
  doneOn: Day,
  today: Day,
): boolean => doneOn >= (steps.at(-1)?.doneOn ?? receivedOn) && doneOn <= today
