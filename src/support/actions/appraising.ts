import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { CostLine, Story } from '../model.ts'
import { mayDecide } from '../permissions.ts'
import { saveEligibilities, saveStep } from '../store/applications.ts'
import { listInvoices, lockCostLines } from '../store/costs.ts'
import { refusals } from '../texts/refusals.ts'
import { stepOf } from './applying.ts'
import { ensureMayDo, refuseIf, subjectOf } from './ensure.ts'

interface Reason {
  readonly seen: string
  readonly words: string
}

/** Back to the enterprise, with what is missing. */
export const returnForSupplement = (work: Work, id: bigint, { seen, words }: Reason): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, { id, seen, states: ['submitted'], may: mayDecide })
    await saveStep(work.db, id, stepOf(work, 'returned', words))
    record(work, { action: 'return application for support', subject: subjectOf(id), reason: words })
  })

export const refuseApplication = (work: Work, id: bigint, { seen, words }: Reason): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, {
      id,
      seen,
      states: ['submitted', 'appraised'],
      may: mayDecide,
    })
    await saveStep(work.db, id, stepOf(work, 'refused', words))
    record(work, { action: 'refuse application for support', subject: subjectOf(id), reason: words })
  })

/** Which part of each cost may be paid for at all; it holds for the whole city. */
export const appraiseApplication = (
  work: Work,
  id: bigint,
  { seen, words, eligible }: Reason & { readonly eligible: ReadonlyMap<bigint, bigint> },
): Promise<void> =>
  inTransaction(work, async work => {
    const { story } = await ensureMayDo(work, { id, seen, states: ['submitted'], may: mayDecide })
    const costs = await lockCostLines(
      work.db,
      story.claims.map(({ costLine }) => costLine),
    )
    const mostOf = await mostEligible(work, story, costs)
    const found = costs.flatMap(cost => {
      const eligibleVnd = eligible.get(cost.id) ?? cost.eligibleVnd
      refuseIf(eligibleVnd > mostOf(cost), 'eligible-above', refusals.interestAbove)
      const isWrong = eligibleVnd > cost.amountVnd || eligibleVnd < cost.fundedVnd
      refuseIf(isWrong, 'eligible-above', refusals.eligibleAbove)
      return eligibleVnd === cost.eligibleVnd ? [] : [{ costLine: cost.id, eligibleVnd, reason: words }]
    })
    const by = { at: work.now, byWhom: actorName(work.actor) }
    if (found.length > 0) await saveEligibilities(work.db, id, found, by)
    await saveStep(work.db, id, stepOf(work, 'appraised', words))
    record(work, {
      action: 'appraise application for support',
      subject: subjectOf(id),
      after: { words, eligible: found },
    })
  })

/** Of interest what was computed from the balances of the loan, of anything else the cost. */
const mostEligible = async (
  { db }: Work,
  { claims }: Story,
  costs: readonly CostLine[],
): Promise<(cost: CostLine) => bigint> => {
  const invoices = await listInvoices(
    db,
    costs.map(({ invoice }) => invoice),
  )
  const loans = new Set(invoices.flatMap(({ id, kind }) => (kind === 'loan' ? [id] : [])))
  const asked = new Map(claims.map(({ costLine, requestedVnd }) => [costLine, requestedVnd]))
  return ({ id, invoice, amountVnd }) => (loans.has(invoice) ? (asked.get(id) ?? amountVnd) : amountVnd)
}
