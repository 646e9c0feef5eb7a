import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** One's own notices, and one's own wish. */
export const mayReadOwn = (actor: Actor): boolean => actor.kind === 'person'

/** What waits to be sent, and what could not be: those who keep the system. */
export const maySeeOutbox = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'administrator')

/** The program itself sends. */
export const maySend = (actor: Actor): boolean => isSystem(actor)
