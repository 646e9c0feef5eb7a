import type { Day } from '../../../exact/day.ts'
import { type Problem, problem } from '../../../exact/problem.ts'
import { schemaProblems } from '../../../exact/schema-problems.ts'
import type { Target } from '../../../targets/model.ts'
import { readTargets } from '../../../targets/rules/read.ts'
import type { Beneficiaries, Goal, Period, Plan, PlanDocument, Standing, TaskWording } from '../../model.ts'
import { dayProblems, lengthProblems, namedTwice, periodAt, unknownWord } from './faults.ts'
import { type PlanWritten, planSchema, type TaskWritten } from './schema.ts'
import { faultsOfTask } from './task.ts'
import type { PlanWords } from './words.ts'

/** A task as a file brings it. */
export interface BroughtTask extends TaskWording {
  readonly code: string
  readonly goal: string | null
  readonly standing: Standing
  readonly note: string | null
}

/** A plan as a file brings it: read whole, or not at all. */
export interface BroughtPlan extends Omit<Plan, 'startedFrom' | 'isSample'> {
  readonly goals: readonly Goal[]
  readonly tasks: readonly BroughtTask[]
  /** Its own targets as they are written, and as they are read. */
  readonly asks: readonly Readonly<Record<string, unknown>>[]
  readonly targets: readonly Target[]
}

export type PlanReading =
  | { readonly ok: true; readonly value: BroughtPlan }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const KEYS = [...Object.keys(planSchema.shape), ...Object.keys(planSchema.shape.tasks.unwrap().element.shape)]

/** Reads one plan from plain JSON; everything that is wrong is said with place, value, reason and remedy. */
export const readPlan = (input: unknown, words: PlanWords): PlanReading => {
  const { data, error } = planSchema.safeParse(input)
  if (data === undefined) return { ok: false, problems: schemaProblems(error, input, KEYS) }
  const period = periodAt('period', data.period)
  // Its own targets take the year from its period: one that is none would be refused twice.
  const asked = period.value === null ? null : asksOf(data, words)
  const problems = [
    ...period.problems,
    ...lengthProblems(data.kind, period.value),
    ...dayProblems('document.issuedOn', data.document?.issuedOn ?? null),
    ...repeated(
      data.goals.map(({ code }) => code),
      'goals',
      'code',
    ),
    ...repeated(
      data.tasks.map(({ number }) => number.toUpperCase()),
      'tasks',
      'number',
    ),
    ...(asked?.problems ?? []),
    ...(asked?.problems.length === 0 ? goalProblems(data, words, asked.targets) : []),
    ...data.goals.flatMap(({ targets }, at) => namedTwice(`goals[${at}].targets`, targets)),
    ...data.tasks.flatMap((task, at) =>
      faultsOfTask(task, `tasks[${at}]`, { plan: data, period: period.value, words }),
    ),
  ]
  if (problems.length > 0 || period.value === null || asked === null) return { ok: false, problems }
  return { ok: true, value: planOf(data, period.value, asked.targets, words) }
}

const repeated = (keys: readonly string[], list: string, key: string): readonly Problem[] =>
  keys.flatMap((value, at) => {
    const first = keys.indexOf(value)
    if (first === at) return []
    return [
      problem(`${list}[${at}].${key}`, value, `${list}[${first}] has it already`, 'give it one of its own'),
    ]
  })

/** What a plan itself asks, as the targets of its document are written. */
export const asksAsTargets = ({ code, document, source, period, asks }: Asking): unknown => ({
  format: 'chuluc-targets-1',
  code,
  asOf: period.from.slice(0, 4),
  document:
    document === null
      ? null
      : {
          number: [document.number, document.symbol].filter(Boolean).join('/'),
          issuer: document.issuer,
          issuedOn: document.issuedOn,
          name: null,
        },
  source: source ?? code,
  saidOn: document?.issuedOn ?? null,
  targets: asks,
})

interface Asking extends Pick<PlanWritten, 'code' | 'document' | 'source' | 'period'> {
  readonly asks: readonly Readonly<Record<string, unknown>>[]
}

const asksOf = (
  plan: PlanWritten,
  { dictionary }: PlanWords,
): { readonly targets: readonly Target[]; readonly problems: readonly Problem[] } => {
  if (plan.targets.length === 0) return { targets: [], problems: [] }
  const read = readTargets(asksAsTargets({ ...plan, asks: plan.targets }), dictionary)
  return read.ok ? { targets: read.value.targets, problems: [] } : { targets: [], problems: read.problems }
}

const goalProblems = (
  { goals }: PlanWritten,
  words: PlanWords,
  own: readonly Target[],
): readonly Problem[] => {
  const known = [...words.targets, ...own.map(({ code }) => code)]
  return goals.flatMap(({ targets }, at) =>
    targets.flatMap((target, place) =>
      known.includes(target) ? [] : [unknownWord(`goals[${at}].targets[${place}]`, target, 'target', known)],
    ),
  )
}

const planOf = (
  { code, kind, name, document, source, goals, targets, tasks }: PlanWritten,
  period: Period,
  own: readonly Target[],
  words: PlanWords,
): BroughtPlan => ({
  code,
  kind,
  name,
  period,
  document: document === null ? null : documentOf(document),
  source,
  goals,
  asks: targets,
  targets: own,
  tasks: tasks.map(task => taskOf(task, words)),
})

const documentOf = (document: NonNullable<PlanWritten['document']>): PlanDocument => ({
  ...document,
  issuedOn: document.issuedOn as Day | null,
})

const taskOf = (
  { number, status, period, beneficiaries, budget, ...task }: TaskWritten,
  words: PlanWords,
): BroughtTask => ({
  ...task,
  code: number,
  standing: status,
  period: period === null ? null : periodAt('', period).value,
  beneficiaries: beneficiaries === null ? null : beneficiariesOf(beneficiaries),
  budgetLine: budget === null ? null : (words.budgetLine?.(budget) ?? null),
})

const beneficiariesOf = (written: NonNullable<TaskWritten['beneficiaries']>): Beneficiaries => {
  if ('words' in written) return { kind: 'prose', words: written.words }
  if ('enterprises' in written) return { kind: 'list', enterprises: written.enterprises }
  const { titled, supporting, ...rule } = written.rule
  return { kind: 'rule', rule: { ...rule, isTitled: titled, isSupporting: supporting } }
}
