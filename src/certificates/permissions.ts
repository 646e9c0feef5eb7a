import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Issues certificates and enters their numbers. */
export const mayIssue = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** The list of what was issued and what has none yet. */
export const mayReadCertificates = (actor: Actor): boolean =>
  mayIssue(actor) || hasRole(actor, 'leader', 'auditor')

/** Makes the key with which certificates are signed: only who runs the machine that holds it. */
export const mayMakeKey = isSystem

/** The file itself: whose it is, and those who read the list. */
export const mayTakeFile = (actor: Actor, { isOwn }: { readonly isOwn: boolean }): boolean =>
  mayReadCertificates(actor) || (actor.kind === 'person' && isOwn)

export const mayOpenFile = (actor: Actor): boolean =>
  mayReadCertificates(actor) || (actor.kind === 'person' && actor.enterprise !== undefined)
