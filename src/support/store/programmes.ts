import type { Db } from '../../platform/database.ts'
import type { Combination, Cycle, Programme } from '../model.ts'
import { tables } from './tables.ts'

export interface Stamp {
  readonly recordedAt: string
  readonly byWhom: string
}

export const listProgrammes = (db: Db): Promise<readonly Programme[]> =>
  tables(db)
    .selectFrom('support.programme')
    .select(['code', 'name_vi as nameVi', 'name_en as nameEn', 'unit', 'ground', 'is_sample as isSample'])
    .orderBy('code')
    .execute()

export const saveProgramme = async (
  db: Db,
  { nameVi, nameEn, isSample, ...programme }: Programme,
  { recordedAt, byWhom }: Stamp,
): Promise<void> => {
  await tables(db)
    .insertInto('support.programme')
    .values({
      ...programme,
      name_vi: nameVi,
      name_en: nameEn,
      is_sample: isSample,
      recorded_at: recordedAt,
      by_whom: byWhom,
    })
    .execute()
}

/** The latest first. */
export const listCycles = (db: Db): Promise<readonly Cycle[]> =>
  tables(db)
    .selectFrom('support.cycle')
    .select(['id', 'programme', 'name_vi as nameVi', 'name_en as nameEn', 'policy', 'activity', 'rate'])
    .select(['policy_version as policyVersion', 'ceiling_vnd as ceilingVnd'])
    .select(['opens_on as opensOn', 'closes_on as closesOn'])
    .orderBy('opens_on', 'desc')
    .orderBy('id')
    .execute()

export const saveCycle = async (db: Db, cycle: Cycle, { recordedAt, byWhom }: Stamp): Promise<void> => {
  const { nameVi, nameEn, policyVersion, ceilingVnd, opensOn, closesOn, ...rest } = cycle
  await tables(db)
    .insertInto('support.cycle')
    .values({
      ...rest,
      name_vi: nameVi,
      name_en: nameEn,
      policy_version: policyVersion,
      ceiling_vnd: ceilingVnd,
      opens_on: opensOn,
      closes_on: closesOn,
      recorded_at: recordedAt,
      by_whom: byWhom,
    })
    .execute()
}

export const listCombinations = (db: Db): Promise<readonly Combination[]> =>
  tables(db)
    .selectFrom('support.combination as allowed')
    .leftJoin('support.combination_approval as agreed', 'agreed.combination', 'allowed.id')
    .select(['allowed.id', 'policy', 'other_policy as otherPolicy', 'ground', 'valid_from as validFrom'])
    .select(['valid_to as validTo', 'proposed_by as proposedBy', 'agreed.approved_by as approvedBy'])
    .orderBy('allowed.id')
    .execute()

export const saveCombination = async (
  db: Db,
  { policy, otherPolicy, ground, validFrom, validTo, proposedBy }: Omit<Combination, 'id' | 'approvedBy'>,
  at: string,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('support.combination')
    .values({
      policy,
      other_policy: otherPolicy,
      ground,
      valid_from: validFrom,
      valid_to: validTo,
      proposed_by: proposedBy,
      proposed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveCombinationApproval = async (
  db: Db,
  combination: bigint,
  { approvedBy, at }: { readonly approvedBy: string; readonly at: string },
): Promise<void> => {
  await tables(db)
    .insertInto('support.combination_approval')
    .values({ combination, approved_by: approvedBy, approved_at: at })
    .execute()
}
