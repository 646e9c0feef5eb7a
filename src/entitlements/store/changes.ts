import { type SqlBool, sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Localized } from '../../platform/texts.ts'
import type { StandingChange } from '../model.ts'

type Tables = {
  readonly 'entitlements.change': {
    id: bigint
    enterprise: EnterpriseId
    policy: string
    kind: StandingChange['kind']
    cause: StandingChange['cause']
    answer: StandingChange['answer']
    why_vi: string
    why_en: string
    ends_on: Day | null
    on_day: Day
    at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** A change as it was told: `why` in words. */
export interface ToldChange extends StandingChange {
  readonly enterprise: EnterpriseId
  readonly why: Localized
  readonly onDay: Day
  readonly at: string
}

export const saveChanges = async (db: Db, changes: readonly ToldChange[]): Promise<void> => {
  const rows = changes.map(({ why, endsOn, onDay, ...rest }) => ({
    ...rest,
    why_vi: why.vi,
    why_en: why.en,
    ends_on: endsOn,
    on_day: onDay,
  }))
  if (rows.length > 0)
    await sql`
      insert into entitlements.change (enterprise, policy, kind, cause, answer, why_vi, why_en, ends_on, on_day, at)
      select enterprise, policy, kind, cause, answer, why_vi, why_en, ends_on, on_day, at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        enterprise text, policy text, kind text, cause text, answer text, why_vi text, why_en text, ends_on date,
        on_day date, at timestamptz
      )`.execute(db)
}

/** Of one enterprise, the latest first. */
export const listChanges = async (
  db: Db,
  enterprises: readonly EnterpriseId[],
  { since, most }: { readonly since: string; readonly most: number },
): Promise<readonly ToldChange[]> => {
  const rows = await tables(db)
    .selectFrom('entitlements.change')
    .select(['enterprise', 'policy', 'kind', 'cause', 'answer', 'why_vi', 'why_en', 'at'])
    .select(['ends_on as endsOn', 'on_day as onDay'])
    .where(sql<SqlBool>`enterprise = any(${enterprises}::text[])`)
    .where('at', '>', since)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ why_vi: vi, why_en: en, ...row }) => ({ ...row, why: { vi, en } }))
}

/** What was said to lapse, of ends that are still to come. */
export const listLapses = (
  db: Db,
  enterprises: readonly EnterpriseId[] | null,
  day: Day,
): Promise<readonly { readonly enterprise: EnterpriseId; readonly policy: string; readonly endsOn: Day | null }[]> =>
  tables(db)
    .selectFrom('entitlements.change')
    .select(['enterprise', 'policy', 'ends_on as endsOn'])
    .where('kind', '=', 'lapsing')
    .where('ends_on', '>=', day)
    .where(sql<SqlBool>`(${enterprises === null}::boolean or enterprise = any(${enterprises ?? []}::text[]))`)
    .execute()
