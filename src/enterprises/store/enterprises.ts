import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Enterprise, EnterpriseId, Industry } from '../model.ts'
import { among, inParts } from './parts.ts'

type Tables = {
  readonly 'enterprises.enterprise': {
    id: EnterpriseId
    kind: Enterprise['kind']
    tax_code: string | null
    name_vi: string
    name_en: string | null
    is_sample: boolean
    source: string | null
  }
  readonly 'enterprises.industry': {
    enterprise: EnterpriseId
    list: Industry['list']
    code: string
    is_main: boolean
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const enterpriseColumns = [
  'id',
  'kind',
  'tax_code as taxCode',
  'name_vi as nameVi',
  'name_en as nameEn',
  'is_sample as isSample',
  'source',
] as const

/** Every enterprise, duplicates that were merged included, by id. */
export const listEnterprises = remembering(
  ['enterprises.enterprise'],
  (db: Db): Promise<readonly Enterprise[]> =>
    tables(db).selectFrom('enterprises.enterprise').select(enterpriseColumns).orderBy('id').execute(),
)

export const findEnterprise = remembering(
  ['enterprises.enterprise'],
  (db: Db, id: EnterpriseId): Promise<Enterprise | undefined> =>
    tables(db)
      .selectFrom('enterprises.enterprise')
      .select(enterpriseColumns)
      .where('id', '=', id)
      .executeTakeFirst(),
)

export const getEnterprise = async (db: Db, id: EnterpriseId): Promise<Enterprise> => {
  const enterprise = await findEnterprise(db, id)
  if (enterprise === undefined) throw new NotFound('enterprise', id)
  return enterprise
}

/** Names of these enterprises, by id. */
export const listEnterpriseNames = (
  db: Db,
  ids: readonly EnterpriseId[],
): Promise<readonly Pick<Enterprise, 'id' | 'nameVi' | 'nameEn'>[]> =>
  tables(db)
    .selectFrom('enterprises.enterprise')
    .select(['id', 'name_vi as nameVi', 'name_en as nameEn'])
    .where(among('id', ids))
    .execute()

/** The enterprises that already bear one of these tax codes. */
export const listEnterprisesByTaxCode = (
  db: Db,
  taxCodes: readonly string[],
): Promise<readonly Enterprise[]> =>
  tables(db)
    .selectFrom('enterprises.enterprise')
    .select(enterpriseColumns)
    .where(among('tax_code', taxCodes))
    .orderBy('id')
    .execute()

export const listIndustries = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Industry[]> =>
  tables(db)
    .selectFrom('enterprises.industry')
    .select(['enterprise', 'list', 'code', 'is_main as isMain'])
    .where(among('enterprise', enterprises))
    .orderBy('enterprise')
    .orderBy('list')
    .orderBy('code')
    .execute()

export const saveEnterprises = async (db: Db, enterprises: readonly Enterprise[]): Promise<void> => {
  for (const part of inParts(enterprises)) {
    const rows = part.map(({ id, kind, taxCode, nameVi, nameEn, isSample, source }) => ({
      id,
      kind,
      tax_code: taxCode,
      name_vi: nameVi,
      name_en: nameEn,
      is_sample: isSample,
      source,
    }))
    await tables(db).insertInto('enterprises.enterprise').values(rows).execute()
  }
}

export const saveIndustries = async (db: Db, industries: readonly Industry[]): Promise<void> => {
  for (const part of inParts(industries)) {
    const rows = part.map(({ enterprise, list, code, isMain }) => ({
      enterprise,
      list,
      code,
      is_main: isMain,
    }))
    await tables(db).insertInto('enterprises.industry').values(rows).execute()
  }
}

/** Holds these enterprises for the rest of the transaction, so that two merges of one follow each other. */
export const lockEnterprises = async (db: Db, ids: readonly EnterpriseId[]): Promise<void> => {
  await tables(db)
    .selectFrom('enterprises.enterprise')
    .select('id')
    .where(among('id', ids))
    .orderBy('id')
    .forUpdate()
    .execute()
}
