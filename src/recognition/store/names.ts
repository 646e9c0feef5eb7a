import { type SqlBool, sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Recognition } from '../model.ts'

interface Named<Id> {
  readonly id: Id
  readonly name_vi: string
  readonly name_en: string | null
}

type Tables = {
  readonly 'enterprises.public_product': Named<ProductId>
  readonly 'enterprises.public_enterprise': Named<EnterpriseId> & { readonly is_sample: boolean }
}

export interface Names {
  product(id: ProductId): Localized
  enterprise(id: EnterpriseId): Localized
}

/** What these products and enterprises are called. */
export const namesOf = async (
  db: Db,
  recognitions: readonly Pick<Recognition, 'product'>[],
  enterprises: readonly EnterpriseId[],
): Promise<Names> => {
  const products = [...new Set(recognitions.map(({ product }) => product))]
  const [ofProducts, ofEnterprises] = await Promise.all([
    named(db, 'enterprises.public_product', products),
    named(db, 'enterprises.public_enterprise', [...new Set(enterprises)]),
  ])
  return {
    product: id => ofProducts.get(id) ?? { vi: id, en: id },
    enterprise: id => ofEnterprises.get(id) ?? { vi: id, en: id },
  }
}

const named = async (
  db: Db,
  table: keyof Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Localized>> => {
  const rows = await roomDb<Tables>(db)
    .selectFrom(table)
    .select(['id', 'name_vi', 'name_en'])
    .where(sql<SqlBool>`id = any(${ids}::text[])`)
    .execute()
  return new Map(
    rows.map(({ id, name_vi, name_en }): [string, Localized] => [
      id,
      { vi: name_vi, en: name_en ?? name_vi },
    ]),
  )
}
