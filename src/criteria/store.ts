import type { Generated } from 'kysely'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import { remembering } from '../platform/remembered.ts'
import type { Localized } from '../platform/texts.ts'
import { programmeCodeOf } from './model.ts'

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
  /** The code of its programme; null: the set names none. */
  readonly programme: string | null
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
    programme: Generated<string | null>
    programme_en: Generated<string | null>
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
  'programme',
] as const

const versions = (db: Db) => roomDb<Tables>(db).selectFrom('criteria.version').select(columns)

const versionOf = (row: Version): Version => ({ ...row, programme: programmeCodeOf(row.programme) })

export const findVersion = remembering(
  ['criteria.version'],
  async (db: Db, code: string, version: string): Promise<Version | undefined> => {
    const row = await versions(db).where('code', '=', code).where('version', '=', version).executeTakeFirst()
    return row && versionOf(row)
  },
)

export const getVersion = async (db: Db, code: string, version: string): Promise<Version> => {
  const found = await findVersion(db, code, version)
  if (found === undefined) throw new NotFound('criteria set', `${code} ${version}`)
  return found
}

export const listVersions = remembering(
  ['criteria.version'],
  async (db: Db): Promise<readonly Version[]> =>
    (await versions(db).orderBy('code').orderBy('version').execute()).map(versionOf),
)

export interface Programme {
  readonly code: string
  readonly name: Localized
}

/** The programmes that the sets of this city name. */
export const listProgrammes = remembering(
  ['criteria.version'],
  async (db: Db): Promise<readonly Programme[]> => {
    const rows = await roomDb<Tables>(db)
      .selectFrom('criteria.version')
      .select(['programme', 'programme_en'])
      .distinct()
      .orderBy('programme')
      .execute()
    return programmesIn(rows)
  },
)

const programmesIn = (
  rows: readonly { readonly programme: string | null; readonly programme_en: string | null }[],
): readonly Programme[] => {
  const found = rows.flatMap(({ programme, programme_en }) => {
    const code = programmeCodeOf(programme)
    if (programme === null || code === null) return []
    return [{ code, name: { vi: programme, en: programme_en ?? programme } }]
  })
  return [...new Map(found.map(each => [each.code, each])).values()]
}

export const saveVersion = async (db: Db, version: Omit<Version, 'programme'>): Promise<void> => {
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
