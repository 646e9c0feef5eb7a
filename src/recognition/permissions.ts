import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Enters in the register what was decided: the programme office, and the program itself. */
export const mayKeepRegister = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** The whole register with grounds and documents: those who keep it, decide, and audit. */
export const mayReadRegister = (actor: Actor): boolean =>
  mayKeepRegister(actor) || hasRole(actor, 'leader', 'auditor')

export interface RecognitionGrounds {
  /** The actor acts for the enterprise that holds it, or to which it was granted. */
  readonly isOwn: boolean
}

export const mayReadRecognition = (actor: Actor, { isOwn }: RecognitionGrounds): boolean =>
  mayReadRegister(actor) || (actor.kind === 'person' && isOwn)

/** Whoever comes to the record of a recognition at all: the whole register, or their own. */
export const mayOpenRecognition = (actor: Actor): boolean =>
  mayReadRegister(actor) || (actor.kind === 'person' && actor.enterprise !== undefined)

/** Loads what public sources say: real rows with their addresses, which anyone may read. */
export const mayLoadPublished = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'administrator')
