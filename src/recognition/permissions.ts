import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Enters in the register what was decided: the programme office, and the program itself. */
export const mayKeepRegister = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** Loads what public sources say: real rows with their addresses, which anyone may read. */
export const mayLoadPublished = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'administrator')
