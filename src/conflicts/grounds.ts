import { type PersonId, personIdOf } from '../access/model.ts'
import { listAliases, listMemberships, listMembershipsOf } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import type { Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import type { Membership } from './rules.ts'
import { type ConflictGrounds, conflictedOver, conflictsOn, type Reason, ruleOn } from './rules.ts'
import { listInterests, listInterestsOf, listRules, listStatements } from './store.ts'

/** A person who may not read, judge or count what is about an enterprise, and why. */
export interface Conflict {
  readonly person: PersonId
  readonly enterprise: string
  readonly reasons: readonly Reason[]
}

/** Of these people, who is in conflict over which of these enterprises on a day. */
export const conflictsOf = async (
  work: Work,
  people: readonly PersonId[],
  enterprises: readonly string[],
  day: Day,
): Promise<readonly Conflict[]> => {
  const grounds = await groundsOfAll(work, people)
  return people.flatMap(person =>
    enterprises.flatMap(enterprise => {
      const reasons = conflictsOn(grounds, person, enterprise, day)
      return reasons.length === 0 ? [] : [{ person, enterprise, reasons }]
    }),
  )
}

/** What conflicts of these people follow from: to ask `conflictsOn` of many days. */
export const groundsOfAll = async (work: Work, people: readonly PersonId[]): Promise<ConflictGrounds> =>
  groundsFrom(work, await listInterests(work.db), await listMembershipsOf(work.db, people))

export const groundsOfOne = async (work: Work, person: PersonId): Promise<ConflictGrounds> =>
  groundsFrom(work, await listInterestsOf(work.db, person), await listMemberships(work.db, person))

const groundsFrom = async (
  { db, today }: Work,
  interests: ConflictGrounds['interests'],
  memberships: readonly Membership[],
): Promise<ConflictGrounds> => {
  const aliases = await listAliases(db)
  return {
    interests,
    memberships,
    rules: await listRules(db),
    current: enterprise => currentId(aliases, enterpriseIdOf(enterprise), today),
  }
}

/** From what the actor is kept, in every capacity but that of an enterprise. */
export interface Recusal {
  /** In conflict over some enterprise: it follows from the person alone, never from who has a dossier. */
  readonly isAny: boolean
  readonly isFrom: (enterprise: string | null | undefined) => boolean
}

const NONE: Recusal = { isAny: false, isFrom: () => false }

export const recusalOf = async (work: Work): Promise<Recusal> => {
  const { actor, db, today } = work
  if (actor.kind !== 'person' || actor.enterprise !== undefined) return NONE
  const person = personIdOf(actor.id)
  const [interests, memberships] = [await listInterestsOf(db, person), await listMemberships(db, person)]
  // So it is with almost everybody: nothing more is asked then.
  if (interests.length + memberships.length === 0) return NONE
  const grounds = await groundsFrom(work, interests, memberships)
  const over = conflictedOver(grounds, person, today)
  if (over.size === 0) return NONE
  return { isAny: true, isFrom: enterprise => enterprise != null && over.has(grounds.current(enterprise)) }
}

/** The actor must state their interests before they open a dossier of the round, and has not. */
export const lacksStatement = async ({ db, actor, today }: Work, round: string): Promise<boolean> => {
  if (actor.kind !== 'person') return false
  const from = ruleOn(await listRules(db), today)?.statementFrom ?? []
  if (!actor.roles.some(({ role }) => from.includes(role))) return false
  return !(await listStatements(db, round)).some(({ person }) => person === actor.id)
}
