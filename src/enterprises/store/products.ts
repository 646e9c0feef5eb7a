import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { remembering } from '../../platform/remembered.ts'
import type { EnterpriseId, Product, ProductId } from '../model.ts'
import { among, inParts } from './parts.ts'

type Tables = {
  readonly 'enterprises.product': {
    id: ProductId
    enterprise: EnterpriseId
    name_vi: string
    name_en: string | null
    sector_group: string | null
    supporting_areas: readonly string[]
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const productColumns = [
  'id',
  'enterprise',
  'name_vi as nameVi',
  'name_en as nameEn',
  'sector_group as sectorGroup',
  'supporting_areas as supportingAreas',
] as const

/** The products of these enterprises, by id; without enterprises: every product. */
export const listProducts = remembering(
  ['enterprises.product'],
  (db: Db, enterprises?: readonly EnterpriseId[]): Promise<readonly Product[]> =>
    tables(db)
      .selectFrom('enterprises.product')
      .select(productColumns)
      .$if(enterprises !== undefined, query => query.where(among('enterprise', enterprises ?? [])))
      .orderBy('id')
      .execute(),
)

export const getProduct = async (db: Db, id: ProductId): Promise<Product> => {
  const product = await tables(db)
    .selectFrom('enterprises.product')
    .select(productColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  if (product === undefined) throw new NotFound('product', id)
  return product
}

export const saveProducts = async (db: Db, products: readonly Product[]): Promise<void> => {
  for (const part of inParts(products)) {
    const rows = part.map(({ id, enterprise, nameVi, nameEn, sectorGroup, supportingAreas }) => ({
      id,
      enterprise,
      name_vi: nameVi,
      name_en: nameEn,
      sector_group: sectorGroup,
      supporting_areas: supportingAreas,
    }))
    await tables(db).insertInto('enterprises.product').values(rows).execute()
  }
}
