import { within } from '../access/permissions.ts'
import { lacksStatement, type Recusal, recusalOf } from '../conflicts/index.ts'
import { Refused } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import type { RoundId } from './model.ts'
import { refusals } from './refusals.ts'
import { stateOn } from './rules/round.ts'
import { listDossiers, type StoredDossier } from './store/dossiers.ts'
import { getRound, type Round } from './store/rounds.ts'

/** Of a round that runs: the actor must first say which interests they have. */
export const mustState = async (work: Work, round: Round): Promise<boolean> =>
  stateOn(round.turns, work.today) !== 'closed' &&
  (await lacksStatement(within(work, round.programme), round.id))

export const ensureStated = async (work: Work, round: Round): Promise<void> => {
  if (await mustState(work, round))
    throw new Refused('statement-missing', { round: round.id }, refusals.statementMissing)
}

/** A round as the page names it on which people state their interests. */
export const statedRound = async (work: Work, id: string) => {
  const { name } = await getRound(work.db, id)
  return { id, name, href: `/rounds/${encodeURIComponent(id)}` }
}

/**
 * What of a round is as if it were not there: the dossiers of enterprises over which the actor is in conflict, and every
 * dossier to who has not said yet what their interests are.
 */
export const keptFrom = async (work: Work, round: Round): Promise<Recusal> =>
  (await mustState(work, round)) ? EVERYTHING : recusalOf(work)

const EVERYTHING: Recusal = { isAny: true, isFrom: () => true }

/** The dossiers of a round that are there for the actor, also those that came too late. */
export const dossiersFor = async (work: Work, round: Round): Promise<readonly StoredDossier[]> => {
  const kept = await keptFrom(work, round)
  const all = await listDossiers(work.db, round.id)
  return kept.isAny ? all.filter(({ enterprise }) => !kept.isFrom(enterprise)) : all
}

/** The same of many rounds at once: whether a dossier of an enterprise in a round is not there. */
export const keptInAll = async (
  work: Work,
  rounds: readonly Round[],
): Promise<(round: RoundId, enterprise: string) => boolean> => {
  const all = await Promise.all(rounds.map(async round => [round.id, await keptFrom(work, round)] as const))
  const byRound = new Map(all)
  return (round, enterprise) => byRound.get(round)?.isFrom(enterprise) ?? false
}
