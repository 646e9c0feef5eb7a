import type { Border, Point, Ring, Shape } from '../model.ts'

/**
 * Fewer points, none of them moved, and neighbours still meet: a line that two communes share is thinned once, between
 * the points where a third border joins, in the same direction for both (Douglas and Peucker, 1973).
 */
export const simplified = (borders: readonly Border[], tolerance: number): readonly Border[] => {
  const isJunction = junctionsOf(borders)
  return borders.map(({ code, shape }) => ({ code, shape: thinned(shape, isJunction, tolerance) }))
}

type IsJunction = (point: Point) => boolean

const keyOf = ([x, y]: Point): number => x * 4_000_000 + y

/** Where more than one line leads on. */
const junctionsOf = (borders: readonly Border[]): IsJunction => {
  const neighbours = new Map<number, Set<number>>()
  const meet = (point: Point, other: Point) => {
    const key = keyOf(point)
    const known = neighbours.get(key) ?? new Set()
    neighbours.set(key, known.add(keyOf(other)))
  }
  for (const { shape } of borders)
    for (const ring of shape.flat())
      for (const [at, point] of ring.entries()) {
        const next = ring[at + 1]
        if (next === undefined) continue
        meet(point, next)
        meet(next, point)
      }
  return point => (neighbours.get(keyOf(point))?.size ?? 0) > 2
}

/** What is too small to be drawn is left out, but of every commune something stays. */
const thinned = (shape: Shape, isJunction: IsJunction, tolerance: number): Shape => {
  const polygons = shape.map(rings =>
    rings
      .map(ring => thinRing(ring, isJunction, tolerance))
      .filter((ring, at) => at === 0 || ring.length > 3),
  )
  const drawn = polygons.filter(([outer]) => (outer?.length ?? 0) > 3)
  return drawn.length > 0 ? drawn : shape
}

const thinRing = (ring: Ring, isJunction: IsJunction, tolerance: number): Ring => {
  const open = ring.slice(0, -1)
  const start = open.findIndex(isJunction)
  const from = start >= 0 ? start : leastOf(open)
  const turned = [...open.slice(from), ...open.slice(0, from + 1)]
  const cuts = turned.flatMap((point, at) =>
    at === 0 || at === open.length || isJunction(point) ? [at] : [],
  )
  const [first] = turned
  const lines = cuts.slice(1).map((to, at) => thinLine(turned.slice(cuts[at], to + 1), tolerance).slice(1))
  return first === undefined ? ring : [first, ...lines.flat()]
}

const isBefore = ([x, y]: Point, [u, v]: Point): boolean => x < u || (x === u && y < v)

const leastOf = (points: readonly Point[]): number =>
  points.reduce((least, point, at) => (isBefore(point, points[least] ?? point) ? at : least), 0)

/** The same points stay whichever way it is walked. */
const thinLine = (line: readonly Point[], tolerance: number): readonly Point[] => {
  const [first, second] = line
  const [last, beforeLast] = [line.at(-1), line.at(-2)]
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined)
    return line
  const isLoop = first[0] === last[0] && first[1] === last[1]
  const isForward = isLoop ? isBefore(second, beforeLast) : isBefore(first, last)
  return isForward ? kept(line, tolerance) : kept(line.toReversed(), tolerance).toReversed()
}

const kept = (line: readonly Point[], tolerance: number): readonly Point[] => {
  const stays = new Set([0, line.length - 1])
  const waiting: [number, number][] = [[0, line.length - 1]]
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const [from, to] = span
    const far = farthest(line, from, to)
    if (far.distance <= tolerance) continue
    stays.add(far.at)
    waiting.push([from, far.at], [far.at, to])
  }
  return line.filter((_, at) => stays.has(at))
}

const farthest = (line: readonly Point[], from: number, to: number): { at: number; distance: number } => {
  let [at, distance] = [from, 0]
  const [a, b] = [line[from], line[to]]
  if (a === undefined || b === undefined) return { at, distance }
  for (let each = from + 1; each < to; each++) {
    const away = distanceOf(line[each] ?? a, a, b)
    if (away > distance) [at, distance] = [each, away]
  }
  return { at, distance }
}

/** From a line between two points, or from the one point where they are the same. */
const distanceOf = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
