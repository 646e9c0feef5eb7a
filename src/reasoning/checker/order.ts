import { compare, type Fraction } from './fractions.ts'

/** One end of what a total or a tie key can be: a number, or below or above every number. */
export type Bound = Fraction | 'worst' | 'best'

/** Where a dossier can stand at worst and at best: its total, then its keys, the first that differs decides. */
export interface Standing {
  readonly low: readonly Bound[]
  readonly high: readonly Bound[]
}

/** How far two standings are compared: 1 is the total alone. */
export type Depth = number

/** Among how many one stands: counts, in time that grows with the logarithm of their number. */
export interface Crowd {
  readonly possiblyAhead: (standing: Standing, isInside: boolean) => number
  readonly surelyAhead: (standing: Standing) => number
}

/**
 * The crowd of `possible` rivals, of whom those in `sure` are rivals whatever happens. One is surely ahead of another
 * when its worst beats the other's best, possibly ahead when its best beats the other's worst.
 */
export const crowdOf = (possible: readonly Standing[], sure: readonly Standing[], depth: Depth): Crowd => {
  const order = (a: readonly Bound[], b: readonly Bound[]): number => compareBounds(a, b, depth)
  const highs = possible.map(({ high }) => high).sort(order)
  const lows = sure.map(({ low }) => low).sort(order)
  return {
    possiblyAhead: ({ low, high }, isInside) =>
      countAbove(highs, low, depth) - (isInside && order(high, low) > 0 ? 1 : 0),
    surelyAhead: ({ high }) => countAbove(lows, high, depth),
  }
}

/** The first so many by their best or their worst. */
export const foremost = (
  standings: readonly Standing[],
  end: keyof Standing,
  most: number,
  depth: Depth,
): readonly Standing[] =>
  standings.length <= most
    ? standings
    : [...standings].sort((a, b) => compareBounds(b[end], a[end], depth)).slice(0, most)

/** The best and the worst rank of each: one more than those surely ahead, one more than those possibly ahead. */
export const ranksOf = (
  standings: readonly Standing[],
  depth: Depth,
): readonly (readonly [number, number])[] => {
  const crowd = crowdOf(standings, standings, depth)
  return standings.map(standing => [1 + crowd.surelyAhead(standing), 1 + crowd.possiblyAhead(standing, true)])
}

/** The order of UTF-8 bytes, which is that of code points and not of UTF-16. */
export const compareBytes = (a: string, b: string): number => {
  let at = 0
  for (;;) {
    const x = a.codePointAt(at)
    const y = b.codePointAt(at)
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1
    if (encodable(x) !== encodable(y)) return encodable(x) - encodable(y)
    at += x > 0xffff ? 2 : 1
  }
}

/** Half of a pair cannot be written in UTF-8: the replacement character stands for it. */
const encodable = (code: number): number => (code >= 0xd800 && code <= 0xdfff ? 0xfffd : code)

const countAbove = (sorted: readonly (readonly Bound[])[], end: readonly Bound[], depth: Depth): number => {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (compareBounds(sorted[middle] ?? end, end, depth) > 0) to = middle
    else from = middle + 1
  }
  return sorted.length - from
}

const compareBounds = (a: readonly Bound[], b: readonly Bound[], depth: Depth): number => {
  for (let i = 0; i < depth; i++) {
    const side = compareBound(a[i] ?? 'worst', b[i] ?? 'worst')
    if (side !== 0) return side
  }
  return 0
}

const compareBound = (a: Bound, b: Bound): number =>
  typeof a === 'object' && typeof b === 'object' ? compare(a, b) : level(a) - level(b)

const level = (bound: Bound): number => (bound === 'worst' ? -1 : bound === 'best' ? 1 : 0)
