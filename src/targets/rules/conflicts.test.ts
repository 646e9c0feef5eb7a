import { expect, test } from 'vitest'
import type { Target } from '../model.ts'
import { findings } from './find.ts'
import { target } from './testing/target.ts'

const found = (...targets: readonly Target[]) =>
  findings(targets).map(({ kind, targets: of }) => `${kind}: ${of.map(({ file }) => file).join(', ')}`)

const each = { period: '2021-2025', span: 'each-year' } as const
const whole = target('whole', 'flow', { range: '150-180', period: '2021-2025', span: 'together' })
const reason = { vi: 'rà soát lại', en: 'restated' }

test.each<[string, readonly Target[], readonly string[]]>([
  [
    'each of five years, and the last of them',
    [target('a', 'flow', { range: '30-40', ...each }), target('b', 'flow', { range: '50', period: '2025' })],
    ['conflict: a, b'],
  ],
  ['each of five years, and all together', [target('a', 'flow', { range: '30-40', ...each }), whole], []],
  [
    'each of five years, and each of five others that begin among them',
    [
      target('a', 'share', { range: '20-22', ...each }),
      target('b', 'share', { range: '25', period: '2023-2027', span: 'each-year' }),
    ],
    ['two-targets: a, b'],
  ],
  [
    'each of five years, and the state reached by one of them',
    [
      target('a', 'share', { range: '20-22', ...each }),
      target('b', 'share', { range: '25', period: 'by 2023' }),
    ],
    ['two-targets: b, a'],
  ],
  [
    'growth since 2020 and growth since 2024',
    [
      target('a', 'growth', { range: '50', period: '2025', base: 2020 }),
      target('b', 'growth', { range: '10', period: '2025', base: 2024 }),
    ],
    [],
  ],
  [
    'growth since one year',
    [
      target('a', 'growth', { range: '12', period: '2025', base: 2024 }),
      target('b', 'growth', { range: '10', period: '2025', base: 2024 }),
    ],
    ['conflict: a, b'],
  ],
  [
    'yearly growth after growth of five years',
    [
      target('a', 'growth', { range: '50', period: '2025', base: 2020 }),
      target('b', 'growth', { range: '10', period: '2026', base: 2025 }),
    ],
    [],
  ],
])('%s', (_, targets, expected) => {
  expect(found(...targets)).toEqual(expected)
})

test('a target that stands in the place of another contradicts it no more; where it asks less it says why', () => {
  const before = target('a', 'share', { range: '20', period: '2025', validTo: '2022-01-01' })
  const after = (range: string, change: Partial<Target> = {}) => [
    { ...target('b', 'share', { range, period: '2025' }), validFrom: '2022-01-02', ...change },
    before,
  ]
  expect(found(...after('25'))).toEqual([])
  expect(found(...after('18'))).toEqual(['lowered: b, a'])
  expect(found(...after('18', { reason }))).toEqual([])
  expect(found(...after('18', { validFrom: '2022-01-01' }))).toEqual(['conflict: b, a'])
})

test('a base goes stale by the year of the document, where nobody says when its source spoke', () => {
  const issued = (issuedOn: string) =>
    target('a', 'growth', {
      ...{ range: '10', period: '2024', base: 2020 },
      document: { number: '1', issuer: 'UBND', issuedOn, name: null },
    })
  expect(found(issued('2024-03-01'))).toEqual(['stale-base: a'])
  expect(found(issued('2021-03-01'))).toEqual([])
})

test('what one source says again of one scope is no repetition of another', () => {
  const press = { period: '2021-2025', said: '2024', document: null }
  const again = target('press', 'share', { range: '15', ...press })
  const city = target('press', 'share', { range: '30', scope: 'city', ...press })
  const plan = target('plan', 'share', { range: '20', scope: 'city', period: '2021-2025' })
  expect(again.code).toBe(city.code)
  expect(found(target('60', 'share', { range: '15' }), again, city, plan)).toEqual([
    'conflict: press, plan',
    'quoted-late: press, 60',
  ])
})

test('years that make their period together are not asked to make it alone', () => {
  const years = (...ranges: readonly string[]) =>
    ranges.map((range, at) => target(`${at}`, 'flow', { range, period: String(2021 + at) }))
  expect(found(...years('24', '27', '30', '33', '36'), whole)).toEqual([])
  expect(found(...years('24', '27', '30', '33', '35'), whole)).toEqual([
    'nesting: 0, whole',
    'nesting: 1, whole',
  ])
})

test.each([
  ['0', '5'],
  ['-1', '-2'],
  ['-3', '4'],
])('%s and %s are of one order of magnitude', (one, other) => {
  const said = (file: string, value: string, period: string) => ({
    ...target(file, 'growth', { period, reason }),
    range: { from: value, to: value, isAbout: false },
  })
  expect(found(said('a', one, '2025'), said('b', other, '2026'))).toEqual([])
})
