import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../platform/root.ts'
import type { Border, Point } from '../model.ts'
import { readBorders } from './geojson.ts'
import { simplified } from './simplify.ts'

const text = readFileSync(join(projectRoot, 'data/samples/communes.geojson'), 'utf8')
const codes = new Set(Array.from({ length: 126 }, (_, at) => `mh-xa-${String(at + 1).padStart(3, '0')}`))

const borders = (): readonly Border[] => {
  const read = readBorders(text, codes, 'code')
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]))
  return read.borders
}

const edgesOf = (all: readonly Border[]): readonly string[] =>
  all.flatMap(({ shape }) =>
    shape
      .flat()
      .flatMap(ring =>
        ring.slice(1).map((point, at) => [ring[at] ?? point, point].map(String).toSorted().join(' ')),
      ),
  )

/** Lines that only one commune has: the edge of the city. */
const outerEdges = (all: readonly Border[]): number => {
  const counted = Map.groupBy(edgesOf(all), edge => edge)
  return [...counted.values()].filter(({ length }) => length === 1).length
}

test('half of the points and more go, and neighbours still meet', () => {
  const [before, after] = [borders(), simplified(borders(), 40)]
  const [all, left] = [edgesOf(before).length, edgesOf(after).length]
  expect([after.length, left < all * 0.6, left > 126 * 4]).toEqual([126, true, true])
  const inner = Map.groupBy(edgesOf(after), edge => edge)
  expect([...inner.values()].every(({ length }) => length <= 2)).toBe(true)
  expect(outerEdges(after)).toBeLessThan(outerEdges(before))
  // A gap would be a line that only one commune has inside the city: far more lines than its edge has cells.
  expect(outerEdges(after)).toBeLessThan(46 * 10)
})

test('no point is moved, rings stay closed, and the same file gives the same shapes', () => {
  const known = new Set(borders().flatMap(({ shape }) => shape.flat(2).map(String)))
  const after = simplified(borders(), 8)
  for (const ring of after.flatMap(({ shape }) => shape.flat())) {
    expect(ring.at(-1)).toEqual(ring[0])
    expect(ring.every(point => known.has(String(point)))).toBe(true)
  }
  expect(simplified(borders(), 8)).toEqual(after)
})

const ring = (...points: Point[]): Point[] => [...points, points[0] ?? [0, 0]]

test('an island too small to be drawn goes, a commune never does', () => {
  const large = ring([0, 0], [0, 100], [100, 100], [100, 0])
  const tiny = ring([200, 200], [200, 202], [202, 202])
  const shapes = simplified(
    [
      { code: 'a', shape: [[large], [tiny]] },
      { code: 'b', shape: [[tiny.map(([x, y]): Point => [x + 100, y])]] },
    ],
    8,
  )
  expect(shapes.map(({ shape }) => shape.length)).toEqual([1, 1])
  expect(shapes[0]?.shape[0]?.[0]).toEqual(large)
})
