import type { Db } from '../../platform/database.ts'
import type { Goal, Plan, PlanDocument } from '../model.ts'
import { type Asks, tables } from './tables.ts'

export interface StoredPlan extends Plan {
  readonly asks: Asks
}

/** The latest first, then by code. */
export const listPlans = async (db: Db): Promise<readonly StoredPlan[]> => {
  const goals = Map.groupBy(await listGoals(db), ({ plan }) => plan)
  const rows = await tables(db)
    .selectFrom('plans.plan as plan')
    .leftJoin('plans.adoption as adoption', 'adoption.plan', 'plan.code')
    .select(['plan.code', 'kind', 'name_vi', 'name_en', 'from_day as from', 'to_day as to', 'source', 'asks'])
    .select(['started_from as startedFrom', 'is_sample as isSample'])
    .select(['number', 'symbol', 'issuer', 'issued_on as issuedOn'])
    .orderBy('to_day', 'desc')
    .orderBy('plan.code')
    .execute()
  return rows.map(({ name_vi, name_en, from, to, number, symbol, issuer, issuedOn, ...row }) => ({
    ...row,
    name: { vi: name_vi, en: name_en },
    period: { from, to },
    document: symbol === null || issuer === null ? null : { number, symbol, issuer, issuedOn },
    goals: (goals.get(row.code) ?? []).map(({ plan: _, ...goal }) => goal),
  }))
}

const listGoals = async (db: Db): Promise<readonly (Goal & { readonly plan: string })[]> =>
  (
    await tables(db)
      .selectFrom('plans.goal')
      .select(['plan', 'code', 'name_vi', 'name_en', 'targets'])
      .orderBy('plan')
      .orderBy('place')
      .execute()
  ).map(({ name_vi, name_en, ...goal }) => ({ ...goal, name: { vi: name_vi, en: name_en } }))

/** Whoever changes a plan waits for who changes it already. */
export const lockPlan = async (db: Db, code: string): Promise<StoredPlan | undefined> => {
  await tables(db).selectFrom('plans.plan').select('code').where('code', '=', code).forUpdate().execute()
  return (await listPlans(db)).find(plan => plan.code === code)
}

export interface By {
  readonly at: string
  readonly byWhom: string
}

export const savePlan = async (db: Db, plan: StoredPlan, { at, byWhom }: By): Promise<void> => {
  await tables(db)
    .insertInto('plans.plan')
    .values({
      code: plan.code,
      kind: plan.kind,
      name_vi: plan.name.vi,
      name_en: plan.name.en,
      from_day: plan.period.from,
      to_day: plan.period.to,
      source: plan.source,
      asks: JSON.stringify(plan.asks),
      started_from: plan.startedFrom,
      is_sample: plan.isSample,
      at,
      by_whom: byWhom,
    })
    .execute()
  if (plan.goals.length > 0) await saveGoals(db, plan.code, plan.goals)
}

const saveGoals = async (db: Db, plan: string, goals: readonly Goal[]): Promise<void> => {
  await tables(db)
    .insertInto('plans.goal')
    .values(
      goals.map(({ code, name, targets }, place) => ({
        plan,
        code,
        place,
        name_vi: name.vi,
        name_en: name.en,
        targets,
      })),
    )
    .execute()
}

export const saveAdoption = async (
  db: Db,
  plan: string,
  { issuedOn, ...document }: PlanDocument,
  { at, byWhom }: By,
): Promise<void> => {
  await tables(db)
    .insertInto('plans.adoption')
    .values({ ...document, plan, issued_on: issuedOn, at, by_whom: byWhom })
    .execute()
}
