import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { mayMerge } from './permissions.ts'
import { listDuplicatePairs } from './store/duplicates.ts'
import { officeTexts as texts } from './texts/office.ts'

const MOST = 100

/** For the office: records that may be duplicates. */
export const waitingFor = async ({ db, actor, language }: Work): Promise<readonly Waiting[]> => {
  if (actor.kind !== 'person' || !mayMerge(actor)) return []
  const { length } = await listDuplicatePairs(db, MOST)
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
