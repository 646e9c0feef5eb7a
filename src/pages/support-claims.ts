import type { EnterpriseId } from '../enterprises/model.ts'
import { type Claimed, claimKey, whyUnreached } from '../entitlements/index.ts'
import type { Work } from '../platform/work.ts'
import { listAskedPolicies } from '../support/index.ts'

/** Who applied under which policy, for those who look for what is open and not asked for. */
export const claimedSupport: Claimed = async ({ db }) =>
  new Set((await listAskedPolicies(db)).map(({ enterprise, policy }) => claimKey(enterprise, policy)))

/** Why nothing reached an enterprise: what is open to it, or the nearest policy and what it lacks. */
export const unreachedReasons = async (
  work: Work,
  enterprises: readonly EnterpriseId[],
): Promise<(id: EnterpriseId) => string> => {
  const why = await whyUnreached(work, enterprises)
  return id => why.get(id)?.[work.language] ?? ''
}
