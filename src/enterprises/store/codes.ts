import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Code, CodeList } from '../model.ts'
import { among, inParts } from './parts.ts'

type Tables = {
  readonly 'enterprises.code_list': {
    code: string
    name_vi: string
    name_en: string
    is_complete: boolean
    parent_list: string
  }
  readonly 'enterprises.code': {
    list: string
    code: string
    name_vi: string
    name_en: string | null
    parent: string | null
    valid_from: Day | null
    valid_to: Day | null
    source: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const listCodeLists = remembering(
  ['enterprises.code_list'],
  (db: Db): Promise<readonly CodeList[]> =>
    tables(db)
      .selectFrom('enterprises.code_list')
      .select([
        'code',
        'name_vi as nameVi',
        'name_en as nameEn',
        'is_complete as isComplete',
        'parent_list as parentList',
      ])
      .orderBy('code')
      .execute(),
)

/** The codes of these lists, of all times, by list, code and first day. */
export const listCodes = remembering(
  ['enterprises.code'],
  (db: Db, ...lists: readonly string[]): Promise<readonly Code[]> =>
    tables(db)
      .selectFrom('enterprises.code')
      .select([
        'list',
        'code',
        'name_vi as nameVi',
        'name_en as nameEn',
        'parent',
        'valid_from as validFrom',
        'valid_to as validTo',
        'source',
      ])
      .where(among('list', lists))
      .orderBy('list')
      .orderBy('code')
      .orderBy('valid_from', order => order.asc().nullsFirst())
      .execute(),
)

/**
 * Takes out the rows that change and puts in what replaces them: while rows change one by one, the end of one code
 * and the beginning of the next would overlap for a moment, which the table refuses.
 */
export const replaceCodes = async (
  db: Db,
  before: readonly Code[],
  after: readonly Code[],
): Promise<void> => {
  for (const { list, code, validFrom } of before) {
    await tables(db)
      .deleteFrom('enterprises.code')
      .where('list', '=', list)
      .where('code', '=', code)
      .where('valid_from', 'is not distinct from', validFrom)
      .execute()
  }
  for (const rows of inParts(after)) {
    await tables(db).insertInto('enterprises.code').values(rows.map(rowOf)).execute()
  }
}

const rowOf = ({ list, code, nameVi, nameEn, parent, validFrom, validTo, source }: Code) => ({
  list,
  code,
  name_vi: nameVi,
  name_en: nameEn,
  parent,
  valid_from: validFrom,
  valid_to: validTo,
  source,
})
