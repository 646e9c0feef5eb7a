import type { Actor } from '../access/model.ts'
import { hasRole } from '../access/permissions.ts'

/** What is late and whose, targets against reality, in one view. */
export const mayReadSheet = (actor: Actor): boolean => hasRole(actor, 'leader', 'office', 'auditor')
