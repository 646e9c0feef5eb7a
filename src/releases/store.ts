import type { GeneratedAlways } from 'kysely'
import { type Db, roomDb } from '../platform/database.ts'
import type { Appearance, Name, Release, ReleaseContent, Row } from './model.ts'

type Tables = {
  readonly 'enterprises.public_product': {
    readonly id: string
    readonly name_vi: string
    readonly name_en: string | null
  }
  readonly 'releases.release': {
    readonly code: string
    readonly content: Omit<ReleaseContent, 'rows'> | string
    readonly rows: readonly Row[] | string
    readonly hash: string
    readonly rows_hash: string
    readonly is_sample: boolean
    readonly prepared_at: string
    readonly prepared_by: string
  }
  readonly 'releases.publication': {
    readonly release: string
    readonly published_at: string
    readonly published_by: string
  }
  readonly 'releases.appearance': {
    readonly id: GeneratedAlways<bigint>
    readonly release: string
    readonly document: string
    readonly page: string | null
    readonly address: string | null
    readonly on_day: string | null
    readonly noted_at: string
    readonly noted_by: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** A release of our own, with who made it. */
export interface KeptRelease extends Omit<Release, 'appearances'> {
  readonly isSample: boolean
  readonly preparedAt: string
  readonly preparedBy: string
  /** Null: not public yet. */
  readonly publishedAt: string | null
  readonly publishedBy: string | null
}

/** The latest first. */
export const listKept = async (db: Db): Promise<readonly KeptRelease[]> => {
  const rows = await tables(db)
    .selectFrom('releases.release')
    .leftJoin('releases.publication', 'releases.publication.release', 'releases.release.code')
    .selectAll('releases.release')
    .select(['published_at', 'published_by'])
    .orderBy('prepared_at', 'desc')
    .orderBy('code')
    .execute()
  return rows.map(row => ({
    ...read(row.content),
    salt: read(row.content).salt ?? null,
    rows: read(row.rows),
    hash: row.hash,
    rowsHash: row.rows_hash,
    isSample: row.is_sample,
    preparedAt: row.prepared_at,
    preparedBy: row.prepared_by,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  }))
}

/** Prepared, and not public yet; the earliest first. */
export const listUnpublished = async (
  db: Db,
): Promise<readonly Pick<KeptRelease, 'code' | 'preparedBy'>[]> => {
  const rows = await tables(db)
    .selectFrom('releases.release')
    .leftJoin('releases.publication', 'releases.publication.release', 'releases.release.code')
    .where('published_at', 'is', null)
    .select(['code', 'prepared_by as preparedBy'])
    .orderBy('prepared_at')
    .orderBy('code')
    .execute()
  return rows
}

/** What goes in as text comes out as it was written. */
const read = <Kept>(value: Kept | string): Kept => {
  if (typeof value === 'string') throw new TypeError('a JSON column came out as text')
  return value
}

export const listAppearances = async (db: Db): Promise<ReadonlyMap<string, readonly Appearance[]>> => {
  const rows = await tables(db).selectFrom('releases.appearance').selectAll().orderBy('id').execute()
  return Map.groupBy(
    rows.map(({ on_day, noted_at: _, noted_by: __, id: ___, ...row }) => ({ ...row, on: on_day })),
    ({ release }) => release,
  )
}

/** What each product is called, by its id. */
export const productNames = async (db: Db): Promise<ReadonlyMap<string, Name>> => {
  const rows = await tables(db)
    .selectFrom('enterprises.public_product')
    .select(['id', 'name_vi', 'name_en'])
    .execute()
  return new Map(rows.map(({ id, name_vi, name_en }) => [id, { vi: name_vi, en: name_en ?? name_vi }]))
}

interface Doing {
  readonly at: string
  readonly byWhom: string
}

export const saveRelease = async (
  db: Db,
  { hash, rowsHash, appearances: _, rows, ...content }: Release,
  { isSample, at, byWhom }: Doing & { readonly isSample: boolean },
): Promise<void> => {
  await tables(db)
    .insertInto('releases.release')
    .values({
      code: content.code,
      content: JSON.stringify(content),
      rows: JSON.stringify(rows),
      hash,
      rows_hash: rowsHash,
      is_sample: isSample,
      prepared_at: at,
      prepared_by: byWhom,
    })
    .execute()
}

export const savePublication = async (db: Db, release: string, { at, byWhom }: Doing): Promise<void> => {
  await tables(db)
    .insertInto('releases.publication')
    .values({ release, published_at: at, published_by: byWhom })
    .execute()
}

export const saveAppearance = async (
  db: Db,
  release: string,
  { document, page, address, on }: Appearance,
  { at, byWhom }: Doing,
): Promise<void> => {
  await tables(db)
    .insertInto('releases.appearance')
    .values({ release, document, page, address, on_day: on, noted_at: at, noted_by: byWhom })
    .execute()
}
