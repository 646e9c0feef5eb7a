import { type Generated, type SqlBool, sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Acceptance } from '../model.ts'

type Tables = {
  readonly 'logo.acceptance': {
    id: Generated<bigint>
    enterprise: EnterpriseId
    version: number
    terms_digest: string
    by_whom: string
    at: string
  }
  readonly 'logo.download': {
    id: Generated<bigint>
    enterprise: EnterpriseId
    version: number
    position: number
    by_whom: string
    at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** By these enterprises, or by all; the first first. */
export const listAcceptances = (
  db: Db,
  enterprises?: readonly EnterpriseId[],
): Promise<readonly Acceptance[]> =>
  tables(db)
    .selectFrom('logo.acceptance')
    .select(['enterprise', 'version', 'terms_digest as termsDigest', 'by_whom as byWhom', 'at'])
    .$if(enterprises !== undefined, query =>
      query.where(sql<SqlBool>`enterprise = any(${enterprises ?? []}::text[])`),
    )
    .orderBy('id')
    .execute()

/** False: the same text was accepted already. */
export const saveAcceptance = async (
  db: Db,
  { termsDigest, byWhom, ...given }: Acceptance,
): Promise<boolean> => {
  const saved = await tables(db)
    .insertInto('logo.acceptance')
    .values({ ...given, terms_digest: termsDigest, by_whom: byWhom })
    .onConflict(conflict => conflict.columns(['enterprise', 'terms_digest']).doNothing())
    .returning('id')
    .execute()
  return saved.length === 1
}

export interface Download {
  readonly enterprise: EnterpriseId
  readonly version: number
  readonly position: number
  readonly byWhom: string
  readonly at: string
}

/** By these enterprises, or by all; the latest first. */
export const listDownloads = (
  db: Db,
  enterprises: readonly EnterpriseId[] | undefined,
  limit: number,
): Promise<readonly Download[]> =>
  tables(db)
    .selectFrom('logo.download')
    .select(['enterprise', 'version', 'position', 'by_whom as byWhom', 'at'])
    .$if(enterprises !== undefined, query =>
      query.where(sql<SqlBool>`enterprise = any(${enterprises ?? []}::text[])`),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** How many files each enterprise took, and when the last. */
export const countDownloads = async (
  db: Db,
): Promise<ReadonlyMap<EnterpriseId, { readonly count: number; readonly lastAt: string }>> => {
  const rows = await tables(db)
    .selectFrom('logo.download')
    .select(['enterprise', sql<number>`count(*)::int`.as('count'), sql<string>`max(at)`.as('lastAt')])
    .groupBy('enterprise')
    .execute()
  return new Map(rows.map(({ enterprise, ...counted }) => [enterprise, counted]))
}

export const saveDownload = async (db: Db, { byWhom, ...download }: Download): Promise<void> => {
  await tables(db)
    .insertInto('logo.download')
    .values({ ...download, by_whom: byWhom })
    .execute()
}
