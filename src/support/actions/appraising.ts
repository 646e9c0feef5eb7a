import { actorName } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import { mayDecide } from '../permissions.ts'
import { saveEligibilities, saveStep } from '../store/applications.ts'
import { lockCostLines } from '../store/costs.ts'
import { refusals } from '../texts/refusals.ts'
import { stepOf } from './applying.ts'
import { ensureDeed, refuseIf } from './ensure.ts'

interface Reason {
  readonly seen: string
  readonly words: string
}

/** Back to the enterprise, with what is missing. */
export const returnForSupplement = (work: Work, id: bigint, { seen, words }: Reason): Promise<void> =>
  ensureDeed(
    work,
    { id, seen, action: 'return application for support', states: ['submitted'], may: mayDecide },
    async work => {
      await saveStep(work.db, id, stepOf(work, 'returned', words))
      return { reason: words }
    },
  )

export const refuseApplication = (work: Work, id: bigint, { seen, words }: Reason): Promise<void> =>
  ensureDeed(
    work,
    {
      id,
      seen,
      action: 'refuse application for support',
      states: ['submitted', 'appraised'],
      may: mayDecide,
    },
    async work => {
      await saveStep(work.db, id, stepOf(work, 'refused', words))
      return { reason: words }
    },
  )

/** Which part of each cost may be paid for at all; it holds for the whole city. */
export const appraiseApplication = (
  work: Work,
  id: bigint,
  { seen, words, eligible }: Reason & { readonly eligible: ReadonlyMap<bigint, bigint> },
): Promise<void> =>
  ensureDeed(
    work,
    { id, seen, action: 'appraise application for support', states: ['submitted'], may: mayDecide },
    async (work, { story }) => {
      const costs = await lockCostLines(
        work.db,
        story.claims.map(({ costLine }) => costLine),
      )
      const found = costs.flatMap(cost => {
        const eligibleVnd = eligible.get(cost.id) ?? cost.eligibleVnd
        const isWrong = eligibleVnd > cost.amountVnd || eligibleVnd < cost.fundedVnd
        refuseIf(isWrong, 'eligible-above', refusals.eligibleAbove)
        return eligibleVnd === cost.eligibleVnd ? [] : [{ costLine: cost.id, eligibleVnd, reason: words }]
      })
      const by = { at: work.now, byWhom: actorName(work.actor) }
      if (found.length > 0) await saveEligibilities(work.db, id, found, by)
      await saveStep(work.db, id, stepOf(work, 'appraised', words))
      return { words, eligible: found }
    },
  )
