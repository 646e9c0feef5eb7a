import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

export const mayAdoptCriteria = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'administrator')

/** Drafts are not public: whoever may put a version in force writes it. */
export const mayDraftCriteria = (actor: Actor): boolean => mayAdoptCriteria(actor)
