import { sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { RecognitionId, Ruling, Transfer } from '../../recognition/model.ts'

type PublicRuling = Pick<Ruling, 'kind' | 'effectiveOn'>

/** A recognition as far as anyone may know it, with what the status of a day follows from. */
export interface PublicRecognition {
  readonly id: RecognitionId
  readonly product: ProductId
  readonly productVi: string
  readonly productEn: string | null
  readonly enterprise: EnterpriseId
  readonly decisionNumber: string | null
  readonly decisionSymbol: string
  readonly decisionIssuer: string
  readonly decidedOn: Day
  readonly validFrom: Day
  readonly validTo: Day
  /** Each in the order of its days. */
  readonly rulings: readonly PublicRuling[]
  readonly transfers: readonly Pick<Transfer, 'to' | 'toName' | 'effectiveOn'>[]
  readonly honours: readonly { readonly vi: string; readonly en: string }[]
  /** Of the same product, the later ones. */
  readonly later: readonly {
    readonly validFrom: Day
    readonly validTo: Day
    readonly rulings: readonly PublicRuling[]
  }[]
}

/** In one statement: a check is asked for often, and by telephones. */
export const findPublicRecognition = async (
  db: Db,
  id: RecognitionId,
): Promise<PublicRecognition | undefined> => {
  const { rows } = await sql<PublicRecognition>`
    select recognised.id, recognised.product, product.name_vi as "productVi", product.name_en as "productEn",
      recognised.enterprise, decision_number as "decisionNumber", decision_symbol as "decisionSymbol",
      decision_issuer as "decisionIssuer", decided_on as "decidedOn", valid_from as "validFrom", valid_to as "validTo",
      ${rulingsOf('recognised')} as rulings,
      (select coalesce(json_agg(json_build_object('to', to_enterprise, 'toName', to_name, 'effectiveOn', effective_on)
          order by effective_on), '[]')
        from recognition.public_transfer as transfer where transfer.recognition = recognised.id) as transfers,
      (select coalesce(json_agg(json_build_object('vi', name_vi, 'en', name_en) order by code), '[]')
        from recognition.public_honour as honour where honour.recognition = recognised.id) as honours,
      (select coalesce(json_agg(json_build_object(
          'validFrom', later.valid_from, 'validTo', later.valid_to, 'rulings', ${rulingsOf('later')})), '[]')
        from recognition.public_recognition as later
        where later.product = recognised.product and later.valid_from > recognised.valid_from) as later
    from recognition.public_recognition as recognised
    join enterprises.public_product as product on product.id = recognised.product
    where recognised.id = ${id}`.execute(db)
  return rows[0]
}

const rulingsOf = (recognition: 'recognised' | 'later') => sql`
  (select coalesce(json_agg(json_build_object('kind', kind, 'effectiveOn', effective_on) order by effective_on), '[]')
    from recognition.public_ruling as ruling where ruling.recognition = ${sql.ref(`${recognition}.id`)})`
