import type { Goal, Period, Task } from '../../model.ts'

/** As much of a target as is asked here; years belong to it on both ends, null: nobody says since when. */
export interface TargetAsked {
  readonly code: string
  readonly indicator: { readonly code: string }
  readonly period: { readonly from: number | null; readonly to: number }
}

export interface PlanAsked {
  readonly code: string
  readonly period: Period
  readonly goals: readonly Goal[]
}

/**
 * Targets that no task serves, and tasks that serve no target and move no indicator. A task serves the targets of its
 * goal, and those whose indicator it moves within their years.
 */
export const uncovered = <Target extends TargetAsked>(
  targets: readonly Target[],
  plans: readonly PlanAsked[],
  tasks: readonly Task[],
): { readonly targets: readonly Target[]; readonly tasks: readonly Task[] } => {
  const byCode = new Map(plans.map(plan => [plan.code, plan]))
  const ofGoals = new Set(tasks.flatMap(task => goalTargets(task, byCode)))
  const moves = tasks.map(task => ({
    indicators: task.indicators,
    period: task.period ?? byCode.get(task.plan)?.period,
  }))
  return {
    targets: targets.filter(
      target =>
        !ofGoals.has(target.code) &&
        !moves.some(
          ({ indicators, period }) =>
            indicators.includes(target.indicator.code) && isInYears(period, target.period),
        ),
    ),
    tasks: tasks.filter(task => task.indicators.length === 0 && goalTargets(task, byCode).length === 0),
  }
}

const goalTargets = (task: Task, plans: ReadonlyMap<string, PlanAsked>): readonly string[] =>
  plans.get(task.plan)?.goals.find(({ code }) => code === task.goal)?.targets ?? []

const isInYears = (period: Period | undefined, { from, to }: TargetAsked['period']): boolean =>
  period === undefined ||
  (Number(period.from.slice(0, 4)) <= to && (from === null || from <= Number(period.to.slice(0, 4))))
