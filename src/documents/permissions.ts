import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Sends templates and puts them in use. */
export const mayKeepTemplates = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

export const maySeeTemplates = (actor: Actor): boolean =>
  mayKeepTemplates(actor) || hasRole(actor, 'leader', 'auditor')
