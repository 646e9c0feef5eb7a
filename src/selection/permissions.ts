import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

export const mayRunRounds = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** Until sign-in comes, judgements are entered by the office on behalf of the unit that gave them. */
export const mayEnterJudgements = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'scorer')

/** Every dossier of a round with its figures: the office and the auditor; anyone where all of it is invented. */
export const maySeeWholeRound = (actor: Actor, round: { readonly isSample: boolean }): boolean =>
  round.isSample || isSystem(actor) || hasRole(actor, 'office', 'auditor')
