import { expect, it } from 'vitest'
import type { DossierInput } from '../model.ts'
import { readDossier } from './dossier.ts'
import { depths, orderingOf } from './order.ts'
import { ranks } from './rank.ts'
import { type Entry, entryOf } from './result.ts'
import { score } from './score.ts'
import { places } from './seats.ts'
import { gate, judged, setOf } from './testing/kit.ts'
import { preparedFor } from './testing/scored.ts'
import {
  type Complete,
  combinations,
  hasPlace,
  orders,
  products,
  rankIn,
  type Top,
} from './testing/worlds.ts'

/** One or two points judged in whole steps, one tie key, a gate that a person answers; nothing else. */
const set = setOf({
  gates: [gate('G', null)],
  criteria: [judged('A', 1, { step: 1 }), judged('B', 1, { step: 1 })],
  ties: [{ value: 'x' }],
})
const prepared = preparedFor(set)
const [ordering, deep] = [orderingOf(prepared.set), depths(prepared.set)]

/** What is known of a dossier; "?" is open. */
interface Known {
  readonly a: '0' | '1' | '?'
  readonly b: '0' | '1' | '?'
  readonly key: 0 | 1 | '?'
  readonly gate: true | '?'
  readonly enterprise: string
  /** Null: not drawn. */
  readonly lot: number | null
}

const SIMPLE: Known = { a: '0', b: '0', key: 0, gate: true, enterprise: 'E1', lot: null }

/** Every combination of these things, the rest being simple. */
const grid = (things: { readonly [K in keyof Known]?: readonly Known[K][] }): readonly Known[] =>
  Object.entries(things).reduce<readonly Known[]>(
    (found, [key, values]) => found.flatMap(known => values.map(value => ({ ...known, [key]: value }))),
    [SIMPLE],
  )

/** What the engine makes of it. */
const entry = ({ a, b, key, gate: holds, enterprise, lot }: Known): Entry => {
  const points = Object.entries({ A: a, B: b }).filter(([, given]) => given !== '?')
  const input: DossierInput = {
    id: 'D',
    enterprise,
    facts: key === '?' ? {} : { x: key },
    judged: { ...Object.fromEntries(points), ...(holds === '?' ? {} : { G: holds }) },
  }
  const read = readDossier(prepared, input, 'D')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const lots = lot === null ? new Map<string, number>() : new Map([['D', lot]])
  return entryOf(prepared, read.dossier, score(prepared.set, read.dossier), lots)
}

/** Everything it can turn out to be; lots aside. */
const completions = ({ a, b, key, gate: holds, enterprise, lot }: Known): readonly Complete[] => {
  const points = (given: Known['a']) => (given === '?' ? [0, 1] : [Number(given)])
  const totals = new Set(points(a).flatMap(x => points(b).map(y => x + y)))
  const keys = key === '?' ? [null, 1, 2] : [key]
  const answers = holds === '?' ? [true, false] : [true]
  return [...totals].flatMap(total =>
    keys.flatMap(found => answers.map(passes => ({ total, key: found, passes, enterprise, lot: lot ?? 0 }))),
  )
}

/** The world for every way in which the lots not drawn can fall before and after a lot of 1, and among each other. */
const withLots = (known: readonly Known[], world: readonly Complete[]): readonly (readonly Complete[])[] => {
  const drawn = known.some(({ lot }) => lot !== null)
  const sides = products(known.map(({ lot }) => (lot === null && drawn ? [0, 1] : [0])))
  return sides.flatMap(side =>
    orders(known.map((_, at) => (at + 1) / 10)).map(order =>
      world.map((one, at) => ({ ...one, lot: known[at]?.lot ?? (side[at] ?? 0) + (order[at] ?? 0) })),
    ),
  )
}

const cached = <T>(make: (known: Known) => T): ((known: Known) => T) => {
  const made = new Map<Known, T>()
  return known => {
    const found = made.get(known) ?? make(known)
    made.set(known, found)
    return found
  }
}
const entryFor = cached(entry)
const completionsOf = cached(completions)

const worldsOf = (known: readonly Known[]): readonly (readonly Complete[])[] =>
  products(known.map(completionsOf))

const rangesIn = (known: readonly Known[]): readonly (readonly [number, number])[] => {
  const worlds = worldsOf(known)
  return known.map((_, at) => {
    const found = worlds.map(world => (world[at] === undefined ? 0 : rankIn(world, world[at])))
    return [Math.min(...found), Math.max(...found)]
  })
}

it.each([
  ['up to 3 dossiers', 3, grid({ a: ['0', '1', '?'], b: ['0', '1', '?'], key: [0, 1, '?'] })],
  ['4 dossiers', 4, grid({ a: ['0', '1', '?'], b: ['0', '?'], key: [0, '?'] })],
])('ranks of %s range exactly over what they can turn out to be', (_, most, states) => {
  for (let count = 1; count <= most; count++)
    for (const known of combinations(states, count)) {
      const found = ranks(known.map(entryFor), ordering, deep.ties)
      const ranges = found.map(({ rank, range }) => range ?? [rank ?? 0, rank ?? 0])
      expect(ranges, JSON.stringify(known)).toEqual(rangesIn(known))
    }
})

const tops = (perEnterprise: readonly (number | undefined)[]): readonly Top[] =>
  [1, 2].flatMap(count =>
    perEnterprise.flatMap(most =>
      (['all', 'tieKeys', 'lot'] as const).map(atCut => ({
        count,
        atCut,
        ...(most === undefined ? {} : { perEnterprise: most }),
      })),
    ),
  )

/** True, false, or null where it comes out differently. */
const placesIn = (known: readonly Known[], top: Top): readonly (boolean | null)[] => {
  const isDrawn = top.atCut === 'lot' || top.perEnterprise !== undefined
  const worlds = isDrawn ? worldsOf(known).flatMap(world => withLots(known, world)) : worldsOf(known)
  return known.map((_, at) => {
    const found = new Set(worlds.map(world => world[at] !== undefined && hasPlace(world, world[at], top)))
    return found.size > 1 ? null : found.has(true)
  })
}

/** A place is kept for one who may still fail; it is a seat only when the gates hold. */
const seatsBy = (known: readonly Known[], top: Top): readonly (boolean | null)[] =>
  places(known.map(entryFor), top, ordering, deep).map((place, at) =>
    place === true && known[at]?.gate === '?' ? null : place,
  )

it.each([
  ['3 dossiers', 3, grid({ a: ['0', '1', '?'], key: [0, '?'] })],
  ['3 dossiers with open gates', 3, grid({ a: ['0', '1', '?'], key: [0, 1], gate: [true, '?'] })],
  ['3 dossiers, lots drawn in part', 3, grid({ a: ['0', '?'], key: [0, '?'], lot: [1, null] })],
  ['4 dossiers', 4, grid({ a: ['0', '1', '?'], gate: [true, '?'] })],
])('places of %s are decided exactly where they cannot turn out otherwise', (_, count, states) => {
  for (const known of combinations(states, count))
    for (const top of tops([undefined])) {
      expect(seatsBy(known, top), JSON.stringify([known, top])).toEqual(placesIn(known, top))
    }
})

it.each([
  ['3 dossiers', 3, grid({ a: ['0', '1', '?'], key: [0, '?'], enterprise: ['E1', 'E2'] })],
  [
    '3 dossiers with open gates',
    3,
    grid({ a: ['0', '1', '?'], gate: [true, '?'], enterprise: ['E1', 'E2'] }),
  ],
  ['4 dossiers', 4, grid({ a: ['0', '1', '?'], enterprise: ['E1', 'E2'] })],
])(
  'places of %s, so many of one enterprise: what is decided cannot turn out otherwise',
  (_, count, states) => {
    for (const known of combinations(states, count))
      for (const top of tops([1, 2])) {
        const [found, right] = [seatsBy(known, top), placesIn(known, top)]
        const wrong = found.some((place, at) => place !== null && place !== right[at])
        if (wrong) expect(found, JSON.stringify([known, top])).toEqual(right)
      }
  },
)

it('places are decided where nothing is open and the lots are drawn', () => {
  const states = grid({ a: ['0', '1'], key: [0, 1], enterprise: ['E1', 'E2'], lot: [1, 2, 3] })
  for (const known of combinations(states, 3)) {
    if (new Set(known.map(({ lot }) => lot)).size < 3) continue
    for (const top of tops([undefined, 1, 2]))
      expect(seatsBy(known, top), JSON.stringify([known, top])).toEqual(placesIn(known, top))
  }
})
