import { listUnits } from '../access/index.ts'
import type { Work } from '../platform/work.ts'
import { budgetName, doersAmong, listBudgetLines } from '../support/index.ts'
import { listBeneficiaries } from './beneficiaries.ts'
import { type Choice, choicesFor } from './choices.ts'
import { getPlan, type ShownTask, shownTask, unitName } from './loading.ts'
import { among } from './rules/beneficiaries.ts'
import type { StoredPlan } from './store/plans.ts'

/** A task with the names of all that it names. */
export interface TaskTold {
  readonly task: ShownTask
  readonly plan: StoredPlan
  readonly units: readonly Choice[]
  readonly indicators: readonly Choice[]
  /** Of codes that a task or a rule of beneficiaries names. */
  readonly nameOf: (code: string) => string
  readonly unit: (code: string | null) => string | null
  readonly doer: (byWhom: string) => string
  readonly budget: string | null
  /** How many enterprises it is for today, and of how many it is not known; null: nobody is counted. */
  readonly reach: {
    readonly sure: number
    readonly unknown: number
    readonly names: readonly string[]
  } | null
}

export const taskTold = async (work: Work, id: string): Promise<TaskTold> => {
  const { db, language } = work
  const task = await shownTask(work, id)
  const plan = await getPlan(work, task.task.plan)
  const [choices, units] = [await choicesFor(work, plan), await listUnits(db)]
  const names = new Map(
    [
      choices.goals,
      choices.groups,
      choices.sectors,
      choices.communes,
      choices.sizes,
      choices.indicators,
    ].flatMap(list => list.map(({ value, label }) => [value, label] as const)),
  )
  const line = (await listBudgetLines(db)).find(each => String(each.id) === task.task.budgetLine)
  return {
    task,
    plan,
    units: choices.units,
    indicators: choices.indicators.filter(({ value }) => task.task.indicators.includes(value)),
    nameOf: code => names.get(code) ?? code,
    unit: code => unitName(units, code, language),
    doer: await doersAmong(db, doersOf(task)),
    budget: line === undefined ? null : budgetName(line, language),
    reach: await reachOf(work, task),
  }
}

const doersOf = ({ wordings, deadlines, reports, instructions, closing }: ShownTask): readonly string[] =>
  [
    ...[...wordings, ...deadlines, ...reports, ...instructions].map(({ byWhom }) => byWhom),
    ...reports.flatMap(({ ruling }) => ruling?.byWhom ?? []),
    closing?.byWhom ?? [],
  ].flat()

const reachOf = async (work: Work, { task }: ShownTask): Promise<TaskTold['reach']> => {
  const { beneficiaries } = task
  if (beneficiaries === null || beneficiaries.kind === 'prose') return null
  const { sure, unknown } = among(beneficiaries, await listBeneficiaries(work))
  return { sure: sure.length, unknown: unknown.length, names: sure.map(({ name }) => name) }
}
