import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

export const mayAdoptCriteria = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'administrator')
