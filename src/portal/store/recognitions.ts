import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { foldedText } from '../../exact/text.ts'
import type { Db } from '../../platform/database.ts'
import type {
  CommuneCounts,
  RecognisedEnterprise,
  RecognisedEnterpriseQuery,
  RecognitionQuery,
  RecognitionRow,
} from '../model.ts'
import { askedFor, mergedOn } from './merged.ts'

/** The recognitions that are asked for, each on a row of its own, and how many there are. */
export const listRecognitionRows = async (
  db: Db,
  query: RecognitionQuery,
): Promise<{ readonly rows: readonly RecognitionRow[]; readonly total: number }> => {
  const { rows } = await sql<RecognitionRow & { readonly total: number }>`
    ${standing(query.day)}
    select id, product, product_vi as "productVi", product_en as "productEn", enterprise,
      enterprise_vi as "enterpriseVi", enterprise_en as "enterpriseEn", sector_group as "sectorGroup", commune,
      json_build_object('number', decision_number, 'symbol', decision_symbol, 'issuer', decision_issuer,
        'decidedOn', decided_on) as decision,
      valid_from as "validFrom", valid_to as "validTo", status, is_sample as "isSample",
      case when former_vi is not null then json_build_object('enterprise', granted_to, 'nameVi', former_vi,
        'nameEn', former_en, 'until', moved_on) end as formerly,
      count(*) over ()::int as total
    from standing
    where ${asked(query)}
    order by ${orders[query.sorting]} ${query.isDescending ? sql`desc` : sql`asc`}, product_sort_key, id
    limit ${query.limit} offset ${query.offset}`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** The enterprises that were granted a recognition or hold one, whatever became of it. */
export const listRecognisedEnterprises = async (
  db: Db,
  query: RecognisedEnterpriseQuery,
): Promise<{ readonly rows: readonly RecognisedEnterprise[]; readonly total: number }> => {
  const { rows } = await sql<RecognisedEnterprise & { readonly total: number }>`
    ${standing(query.day)}, ${belonging}
    select enterprise as id, enterprise_kind as kind, enterprise_vi as "nameVi", enterprise_en as "nameEn", commune,
      is_sample as "isSample", array_agg(distinct sector_group) filter (where sector_group is not null) as "sectorGroups",
      count(distinct product)::int as products,
      count(distinct product) filter (where status = 'in-force')::int as "inForce",
      max(decided_on) as "lastOn", coalesce(jsonb_agg(distinct taken_over) filter (where taken_over is not null), '[]')
        as "takenOver",
      coalesce(jsonb_agg(distinct passed_to) filter (where passed_to is not null), '[]') as "passedTo",
      count(*) over ()::int as total
    from belonging
    where ${asked(query)}
    group by enterprise, enterprise_kind, enterprise_vi, enterprise_en, enterprise_sort_key, commune, is_sample
    order by ${enterpriseOrders[query.sorting]} ${query.isDescending ? sql`desc` : sql`asc`}, enterprise_sort_key, enterprise
    limit ${query.limit} offset ${query.offset}`.execute(db)
  return {
    rows: rows.map(({ total: _, sectorGroups, ...row }) => ({ ...row, sectorGroups: sectorGroups ?? [] })),
    total: rows[0]?.total ?? 0,
  }
}

/** How many products and enterprises with a recognition in force lie in each commune; null: not known where. */
export const countByCommune = async (db: Db, day: string): Promise<readonly CommuneCounts[]> => {
  const { rows } = await sql<CommuneCounts>`
    ${standing(day)}
    select commune, count(distinct product)::int as products, count(distinct enterprise)::int as enterprises
    from standing
    where status = 'in-force'
    group by commune
    order by commune`.execute(db)
  return rows
}

/**
 * Every recognition with its product, who holds it on the day, where that lies, to whom it was granted where they bore
 * another name, and how it stands: `statusOn` and `holderOn` in SQL. A duplicate counts as the record it was merged into.
 */
const standing = (day: string): RawBuilder<unknown> => sql`
  with recursive ${mergedOn(day)},
  ruled as (
    select distinct on (recognition) recognition, kind from recognition.public_ruling
    where effective_on <= ${day}
    order by recognition, effective_on desc
  ),
  moved as (
    select distinct on (recognition) recognition, to_enterprise, to_name, effective_on from recognition.public_transfer
    where effective_on <= ${day}
    order by recognition, effective_on desc
  ),
  seat as (
    select distinct on (enterprise) enterprise, commune from enterprises.public_seat
    where (valid_from is null or valid_from <= ${day}::date) and (valid_to is null or ${day}::date < valid_to)
    order by enterprise, valid_from desc nulls last
  ),
  standing as (
    select granted.id, granted.product, holder.id as enterprise, maker.id as granted_to, granted.decision_number, granted.decision_symbol,
      granted.decision_issuer, granted.decided_on, granted.valid_from, granted.valid_to,
      product.name_vi as product_vi, product.name_en as product_en, product.sector_group,
      product.sort_key as product_sort_key, product.folded as product_folded,
      product.folded || ' ' || holder.folded || ' ' || maker.folded as folded,
      holder.kind as enterprise_kind, coalesce(moved.to_name, holder.name_vi) as enterprise_vi,
      coalesce(moved.to_name, holder.name_en) as enterprise_en,
      holder.sort_key as enterprise_sort_key, holder.is_sample, seat.commune,
      case when moved.to_name <> maker.name_vi then maker.name_vi end as former_vi,
      case when moved.to_name <> maker.name_vi then maker.name_en end as former_en, moved.effective_on as moved_on,
      case
        when ruled.kind = 'revoked' then 'revoked'
        when ${day}::date < granted.valid_from then 'not-yet'
        when ${day}::date >= granted.valid_to then 'expired'
        when ruled.kind = 'suspended' then 'suspended'
        else 'in-force'
      end as status
    from recognition.public_recognition as granted
    join enterprises.public_product as product on product.id = granted.product
    left join merged as made on made.duplicate = granted.enterprise
    join enterprises.public_enterprise as maker on maker.id = coalesce(made.current, granted.enterprise)
    left join moved on moved.recognition = granted.id
    left join merged as received on received.duplicate = moved.to_enterprise
    join enterprises.public_enterprise as holder
      on holder.id = coalesce(received.current, moved.to_enterprise, maker.id)
    left join ruled on ruled.recognition = granted.id
    left join seat on seat.enterprise = holder.id
  )`

/** `belonging`: what is whose, also of who passed it on: to them it counts as recognised once, and stands no more. Belongs behind `standing`. */
const belonging = sql`
  passed as (
    select enterprise as who, enterprise_vi as called, product, product_folded, sector_group, decided_on, status,
      case when former_vi is not null then jsonb_build_object('nameVi', former_vi, 'nameEn', former_en) end as taken_over,
      null::jsonb as passed_to
    from standing
    union all
    select granted_to, null, product, product_folded, sector_group, decided_on, null,
      null, jsonb_build_object('nameVi', enterprise_vi, 'nameEn', enterprise_en)
    from standing where granted_to <> enterprise
  ),
  called as (
    select distinct on (who) who, called from passed where taken_over is not null order by who, decided_on desc
  ),
  belonging as (
    select enterprise.id as enterprise, enterprise.id as granted_to, enterprise.kind as enterprise_kind,
      coalesce(called.called, enterprise.name_vi) as enterprise_vi,
      coalesce(called.called, enterprise.name_en) as enterprise_en,
      enterprise.sort_key as enterprise_sort_key, enterprise.is_sample, seat.commune,
      passed.product, passed.sector_group, passed.decided_on, passed.status, passed.taken_over, passed.passed_to,
      passed.product_folded || ' ' || enterprise.folded as folded
    from passed
    join enterprises.public_enterprise as enterprise on enterprise.id = passed.who
    left join called on called.who = passed.who
    left join seat on seat.enterprise = passed.who
  )`

const asked = ({
  words,
  sectorGroup,
  commune,
  year,
  status,
  enterprise,
}: Omit<RecognitionQuery, 'sorting'>): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...wordsOf(words).map(word => sql`' ' || folded like ${`% ${word}%`}`),
      ...(sectorGroup === null ? [] : [sql`sector_group = ${sectorGroup}`]),
      ...(commune === null ? [] : commune === UNKNOWN ? [sql`commune is null`] : [sql`commune = ${commune}`]),
      ...(year === null ? [] : [sql`extract(year from decided_on)::text = ${year}`]),
      ...(status === null ? [] : [sql`status = ${status}`]),
      ...(enterprise === null ? [] : [sql`${askedFor(enterprise)} in (enterprise, granted_to)`]),
    ],
    sql` and `,
  )

/** Asks for those of whom the commune is not known. */
const UNKNOWN = '-'
const MOST_WORDS = 12

const wordsOf = (words: string): readonly string[] =>
  words
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS)
    .map(word => foldedText(word).replace(/[\\%_]/g, '\\$&'))

const orders: Readonly<Record<RecognitionQuery['sorting'], RawBuilder<unknown>>> = {
  recognised: sql`decided_on`,
  product: sql`product_sort_key`,
  enterprise: sql`enterprise_sort_key`,
  until: sql`valid_to`,
}

const enterpriseOrders: Readonly<Record<RecognisedEnterpriseQuery['sorting'], RawBuilder<unknown>>> = {
  name: sql`enterprise_sort_key`,
  products: sql`count(distinct product)`,
  recognised: sql`max(decided_on)`,
}

const MOST_RECOGNITIONS = 200

/** One enterprise with its recognitions, the latest first; undefined for one that never had any. A duplicate's id finds the record that was kept. */
export const findRecognisedEnterprise = async (
  db: Db,
  enterprise: string,
  day: Day,
): Promise<
  { readonly enterprise: RecognisedEnterprise; readonly recognitions: readonly RecognitionRow[] } | undefined
> => {
  const asked = {
    words: '',
    isDescending: true,
    sectorGroup: null,
    commune: null,
    year: null,
    status: null,
    enterprise,
    day,
    limit: MOST_RECOGNITIONS,
    offset: 0,
  }
  const [known, recognitions] = await Promise.all([
    listRecognisedEnterprises(db, { ...asked, sorting: 'name' }),
    listRecognitionRows(db, { ...asked, sorting: 'recognised' }),
  ])
  const [found] = known.rows
  return found && { enterprise: found, recognitions: recognitions.rows }
}
