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
  const waysTo = (node: Node): Part => {
    if (node.kind === 'leaf') return leafPart(node, nothing, settled)
    const parts = node.of.map(waysTo)
    const facts = parts.reduce((all, part) => all | part.facts, 0n)
    if (node.kind === 'any') {
      const ways = parts.flatMap(part => part.ways)
      return ways.includes(nothing) ? { ways: [nothing], facts: 0n } : { ways: fewest(weakest(ways)), facts }
    }
    return parts
      .filter(({ ways }) => ways[0] !== nothing)
      .toSorted((a, b) => a.ways.length - b.ways.length)
      .reduce((found, part) => ({ ways: fewest(join(found, part)), facts: found.facts | part.facts }), {
        ways: [nothing],
        facts: 0n,
      })
  }
  return { list: waysTo(prepared.root).ways, isComplete }
}

/** The ways to one part of a condition, and a bit for each fact that they can ask. */
interface Part {
  readonly ways: readonly Way[]
  readonly facts: bigint
}

const leafPart = (
  { at, mask }: Extract<Node, { kind: 'leaf' }>,
  nothing: Way,
  settled: readonly boolean[],
): Part => {
  if (mask === 0n) return { ways: [], facts: 0n }
  return settled[at]
    ? { ways: [nothing], facts: 0n }
    : { ways: [nothing.with(at, mask)], facts: 1n << BigInt(at) }
}

const changesIn = (way: Way, state: State): number =>
  way.reduce((count, mask, at) => (mustChange(mask, state[at] ?? null) ? count + 1 : count), 0)

export const mustChange = (mask: bigint, possible: bigint | null): boolean =>
  mask !== ANY && leafTruth(possible, mask) !== true

const join = (some: Part, others: Part): readonly Way[] => {
  const both = some.ways.flatMap(one =>
    others.ways.flatMap(other => {
      const way = one.map((mask, at) => mask & (other[at] ?? ANY))
      return way.includes(0n) ? [] : [way]
    }),
  )
  // Of disjoint facts no joined way lies within another, as none of the parts does.
  return (some.facts & others.facts) === 0n ? both : weakest(both)
}

/** Without the ways that lie within another one. */
export const weakest = (ways: readonly Way[]): readonly Way[] => {
  if (ways.length < 2) return ways
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
