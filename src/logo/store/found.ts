import { sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Db } from '../../platform/database.ts'
import { allBeginning } from '../../platform/search-words.ts'

/**
 * Products that were ever recognised, whose name or whose maker's bears the words, or that a holder of that name took
 * over: what was never recognised is not looked at, so nothing of it can be guessed.
 */
export const productsBearing = async (
  db: Db,
  words: readonly string[],
  most: number,
): Promise<readonly ProductId[]> => {
  const { rows } = await sql<{ readonly id: ProductId }>`
    select id from (
      select product.id, product.sort_key from enterprises.public_findable as product
      where terms @@ ${allBeginning(words)}::tsquery
        and (select true from recognition.public_recognition as granted where granted.product = product.id limit 1)
      union
      select product.id, product.sort_key
      from recognition.public_transfer as passed
      join enterprises.public_enterprise as holder on holder.id = passed.to_enterprise
      join recognition.public_recognition as granted on granted.id = passed.recognition
      join enterprises.public_findable as product on product.id = granted.product
      where ${sql.join(
        words.map(word => sql`position(${` ${word}`} in ' ' || holder.folded) > 0`),
        sql` and `,
      )}
    ) as found
    order by sort_key, id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Products of which one of these enterprises ever held a recognition. */
export const productsHeldBy = async (
  db: Db,
  enterprises: readonly EnterpriseId[],
): Promise<readonly ProductId[]> => {
  const { rows } = await sql<{ readonly id: ProductId }>`
    select distinct product as id from recognition.public_recognition as granted
    where enterprise = any(${enterprises}::text[]) or exists (
      select from recognition.public_transfer as passed
      where passed.recognition = granted.id and passed.to_enterprise = any(${enterprises}::text[])
    )`.execute(db)
  return rows.map(({ id }) => id)
}

export interface ProductNames {
  readonly id: ProductId
  readonly nameVi: string
  readonly nameEn: string | null
}

export interface HolderNames {
  readonly id: EnterpriseId
  readonly nameVi: string
  readonly nameEn: string | null
  readonly isSample: boolean
}

/** What anyone may read of them. */
export const namesOf = async (
  db: Db,
  {
    products,
    enterprises,
  }: { readonly products: readonly ProductId[]; readonly enterprises: readonly EnterpriseId[] },
) => {
  const [named, holders] = await Promise.all([
    sql<ProductNames>`select id, name_vi as "nameVi", name_en as "nameEn" from enterprises.public_product
      where id = any(${products}::text[])`.execute(db),
    sql<HolderNames>`select id, name_vi as "nameVi", name_en as "nameEn", is_sample as "isSample"
      from enterprises.public_enterprise where id = any(${enterprises}::text[])`.execute(db),
  ])
  return {
    products: new Map(named.rows.map(row => [row.id, row])),
    holders: new Map(holders.rows.map(row => [row.id, row])),
  }
}
