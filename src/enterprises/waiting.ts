import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { findDuplicates } from './duplicates.ts'
import { mayMerge } from './permissions.ts'
import { officeTexts as texts } from './texts/office.ts'

const MOST = 100

/** For the office: records that may be duplicates. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor, language } = work
  if (actor.kind !== 'person' || !mayMerge(actor)) return []
  const { length } = await findDuplicates(work, MOST)
  if (length === 0) return []
  return [
    {
      words: texts.waiting(length)[language],
      note: null,
      href: '/enterprises/merges',
      verb: texts.look[language],
      dueOn: null,
    },
  ]
}
