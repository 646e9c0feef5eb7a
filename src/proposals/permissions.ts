import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Roles that speak for the unit they are held in. */
const OF_UNITS = ['scorer', 'support-officer', 'commune-officer', 'association'] as const

export const speaksFor = ({ role }: { readonly role: string }): boolean =>
  OF_UNITS.some(each => each === role)

/** Whoever works for the office, a unit or an association may bring an idea. */
export const mayPropose = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office', ...OF_UNITS)

/** Asks for opinions, adds grounds to any, submits. */
export const mayHandle = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

export const mayDecide = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'leader')

export const maySeeAll = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'leader', 'auditor')

/** Who has to do with proposals at all; which are there for them is decided one by one. */
export const mayOpenProposals = (actor: Actor): boolean =>
  maySeeAll(actor) || mayPropose(actor) || hasRole(actor, 'enterprise')

/** The units for which an actor speaks. */
export const unitsOf = (actor: Actor): readonly string[] =>
  actor.kind !== 'person'
    ? []
    : [...new Set(actor.roles.flatMap(held => (held.unit !== null && speaksFor(held) ? [held.unit] : [])))]

export interface Grounds {
  readonly isAuthor: boolean
  /** Some party for which the actor speaks was asked. */
  readonly isAsked: boolean
}

export const maySeeProposal = (actor: Actor, { isAuthor, isAsked }: Grounds): boolean =>
  maySeeAll(actor) || isAuthor || isAsked

/** Opinions of others are read by the office, leader and auditor, and by who proposed. */
export const maySeeOpinions = (actor: Actor, { isAuthor }: Grounds): boolean => maySeeAll(actor) || isAuthor

export const mayGround = (actor: Actor, { isAuthor }: Grounds): boolean => mayHandle(actor) || isAuthor

/** For whom the actor speaks was asked. */
export const mayAnswer = (actor: Actor, { isAsked }: Grounds): boolean => actor.kind === 'person' && isAsked
