import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** What is open to an enterprise: its own people. */
export const mayOpenOwnEntitlements = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.enterprise !== undefined

/** What is open to everyone and not claimed: those who run, lead and audit the programme. */
export const mayReadEntitled = (actor: Actor): boolean => hasRole(actor, 'office', 'leader', 'auditor')

/** Keeps the standing answers: the program itself, never by hand. */
export const mayFollow = isSystem
