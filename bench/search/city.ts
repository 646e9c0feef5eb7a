import { sql } from 'kysely'
import { enterpriseIdOf, productIdOf } from '../../src/enterprises/model.ts'
import { saveEnterprises } from '../../src/enterprises/store/enterprises.ts'
import { saveProducts } from '../../src/enterprises/store/products.ts'
import type { Db } from '../../src/platform/database.ts'
import { makerName, productName, randomFrom } from './names.ts'

const PRODUCTS = 20_000
const MAKERS = 2_500

export interface Named {
  readonly id: string
  readonly name: string
  readonly maker: string
}

/** In the order of their names: products that are all recognised, every one once, some of them revoked since. */
export const fillCity = async (db: Db): Promise<readonly Named[]> => {
  const random = randomFrom(20261122)
  const makers = Array.from({ length: MAKERS }, (_, number) => ({
    id: enterpriseIdOf(`e${number}`),
    kind: 'company' as const,
    taxCode: null,
    nameVi: makerName(random),
    nameEn: null,
    isSample: true,
    source: null,
  }))
  await saveEnterprises(db, makers)
  const products = Array.from({ length: PRODUCTS }, (_, number) => ({
    id: productIdOf(`p${number}`),
    enterprise: enterpriseIdOf(`e${Math.floor(random() * MAKERS)}`),
    nameVi: productName(random),
    nameEn: null,
    sectorGroup: null,
    supportingAreas: [],
  }))
  await saveProducts(db, products)
  await sql`
    insert into recognition.recognition (id, product, enterprise, decision_number, decision_symbol, decision_issuer,
      decided_on, valid_from, valid_to, numbered_at, recorded_at)
    select 'r' || id, id, enterprise, '1', 'QĐ-UBND', 'UBND', '2025-12-01', '2025-12-15', '2027-12-15', '2025-12-01',
      '2025-12-01'
    from enterprises.product`.execute(db)
  await sql`
    insert into recognition.ruling (recognition, kind, effective_on, ground, recorded_at)
    select id, 'revoked', '2026-03-01', 'Điều 7', '2026-03-01' from recognition.recognition
    where hashtext(id) % 20 = 0`.execute(db)
  await sql`analyze`.execute(db)
  const names = new Map(makers.map(({ id, nameVi }) => [id, nameVi]))
  const { rows } = await sql<{
    id: string
  }>`select id from enterprises.product order by sort_key, id`.execute(db)
  const byId = new Map<string, (typeof products)[number]>(products.map(product => [product.id, product]))
  return rows.flatMap(({ id }) => {
    const { nameVi, enterprise } = byId.get(id) ?? {}
    return nameVi === undefined || enterprise === undefined
      ? []
      : [{ id, name: nameVi, maker: names.get(enterprise) ?? '' }]
  })
}
