import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Alias, Enterprise, EnterpriseId, Industry, Member } from '../model.ts'
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
  readonly 'enterprises.alias': {
    duplicate: EnterpriseId
    kept: EnterpriseId
    valid_from: Day
    ground: string
  }
  readonly 'enterprises.member': {
    person: PersonId
    enterprise: EnterpriseId
    valid_from: Day
    valid_to: Day | null
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
export const listEnterprises = (db: Db): Promise<readonly Enterprise[]> =>
  tables(db).selectFrom('enterprises.enterprise').select(enterpriseColumns).orderBy('id').execute()

export const findEnterprise = (db: Db, id: EnterpriseId): Promise<Enterprise | undefined> =>
  tables(db)
    .selectFrom('enterprises.enterprise')
    .select(enterpriseColumns)
    .where('id', '=', id)
    .executeTakeFirst()

export const getEnterprise = async (db: Db, id: EnterpriseId): Promise<Enterprise> => {
  const enterprise = await findEnterprise(db, id)
  if (enterprise === undefined) throw new NotFound('enterprise', id)
  return enterprise
}

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

export const listAliases = (db: Db): Promise<readonly Alias[]> =>
  tables(db)
    .selectFrom('enterprises.alias')
    .select(['duplicate', 'kept', 'valid_from as validFrom', 'ground'])
    .orderBy('duplicate')
    .execute()

/** The enterprises a person acts for, of all times. */
export const listMemberships = (db: Db, person: PersonId): Promise<readonly Member[]> =>
  tables(db)
    .selectFrom('enterprises.member')
    .select(['person', 'enterprise', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('person', '=', person)
    .orderBy('enterprise')
    .orderBy('valid_from')
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

export const saveAlias = async (db: Db, { validFrom, ...alias }: Alias): Promise<void> => {
  await tables(db)
    .insertInto('enterprises.alias')
    .values({ ...alias, valid_from: validFrom })
    .execute()
}

export const saveMembers = async (db: Db, members: readonly Member[]): Promise<void> => {
  for (const part of inParts(members)) {
    const rows = part.map(({ person, enterprise, validFrom, validTo }) => ({
      person,
      enterprise,
      valid_from: validFrom,
      valid_to: validTo,
    }))
    await tables(db).insertInto('enterprises.member').values(rows).execute()
  }
}
