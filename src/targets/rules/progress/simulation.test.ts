import { describe, expect, test } from 'vitest'
import { type Random, randomFrom } from '../../../exact/random.ts'
import type { YearValue } from '../../model/progress.ts'
import { backTest, type Series } from './back-test.ts'
import { type Past, simulate } from './simulation.ts'
import { share, spreadOf } from './spread.ts'

/** Near the normal law: twelve uniform numbers added up. */
const bell = (random: Random): number =>
  Array.from({ length: 12 }).reduce<number>(sum => sum + random.between(0, 10_000) / 10_000, -6)

const series = (changes: readonly number[], steps: Past['steps'] = 'ratio'): Past => ({
  steps,
  last: 100,
  changes,
  enterprises: null,
})
/** Enough to tell how often an interval holds, over hundreds of pasts. */
const few = { worlds: 60, paths: 20 }
const end = (path: readonly number[]): number => path.at(-1) ?? 0
const held = (times: number, holds: (at: number) => boolean): number =>
  share(
    Array.from({ length: times }, (_, at) => at),
    holds,
  )

test('the same question has the same answer, another seed nearly the same', () => {
  const past = series([0.1, -0.05, 0.08, 0.02])
  const [one, again, other] = [1, 1, 2].map(seed => simulate(past, { years: 3, seed, outcome: end }))
  expect(one).toEqual(again)
  expect(one).not.toEqual(other)
  const middles = [one, other].map(worlds => spreadOf(worlds?.flat() ?? []).middle)
  expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeLessThan(2)
})

describe('where the truth is planted', () => {
  const planted = [
    { process: 'no trend, 3 changes known', trend: 0, known: 3, years: 1 },
    { process: 'no trend, 4 changes known', trend: 0, known: 4, years: 3 },
    { process: 'a strong trend, 4 changes known', trend: 0.1, known: 4, years: 1 },
    { process: 'a strong trend, 8 changes known', trend: 0.1, known: 8, years: 3 },
  ] as const
  test.each(planted)('eight in ten intervals hold what came: $process', ({ trend, known, years }) => {
    const random = randomFrom(known * 10 + years)
    const growth = () => trend + 0.05 * bell(random)
    const covered = held(250, seed => {
      const changes = Array.from({ length: known }, growth)
      const came = Array.from({ length: years }, growth).reduce((value, change) => value * (1 + change), 100)
      const { low, high } = spreadOf(simulate(series(changes), { years, seed, outcome: end, ...few }).flat())
      return low <= came && came <= high
    })
    expect(covered).toBeGreaterThan(0.7)
    expect(covered).toBeLessThan(0.9)
  })

  test('the true probability lies in its interval about as often as the interval says', () => {
    const random = randomFrom(77)
    // Up or down a tenth with equal chance: after two years above the start in one case of four.
    const covered = held(150, seed => {
      const changes = Array.from({ length: 12 }, () => (random.chance(50) ? 0.1 : -0.1))
      const worlds = simulate(series(changes), { years: 2, seed, outcome: end, worlds: 60, paths: 40 })
      const { low, high } = spreadOf(worlds.map(paths => share(paths, value => value >= 105)))
      return low <= 0.25 && 0.25 <= high
    })
    expect(covered).toBeGreaterThan(0.7)
    expect(covered).toBeLessThan(0.95)
  })

  test('forecasts of one year hold eight in ten, and beat saying that all stays as it was', () => {
    const random = randomFrom(5)
    const found = backTest(
      Array.from({ length: 10 }, (_, at): Series => {
        let value = 1000
        const values = Array.from({ length: 14 }, (__, year): YearValue => {
          value *= 1.06 + 0.05 * bell(random)
          return { year: 2000 + year, value: String(value), sources: [] }
        })
        return { name: String(at), steps: 'ratio', values }
      }),
    )
    expect([found.series, found.forecasts]).toEqual([10, 100])
    expect(found.covered / found.forecasts).toBeGreaterThan(0.72)
    expect(found.covered / found.forecasts).toBeLessThan(0.9)
    expect(Number(found.brier)).toBeLessThan(Number(found.peer) * 0.8)
  })
})

test('a trend within its own error is not carried on; one beyond it is', () => {
  const middleOf = (changes: readonly number[]) =>
    spreadOf(simulate(series(changes), { years: 5, seed: 3, outcome: end }).flat()).middle
  expect(middleOf([-0.28, 0, 0.09, -0.03])).toBeGreaterThan(93)
  expect(middleOf([0.1, 0.11, 0.09, 0.1])).toBeGreaterThan(155)
})

test('enterprises that all share a good or bad year differ from those that do not', () => {
  const random = randomFrom(11)
  const growths = (shared: readonly number[]) =>
    shared.map((common, year) => ({
      year: 2021 + year,
      total: common,
      each: Array.from({ length: 60 }, () => common + 0.05 * bell(random)),
    }))
  const widthOf = (shared: readonly number[]) => {
    const enterprises = { sizes: Array.from({ length: 60 }, () => 10), years: growths(shared) }
    const past: Past = { steps: 'anew', last: 0, changes: shared, enterprises }
    const { low, high } = spreadOf(simulate(past, { years: 1, seed: 9, outcome: end }).flat())
    return high - low
  }
  expect(widthOf([0.1, 0.1, 0.1, 0.1])).toBeLessThan(3)
  expect(widthOf([0.1, -0.1, 0.2, 0])).toBeGreaterThan(25)
})
