import type { Actor, PersonId } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'
import { isOfCouncil, maySeeWholeRound } from '../selection/permissions.ts'
import type { Part } from './model.ts'

/** The office, by a decision of whoever may take it. */
export const mayCompose = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** What a permission needs to know beside the actor. */
export interface SeatGrounds {
  /** The part that the actor has in this council that day; null: none. */
  readonly part: Part | null
  /** Whether they preside: the chair, or a vice-chair in their place. */
  readonly presides: boolean
}

export const mayConvene = (actor: Actor, { part }: SeatGrounds): boolean =>
  mayCompose(actor) || part === 'chair' || part === 'secretary'

/** Opens and closes, marks who is there, puts motions, keeps the minutes: whoever presides, and the secretary. */
export const mayConduct = (actor: Actor, { part, presides }: SeatGrounds): boolean =>
  isSystem(actor) || part === 'secretary' || part === 'chair' || presides

/** Says for themselves that they are there, that they are not free in a matter; scores and votes. */
export const mayTakePart = (actor: Actor, { part }: SeatGrounds): boolean =>
  actor.kind === 'person' && part !== null

/** Enters what another member handed in on paper. */
export const mayEnterOnPaper = (actor: Actor, { part }: SeatGrounds): boolean =>
  isSystem(actor) || part === 'secretary'

/** The room with its agenda: the council itself, the office and the auditor; a recused member, not that matter. */
export const maySeeRoom = (actor: Actor, { part }: SeatGrounds): boolean =>
  maySeeWholeRound(actor) || part !== null

/** Composition, sittings, and what came of them. */
export const mayReadCouncil = (actor: Actor): boolean =>
  maySeeWholeRound(actor) || isOfCouncil(actor) || hasRole(actor, 'leader')

/** Comes to the pages of a council at all. */
export const mayOpenRoom = (actor: Actor): boolean => maySeeWholeRound(actor) || isOfCouncil(actor)
export const mayOpenSheet = (actor: Actor): boolean => isOfCouncil(actor)
export const mayOpenConvening = (actor: Actor): boolean => mayCompose(actor) || isOfCouncil(actor)

export const isSelf = (actor: Actor, person: PersonId): boolean =>
  actor.kind === 'person' && actor.id === person
