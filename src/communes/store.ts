import type { ColumnType, GeneratedAlways } from 'kysely'
import { type Db, roomDb } from '../platform/database.ts'
import type { Border, BorderSet, Shape } from './model.ts'

type Tables = {
  readonly 'communes.border_set': {
    readonly id: GeneratedAlways<bigint>
    readonly source: string
    readonly file_name: string
    readonly file: string
    readonly imported_by: string
    readonly imported_at: string
  }
  readonly 'communes.border_set_end': {
    readonly border_set: bigint
    readonly ground: string
    readonly ended_by: string
    readonly ended_at: string
  }
  readonly 'communes.border': {
    readonly border_set: bigint
    readonly code: string
    readonly shape: ColumnType<Shape, string, never>
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** The set that is drawn: the last that was not taken back. */
export const findBorderSet = async (db: Db): Promise<BorderSet | null> =>
  (await tables(db)
    .selectFrom('communes.border_set as given')
    .leftJoin('communes.border_set_end as over', 'over.border_set', 'given.id')
    .where('over.border_set', 'is', null)
    .select([
      'given.id',
      'given.source',
      'given.file_name as fileName',
      'given.imported_by as importedBy',
      'given.imported_at as importedAt',
    ])
    .orderBy('given.id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

export const listBorders = (db: Db, set: bigint): Promise<readonly Border[]> =>
  tables(db)
    .selectFrom('communes.border')
    .select(['code', 'shape'])
    .where('border_set', '=', set)
    .orderBy('code')
    .execute()

interface SavedSet extends Omit<BorderSet, 'id'> {
  readonly file: string
  readonly borders: readonly Border[]
}

export const saveBorderSet = async (
  db: Db,
  { borders, fileName, importedBy, importedAt, ...rest }: SavedSet,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('communes.border_set')
    .values({ ...rest, file_name: fileName, imported_by: importedBy, imported_at: importedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let from = 0; from < borders.length; from += ROWS_AT_ONCE) {
    const rows = borders.slice(from, from + ROWS_AT_ONCE)
    await tables(db)
      .insertInto('communes.border')
      .values(rows.map(({ code, shape }) => ({ border_set: id, code, shape: JSON.stringify(shape) })))
      .execute()
  }
  return id
}

const ROWS_AT_ONCE = 500

export const saveBorderSetEnd = async (
  db: Db,
  end: { readonly set: bigint; readonly ground: string; readonly endedBy: string; readonly endedAt: string },
): Promise<void> => {
  await tables(db)
    .insertInto('communes.border_set_end')
    .values({ border_set: end.set, ground: end.ground, ended_by: end.endedBy, ended_at: end.endedAt })
    .execute()
}
