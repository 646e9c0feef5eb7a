import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Recovery } from '../model.ts'
import { mayDecide } from '../permissions.ts'
import { lockFundings } from '../store/money.ts'
import { saveRecoveries, saveRecoveryAnswers } from '../store/recoveries.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayDo, refuseIf, subjectOf } from './ensure.ts'

interface Asking {
  readonly seen: string
  readonly words: string
  readonly document: string
  /** By funding. */
  readonly amounts: ReadonlyMap<bigint, bigint>
}

/** Asks back what was paid, for a reason and by a document; nothing changes before another officer agrees. */
export const askBack = (work: Work, id: bigint, { seen, words, document, amounts }: Asking): Promise<void> =>
  inTransaction(work, async work => {
    const states = ['accepted', 'paid', 'done'] as const
    const { story } = await ensureMayDo(work, { id, seen, states, may: mayDecide })
    const fundings = await lockFundings(work.db, story.commitment?.proposal ?? 0n)
    const by = { ground: words, document, askedBy: actorName(work.actor), askedAt: work.now }
    const asked = fundings.flatMap(({ id: funding, paidVnd }) => {
      const amountVnd = amounts.get(funding) ?? 0n
      refuseIf(amountVnd > paidVnd, 'above-paid', refusals.abovePaid)
      return amountVnd === 0n ? [] : [{ funding, amountVnd, ...by }]
    })
    refuseIf(asked.length === 0, 'above-paid', refusals.abovePaid)
    await saveRecoveries(work.db, asked)
    record(work, { action: 'ask support back', subject: subjectOf(id), after: { asked }, reason: words })
  })

/** A second officer agrees: the money is due back, and the ledger says so. */
export const agreeToRecovery = (work: Work, id: bigint, seen: string): Promise<void> =>
  answer(work, id, { seen, isAgreed: true })

/** It is not asked any more; whoever asked may say so themselves. */
export const dropRecovery = (
  work: Work,
  id: bigint,
  { seen, words }: { readonly seen: string; readonly words: string },
): Promise<void> => answer(work, id, { seen, isAgreed: false, words })

interface Answer {
  readonly seen: string
  readonly isAgreed: boolean
  readonly words?: string
}

const answer = (work: Work, id: bigint, { seen, isAgreed, words }: Answer): Promise<void> =>
  inTransaction(work, async work => {
    const { story } = await ensureMayDo(work, { id, seen, states: ['recovering'], may: mayDecide })
    const byWhom = actorName(work.actor)
    const open = story.recoveries.filter(({ answer }) => answer === null)
    const isOwn = open.some(({ askedBy }: Recovery) => askedBy === byWhom)
    refuseIf(isAgreed && isOwn, 'same-person', refusals.samePerson)
    await lockFundings(work.db, story.commitment?.proposal ?? 0n)
    await saveRecoveryAnswers(work.db, open, { isAgreed, onDay: work.today, at: work.now, byWhom })
    record(work, {
      action: isAgreed ? 'recover support' : 'drop recovery of support',
      subject: subjectOf(id),
      after: { recoveries: open },
      ...(words === undefined ? {} : { reason: words }),
    })
  })
