import type { Follow } from '../../access/index.ts'
import type { Page } from '../../platform/pages.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { settleConflicts } from '../actions/conflicts.ts'
import { actorName } from '../actions/ensure.ts'

/** A form by which a conflict of interest may become known: what follows from it is done with it or not at all. */
export const settling =
  (page: Page): Page =>
  visit =>
    inTransaction(visit.work, async work => {
      const answer = await page({ ...visit, work })
      if (answer.status === 303) await settleConflicts(asProgram(work), actorName(work))
      return answer
    })

/** The same of an invitation that somebody accepts. */
export const settlingAfter =
  (follow: Follow): Follow =>
  async (work, accepted) => {
    await follow(work, accepted)
    await settleConflicts(asProgram(work), accepted.person)
  }

const asProgram = (work: Work): Work => ({ ...work, actor: { kind: 'system', name: 'conflicts' } })
