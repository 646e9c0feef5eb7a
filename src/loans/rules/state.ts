import { addDays, type Day } from '../../exact/day.ts'
import type { State } from '../../support/model.ts'
import type { Claim, Loan, Movement, Schedule, Statement } from '../model.ts'
import { daysOf, isOver, parseQuarter, type Quarter, quartersBetween } from './quarter.ts'
import { balanceOn } from './schedule.ts'

export const standings = ['waiting', 'confirmed', 'rejected'] as const
/** What the bank says of the schedule that stands. */
export type Standing = (typeof standings)[number]

type Told = Pick<Loan, 'schedules' | 'statements' | 'claims'>

/** The last one that was sent. */
export const scheduleOf = ({ schedules }: Pick<Loan, 'schedules'>): Schedule => {
  const last = schedules.at(-1)
  if (last === undefined) throw new RangeError('a loan has a schedule')
  return last
}

export const standingOf = (loan: Pick<Loan, 'schedules'>): Standing => {
  const { verdict } = scheduleOf(loan)
  if (verdict === null) return 'waiting'
  return verdict.isConfirmed ? 'confirmed' : 'rejected'
}

/** Changes with everything that is done: whoever decides says what they saw. */
export const versionOf = ({ schedules, statements, claims }: Told): string =>
  [
    schedules.length,
    schedules.filter(({ verdict }) => verdict !== null).length,
    statements.length + claims.length,
  ].join('.')

/** What the bank confirmed of a quarter, by the schedule that stands confirmed: a new schedule ends it. */
export const statementOf = (loan: Told, quarter: string): Statement | null => {
  const { id } = scheduleOf(loan)
  if (standingOf(loan) !== 'confirmed') return null
  return loan.statements.findLast(each => each.quarter === quarter && each.schedule === id) ?? null
}

/** Quarters of which a bank can speak: over, and something was owed in them. */
export const quartersOf = (loan: Pick<Loan, 'schedules'>, today: Day): readonly Quarter[] => {
  const { movements } = scheduleOf(loan)
  const first = movements[0]?.onDay
  if (first === undefined || first > today) return []
  return quartersBetween(first, today).filter(
    quarter => isOver(quarter, today) && isOwedIn(movements, quarter),
  )
}

const isOwedIn = (movements: readonly Movement[], quarter: Quarter): boolean => {
  const { from, to } = daysOf(quarter)
  return balanceOn(movements, from) > 0n || movements.some(({ onDay }) => from <= onDay && onDay <= to)
}

/** What was owed when a quarter began and ended, as a bank's books have it. */
export const endsOf = (movements: readonly Movement[], quarter: Quarter) => {
  const { from, to } = daysOf(quarter)
  return { openingVnd: balanceOn(movements, addDays(from, -1)), closingVnd: balanceOn(movements, to) }
}

const ENDED: readonly State[] = ['refused', 'withdrawn', 'released']

/** A claim stands until its application was refused, withdrawn or released. */
export const standingClaims = (
  claims: readonly Claim[],
  states: ReadonlyMap<bigint, State>,
): readonly Claim[] =>
  claims.filter(({ application }) => !ENDED.includes(states.get(application) ?? 'submitted'))

/** Quarters of these whose balances another schedule would change on some day. */
export const changedQuarters = (
  before: readonly Movement[],
  after: readonly Movement[],
  quarters: readonly string[],
): readonly string[] =>
  quarters.filter(each => {
    const quarter = parseQuarter(each)
    if (quarter === null) return false
    const { from, to } = daysOf(quarter)
    const days = [...before, ...after].map(({ onDay }) => onDay).filter(day => from < day && day <= to)
    return [from, ...days].some(day => balanceOn(before, day) !== balanceOn(after, day))
  })
