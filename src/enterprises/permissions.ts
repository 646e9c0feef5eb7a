import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'
import { isPersonalNumber } from './rules/tax-code.ts'

/** What a permission about one enterprise needs to know beside the actor. */
export interface Grounds {
  /** The actor belongs to the enterprise today. */
  readonly belongs: boolean
}

/** Entering enterprises, sites and products for others: the programme office. */
export const mayRegister = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** Sites and products: the enterprise itself, or the programme office. */
export const mayDescribe = (actor: Actor, grounds: Grounds): boolean =>
  mayRegister(actor) || (actor.kind === 'person' && grounds.belongs)

export const mayMerge = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

export const mayImportCodes = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'administrator')

/** A 12-digit code is a person's number: only its owner and those who keep the register see it. */
export const maySeeTaxCode = (actor: Actor, taxCode: string, grounds: Grounds): boolean =>
  !isPersonalNumber(taxCode) || grounds.belongs || mayRegister(actor) || hasRole(actor, 'auditor')
