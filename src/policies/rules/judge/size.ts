import { z } from 'zod'
import { compare, type Exact, exactOf } from '../../../exact/number.ts'
import type { Condition, Facts, FactValue, Leaf } from '../../model.ts'
import type { Knowledge, Known, Truth } from './prepare.ts'

const name = z.strictObject({ vi: z.string(), en: z.string() })
const amount = z.int().nonnegative().transform(exactOf)
const step = z.strictObject({
  class: z.string(),
  maxEmployees: amount,
  maxRevenueVnd: amount,
  maxCapitalVnd: amount,
})

/** The classes of one kind of business from the smallest; what fits none is `largest`. */
export const sizeRule = z.strictObject({
  article: name,
  source: z.string(),
  crossCheck: z.string(),
  rule: z.string(),
  assumptions: z.array(name),
  largest: z.string(),
  columns: z.record(z.string(), z.array(step)),
})
export type SizeRule = z.infer<typeof sizeRule>
export type SizeStep = z.infer<typeof step>

/** The facts it is made of. Revenue is that of the year before, as the decree counts it. */
export const sizeFacts = {
  class: 'enterprise.sizeClass',
  field: 'enterprise.businessField',
  employees: 'enterprise.insuredEmployees',
  revenue: 'enterprise.revenuePriorYearVnd',
  capital: 'enterprise.totalCapitalVnd',
} as const

/** Whoever changes one of these may change the class. */
export const madeOfSize: readonly string[] = [
  sizeFacts.field,
  sizeFacts.employees,
  sizeFacts.revenue,
  sizeFacts.capital,
]

/** One class held against the facts. */
export interface SizeTest {
  readonly field: string
  readonly step: SizeStep
  readonly employees: Truth
  readonly revenue: Truth
  readonly capital: Truth
  readonly fits: Truth
}

export interface SizeFinding {
  /** The classes that are still possible; one: it is known. */
  readonly classes: readonly string[]
  /** In the order looked at, up to the class that fits. */
  readonly tests: readonly SizeTest[]
}

/** The size class by Decree 80 article 5: the smallest class that fits. While the field is unknown both columns count. */
export const sizeOf = (rule: SizeRule, facts: Facts): SizeFinding => {
  const field = facts.get(sizeFacts.field)
  const columns = Object.entries(rule.columns).filter(
    ([own]) => typeof field !== 'object' || field.value === own,
  )
  const findings = columns.map(([own, steps]) => sizeIn({ rule, field: own, steps }, facts))
  return {
    classes: [...new Set(findings.flatMap(({ classes }) => classes))],
    tests: findings.flatMap(({ tests }) => tests),
  }
}

interface Column {
  readonly rule: SizeRule
  readonly field: string
  readonly steps: readonly SizeStep[]
}

const sizeIn = ({ rule, field, steps }: Column, facts: Facts): SizeFinding => {
  const all = steps.map(each => testOf(field, each, facts))
  const fitting = all.findIndex(({ fits }) => fits === true)
  const tests = fitting < 0 ? all : all.slice(0, fitting + 1)
  const possible = tests.filter(({ fits }) => fits !== false).map(test => test.step.class)
  return { classes: fitting < 0 ? [...possible, rule.largest] : possible, tests }
}

const testOf = (field: string, own: SizeStep, facts: Facts): SizeTest => {
  const employees = isAtMost(facts, sizeFacts.employees, own.maxEmployees)
  const capital = isAtMost(facts, sizeFacts.capital, own.maxCapitalVnd)
  const revenue = hasNoRevenue(facts) ? false : isAtMost(facts, sizeFacts.revenue, own.maxRevenueVnd)
  return { field, step: own, employees, revenue, capital, fits: both(employees, either(revenue, capital)) }
}

/** Then capital alone tells (an assumption of the rule's file). */
const hasNoRevenue = (facts: Facts): boolean => facts.get(sizeFacts.revenue) === 'not-applicable'

const isAtMost = (facts: Facts, code: string, most: Exact): Truth => {
  const held = facts.get(code)
  return typeof held === 'object' && isNumber(held.value) ? compare(held.value, most) <= 0 : null
}

const isNumber = (value: FactValue): value is Exact => typeof value === 'object' && 'n' in value
const both = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === null || b === null ? null : true
const either = (a: Truth, b: Truth): Truth =>
  a === true || b === true ? true : a === null || b === null ? null : false

/** A stated class counts; else what follows from the other facts, as far as they go. */
export const withSize = (rule: SizeRule, facts: Facts): Knowledge => {
  if (typeof facts.get(sizeFacts.class) === 'object') return facts
  const { classes } = sizeOf(rule, facts)
  const [only] = classes
  if (only === undefined || classes.length === classesOf(rule).length) return facts
  const derived: Known = classes.length === 1 ? { value: only } : { oneOf: classes }
  return new Map<string, Known>([...facts, [sizeFacts.class, derived]])
}

export const classesOf = ({ columns, largest }: SizeRule): readonly string[] => [
  ...new Set(Object.values(columns).flatMap(steps => steps.map(own => own.class))),
  largest,
]

/** The condition that the class is one of these, over the facts it is made of. */
export const sizeCondition = (rule: SizeRule, wanted: readonly string[], facts: Facts): Condition => ({
  kind: 'any',
  of: Object.entries(rule.columns).map(([field, steps]) => ({
    kind: 'all',
    of: [
      leaf(sizeFacts.field, 'eq', field),
      { kind: 'any', of: classesIn({ rule, field, steps }, wanted, facts) },
    ],
  })),
})

/** Classes that follow each other are one condition: the largest fits, and what lies below the smallest does not. */
const classesIn = (
  { rule, steps }: Column,
  wanted: readonly string[],
  facts: Facts,
): readonly Condition[] => {
  const isWanted = [...steps.map(own => own.class), rule.largest].map(own => wanted.includes(own))
  return isWanted.flatMap((isIn, at) => {
    if (!isIn || isWanted[at + 1]) return []
    const [largest, below] = [steps[at], steps[isWanted.lastIndexOf(false, at)]]
    const parts = [
      ...(largest === undefined ? [] : fitting(largest, facts)),
      ...(below === undefined ? [] : [tooLarge(below, facts)]),
    ]
    return [{ kind: 'all', of: parts }]
  })
}

const fitting = (own: SizeStep, facts: Facts): readonly Condition[] => [
  leaf(sizeFacts.employees, 'lte', own.maxEmployees),
  {
    kind: 'any',
    of: [
      ...(hasNoRevenue(facts) ? [] : [leaf(sizeFacts.revenue, 'lte', own.maxRevenueVnd)]),
      leaf(sizeFacts.capital, 'lte', own.maxCapitalVnd),
    ],
  },
]

const tooLarge = (own: SizeStep, facts: Facts): Condition => ({
  kind: 'any',
  of: [
    leaf(sizeFacts.employees, 'gt', own.maxEmployees),
    {
      kind: 'all',
      of: [
        ...(hasNoRevenue(facts) ? [] : [leaf(sizeFacts.revenue, 'gt', own.maxRevenueVnd)]),
        leaf(sizeFacts.capital, 'gt', own.maxCapitalVnd),
      ],
    },
  ],
})

const leaf = (fact: string, op: Leaf['op'], value: FactValue): Leaf => ({
  kind: 'leaf',
  fact,
  op,
  value,
  ground: { status: 'sourced', source: null, note: null },
})
