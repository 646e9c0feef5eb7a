import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { EnterpriseId } from '../model.ts'

/** Two records that may be one enterprise. */
export interface DuplicatePair {
  readonly one: EnterpriseId
  readonly oneName: string
  readonly other: EnterpriseId
  readonly otherName: string
  readonly why: 'name' | 'similar-name'
}

/**
 * Records whose names are the same without marks, capitals and the words for the form of a company, and those that
 * differ by a letter or two. Who was merged once is not proposed again, whether or not that was undone.
 */
export const listDuplicatePairs = async (db: Db, most: number): Promise<readonly DuplicatePair[]> => {
  const { rows } = await sql<DuplicatePair>`
    with named as (
      select id, name_vi, trim(regexp_replace(
        regexp_replace(enterprises.folded(name_vi), '[^a-z0-9]+', ' ', 'g'),
        '\\y(cong ty|co phan|ctcp|cp|tnhh|trach nhiem huu han|mot thanh vien|mtv|hop tac xa|htx|ho kinh doanh|hkd)\\y *',
        '', 'g'
      )) as core
      from enterprises.enterprise
      where id not in (select duplicate from enterprises.alias)
        and id not in (
          select enterprise from (
            select distinct on (enterprise) enterprise, standing from enterprises.standing
            where enterprise is not null order by enterprise, id desc
          ) as last where standing = 'withdrawn'
        )
    )
    select a.id as one, a.name_vi as "oneName", b.id as other, b.name_vi as "otherName",
      case when a.core = b.core then 'name' else 'similar-name' end as why
    from named as a
    join named as b on a.id < b.id and (
      a.core = b.core
      or (left(a.core, 12) = left(b.core, 12) and length(a.core) > 12 and similarity(a.core, b.core) > 0.9
        and substring(a.core from '[^ ]+$') = substring(b.core from '[^ ]+$'))
    )
    where a.core <> ''
    order by (a.core = b.core) desc, a.name_vi, a.id, b.id
    limit ${most}`.execute(db)
  return rows
}
