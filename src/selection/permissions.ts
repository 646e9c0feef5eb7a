import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

export const mayRunRounds = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** Until sign-in comes, judgements are entered by the office on behalf of the unit that gave them. */
export const mayEnterJudgements = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'scorer')
