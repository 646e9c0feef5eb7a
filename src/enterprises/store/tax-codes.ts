import type { GeneratedAlways } from 'kysely'
import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Enterprise, EnterpriseId, FormerTaxCode } from '../model.ts'
import { among } from './parts.ts'

type Tables = {
  readonly 'enterprises.enterprise': {
    id: EnterpriseId
    tax_code: string | null
    version: number
  }
  readonly 'enterprises.former_tax_code': {
    id: GeneratedAlways<bigint>
    enterprise: EnterpriseId
    tax_code: string
    until: FormerTaxCode['until']
    ground: string
    corrected_by: string
    corrected_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** What these enterprises were known by before a correction, latest first. */
export const listFormerTaxCodes = (
  db: Db,
  enterprises: readonly EnterpriseId[],
): Promise<readonly FormerTaxCode[]> =>
  tables(db)
    .selectFrom('enterprises.former_tax_code')
    .select([
      'enterprise',
      'tax_code as taxCode',
      'until',
      'ground',
      'corrected_by as correctedBy',
      'corrected_at as correctedAt',
    ])
    .orderBy('id', 'desc')
    .where(among('enterprise', enterprises))
    .execute()

/** Who was once known by one of these codes, and the code they have now. */
export const listOnceKnownBy = (
  db: Db,
  taxCodes: readonly string[],
): Promise<readonly { readonly taxCode: string; readonly id: EnterpriseId; readonly now: string | null }[]> =>
  tables(db)
    .selectFrom('enterprises.former_tax_code as former')
    .innerJoin('enterprises.enterprise as enterprise', 'enterprise.id', 'former.enterprise')
    .select(['former.tax_code as taxCode', 'enterprise.id', 'enterprise.tax_code as now'])
    .where(among('former.tax_code', taxCodes))
    .orderBy('former.id', 'desc')
    .execute()

/** Answers whether the version was still the latest; if not, nothing is changed. */
export const updateTaxCode = async (
  db: Db,
  { id, taxCode }: Pick<Enterprise, 'id' | 'taxCode'>,
  version: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('enterprises.enterprise')
    .set({ tax_code: taxCode, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const saveFormerTaxCode = async (db: Db, row: FormerTaxCode): Promise<void> => {
  const { enterprise, taxCode, until, ground, correctedBy, correctedAt } = row
  await tables(db)
    .insertInto('enterprises.former_tax_code')
    .values({
      enterprise,
      tax_code: taxCode,
      until,
      ground,
      corrected_by: correctedBy,
      corrected_at: correctedAt,
    })
    .execute()
}
