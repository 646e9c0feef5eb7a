import { ensureMayTry } from '../../access/index.ts'
import type { Actor } from '../../access/model.ts'
import { within } from '../../access/permissions.ts'
import { recusalOf } from '../../conflicts/index.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import type { Round } from '../../selection/index.ts'
import { mayAnswer, mayDecide, mayKeepComplaints, mayPublish } from '../permissions.ts'
import { refusals } from '../texts/refusals.ts'

type Rule = (actor: Actor) => boolean

const ensure = (rule: Rule, what: string) => (work: Work, round?: Round) => {
  const { actor } = round === undefined ? work : within(work, round.programme)
  if (!rule(actor)) throw new NotAllowed(what)
}

/** Each of what the actor holds anywhere, or of what they hold in the programme of the round. */
export const ensureMayPublish = ensure(mayPublish, 'publish a proposed list')
export const ensureMayAnswer = ensure(mayAnswer, 'answer comments')
export const ensureMayDecide = ensure(mayDecide, 'decide on a list')
export const ensureMayKeepComplaints = ensure(mayKeepComplaints, 'keep the register of complaints')

/** A list tells how every dossier stands: who has an interest in an enterprise neither prepares nor decides it. */
export const ensureWithoutInterest = async (work: Work): Promise<void> => {
  if ((await recusalOf(work)).isAny) throw new Refused('in-conflict', {}, refusals.inConflict)
}

/** Anyone comments; not on and on from one place. */
export const ensureMayComment = (work: Work, address: string): Promise<void> =>
  ensureMayTry(work, 'commentsFrom', address)

/** Whoever has a link opens what it leads to; who makes links up is told to wait. */
export const ensureMayFollow = (work: Work, address: string): Promise<void> =>
  ensureMayTry(work, 'commentLinks', address)
