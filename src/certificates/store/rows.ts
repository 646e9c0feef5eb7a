import { type RawBuilder, sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { foldedText } from '../../exact/text.ts'
import type { Db } from '../../platform/database.ts'
import type { RecognitionId, Status } from '../../recognition/model.ts'
import type { Code } from '../model.ts'

export const rowStates = ['none', 'blank', 'numbered', 'changed', 'over'] as const
export type RowState = (typeof rowStates)[number]
export const rowSortings = ['product', 'holder', 'from'] as const

/** Which recognitions are asked for, with what became of their certificates. */
export interface RowQuery {
  readonly day: Day
  readonly words?: string
  readonly state?: RowState | null
  readonly recognitions?: readonly RecognitionId[] | null
  readonly holders?: readonly EnterpriseId[] | null
  readonly sorting?: (typeof rowSortings)[number]
  readonly isDescending?: boolean
  readonly limit: number
  readonly offset: number
}

export interface CertificateRow {
  readonly recognition: RecognitionId
  readonly product: string
  readonly holderId: EnterpriseId
  readonly holder: string
  /** `1234/QĐ-UBND`; without its number while that is blank. */
  readonly decision: string
  readonly validFrom: Day
  readonly validTo: Day
  readonly status: Status
  readonly state: RowState
  readonly code: Code | null
  readonly issuedOn: Day | null
  readonly issuedAt: string | null
  readonly number: number | null
  readonly numberedOn: Day | null
  readonly isSample: boolean
}

/** Every recognition with its latest certificate, by what was asked; and how many there are. */
export const listRows = async (
  db: Db,
  query: RowQuery,
): Promise<{ readonly rows: readonly CertificateRow[]; readonly total: number }> => {
  const { rows } = await sql<CertificateRow & { readonly total: number }>`${listed(query.day)}
    select ${columns}, count(*) over ()::int as total from listed where ${asked(query)}
    order by ${orderOf(query)} limit ${query.limit} offset ${query.offset}`.execute(db)
  const [first] = rows
  if (first !== undefined) return { rows: rows.map(({ total: _, ...row }) => row), total: first.total }
  return { rows: [], total: query.offset === 0 ? 0 : await countRows(db, query) }
}

export const countRows = async (db: Db, query: Omit<RowQuery, 'limit' | 'offset'>): Promise<number> => {
  const { rows } = await sql<{ readonly total: number }>`${listed(query.day)}
    select count(*)::int as total from listed where ${asked(query)}`.execute(db)
  return rows[0]?.total ?? 0
}

const columns = sql`recognition, product, holder_id as "holderId", holder, decision, valid_from as "validFrom",
  valid_to as "validTo", status, state, code, issued_on as "issuedOn", issued_at as "issuedAt", number,
  numbered_on as "numberedOn", is_sample as "isSample"`

const orderOf = ({
  sorting = 'product',
  isDescending = false,
}: Pick<RowQuery, 'sorting' | 'isDescending'>) => {
  const direction = isDescending ? sql`desc` : sql`asc`
  const by = { product: sql`sort_key`, holder: sql`holder_sort_key`, from: sql`valid_from` }[sorting]
  return sql`${by} ${direction}, sort_key, recognition`
}

const asked = ({
  words = '',
  state = null,
  recognitions = null,
  holders = null,
}: Omit<RowQuery, 'limit' | 'offset'>): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...(state === null ? [] : [sql`state = ${state}`]),
      ...(recognitions === null ? [] : [sql`recognition = any(${recognitions}::text[])`]),
      ...(holders === null ? [] : [sql`holder_id = any(${holders}::text[])`]),
      ...(words === ''
        ? []
        : [
            sql`(position(${foldedText(words)} in folded) > 0
              or position(upper(replace(${words}, '-', '')) in coalesce(code, '')) > 0)`,
          ]),
    ],
    sql` and `,
  )

/** How a recognition stands on a day follows from its rulings, as `statusOn` says it. */
const listed = (day: Day): RawBuilder<unknown> => sql`
  with stood as (
    select recognised.*, coalesce(passed.to_enterprise, recognised.enterprise) as holder_id, passed.to_name,
      case when ruled.kind = 'revoked' then 'revoked'
        when ${day}::date < valid_from then 'not-yet'
        when ${day}::date >= valid_to then 'expired'
        when ruled.kind = 'suspended' then 'suspended'
        else 'in-force' end as status
    from recognition.public_recognition as recognised
    left join lateral (
      select kind from recognition.public_ruling as ruling
      where ruling.recognition = recognised.id and effective_on <= ${day}::date
      order by effective_on desc limit 1
    ) as ruled on true
    left join lateral (
      select to_enterprise, to_name from recognition.public_transfer as transfer
      where transfer.recognition = recognised.id and effective_on <= ${day}::date
      order by effective_on desc limit 1
    ) as passed on true
  ), listed as (
    select stood.id as recognition, product.name_vi as product, stood.holder_id,
      coalesce(stood.to_name, holder.name_vi) as holder, holder.is_sample,
      coalesce(stood.decision_number, '…') || '/' || stood.decision_symbol as decision,
      stood.valid_from, stood.valid_to, stood.status,
      latest.code, latest.issued_on, latest.issued_at, numbering.number, numbering.numbered_on,
      product.sort_key, holder.sort_key as holder_sort_key, product.folded || ' ' || holder.folded as folded,
      case when stood.status in ('revoked', 'expired') then 'over'
        when latest.id is null then 'none'
        when latest.product_name <> product.name_vi or latest.holder_name <> coalesce(stood.to_name, holder.name_vi)
          then 'changed'
        when numbering.number is null then 'blank'
        else 'numbered' end as state
    from stood
    join enterprises.public_product as product on product.id = stood.product
    join enterprises.public_enterprise as holder on holder.id = stood.holder_id
    left join lateral (
      select * from certificates.certificate as certificate
      where certificate.recognition = stood.id order by sequence desc limit 1
    ) as latest on true
    left join certificates.numbering as numbering on numbering.certificate = latest.id
  )`
