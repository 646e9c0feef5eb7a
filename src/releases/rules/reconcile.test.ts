import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, formatExact, ZERO } from '../../exact/number.ts'
import { hashOf, hashOfRows, madeAgain, sealed } from '../hash.ts'
import { measures, type Part, type ReleaseContent, type Row } from '../model.ts'
import { testContent, testDefinition, testRow } from '../testing.ts'
import { reconcile } from './reconcile.ts'
import { readFraction, valueFrom, valueText } from './value.ts'

const partsOf = (a: ReleaseContent, b: ReleaseContent) => {
  const found = reconcile(a, b)
  if (found.outcome === 'refused') return found
  return Object.fromEntries(
    found.parts.filter(({ amount }) => amount !== '0').map(({ kind, amount }) => [kind, amount]),
  )
}

describe('one thing at a time', () => {
  const row = (key: string, amount: string, year = 2021) => testRow({ key, amount, from: year, to: year })
  const before = testContent({ asOf: '2021', value: '5', rows: [row('a', '5')] })

  test.each([
    [
      'a fact that came later',
      { asOf: '2022', value: '8', rows: [row('a', '5'), row('b', '3', 2022)] },
      { 'new-facts': '3' },
    ],
    ['a fact that was corrected', { value: '4', rows: [row('a', '4')] }, { 'corrected-facts': '-1' }],
    ['a fact that was taken back', { value: '0', rows: [] }, { 'corrected-facts': '-5' }],
    [
      'another definition',
      { value: '1', definition: testDefinition('events'), rows: [row('a', '5')] },
      { 'changed-definition': '-4' },
    ],
    [
      'a wider scope',
      { value: '7', scope: { from: 2020, to: null, filter: {} }, rows: [row('a', '5'), row('z', '2', 2020)] },
      { 'changed-scope': '2' },
    ],
    ['a claim beyond the rows', { value: '9', status: 'claim', rows: [row('a', '5')] }, { unexplained: '4' }],
    [
      'a claim of which nobody says what it counts',
      { value: '9', status: 'claim', definition: null, rows: [] },
      { unexplained: '4' },
    ],
  ] as const)('%s', (_, change, parts) => {
    expect(partsOf(before, testContent({ asOf: '2021', ...change }))).toEqual(parts)
  })

  test('a narrower scope is a scope, and no facts taken back', () => {
    const wide = testContent({
      asOf: '2021',
      value: '7',
      scope: { from: 2020, to: null, filter: {} },
      rows: [row('a', '5'), row('z', '2', 2020)],
    })
    expect(partsOf(wide, before)).toEqual({ 'changed-scope': '-2' })
  })

  test('each part names the rows that make it, and no others', () => {
    const rowsOf = (a: ReleaseContent, b: ReleaseContent) => {
      const found = reconcile(a, b)
      const parts = found.outcome === 'refused' ? [] : found.parts.filter(({ rows }) => rows.length > 0)
      return parts.map(({ kind, rows }) => [
        kind,
        ...rows.map(
          ({ before: was, after: is }) => `${was?.key ?? '-'} ${was?.amount ?? ''}→${is?.amount ?? '-'}`,
        ),
      ])
    }
    const corrected = testContent({ asOf: '2021', value: '4', rows: [row('a', '4')] })
    expect(rowsOf(before, corrected)).toEqual([['corrected-facts', 'a 5→4']])
    expect(rowsOf(before, before)).toEqual([])
    const wide = testContent({
      ...{ asOf: '2021', value: '7', scope: { from: 2020, to: null, filter: {} } },
      rows: [row('a', '5'), row('z', '2', 2020)],
    })
    expect(rowsOf(wide, before)).toEqual([['changed-scope', 'z 2→-']])
    expect(rowsOf(before, testContent({ asOf: '2021', value: '0', rows: [] }))).toEqual([
      ['corrected-facts', 'a 5→-'],
    ])
  })

  test('titles that end are time that passed', () => {
    const titles = (asOf: string, value: string) =>
      testContent({
        asOf,
        value,
        definition: testDefinition('titles'),
        rows: [testRow({ key: 'a', product: 'P1', holds: [{ from: '2021-01-01', to: '2022-01-01' }] })],
      })
    expect(partsOf(titles('2021-06-30', '1'), titles('2022-06-30', '0'))).toEqual({ 'time-passed': '-1' })
  })

  test('products and enterprises are not compared', () => {
    expect(reconcile(before, { ...before, unit: { vi: 'doanh nghiệp', en: 'enterprises' } })).toEqual({
      outcome: 'refused',
      why: 'units',
      rows: [],
    })
  })
})

const year = fc.integer({ min: 2018, max: 2024 })
const name = (letter: string) => fc.integer({ min: 1, max: 4 }).map(number => `${letter}${number}`)
const fact = fc.record({
  key: fc.integer({ min: 1, max: 9 }).map(String),
  variable: fc.constantFrom('recognised', 'declared'),
  from: year,
  amount: fc.integer({ min: -50, max: 500 }).map(number => formatExact({ n: number, d: 10 })),
  role: fc.constantFrom('numerator', 'denominator', null),
  product: name('P'),
  enterprise: name('E'),
  marks: fc.constantFrom({ sector: 'co-khi' }, { sector: 'dien' }, {}),
})
const history = fc.uniqueArray(fact, { selector: ({ key }) => key, maxLength: 9 }).map(facts =>
  facts.map(({ from, ...rest }): Row => {
    const holds = [{ from: `${from}-06-01`, to: `${from + 2}-06-01` }]
    return testRow({ ...rest, from, to: from, on: `${from}-06-01`, holds })
  }),
)
const question = fc.record({
  definition: fc
    .tuple(fc.constantFrom(...measures), fc.constantFrom('recognised', 'declared'))
    .map(([measure, variable]) => testDefinition(measure, variable)),
  scope: fc.record({
    from: year,
    to: fc.option(year, { nil: null }),
    filter: fc.constantFrom({}, { sector: 'co-khi' }),
  }),
  asOf: fc.tuple(year, fc.constantFrom('', '-05', '-09-30')).map(([at, rest]) => `${at}${rest}`),
})
/** What a release keeps: the rows that count, and some that do not. */
const released = fc.tuple(history, question).map(([rows, asked]) => {
  const value = valueText(valueFrom(rows, asked))
  return value === null ? null : testContent({ ...asked, rows, value })
})

describe('whatever the facts, definitions and scopes', () => {
  test('the parts add up to the difference exactly, and none is unexplained', () => {
    let reconciled = 0
    fc.assert(
      fc.property(released, released, (a, b) => {
        fc.pre(a !== null && b !== null)
        if (a === null || b === null) return
        const found = reconcile(a, b)
        if (found.outcome === 'refused') return
        reconciled++
        expect(formatExact(sumOf(found.parts))).toBe(found.difference)
        expect(formatExact(add(readFraction(a.value), sumOf(found.parts)))).toBe(b.value)
        expect(found.parts.map(({ kind }) => kind)).not.toContain('unexplained')
      }),
      { numRuns: 500, seed: 7 },
    )
    expect(reconciled).toBeGreaterThan(200)
  })

  test('a release made again from its rows, in any order, is the same to the hash; another amount is not', () => {
    fc.assert(
      fc.property(released, content => {
        fc.pre(content !== null)
        if (content === null) return
        const release = sealed(content, [])
        expect(madeAgain({ ...release, rows: release.rows.toReversed() })).toEqual({
          value: content.value,
          hash: hashOf(content),
          rowsHash: hashOfRows(content),
          isSame: true,
        })
        const [first, ...others] = release.rows
        if (first !== undefined)
          expect(madeAgain({ ...release, rows: [{ ...first, amount: '12345' }, ...others] }).isSame).toBe(
            false,
          )
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

const sumOf = (parts: readonly Part[]) => parts.map(({ amount }) => readFraction(amount)).reduce(add, ZERO)
