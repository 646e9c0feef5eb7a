import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import { plannedOnce } from '../../platform/prepared.ts'
import {
  COUNTED_TO,
  type CountedProducts,
  type ProductQuery,
  type PublicRecognition,
  type RecognisedProduct,
} from '../model.ts'
import { findByWords, isAsTyped, listedByName, listedWhole } from './listed.ts'
import { mergedOn } from './merged.ts'

/** The recognised products that are asked for, and how many there are. */
export const listRecognisedProducts = async (db: Db, query: ProductQuery): Promise<CountedProducts> => {
  if (query.words !== '' && isByName(query)) return listBearing(db, query)
  const rows = await listShown(db, query, shownOf(query))
  return countedOf(query, rows[0]?.total ?? 0, rows)
}

const listBearing = async (db: Db, query: ProductQuery): Promise<CountedProducts> => {
  const { ids, total } = await findByWords(db, query)
  if (ids.length === 0) return countedOf(query, total, [])
  const shown = sql`listed as (select unnest(${ids}::text[]) as id), ${made},
    shown as (select *, ${total}::int as total from (${standing(sql`made`, query.day)}) as standing)`
  return countedOf(query, total, await listShown(db, query, shown, plannedOnce))
}

type Shown = RecognisedProduct & { readonly total: number }

const listShown = async (
  db: Db,
  query: ProductQuery,
  shown: RawBuilder<unknown>,
  planned = sql``,
): Promise<readonly Shown[]> => {
  const { rows } = await sql<Shown>`
    with recursive ${mergedOn(query.day)}, ${shown}
    select id, name_vi as "nameVi", name_en as "nameEn", enterprise, enterprise_vi as "enterpriseVi",
      enterprise_en as "enterpriseEn", sector_group as "sectorGroup", is_sample as "isSample",
      valid_from as "validFrom", valid_to as "validTo", decided_on as "decidedOn", status, total
    from shown
    order by ${orderOf(query)} ${planned}`.execute(db)
  return rows
}

const countedOf = ({ words }: ProductQuery, total: number, shown: readonly Shown[]): CountedProducts => {
  const isMore = words !== '' && total > COUNTED_TO
  return { rows: shown.map(({ total: _, ...row }) => row), total: isMore ? COUNTED_TO : total, isMore }
}

/** Every recognition of a product, the latest first; empty for a product that never was recognised. */
export const listPublicRecognitions = async (
  db: Db,
  product: string,
): Promise<readonly PublicRecognition[]> => {
  const { rows } = await sql<PublicRecognition>`
    select id, valid_from as "validFrom", valid_to as "validTo",
      json_build_object('number', decision_number, 'symbol', decision_symbol, 'issuer', decision_issuer,
        'decidedOn', decided_on) as decision,
      coalesce((
        select json_agg(json_build_object('kind', kind, 'effectiveOn', effective_on) order by effective_on)
        from recognition.public_ruling where recognition = each.id
      ), '[]') as rulings
    from recognition.public_recognition as each
    where product = ${product}
    order by valid_from desc, id desc`.execute(db)
  return rows
}

const isByName = ({ status, sorting }: ProductQuery): boolean => status === null && sorting === 'name'

/** No more is looked at than the order asks for: by name a page, by maker everything, and how each stands only where that matters. */
const shownOf = (query: ProductQuery): RawBuilder<unknown> => {
  const { status, sorting, day } = query
  if (isByName(query))
    return sql`${listedByName(query)}, ${made},
      shown as (select *, (select total from counted) as total from (${standing(sql`made`, day)}) as standing)`
  if (status === null && sorting === 'enterprise')
    return sql`${listedWhole(query)}, ${made}, page as (${pageOf(query, sql`made`)}),
      shown as (${standing(sql`page`, day)})`
  const isAsked = status === null ? sql`true` : sql`status = ${status}`
  return sql`${listedWhole(query)}, ${made}, standing as (${standing(sql`made`, day)}),
    shown as (${pageOf(query, sql`standing where ${isAsked}`)})`
}

const pageOf = (query: ProductQuery, found: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select *, count(*) over ()::int as total from ${found}
  order by ${orderOf(query)}
  limit ${query.limit} offset ${query.offset}`

/** What is listed, under the maker that counts: a merged duplicate's under the record that was kept. */
const made: RawBuilder<unknown> = sql`
  kept as (
    select merged.duplicate, maker.* from merged join enterprises.public_enterprise as maker on maker.id = merged.current
  ),
  made as (
    select product.id, coalesce(kept.id, product.enterprise) as enterprise, product.name_vi, product.name_en,
      product.sector_group, product.sort_key, product.written,
      coalesce(kept.name_vi, enterprise_vi) as enterprise_vi,
      case when kept.id is null then enterprise_en else kept.name_en end as enterprise_en,
      coalesce(kept.sort_key, enterprise_sort_key) as enterprise_sort_key,
      coalesce(kept.is_sample, product.is_sample) as is_sample
    from listed
    join enterprises.public_product as product on product.id = listed.id
    left join kept on kept.duplicate = product.enterprise
  )`

/** Each of these products with its latest recognition and how that stands on the day: `statusOn` in SQL. */
const standing = (products: RawBuilder<unknown>, day: Day): RawBuilder<unknown> => sql`
  select product.*, latest.decided_on, latest.valid_from, latest.valid_to,
    case
      when ruled.kind = 'revoked' then 'revoked'
      when ${day}::date < latest.valid_from then 'not-yet'
      when ${day}::date >= latest.valid_to then 'expired'
      when ruled.kind = 'suspended' then 'suspended'
      else 'in-force'
    end as status
  from ${products} as product
  cross join lateral (
    select id, decided_on, valid_from, valid_to from recognition.public_recognition
    where public_recognition.product = product.id
    order by valid_from desc, id desc limit 1
  ) as latest
  left join lateral (
    select kind from recognition.public_ruling
    where recognition = latest.id and effective_on <= ${day}
    order by effective_on desc limit 1
  ) as ruled on true`

/** What bears the words with exactly these marks comes first; then as was asked. */
const orderOf = (query: ProductQuery): RawBuilder<unknown> =>
  query.words === ''
    ? sql`${columnOf(query)}, sort_key, id`
    : sql`${isAsTyped(query)} desc, ${columnOf(query)}, sort_key, id`

const columnOf = ({ sorting, isDescending }: ProductQuery): RawBuilder<unknown> => {
  const column = {
    name: sql`sort_key`,
    enterprise: sql`enterprise_sort_key`,
    recognised: sql`decided_on`,
    until: sql`valid_to`,
  }[sorting]
  return isDescending ? sql`${column} desc` : sql`${column} asc`
}
