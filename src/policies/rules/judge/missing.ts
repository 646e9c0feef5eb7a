import { NOT_APPLICABLE, type Node, type Prepared, type State, truthOf, withFact } from './prepare.ts'

/** So many looks at one fact: beyond, it counts as able to change the answer. */
const MOST_LOOKS = 20_000

/**
 * The facts that can still change an open condition: for some values of all the others it is open without this one, and
 * some value of this one closes it. By share of its values that close it alone, the largest first; equals in the order
 * of the file. What does not apply (`settled`) stays so. Where only a rule that is true of every value is open, no fact
 * can change it; then what would close it is named.
 */
export const missingOf = (prepared: Prepared, state: State): readonly string[] => {
  const settled = new Set(state.flatMap((possible, at) => (possible === NOT_APPLICABLE ? [at] : [])))
  const open = placesOf(openLeaves(prepared.root, state)).filter(at => !settled.has(at))
  const able = open.filter(at => isAble({ prepared, at, settled }, state))
  return (able.length > 0 || settled.size > 0 ? able : open)
    .map(at => ({ at, share: shareClosed(prepared, state, at) }))
    .toSorted((a, b) => b.share - a.share || a.at - b.at)
    .flatMap(({ at }) => prepared.asked[at]?.fact.code ?? [])
}

const placesOf = (leaves: readonly LeafNode[]): readonly number[] => [...new Set(leaves.map(({ at }) => at))]

type LeafNode = Extract<Node, { kind: 'leaf' }>

/** The open leaves on which the open condition still hangs: nothing above them is decided. */
const openLeaves = (node: Node, state: State): readonly LeafNode[] => {
  if (truthOf(node, state) !== null) return []
  return node.kind === 'leaf' ? [node] : node.of.flatMap(part => openLeaves(part, state))
}

interface Question {
  readonly prepared: Prepared
  readonly at: number
  readonly settled: ReadonlySet<number>
}

/** Gives the others values until this fact keeps the condition open and can close it, or none do. */
const isAble = ({ prepared, at, settled }: Question, start: State): boolean => {
  let looks = 0
  const search = (state: State): boolean => {
    if (++looks > MOST_LOOKS) return true
    const open = openLeaves(prepared.root, state)
    if (!open.some(leaf => leaf.at === at)) return false
    const others = open.filter(leaf => leaf.at !== at && !settled.has(leaf.at))
    // What does not apply keeps leaves open for good: then the others are all tried.
    const next = settled.size > 0 ? others[0] : others.find(leaf => isTied(prepared, state, open, leaf))
    if (next !== undefined)
      return cellsLeft(prepared, state, next.at).some(cell => search(withFact(state, next.at, cell)))
    return settled.size === 0 || shareClosed(prepared, state, at) > 0
  }
  return search(withFact(start, at, null))
}

/** A fact whose leaves cannot be given any truth, each by itself: it stands in several, or one truth is impossible. */
const isTied = (prepared: Prepared, state: State, open: readonly LeafNode[], leaf: LeafNode): boolean => {
  const left = cellsLeft(prepared, state, leaf.at)
  const inside = left.filter(cell => (cell & leaf.mask) !== 0n).length
  return inside === 0 || inside === left.length || open.filter(({ at }) => at === leaf.at).length > 1
}

/** One bit for each cell that is still possible. */
const cellsLeft = ({ asked }: Prepared, state: State, at: number): readonly bigint[] => {
  const possible = state[at] ?? asked[at]?.cells.full ?? 0n
  const bits = asked[at]?.cells.weights.map((_, index) => 1n << BigInt(index)) ?? []
  return bits.filter(bit => (bit & possible) !== 0n)
}

const shareClosed = (prepared: Prepared, state: State, at: number): number => {
  const weights = prepared.asked[at]?.cells.weights ?? []
  const weightOf = (cell: bigint): number => weights[cell.toString(2).length - 1] ?? 0
  const left = cellsLeft(prepared, state, at)
  const closing = left.filter(cell => truthOf(prepared.root, withFact(state, at, cell)) !== null)
  return sum(closing.map(weightOf)) / sum(left.map(weightOf))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
