import { compareKeys, isTotalDecided, type Ordering, type Standpoint } from './order.ts'
import type { Truth } from './score.ts'

export interface Rank {
  /** Competition rank, 1 for the first; null while it is open, or when a gate does not hold. */
  readonly rank: number | null
  /** From the best to the worst rank possible; null when total and rank are decided, or when a gate does not hold. */
  readonly range: readonly [number, number] | null
}

export interface Ranked {
  /** Whether the gates hold. */
  readonly gates: Truth
  readonly standpoint: Standpoint
}

/**
 * Ranks those whose gates are not false: one more than those surely ahead, to one more than those possibly ahead.
 * "Surely" compares the worst of one with the best of the other, so both counts come from two sorted lists.
 */
export const ranks = (entries: readonly Ranked[], ordering: Ordering, depth: number): readonly Rank[] => {
  const running = entries.filter(({ gates }) => gates !== false)
  const forward = (a: Keys, b: Keys) => compareKeys(b, a, ordering, depth)
  const worst = running.map(({ standpoint }) => standpoint.worst).sort(forward)
  const best = running.map(({ standpoint }) => standpoint.best).sort(forward)
  const ahead = (sorted: readonly Keys[], of: Keys) => countAhead(sorted, of, ordering, depth)
  return entries.map(({ gates, standpoint }) => {
    if (gates === false) return { rank: null, range: null }
    const itself = compareKeys(standpoint.best, standpoint.worst, ordering, depth) > 0 ? 1 : 0
    return rankOf(standpoint, 1 + ahead(worst, standpoint.best), 1 + ahead(best, standpoint.worst) - itself)
  })
}

type Keys = Standpoint['worst']

const rankOf = (standpoint: Standpoint, first: number, last: number): Rank => {
  const rank = first === last ? first : null
  return { rank, range: isTotalDecided(standpoint) && rank !== null ? null : [first, last] }
}

/** How many of a list, the foremost first, are ahead of the given keys. */
const countAhead = (sorted: readonly Keys[], of: Keys, ordering: Ordering, depth: number): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const keys = sorted[middle]
    if (keys !== undefined && compareKeys(keys, of, ordering, depth) > 0) from = middle + 1
    else to = middle
  }
  return from
}
