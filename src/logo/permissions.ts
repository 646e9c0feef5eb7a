import type { Actor } from '../access/model.ts'
import { anyOf, hasRole, isSystem } from '../access/permissions.ts'

/** Enters versions of the logo and puts them in force. */
export const mayKeepLogo = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'administrator')

/** Who may use the logo, who took which file, who reported: the office, and those who lead and audit. */
export const mayReadLicences = (actor: Actor): boolean => hasRole(actor, 'office', 'leader', 'auditor')

/** Answers what enterprises and citizens report. */
export const mayHandleReports = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** The page of an enterprise: what of it one may do follows from its titles. */
export const mayOpenOwnLogo = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.enterprise !== undefined

/** Looks at versions before they are in force. */
export const maySeeVersions = (actor: Actor): boolean => mayKeepLogo(actor) || mayReadLicences(actor)

/** The calendar alone: nobody sends these by hand. */
export const mayTellOfEnds = isSystem

/** A report on use that was sent: its enterprise, and those who read all of them; which ones is decided with each. */
export const mayOpenReport = anyOf(mayOpenOwnLogo, mayReadLicences)
