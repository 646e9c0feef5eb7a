import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Draws samples, notes findings, takes evidence, reads what was done inside entries of the journal. */
export const mayAudit = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'auditor')

/** Runs rounds again, walks the chain, reads who did what and when: also those who keep the machine. */
export const mayOpenAudit = (actor: Actor): boolean => mayAudit(actor) || hasRole(actor, 'administrator')
