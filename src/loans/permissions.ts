import type { Actor } from '../access/model.ts'
import { hasRole, hasRoleIn, isSystem } from '../access/permissions.ts'

/** What a permission about one loan needs to know beside the actor. */
export interface Grounds {
  /** The actor acts for the enterprise that borrowed. */
  readonly isOwn: boolean
  readonly bank: string
}

/** Loans of every bank: those who have to do with the money that subsidises them, and who looks over all of it. */
export const maySeeAllLoans = (actor: Actor): boolean =>
  hasRole(actor, 'office', 'leader', 'auditor', 'support-officer', 'accountant')

export const mayBorrow = (actor: Actor): boolean => actor.kind === 'person' && actor.enterprise !== undefined

export const isBank = (actor: Actor): boolean => hasRole(actor, 'bank')

/** The units for which the actor speaks as a bank. */
export const banksOf = (actor: Actor): readonly string[] =>
  actor.kind === 'person'
    ? actor.roles.flatMap(({ role, unit }) => (role === 'bank' && unit !== null ? [unit] : []))
    : []

export const mayOpenLoans = (actor: Actor): boolean =>
  maySeeAllLoans(actor) || mayBorrow(actor) || isBank(actor)

/** One side of a loan. */
export const isSideOfLoans = (actor: Actor): boolean => mayBorrow(actor) || isBank(actor)

/** To others a loan is as if it were not there. */
export const maySeeLoan = (actor: Actor, { isOwn, bank }: Grounds): boolean =>
  maySeeAllLoans(actor) || isOwn || hasRoleIn(actor, 'bank', bank)

/** What the records of the enterprise mean for a policy: its own people, and who has to do with the money. */
export const mayKnowEntitlement = (actor: Actor): boolean => maySeeAllLoans(actor) || mayBorrow(actor)

/** Sends a schedule anew, and asks for the subsidy. */
export const mayAnswerFor = (_: Actor, { isOwn }: Grounds): boolean => isOwn

/** Says whether a schedule is so, and what was paid in a quarter. */
export const mayConfirm = (actor: Actor, { bank }: Grounds): boolean => hasRoleIn(actor, 'bank', bank)

/** Which units are banks, and under which tax code. */
export const mayKeepBanks = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'administrator')

/** How many needs there are, and how long they wait: not what they are for. */
export const mayCountNeeds = (actor: Actor): boolean => hasRole(actor, 'office', 'leader')

export const mayOpenNeeds = (actor: Actor): boolean =>
  mayCountNeeds(actor) || mayBorrow(actor) || isBank(actor)

/** What a permission about one need needs to know beside the actor. */
export interface NeedGrounds {
  readonly isOwn: boolean
  /** For which of the actor's banks the enterprise lets it be seen. */
  readonly shownTo: readonly string[]
}

/** To others a need is as if it were not there, to the office too. */
export const maySeeNeed = (_: Actor, { isOwn, shownTo }: NeedGrounds): boolean => isOwn || shownTo.length > 0

export const mayKeepNeed = (_: Actor, { isOwn }: NeedGrounds): boolean => isOwn

export const mayAnswerNeed = (_: Actor, { shownTo }: NeedGrounds): boolean => shownTo.length > 0
