import type { Actor } from '../access/model.ts'
import { hasRole } from '../access/permissions.ts'

/** Enterprises, products and figures of others are entered by the programme office. */
export const mayImport = (actor: Actor): boolean => hasRole(actor, 'office')
