import type { Day } from '../exact/day.ts'
import { foldedText } from '../exact/text.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { type Status, statuses, statusOn, versionsOn } from './rules/versions.ts'
import { listPolicies, listPolicyVersions, type PolicyVersion } from './store.ts'

export interface Listed extends PolicyVersion {
  readonly status: Status
}

/** The policies as they count today: what is offered first, another city's last. */
export const policiesOn = async ({ db, today }: Pick<Work, 'db' | 'today'>): Promise<readonly Listed[]> =>
  (await listPolicies(db, today))
    .map(version => withStatus(version, today))
    .toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status))

const withStatus = (version: PolicyVersion, day: Day): Listed => ({
  ...version,
  status: statusOn(version.policy, day),
})

/** What a policy is found by, without marks. */
export const foldedPolicy = ({
  policy: { code, name, agency, legalBasis },
}: Pick<Listed, 'policy'>): string =>
  foldedText(`${code} ${name.vi} ${name.en} ${agency} ${legalBasis.map(({ words }) => words).join(' ')}`)

export interface PolicyShown {
  readonly shown: Listed
  /** Whether this is the version that counts today. */
  readonly isCurrent: boolean
  /** The latest first. */
  readonly versions: readonly PolicyVersion[]
}

/** One policy: the version that was asked for, else the one that counts today. */
export const policyAsked = async (
  { db, today }: Pick<Work, 'db' | 'today'>,
  code: string,
  version: string | null,
): Promise<PolicyShown> => {
  const versions = (await listPolicyVersions(db)).filter(({ policy }) => policy.code === code).toReversed()
  const [current] = versionsOn(versions, today)
  const shown = version === null ? current : versions.find(({ policy }) => policy.version === version)
  if (shown === undefined) throw new NotFound('policy', version === null ? code : `${code} ${version}`)
  return { shown: withStatus(shown, today), isCurrent: shown === current, versions }
}

/** Two versions of one policy: those that were asked for, else the last two. */
export const versionsAsked = async (
  work: Pick<Work, 'db' | 'today'>,
  code: string,
  asked: { readonly from: string | null; readonly to: string | null },
): Promise<{
  readonly versions: readonly PolicyVersion[]
  readonly from: PolicyVersion
  readonly to: PolicyVersion
}> => {
  const versions = (await listPolicyVersions(work.db))
    .filter(({ policy }) => policy.code === code)
    .toReversed()
  const named = (version: string | null, usual: PolicyVersion | undefined) => {
    const found = version === null ? usual : versions.find(({ policy }) => policy.version === version)
    if (found === undefined) throw new NotFound('policy', `${code} ${version ?? ''}`)
    return found
  }
  return { versions, from: named(asked.from, versions[1] ?? versions[0]), to: named(asked.to, versions[0]) }
}
