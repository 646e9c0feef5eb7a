import { within } from '../access/permissions.ts'
import { formatDay } from '../design/dates.ts'
import type { RoundOffers } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { councilAddress } from './addresses.ts'
import { mayCompose, mayReadCouncil } from './permissions.ts'
import { findCouncil } from './store/councils.ts'
import { listSittings } from './store/sittings.ts'
import { taskTexts as texts } from './texts/tasks.ts'

/** The council on the page of its round: to be composed, or with its next sitting. */
export const roundTasks: RoundOffers = async (outer, round) => {
  const work = within(outer, round.programme)
  const { language, today } = work
  if (!mayReadCouncil(work.actor)) return []
  const council = await findCouncil(work.db, round.id)
  const isOpen = stateOn(round.turns, today) === 'open'
  if (council === undefined) {
    if (!isOpen || !mayCompose(work.actor)) return []
    return [{ href: councilAddress(round.id), words: texts.compose[language], note: null, isStrong: false }]
  }
  const next = (await listSittings(work.db, [round.id])).find(({ day }) => day >= today)
  const note =
    next === undefined
      ? texts.noSitting[language]
      : texts.nextSitting(next.number, formatDay(next.day, language))[language]
  return [{ href: councilAddress(round.id), words: texts.council[language], note, isStrong: false }]
}
