import type { Day } from '../../exact/day.ts'
import { actorName } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import type { PaymentForm } from '../model.ts'
import { mayDecide, mayPay } from '../permissions.ts'
import { lockFundings, saveAcceptance, savePayments } from '../store/money.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureDeed, refuseIf } from './ensure.ts'

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
  ensureDeed(
    work,
    { id, seen, action: 'accept delivery', states: ['committed'], may: mayDecide },
    async (work, { story }) => {
      refuseIf(acceptedOn > work.today, 'in-future', refusals.inFuture)
      const acceptance = { document, acceptedOn, at: work.now, byWhom: actorName(work.actor) }
      await saveAcceptance(work.db, story.commitment?.proposal ?? 0n, acceptance)
      return acceptance
    },
  )

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
  ensureDeed(
    work,
    { id, seen, action: 'pay', states: ['accepted'], may: mayPay },
    async (work, { story }) => {
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
      return { payments }
    },
  )
