import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { within } from '../access/permissions.ts'
import type { Day } from '../exact/day.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { actorName, record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import type { PolicyFileRead } from './files.ts'
import { mayAdoptPolicies } from './permissions.ts'
import { refusals } from './refusals.ts'
import { factsAsked } from './rules/facts.ts'
import { versionsOn } from './rules/versions.ts'
import {
  listPolicyVersions,
  lockVersionsOf,
  type NewVersion,
  type PolicyVersion,
  savePolicyVersion,
} from './store.ts'

/** What is said when a version is taken in: why, and for a later one from which day it counts. */
export interface Adoption {
  readonly ground: string
  readonly validFrom?: Day
}

/**
 * Takes a version of a policy in. It is never changed: the same version with another content is refused, and so is one
 * that is not later than the last. One that is known already stays as it is: then the answer is false.
 */
export const adoptPolicy = async (work: Work, file: PolicyFileRead, adoption: Adoption): Promise<boolean> => {
  ensureMayAdopt(work)
  const { code, version } = file.policy
  return inTransaction(work, async work => {
    const known = await lockVersionsOf(work.db, code)
    const adopted = versionOf(work, file, adoption, known.length === 0)
    if (!isNewAmong(known, adopted)) return false
    await savePolicyVersion(work.db, adopted)
    record(work, {
      action: 'adopt policy',
      subject: { kind: 'policies.version', id: `${code} ${version}` },
      after: { sha256: adopted.sha256, validFrom: adopted.validFrom },
      reason: adoption.ground,
    })
    return true
  })
}

/** All of them, or none; of each whether it is new. */
export const adoptPolicies = (
  work: Work,
  files: readonly PolicyFileRead[],
  adoption: Adoption,
): Promise<readonly boolean[]> =>
  inTransaction(work, async work => {
    const areNew: boolean[] = []
    for (const file of files) areNew.push(await adoptPolicy(work, file, adoption))
    return areNew
  })

/** What taking a file in would do, and nothing done. `before`: the version whose place it takes; null: it is the first. */
export interface Preview {
  readonly file: PolicyFileRead
  readonly sha256: string
  readonly isNew: boolean
  readonly before: PolicyVersion | null
}

/** Refuses what `adoptPolicy` would refuse. */
export const previewPolicy = async (work: Work, file: PolicyFileRead, from?: Day): Promise<Preview> => {
  ensureMayAdopt(work)
  const { code, version } = file.policy
  const versions = (await listPolicyVersions(work.db)).filter(({ policy }) => policy.code === code)
  const sha256 = sha256Of(textOf(file))
  const known = versions.map(({ policy, sha256 }) => ({ version: policy.version, sha256 }))
  const isNew = isNewAmong(known, { policy: { code, version }, sha256 })
  const [before = null] = versionsOn(versions, from ?? work.today)
  return { file, sha256, isNew, before }
}

type Known = Awaited<ReturnType<typeof lockVersionsOf>>

interface Coming {
  readonly policy: { readonly code: string; readonly version: string }
  readonly sha256: string
}

const isNewAmong = (known: Known, { policy: { code, version }, sha256 }: Coming): boolean => {
  const same = known.find(each => each.version === version)
  if (same?.sha256 === sha256) return false
  if (same !== undefined)
    throw new Refused('policy-version-changed', { code, version }, refusals.versionChanged)
  const latest = known.at(-1)?.version ?? ''
  if (latest > version)
    throw new Refused('policy-version-earlier', { code, version, latest }, refusals.versionEarlier(latest))
  return true
}

export const ensureMayAdopt = (work: Work): void => {
  if (!mayAdoptPolicies(within(work, null).actor)) throw new NotAllowed(refusals.mayNotAdopt[work.language])
}

const versionOf = (
  work: Work,
  file: PolicyFileRead,
  { ground, validFrom }: Adoption,
  isFirst: boolean,
): NewVersion => {
  const { policy, facts } = file
  const text = textOf(file)
  return {
    policy,
    content: text,
    facts: canonicalize(factsAsked(policy, facts)) ?? '',
    sha256: sha256Of(text),
    validFrom: isFirst ? null : (validFrom ?? work.today),
    ground,
    adoptedAt: work.now,
    adoptedBy: actorName(work.actor),
  }
}

const textOf = ({ content }: PolicyFileRead): string => canonicalize(content) ?? ''

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')
