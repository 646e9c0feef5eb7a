import type { Actor } from '../access/model.ts'
import { hasRole, hasRoleIn, isSystem } from '../access/permissions.ts'

/** What a permission about one application needs to know beside the actor. */
export interface Grounds {
  /** The actor acts for the enterprise that applies. */
  readonly isOwn: boolean
  /** The unit that owns its programme. */
  readonly unit: string
  /** The association that proposed it. */
  readonly association: string | null
}

/** Programmes, cycles and what budgets hold: the office, officers of the unit; money also its accountant. */
export const mayKeepProgramme = (actor: Actor, unit: string): boolean =>
  isSystem(actor) || hasRole(actor, 'office') || hasRoleIn(actor, 'support-officer', unit)

export const mayKeepBudget = (actor: Actor, unit: string): boolean =>
  isSystem(actor) || hasRole(actor, 'office') || hasRoleIn(actor, 'accountant', unit)

/** All applications, budgets and payments of every unit. */
export const maySeeAllSupport = (actor: Actor): boolean => hasRole(actor, 'office', 'leader', 'auditor')

/** Those who have to do with the money of some unit, or look over all of it. */
export const maySeeMoney = (actor: Actor): boolean =>
  maySeeAllSupport(actor) || hasRole(actor, 'support-officer', 'accountant')

export const mayApply = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.enterprise !== undefined || hasRole(actor, 'association'))

/** Those to whom an application can come: the others look on. */
export const mayBeAsked = (actor: Actor): boolean =>
  hasRole(actor, 'support-officer', 'accountant') ||
  (actor.kind === 'person' && actor.enterprise !== undefined)

export const mayOpenSupport = (actor: Actor): boolean => maySeeMoney(actor) || mayApply(actor)

/** Of others an application is as if it were not there. */
export const maySeeApplication = (actor: Actor, { isOwn, unit, association }: Grounds): boolean =>
  maySeeAllSupport(actor) ||
  isOwn ||
  hasRoleIn(actor, 'support-officer', unit) ||
  hasRoleIn(actor, 'accountant', unit) ||
  (association !== null && hasRoleIn(actor, 'association', association))

/** Completes, corrects and withdraws it, and reports what came of it. */
export const mayAnswerFor = (actor: Actor, { isOwn, association }: Grounds): boolean =>
  isOwn || (association !== null && hasRoleIn(actor, 'association', association))

/** Appraises, proposes, approves what another proposed, accepts, releases. */
export const mayDecide = (actor: Actor, { unit }: Grounds): boolean =>
  hasRoleIn(actor, 'support-officer', unit)

export const mayPay = (actor: Actor, { unit }: Grounds): boolean => hasRoleIn(actor, 'accountant', unit)

/** Reads what an enterprise is, where it works and what it makes: who works on an application of it. */
export const mayReadApplicant = (actor: Actor, grounds: Grounds): boolean =>
  mayDecide(actor, grounds) || mayPay(actor, grounds)

/** Says that a cost may be funded once more: a second officer of the unit, or a leader. */
export const mayAllowException = (actor: Actor, grounds: Grounds): boolean =>
  mayDecide(actor, grounds) || hasRole(actor, 'leader')

export const mayKeepCombinations = (actor: Actor): boolean => hasRole(actor, 'office')
