import type { Variable } from '../../criteria/model.ts'
import type { ComputedBand, ComputedLeaf, ReadRule } from '../../criteria/rules/set.ts'
import { bandListFor } from '../../criteria/rules/set.ts'
import { decimalsAllowed } from '../../criteria/rules/variables.ts'
import {
  add,
  compare,
  type Exact,
  equals,
  formatExact,
  isNegative,
  isZero,
  round,
  wholeNumber,
  ZERO,
} from '../../exact/number.ts'
import { bandAt } from '../../reasoning/bands.ts'
import type { Fact } from '../../reasoning/evaluate.ts'
import type { Expression } from '../../reasoning/expression.ts'
import { changeToReach, type Moves } from '../../reasoning/linear.ts'
import { isNumber } from '../../reasoning/value.ts'
import type { Dossier } from './dossier.ts'
import type { Prepared } from './prepare.ts'

/**
 * One change that would reach more: one fact moves, all others hold still, but for those that the set declares to
 * be its whole ("dependencies"), which move with it.
 */
export interface Advice {
  /** The leaf or gate it is for. */
  readonly code: string
  readonly changes: readonly { readonly key: string; readonly from: string; readonly to: string }[]
  /** What the leaf gives now and would give; null for a gate. */
  readonly points: { readonly from: string; readonly to: string } | null
}

/** For each computed criterion below its maximum: the least change of each single fact that reaches the next band. */
export const adviceForPoints = (prepared: Prepared, dossier: Dossier): readonly Advice[] =>
  prepared.set.criteria.flatMap(leaf =>
    leaf.kind === 'computed' ? adviceForLeaf(prepared, dossier, leaf) : [],
  )

/** For each gate that fails by a comparison: the least change of each single fact with which it holds. */
export const adviceForGates = (prepared: Prepared, dossier: Dossier): readonly Advice[] => {
  const { set } = prepared
  const own = (set.tracks?.list ?? []).filter(
    ({ code }) => set.tracks?.choose === 'first' || code === dossier.track,
  )
  return [...set.gates, ...own.flatMap(({ gates }) => gates)].flatMap(({ code, rule }) => {
    if (rule === null || rule.evaluate(dossier.facts) !== false) return []
    const holds = (facts: readonly Fact[]) => rule.evaluate(facts) === true
    return marksIn(rule.expression, dossier.facts).flatMap(({ part, mark }) =>
      changes(prepared, dossier, { expression: part, mark, holds }).map(found => ({
        code,
        changes: found,
        points: null,
      })),
    )
  })
}

const adviceForLeaf = (prepared: Prepared, dossier: Dossier, leaf: ComputedLeaf): readonly Advice[] => {
  const value = leaf.rule.evaluate(dossier.facts)
  const list = bandListFor(leaf.bands, dossier.applicant)
  if (!isNumber(value) || list === null) return []
  const now = bandAt(list.bands, value)
  const next = list.bands
    .filter(band => now !== undefined && compare(band.points, now.points) > 0)
    .reduce<ComputedBand | null>(lesser, null)
  if (now === undefined || next === null) return []
  const end = compare(value, endOf(next, 'low') ?? value) < 0 ? next.low : next.high
  if (end === null) return []
  const holds = (facts: readonly Fact[]) => gives(leaf.rule, list.bands, facts, next.points)
  const points = { from: now.shown.points, to: next.shown.points }
  return changes(prepared, dossier, { expression: leaf.rule.expression, mark: end.at, holds }).map(found => ({
    code: leaf.code,
    changes: found,
    points,
  }))
}

const lesser = (best: ComputedBand | null, band: ComputedBand): ComputedBand =>
  best === null || compare(band.points, best.points) < 0 ? band : best

const endOf = (band: ComputedBand, end: 'low' | 'high'): Exact | null => band[end]?.at ?? null

const gives = (
  rule: ReadRule,
  bands: readonly ComputedBand[],
  facts: readonly Fact[],
  least: Exact,
): boolean => {
  const value = rule.evaluate(facts)
  const band = isNumber(value) ? bandAt(bands, value) : undefined
  return band !== undefined && compare(band.points, least) >= 0
}

interface Goal {
  readonly expression: Expression
  readonly mark: Exact
  readonly holds: (facts: readonly Fact[]) => boolean
}

type Changes = Advice['changes']

/** A figure of an earlier period is past: no advice can change it. */
const changes = (prepared: Prepared, dossier: Dossier, goal: Goal): readonly Changes[] =>
  [...new Set(slotsIn(goal.expression))].flatMap(slot => {
    if (prepared.keys[slot]?.includes('@')) return []
    const moves = movesWith(prepared, slot)
    const change = changeToReach(goal.expression, dossier.facts, moves, goal.mark)
    const found =
      change === null || isFallOfMoney(prepared, slot, change)
        ? null
        : settled(prepared, dossier, { slot, moves, change, goal })
    return found === null ? [] : [found]
  })

/** Nobody is advised to sell, export or invest less, though a share would rise by it. */
const isFallOfMoney = (prepared: Prepared, slot: number, change: Exact): boolean =>
  isNegative(change) && variableAt(prepared, slot)?.type === 'money'

const variableAt = ({ set, keys }: Prepared, slot: number): Variable | undefined =>
  set.variables.get((keys[slot] ?? '').split('@')[0] ?? '')

/** The fact itself, and the wholes of which it is a part. */
const movesWith = ({ set, keys }: Prepared, slot: number): Moves => {
  const [code = '', period] = (keys[slot] ?? '').split('@')
  const wholes = (set.file.dependencies ?? []).filter(({ part }) => part === code).map(({ whole }) => whole)
  const moved = keys.flatMap((key, index) => {
    const [other = '', of] = key.split('@')
    return index === slot || (of === period && wholes.includes(other)) ? [index] : []
  })
  return new Map(moved.map(index => [index, wholeNumber(1)]))
}

interface Trial {
  readonly slot: number
  readonly moves: Moves
  readonly change: Exact
  readonly goal: Goal
}

/** A fact takes whole đồng or so many decimals: rounded away from where it is, then one unit more if need be. */
const settled = (
  prepared: Prepared,
  dossier: Dossier,
  { slot, moves, change, goal }: Trial,
): Changes | null => {
  const decimals = decimalsOfSlot(prepared, slot)
  const unit: Exact = { n: isNegative(change) ? -1 : 1, d: 10 ** decimals }
  const down = round(change, decimals, 'down')
  const candidates = [down, add(down, unit), add(down, add(unit, unit))]
  for (const candidate of candidates) {
    const facts = moved(dossier.facts, moves, candidate)
    if (!isZero(candidate) && goal.holds(facts)) return changesBetween(prepared, dossier.facts, facts, moves)
  }
  return null
}

const MOST_DECIMALS = 6

const decimalsOfSlot = (prepared: Prepared, slot: number): number => {
  const variable = variableAt(prepared, slot)
  return Math.min(variable === undefined ? 0 : (decimalsAllowed(variable) ?? MOST_DECIMALS), MOST_DECIMALS)
}

const moved = (facts: readonly Fact[], moves: Moves, change: Exact): readonly Fact[] =>
  facts.map((fact, slot) =>
    moves.has(slot) && isNumber(fact.value) ? { ...fact, value: add(fact.value, change) } : fact,
  )

const changesBetween = (
  { keys }: Prepared,
  before: readonly Fact[],
  after: readonly Fact[],
  moves: Moves,
): Changes =>
  [...moves.keys()].flatMap(slot => {
    const from = before[slot]?.value
    const to = after[slot]?.value
    if (from === undefined || to === undefined || !isNumber(from) || !isNumber(to) || equals(from, to))
      return []
    return isNegative(to) ? [] : [{ key: keys[slot] ?? '', from: formatExact(from), to: formatExact(to) }]
  })

const slotsIn = (expression: Expression): readonly number[] => {
  if (expression.kind === 'literal') return []
  return expression.kind === 'fact' ? [expression.slot] : expression.of.flatMap(slotsIn)
}

const ORDERINGS = ['<', '<=', '>', '>=']

/** The comparisons that fail in a rule, each as "this difference must reach zero". */
const marksIn = (
  expression: Expression,
  facts: readonly Fact[],
): readonly { part: Expression; mark: Exact }[] => {
  if (expression.kind !== 'operation') return []
  const { op, of } = expression
  if (op === '&&' || op === '||') return of.flatMap(part => marksIn(part, facts))
  if (!ORDERINGS.includes(op)) return []
  const [left, right] = of
  return left === undefined || right === undefined
    ? []
    : [{ part: { kind: 'operation', op: '-', of: [left, right] }, mark: ZERO }]
}
