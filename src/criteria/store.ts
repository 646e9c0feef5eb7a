import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import { remembering } from '../platform/remembered.ts'

export interface Version {
  readonly code: string
  readonly version: string
  readonly nameVi: string
  readonly nameEn: string | null
  /** The whole file, as canonical JSON. */
  readonly content: string
  readonly sha256: string
  readonly effectiveFrom: Day | null
  readonly effectiveTo: Day | null
  readonly isSkeleton: boolean
  readonly adoptedAt: string
}

type Tables = {
  readonly 'criteria.version': {
    code: string
    version: string
    name_vi: string
    name_en: string | null
    content: string
    sha256: string
    effective_from: Day | null
    effective_to: Day | null
    is_skeleton: boolean
    adopted_at: string
  }
}

const columns = [
  'code',
  'version',
  'name_vi as nameVi',
  'name_en as nameEn',
  'content',
  'sha256',
  'effective_from as effectiveFrom',
  'effective_to as effectiveTo',
  'is_skeleton as isSkeleton',
  'adopted_at as adoptedAt',
] as const

const versions = (db: Db) => roomDb<Tables>(db).selectFrom('criteria.version').select(columns)

export const findVersion = remembering(
  ['criteria.version'],
  (db: Db, code: string, version: string): Promise<Version | undefined> =>
    versions(db).where('code', '=', code).where('version', '=', version).executeTakeFirst(),
)

export const getVersion = async (db: Db, code: string, version: string): Promise<Version> => {
  const found = await findVersion(db, code, version)
  if (found === undefined) throw new NotFound('criteria set', `${code} ${version}`)
  return found
}

export const listVersions = remembering(
  ['criteria.version'],
  (db: Db): Promise<readonly Version[]> => versions(db).orderBy('code').orderBy('version').execute(),
)

export const saveVersion = async (db: Db, version: Version): Promise<void> => {
  await roomDb<Tables>(db)
    .insertInto('criteria.version')
    .values({
      code: version.code,
      version: version.version,
      name_vi: version.nameVi,
      name_en: version.nameEn,
      content: version.content,
      sha256: version.sha256,
      effective_from: version.effectiveFrom,
      effective_to: version.effectiveTo,
      is_skeleton: version.isSkeleton,
      adopted_at: version.adoptedAt,
    })
    .execute()
}
