import { personIdOf } from '../access/model.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { countUnread } from './store/notices.ts'
import { texts } from './texts.ts'

/** One line for all that is unread, due with the first deadline to come among it. */
export const waitingFor = async ({ db, actor, today, language }: Work): Promise<readonly Waiting[]> => {
  if (actor.kind !== 'person') return []
  const { count, dueOn } = await countUnread(db, personIdOf(actor.id), today)
  if (count === 0) return []
  return [
    { words: texts.unread(count)[language], note: null, href: '/notices', verb: texts.read[language], dueOn },
  ]
}
