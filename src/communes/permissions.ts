import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Borders are reference data, as code lists are. */
export const mayImportBorders = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'administrator')
