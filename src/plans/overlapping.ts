import { listUnits } from '../access/index.ts'
import type { Work } from '../platform/work.ts'
import type { Target } from '../targets/model.ts'
import { askedBy } from './asked.ts'
import { listBeneficiaries } from './beneficiaries.ts'
import { fieldWords } from './files.ts'
import { type ShownTask, shownTasks } from './loading.ts'
import { type Overlap, overlapsIn } from './rules/overlap/find.ts'
import { uncovered } from './rules/overlap/uncovered.ts'
import { type Keeping, listKeepings } from './store/keepings.ts'
import { listPlans, type StoredPlan } from './store/plans.ts'

export interface ShownOverlap extends Overlap {
  readonly shown: readonly [ShownTask, ShownTask]
  /** Who would benefit from both, by name. */
  readonly witnesses: readonly string[]
  /** Null: nobody decided that both stay. */
  readonly kept: Keeping | null
}

export interface Overlapping {
  readonly overlaps: readonly ShownOverlap[]
  readonly targets: readonly Target[]
  readonly tasks: readonly ShownTask[]
}

/** What overlaps with a task of this plan, in whatever plan, and what of it stands alone. */
export const overlappingIn = async (work: Work, plan: StoredPlan): Promise<Overlapping> => {
  const { db } = work
  const [plans, enterprises] = [await listPlans(db), await listBeneficiaries(work)]
  // What is invented is never held against what is real.
  const all = (await shownTasks(work)).filter(({ isSample }) => isSample === plan.isSample)
  const byId = new Map(all.map(each => [each.task.id, each]))
  const names = new Map(enterprises.map(({ id, name }) => [id, name]))
  const keepings = await listKeepings(db)
  const found = overlapsIn(
    all.map(({ task }) => task),
    {
      enterprises,
      units: await listUnits(db),
      field: fieldWords,
      periods: new Map(plans.map(({ code, period }) => [code, period])),
    },
  )
  const overlaps = found.flatMap(overlap => {
    const [one, two] = overlap.tasks.map(({ id }) => byId.get(id))
    if (one === undefined || two === undefined) return []
    if (one.task.plan !== plan.code && two.task.plan !== plan.code) return []
    const kept = keepings.find(each => isOf(each, one.task.id, two.task.id)) ?? null
    const witnesses = overlap.enterprises.map(id => names.get(id) ?? id)
    return [{ ...overlap, shown: [one, two] as const, witnesses, kept }]
  })
  const own = all.filter(({ task }) => task.plan === plan.code)
  const alone = uncovered(
    (await askedBy(work, plan)).own,
    [plan],
    own.map(({ task }) => task),
  )
  return {
    overlaps: [
      ...overlaps.filter(({ kept }) => kept === null),
      ...overlaps.filter(({ kept }) => kept !== null),
    ],
    targets: alone.targets,
    tasks: own.filter(({ task }) => alone.tasks.some(({ id }) => id === task.id)),
  }
}

const isOf = ({ task, other }: Keeping, one: string, two: string): boolean =>
  (task === one && other === two) || (task === two && other === one)
