import type { Condition, FactValue, HeldValue, Leaf, PolicyFact } from '../../model.ts'
import { type Cells, cellsOf } from './cells/cells.ts'

/** What is known of a fact; of one that follows from others, sometimes only which values are left. */
export type Known = HeldValue | { readonly oneOf: readonly FactValue[] }
export type Knowledge = ReadonlyMap<string, Known>

/** True, false, or null: open. Strong Kleene logic; what is not applicable leaves a condition as open as the unknown. */
export type Truth = boolean | null

export interface AskedFact {
  readonly fact: PolicyFact
  readonly cells: Cells
}

/** A condition whose leaves know the place of their fact and the cells in which they hold. */
export type Node =
  | { readonly kind: 'leaf'; readonly at: number; readonly mask: bigint; readonly leaf: Leaf }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Node[] }

export interface Prepared {
  /** In the order in which the condition asks them. */
  readonly asked: readonly AskedFact[]
  readonly root: Node
}

/** By fact: the cells that are possible; none: not applicable; null: unknown. */
export type State = readonly (bigint | null)[]

export const NOT_APPLICABLE = 0n

export const prepare = (condition: Condition, facts: ReadonlyMap<string, PolicyFact>): Prepared => {
  const leaves = Map.groupBy(leavesIn(condition), ({ fact }) => fact)
  const asked = [...leaves].map(([code, own]) => {
    const fact = facts.get(code)
    if (fact === undefined) throw new Error(`the fact ${code} is not declared`)
    return { fact, cells: cellsOf(fact, own) }
  })
  const places = new Map([...leaves].map(([code, own], at) => [code, { at, own }]))
  const nodeOf = (part: Condition): Node => {
    if (part.kind !== 'leaf') return { kind: part.kind, of: part.of.map(nodeOf) }
    const place = places.get(part.fact)
    const mask = asked[place?.at ?? -1]?.cells.masks[place?.own.indexOf(part) ?? -1]
    return { kind: 'leaf', at: place?.at ?? 0, mask: mask ?? 0n, leaf: part }
  }
  return { asked, root: nodeOf(condition) }
}

export const leavesIn = (condition: Condition): readonly Leaf[] =>
  condition.kind === 'leaf' ? [condition] : condition.of.flatMap(leavesIn)

export const stateOf = ({ asked }: Prepared, known: Knowledge): State =>
  asked.map(({ fact, cells }) => possible(cells, known.get(fact.code)))

const possible = (cells: Cells, known: Known | undefined): bigint | null => {
  if (known === undefined || known === 'unknown') return null
  if (known === 'not-applicable') return NOT_APPLICABLE
  if ('value' in known) return cells.cellOf(known.value)
  return known.oneOf.reduce((mask, value) => mask | cells.cellOf(value), 0n)
}

export const truthOf = (node: Node, state: State): Truth => {
  if (node.kind === 'leaf') return leafTruth(state[node.at] ?? null, node.mask)
  const decides = node.kind === 'any'
  let isOpen = false
  for (const part of node.of) {
    const truth = truthOf(part, state)
    if (truth === decides) return decides
    if (truth === null) isOpen = true
  }
  return isOpen ? null : !decides
}

export const leafTruth = (possible: bigint | null, mask: bigint): Truth => {
  if (possible === null || possible === NOT_APPLICABLE) return null
  const inside = possible & mask
  return inside === possible ? true : inside === 0n ? false : null
}

/** A state with one fact otherwise. */
export const withFact = (state: State, at: number, possible: bigint | null): State =>
  state.map((own, index) => (index === at ? possible : own))
