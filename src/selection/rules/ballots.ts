import type { ReadPanel, ReadVote } from '../../criteria/rules/set.ts'
import type { Given } from '../model.ts'
import type { Scored } from './owners.ts'
import { isTie, quorumOf } from './panels.ts'

/** The secret ballot of a panel on a gate: its count alone is kept, and somebody enters it. */

export type Count = Extract<Given, { readonly votes: unknown }>

export const isCount = (given: Given | undefined): given is Count =>
  typeof given === 'object' && given !== null && 'votes' in given

/** Whether it is decided by a secret ballot, so that nobody writes it into a cell. */
export const isBallot = (scored: Scored): boolean =>
  'gate' in scored && scored.gate.panel?.vote?.isSecret === true

/** Who may vote on a dossier after recusals, and whether somebody chairs over it. */
export interface Voting {
  readonly entitled: number
  readonly isChaired: boolean
}

export type CountProblem =
  | { readonly problem: 'many'; readonly cast: number; readonly entitled: number }
  | { readonly problem: 'few'; readonly cast: number; readonly needed: number }
  | { readonly problem: 'casting' }
  | { readonly problem: 'chairless' }

/** Why a count cannot be taken; null when it can. */
export const countProblem = (
  panel: ReadPanel,
  { votes, casting }: Count,
  { entitled, isChaired }: Voting,
): CountProblem | null => {
  const cast = votes.for + votes.against + votes.abstain
  const needed = quorumOf(panel, entitled) ?? entitled
  if (cast > entitled) return { problem: 'many', cast, entitled }
  if (cast < needed) return { problem: 'few', cast, needed }
  if (casting === undefined) return null
  if (panel.vote === null || !isTie(panel.vote, votes)) return { problem: 'casting' }
  return isChaired ? null : { problem: 'chairless' }
}

/** Whether a tie waits for the side of the chair. */
export const awaitsChair = (vote: ReadVote, { votes, casting }: Count): boolean =>
  isTie(vote, votes) && casting === undefined
