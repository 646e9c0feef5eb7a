import { z } from 'zod'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { type ShownPlan, type ShownTask, shownPlans, shownTasks } from './loading.ts'
import { planKinds, standings, states, turns } from './model.ts'
import { mayReadPlans } from './permissions.ts'

const name = z.object({ vi: z.string(), en: z.string().nullable() })
const period = z.object({ from: z.string(), to: z.string() }).describe('Both days belong to it.')

const plan = named(
  'Plan',
  z.object({
    code: z.string(),
    kind: z.enum(planKinds),
    name,
    period,
    document: z
      .object({
        number: z.string().nullable(),
        symbol: z.string(),
        issuer: z.string(),
        issuedOn: z.string().nullable(),
      })
      .nullable()
      .describe('Null: it is a draft.'),
    source: z.string().nullable(),
    startedFrom: z.string().nullable().describe('The plan before it, by its code.'),
    goals: z.array(z.object({ code: z.string(), name, targets: z.array(z.string()) })),
    tasks: z.int(),
    done: z.int(),
    late: z.int(),
    isSample: z.boolean(),
  }),
)

const task = named(
  'PlanTask',
  z.object({
    id: z.string(),
    plan: z.string(),
    number: z.string(),
    title: name,
    goal: z.string().nullable(),
    group: z.string().nullable(),
    lead: z.string().nullable().describe('As it was named; its successor stands in units.'),
    units: z.array(z.string()).describe('Who takes part today, the lead first.'),
    purpose: z.string().nullable(),
    period: period.nullable(),
    indicators: z.array(z.string()),
    standing: z.enum(standings),
    state: z.enum(states),
    percent: z.int(),
    daysLate: z.int(),
    turn: z.enum(turns),
    carriedFrom: z.string().nullable(),
    reports: z.int(),
    isSample: z.boolean(),
  }),
)

const listPlans = defineOperation({
  id: 'listPlans',
  path: '/api/office/plans',
  tag: 'office',
  title: { vi: 'Kế hoạch và mức hoàn thành', en: 'Plans and how far they are' },
  about: 'Plans with their document, goals and the number of tasks done and late. Null: not known.',
  may: mayReadPlans,
  scope: 'read:office',
  shows: ['/plans', '/plans/:plan'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(plan),
  example: {},
  answers: async ({ work }, { query }) => paged((await shownPlans(work)).map(planAnswered), query),
})

const listTasks = defineOperation({
  id: 'listPlanTasks',
  path: '/api/office/tasks',
  tag: 'office',
  title: { vi: 'Nhiệm vụ của các kế hoạch', en: 'Tasks of plans' },
  about: 'Every task with its units, days, state, progress, and whose turn it is.',
  may: mayReadPlans,
  scope: 'read:office',
  shows: ['/tasks', '/tasks/:task'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(task),
  example: {},
  answers: async ({ work }, { query }) => paged((await shownTasks(work)).map(taskAnswered), query),
})

const planAnswered = ({ asks: _, title: _title, ...plan }: ShownPlan) => plan

const taskAnswered = ({ task, unitsNow, reports, ...shown }: ShownTask) => {
  const { id, plan, code, title, goal, group, lead, purpose, period, indicators, standing } = task
  const { state, percent, daysLate, turn, carriedFrom, isSample } = shown
  const said = { id, plan, number: code, title, goal, group, lead, purpose, period, indicators, standing }
  const now = { units: unitsNow, state, percent, daysLate, turn, reports: reports.length }
  return { ...said, ...now, carriedFrom, isSample }
}

export const operations = [listPlans, listTasks]
