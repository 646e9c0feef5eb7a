import type { Page } from '../../platform/pages.ts'
import { inTransaction } from '../../platform/work.ts'
import { settleConflicts } from '../actions/conflicts.ts'
import { actorName } from '../actions/ensure.ts'

/** A form by which a conflict of interest may become known: what follows from it is done with it or not at all. */
export const settling =
  (page: Page): Page =>
  visit =>
    inTransaction(visit.work, async work => {
      const answer = await page({ ...visit, work })
      if (answer.status === 303)
        await settleConflicts({ ...work, actor: { kind: 'system', name: 'conflicts' } }, actorName(work))
      return answer
    })
