import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import { remembering } from '../platform/remembered.ts'
import type { ReadPolicy } from './model.ts'
import { readPolicyFacts } from './rules/facts.ts'
import { readPolicy } from './rules/read.ts'
import { versionsOn } from './rules/versions.ts'

export interface PolicyVersion {
  readonly policy: ReadPolicy
  /** The whole file, as canonical JSON. */
  readonly content: string
  /** Of `content`. */
  readonly sha256: string
  /** The first day on which it counts; null: always, until a later one does. */
  readonly validFrom: Day | null
  readonly ground: string
  readonly adoptedAt: string
  readonly adoptedBy: string
}

interface Row {
  readonly code: string
  readonly version: string
  readonly name_vi: string
  readonly name_en: string
  readonly content: string
  readonly facts: string
  readonly sha256: string
  readonly effective_from: Day | null
  readonly effective_to: Day | null
  readonly valid_from: Day | null
  readonly ground: string
  readonly adopted_at: string
  readonly adopted_by: string
}

type Tables = { readonly 'policies.version': Row }

const TABLE = 'policies.version'

/** Every version of every policy, by code, the earliest first. */
export const listPolicyVersions = remembering(
  [TABLE],
  async (db: Db): Promise<readonly PolicyVersion[]> =>
    (await roomDb<Tables>(db).selectFrom(TABLE).selectAll().orderBy('code').orderBy('version').execute()).map(
      versionOf,
    ),
)

/** The policies as they count on a day, by code: of each the latest version. */
export const listPolicies = async (db: Db, day: Day): Promise<readonly PolicyVersion[]> =>
  versionsOn(await listPolicyVersions(db), day)

export const findPolicyVersion = async (
  db: Db,
  code: string,
  version: string,
): Promise<PolicyVersion | undefined> =>
  (await listPolicyVersions(db)).find(({ policy }) => policy.code === code && policy.version === version)

export const getPolicyVersion = async (db: Db, code: string, version: string): Promise<PolicyVersion> => {
  const found = await findPolicyVersion(db, code, version)
  if (found === undefined) throw new NotFound('policy', `${code} ${version}`)
  return found
}

/** The versions of one code, locked until the transaction ends: the next one follows the last. */
export const lockVersionsOf = async (
  db: Db,
  code: string,
): Promise<readonly { readonly version: string; readonly sha256: string }[]> =>
  roomDb<Tables>(db)
    .selectFrom(TABLE)
    .select(['version', 'sha256'])
    .where('code', '=', code)
    .orderBy('version')
    .forUpdate()
    .execute()

export interface NewVersion extends PolicyVersion {
  /** The dictionary that it was read by, as far as it asks it. */
  readonly facts: string
}

export const savePolicyVersion = async (db: Db, { policy, facts, ...version }: NewVersion): Promise<void> => {
  await roomDb<Tables>(db)
    .insertInto(TABLE)
    .values({
      code: policy.code,
      version: policy.version,
      name_vi: policy.name.vi,
      name_en: policy.name.en,
      content: version.content,
      facts,
      sha256: version.sha256,
      effective_from: policy.effectiveFrom,
      effective_to: policy.effectiveTo,
      valid_from: version.validFrom,
      ground: version.ground,
      adopted_at: version.adoptedAt,
      adopted_by: version.adoptedBy,
    })
    .execute()
}

const versionOf = (row: Row): PolicyVersion => ({
  policy: policyIn(row),
  content: row.content,
  sha256: row.sha256,
  validFrom: row.valid_from,
  ground: row.ground,
  adoptedAt: row.adopted_at,
  adoptedBy: row.adopted_by,
})

const readBefore = new Map<string, ReadPolicy>()

/** One text is read once: what is worked out of a policy lives as long as the policy itself. */
const policyIn = (row: Row): ReadPolicy => {
  const texts = JSON.stringify([row.content, row.facts])
  const policy = readBefore.get(texts) ?? readAgain(row)
  readBefore.set(texts, policy)
  return policy
}

/** It was read before it was taken in: what cannot be read again was changed beside the program. */
const readAgain = ({ code, version, content, facts }: Row): ReadPolicy => {
  const dictionary = readPolicyFacts(JSON.parse(facts))
  const read = dictionary.ok ? readPolicy(JSON.parse(content), dictionary.facts) : dictionary
  if (read.ok) return read.policy
  throw new Error(`policy ${code} ${version}: ${read.problems[0]?.place} ${read.problems[0]?.reason}`)
}
