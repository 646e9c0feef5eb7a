import type { Work } from '../../platform/work.ts'
import { findPolicyVersion } from '../../policies/index.ts'
import type { Cycle } from '../model.ts'
import { refusals } from '../texts/refusals.ts'
import type { Cost } from './claiming.ts'
import { refuseIf } from './ensure.ts'

/** An invoice from before the first or after the last day of the policy is not paid for; a day that is not known stands in nobody's way. */
export const ensureWithinPolicy = async (
  { db }: Work,
  { policy: code, policyVersion }: Cycle,
  costs: readonly Cost[],
): Promise<void> => {
  const policy = (await findPolicyVersion(db, code, policyVersion))?.policy
  if (policy === undefined) return
  const { effectiveFrom: from, effectiveTo: to, name } = policy
  for (const { datedOn, totalVnd, number } of costs) {
    const isOutside = (from !== null && datedOn < from) || (to !== null && datedOn > to)
    refuseIf(
      totalVnd !== null && isOutside,
      'outside-policy',
      refusals.outsidePolicy({ number, datedOn, from, to, name }),
    )
  }
}
