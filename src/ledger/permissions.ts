import type { Actor } from '../access/model.ts'
import { hasRole, hasRoleIn } from '../access/permissions.ts'

/** Everything that was given, sums and who was never reached. */
export const mayReadWholeLedger = (actor: Actor): boolean => hasRole(actor, 'office', 'leader', 'auditor')

/** What one's unit gave, or one's enterprise was given. */
export const mayReadEntry = (
  actor: Actor,
  { unit, isOwn }: { readonly unit: string; readonly isOwn: boolean },
): boolean =>
  mayReadWholeLedger(actor) ||
  isOwn ||
  hasRoleIn(actor, 'support-officer', unit) ||
  hasRoleIn(actor, 'accountant', unit)

/** What the own unit gave, or everything. */
export const mayOpenUnitLedger = (actor: Actor): boolean =>
  mayReadWholeLedger(actor) || hasRole(actor, 'support-officer', 'accountant')

export const mayOpenLedger = (actor: Actor): boolean =>
  mayOpenUnitLedger(actor) || (actor.kind === 'person' && actor.enterprise !== undefined)
