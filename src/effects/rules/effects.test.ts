import { describe, expect, test } from 'vitest'
import { type Random, randomFrom } from '../../exact/random.ts'
import type { PublishedFigure } from '../../indicators/model.ts'
import type { SizeStep, Subject } from '../model.ts'
import { contributions } from './contributions.ts'
import { difference } from './differences.ts'
import { matched } from './matching.ts'

const sizes: readonly SizeStep[] = [{ class: 'nho', maxEmployees: 100, maxRevenueVnd: 50 }]
const bell = (random: Random): number =>
  Array.from({ length: 12 }).reduce<number>(sum => sum + random.between(0, 10_000) / 10_000, -6)

/**
 * A city in which those who grew more in a year are recognised in the next, and gain so much a year from then on. `hidden`:
 * what the recognised always grew more by, which no figure of one year shows.
 */
const city = (seed: number, effect: number, hidden = 0): readonly Subject[] => {
  const random = randomFrom(seed)
  return Array.from({ length: 200 }, (_, at): Subject => {
    const year = 2023 + (at % 2)
    const growths = Array.from({ length: 9 }, () => 0.05 + 0.06 * bell(random))
    const isStrong = (growths[year - 1 - 2018] ?? 0) + 0.06 * bell(random) > 0.1
    const first = isStrong && random.chance(60) ? year : null
    let revenue = 1000 * (1 + random.between(0, 100) / 100)
    const revenues = growths.map((growth, after): [number, number] => {
      const now = 2018 + after
      revenue *= 1 + growth + (first === null ? 0 : hidden) + (first !== null && now >= first ? effect : 0)
      return [now, revenue]
    })
    return {
      ...{ id: `e${String(at).padStart(3, '0')}`, sector: at % 4 < 2 ? 'co-khi' : 'det-may', first },
      revenue: new Map(revenues),
      employees: new Map(revenues.map(([now]) => [now, 150])),
    }
  })
}

const found = (seed: number, effect: number, time: number, { shift = 0, hidden = 0 } = {}) => {
  const at = difference(matched(city(seed, effect, hidden), sizes, shift).pairs, 'revenue', time, 300)
  if (at.kind !== 'found') throw new Error(`${at.pairs} pairs`)
  return { by: Number(at.by), low: Number(at.low), high: Number(at.high) }
}
const worlds = (count: number, holds: (seed: number) => boolean): number =>
  Array.from({ length: count }, (_, seed) => holds(seed + 1)).filter(Boolean).length / count

describe('where the truth is planted', () => {
  test('a gain of ten points a year is recovered', () => {
    const means = Array.from({ length: 20 }, (_, seed) => found(seed + 1, 0.1, 0).by)
    const middle = means.reduce((sum, by) => sum + by, 0) / means.length
    expect(middle).toBeGreaterThan(8.5)
    expect(middle).toBeLessThan(11.5)
    expect(worlds(20, seed => found(seed, 0.1, 1).low > 0)).toBe(1)
  })

  test('without any effect about nine in ten intervals hold zero', () => {
    const held = worlds(120, seed => {
      const { low, high } = found(seed, 0, 0)
      return low <= 0 && 0 <= high
    })
    expect(held).toBeGreaterThan(0.8)
    expect(held).toBeLessThan(0.97)
  })

  test('a pretended recognition two years too early finds nothing, though the real one brought much', () => {
    const held = worlds(60, seed => {
      const { low, high } = found(seed, 0.3, 0, { shift: -2 })
      return low <= 0 && 0 <= high
    })
    expect(held).toBeGreaterThan(0.8)
  })
})

test('what makes some grow more in every year is not told from an effect: a difference proves no cause', () => {
  const middles = Array.from({ length: 10 }, (_, seed) => found(seed + 1, 0, 2, { hidden: 0.05 }).by)
  expect(middles.reduce((sum, by) => sum + by, 0) / middles.length).toBeGreaterThan(3)
})

describe('matching', () => {
  const subject = (
    id: string,
    change: Partial<Subject> & { readonly figures?: readonly number[] } = {},
  ): Subject => {
    const { figures = [100, 110, 121], ...rest } = change
    return {
      ...{ id, sector: 'co-khi', first: null },
      revenue: new Map(figures.map((value, at) => [2021 + at, value])),
      employees: new Map([2021, 2022, 2023].map(year => [year, 150])),
      ...rest,
    }
  }
  const recognised = subject('a', { first: 2023 })
  const pairsWith = (...others: readonly Subject[]) => {
    const { pairs, asked, unknown, unmatched } = matched([recognised, ...others], sizes)
    return [pairs.map(({ treated, other }) => `${treated.id}-${other.id}`).join(), asked, unknown, unmatched]
  }

  test.each<[string, readonly Subject[], readonly unknown[]]>([
    [
      'the nearest of two',
      [subject('b', { figures: [100, 114, 120] }), subject('c', { figures: [101, 111, 120] })],
      ['a-c', 1, 0, 0],
    ],
    ['not of another sector', [subject('b', { sector: 'det-may' })], ['', 1, 0, 1]],
    [
      'not of another size',
      [subject('b', { employees: new Map([[2022, 90]]), figures: [40, 44, 48] })],
      ['', 1, 0, 1],
    ],
    ['not beyond the caliper of revenue', [subject('b', { figures: [300, 330, 360] })], ['', 1, 0, 1]],
    ['not beyond the caliper of growth', [subject('b', { figures: [100, 130, 140] })], ['', 1, 0, 1]],
    [
      'not one that is recognised within two years',
      [subject('b', { first: 2025, figures: [100, 110] })],
      ['', 2, 1, 1],
    ],
    ['one that is recognised later', [subject('b', { first: 2026 })], ['a-b', 2, 1, 0]],
    ['not one whose figures are not known', [subject('b', { figures: [100] })], ['', 1, 0, 1]],
  ])('takes %s', (_, others, expected) => {
    expect(pairsWith(...others)).toEqual(expected)
  })

  test('nobody stands in two pairs, and everybody asked about is counted', () => {
    const { pairs, asked, unknown, unmatched } = matched(city(3, 0), sizes)
    const ids = pairs.flatMap(({ treated, other }) => [treated.id, other.id])
    expect(new Set(ids).size).toBe(ids.length)
    expect(pairs.length + unknown + unmatched).toBe(asked)
    expect(asked).toBeGreaterThan(20)
  })
})

test('fewer than ten pairs say nothing', () => {
  const { pairs } = matched(city(3, 0), sizes)
  expect(difference(pairs.slice(0, 9), 'revenue', 0)).toEqual({ kind: 'too-few', pairs: 9 })
  expect(difference(pairs.slice(0, 10), 'revenue', 0).kind).toBe('found')
})

test('a share names both scopes, and is not computable where the city has no figure of that year and unit', () => {
  const row = (
    period: string,
    figure: string,
    value: string,
    unit = 'USD',
    kind: PublishedFigure['kind'] = 'claim',
  ) => ({
    ...{ about: 'programme' as const, period, figure, value, unit, kind, valueMax: null },
    ...{ publishedOn: null, source: 's', note: null },
  })
  const figures = [
    row('2022', 'exports of the 33 products recognised in 2023', '3600000000'),
    row('2021', 'exports of the 30 enterprises', '1000000000'),
    row('2022', 'exports of the products', '7', 'VND'),
    row('2022', 'exports of goods', '17100000000', 'USD', 'actual'),
  ]
  expect(contributions(figures).map(({ year, city, share }) => [year, city, share])).toEqual([
    [2021, null, null],
    [2022, '17100000000', '21.1'],
    [2022, null, null],
  ])
})
