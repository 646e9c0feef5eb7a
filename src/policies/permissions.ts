import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Policies are the city's, of no programme. */
export const mayAdoptPolicies = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'administrator')
