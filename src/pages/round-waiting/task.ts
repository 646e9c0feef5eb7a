import { within } from '../../access/permissions.ts'
import type { Work } from '../../platform/work.ts'
import { inLanguage, listRounds, type RoundOffers, roundAddress } from '../../selection/index.ts'
import { maySeeWholeRound } from '../../selection/permissions.ts'
import { stateOn } from '../../selection/rules/round.ts'
import { texts } from './texts.ts'

/** On the page of a round. */
export const roundTasks: RoundOffers = async (work, round) => {
  if (!maySeeWholeRound(within(work, round.programme).actor)) return []
  const href = `${roundAddress(round)}/waiting`
  return [{ href, words: texts.task[work.language], note: null, isStrong: false }]
}

export interface RoundLink {
  readonly href: string
  readonly words: string
}

/** On the home of who keeps rounds: those that are open, the latest first. */
export const roundLinks = async (work: Work): Promise<readonly RoundLink[]> => {
  const { db, today, language } = work
  if (!maySeeWholeRound(work.actor)) return []
  return (await listRounds(db))
    .filter(({ turns }) => stateOn(turns, today) === 'open')
    .filter(({ programme }) => maySeeWholeRound(within(work, programme).actor))
    .map(round => ({
      href: `${roundAddress(round)}/waiting`,
      words: texts.ofRound(inLanguage(round.name, language))[language],
    }))
}
