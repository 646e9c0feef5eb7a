import { listEnterpriseNames } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { type Day, daysBetween } from '../exact/day.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { mayReadEntitled } from './permissions.ts'
import { currentPolicies } from './policies.ts'
import { listStandings, type StandingRow } from './store/standings.ts'

/** Who claimed which policy: a later room says so. `claimKey` of enterprise and policy. */
export type Claimed = (work: Work) => Promise<ReadonlySet<string>>
export const claimKey = (enterprise: string, policy: string): string => `${enterprise} ${policy}`

/** Something that is open to an enterprise and that it has not asked for. */
export interface Unclaimed extends StandingRow {
  readonly enterpriseName: Localized
  readonly policyName: Localized
  /** In days. */
  readonly age: number
}

/** Everything that is open and not claimed, the oldest first. */
export const listUnclaimed = async (work: Work, claimed: Claimed): Promise<readonly Unclaimed[]> => {
  if (!mayReadEntitled(work.actor)) throw new NotAllowed('read what is open to enterprises')
  const { db, today } = work
  const [rows, claims] = [await listStandings(db, null), await claimed(work)]
  const open = rows.filter(({ enterprise, policy }) => !claims.has(claimKey(enterprise, policy)))
  const names = new Map(
    (await listEnterpriseNames(db, [...new Set(open.map(({ enterprise }) => enterprise))])).map(
      ({ id, nameVi, nameEn }) => [id, { vi: nameVi, en: nameEn ?? nameVi }],
    ),
  )
  const policies = new Map((await currentPolicies(work)).policies.map(({ code, name }) => [code, name]))
  return open
    .map(row => ({
      ...row,
      enterpriseName: names.get(row.enterprise) ?? { vi: row.enterprise, en: row.enterprise },
      policyName: policies.get(row.policy) ?? { vi: row.policy, en: row.policy },
      age: ageOn(row.since, today),
    }))
    .toSorted((a, b) => b.age - a.age)
}

const ageOn = (since: Day, today: Day): number => Math.max(0, daysBetween(since, today))

/** Of one policy: to how many enterprises it is open unclaimed, and since when at the longest. */
export interface ByPolicy {
  readonly policy: string
  readonly name: Localized
  readonly enterprises: number
  readonly oldest: number
}

export const byPolicy = (rows: readonly Unclaimed[]): readonly ByPolicy[] =>
  [...Map.groupBy(rows, ({ policy }) => policy)]
    .map(([policy, own]) => ({
      policy,
      name: own[0]?.policyName ?? { vi: policy, en: policy },
      enterprises: new Set(own.map(({ enterprise }) => enterprise)).size,
      oldest: Math.max(...own.map(({ age }) => age)),
    }))
    .toSorted((a, b) => b.enterprises - a.enterprises || (a.policy < b.policy ? -1 : 1))

export const enterprisesIn = (rows: readonly Unclaimed[]): number =>
  new Set<EnterpriseId>(rows.map(({ enterprise }) => enterprise)).size
