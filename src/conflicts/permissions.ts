import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Officials name their own interests; who acts for an enterprise does not judge others. */
export const mayState = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.enterprise === undefined && hasRole(actor, ...OFFICIALS)

export const OFFICIALS = [
  'office',
  'scorer',
  'council-member',
  'council-secretary',
  'council-chair',
  'leader',
  'inspector',
  'auditor',
] as const

/** What a ruling on somebody's interest needs to know beside the actor. */
export interface Grounds {
  /** It is the actor's own interest. */
  readonly isOwn: boolean
}

/** The office records interests and rules on them; nobody rules on their own. */
export const mayRule = (actor: Actor, { isOwn }: Grounds): boolean =>
  isSystem(actor) || (hasRole(actor, 'office') && !isOwn)

/** Whether the actor rules on interests at all. */
export const mayRuleOnInterests = (actor: Actor): boolean => mayRule(actor, { isOwn: false })

export const maySeeInterests = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'auditor')

export const maySetRules = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'administrator')
