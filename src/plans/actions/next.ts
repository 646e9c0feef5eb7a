import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Name } from '../model.ts'
import { carried, periodAfter } from '../rules/next.ts'
import { listPlans, savePlan } from '../store/plans.ts'
import { listStories } from '../store/tasks.ts'
import { saveTask, saveWording } from '../store/writing.ts'
import { refusals } from '../texts/refusals.ts'
import { by, ensureMayKeep, planSubject, refuseIf } from './ensure.ts'

interface Starting {
  readonly code: string
  readonly name: Name
  /** The tasks that go along, by their ids. */
  readonly tasks: readonly string[]
}

/** The draft of the next period, with the tasks that go along: those that are not finished come first. */
export const startNextPlan = (work: Work, from: string, { code, name, tasks }: Starting): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const plans = await listPlans(work.db)
    const plan = plans.find(each => each.code === from)
    if (plan === undefined) throw new NotFound('plan', from)
    refuseIf(plan.document === null, 'not-adopted', refusals.notAdopted)
    refuseIf(tasks.length === 0, 'nothing-chosen', refusals.nothingChosen)
    refuseIf(
      plans.some(each => each.code === code),
      'plan-there',
      refusals.planThere(code),
    )
    const period = periodAfter(plan.period)
    // Targets are of their year: those of the next are named when it is known what they are.
    const goals = plan.goals.map(goal => ({ ...goal, targets: [] }))
    const head = { kind: plan.kind, source: null, document: null, isSample: plan.isSample, asks: [] }
    await savePlan(work.db, { ...head, code, name, period, goals, startedFrom: from }, by(work))
    const stories = (await listStories(work.db, { plan: from })).filter(({ task }) => tasks.includes(task.id))
    for (const { number, task, note } of carried(stories, plan.period, period)) {
      const fresh = { plan: code, code: number, standing: task.standing, note, carriedFrom: task.id }
      const id = await saveTask(work.db, fresh, by(work))
      await saveWording(work.db, id, { ...task, reason: null }, by(work))
    }
    record(work, { action: 'start next plan', subject: planSubject(code), after: { from, tasks } })
  })
}
