import { listUnits } from '../../access/index.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName } from '../../platform/journal.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { TaskStory } from '../model.ts'
import { mayKeepPlans } from '../permissions.ts'
import { unitNow, versionOf } from '../rules/state.ts'
import type { By, StoredPlan } from '../store/plans.ts'
import { lockPlan } from '../store/plans.ts'
import { lockStory } from '../store/tasks.ts'
import { refusals } from '../texts/refusals.ts'

export const ensureMay = (may: boolean, { language }: Work): void => {
  if (!may) throw new NotAllowed(refusals.mayNot[language])
}

export const ensureMayKeep = (work: Work): void => ensureMay(mayKeepPlans(work.actor), work)

export const refuseIf = (is: boolean, code: string, words: Localized): void => {
  if (is) throw new Refused(code, {}, words)
}

export const by = ({ now, actor }: Work): By => ({ at: now, byWhom: actorName(actor) })

/** Holds a plan for the rest of the transaction. */
export const planHeld = async ({ db }: Work, code: string): Promise<StoredPlan> => {
  const plan = await lockPlan(db, code)
  if (plan === undefined) throw new NotFound('plan', code)
  return plan
}

/** Holds a task for the rest of the transaction. */
export const storyHeld = async ({ db }: Work, id: bigint): Promise<TaskStory> => {
  const story = await lockStory(db, id)
  if (story === undefined) throw new NotFound('task', String(id))
  return story
}

export const ensureFresh = (story: TaskStory, seen: string): void =>
  refuseIf(versionOf(story) !== seen, 'stale', refusals.stale)

/** The same, as it was seen by who acts. */
export const taskHeld = async (work: Work, id: bigint, seen: string): Promise<TaskStory> => {
  const story = await storyHeld(work, id)
  ensureFresh(story, seen)
  return story
}

/** The units of a task, as they are today. */
export const unitsOf = async ({ db, today }: Work, { task }: TaskStory): Promise<readonly string[]> => {
  const units = await listUnits(db)
  return [task.lead, ...task.coordinating].flatMap(code => unitNow(code, units, today) ?? [])
}

export const subjectOf = (id: bigint | string) => ({ kind: 'plans.task', id: String(id) })
export const planSubject = (code: string) => ({ kind: 'plans.plan', id: code })
