import { type Reach, reaches } from '../../model.ts'
import type { Requirement } from './cells/cells.ts'
import type { Prepared, State } from './prepare.ts'
import { ANY, mustChange, type Way, waysOf, weakest } from './ways.ts'

/** "Make this fact satisfy": what is known of it now does not. */
export interface Change extends Requirement {
  readonly fact: string
  /** Of what is only to be said, as nobody knows it yet, `now`. */
  readonly reach: Reach
  readonly isToConfirm: boolean
  /** Of the size class: the changes of the facts it is made of, one of these sets. */
  readonly through?: readonly (readonly Change[])[]
}

/** Changes that give the benefit together, and not with one of them less. */
export interface ChangeSet {
  /** Of the hardest of them: a set with `never` tells what cannot be changed. */
  readonly reach: Reach
  readonly changes: readonly Change[]
}

export interface Changes {
  /** The nearest first: by the hardest change, then by their number, then in the order of the file. */
  readonly sets: readonly ChangeSet[]
  /** False where there are more than anybody reads. */
  readonly isComplete: boolean
}

/**
 * Every minimal set of changes with which the condition holds, all other facts held as they are: whatever value within
 * the changes is taken, it holds; without one of them it does not. Each minimal choice of cells is in some set.
 */
export const changesOf = (prepared: Prepared, state: State): Changes => {
  const ways = waysOf(prepared, state)
  const changed = weakest(
    ways.list.map(way => way.map((mask, at) => (mustChange(mask, state[at] ?? null) ? mask : ANY))),
  )
  const sets = merged(changed.flatMap(way => withoutSmaller(way, changed))).flatMap(way =>
    worded(prepared, state, way),
  )
  return { sets: nearestFirst(sets), isComplete: ways.isComplete }
}

export const nearestFirst = (sets: readonly ChangeSet[]): readonly ChangeSet[] =>
  sets.toSorted((a, b) => rank(a.reach) - rank(b.reach) || a.changes.length - b.changes.length)

export const setOf = (changes: readonly Change[]): ChangeSet => ({ reach: hardest(changes), changes })

const isPart = (part: Way, whole: Way): boolean => part.every((mask, at) => mask === ANY || whole[at] !== ANY)

/** What is left of a way when those values go for which fewer changes would do. */
const withoutSmaller = (way: Way, all: readonly Way[]): readonly Way[] =>
  all
    .filter(other => other !== way && isPart(other, way) && !isPart(way, other))
    .reduce<readonly Way[]>((pieces, other) => pieces.flatMap(piece => cut(piece, other)), [way])

/** The piece without what lies in the other, in parts that exclude each other. */
const cut = (piece: Way, other: Way): readonly Way[] => {
  const parts: Way[] = []
  let rest = piece
  for (const [at, mask] of other.entries()) {
    const own = rest[at] ?? ANY
    if (mask === ANY || own === ANY) continue
    if ((own & ~mask) !== 0n) parts.push(replaced(rest, at, own & ~mask))
    if ((own & mask) === 0n) return parts
    rest = replaced(rest, at, own & mask)
  }
  return parts
}

const replaced = (way: Way, at: number, mask: bigint): Way =>
  way.map((own, index) => (index === at ? mask : own))

/** Two ways that differ in one fact are one way. */
const merged = (ways: readonly Way[]): readonly Way[] => {
  const found: Way[] = []
  for (const way of ways) {
    const twin = found.findIndex(other => differing(way, other).length <= 1)
    const other = found[twin]
    if (other === undefined) found.push(way)
    else found[twin] = other.map((mask, at) => (mask === ANY ? ANY : mask | (way[at] ?? 0n)))
  }
  return found.length < ways.length ? merged(found) : found
}

/** Where they differ; ways that change other facts differ in more than one. */
const differing = (way: Way, other: Way): readonly number[] => {
  const places = way.flatMap((mask, at) => (mask === other[at] ? [] : [at]))
  return isPart(way, other) && isPart(other, way) ? places : [-1, -1]
}

const worded = ({ asked }: Prepared, state: State, way: Way): readonly ChangeSet[] =>
  asked
    .reduce<readonly (readonly Change[])[]>(
      (sets, { fact, cells }, at) => {
        const mask = way[at] ?? ANY
        if (mask === ANY) return sets
        const isToConfirm = isUnknown(state[at] ?? null, mask)
        const reach = isToConfirm ? 'now' : fact.reach
        const found = cells.requirements(mask).map(each => ({ fact: fact.code, ...each, reach, isToConfirm }))
        return sets.flatMap(set => found.map(change => [...set, change]))
      },
      [[]],
    )
    .map(setOf)

/** Nothing is known that stands against it. */
const isUnknown = (possible: bigint | null, mask: bigint): boolean =>
  possible === null || (possible & mask) !== 0n

const hardest = (changes: readonly Change[]): Reach =>
  changes.reduce<Reach>((worst, { reach }) => (rank(reach) > rank(worst) ? reach : worst), 'now')

const rank = (reach: Reach): number => reaches.indexOf(reach)
