import { type Random, randomFrom } from '../../../exact/random.ts'
import type { EnterpriseGrowths, Steps } from '../../model/progress.ts'

/**
 * The years to come, drawn many times from the changes of years past (decision 0034). Binary numbers, but only + − × ÷ √,
 * which every machine rounds alike, and a stream that the seed fixes: the same question has the same answer everywhere.
 */

/** Fewer changes than this are no ground to say anything. */
export const LEAST_CHANGES = 3
const WORLDS = 200
const PATHS = 100

/** How large the values are in the years after the last one. */
export type Path = readonly number[]

export interface Past {
  readonly steps: Steps
  readonly last: number
  /** Shares, points, or for `anew` the values themselves. */
  readonly changes: readonly number[]
  readonly enterprises: EnterpriseGrowths | null
}

export interface Draws {
  readonly years: number
  readonly seed: number
  readonly outcome: (path: Path) => number
  readonly worlds?: number
  readonly paths?: number
}

/** What came out at the end of every path, world by world: a world is one way in which the past might have fallen out. */
export const simulate = (past: Past, draws: Draws): readonly (readonly number[])[] => {
  const { years, seed, outcome, worlds = WORLDS } = draws
  const { paths = past.enterprises === null ? PATHS : PATHS / 4 } = draws
  const random = randomFrom(seed)
  const pool = poolOf(past)
  const begin = stepOf(past)
  return times(worlds, () => {
    const world = { ...pool, changes: pool.changes.map(() => picked(random, pool.changes)) }
    return times(paths, () => {
      const walk = begin()
      return outcome(times(years, () => walk(random, world)))
    })
  })
}

/** A loop: this is asked for millions of times. */
const times = <T>(count: number, make: () => T): readonly T[] => {
  const made: T[] = []
  for (let at = 0; at < count; at++) made.push(make())
  return made
}

interface Pool {
  readonly changes: readonly number[]
  /** Half the width by which each draw is blurred. */
  readonly blur: number
}

type Walk = (random: Random, pool: Pool) => number

/**
 * Past changes made ready to be drawn from: a trend counts as far as it exceeds its own error, and few changes are spread
 * wider, because they have not shown the extremes yet.
 */
const poolOf = ({ steps, changes, enterprises }: Past): Pool => {
  const count = changes.length
  const middle = mean(changes)
  const variance = varianceOf(changes)
  const trend = steps === 'anew' ? 1 : trendKept(middle, variance, count)
  const wide = stretch(count) * (enterprises === null ? 1 : sharedOf(enterprises, variance))
  return {
    changes: changes.map(change => trend * middle + wide * (change - middle)),
    blur: (3 / count) * Math.sqrt(variance) * (enterprises === null ? 1 : wide / stretch(count)),
  }
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export const varianceOf = (values: readonly number[]): number => {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (values.length - 1)
}

/** The positive part of 1 − s²/(n·m²): nothing of a trend within its error is carried on. */
const trendKept = (middle: number, variance: number, count: number): number =>
  middle === 0 ? 0 : Math.max(0, 1 - variance / (count * middle * middle))

/** √(n/(n−1)) and near the ratio of Student's to the normal quantile. */
export const stretch = (count: number): number =>
  Math.sqrt(count / (count - 1)) * (1 + 0.66 / (count - 1) + 0.35 / ((count - 1) * (count - 1)))

/** Which part of what years differ by is shared by all enterprises: the rest is drawn enterprise by enterprise anyway. */
const sharedOf = ({ sizes, years }: EnterpriseGrowths, variance: number): number => {
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const weights = sizes.reduce((sum, size) => sum + (size / whole) * (size / whole), 0)
  const own = mean(years.map(({ each }) => varianceOf(each))) * weights
  return variance === 0 ? 0 : Math.sqrt(Math.max(0, 1 - own / variance))
}

const stepOf = (past: Past): (() => Walk) =>
  past.enterprises === null ? () => ofSeries(past) : () => ofEnterprises(past, past.enterprises)

const ofSeries = ({ steps, last }: Past): Walk => {
  let value = last
  return (random, pool) => {
    const change = drawn(random, pool)
    if (steps === 'anew') return change
    value = steps === 'points' ? value + change : value * Math.max(0, 1 + change)
    return value
  }
}

/** Each enterprise by the growth of some enterprise in some year, and all of them by what that year had in common. */
const ofEnterprises = ({ steps }: Past, growths: EnterpriseGrowths | null): Walk => {
  const { sizes, years } = growths ?? { sizes: [], years: [] }
  const pools = years.map(({ each }) => ({ each, middle: mean(each) }))
  let now = sizes
  let whole = sum(now)
  return (random, pool) => {
    const shared = drawn(random, pool)
    const { each, middle } = picked(random, pools)
    now = now.map(size => size * Math.max(0, 1 + shared + picked(random, each) - middle))
    const before = whole
    whole = sum(now)
    return steps === 'anew' ? 100 * (whole / before - 1) : whole
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const drawn = (random: Random, { changes, blur }: Pool): number =>
  picked(random, changes) + (blur * random.between(-1_000_000, 1_000_000)) / 1_000_000

const picked = <T>(random: Random, items: readonly T[]): T => {
  const item = items[random.between(0, items.length - 1)]
  if (item === undefined) throw new RangeError('nothing to draw from')
  return item
}
