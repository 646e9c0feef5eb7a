import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Enterprise, Industry, Place, Product, Site } from '../model.ts'
import { saveIndustries } from './enterprises.ts'
import { savePlaces } from './sites.ts'

type Versioned = { readonly id: string; readonly version: number }
type Tables = {
  readonly 'enterprises.enterprise': Versioned & {
    kind: string
    tax_code: string | null
    name_vi: string
    name_en: string | null
  }
  readonly 'enterprises.site': Versioned & {
    kind: string
    valid_from: string | null
    valid_to: string | null
  }
  readonly 'enterprises.product': Versioned & {
    name_vi: string
    name_en: string | null
    sector_group: string | null
    supporting_areas: readonly string[]
  }
  readonly 'enterprises.industry': { readonly enterprise: string }
  readonly 'enterprises.place': { readonly site: string }
}

const tables = (db: Db) => roomDb<Tables>(db)
const nextVersion = sql<number>`version + 1`

/** Which version of a row stands now; a form carries it along. */
export const versionOf = async (
  db: Db,
  table: 'enterprise' | 'site' | 'product',
  id: string,
): Promise<number> => {
  const row = await tables(db)
    .selectFrom(`enterprises.${table}`)
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** Answers whether the version was still the latest; if not, nothing is changed. */
export const updateEnterprise = async (
  db: Db,
  { id, kind, taxCode, nameVi, nameEn }: Enterprise,
  industries: readonly Omit<Industry, 'enterprise'>[],
  version: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('enterprises.enterprise')
    .set({ kind, tax_code: taxCode, name_vi: nameVi, name_en: nameEn, version: nextVersion })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(db).deleteFrom('enterprises.industry').where('enterprise', '=', id).execute()
  await saveIndustries(
    db,
    industries.map(industry => ({ ...industry, enterprise: id })),
  )
  return true
}

export const updateSite = async (
  db: Db,
  { id, kind, validFrom, validTo }: Site,
  places: readonly Omit<Place, 'site'>[],
  version: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('enterprises.site')
    .set({ kind, valid_from: validFrom, valid_to: validTo, version: nextVersion })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(db).deleteFrom('enterprises.place').where('site', '=', id).execute()
  await savePlaces(
    db,
    places.map(place => ({ ...place, site: id })),
  )
  return true
}

export const updateProduct = async (
  db: Db,
  { id, nameVi, nameEn, sectorGroup, supportingAreas }: Product,
  version: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('enterprises.product')
    .set({
      name_vi: nameVi,
      name_en: nameEn,
      sector_group: sectorGroup,
      supporting_areas: supportingAreas,
      version: nextVersion,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
