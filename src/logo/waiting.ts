import { formatNumber } from '../design/format.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { MISUSE } from './addresses.ts'
import { mayHandleReports } from './permissions.ts'
import { listMisuse } from './store/misuse.ts'
import { texts } from './texts/misuse.ts'

/** For the office: how many reports of misuse nobody has ended yet. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor, db, language } = work
  if (actor.kind !== 'person' || !mayHandleReports(actor)) return []
  const open = (await listMisuse(db)).filter(({ steps }) => (steps.at(-1)?.kind ?? 'looking') === 'looking')
  if (open.length === 0) return []
  return [
    {
      words: texts.waiting(formatNumber(String(open.length), language))[language],
      note: null,
      href: MISUSE,
      verb: texts.look[language],
      dueOn: null,
    },
  ]
}
