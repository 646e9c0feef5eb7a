import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { ProductQuery, PublicRecognition, RecognisedProduct } from '../model.ts'
import { askedFor, mergedOn } from './merged.ts'
import { isBearing, wordsIn } from './words.ts'

/** The recognised products that are asked for, and how many there are. */
export const listRecognisedProducts = async (
  db: Db,
  query: ProductQuery,
): Promise<{ readonly rows: readonly RecognisedProduct[]; readonly total: number }> => {
  const { rows } = await sql<RecognisedProduct & { readonly total: number }>`
    with recursive ${mergedOn(query.day)}, ${makers},
    ${isByName(query) ? shownByName(query) : shownByStanding(query)}
    select id, name_vi as "nameVi", name_en as "nameEn", enterprise, enterprise_vi as "enterpriseVi",
      enterprise_en as "enterpriseEn", sector_group as "sectorGroup", is_sample as "isSample",
      valid_from as "validFrom", valid_to as "validTo", decided_on as "decidedOn", status, total
    from shown
    order by ${orderOf(query)}`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
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

/** Where nothing depends on how recognitions stand, only those of the products that are shown are looked at. */
const isByName = ({ sorting, status }: ProductQuery): boolean =>
  status === null && (sorting === 'name' || sorting === 'enterprise')

/** Every product under the maker that counts: a merged duplicate's under the record that was kept. */
const makers: RawBuilder<unknown> = sql`
  kept as (
    select merged.duplicate, maker.* from merged join enterprises.public_enterprise as maker on maker.id = merged.current
  ),
  made as not materialized (
    select product.id, coalesce(kept.id, product.enterprise) as enterprise, product.name_vi, product.name_en,
      product.sector_group, product.sort_key, product.terms, product.written,
      coalesce(kept.name_vi, enterprise_vi) as enterprise_vi,
      case when kept.id is null then enterprise_en else kept.name_en end as enterprise_en,
      coalesce(kept.sort_key, enterprise_sort_key) as enterprise_sort_key,
      coalesce(kept.is_sample, product.is_sample) as is_sample
    from enterprises.public_product as product
    left join kept on kept.duplicate = product.enterprise
  )`

/** Counted apart, so that a word in every other name is read along the order of names until a page is full, never sorted. */
const shownByName = (query: ProductQuery): RawBuilder<unknown> => sql`
  counted as materialized (
    select count(*)::int as total, count(*) filter (where ${isAsTyped(query)})::int as exact
    from made as product
    where ${asked(query)} and ${isRecognised}
  ),
  page as materialized (
    select *, (select total from counted) as total from (
      (${firstByName(query, sql`${isAsTyped(query)} and (select exact from counted) > 0`)})
      union all
      (${firstByName(query, sql`not ${isAsTyped(query)} and (select exact < total from counted)`)})
    ) as first
    order by ${orderOf(query)}
    limit ${query.limit} offset ${query.offset}
  ),
  shown as (${standing(sql`page`, query.day)})`

const firstByName = (query: ProductQuery, isOfKind: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select * from made as product
  where ${asked(query)} and ${isRecognised} and ${isOfKind}
  order by ${columnOf(query)}, sort_key, id
  limit ${query.offset + query.limit}`

const isRecognised = sql`exists (select from recognition.public_recognition as each where each.product = product.id)`

const shownByStanding = (query: ProductQuery): RawBuilder<unknown> => sql`
  named as (select * from made where ${asked(query)}),
  standing as (${standing(sql`named`, query.day)}),
  shown as (
    select *, count(*) over ()::int as total from standing
    where ${query.status === null ? sql`true` : sql`status = ${query.status}`}
    order by ${orderOf(query)}
    limit ${query.limit} offset ${query.offset}
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

const asked = ({ words, sectorGroup, year, enterprise, product }: ProductQuery): RawBuilder<unknown> =>
  sql.join(
    [
      isBearing(wordsIn(words)),
      ...(sectorGroup === null ? [] : [sql`sector_group = ${sectorGroup}`]),
      ...(year === null
        ? []
        : [
            sql`id in (select product from recognition.public_recognition
              where extract(year from decided_on)::text = ${year})`,
          ]),
      ...(product === undefined ? [] : [sql`id = ${product}`]),
      ...(enterprise === null ? [] : [sql`enterprise = ${askedFor(enterprise)}`]),
    ],
    sql` and `,
  )

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

const isAsTyped = ({ words }: ProductQuery): RawBuilder<unknown> =>
  words === '' ? sql`true` : sql`(written like any(${asTyped(words)}::text[]))`

/** As it may stand inside a name and at its beginning: not every database knows the capital of "đ". */
const asTyped = (words: string): readonly string[] => {
  const typed = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  return [typed, typed.charAt(0).toUpperCase() + typed.slice(1)].map(text => `%${text}%`)
}
