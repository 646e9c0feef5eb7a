import { compare, type Exact, equals, multiply, round, smaller, ZERO } from '../../../exact/number.ts'
import type { Condition, PolicyFact, ReadPolicy } from '../../model.ts'
import { type Formula, readFormula, type Step } from './formula.ts'
import {
  type Knowledge,
  type Known,
  type Prepared,
  prepare,
  type State,
  stateOf,
  truthOf,
} from './prepare.ts'

/** What a policy gives. Null is not known: never zero, never without limit. */
export interface Amount {
  /** In whole đồng, rounded down (an assumption: no text says how). */
  readonly vnd: Exact | null
  /** 1 is 100 %. */
  readonly rate: Exact | null
  readonly ceilingVnd: Exact | null
  readonly per: string | null
  readonly termMonths: number | null
  /** What the policy itself does not say. */
  readonly unknown: readonly string[]
  /** The facts without which it cannot be calculated; empty where facts would not help. */
  readonly missing: readonly string[]
  /** How it was calculated; null where it was not. */
  readonly by: 'formula' | 'rate-of-cost' | null
}

export type Reckon = (knowledge: Knowledge) => Amount

/** More ways in which open facts can fall than are tried one by one; then the amount is not known. */
const MOST_WORLDS = 512

/** Reads the tiers and the formula of a policy once; the amount is what all that is still possible agrees on. */
export const readAmount = (policy: ReadPolicy): Reckon => {
  const { benefit, facts } = policy
  const whens = benefit.tiers.flatMap(({ when }) => (when === null ? [] : [when]))
  const formula = benefit.formula === null ? null : readFormula(benefit.formula, facts)
  const switches = (formula?.facts ?? []).flatMap(code => switchOf(facts.get(code)))
  const prepared = prepare({ kind: 'any', of: [...whens, ...switches] }, facts)
  const calculation: Calculation = { policy, prepared, formula, cost: costIn(policy) }
  return knowledge => agreed(calculation, knowledge)
}

interface Calculation {
  readonly policy: ReadPolicy
  /** What chooses tiers and branches: of these facts every possible case is looked at. */
  readonly prepared: Prepared
  readonly formula: Formula | null
  readonly cost: string | null
}

/** A formula that asks yes or no has a branch for each. */
const switchOf = (fact: PolicyFact | undefined): readonly Condition[] =>
  fact?.type.kind === 'boolean'
    ? [{ kind: 'leaf', fact: fact.code, op: 'eq', value: true, ground: NO_GROUND }]
    : []

const NO_GROUND = { status: 'inferred', source: null, note: null } as const

/** The cost that a formula names which cannot be calculated, for a share of it. */
const costIn = ({ benefit, facts }: ReadPolicy): string | null => {
  if (!['cost-share', 'capital-grant', 'in-kind'].includes(benefit.kind)) return null
  const names = (benefit.formula ?? '').match(/[A-Za-z_][\w.]*/g) ?? []
  return names.find(name => facts.get(name)?.type.kind === 'money') ?? null
}

interface Outcome extends Step {
  readonly vnd: Exact | null
}

const agreed = (calculation: Calculation, knowledge: Knowledge): Amount => {
  const { benefit } = calculation.policy
  const worlds = worldsOf(calculation, knowledge)
  const outcomes = worlds.flatMap(world => outcomeIn(calculation, knowledge, world))
  const vnd = common(outcomes.map(({ vnd }) => vnd))
  const rate = common(outcomes.map(({ rate }) => rate))
  const ceilingVnd = common(outcomes.map(({ ceilingVnd }) => ceilingVnd))
  const isTold = outcomes.every(
    each => each.ceilingVnd !== null && (each.rate !== null || !needsRate(calculation)),
  )
  return {
    vnd,
    rate,
    ceilingVnd,
    per: benefit.per,
    termMonths: benefit.termMonths,
    unknown: benefit.unknown,
    missing: vnd === null && isTold && outcomes.length > 0 ? openFacts(calculation, knowledge) : [],
    by: vnd === null ? null : calculation.formula === null ? 'rate-of-cost' : 'formula',
  }
}

const needsRate = ({ formula }: Calculation): boolean => formula === null || formula.usesRate

/** What all agree on; null where they differ, where one is not known, or where there is none. */
const common = (values: readonly (Exact | null)[]): Exact | null => {
  const [first = null] = values
  return first !== null && values.every(value => value !== null && equals(value, first)) ? first : null
}

/** Every case of the facts that choose: one cell for each. */
const worldsOf = ({ prepared }: Calculation, knowledge: Knowledge): readonly State[] => {
  const start = stateOf(prepared, knowledge)
  return prepared.asked.reduce<readonly State[]>(
    (worlds, { cells }, at) => {
      const possible = start[at] ?? cells.full
      const bits = cells.weights.map((_, index) => 1n << BigInt(index)).filter(bit => (bit & possible) !== 0n)
      return worlds.length * bits.length > MOST_WORLDS
        ? []
        : worlds.flatMap(world => bits.map(bit => world.with(at, bit)))
    },
    [start],
  )
}

const outcomeIn = (calculation: Calculation, knowledge: Knowledge, world: State): readonly Outcome[] => {
  const step = stepIn(calculation, world)
  if (step === null) return []
  const ceilingVnd = step.ceilingVnd
  const raw = rawAmount(calculation, knowledgeIn(calculation, knowledge, world), step)
  const vnd = raw === null || ceilingVnd === null ? null : round(smaller(raw, ceilingVnd), 0, 'down')
  return [{ rate: step.rate, ceilingVnd, vnd: vnd !== null && compare(vnd, ZERO) < 0 ? null : vnd }]
}

/** The tier that applies; null where none does, which is a case that is not entitled. */
const stepIn = ({ policy, prepared }: Calculation, world: State): Step | null => {
  const { benefit } = policy
  if (benefit.tiers.length === 0) return stepOf(benefit, benefit.unknown, null)
  const [...nodes] = prepared.root.kind === 'leaf' ? [] : prepared.root.of
  let at = 0
  const holding = benefit.tiers.find(({ when }) => {
    const node = when === null ? undefined : nodes[at++]
    return node !== undefined && truthOf(node, world) === true
  })
  const tier = holding ?? benefit.tiers.find(({ when }) => when === null)
  return tier === undefined ? null : stepOf(tier, tier.unknown, benefit)
}

/** A tier that says nothing of its rate or ceiling has that of the whole. */
const stepOf = (tier: Step, unknown: readonly string[], whole: Step | null): Step => ({
  rate: unknown.includes('rate') ? null : (tier.rate ?? whole?.rate ?? null),
  ceilingVnd: unknown.includes('ceilingVnd') ? null : (tier.ceilingVnd ?? whole?.ceilingVnd ?? null),
})

const rawAmount = (
  { formula, cost }: Calculation,
  known: (code: string) => Known | undefined,
  step: Step,
): Exact | null => {
  if (formula !== null) return formula.evaluate(known, step)
  const held = cost === null ? undefined : known(cost)
  if (step.rate === null || typeof held !== 'object' || !('value' in held)) return null
  const { value } = held
  return typeof value === 'object' && 'n' in value ? multiply(step.rate, value) : null
}

/** Of what chooses, the case looked at; of everything else, what is known. */
const knowledgeIn =
  ({ prepared }: Calculation, knowledge: Knowledge, world: State) =>
  (code: string): Known | undefined => {
    const held = knowledge.get(code)
    const at = prepared.asked.findIndex(({ fact }) => fact.code === code)
    const asked = prepared.asked[at]
    if ((typeof held === 'object' && 'value' in held) || asked?.fact.type.kind !== 'boolean') return held
    return { value: (world[at] ?? 0n) === asked.cells.cellOf(true) }
  }

const openFacts = ({ prepared, formula, cost }: Calculation, knowledge: Knowledge): readonly string[] => {
  const codes = [
    ...prepared.asked.map(({ fact }) => fact.code),
    ...(formula?.facts ?? (cost === null ? [] : [cost])),
  ]
  return [...new Set(codes)].filter(code => {
    const held = knowledge.get(code)
    return typeof held !== 'object' || 'oneOf' in held
  })
}
