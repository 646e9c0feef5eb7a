import { type SqlBool, sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
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
  readonly id: bigint
  readonly enterprise: EnterpriseId
  readonly why: Localized
  readonly onDay: Day
  readonly at: string
}

/** Answers them with their numbers. */
export const saveChanges = async (
  { db, today, now }: Pick<Work, 'db' | 'today' | 'now'>,
  changes: readonly Omit<ToldChange, 'id' | 'onDay' | 'at'>[],
): Promise<readonly ToldChange[]> => {
  const rows = changes.map(({ why, endsOn, ...rest }) => ({
    ...rest,
    why_vi: why.vi,
    why_en: why.en,
    ends_on: endsOn,
  }))
  const { rows: saved } = await sql<ChangeRow>`
    insert into entitlements.change (enterprise, policy, kind, cause, answer, why_vi, why_en, ends_on, on_day, at)
    select enterprise, policy, kind, cause, answer, why_vi, why_en, ends_on, ${today}::date, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      enterprise text, policy text, kind text, cause text, answer text, why_vi text, why_en text, ends_on date
    )
    returning id, enterprise, policy, kind, cause, answer, why_vi, why_en, ends_on as "endsOn", on_day as "onDay",
      at`.execute(db)
  return saved.map(toldOf)
}

type ChangeRow = Omit<ToldChange, 'why'> & { readonly why_vi: string; readonly why_en: string }

const toldOf = ({ why_vi: vi, why_en: en, ...row }: ChangeRow): ToldChange => ({ ...row, why: { vi, en } })

/** Of one enterprise, the latest first. */
export const listChanges = async (
  db: Db,
  enterprises: readonly EnterpriseId[],
  { since, most }: { readonly since: string; readonly most: number },
): Promise<readonly ToldChange[]> => {
  const rows = await tables(db)
    .selectFrom('entitlements.change')
    .select(['id', 'enterprise', 'policy', 'kind', 'cause', 'answer', 'why_vi', 'why_en', 'at'])
    .select(['ends_on as endsOn', 'on_day as onDay'])
    .where(sql<SqlBool>`enterprise = any(${enterprises}::text[])`)
    .where('at', '>', since)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(toldOf)
}

/** That something ends on a day was said. */
export interface Lapse {
  readonly enterprise: EnterpriseId
  readonly policy: string
  readonly endsOn: Day
}

/** Of ends that are still to come, of these enterprises (null: of all). */
export const listLapses = async (
  db: Db,
  enterprises: readonly EnterpriseId[] | null,
  day: Day,
): Promise<readonly Lapse[]> => {
  const { rows } = await sql<Lapse>`
    select enterprise, policy, ends_on as "endsOn" from entitlements.change
    where kind = 'lapsing' and ends_on >= ${day}::date
      and (${enterprises === null}::boolean or enterprise = any(${enterprises ?? []}::text[]))`.execute(db)
  return rows
}
