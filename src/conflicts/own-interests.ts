import { listPeople } from '../access/index.ts'
import type { PersonId } from '../access/model.ts'
import { listEnterpriseNames } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import type { Work } from '../platform/work.ts'
import type { Ruled } from './model.ts'
import type { ConflictGrounds } from './rules.ts'
import { countsOn, type InterestState, type Reason, ruleOn, stateOf } from './rules.ts'

export type Standing = InterestState | 'over' | 'coming'

/** An interest, or a membership, as a list shows it. */
export interface ShownInterest extends Omit<Reason, 'isPast'> {
  readonly person: string
  readonly personName: string
  readonly enterprise: string
  readonly enterpriseName: string
  readonly note: string | null
  readonly ruling: Ruled | null
  readonly standing: Standing
}

/** What is stated, found and recorded of these people, with names; memberships first. */
export const shownInterests = async (
  work: Work,
  grounds: ConflictGrounds,
  people: readonly PersonId[],
): Promise<readonly ShownInterest[]> => {
  const asked = new Set<string>(people)
  const rule = ruleOn(grounds.rules, work.today)
  const found = [
    ...grounds.memberships.map(each => ({
      ...each,
      kind: 'own' as const,
      source: 'membership' as const,
      interest: null,
      note: null,
      ruling: null,
    })),
    ...grounds.interests.map(({ id, ...each }) => ({ ...each, interest: id })),
  ].filter(({ person }) => asked.has(person))
  const ids = [...new Set(found.map(({ enterprise }) => enterpriseIdOf(enterprise)))]
  const names = new Map<string, string>(
    (await listEnterpriseNames(work.db, ids)).map(({ id, nameVi, nameEn }) => [
      id,
      work.language === 'en' ? (nameEn ?? nameVi) : nameVi,
    ]),
  )
  const persons = new Map<string, string>((await listPeople(work.db)).map(({ id, name }) => [id, name]))
  return found.map(each => {
    const isComing = each.validFrom !== null && each.validFrom > work.today
    const counting = countsOn(each, rule, work.today) ? stateOf(each) : isComing ? 'coming' : 'over'
    return {
      person: each.person,
      personName: persons.get(each.person) ?? each.person,
      enterprise: each.enterprise,
      enterpriseName: names.get(each.enterprise) ?? each.enterprise,
      kind: each.kind,
      source: each.source,
      interest: each.interest,
      note: each.note,
      ruling: each.ruling,
      validFrom: each.validFrom,
      validTo: each.validTo,
      standing: stateOf(each) === 'dismissed' ? 'dismissed' : counting,
    }
  })
}
