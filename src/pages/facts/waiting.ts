import { hasRole } from '../../access/permissions.ts'
import { countUnsettled, type Unsettled } from '../../facts/index.ts'
import { mayVerify } from '../../facts/permissions.ts'
import type { Waiting } from '../../platform/waiting.ts'
import type { Work } from '../../platform/work.ts'
import { texts } from './texts.ts'
import { rowsOf, scopeOf } from './verification-rows.ts'

/** What waits for an official to verify, and first what an enterprise has answered. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (!hasRole(work.actor, 'office', 'scorer')) return []
  const isAll = mayVerify(work.actor, { belongs: false })
  const unsettled = isAll
    ? await countUnsettled(work.db, [{ variables: null, subjects: null }])
    : await rowsOf(work, await scopeOf(work), new URLSearchParams())
  return [waiting(work, 'answered', unsettled), waiting(work, 'declared', unsettled)].flat()
}

const waiting = (
  { language }: Work,
  what: 'answered' | 'declared',
  unsettled: readonly Pick<Unsettled, 'declared' | 'answered'>[],
): readonly Waiting[] => {
  const count = unsettled.reduce((sum, each) => sum + each[what], 0)
  if (count === 0) return []
  const words = what === 'answered' ? texts.verifyAnswered : texts.verifyWaiting
  return [
    {
      words: words(count)[language],
      note: null,
      href: what === 'answered' ? '/verification?sort=-answered' : '/verification',
      verb: texts.verify[language],
      dueOn: null,
    },
  ]
}
