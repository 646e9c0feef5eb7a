import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { addDays, addMonths, type Day, dayOf } from '../../exact/day.ts'
import { recognitionIdOf, rulingKinds } from '../model.ts'
import { addRecognition, addRuling, emptyColumns } from './columns.ts'
import { countColumns } from './counter.ts'
import { type Counted, type CountQuestion, groupings, recount, type SameAs } from './counting.ts'

const recognised = (id: number, product: string, enterprise: string, from: string): Counted => ({
  id: recognitionIdOf(`r${id}`),
  product: productIdOf(product),
  enterprise: enterpriseIdOf(enterprise),
  decidedOn: dayOf(from),
  validFrom: dayOf(from),
  validTo: addMonths(dayOf(from), 36),
  follows: null,
  sectorGroup: null,
  commune: null,
  recordedAt: `${from}T03:00:00.000Z`,
  rulings: [],
})

const nobody: SameAs = new Map()

const counted = (register: readonly Counted[], sameAs: SameAs, question: CountQuestion) => {
  const columns = emptyColumns()
  for (const each of register) addRecognition(columns, each)
  for (const { id, rulings } of register) for (const ruling of rulings) addRuling(columns, id, ruling)
  return countColumns(columns, sameAs, question)
}

/** published-figures.md, section 1: a term of 36 months. */
const small = [
  recognised(1, 'P1', 'E1', '2021-11-26'),
  recognised(2, 'P2', 'E1', '2021-11-26'),
  recognised(3, 'P3', 'E2', '2022-12-13'),
  recognised(4, 'P1', 'E1', '2023-12-14'),
  recognised(5, 'P4', 'E3', '2023-12-14'),
]

describe.each([
  ['recounted', recount],
  ['from the columns', counted],
])('the small invented data set, %s', (_, count) => {
  const on = (day: string, by: CountQuestion['by'] = []) =>
    count(small, nobody, { by, asOf: dayOf(day), knownOn: null })

  test('five recognitions of four products, three enterprises, four enterprise-years', () => {
    expect(on('2023-12-31')).toEqual([
      { events: 5, products: 4, enterprises: 3, enterpriseYears: 4, titles: 4 },
    ])
  })

  test.each([
    ['2024-06-30', 4],
    ['2024-11-26', 3],
    ['2025-12-13', 2],
    ['2026-12-14', 0],
  ])('titles on %s: %i; the product that was renewed early counts once', (day, titles) => {
    expect(on(day)[0]?.titles).toBe(titles)
  })

  test('by year: the events add up, products and enterprises do not', () => {
    expect(on('2023-12-31', ['year'])).toEqual([
      { year: '2021', events: 2, products: 2, enterprises: 1, enterpriseYears: 1, titles: 1 },
      { year: '2022', events: 1, products: 1, enterprises: 1, enterpriseYears: 1, titles: 1 },
      { year: '2023', events: 2, products: 2, enterprises: 2, enterpriseYears: 2, titles: 2 },
    ])
  })

  test('a merged duplicate is the record that was kept', () => {
    const merged = new Map([[enterpriseIdOf('E2'), enterpriseIdOf('E1')]])
    expect(count(small, merged, { by: [], asOf: dayOf('2023-12-31'), knownOn: null })).toMatchObject([
      { enterprises: 2, enterpriseYears: 4 },
    ])
  })

  test('what was recorded later was not known', () => {
    const late = small.map(each => ({ ...each, recordedAt: '2024-01-10T03:00:00.000Z' }))
    const known = (knownOn: string) =>
      count(late, nobody, { by: [], asOf: dayOf('2023-12-31'), knownOn: dayOf(knownOn) })
    expect([known('2024-01-09'), known('2024-01-10')]).toMatchObject([[], [{ events: 5 }]])
  })
})

const FIRST = dayOf('2018-01-01')
/** Few enough that one thing often falls on the very day of another. */
const days = fc.integer({ min: 0, max: 90 }).map(n => addDays(FIRST, n * 30))
const months = fc.integer({ min: 0, max: 12 })
const momentAfter = (day: Day, late: number) => `${addDays(day, late * 30)}T03:00:00.000Z`
const letters = fc.constantFrom('a', 'b', 'c', 'd')

const histories = fc
  .array(
    fc.record({
      product: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
      enterprise: letters,
      from: days,
      months: fc.constantFrom(24, 36),
      sectorGroup: fc.option(letters),
      commune: fc.option(letters),
      late: months,
      follows: fc.option(fc.nat(20)),
      rulings: fc.uniqueArray(
        fc.record({
          kind: fc.constantFrom(...rulingKinds),
          effectiveOn: days,
          late: months,
        }),
        { maxLength: 3, selector: ({ effectiveOn }) => effectiveOn },
      ),
    }),
    { maxLength: 40 },
  )
  .map(rows =>
    rows.map(
      ({ product, enterprise, from, months, late, follows, rulings, ...row }, at): Counted => ({
        ...row,
        id: recognitionIdOf(`r${at}`),
        product: productIdOf(product),
        enterprise: enterpriseIdOf(enterprise),
        decidedOn: from,
        validFrom: from,
        validTo: addDays(from, months * 30),
        follows: follows === null || follows >= at ? null : recognitionIdOf(`r${follows}`),
        recordedAt: momentAfter(from, late),
        rulings: rulings.map(({ late, ...ruling }) => ({
          ...ruling,
          recordedAt: momentAfter(ruling.effectiveOn, late),
        })),
      }),
    ),
  )
const merges = fc.constantFrom<SameAs>(
  new Map(),
  new Map([[enterpriseIdOf('b'), enterpriseIdOf('a')]]),
  new Map([
    [enterpriseIdOf('b'), enterpriseIdOf('z')],
    [enterpriseIdOf('c'), enterpriseIdOf('z')],
  ]),
)

test('over any history, on any day, as known on any day, by anything: the columns say what a recount says', () => {
  fc.assert(
    fc.property(
      histories,
      merges,
      fc.record({ by: fc.subarray([...groupings]), asOf: days, knownOn: fc.option(days) }),
      (register, sameAs, question) => {
        expect(counted(register, sameAs, question)).toEqual(recount(register, sameAs, question))
      },
    ),
    { numRuns: 400 },
  )
})

test('titles of the years, and of the sector groups, add up to those of the whole register', () => {
  fc.assert(
    fc.property(histories, days, (register, asOf) => {
      const titles = (by: CountQuestion['by']) =>
        counted(register, nobody, { by, asOf, knownOn: null }).reduce((sum, group) => sum + group.titles, 0)
      expect([titles(['year']), titles(['sector', 'commune'])]).toEqual([titles([]), titles([])])
    }),
  )
})
