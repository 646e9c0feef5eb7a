import { nearest } from '../../exact/problem.ts'
import type { Border, BorderProblem, Point, Ring, Shape } from '../model.ts'
import { STEPS_IN_DEGREE } from '../model.ts'

/** The borders that a file holds, or everything that is wrong in it; of one border only the first fault is told. */
export type ReadBorders =
  | { readonly ok: true; readonly borders: readonly Border[]; readonly turned: number }
  | { readonly ok: false; readonly problems: readonly BorderProblem[] }

/** Reads GeoJSON (RFC 7946) whose features name the commune in a property, else by their id. */
export const readBorders = (text: string, known: ReadonlySet<string>, codeProperty: string): ReadBorders => {
  const file = parsed(text)
  if ('problem' in file) return { ok: false, problems: [file] }
  const seen = new Map<string, string>()
  const problems: BorderProblem[] = []
  const borders: Border[] = []
  let turned = 0
  for (const [index, feature] of file.features.entries()) {
    const at = `features[${index}]`
    const code = codeOf(feature, codeProperty)
    const wrong = codeProblem(code, { at: `${at}.properties.${codeProperty}`, known, seen })
    if (wrong !== null) problems.push(wrong)
    seen.set(code, seen.get(code) ?? at)
    const read = readShape(field(feature, 'geometry'), `${at}.geometry`)
    if ('problem' in read) problems.push(read)
    else {
      borders.push({ code, shape: read.shape })
      turned += read.turned
    }
  }
  return problems.length === 0 ? { ok: true, borders, turned } : { ok: false, problems }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '').slice(0, 80)

const parsed = (text: string): { readonly features: readonly unknown[] } | BorderProblem => {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { problem: 'not-json', at: 'FILE', value: text.slice(0, 40) }
  }
  const features = field(file, 'features')
  if (field(file, 'type') !== 'FeatureCollection' || !Array.isArray(features))
    return { problem: 'not-geojson', at: 'type', value: shown(field(file, 'type')) }
  const system = field(field(field(file, 'crs'), 'properties'), 'name')
  if (system !== undefined && !/CRS84$|[:/]4326$/.test(shown(system)))
    return { problem: 'reference-system', at: 'crs', value: shown(system) }
  if (features.length === 0) return { problem: 'no-features', at: 'features', value: '[]' }
  return { features }
}

const codeOf = (feature: unknown, property: string): string => {
  const code = field(field(feature, 'properties'), property) ?? field(feature, 'id')
  return typeof code === 'string' || typeof code === 'number' ? String(code).trim() : ''
}

interface Known {
  readonly at: string
  readonly known: ReadonlySet<string>
  readonly seen: ReadonlyMap<string, string>
}

const codeProblem = (code: string, { at, known, seen }: Known): BorderProblem | null => {
  if (code === '') return { problem: 'no-code', at, value: '' }
  if (!known.has(code)) return { problem: 'unknown-code', at, value: code, near: nearest(code, known) }
  const first = seen.get(code)
  return first === undefined ? null : { problem: 'doubled-code', at, value: code, first }
}

const readShape = (geometry: unknown, at: string): { shape: Shape; turned: number } | BorderProblem => {
  const type = field(geometry, 'type')
  const written = field(geometry, 'coordinates')
  const polygons = type === 'MultiPolygon' ? written : type === 'Polygon' ? [written] : undefined
  if (!Array.isArray(polygons) || polygons.length === 0)
    return { problem: 'no-area', at: `${at}.type`, value: shown(type) }
  const shape: (readonly Ring[])[] = []
  let turned = 0
  for (const [index, rings] of polygons.entries()) {
    const place = type === 'Polygon' ? `${at}.coordinates` : `${at}.coordinates[${index}]`
    const read = readPolygon(rings, place)
    if ('problem' in read) return read
    shape.push(read.rings)
    turned += read.turned
  }
  return { shape, turned }
}

const readPolygon = (written: unknown, at: string): { rings: Ring[]; turned: number } | BorderProblem => {
  if (!Array.isArray(written) || written.length === 0)
    return { problem: 'no-area', at, value: shown(written) }
  const rings: Ring[] = []
  for (const [index, points] of written.entries()) {
    const ring = readRing(points, `${at}[${index}]`)
    if ('problem' in ring) return ring
    rings.push(ring)
  }
  const areas = rings.map(twiceArea)
  const larger = areas.findIndex((area, index) => index > 0 && Math.abs(area) >= Math.abs(areas[0] ?? 0))
  if (larger > 0) return { problem: 'ring-order', at: `${at}[${larger}]`, value: '' }
  // RFC 7946 has outer rings run against the clock, but bids readers not to refuse the others.
  const isTurned = areas.map((area, index) => (index === 0 ? area < 0 : area > 0))
  return {
    rings: rings.map((ring, index) => ((index === 0) === (areas[index] ?? 0) < 0 ? ring : ring.toReversed())),
    turned: isTurned.filter(Boolean).length,
  }
}

/** Twice what it holds; negative where it runs clockwise. */
const twiceArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [u, v] = ring[at + 1] ?? [x, y]
    return sum + (x * v - u * y)
  }, 0)

const readRing = (written: unknown, at: string): Ring | BorderProblem => {
  if (!Array.isArray(written)) return { problem: 'no-pair', at, value: shown(written) }
  const points: Point[] = []
  for (const [index, position] of written.entries()) {
    const wrong = positionProblem(position)
    if (wrong !== null) return { problem: wrong, at: `${at}[${index}]`, value: shown(position) }
    const [x, y] = [stepsOf(position[0]), stepsOf(position[1])]
    const before = points.at(-1)
    if (before === undefined || before[0] !== x || before[1] !== y) points.push([x, y])
  }
  const [first, last] = [written[0], written.at(-1)]
  if (written.length > 0 && (first[0] !== last[0] || first[1] !== last[1]))
    return { problem: 'open-ring', at, value: shown(last) }
  return points.length < 4 ? { problem: 'short-ring', at, value: String(written.length) } : points
}

const stepsOf = (degrees: number): number => Math.round(degrees * STEPS_IN_DEGREE)

/** Viet Nam with its islands, in degrees. */
const EAST = [102, 118] as const
const NORTH = [6, 24] as const
const within = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most

const positionProblem = (position: unknown): 'no-pair' | 'metres' | 'swapped' | 'outside' | null => {
  if (!Array.isArray(position)) return 'no-pair'
  const [x, y] = position
  if (typeof x !== 'number' || typeof y !== 'number') return 'no-pair'
  if (within(x, EAST) && within(y, NORTH)) return null
  if (within(y, EAST) && within(x, NORTH)) return 'swapped'
  return Math.abs(x) > 180 || Math.abs(y) > 90 ? 'metres' : 'outside'
}
