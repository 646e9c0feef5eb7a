import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { Enterprise, EnterpriseId } from '../model.ts'

export const registerSortings = ['name', 'taxCode', 'products'] as const

/** What of the register is asked for. */
export interface RegisterQuery {
  readonly words: string
  readonly sorting: (typeof registerSortings)[number]
  readonly isDescending: boolean
  readonly kind: Enterprise['kind'] | null
  readonly sectorGroup: string | null
  readonly commune: string | null
  readonly hasProducts: boolean | null
  /** Whether 12-digit codes are shown, and so may be searched and sorted by. */
  readonly withPersonalCodes: boolean
  readonly day: Day
  /** From a duplicate to the record it counts as. */
  readonly current: ReadonlyMap<string, string>
  /** Only those who applied, or who did not. */
  readonly applied?: { readonly enterprises: readonly EnterpriseId[]; readonly isIn: boolean } | null
  /** Only those with whom this person keeps in touch; `-`: nobody does. */
  readonly caretaker?: string | null
  /** Only these. */
  readonly only?: readonly EnterpriseId[] | null
  readonly limit: number
  readonly offset: number
}

export interface RegisterRow extends Omit<Enterprise, 'source'> {
  readonly products: number
  /** Codes, each once. */
  readonly sectorGroups: readonly string[]
  /** Of the head office: where it lies, or the last commune that is known of it. */
  readonly commune: string | null
  readonly communeTo: Day | null
  readonly address: string | null
  /** Former codes, and those of merged duplicates, by which it is still found. */
  readonly otherTaxCodes: readonly string[]
  /** Who of the office keeps in touch with it. */
  readonly caretaker: PersonId | null
}

/** The records of the register that are asked for, merged duplicates with those they count as; and how many there are. */
export const listRegister = async (
  db: Db,
  query: RegisterQuery,
): Promise<{ readonly rows: readonly RegisterRow[]; readonly total: number }> => {
  const { rows: found } = await sql<RegisterRow & { total: number }>`${registered(query)}
    select id, kind, shown_code as "taxCode", name_vi as "nameVi", name_en as "nameEn", is_sample as "isSample",
      products, sector_groups as "sectorGroups", commune, commune_to as "communeTo", address,
      array(select code from other_code where enterprise = record.id order by code) as "otherTaxCodes", ${caretakerOf('record.id')} as caretaker,
      count(*) over ()::int as total
    from record order by ${orderOf(query)} limit ${query.limit} offset ${query.offset}`.execute(db)
  const [first] = found
  // Past the last page no row is there to say how many there are.
  if (first === undefined) return { rows: [], total: query.offset === 0 ? 0 : await countRegister(db, query) }
  return { rows: found.map(({ total: _, ...row }) => row), total: first.total }
}

const countRegister = async (db: Db, query: RegisterQuery): Promise<number> => {
  const { rows } = await sql<{
    total: number
  }>`${registered(query)} select count(*)::int as total from record`.execute(db)
  return rows[0]?.total ?? 0
}

const orderOf = ({ sorting, isDescending }: RegisterQuery): RawBuilder<unknown> => {
  const direction = isDescending ? sql`desc` : sql`asc`
  switch (sorting) {
    case 'name':
      return sql`sort_key ${direction}, name_vi ${direction}, id`
    case 'taxCode':
      return sql`shown_code ${direction} nulls last, sort_key, id`
    case 'products':
      return sql`products ${direction}, sort_key, id`
  }
}

/** `standing`: the last row of a subject says whether it is withdrawn on that day. */
const withdrawn = (column: 'enterprise' | 'product', day: Day): RawBuilder<unknown> => sql`
  select subject from (
    select distinct on (${sql.ref(column)}) ${sql.ref(column)} as subject, standing from enterprises.standing
    where ${sql.ref(column)} is not null and since <= ${day}
    order by ${sql.ref(column)}, id desc
  ) as last where standing = 'withdrawn'`

const registered = (query: RegisterQuery): RawBuilder<unknown> => sql`
  with merged as (
    select * from unnest(${[...query.current.keys()]}::text[], ${[...query.current.values()]}::text[])
      as pair (duplicate, current)
  ),
  made as (
    select coalesce(merged.current, product.enterprise) as enterprise, count(*)::int as products,
      coalesce(array_agg(distinct sector_group) filter (where sector_group is not null), '{}') as sector_groups
    from enterprises.product as product
    left join merged on merged.duplicate = product.enterprise
    where product.id not in (${withdrawn('product', query.day)})
    group by 1
  ),
  seat as (
    select distinct on (site.enterprise) site.enterprise, place.address, place.commune,
      case when ${query.day}::date < coalesce(place.valid_to, 'infinity') then null else place.valid_to end as commune_to
    from enterprises.site as site
    join enterprises.place as place on place.site = site.id
    where site.kind = 'head-office' and coalesce(place.valid_from, '-infinity') <= ${query.day}::date
    order by site.enterprise, (place.commune is not null) desc, place.valid_from desc nulls last
  ),
  coded as (
    select *, case when ${mayShow(query, sql`tax_code`)} then tax_code end as shown_code
    from enterprises.enterprise
  ),
  other_code as (
    select coalesce(merged.current, once.enterprise) as enterprise, once.tax_code as code
    from (
      select enterprise, tax_code from enterprises.former_tax_code
      union select duplicate, tax_code from enterprises.enterprise join merged on merged.duplicate = enterprise.id
    ) as once
    left join merged on merged.duplicate = once.enterprise
    where once.tax_code is not null and ${mayShow(query, sql`once.tax_code`)}
  ),
  record as (
    select coded.*, coalesce(made.products, 0) as products, coalesce(made.sector_groups, '{}') as sector_groups,
      seat.commune, seat.commune_to, seat.address
    from coded
    left join made on made.enterprise = coded.id
    left join seat on seat.enterprise = coded.id
    where coded.id not in (select duplicate from merged)
      and coded.id not in (${withdrawn('enterprise', query.day)})
      and ${filtersOf(query)}
  )`

const mayShow = ({ withPersonalCodes }: RegisterQuery, code: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(length(${code}) <> 12 or ${withPersonalCodes}::boolean)`

const filtersOf = (query: RegisterQuery): RawBuilder<unknown> => {
  const { words, kind, sectorGroup, commune, hasProducts, applied, caretaker, only } = query
  const found = words
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 12)
  const filters = [
    sql`true`,
    ...found.map(
      word => sql`(
      folded like '%' || enterprises.folded(${escaped(word)}) || '%' or shown_code like ${`${escaped(word)}%`}
      or id in (select enterprise from other_code where code like ${`${escaped(word)}%`})
    )`,
    ),
    ...(kind === null ? [] : [sql`kind = ${kind}`]),
    ...(sectorGroup === null ? [] : [sql`${sectorGroup} = any(sector_groups)`]),
    ...(commune === null ? [] : [sql`commune = ${commune}`]),
    ...(hasProducts === null ? [] : [sql`(coalesce(products, 0) > 0) = ${hasProducts}::boolean`]),
    ...(applied ? [sql`(coded.id in (${applicants(applied.enterprises)})) = ${applied.isIn}::boolean`] : []),
    ...(caretaker
      ? [sql`${caretakerOf('coded.id')} is not distinct from ${caretaker === '-' ? null : caretaker}`]
      : []),
    ...(only ? [sql`coded.id = any(${only}::text[])`] : []),
  ]
  return sql.join(filters, sql` and `)
}

/** A merged duplicate applied for the record it counts as. */
const applicants = (enterprises: readonly EnterpriseId[]): RawBuilder<unknown> => sql`
  select coalesce(merged.current, applicant.id) from unnest(${enterprises}::text[]) as applicant (id)
  left join merged on merged.duplicate = applicant.id`

const caretakerOf = (enterprise: string): RawBuilder<unknown> => sql`(
  select person from enterprises.caretaker where enterprise = ${sql.ref(enterprise)} order by id desc limit 1)`

/** What was typed is searched for as it stands. */
const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&')
