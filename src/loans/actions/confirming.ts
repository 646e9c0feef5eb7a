import { listUnits } from '../../access/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Bank, Loan } from '../model.ts'
import { mayConfirm, mayKeepBanks } from '../permissions.ts'
import { parseQuarter, type Quarter } from '../rules/quarter.ts'
import { endsOf, quartersOf, scheduleOf } from '../rules/state.ts'
import { saveBank, saveStatement, saveVerdict } from '../store/loans.ts'
import { tellBorrower } from '../telling.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, ensureMayDo, refuseIf, stampOf, subjectOf } from './ensure.ts'

/** From now on enterprises may name this unit as the bank of a loan. */
export const enterBank = async (work: Work, bank: Bank): Promise<void> => {
  ensureMay(mayKeepBanks(work.actor), work)
  return inTransaction(work, async work => {
    const units = await listUnits(work.db)
    if (!units.some(({ code }) => code === bank.unit)) throw new NotFound('unit', bank.unit)
    const isNew = await saveBank(work.db, bank, stampOf(work))
    refuseIf(!isNew, 'bank-there', refusals.bankThere)
    record(work, { action: 'enter bank', subject: { kind: 'loans.bank', id: bank.unit }, after: bank })
  })
}

interface Ruling {
  readonly seen: string
  readonly words: string | null
}

export const confirmLoan = (work: Work, id: bigint, ruling: Ruling): Promise<void> =>
  rule(work, id, ruling, true)

/** Says why it is not so; the enterprise mends it and sends it anew. */
export const rejectLoan = (work: Work, id: bigint, ruling: Ruling & { readonly words: string }) =>
  rule(work, id, ruling, false)

const rule = (work: Work, id: bigint, { seen, words }: Ruling, isConfirmed: boolean): Promise<void> =>
  inTransaction(work, async work => {
    const { loan, standing } = await ensureMayDo(work, { id, seen, may: mayConfirm })
    refuseIf(standing !== 'waiting', 'ruled-already', refusals.ruledAlready)
    const schedule = scheduleOf(loan)
    await saveVerdict(work.db, schedule.id, { isConfirmed, words, ...stampOf(work) })
    await tellBorrower(work, loan, `${schedule.id}`, isConfirmed ? 'confirmed' : 'rejected')
    const action = isConfirmed ? 'confirm loan' : 'reject loan'
    record(work, { action, subject: subjectOf(id), after: { schedule: String(schedule.id), words } })
  })

export interface Stating {
  readonly seen: string
  readonly quarter: string
  readonly openingVnd: bigint
  readonly closingVnd: bigint
  readonly interestPaidVnd: bigint
  readonly words: string | null
}

/** What a quarter began and ended with, and what interest was really paid in it. */
export const confirmQuarter = (work: Work, id: bigint, { seen, ...stated }: Stating): Promise<void> =>
  inTransaction(work, async work => {
    const { loan, standing } = await ensureMayDo(work, { id, seen, may: mayConfirm })
    refuseIf(standing !== 'confirmed', 'not-confirmed', refusals.notConfirmed)
    const quarter = quarterIn(loan, stated.quarter, work)
    const ends = endsOf(scheduleOf(loan).movements, quarter)
    const isOther = ends.openingVnd !== stated.openingVnd || ends.closingVnd !== stated.closingVnd
    refuseIf(isOther, 'other-balance', refusals.otherBalance(quarter, ends))
    const isAsked = loan.claims.some(claim => claim.quarter === quarter)
    refuseIf(isAsked, 'asked-already', refusals.askedAlready(quarter))
    await saveStatement(work.db, { ...stated, schedule: scheduleOf(loan).id, ...stampOf(work) })
    await tellBorrower(work, loan, `${quarter} ${work.now}`, 'quarter')
    record(work, { action: 'confirm quarter of loan', subject: subjectOf(id), after: stated })
  })

const quarterIn = (loan: Loan, typed: string, { today }: Work): Quarter => {
  const quarter = parseQuarter(typed)
  if (quarter === null || !quartersOf(loan, today).includes(quarter))
    throw new Refused('quarter-not-over', {}, refusals.quarterNotOver)
  return quarter
}
