import { findEnterprise } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { statesOf } from '../../support/index.ts'
import type { Loan, Movement, RateRow, Terms } from '../model.ts'
import { mayAnswerFor, mayBorrow } from '../permissions.ts'
import { type Bounds, rateProblems, scheduleProblems } from '../rules/schedule.ts'
import { changedQuarters, scheduleOf, standingClaims } from '../rules/state.ts'
import { readMovements, readRates } from '../rules/typed.ts'
import { findByForm, listBanks, saveLoan, saveSchedule } from '../store/loans.ts'
import { tellBank } from '../telling.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, ensureMayDo, ensureSound, refuseIf, stampOf, subjectOf } from './ensure.ts'

/** Rows as they were typed, each on a line of its own. */
export interface TypedRows {
  readonly movements: string
  readonly rates: string
}

export interface Borrowing extends TypedRows {
  readonly form: string
  readonly terms: Terms
}

/** Enters a loan of the enterprise for which the actor acts, once for each form. Answers its number. */
export const enterLoan = async (work: Work, { form, terms, ...typed }: Borrowing): Promise<bigint> => {
  ensureMay(mayBorrow(work.actor), work)
  const rows = soundRows(work, typed, terms)
  return inTransaction(work, async work => {
    const before = await findByForm(work.db, form)
    if (before !== undefined) return before
    const { id: enterprise, isSample } = await borrowerOf(work)
    const banks = await listBanks(work.db)
    if (!banks.some(({ unit }) => unit === terms.bank)) throw new NotFound('bank', terms.bank)
    refuseIf(terms.signedOn > work.today, 'in-future', refusals.inFuture)
    const id = await saveLoan(work.db, { ...terms, form, enterprise, isSample }, stampOf(work))
    if (id === null) throw new Refused('loan-there', {}, refusals.loanThere(terms.contract))
    const schedule = await saveSchedule(work.db, id, { ...rows, reason: null }, stampOf(work))
    await tellBank(work, { id, ...terms }, schedule, 'entered')
    record(work, { action: 'enter loan', subject: subjectOf(id), after: { ...terms, ...rows, enterprise } })
    return id
  })
}

const borrowerOf = async ({ db, actor }: Work) => {
  const own = (actor.kind === 'person' ? actor.enterprise : undefined) ?? ''
  const found = await findEnterprise(db, enterpriseIdOf(own))
  if (found === undefined) throw new NotFound('enterprise', own)
  return found
}

interface Rows {
  readonly movements: readonly Movement[]
  readonly rates: readonly RateRow[]
}

const soundRows = (work: Work, typed: TypedRows, bounds: Bounds): Rows => {
  const [movements, rates] = [readMovements(typed.movements), readRates(typed.rates)]
  ensureSound(work, {
    movements: movements.problems.length > 0 ? movements.problems : scheduleProblems(movements.rows, bounds),
    rates: rates.problems.length > 0 ? rates.problems : rateProblems(rates.rows, movements.rows, bounds),
  })
  return {
    movements: movements.rows.map(({ value }) => value),
    rates: rates.rows.map(({ value }) => value),
  }
}

export interface Resending extends TypedRows {
  readonly seen: string
  readonly reason: string
}

/** Sends the schedule anew, for the bank to confirm; what a subsidy was computed by stays as it was. */
export const resendSchedule = (
  work: Work,
  id: bigint,
  { seen, reason, ...typed }: Resending,
): Promise<void> =>
  inTransaction(work, async work => {
    const { loan } = await ensureMayDo(work, { id, seen, may: mayAnswerFor })
    const rows = soundRows(work, typed, loan)
    await ensureClaimsStay(work, loan, rows.movements)
    const schedule = await saveSchedule(work.db, id, { ...rows, reason }, stampOf(work))
    await tellBank(work, loan, schedule, 'sent-anew')
    record(work, { action: 'send schedule anew', subject: subjectOf(id), after: rows, reason })
  })

const ensureClaimsStay = async (work: Work, loan: Loan, after: readonly Movement[]): Promise<void> => {
  const states = await statesOf(
    work.db,
    loan.claims.map(({ application }) => application),
  )
  const quarters = standingClaims(loan.claims, states).map(({ quarter }) => quarter)
  const changed = changedQuarters(scheduleOf(loan).movements, after, quarters)
  refuseIf(changed.length > 0, 'claimed-quarter', refusals.claimedQuarter(changed))
}
