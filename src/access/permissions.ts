import type { Actor, Role } from './model.ts'

/** Whether the actor holds one of these roles today, in any unit. The shell resolved dates and successors. */
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.kind === 'person' && actor.roles.some(held => roles.some(role => role === held.role))

/** Whether the actor holds the role in this unit today. */
export const hasRoleIn = (actor: Actor, role: Role, unit: string): boolean =>
  actor.kind === 'person' && actor.roles.some(held => held.role === role && held.unit === unit)

/** The program itself: command line, jobs, the sample city. */
export const isSystem = (actor: Actor): boolean => actor.kind === 'system'

export const mayManageAccess = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'administrator')

/** An administrator anybody; who acts for an enterprise its own people, as the room of enterprises knows them. */
export const mayInvite = (actor: Actor, grounds: { readonly isColleague: boolean }): boolean =>
  mayManageAccess(actor) || (hasRole(actor, 'enterprise') && grounds.isColleague)

/** Who may come to a page at all, as `routes.ts` says it; what they see of it is decided with its grounds. */
export type May = (actor: Actor) => boolean

export const everyone: May = () => true

export const signedIn: May = actor => actor.kind === 'person'

export const holding =
  (...roles: readonly Role[]): May =>
  actor =>
    hasRole(actor, ...roles)

export const anyOf =
  (...rules: readonly May[]): May =>
  actor =>
    rules.some(may => may(actor))
