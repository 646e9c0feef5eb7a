import { addMonths, type Day } from '../../exact/day.ts'
import type { Period, Task, TaskStory } from '../model.ts'

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** As many years again, beginning the day after. */
const yearsOf = ({ from, to }: Period): number => yearOf(to) - yearOf(from) + 1

const later = (day: Day, years: number): Day => addMonths(day, 12 * years)

export const periodAfter = (period: Period): Period => {
  const years = yearsOf(period)
  return { from: later(period.from, years), to: later(period.to, years) }
}

export interface Carried {
  readonly number: string
  readonly task: Task
  readonly note: string | null
}

/**
 * Tasks as the next plan has them, numbered anew: those that are not done first, from its first day on; the others on the
 * same days of the new period. A budget line is of its year and does not go along.
 */
export const carried = (stories: readonly TaskStory[], old: Period, next: Period): readonly Carried[] =>
  unfinishedFirst(stories).map(({ task, closing }, at) => ({
    number: String(at + 1),
    note: task.note,
    task: { ...task, budgetLine: null, period: movedTo(task.period, closing === null, old, next) },
  }))

export const unfinishedFirst = <Story extends Pick<TaskStory, 'closing'>>(
  stories: readonly Story[],
): readonly Story[] => [
  ...stories.filter(({ closing }) => closing === null),
  ...stories.filter(({ closing }) => closing !== null),
]

const movedTo = (period: Period | null, isOpen: boolean, old: Period, next: Period): Period | null => {
  if (period === null) return null
  const years = yearsOf(old)
  return { from: isOpen ? next.from : later(period.from, years), to: later(period.to, years) }
}
