import type { CriterionPoints, DossierPoints, Outcome, Rounding, RoundPoints, Terms } from './model.ts'

/**
 * The points of a round by criterion, not by dossier: laid out once, and counted over again by every variant in arrays that
 * are kept. Browsers get this file as it is.
 */
export interface Columns {
  readonly count: number
  readonly low: Ends
  /** The same as `low` where everything is decided. */
  readonly high: Ends
  /** Which dossiers are ordered by ends that are the same. */
  readonly isDecided: readonly boolean[]
  readonly areAllDecided: boolean
  /** What dossiers are ordered by, the greater the better: the total, the tie keys, the lot. */
  readonly worst: readonly Float64Array[]
  readonly best: readonly Float64Array[]
  /** Indices of the dossiers that have a rank, in the order of the last count. */
  readonly order: number[]
}

interface Ends {
  /** By criterion, before weighing. */
  readonly given: readonly Float64Array[]
  /** By criterion, as last counted. */
  readonly points: readonly Float64Array[]
}

const known = new WeakMap<RoundPoints, Columns>()

export const columnsOf = (round: RoundPoints): Columns => {
  const found = known.get(round) ?? laidOut(round)
  known.set(round, found)
  return found
}

const laidOut = (round: RoundPoints): Columns => {
  const { criteria, dossiers, ties } = round
  const isDecided = dossiers.map(each => each.isDecided && !each.figures.includes(null))
  const areAllDecided = isDecided.every(Boolean)
  const low = endsOf(criteria, dossiers, ({ low }) => low)
  const high = dossiers.every(each => each.isDecided) ? low : endsOf(criteria, dossiers, ({ high }) => high)
  const [firstWorst = EMPTY, firstBest = EMPTY] = [low.points[0], high.points[0]]
  const [worstTies, bestTies] = [WORST, Number.POSITIVE_INFINITY].map(unknown =>
    ties.map(tie =>
      column(dossiers, ({ figures }) => ('figure' in tie ? (figures[tie.figure] ?? unknown) : 0)),
    ),
  )
  const lotOf = (unknown: number) => column(dossiers, ({ lot }) => (lot === null ? unknown : -lot))
  return {
    count: dossiers.length,
    low,
    high,
    isDecided,
    areAllDecided,
    worst: [firstWorst, ...(worstTies ?? []), lotOf(Number.NEGATIVE_INFINITY)],
    best: [firstBest, ...(bestTies ?? []), lotOf(Number.POSITIVE_INFINITY)],
    order: dossiers.flatMap(({ gates }, at) => (gates === false ? [] : [at])),
  }
}

/** Worst of all: not applicable. What is not known lies between it and the best. */
const WORST = -1
const EMPTY = new Float64Array()

const column = (dossiers: readonly DossierPoints[], of: (dossier: DossierPoints) => number): Float64Array =>
  Float64Array.from(dossiers, of)

const endsOf = (
  criteria: readonly CriterionPoints[],
  dossiers: readonly DossierPoints[],
  end: (dossier: DossierPoints) => readonly number[],
): Ends => ({
  given: criteria.map((_, at) => column(dossiers, dossier => end(dossier)[at] ?? 0)),
  points: criteria.map(() => new Float64Array(dossiers.length)),
})

/** Weighs everything anew, and puts what dossiers are ordered by in its place. */
export const weigh = (round: RoundPoints, terms: Terms, { low, high, worst, best }: Columns): void => {
  weighEnds(round.criteria, terms, low)
  if (high !== low) weighEnds(round.criteria, terms, high)
  round.ties.forEach((tie, at) => {
    if ('figure' in tie) return
    const [least = EMPTY, most = EMPTY] = [low.points[tie.points], high.points[tie.points]]
    const [below, above] = [worst[at + 1], best[at + 1]]
    below?.set(tie.higherFirst ? least : most.map(negative))
    above?.set(tie.higherFirst ? most : least.map(negative))
  })
}

const negative = (points: number): number => -points

/** From the last criterion to the first, so that a sum is complete when its node is met. */
const weighEnds = (
  criteria: readonly CriterionPoints[],
  { unit, weights, maxima }: Terms,
  { given, points }: Ends,
): void => {
  for (const sums of points) sums.fill(0)
  for (let at = criteria.length - 1; at >= 0; at--) {
    const criterion = criteria[at]
    const own = points[at]
    if (criterion === undefined || own === undefined) continue
    const { isLeaf, clip, rounding, parent } = criterion
    if (isLeaf) multiplyInto(own, given[at] ?? EMPTY, weights[at] ?? 0)
    if (clip) cutAt(own, maxima[at] ?? 0)
    if (rounding !== null) roundAll(own, unit, rounding)
    if (at > 0) addTo(points[parent] ?? EMPTY, own)
  }
}

const multiplyInto = (into: Float64Array, given: Float64Array, weight: number): void => {
  for (let at = 0; at < into.length; at++) into[at] = (given[at] ?? 0) * weight
}

const cutAt = (points: Float64Array, most: number): void => {
  for (let at = 0; at < points.length; at++) points[at] = Math.min(points[at] ?? 0, most)
}

const addTo = (sums: Float64Array, points: Float64Array): void => {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (points[at] ?? 0)
}

const roundAll = (points: Float64Array, unit: number, rounding: Rounding): void => {
  for (let at = 0; at < points.length; at++) points[at] = rounded(points[at] ?? 0, unit, rounding)
}

const rounded = (points: number, unit: number, { mode, decimals }: Rounding): number => {
  const step = unit / 10 ** decimals
  const size = Math.abs(points)
  const whole = Math.floor(size / step)
  const twice = (size - whole * step) * 2
  const isUp = mode === 'half-up' ? twice >= step : mode === 'half-even' && isPastHalf(twice, step, whole)
  const found = (isUp ? whole + 1 : whole) * step
  return points < 0 ? 0 - found : found
}

const isPastHalf = (twice: number, step: number, whole: number): boolean =>
  twice > step || (twice === step && whole % 2 === 1)

/** What each dossier comes to by itself: by its gates, its minimums and the pass mark. */
export const standingsOf = (
  { criteria, dossiers }: RoundPoints,
  { passMark, maxima }: Terms,
  { low, high }: Columns,
): Outcome[] => {
  // A minimum grows with its maximum: points / new maximum >= minimum / old maximum.
  const needs = criteria.flatMap(({ minimum, max }, at) =>
    minimum === null ? [] : [{ at, by: max, wanted: minimum * (maxima[at] ?? 0) }],
  )
  if (passMark !== null) needs.push({ at: 0, by: 1, wanted: passMark })
  return dossiers.map(({ gates }, dossier) => {
    if (gates === false) return 'fail'
    let isOpen = gates === null
    for (const { at, by, wanted } of needs) {
      if ((high.points[at]?.[dossier] ?? 0) * by < wanted) return 'fail'
      if ((low.points[at]?.[dossier] ?? 0) * by < wanted) isOpen = true
    }
    return isOpen ? 'unknown' : 'pass'
  })
}
