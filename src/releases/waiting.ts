import { actorName } from '../platform/journal.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { RELEASES, releaseAddress } from './addresses.ts'
import { mayRelease } from './permissions.ts'
import { listUnpublished } from './store.ts'
import { texts } from './texts/pages.ts'

/** Figures that another person of the office prepared and nobody has published. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (work.actor.kind !== 'person' || !mayRelease(work.actor)) return []
  const own = actorName(work.actor)
  const others = (await listUnpublished(work.db)).filter(({ preparedBy }) => preparedBy !== own)
  const [first] = others
  if (first === undefined) return []
  return [
    {
      words: texts.waiting(others.length)[work.language],
      note: null,
      href: others.length === 1 ? releaseAddress(first.code) : RELEASES,
      verb: texts.see[work.language],
      dueOn: null,
    },
  ]
}
