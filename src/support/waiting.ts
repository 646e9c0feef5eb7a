import { formatNumber } from '../design/format.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { SUPPORT } from './addresses.ts'
import { isMine, listedFor } from './loading.ts'
import { mayBeAsked } from './permissions.ts'
import { texts } from './texts/waiting.ts'

/** How many applications wait for the person. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor, language } = work
  if (!mayBeAsked(actor)) return []
  const mine = (await listedFor(work)).filter(each => isMine(each, actor))
  if (mine.length === 0) return []
  return [
    {
      words: texts.waiting(formatNumber(String(mine.length), language))[language],
      note: null,
      href: `${SUPPORT}?mine=yes`,
      verb: texts.open[language],
      dueOn: null,
    },
  ]
}
