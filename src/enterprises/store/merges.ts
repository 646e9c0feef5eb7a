import type { GeneratedAlways } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Alias, EnterpriseId } from '../model.ts'

type Tables = {
  readonly 'enterprises.enterprise': { id: EnterpriseId; name_vi: string; name_en: string | null }
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
}

const tables = (db: Db) => roomDb<Tables>(db)

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
