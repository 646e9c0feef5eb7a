import { listAliases } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import type { Change } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { listPolicies } from '../policies/index.ts'
import { ENTITLEMENTS, entitlementAddress } from './addresses.ts'
import { mayOpenOwnEntitlements } from './permissions.ts'
import { listChanges } from './store/changes.ts'
import { countStandings } from './store/standings.ts'
import { changeNames } from './texts/changes.ts'
import { texts } from './texts/home.ts'

const actingFor = async ({ actor, db, today }: Work): Promise<EnterpriseId | null> => {
  if (!mayOpenOwnEntitlements(actor) || actor.kind !== 'person' || actor.enterprise === undefined) return null
  return currentId(await listAliases(db), enterpriseIdOf(actor.enterprise), today)
}

/** For an enterprise, before all that waits: what is open to it. Null: for nobody else. */
export const homeLine = async (
  work: Work,
): Promise<{ readonly href: string; readonly words: string } | null> => {
  const enterprise = await actingFor(work)
  if (enterprise === null) return null
  const { yes, cases } = await countStandings(work.db, enterprise)
  return { href: ENTITLEMENTS, words: texts.line(yes, cases)[work.language] }
}

const MOST_CHANGES = 12

/** For an enterprise: what came, went or ends soon. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  const enterprise = await actingFor(work)
  if (enterprise === null) return []
  const { db, language, today } = work
  const changes = await listChanges(db, [enterprise], { since, most: MOST_CHANGES })
  if (changes.length === 0) return []
  const names = new Map(
    (await listPolicies(db, today)).map(({ policy }) => [policy.code, policy.name[language]]),
  )
  return changes.map(({ policy, kind, at }) => ({
    words: `${texts.entitlement[language]} – ${changeNames[kind][language]}: ${names.get(policy) ?? policy}`,
    href: entitlementAddress(policy),
    at,
  }))
}
