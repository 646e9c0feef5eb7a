import { hasRole } from '../../access/permissions.ts'
import { countUnsettled } from '../../facts/index.ts'
import { mayVerify } from '../../facts/permissions.ts'
import type { Waiting } from '../../platform/waiting.ts'
import type { Work } from '../../platform/work.ts'
import { scoredByActor, scoringUnits } from '../../selection/index.ts'
import { texts } from './texts.ts'

/** What waits for an official to verify, and first what an enterprise has answered. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (!hasRole(work.actor, 'office', 'scorer')) return []
  const isAll = mayVerify(work.actor, { belongs: false })
  const variables = isAll ? null : [...scoredByActor(work, await scoringUnits(work))]
  const unsettled = await countUnsettled(work.db, { variables, subjects: null })
  return [waiting(work, 'answered', unsettled), waiting(work, 'declared', unsettled)].flat()
}

const waiting = (
  { language }: Work,
  what: 'answered' | 'declared',
  unsettled: Awaited<ReturnType<typeof countUnsettled>>,
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
