import type { GeneratedAlways } from 'kysely'
import { sql } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Alias, Duty, Enterprise, EnterpriseId, Industry, Member } from '../model.ts'
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
    id: GeneratedAlways<bigint>
    duplicate: EnterpriseId
    kept: EnterpriseId
    valid_from: Day
    ground: string
    merged_by: string | null
    merged_at: string | null
  }
  readonly 'enterprises.alias_end': {
    alias: bigint
    valid_to: Day
    ground: string
    ended_by: string
    ended_at: string
  }
  readonly 'enterprises.member': {
    person: PersonId
    enterprise: EnterpriseId
    duty: Duty
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

export const listAliases = remembering(
  ['enterprises.alias', 'enterprises.alias_end'],
  (db: Db): Promise<readonly Alias[]> =>
    tables(db)
      .selectFrom('enterprises.alias as alias')
      .leftJoin('enterprises.alias_end as end', 'end.alias', 'alias.id')
      .select([
        'alias.duplicate',
        'alias.kept',
        'alias.valid_from as validFrom',
        'end.valid_to as validTo',
        'alias.ground',
      ])
      .orderBy('alias.duplicate')
      .orderBy('alias.id')
      .execute(),
)

/** The enterprises a person acts for, of all times. */
export const listMemberships = remembering(
  ['enterprises.member'],
  (db: Db, person: PersonId): Promise<readonly Member[]> =>
    tables(db)
      .selectFrom('enterprises.member')
      .select(['person', 'enterprise', 'duty', 'valid_from as validFrom', 'valid_to as validTo'])
      .where('person', '=', person)
      .orderBy('enterprise')
      .orderBy('valid_from')
      .execute(),
)

/** The same of many people. */
export const listMembershipsOf = (db: Db, people: readonly PersonId[]): Promise<readonly Member[]> =>
  tables(db)
    .selectFrom('enterprises.member')
    .select(['person', 'enterprise', 'duty', 'valid_from as validFrom', 'valid_to as validTo'])
    .where(sql<boolean>`person = any(${people}::text[])`)
    .orderBy('person')
    .orderBy('enterprise')
    .orderBy('valid_from')
    .execute()

/** The enterprises a person acts for on a day, by name. */
export const listActedFor = remembering(
  ['enterprises.member', 'enterprises.enterprise'],
  (db: Db, person: PersonId, day: Day): Promise<readonly Pick<Enterprise, 'id' | 'nameVi' | 'nameEn'>[]> =>
    tables(db)
      .selectFrom('enterprises.member as member')
      .innerJoin('enterprises.enterprise as enterprise', 'enterprise.id', 'member.enterprise')
      .select(['enterprise.id', 'enterprise.name_vi as nameVi', 'enterprise.name_en as nameEn'])
      .where('member.person', '=', person)
      .where('member.valid_from', '<=', day)
      .where(eb => eb.or([eb('member.valid_to', 'is', null), eb('member.valid_to', '>', day)]))
      .orderBy('enterprise.id')
      .execute(),
)

/** Who acts for these enterprises, of all times. */
export const listMembers = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Member[]> =>
  tables(db)
    .selectFrom('enterprises.member')
    .select(['person', 'enterprise', 'duty', 'valid_from as validFrom', 'valid_to as validTo'])
    .where(among('enterprise', enterprises))
    .orderBy('valid_from')
    .orderBy('person')
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

/** One row of the list of merges, with who made it and who undid it. */
export interface MergeRow extends Alias {
  readonly id: bigint
  readonly duplicateName: string
  readonly keptName: string
  readonly mergedBy: string | null
  readonly mergedAt: string | null
  readonly endedBy: string | null
  readonly endedAt: string | null
  readonly endGround: string | null
}

/** Every merge, latest first, those undone too. */
export const listMerges = (db: Db): Promise<readonly MergeRow[]> =>
  tables(db)
    .selectFrom('enterprises.alias as alias')
    .leftJoin('enterprises.alias_end as end', 'end.alias', 'alias.id')
    .innerJoin('enterprises.enterprise as duplicate', 'duplicate.id', 'alias.duplicate')
    .innerJoin('enterprises.enterprise as kept', 'kept.id', 'alias.kept')
    .select([
      'alias.id',
      'alias.duplicate',
      'alias.kept',
      'duplicate.name_vi as duplicateName',
      'kept.name_vi as keptName',
      'alias.valid_from as validFrom',
      'end.valid_to as validTo',
      'alias.ground',
      'alias.merged_by as mergedBy',
      'alias.merged_at as mergedAt',
      'end.ended_by as endedBy',
      'end.ended_at as endedAt',
      'end.ground as endGround',
    ])
    .orderBy('alias.id', 'desc')
    .execute()

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

export const saveAlias = async (
  db: Db,
  { duplicate, kept, validFrom, ground }: Alias,
  by: { readonly actor: string; readonly at: string },
): Promise<void> => {
  await tables(db)
    .insertInto('enterprises.alias')
    .values({
      duplicate,
      kept,
      valid_from: validFrom,
      ground,
      merged_by: by.actor,
      merged_at: by.at,
    })
    .execute()
}

export const saveAliasEnd = async (
  db: Db,
  end: {
    readonly alias: bigint
    readonly validTo: Day
    readonly ground: string
    readonly actor: string
    readonly at: string
  },
): Promise<void> => {
  const { alias, validTo, ground, actor, at } = end
  await tables(db)
    .insertInto('enterprises.alias_end')
    .values({ alias, valid_to: validTo, ground, ended_by: actor, ended_at: at })
    .execute()
}

export const saveMembers = async (db: Db, members: readonly Member[]): Promise<void> => {
  for (const part of inParts(members)) {
    const rows = part.map(({ person, enterprise, duty, validFrom, validTo }) => ({
      person,
      enterprise,
      duty,
      valid_from: validFrom,
      valid_to: validTo,
    }))
    await tables(db).insertInto('enterprises.member').values(rows).execute()
  }
}
