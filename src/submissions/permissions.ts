import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'
import { mayApply } from '../selection/permissions.ts'

/** What a permission about one dossier needs to know beside the actor. */
export interface Grounds {
  /** The actor acts for the enterprise today. */
  readonly belongs: boolean
}

/** Making, sending and withdrawing: its own people; the office for what comes on paper. */
export const mayPrepare = (actor: Actor, grounds: Grounds): boolean => mayApply(actor, grounds)

/** What is in it, its receipts and what was found: its own people, the office, auditors. */
export const maySeeSubmission = (actor: Actor, grounds: Grounds): boolean =>
  mayPrepare(actor, grounds) || hasRole(actor, 'auditor')

/** Completeness, supplements, exclusion, and what the round asks. */
export const mayCheck = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** The work list of a round. */
export const maySeeChecks = (actor: Actor): boolean => mayCheck(actor) || hasRole(actor, 'auditor')
