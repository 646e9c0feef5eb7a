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

/** The register of enterprises: every official, and associations, who propose whom to support. */
export const mayBrowse = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, ...BROWSERS)

const BROWSERS = [
  'office',
  'scorer',
  'commune-officer',
  'council-member',
  'council-secretary',
  'council-chair',
  'leader',
  'association',
  'inspector',
  'auditor',
  'administrator',
] as const

/** Who acts for an enterprise: its representatives say so; the office brings in the first, and whoever comes on paper. */
export const mayKeepPeople = (
  actor: Actor,
  { belongs, isRepresentative }: Grounds & { readonly isRepresentative: boolean },
): boolean => mayRegister(actor) || (actor.kind === 'person' && belongs && isRepresentative)

/** What an enterprise is, where it works and what it makes: its own people, and whoever may browse. */
export const maySeeRecord = (actor: Actor, grounds: Grounds): boolean =>
  mayBrowse(actor) || (actor.kind === 'person' && grounds.belongs)

/** Documents, the people who act for it, its history and who read it: its own people, the office, auditors. */
export const maySeeInside = (actor: Actor, grounds: Grounds): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'auditor') || (actor.kind === 'person' && grounds.belongs)

/** Whether the 12-digit codes of all enterprises may be seen, searched and sorted by. */
export const maySeeEveryTaxCode = (actor: Actor): boolean => mayRegister(actor) || hasRole(actor, 'auditor')

/** A 12-digit code is a person's number: only its owner and those who keep the register see it. */
export const maySeeTaxCode = (actor: Actor, taxCode: string, grounds: Grounds): boolean =>
  !isPersonalNumber(taxCode) || grounds.belongs || mayRegister(actor) || hasRole(actor, 'auditor')
