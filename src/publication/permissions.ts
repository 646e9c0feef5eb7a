import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'
import { mayCloseRounds, mayRunRounds } from '../selection/permissions.ts'

export const mayPublish = mayRunRounds
/** Enters what came on paper, answers comments, submits the list, gives grounds. */
export const mayAnswer = mayRunRounds
export const mayDecide = mayCloseRounds

/** What was said and answered, and what the list waits for: those who prepare, decide and audit. */
export const mayReadDecision = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'leader', 'auditor')

/** Who sent a comment is for those who answer it. */
export const maySeeSenders = mayAnswer

/** An enterprise complains for itself; what comes on paper is entered by the office. */
export const mayComplain = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.enterprise !== undefined
export const mayKeepComplaints = mayRunRounds
export const mayReadComplaints = (actor: Actor): boolean => mayReadDecision(actor)

/** Those who come to the register at all: the whole of it, or their own. */
export const mayOpenComplaints = (actor: Actor): boolean => mayReadComplaints(actor) || mayComplain(actor)

export const mayReadComplaint = (actor: Actor, { isOwn }: { readonly isOwn: boolean }): boolean =>
  mayReadComplaints(actor) || isOwn
