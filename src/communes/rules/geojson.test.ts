import { expect, test } from 'vitest'
import { readBorders } from './geojson.ts'

const known = new Set(['mh-xa-001', 'mh-xa-002'])
const square = [
  [105, 21],
  [105.1, 21],
  [105.1, 21.1],
  [105, 21.1],
  [105, 21],
]
const small = square.map(([x = 0, y = 0]) => [105.02 + (x - 105) / 10, 21.02 + (y - 21) / 10])
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const feature = (code: unknown, geometry: unknown) => ({ type: 'Feature', properties: { code }, geometry })
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const read = (text: string) => readBorders(text, known, 'code')

test('a ring is quantised, and drawn clockwise whichever way it was written', () => {
  const clockwise = [
    [1_050_000, 210_000],
    [1_050_000, 211_000],
    [1_051_000, 211_000],
    [1_051_000, 210_000],
    [1_050_000, 210_000],
  ]
  const border = { code: 'mh-xa-001', shape: [[clockwise]] }
  expect(read(file(feature('mh-xa-001', polygon(square))))).toEqual({
    ok: true,
    borders: [border],
    turned: 0,
  })
  expect(read(file(feature('mh-xa-001', polygon(square.toReversed()))))).toEqual({
    ok: true,
    borders: [border],
    turned: 1,
  })
})

test('islands, holes, a code in the id, and a byte order mark are read', () => {
  const far = square.map(([x = 0, y = 0]) => [x + 1, y])
  const islands = { type: 'MultiPolygon', coordinates: [[square, small.toReversed()], [far]] }
  const found = read(
    `\ufeff${file({ type: 'Feature', id: 'mh-xa-002', properties: null, geometry: islands })}`,
  )
  expect(found).toMatchObject({ ok: true, turned: 0, borders: [{ code: 'mh-xa-002' }] })
  expect(found.ok && found.borders[0]?.shape.map(rings => rings.length)).toEqual([2, 1])
})

const first = (geometry: unknown) => file(feature('mh-xa-001', geometry))
const at = 'features[0].geometry'

test.each<[string, string, object]>([
  ['a text', 'xin chào', { problem: 'not-json', at: 'FILE', value: 'xin chào' }],
  ['one feature alone', '{"type":"Feature"}', { problem: 'not-geojson', at: 'type', value: 'Feature' }],
  ['an empty layer', file(), { problem: 'no-features', at: 'features' }],
  [
    'another reference system',
    JSON.stringify({ ...JSON.parse(file()), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3405' } } }),
    { problem: 'reference-system', at: 'crs', value: 'urn:ogc:def:crs:EPSG::3405' },
  ],
  [
    'no code',
    file(feature(undefined, polygon(square))),
    { problem: 'no-code', at: 'features[0].properties.code' },
  ],
  [
    'an unknown code',
    file(feature('mh-xa-0011', polygon(square))),
    { problem: 'unknown-code', value: 'mh-xa-0011', near: 'mh-xa-001' },
  ],
  [
    'a code twice',
    file(feature('mh-xa-001', polygon(square)), feature('mh-xa-001', polygon(square))),
    { problem: 'doubled-code', at: 'features[1].properties.code', first: 'features[0]' },
  ],
  ['a point', first({ type: 'Point', coordinates: [105, 21] }), { problem: 'no-area', at: `${at}.type` }],
  ['no geometry', first(null), { problem: 'no-area' }],
  [
    'text for a number',
    first(polygon([['105', '21']])),
    { problem: 'no-pair', at: `${at}.coordinates[0][0]` },
  ],
  ['a number for a ring', first({ type: 'Polygon', coordinates: 7 }), { problem: 'no-area' }],
  ['metres', first(polygon([[587_000, 2_325_000]])), { problem: 'metres', value: '[587000,2325000]' }],
  ['latitude first', first(polygon([[21, 105]])), { problem: 'swapped' }],
  ['Paris', first(polygon([[2.35, 48.85]])), { problem: 'outside', at: `${at}.coordinates[0][0]` }],
  ['an open ring', first(polygon(square.slice(0, 4))), { problem: 'open-ring', at: `${at}.coordinates[0]` }],
  ['a ring of one point', first(polygon([square[0], square[0]])), { problem: 'short-ring' }],
  [
    'a hole before its ring',
    first(polygon(small, square)),
    { problem: 'ring-order', at: `${at}.coordinates[1]` },
  ],
])('%s is refused with its place', (_, text, expected) => {
  const found = read(text)
  expect(found.ok).toBe(false)
  expect(found.ok || found.problems).toMatchObject([expected])
})

test('every border that is wrong is told, each once', () => {
  const wrong = file(feature('x', polygon(square)), feature('mh-xa-001', polygon([[2, 48]])))
  const found = read(wrong)
  expect(found.ok || found.problems.map(({ problem }) => problem)).toEqual(['unknown-code', 'outside'])
})
