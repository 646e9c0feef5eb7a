import { inTransaction, type Work } from '../../platform/work.ts'
import { readPlanFiles, shippedPlanPaths } from '../files.ts'
import { listPlans } from '../store/plans.ts'
import { planWords } from '../words.ts'
import { ensureMayKeep } from './ensure.ts'
import { loadPlan } from './plans.ts'

/** Loads plans from files, all or none: those that ship, or those that are named. What is there already stays. */
export const loadPlanFiles = async (
  work: Work,
  paths: readonly string[] | null = null,
): Promise<{ readonly loaded: number; readonly there: number }> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const plans = await readPlanFiles(paths ?? (await shippedPlanPaths()), await planWords(work))
    const known = new Set((await listPlans(work.db)).map(({ code }) => code))
    const fresh = plans.filter(({ code }) => !known.has(code))
    for (const plan of fresh) await loadPlan(work, plan)
    return { loaded: fresh.length, there: plans.length - fresh.length }
  })
}
