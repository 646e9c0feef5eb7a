import { within } from '../access/permissions.ts'
import { recusalOf } from '../conflicts/index.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { type Freeze, findFreeze, frozenIn, getRound, type Round } from '../selection/index.ts'
import type { FrozenRound } from '../selection/model.ts'
import { stateOn } from '../selection/rules/round.ts'
import { sampleIn } from './listed.ts'
import { mayAudit, mayOpenAudit } from './permissions.ts'
import { getDraw } from './store.ts'
import { refusals } from './texts/refusals.ts'

/** A closed round with what closing it froze. */
export interface ClosedRound {
  readonly round: Round
  readonly freeze: Freeze
}

export const ensureMayAudit = (work: Work, round: Pick<Round, 'programme'>): void => {
  if (!mayAudit(within(work, round.programme).actor)) throw new NotAllowed('audit this round')
}

export const ensureMayOpen = (work: Work, round: Pick<Round, 'programme'>): void => {
  if (!mayOpenAudit(within(work, round.programme).actor)) throw new NotAllowed('run this round again')
}

/** Whoever has an interest anywhere leaves samples to another auditor: what is drawn beside it would tell of it. */
export const ensureFree = async (work: Work): Promise<void> => {
  if ((await recusalOf(work)).isAny) throw new Refused('in-conflict', {}, refusals.inConflict)
}

export const getClosed = async (work: Work, id: string): Promise<ClosedRound> => {
  const round = await getRound(work.db, id)
  const freeze = await freezeOf(work, round)
  if (freeze === null) throw new Refused('round-not-closed', { round: id }, refusals.notClosed)
  return { round, freeze }
}

/** Null: the round is open. */
export const freezeOf = async (work: Work, round: Round): Promise<Freeze | null> =>
  stateOn(round.turns, work.today) === 'closed' ? ((await findFreeze(work.db, round.id)) ?? null) : null

export const contentOf = ({ freeze }: ClosedRound): FrozenRound => frozenIn(freeze.content)

/** The dossiers of a sample, in the order in which they were drawn. */
export const drawnOf = async (work: Work, id: string): Promise<readonly string[]> =>
  sampleIn(await getDraw(work.db, id)).map(({ dossier }) => dossier)
