import { type SqlBool, sql } from 'kysely'
import type { EnterpriseId, ProductId, SiteId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { HeldStanding, OpenAnswer, Profile } from '../model.ts'

type Tables = {
  readonly 'entitlements.standing': {
    enterprise: EnterpriseId
    policy: string
    version: string
    answer: OpenAnswer
    plant: SiteId | null
    product: ProductId | null
    rate: string | null
    ceiling_vnd: string | null
    ends_on: Day | null
    since: Day
  }
  readonly 'entitlements.profile': { enterprise: EnterpriseId; size: string | null; titles: number }
}

const tables = (db: Db) => roomDb<Tables>(db)

export interface StandingRow extends HeldStanding {
  readonly enterprise: EnterpriseId
}

/** What is open to these enterprises (null: to every one), by enterprise and policy. */
export const listStandings = (
  db: Db,
  enterprises: readonly EnterpriseId[] | null,
): Promise<readonly StandingRow[]> =>
  tables(db)
    .selectFrom('entitlements.standing')
    .select(['enterprise', 'policy', 'version', 'answer', 'plant', 'product', 'rate', 'since'])
    .select(['ceiling_vnd as ceilingVnd', 'ends_on as endsOn'])
    .where(ofThese(enterprises))
    .orderBy('enterprise')
    .orderBy('policy')
    .execute()

export const countStandings = async (
  db: Db,
  enterprise: EnterpriseId,
): Promise<{ readonly yes: number; readonly cases: number }> => {
  const { rows } = await sql<{ readonly yes: number; readonly cases: number }>`
    select (count(*) filter (where answer = 'yes'))::int as yes, (count(*) filter (where answer = 'case'))::int as cases
    from entitlements.standing where enterprise = ${enterprise}`.execute(db)
  return rows[0] ?? { yes: 0, cases: 0 }
}

export interface ProfileRow extends Profile {
  readonly enterprise: EnterpriseId
}

export const listProfiles = (
  db: Db,
  enterprises: readonly EnterpriseId[] | null,
): Promise<readonly ProfileRow[]> =>
  tables(db)
    .selectFrom('entitlements.profile')
    .select(['enterprise', 'size', 'titles'])
    .where(ofThese(enterprises))
    .execute()

const ofThese = (enterprises: readonly EnterpriseId[] | null) =>
  sql<SqlBool>`(${enterprises === null}::boolean or enterprise = any(${enterprises ?? []}::text[]))`

/** One parameter holds a whole part. */
const PART = 5000
const partsOf = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / PART) }, (_, part) =>
    rows.slice(part * PART, (part + 1) * PART),
  )

export const saveStandings = async (db: Db, rows: readonly StandingRow[]): Promise<void> => {
  for (const part of partsOf(rows))
    await sql`
      insert into entitlements.standing
        (enterprise, policy, version, answer, plant, product, rate, ceiling_vnd, ends_on, since)
      select enterprise, policy, version, answer, plant, product, rate, "ceilingVnd", "endsOn", since
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as row (
        enterprise text, policy text, version text, answer text, plant text, product text, rate text,
        "ceilingVnd" numeric, "endsOn" date, since date
      )
      on conflict (enterprise, policy) do update set version = excluded.version, answer = excluded.answer,
        plant = excluded.plant, product = excluded.product, rate = excluded.rate, ceiling_vnd = excluded.ceiling_vnd,
        ends_on = excluded.ends_on, since = excluded.since`.execute(db)
}

export const dropStandings = async (
  db: Db,
  rows: readonly { readonly enterprise: EnterpriseId; readonly policy: string }[],
): Promise<void> => {
  for (const part of partsOf(rows))
    await sql`
      delete from entitlements.standing as held
      using jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as row (enterprise text, policy text)
      where held.enterprise = row.enterprise and held.policy = row.policy`.execute(db)
}

export const saveProfiles = async (db: Db, rows: readonly ProfileRow[]): Promise<void> => {
  for (const part of partsOf(rows))
    await sql`
      insert into entitlements.profile (enterprise, size, titles)
      select enterprise, size, titles
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as row (enterprise text, size text, titles int)
      on conflict (enterprise) do update set size = excluded.size, titles = excluded.titles`.execute(db)
}
