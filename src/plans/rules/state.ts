import type { Unit } from '../../access/model.ts'
import { unitOn } from '../../access/rules.ts'
import type { Day } from '../../exact/day.ts'
import { daysBetween } from '../../exact/day.ts'
import type { Report, TaskState, TaskStory, Turn } from '../model.ts'

/** What was said last and not given back. */
export const lastSaid = ({ reports }: Pick<TaskStory, 'reports'>): Report | null =>
  reports.findLast(({ ruling }) => ruling?.kind !== 'returned') ?? null

/** How far it is, in per cent, as its unit says; closed is all of it. */
export const percentOf = (story: Pick<TaskStory, 'reports' | 'closing'>): number =>
  story.closing === null ? (lastSaid(story)?.percent ?? 0) : 100

export const stateOn = (story: TaskStory, today: Day): TaskState => {
  if (story.closing !== null) return 'done'
  if (!story.isAdopted) return 'draft'
  const said = lastSaid(story)
  if (said?.percent === 100 && said.ruling === null) return 'reported'
  if (percentOf(story) > 0) return 'under-way'
  return (story.task.period?.from ?? today) > today ? 'to-come' : 'not-begun'
}

/** The days it is over its deadline; 0: it is not. What is not adopted or has no deadline is never late. */
export const daysLate = (story: TaskStory, today: Day): number => {
  const due = story.task.period?.to
  if (due === undefined || !story.isAdopted || story.closing !== null) return 0
  return Math.max(0, daysBetween(due, today))
}

/** Whether the task is its unit's to do today, or the office has to say something first. */
export const turnOn = (story: TaskStory, units: readonly Unit[], today: Day): Turn => {
  if (story.closing !== null) return 'nobody'
  if (!story.isAdopted || unitNow(story.task.lead, units, today) === null) return 'office'
  const last = story.reports.at(-1)
  return last !== undefined && last.ruling === null ? 'office' : 'unit'
}

/** The unit that carries the duty of a unit today; null: nobody does. */
export const unitNow = (code: string | null, units: readonly Unit[], today: Day): string | null => {
  if (code === null) return null
  const duty = unitOn(units, code, today)
  return duty.held ? duty.unit.code : null
}

/** Changes with everything that is done: whoever acts says what they saw. */
export const versionOf = ({ wordings, deadlines, reports, instructions, closing }: TaskStory): string =>
  [
    wordings.length,
    deadlines.length,
    reports.length,
    reports.filter(({ ruling }) => ruling !== null).length,
    instructions.length,
    closing === null ? 0 : 1,
  ].join('.')
