import { leafTruth, type Node, type Prepared, type State } from './prepare.ts'

/** The cells a fact must lie in, by fact; ANY: nothing is asked of it. All together make the condition hold. */
export type Way = readonly bigint[]
export const ANY = -1n

/** More ways than anybody reads; beyond, those that change fewest facts are kept, and it is said. */
const MOST_WAYS = 1000

export interface Ways {
  readonly list: readonly Way[]
  readonly isComplete: boolean
}

/**
 * All ways in which a condition can hold, none within another. A fact in several leaves has one mask, so that it gets
 * one value. What holds now and can stay as it is asks nothing, which keeps the ways few.
 */
export const waysOf = (prepared: Prepared, state: State): Ways => {
  const nothing: Way = prepared.asked.map(() => ANY)
  const settled = prepared.asked.map(({ cells }, at) =>
    cells.masks.every(mask => leafTruth(state[at] ?? null, mask) === true),
  )
  let isComplete = true
  const fewest = (ways: readonly Way[]): readonly Way[] => {
    if (ways.length <= MOST_WAYS) return ways
    isComplete = false
    return ways.toSorted((a, b) => changesIn(a, state) - changesIn(b, state)).slice(0, MOST_WAYS)
  }
  const waysTo = (node: Node): readonly Way[] => {
    if (node.kind === 'leaf') return leafWays(node, nothing, settled)
    const parts = node.of.map(waysTo)
    if (node.kind === 'any') return fewest(weakest(parts.flat()))
    return parts
      .toSorted((a, b) => a.length - b.length)
      .reduce((found, part) => fewest(joined(found, part)), [nothing])
  }
  return { list: waysTo(prepared.root), isComplete }
}

const leafWays = (
  { at, mask }: Extract<Node, { kind: 'leaf' }>,
  nothing: Way,
  settled: readonly boolean[],
): readonly Way[] => {
  if (mask === 0n) return []
  return [settled[at] ? nothing : nothing.map((any, index) => (index === at ? mask : any))]
}

const changesIn = (way: Way, state: State): number =>
  way.reduce((count, mask, at) => (mustChange(mask, state[at] ?? null) ? count + 1 : count), 0)

export const mustChange = (mask: bigint, possible: bigint | null): boolean =>
  mask !== ANY && leafTruth(possible, mask) !== true

const joined = (some: readonly Way[], others: readonly Way[]): readonly Way[] => {
  const both = some.flatMap(one =>
    others.flatMap(other => {
      const way = one.map((mask, at) => mask & (other[at] ?? ANY))
      return way.includes(0n) ? [] : [way]
    }),
  )
  return isApart(some, others) ? both : weakest(both)
}

/** Of disjoint facts no joined way lies within another, as none of the parts does. */
const isApart = (some: readonly Way[], others: readonly Way[]): boolean => {
  const touched = touchedBy(some)
  return touchedBy(others).every((isTouched, at) => !isTouched || !touched[at])
}

const touchedBy = (ways: readonly Way[]): readonly boolean[] =>
  (ways[0] ?? []).map((_, at) => ways.some(way => way[at] !== ANY))

/** Without the ways that lie within another one. */
export const weakest = (ways: readonly Way[]): readonly Way[] => {
  let kept: readonly Way[] = []
  for (const way of ways.toSorted((a, b) => asks(a) - asks(b))) {
    if (kept.some(other => isWithin(way, other))) continue
    // Only ways that ask as many facts can still lie within a later one.
    const isSize = asks(way)
    kept = [...kept.filter(other => asks(other) < isSize || !isWithin(other, way)), way]
  }
  return kept
}

const asks = (way: Way): number => way.filter(mask => mask !== ANY).length

const isWithin = (way: Way, other: Way): boolean => {
  for (let at = 0; at < way.length; at++) {
    const [own, wide] = [way[at] ?? ANY, other[at] ?? ANY]
    if ((own & wide) !== own) return false
  }
  return true
}
