import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Prepares figures, publishes those that another person prepared, notes where they appeared. */
export const mayRelease = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** Figures that are prepared and not published yet. */
export const mayReadPrepared = (actor: Actor): boolean =>
  mayRelease(actor) || hasRole(actor, 'leader', 'auditor')

/** Amounts of single enterprises behind a public sum. */
export const mayReadClosedRows = (actor: Actor): boolean => mayReadPrepared(actor)
