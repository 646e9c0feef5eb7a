import { listUnits } from '../access/index.ts'
import type { Unit } from '../access/model.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { Language } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import type { TaskState, TaskStory, Turn } from './model.ts'
import { mayReadPlans, ownUnits } from './permissions.ts'
import { daysLate, percentOf, stateOn, turnOn, unitNow } from './rules/state.ts'
import { listPlans, type StoredPlan } from './store/plans.ts'
import { listStories, type TaskFilter } from './store/tasks.ts'
import { inLanguage } from './texts/words.ts'

/** A task as it is listed. */
export interface ShownTask extends TaskStory {
  readonly state: TaskState
  readonly percent: number
  readonly daysLate: number
  readonly turn: Turn
  /** The unit that carries the lead's duty today; null: nobody does, or no unit is named. */
  readonly leadNow: string | null
  readonly leadName: string | null
  /** The units that take part, as they are today, the lead among them. */
  readonly unitsNow: readonly string[]
  readonly planName: string
  readonly title: string
}

export const ensureMayRead = ({ actor }: Work): void => {
  if (!mayReadPlans(actor)) throw new NotAllowed('read plans')
}

export const unitName = (units: readonly Unit[], code: string | null, language: Language): string | null => {
  const unit = units.find(each => each.code === code)
  if (unit === undefined) return code
  return language === 'vi' ? unit.nameVi : (unit.nameEn ?? unit.nameVi)
}

/** Tasks in the order of their plans, in a constant number of statements. */
export const shownTasks = async (work: Work, filter: TaskFilter = {}): Promise<readonly ShownTask[]> => {
  ensureMayRead(work)
  const { db, today, language } = work
  const [units, stories] = [await listUnits(db), await listStories(db, filter)]
  const names = new Map((await listPlans(db)).map(({ code, name }) => [code, inLanguage(name, language)]))
  return stories.map(story => {
    const { lead, coordinating } = story.task
    const leadNow = unitNow(lead, units, today)
    return {
      ...story,
      state: stateOn(story, today),
      percent: percentOf(story),
      daysLate: daysLate(story, today),
      turn: turnOn(story, units, today),
      leadNow,
      leadName: unitName(units, leadNow ?? lead, language),
      unitsNow: [...new Set([lead, ...coordinating].flatMap(code => unitNow(code, units, today) ?? []))],
      planName: names.get(story.task.plan) ?? story.task.plan,
      title: inLanguage(story.task.title, language),
    }
  })
}

export const shownTask = async (work: Work, id: string): Promise<ShownTask> => {
  const [task] = /^\d{1,18}$/.test(id) ? await shownTasks(work, { ids: [BigInt(id)] }) : []
  if (task === undefined) throw new NotFound('task', id)
  return task
}

/** Whether something of it waits for the actor: a report for the office, the work itself for its units. */
export const isMine = (task: ShownTask, actor: Work['actor'], isOffice: boolean): boolean =>
  (task.turn === 'office' && isOffice && task.isAdopted) ||
  (task.turn === 'unit' &&
    task.leadNow !== null &&
    ownUnits(actor).includes(task.leadNow) &&
    task.state !== 'to-come')

/** By a person, as the rows name who acts. */
export const isInstructedBy = ({ instructions }: ShownTask, person: string): boolean =>
  instructions.some(({ byWhom }) => byWhom === `person:${person}`)

export interface Counted {
  readonly tasks: number
  readonly done: number
  readonly late: number
}

export const countedIn = (tasks: readonly ShownTask[]): Counted => ({
  tasks: tasks.length,
  done: tasks.filter(({ state }) => state === 'done').length,
  late: tasks.filter(task => task.daysLate > 0).length,
})

export interface ShownPlan extends StoredPlan, Counted {
  readonly title: string
}

/** Every plan with how far its tasks are. */
export const shownPlans = async (work: Work): Promise<readonly ShownPlan[]> => {
  const tasks = Map.groupBy(await shownTasks(work), ({ task }) => task.plan)
  return (await listPlans(work.db)).map(plan => ({
    ...plan,
    ...countedIn(tasks.get(plan.code) ?? []),
    title: inLanguage(plan.name, work.language),
  }))
}

export const getPlan = async (work: Work, code: string): Promise<StoredPlan> => {
  ensureMayRead(work)
  const plan = (await listPlans(work.db)).find(each => each.code === code)
  if (plan === undefined) throw new NotFound('plan', code)
  return plan
}

/** Units that are there today, for a choice: by their names. */
export const unitChoices = async ({
  db,
  today,
  language,
}: Work): Promise<readonly { readonly value: string; readonly label: string }[]> => {
  const units = await listUnits(db)
  return units
    .filter(({ code }) => unitNow(code, units, today) === code)
    .map(({ code }) => ({ value: code, label: unitName(units, code, language) ?? code }))
    .toSorted((a, b) => VIETNAMESE.compare(a.label, b.label))
}
