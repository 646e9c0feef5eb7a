import { within } from '../../access/permissions.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { lockRound, type Round } from '../../selection/index.ts'
import { stateOn } from '../../selection/rules/round.ts'
import { mayReachOut, mayWriteCall } from '../permissions.ts'
import { refusals } from '../texts/refusals.ts'

export const ensureMayWrite = (work: Work, programme: string | null): void => {
  if (!mayWriteCall(within(work, programme).actor)) throw new NotAllowed('write a call')
}

export const ensureMayReachOut = (work: Work, programme: string | null): void => {
  if (!mayReachOut(within(work, programme).actor)) throw new NotAllowed('reach out for a round')
}

/** The round, held for the rest of the transaction, if it still runs. */
export const lockOpen = async (work: Work, id: string): Promise<Round> => {
  const round = await lockRound(work.db, id)
  if (stateOn(round.turns, work.today) === 'closed')
    throw new Refused('round-closed', { round: id }, refusals.roundClosed)
  return round
}
