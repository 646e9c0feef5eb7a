import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { listFollowUps } from './store/validation.ts'
import { texts } from './texts/validation.ts'
import { loadFindings } from './validation-loading.ts'

/** Figures somebody asked about that the reader can mend or explain. Nothing is looked for while nobody has asked. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (work.actor.kind !== 'person' || (await listFollowUps(work.db)).length === 0) return []
  const asked = (await loadFindings(work)).filter(({ isOwn, state }) => isOwn && state === 'asked')
  if (asked.length === 0) return []
  const { language } = work
  return [
    {
      words: texts.waiting(asked.length)[language],
      note: null,
      href: '/validation?state=asked',
      verb: texts.look[language],
      dueOn: null,
    },
  ]
}
