import type { Work } from '../platform/work.ts'
import { loadShippedTargets } from '../targets/index.ts'
import type { Finding, Target } from '../targets/model.ts'
import { findings } from '../targets/rules/find.ts'
import { readTargets } from '../targets/rules/read.ts'
import { asksAsTargets } from './rules/file/read.ts'
import { listPlans, type StoredPlan } from './store/plans.ts'

export interface Asked {
  /** Everything that is asked: the targets that ship, and those of plans. */
  readonly targets: readonly Target[]
  /** The targets of the plan's goals. */
  readonly own: readonly Target[]
  /** What is found about them, among all. */
  readonly findings: readonly Finding[]
}

/** The targets of a plan, and where they contradict those of other documents. */
export const askedBy = async ({ db }: Work, plan: StoredPlan): Promise<Asked> => {
  const { dictionary, targets: shipped } = await loadShippedTargets()
  const ofPlans = (await listPlans(db)).flatMap(each => {
    const read = each.asks.length === 0 ? null : readTargets(asksAsTargets(each), dictionary)
    return read?.ok ? read.value.targets : []
  })
  const targets = [...shipped, ...ofPlans]
  const named = new Set(plan.goals.flatMap(goal => goal.targets))
  const own = targets.filter(({ code, file }) => named.has(code) || file === plan.code)
  const found = findings(targets).filter(
    ({ kind, targets }) => isContradiction(kind) && targets.some(each => own.includes(each)),
  )
  return { targets, own, findings: found }
}

const isContradiction = (kind: Finding['kind']): boolean =>
  kind === 'conflict' || kind === 'two-targets' || kind === 'lowered' || kind === 'stale-base'
