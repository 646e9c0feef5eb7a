import type { Actor } from '../access/model.ts'
import { hasRole, hasRoleIn } from '../access/permissions.ts'
import { isOfCouncil, isScorer, mayRunRounds, maySeeWholeRound } from '../selection/permissions.ts'

/** Who judges dossiers at all; of one criterion the door of selection says who judges it. */
export const mayOpenAsking = (actor: Actor): boolean => isScorer(actor) || isOfCouncil(actor)

/** Forwards, answers itself, declines. */
export const mayHandle = mayRunRounds

/** Who has to do with questions: those who ask, the office, auditors, enterprises. */
export const mayOpenQuestions = (actor: Actor): boolean =>
  mayOpenAsking(actor) || maySeeWholeRound(actor) || hasRole(actor, 'enterprise')

/** All of them. */
export const maySeeQuestions = maySeeWholeRound

export interface Grounds {
  /** In a conflict of interest over the enterprise. */
  readonly isConflicted: boolean
  /** The actor acts for the enterprise. */
  readonly belongs: boolean
  readonly isForwarded: boolean
  readonly isAsker: boolean
  /** Null: of a panel. */
  readonly unit: string | null
}

export const maySeeQuestion = (actor: Actor, grounds: Grounds): boolean => {
  const { isConflicted, belongs, isForwarded, isAsker, unit } = grounds
  if (actor.kind === 'person' && actor.enterprise !== undefined) return belongs && isForwarded
  if (isConflicted) return false
  return maySeeWholeRound(actor) || isAsker || (unit !== null && hasRoleIn(actor, 'scorer', unit))
}

/** The enterprise that was asked. */
export const mayReply = (actor: Actor, { belongs, isForwarded }: Grounds): boolean =>
  actor.kind === 'person' && actor.enterprise !== undefined && belongs && isForwarded
