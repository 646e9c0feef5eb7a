import type { ReadCriterion, ReadSet, ReadTie } from '../../../criteria/rules/set.ts'
import { type Exact, multiply, wholeNumber } from '../../../exact/number.ts'
import { isOpen, NOT_APPLICABLE, order } from '../../../reasoning/value.ts'
import type { Dossier } from '../dossier.ts'
import type { Lots } from '../result.ts'
import { type Score, score } from '../score.ts'
import type { CriterionPoints, DossierPoints, RoundPoints, TiePoints, Top } from './model.ts'

/** The points of a round in whole numbers of a common unit; null where there is none below 2^53. */
export const roundPoints = (
  set: ReadSet,
  dossiers: readonly Dossier[],
  lots: Lots,
  denominators: readonly number[] = [],
): RoundPoints | null => {
  const scores = dossiers.map(dossier => score(unrounded(set), dossier))
  const fixed = set.criteria.flatMap(({ max, minimum }) => (minimum === null ? [max] : [max, minimum]))
  const scale = scaleOf(
    [
      ...fixed,
      ...(set.passMark === null ? [] : [set.passMark]),
      ...scores.flatMap(each => [...each.low, ...each.high]),
    ],
    denominators,
  )
  if (scale === null) return null
  const whole = (points: Exact): number => wholeAt(points, scale)
  const { seats, honours = [] } = set.file
  const figures = set.ties.map(tie => placesOf(tie, dossiers))
  const enterprises = new Map<string, number>()
  return {
    scale,
    criteria: set.criteria.map(each => criterionPoints(each, whole)),
    passMark: set.passMark === null ? null : whole(set.passMark),
    ties: set.ties.map(tiePoints),
    seats: seats === undefined ? null : topOf(seats),
    honours: honours.map(top => ({ code: top.code, ...topOf(top) })),
    dossiers: dossiers.map((dossier, at) => ({
      id: dossier.id,
      enterprise: numbered(enterprises, dossier.enterprise ?? dossier.id),
      gates: scores[at]?.gates.holds ?? null,
      ...bothEnds(set, scores[at], whole),
      figures: figures.map(places => places[at] ?? null),
      lot: lots.get(dossier.id) ?? null,
    })),
  }
}

/** Leaves give what they gave before rounding: it is rounded once, after it was weighed. */
const unrounded = (set: ReadSet): ReadSet => {
  const [total, ...rest] = set.criteria
  return { ...set, criteria: [total, ...rest.map(withoutRounding)] }
}

const withoutRounding = (criterion: ReadCriterion): ReadCriterion =>
  criterion.kind === 'node' ? criterion : { ...criterion, rounding: null }

const criterionPoints = (criterion: ReadCriterion, whole: (points: Exact) => number): CriterionPoints => ({
  code: criterion.code,
  parent: criterion.parent,
  isLeaf: criterion.kind !== 'node',
  max: whole(criterion.max),
  clip: criterion.kind === 'node' && criterion.clip,
  minimum: criterion.minimum === null ? null : whole(criterion.minimum),
  rounding: criterion.rounding,
})

const bothEnds = (
  set: ReadSet,
  own: Score | undefined,
  whole: (points: Exact) => number,
): Pick<DossierPoints, 'low' | 'high' | 'isDecided'> => {
  const end = (points: readonly Exact[] = []) =>
    points.map((each, at) => (set.criteria[at]?.kind === 'node' ? 0 : whole(each)))
  const [low, high] = [end(own?.low), end(own?.high)]
  return { low, high, isDecided: low.every((each, at) => each === high[at]) }
}

const tiePoints = (tie: ReadTie, at: number): TiePoints =>
  'points' in tie.by ? { points: tie.by.points, higherFirst: tie.higherFirst } : { figure: at }

/** A figure never leaves the server: only who comes before whom. */
const placesOf = (tie: ReadTie, dossiers: readonly Dossier[]): readonly (number | null)[] => {
  const { by } = tie
  if ('points' in by) return []
  const values = dossiers.map(({ facts }) => by.rule.evaluate(facts))
  const known = values.flatMap(value => (isOpen(value) || typeof value === 'boolean' ? [] : [value]))
  const sorted = known.toSorted((a, b) => (tie.higherFirst ? order(a, b) : order(b, a)))
  return values.map(value => {
    if (value === NOT_APPLICABLE) return -1
    if (isOpen(value) || typeof value === 'boolean') return null
    return sorted.findIndex(each => order(each, value) === 0)
  })
}

const topOf = ({ count, atCut, perEnterprise }: NonNullable<ReadSet['file']['seats']>): Top => ({
  count,
  atCut,
  perEnterprise: perEnterprise ?? null,
})

const numbered = (known: Map<string, number>, enterprise: string): number => {
  const found = known.get(enterprise) ?? known.size
  known.set(enterprise, found)
  return found
}

const scaleOf = (points: readonly Exact[], denominators: readonly number[]): number | null => {
  let scale = 1n
  for (const d of [...points.map(({ d }) => BigInt(d)), ...denominators.map(BigInt)])
    scale = (scale / divisor(scale, d)) * d
  return scale <= LARGEST ? Number(scale) : null
}

/** Points of some thousand, weighed with a few decimals, still fit below 2^53. */
const LARGEST = 1_000_000n

const divisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const wholeAt = (points: Exact, scale: number): number => {
  const { n, d } = multiply(points, wholeNumber(scale))
  return Number(BigInt(n) / BigInt(d))
}
