import { type RawBuilder, sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { Decision, RecognitionId, RulingKind, Status } from '../../recognition/model.ts'
import { mergedOn } from './merged.ts'

/** A recognition with who holds it on a day, as anyone may know it. */
export interface HeldRecognition {
  readonly id: RecognitionId
  readonly product: ProductId
  readonly productVi: string
  readonly productEn: string | null
  readonly holder: EnterpriseId
  readonly holderVi: string
  readonly holderEn: string | null
  /** Null: none, or a person's number, which is nobody's business. */
  readonly taxCode: string | null
  readonly decision: Decision
  readonly validFrom: Day
  readonly validTo: Day
  readonly status: Status
  readonly isSample: boolean
}

/** Every recognition whose holder on the day has one of these tax codes. */
export const listHeldBy = async (
  db: Db,
  taxCodes: readonly string[],
  day: Day,
): Promise<readonly HeldRecognition[]> => {
  const { rows } = await sql<HeldRecognition>`
    ${heldOn(day, null)}
    select ${heldColumns} from held
    where tax_code = any(${taxCodes}::text[])
    order by tax_code, product_sort_key, valid_from, id`.execute(db)
  return rows
}

/** As the file of the register has it: with its rulings, never why. */
export interface RegisterRow extends HeldRecognition {
  readonly rulings: readonly { readonly kind: RulingKind; readonly effectiveOn: Day }[]
}

interface PartOfRegister {
  readonly on: Day
  /** Only what was recorded by the end of this day; null: everything. */
  readonly known: Day | null
  /** The last one of the part before; empty: from the beginning. */
  readonly after: string
  readonly limit: number
}

/** The register in parts, by name: so many at once that the memory does not grow with the register. */
export const listRegisterPart = async (
  db: Db,
  { on, known, after, limit }: PartOfRegister,
): Promise<readonly RegisterRow[]> => {
  const { rows } = await sql<RegisterRow>`
    ${heldOn(on, known, sql`id > ${after} order by id limit ${limit}`)}
    select ${heldColumns}, coalesce((
      select json_agg(json_build_object('kind', kind, 'effectiveOn', effective_on) order by effective_on)
      from recognition.public_ruling where recognition = held.id and ${isKnown(known)}
    ), '[]') as rulings
    from held order by id`.execute(db)
  return rows
}

/** How often the register was written to. */
export const registerRevision = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ readonly revision: string }>`
    select coalesce(max(revision), 0)::text as revision from recognition.public_change`.execute(db)
  return rows[0]?.revision ?? '0'
}

const heldColumns = sql`id, product, product_vi as "productVi", product_en as "productEn", holder,
  holder_vi as "holderVi", holder_en as "holderEn", tax_code as "taxCode",
  json_build_object('number', decision_number, 'symbol', decision_symbol, 'issuer', decision_issuer,
    'decidedOn', decided_on) as decision,
  valid_from as "validFrom", valid_to as "validTo", status, is_sample as "isSample"`

/**
 * `held`: `statusOn` and `holderOn` in SQL. `known`: only what was recorded by the end of that day (`asKnownOn`); null: all.
 * The name of a holder is the one of its last transfer, else the one of its record.
 */
const heldOn = (
  day: Day,
  known: Day | null,
  which: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> => sql`
  with recursive ${mergedOn(day)},
  recognised as (
    select id, product, enterprise, decision_symbol, decision_issuer, decided_on, valid_from, valid_to,
      case when ${known}::date is null or (numbered_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${known}::date
        then decision_number end as decision_number
    from recognition.public_recognition where ${isKnown(known)} and ${which}
  ),
  ruled as (
    select distinct on (recognition) recognition, kind from recognition.public_ruling
    where effective_on <= ${day} and ${isKnown(known)} and recognition in (select id from recognised)
    order by recognition, effective_on desc
  ),
  moved as (
    select distinct on (recognition) recognition, to_enterprise, to_name from recognition.public_transfer
    where effective_on <= ${day} and ${isKnown(known)} and recognition in (select id from recognised)
    order by recognition, effective_on desc
  ),
  held as (
    select recognised.*, product.name_vi as product_vi, product.name_en as product_en,
      product.sort_key as product_sort_key, holder.id as holder, holder.is_sample,
      coalesce(moved.to_name, holder.name_vi) as holder_vi, coalesce(moved.to_name, holder.name_en) as holder_en,
      code.tax_code,
      case
        when ruled.kind = 'revoked' then 'revoked'
        when ${day}::date < recognised.valid_from then 'not-yet'
        when ${day}::date >= recognised.valid_to then 'expired'
        when ruled.kind = 'suspended' then 'suspended'
        else 'in-force'
      end as status
    from recognised
    join enterprises.public_product as product on product.id = recognised.product
    left join moved on moved.recognition = recognised.id
    left join merged on merged.duplicate = coalesce(moved.to_enterprise, recognised.enterprise)
    join enterprises.public_enterprise as holder
      on holder.id = coalesce(merged.current, moved.to_enterprise, recognised.enterprise)
    left join enterprises.public_tax_code as code on code.enterprise = holder.id
    left join ruled on ruled.recognition = recognised.id
  )`

const isKnown = (known: Day | null): RawBuilder<unknown> =>
  known === null ? sql`true` : sql`(recorded_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${known}::date`
