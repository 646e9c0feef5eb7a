import { z } from 'zod'
import { activities, sources } from '../../../support/model.ts'
import { planKinds, standings } from '../../model.ts'

/** One plan as it is written. Meaning: docs/guides/write-a-plan.md. The JSON Schema in docs/ is made from this file. */

const words = z.string().trim().min(1).max(5000)
const name = z.strictObject({ vi: words.max(500), en: words.max(500).nullable().default(null) })
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is small letters, digits and dashes')
  .max(80)
const day = z.string().max(40).describe('A day such as "2026-03-31".')
const period = z.strictObject({ from: day, to: day }).describe('Both days belong to it.')
const codes = z.array(z.string().min(1).max(120)).max(500)

const rule = z
  .strictObject({
    sectors: codes.nullable().default(null).describe('Codes of the list sector-groups.'),
    communes: codes.nullable().default(null).describe('Codes of the list communes.'),
    sizes: codes.nullable().default(null).describe('Size classes: sieu-nho, nho, vua, lon.'),
    titled: z.boolean().nullable().default(null).describe('Holds a title today.'),
    supporting: z.boolean().nullable().default(null).describe('Makes a product of a supporting industry.'),
  })
  .describe('All that is asked must hold; of a list, one of it. Null: it does not matter.')

const beneficiaries = z.union([
  z.strictObject({ rule }),
  z.strictObject({ enterprises: codes.min(1) }),
  z.strictObject({ words }),
])

const taskSchema = z.strictObject({
  number: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/, 'a number is letters, digits, dots and dashes')
    .describe('Its number in the plan, such as "II.3".'),
  title: name,
  goal: code.nullable().default(null).describe('A goal of this file.'),
  group: code.nullable().default(null).describe('A code of data/plans/task-groups.json.'),
  lead: code.nullable().default(null).describe('The unit in the lead; null: the source does not name it.'),
  coordinating: z.array(code).max(200).default([]),
  beneficiaries: beneficiaries.nullable().default(null),
  purpose: z.enum(activities).nullable().default(null),
  period: period.nullable().default(null),
  budget: z
    .strictObject({
      source: z.enum(sources),
      unit: code,
      year: z.int().min(2000).max(2100),
      activity: z.enum(activities),
    })
    .nullable()
    .default(null)
    .describe('A budget line that is open in this city.'),
  product: words.nullable().default(null),
  indicators: z.array(code).max(100).default([]).describe('Codes of the indicators it moves.'),
  evidence: words.nullable().default(null),
  status: z.enum(standings).default('sourced'),
  note: words.nullable().default(null),
})
export type TaskWritten = z.output<typeof taskSchema>

export const planSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-plan-1'),
    code,
    kind: z.enum(planKinds),
    name,
    period,
    document: z
      .strictObject({
        number: z.string().min(1).max(20).nullable(),
        symbol: z.string().min(1).max(40),
        issuer: words.max(300),
        issuedOn: day.nullable(),
      })
      .nullable()
      .describe('Number, symbol, issuer and day; null: the plan is not adopted yet.'),
    source: words.nullable().default(null).describe('Where this was read.'),
    goals: z
      .array(z.strictObject({ code, name, targets: codes.default([]).describe('Codes of data/targets.') }))
      .max(200)
      .default([]),
    targets: z
      .array(z.record(z.string(), z.unknown()))
      .max(200)
      .default([])
      .describe(
        'Targets of this plan that no file of data/targets holds, each as a target is written there.',
      ),
    tasks: z.array(taskSchema).max(2000).default([]),
  })
  .describe('One plan, its goals and tasks, format chuluc-plan-1.')
export type PlanWritten = z.output<typeof planSchema>

export const taskGroupsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('chuluc-task-groups-1'),
    note: name,
    groups: z.array(
      z.strictObject({
        code,
        name: z.strictObject({ vi: words, en: words }),
        status: z.enum(standings),
        source: words.nullable().default(null),
        note: words.nullable().default(null),
      }),
    ),
  })
  .describe('The groups of tasks of the programme, format chuluc-task-groups-1.')
