import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whole } from './fractions.ts'
import { type Bound, compareBytes, ranksOf, type Standing } from './order.ts'
import { type Candidate, hasPlace, placesOf } from './places.ts'

/** Small enough that every world, every choice of what is still open, can be gone through. */
interface Case {
  readonly total: readonly [number, number]
  readonly key: number
  readonly verdict: 'pass' | 'fail' | 'unknown'
  readonly enterprise: string
}

const total = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
const one: fc.Arbitrary<Case> = fc.record({
  total: total.map(([low, width]) => [low, low + width] as const),
  key: fc.integer({ min: 0, max: 1 }),
  verdict: fc.constantFrom('pass', 'pass', 'unknown', 'fail'),
  enterprise: fc.constantFrom('E1', 'E2'),
})
const cases = fc.array(one, { minLength: 1, maxLength: 4 })
const topN = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  atCut: fc.constantFrom('all', 'tieKeys', 'lot'),
  perEnterprise: fc.constantFrom(undefined, 1, 2),
})

/** What is so in one world. */
interface Lived {
  readonly total: number
  readonly key: number
  readonly lot: number
  readonly passes: boolean
  readonly enterprise: string
}

function* worldsOf(list: readonly Case[], lots: readonly (readonly number[])[]): Generator<readonly Lived[]> {
  for (const order of lots) {
    const choices = list.map(({ total: [low, high], key, verdict, enterprise }, i) => {
      const totals = Array.from({ length: high - low + 1 }, (_, step) => low + step)
      const passing = verdict === 'unknown' ? [true, false] : [verdict === 'pass']
      return totals.flatMap(points =>
        passing.map(passes => ({ total: points, key, lot: order[i] ?? 0, passes, enterprise })),
      )
    })
    yield* combinations(choices)
  }
}

function* combinations<T>(choices: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = choices
  if (first === undefined) yield []
  else for (const one of first) for (const others of combinations(rest)) yield [one, ...others]
}

function* ordersOf(length: number): Generator<readonly number[]> {
  if (length === 0) yield []
  else
    for (const order of ordersOf(length - 1))
      for (let at = 0; at < length; at++) yield [...order.slice(0, at), length, ...order.slice(at)]
}

const ahead = (a: Lived, b: Lived): number => b.total - a.total || b.key - a.key || a.lot - b.lot

/** The rule as it is told: from the first down, passing over whoever is one too many of an enterprise. */
const seatedIn = (world: readonly Lived[], { count, atCut, perEnterprise }: Top): readonly boolean[] => {
  const taken = new Map<string, number>()
  const entering = world.filter(one => one.passes).sort(ahead)
  const eligible = entering.filter(({ enterprise }) => {
    taken.set(enterprise, (taken.get(enterprise) ?? 0) + 1)
    return (taken.get(enterprise) ?? 0) <= (perEnterprise ?? world.length)
  })
  const last = eligible[count - 1]
  const isIn = (one: Lived): boolean => {
    if (last === undefined || atCut === 'lot') return eligible.indexOf(one) < count
    return one.total > last.total || (one.total === last.total && (atCut === 'all' || one.key >= last.key))
  }
  return world.map(one => eligible.includes(one) && isIn(one))
}
type Top = {
  readonly count: number
  readonly atCut: 'all' | 'tieKeys' | 'lot'
  readonly perEnterprise?: number | undefined
}

const candidate = (one: Case): Candidate => ({ ...one, standing: standing(one) })
const standing = ({ total: [low, high], key }: Case): Standing => ({
  low: [whole(low), whole(key), 'worst'],
  high: [whole(high), whole(key), 'best'],
})

describe('places', () => {
  it('are decided exactly when every world agrees', () => {
    fc.assert(
      fc.property(cases, topN, (list, top) => {
        const isDrawn = top.atCut === 'lot' || top.perEnterprise !== undefined
        const lots = isDrawn ? [...ordersOf(list.length)] : [list.map(() => 0)]
        const worlds = [...worldsOf(list, lots)].map(world => seatedIn(world, top))
        const agreed = list.map((_, i) => {
          const seats = new Set(worlds.map(seats => seats[i]))
          return seats.size > 1 ? null : seats.has(true)
        })
        const places = placesOf(top, list.map(candidate), 1)
        expect(list.map(({ verdict }, i) => hasPlace(verdict, places[i] ?? null))).toEqual(agreed)
      }),
      { numRuns: 150 },
    )
  })
})

describe('ranks', () => {
  it('run from the best to the worst of all worlds', () => {
    fc.assert(
      fc.property(cases, list => {
        const worlds = [...worldsOf(list, [list.map(() => 0)])]
        const ranks = list.map((_, i) => {
          const inWorlds = worlds.map(
            world => 1 + world.filter(other => ahead(other, world[i] ?? other) < 0).length,
          )
          return [Math.min(...inWorlds), Math.max(...inWorlds)]
        })
        expect(ranksOf(list.map(standing), 2)).toEqual(ranks)
      }),
      { numRuns: 1000 },
    )
  })

  const anything: readonly [Bound, Bound] = ['worst', 'best']
  const nothing: readonly [Bound, Bound] = ['worst', 'worst']
  const five: readonly [Bound, Bound] = [whole(5), whole(5)]
  it.each([
    [
      'a value and one that does not apply',
      [five, nothing],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'two that do not apply',
      [nothing, nothing],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'a value and an unknown',
      [five, anything],
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [
      'an unknown and one that does not apply',
      [anything, nothing],
      [
        [1, 1],
        [1, 2],
      ],
    ],
  ] as const)('between equal totals, with tie keys %s', (_, keys, expected) => {
    const standings = keys.map(([low, high]) => ({ low: [whole(1), low], high: [whole(1), high] }))
    expect(ranksOf(standings, 2)).toEqual(expected)
  })
})

it('ids are ordered by their UTF-8 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
  expect(compareBytes('\u{1f600}', '\uffee')).toBeGreaterThan(0)
})
