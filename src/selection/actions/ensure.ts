import { within } from '../../access/permissions.ts'
import { groundsFor } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import type { RoundId, RoundTurn } from '../model.ts'
import { mayApply, mayCloseRounds, mayRunRounds } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { stateOn } from '../rules/round.ts'
import { type Round, saveTurn } from '../store/rounds.ts'

/** A round is run by who runs rounds of its programme. */
export const ensureMayRunIn = (work: Work, programme: string | null): void =>
  ensureMayRun(within(work, programme))

export const ensureMayRun = (work: Work): void => {
  if (!mayRunRounds(work.actor)) throw new NotAllowed('run a selection round')
}

/** To others even that the enterprise applies is secret. */
export const ensureMayApply = async (work: Work, enterprise: string): Promise<void> => {
  if (!mayApply(work.actor, await groundsFor(work, enterpriseIdOf(enterprise))))
    throw NotAllowed.secret('apply for this enterprise')
}

export const ensureMayClose = (work: Work): void => {
  if (!mayCloseRounds(work.actor)) throw new NotAllowed('close a selection round')
}

export const ensureOpen = (round: Round, work: Work): void => {
  if (stateOn(round.turns, work.today) !== 'open')
    throw new Refused('round-not-open', { round: round.id }, refusals.notOpen)
}

export const turn = (work: Work, round: RoundId, kind: RoundTurn, ground: string | null): Promise<void> =>
  saveTurn(work.db, round, {
    turn: kind,
    turnedOn: work.today,
    at: work.now,
    byWhom: actorName(work),
    ground,
  })

export const actorName = ({ actor }: Work): string => (actor.kind === 'person' ? actor.id : actor.kind)
