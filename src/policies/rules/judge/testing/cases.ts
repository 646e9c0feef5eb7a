import { addDays, dayOf } from '../../../../exact/day.ts'
import { exactOf, wholeNumber } from '../../../../exact/number.ts'
import {
  between,
  chance,
  type Draw,
  oneOf,
  several,
  shuffled,
  someOf,
} from '../../../../selection/rules/testing/draw.ts'
import type {
  Condition,
  FactType,
  FactValue,
  HeldValue,
  Leaf,
  Operator,
  PolicyFact,
  Reach,
  ReadPolicy,
} from '../../../model.ts'

/** A made-up fact with few values, one at least in every cell that a leaf of ours can cut. */
export interface SmallFact {
  readonly fact: PolicyFact
  readonly values: readonly FactValue[]
}

export interface Case {
  readonly facts: readonly SmallFact[]
  readonly condition: Condition
  readonly held: ReadonlyMap<string, HeldValue>
}

const named = (code: string) => ({ vi: code, en: code })
const choices = (...codes: readonly string[]) => new Map(codes.map(code => [code, named(code)]))
const FIRST = dayOf('2026-01-01')
const count = (values: readonly string[]) => values.map(exactOf)
const SUBSETS = ['', 'p', 'q', 'r', 'pq', 'pr', 'qr', 'pqr'].map(text => text.split('').filter(Boolean))

const KINDS: readonly { readonly type: FactType; readonly values: readonly FactValue[] }[] = [
  { type: { kind: 'boolean' }, values: [false, true] },
  { type: { kind: 'choice', choices: choices('a', 'b', 'c'), isOpen: false }, values: ['a', 'b', 'c'] },
  { type: { kind: 'choice', choices: choices('a', 'b'), isOpen: true }, values: ['a', 'b', 'z', 'y'] },
  { type: { kind: 'number', isWhole: true, unit: null }, values: count(['0', '1', '2', '3', '4']) },
  { type: { kind: 'money', currency: 'VND' }, values: count(['0', '1', '2', '3', '4']) },
  {
    type: { kind: 'number', isWhole: false, unit: '%' },
    values: count(['0', '0.5', '1', '1.5', '2', '2.5', '3', '3.5']),
  },
  { type: { kind: 'day' }, values: several(5, at => addDays(FIRST, at)) },
  { type: { kind: 'choices', choices: choices('p', 'q', 'r') }, values: SUBSETS },
]

export const drawCase = (draw: Draw): Case => {
  const facts = several(between(draw, 1, 4), at => smallFact(draw, at))
  const condition = drawEligibility(draw, facts)
  const held = facts.flatMap(({ fact, values }): [string, HeldValue][] => {
    const way = draw(10)
    if (way < 3) return []
    return [
      [fact.code, way === 3 ? 'not-applicable' : way === 4 ? 'unknown' : { value: oneOf(draw, values) }],
    ]
  })
  return { facts, condition, held: new Map(held) }
}

export const drawEligibility = (draw: Draw, facts: readonly SmallFact[]): Condition => ({
  kind: 'all',
  of: several(between(draw, 1, 3), () => drawCondition(draw, facts, 2)),
})

const REACHES: readonly Reach[] = ['now', 'later', 'never']

const smallFact = (draw: Draw, at: number): SmallFact => {
  const { type, values } = oneOf(draw, KINDS)
  const code = `f${at}`
  const fact: PolicyFact = {
    code,
    name: named(code),
    question: named(code),
    subject: 'enterprise',
    type,
    reach: oneOf(draw, REACHES),
  }
  return { fact, values }
}

const drawCondition = (draw: Draw, facts: readonly SmallFact[], depth: number): Condition => {
  if (depth === 0 || chance(draw, 45)) return drawLeaf(draw, oneOf(draw, facts))
  const of = several(between(draw, 1, 3), () => drawCondition(draw, facts, depth - 1))
  return { kind: oneOf(draw, ['any', 'all'] as const), of }
}

const EQUAL: readonly Operator[] = ['eq', 'neq', 'in', 'notIn']
const ORDERED: readonly Operator[] = [...EQUAL, 'gt', 'gte', 'lt', 'lte', 'between']

const drawLeaf = (draw: Draw, { fact, values }: SmallFact): Leaf => {
  const { kind } = fact.type
  if (kind === 'choices') {
    const list = shuffled(draw, ['p', 'q', 'r']).slice(0, between(draw, 1, 3))
    return leaf(fact.code, oneOf(draw, ['containsAll', 'containsAny'] as const), list)
  }
  const marks = marksOf(kind, values)
  if (kind === 'boolean') return leaf(fact.code, oneOf(draw, ['eq', 'neq'] as const), oneOf(draw, marks))
  const op = oneOf(draw, kind === 'choice' ? EQUAL : ORDERED)
  if (op === 'between') {
    const low = draw(marks.length)
    return leaf(
      fact.code,
      op,
      [marks[low], marks[between(draw, low, marks.length - 1)]].flatMap(own => own ?? []),
    )
  }
  const one = oneOf(draw, marks)
  if (op !== 'in' && op !== 'notIn') return leaf(fact.code, op, one)
  const some = someOf(draw, marks, 50)
  return leaf(fact.code, op, some.length === 0 ? [one] : some)
}

/** Below, above and between any two marks lies a value that is none; of an open list one is never named. */
const marksOf = (kind: FactType['kind'], values: readonly FactValue[]): readonly FactValue[] => {
  if (kind === 'boolean' || kind === 'choice') return values.slice(0, 3)
  return values.length > 5 ? [1, 2, 3].map(wholeNumber) : values.slice(1, -1)
}

export const leaf = (fact: string, op: Operator, value: Leaf['value']): Leaf => ({
  kind: 'leaf',
  fact,
  op,
  value,
  ground: { status: 'sourced', source: null, note: null },
})

export const factsOf = (facts: readonly SmallFact[]): ReadonlyMap<string, PolicyFact> =>
  new Map(facts.map(({ fact }) => [fact.code, fact]))

/** A policy in force about which nothing is said but what is given. */
export const policyOf = (
  given: Partial<ReadPolicy> & Pick<ReadPolicy, 'eligibility' | 'facts'>,
): ReadPolicy => ({
  code: 'P',
  version: '2026-02',
  name: named('P'),
  validity: 'in-force',
  legalBasis: [],
  agency: '',
  desk: null,
  budgetSource: null,
  effectiveFrom: FIRST,
  effectiveTo: null,
  activity: 'consulting',
  benefit: {
    kind: 'cost-share',
    rate: null,
    rateUnit: null,
    ceilingVnd: null,
    tiers: [],
    per: null,
    termMonths: null,
    formula: null,
    unknown: [],
    ground: { status: 'sourced', source: null, note: null },
    further: {},
  },
  costItems: [],
  costNames: new Map(),
  combination: [],
  exclusions: [],
  papers: [],
  sources: [],
  notes: [],
  unknown: [],
  provenance: new Map(),
  ...given,
})
