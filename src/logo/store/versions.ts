import { type Generated, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Format, LogoFile, LogoVersion, Turn } from '../model.ts'

type Tables = {
  readonly 'logo.version': {
    number: number
    terms_vi: string
    terms_en: string
    terms_digest: string
    source: string
    is_assumed: boolean
    is_sample: boolean
    entered_at: string
    entered_by: string
  }
  readonly 'logo.file': {
    version: number
    position: number
    format: Format
    width: number | null
    height: number | null
    file: string
    file_name: string
    media_type: string
    size: number
  }
  readonly 'logo.turn': {
    id: Generated<bigint>
    version: number
    valid_from: Day
    ground: string
    at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Versions are entered and used one after the other. */
export const lockVersions = async (db: Db): Promise<void> => {
  await sql`lock table logo.version in share row exclusive mode`.execute(db)
}

/** The latest first, each with its files. */
export const listVersions = async (db: Db): Promise<readonly LogoVersion[]> => {
  const [versions, files] = await Promise.all([
    tables(db).selectFrom('logo.version').selectAll().orderBy('number', 'desc').execute(),
    tables(db).selectFrom('logo.file').selectAll().orderBy('version').orderBy('position').execute(),
  ])
  const filesOf = Map.groupBy(files, ({ version }) => version)
  return versions.map(row => ({
    number: row.number,
    terms: { vi: row.terms_vi, en: row.terms_en },
    termsDigest: row.terms_digest,
    source: row.source,
    isAssumed: row.is_assumed,
    isSample: row.is_sample,
    files: (filesOf.get(row.number) ?? []).map(fileOf),
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
  }))
}

const fileOf = ({ version: _, file_name, media_type, ...row }: Tables['logo.file']): LogoFile => ({
  ...row,
  fileName: file_name,
  mediaType: media_type,
})

export const saveVersion = async (db: Db, version: LogoVersion): Promise<void> => {
  const { number, terms, termsDigest, source, isAssumed, isSample, files, enteredAt, enteredBy } = version
  await tables(db)
    .insertInto('logo.version')
    .values({
      number,
      terms_vi: terms.vi,
      terms_en: terms.en,
      terms_digest: termsDigest,
      source,
      is_assumed: isAssumed,
      is_sample: isSample,
      entered_at: enteredAt,
      entered_by: enteredBy,
    })
    .execute()
  await tables(db)
    .insertInto('logo.file')
    .values(
      files.map(({ fileName, mediaType, ...file }) => ({
        ...file,
        version: number,
        file_name: fileName,
        media_type: mediaType,
      })),
    )
    .execute()
}

/** In the order in which they were entered. */
export const listTurns = (db: Db): Promise<readonly Turn[]> =>
  tables(db)
    .selectFrom('logo.turn')
    .select(['version', 'valid_from as validFrom', 'ground', 'at', 'by_whom as byWhom'])
    .orderBy('id')
    .execute()

export const saveTurn = async (db: Db, { validFrom, byWhom, ...turn }: Turn): Promise<void> => {
  await tables(db)
    .insertInto('logo.turn')
    .values({ ...turn, valid_from: validFrom, by_whom: byWhom })
    .execute()
}
