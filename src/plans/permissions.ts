import type { Actor, Role } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'

/** Those who speak for their unit in what it has to do; a bank and a buyer have no part in plans. */
export const speakers: readonly Role[] = [
  'scorer',
  'commune-officer',
  'association',
  'support-officer',
  'accountant',
]

/** Who works with plans at all; what units report is between them and the city. */
export const mayReadPlans = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'leader', 'auditor', ...speakers)

export const mayKeepPlans = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** The units for which somebody speaks: those in which they hold a role of speakers. */
export const ownUnits = (actor: Actor): readonly string[] =>
  actor.kind !== 'person'
    ? []
    : [
        ...new Set(
          actor.roles.flatMap(({ role, unit }) =>
            unit !== null && speakers.some(each => each === role) ? [unit] : [],
          ),
        ),
      ]

/** Reports on a task: people of its units as they are today, and the office for a unit that sent paper. */
export const mayReport = (actor: Actor, units: readonly string[]): boolean =>
  mayKeepPlans(actor) || ownUnits(actor).some(unit => units.includes(unit))

export const mayInstruct = (actor: Actor): boolean => hasRole(actor, 'leader')
