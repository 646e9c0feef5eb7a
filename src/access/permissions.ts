import type { Actor, Role } from './model.ts'

/** Whether the actor holds one of these roles today, in any unit. The shell resolved dates and successors. */
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.kind === 'person' && actor.roles.some(held => roles.some(role => role === held.role))

/** Whether the actor holds the role in this unit today. */
export const hasRoleIn = (actor: Actor, role: Role, unit: string): boolean =>
  actor.kind === 'person' && actor.roles.some(held => held.role === role && held.unit === unit)

type HeldRole = Extract<Actor, { kind: 'person' }>['roles'][number]

/** A role in one programme reaches no other; what belongs to no programme is for those who hold theirs in all. */
export const reaches = ({ programme }: HeldRole, into: string | null): boolean =>
  programme == null || programme === into

/** Whether the actor holds some role in one programme alone. */
export const isConfined = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.some(({ programme }) => programme != null)

/** The work as its actor may do it in one programme: a role in another is not held there. */
export const within = <Doing extends { readonly actor: Actor }>(
  work: Doing,
  programme: string | null,
): Doing => {
  const { actor } = work
  if (actor.kind !== 'person') return work
  return { ...work, actor: { ...actor, roles: actor.roles.filter(held => reaches(held, programme)) } }
}

/** The program itself: command line, jobs, the sample city. */
export const isSystem = (actor: Actor): boolean => actor.kind === 'system'

export const mayManageAccess = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'administrator')

/** An administrator anybody; an enterprise its colleagues, the office those of a firm: the room of enterprises says so. */
export const mayInvite = (actor: Actor, grounds: { readonly isColleague: boolean }): boolean =>
  mayManageAccess(actor) || (hasRole(actor, 'enterprise', 'office') && grounds.isColleague)

/** Who came in and who tried: those who keep access, and those who audit it. */
export const mayReadSignIns = (actor: Actor): boolean => mayManageAccess(actor) || hasRole(actor, 'auditor')

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
