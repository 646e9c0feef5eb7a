import type { Day } from '../../exact/day.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { PaymentForm } from '../model.ts'
import { mayDecide, mayPay } from '../permissions.ts'
import { lockFundings, saveAcceptance, savePayments } from '../store/money.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayDo, refuseIf, subjectOf } from './ensure.ts'

/** What was bought is there, as its document says. */
export const acceptDelivery = (
  work: Work,
  id: bigint,
  {
    seen,
    document,
    acceptedOn,
  }: { readonly seen: string; readonly document: string; readonly acceptedOn: Day },
): Promise<void> =>
  inTransaction(work, async work => {
    const { story } = await ensureMayDo(work, { id, seen, states: ['committed'], may: mayDecide })
    refuseIf(acceptedOn > work.today, 'in-future', refusals.inFuture)
    const acceptance = { document, acceptedOn, at: work.now, byWhom: actorName(work.actor) }
    await saveAcceptance(work.db, story.commitment?.proposal ?? 0n, acceptance)
    record(work, { action: 'accept delivery', subject: subjectOf(id), after: acceptance })
  })

interface Paying {
  readonly seen: string
  readonly form: PaymentForm
  readonly paidOn: Day
  readonly document: string
  /** By funding. */
  readonly amounts: ReadonlyMap<bigint, bigint>
}

/** Pays in money, or notes the worth of what is given in kind. */
export const payCommitment = (work: Work, id: bigint, { seen, amounts, ...how }: Paying): Promise<void> =>
  inTransaction(work, async work => {
    const { story } = await ensureMayDo(work, { id, seen, states: ['accepted'], may: mayPay })
    const { proposal = 0n, proposedBy, approvedBy } = story.commitment ?? {}
    const byWhom = actorName(work.actor)
    refuseIf(byWhom === proposedBy || byWhom === approvedBy, 'third-person', refusals.thirdPerson)
    refuseIf(how.paidOn > work.today, 'in-future', refusals.inFuture)
    const fundings = await lockFundings(work.db, proposal)
    const payments = fundings.flatMap(({ id: funding, amountVnd, releasedVnd, paidVnd }) => {
      const amount = amounts.get(funding) ?? 0n
      refuseIf(amount > amountVnd - releasedVnd - paidVnd, 'pay-above', refusals.payAbove)
      return amount === 0n ? [] : [{ ...how, funding, amountVnd: amount, at: work.now, byWhom }]
    })
    refuseIf(payments.length === 0, 'pay-above', refusals.payAbove)
    await savePayments(work.db, proposal, payments)
    record(work, { action: 'pay', subject: subjectOf(id), after: { payments } })
  })
