import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Numbers of statistics offices are entered by the programme office, and by the program itself. */
export const mayImportSeries = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** Who sees what was sent and what became of it. */
export const mayReadImports = (actor: Actor): boolean =>
  mayImportSeries(actor) || hasRole(actor, 'leader', 'auditor')

/** Values made of the figures of enterprises, and what they can be cut by: those who work for the programme. */
export const mayReadValues = (actor: Actor): boolean => mayReadImports(actor)

/** Asks who can mend figures that do not agree. */
export const mayAskAboutFigures = (actor: Actor): boolean => hasRole(actor, 'office')

/** Explains them: who can mend them. */
export const mayAnswerAboutFigures = (actor: Actor, grounds: { readonly isOwn: boolean }): boolean =>
  actor.kind === 'person' && grounds.isOwn

/** Comes to figures that do not agree: those who work for the programme to all, others to what they can mend. */
export const mayOpenValidation = (actor: Actor): boolean =>
  hasRole(actor, 'office', 'leader', 'auditor', 'inspector', 'scorer') ||
  (actor.kind === 'person' && actor.enterprise !== undefined)
