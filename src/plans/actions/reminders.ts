import { peopleHolding } from '../../access/index.ts'
import type { PersonId } from '../../access/model.ts'
import { isSystem } from '../../access/permissions.ts'
import { type Day, daysBetween } from '../../exact/day.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { TaskStory } from '../model.ts'
import { mayKeepPlans } from '../permissions.ts'
import { type Step, stepsBy } from '../rules/escalation.ts'
import { listStories } from '../store/tasks.ts'
import { notices } from '../texts/notices.ts'
import { ensureMay } from './ensure.ts'
import { peopleOfUnits, tellOf } from './telling.ts'

/** Tells of tasks that are due or late, each step once for each deadline; asked again it tells nobody anew. */
export const remindOfTasks = (work: Work): Promise<void> => {
  ensureMay(isSystem(work.actor) || mayKeepPlans(work.actor), work)
  return inTransaction(work, async work => {
    for (const story of await listStories(work.db)) {
      const dueOn = story.task.period?.to
      if (dueOn === undefined || !story.isAdopted || story.closing !== null) continue
      for (const step of stepsBy(dueOn, work.today)) await remind(work, story, dueOn, step)
    }
  })
}

const remind = async (work: Work, { task }: TaskStory, dueOn: Day, step: Step): Promise<void> => {
  const isDue = step.kind === 'due'
  const people = isDue
    ? await peopleOfUnits(work, [task.lead, ...task.coordinating])
    : await hearers(work, task, step)
  const says = isDue
    ? notices.due(task.title, dueOn)
    : notices.late(task.title, daysBetween(dueOn, work.today))
  const key = `${dueOn}-${isDue ? step.before : step.hears}`
  await tellOf(work, task, people, { kind: isDue ? 'task-due' : 'task-late', key, says, dueOn })
}

/** Nobody is the head of a unit in this house: all who speak for it hear, then the office, then the leader. */
const hearers = (
  work: Work,
  { lead, coordinating }: TaskStory['task'],
  { hears }: Extract<Step, { kind: 'late' }>,
): Promise<readonly PersonId[]> =>
  hears === 'units' ? peopleOfUnits(work, [lead, ...coordinating]) : peopleHolding(work, hears)
