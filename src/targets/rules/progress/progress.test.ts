import { describe, expect, test } from 'vitest'
import { dayOf } from '../../../exact/day.ts'
import type { History, Likelihood, YearValue } from '../../model/progress.ts'
import type { Target } from '../../model.ts'
import { indicator, target } from '../testing/target.ts'
import { backTest } from './back-test.ts'
import { publishedValues } from './history.ts'
import { likelihoodOf } from './likelihood.ts'
import { distanceOf, expectedPath } from './path.ts'

const valuesFrom = (year: number, ...values: readonly number[]): readonly YearValue[] =>
  values.map((value, at) => ({ year: year + at, value: String(value), sources: [] }))
const history = (values: readonly YearValue[]): History => ({ values, enterprises: null })
const on = (of: Target, values: readonly YearValue[], day: string): Likelihood =>
  likelihoodOf(of, history(values), dayOf(day))

const recognised = valuesFrom(2021, 46, 33, 33, 36, 35)
const together = target('plan', 'flow', { range: '150-180', period: '2021-2025', span: 'together' })

describe('what needs no forecast', () => {
  test.each<[string, Target, readonly YearValue[], string, Likelihood['kind']]>([
    ['a sum that has reached the lower end', together, recognised, '2025-12-31', 'reached'],
    [
      'a sum that has not, and every year is known',
      { ...together, range: { from: '190', to: '200', isAbout: false } },
      recognised,
      '2025-12-31',
      'missed',
    ],
    [
      'a sum already large enough, years before its end',
      { ...together, range: { from: '100', to: null, isAbout: false } },
      recognised.slice(0, 3),
      '2024-01-15',
      'reached',
    ],
    [
      'one year of each-year below',
      target('p', 'share', { range: '40-50', period: '2021-2025', span: 'each-year' }),
      valuesFrom(2021, 45, 39),
      '2023-06-30',
      'missed',
    ],
    [
      'its time is over, nobody printed a result',
      target('p', 'share', { range: '15', period: '2021' }),
      [],
      '2023-06-30',
      'no-result',
    ],
    [
      'since when it counts nobody says',
      target('p', 'flow', { range: '>120', period: 'by 2030' }),
      recognised,
      '2025-12-31',
      'not-comparable',
    ],
    [
      'how several years count nobody says',
      target('p', 'share', { range: '20-25', period: '2026-2030' }),
      valuesFrom(2020, 9, 10, 11, 12, 13),
      '2025-12-31',
      'not-comparable',
    ],
    [
      'counters mix',
      {
        ...together,
        indicator: indicator('flow', { counts: 'distinct enterprises', countsOverYears: 'enterprise-years' }),
      },
      recognised.slice(0, 4),
      '2025-01-31',
      'not-comparable',
    ],
    [
      'two yearly changes',
      target('p', 'stock', { range: '1000', period: '2027' }),
      valuesFrom(2023, 900, 930, 950),
      '2026-02-01',
      'too-little',
    ],
    [
      'a last value of zero, from which nothing grows',
      target('p', 'flow', { range: '10', period: '2027' }),
      valuesFrom(2020, 8, 6, 4, 2, 0),
      '2025-02-01',
      'not-comparable',
    ],
    [
      'growth since another year than the one before',
      target('p', 'growth', { range: '50', period: '2025', base: 2020 }),
      valuesFrom(2020, 8, 9, 10, 9, 8, 9),
      '2026-02-01',
      'not-comparable',
    ],
    [
      'growth since the year before',
      target('p', 'growth', { range: '8', period: '2025', base: 2024 }),
      valuesFrom(2020, 8, 9, 10, 9, 8, 9),
      '2026-02-01',
      'reached',
    ],
    [
      'a share that is zero, which may rise by points',
      target('p', 'share', { range: '10', period: '2026' }),
      valuesFrom(2020, 8, 6, 4, 2, 0),
      '2025-02-01',
      'likely',
    ],
    [
      'nothing at all',
      target('p', 'stock', { range: '1000', period: '2027' }),
      [],
      '2026-02-01',
      'too-little',
    ],
    [
      'a year of the sum is over and unknown',
      together,
      [...recognised.slice(0, 1), ...recognised.slice(2, 4)],
      '2025-02-01',
      'too-little',
    ],
  ])('%s', (_, of, values, day, kind) => {
    expect(on(of, values, day).kind).toBe(kind)
  })

  test('"over" is not reached by the number itself, a range is by its lower end', () => {
    const asked = (range: string) =>
      on(target('p', 'stock', { range, period: '2025' }), valuesFrom(2025, 120), '2026-01-01')
    expect([asked('>120'), asked('120-130')].map(({ kind }) => kind)).toEqual(['missed', 'reached'])
  })
})

describe('a forecast', () => {
  const next = (range: string) => {
    const found = on(target('p', 'flow', { range, period: '2026' }), recognised, '2026-03-01')
    if (found.kind !== 'likely') throw new Error(found.kind)
    return found
  }

  test('of the products of a year says percent, interval, value and from how many changes', () => {
    const found = next('30-40')
    expect(found.changes).toBe(4)
    expect(found.percent.low).toBeLessThanOrEqual(found.percent.middle)
    expect(found.percent.middle).toBeLessThanOrEqual(found.percent.high)
    expect(Number(found.value.low)).toBeLessThan(35)
    expect(Number(found.value.high)).toBeGreaterThan(35)
  })

  test('is never more likely for a higher mark', () => {
    const chances = ['20', '30', '35', '40', '60'].map(range => next(range).percent.middle)
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(chances[0]).toBeGreaterThan(85)
    expect(chances[4]).toBeLessThan(5)
  })

  test('of years that begin later leaves out those before them', () => {
    const past = valuesFrom(2021, 10, 10, 10, 10, 10)
    const of = (span: 'together' | 'each-year', range: string) =>
      on(target('p', 'flow', { range, period: '2028-2030', span }), past, '2026-02-01')
    const sum = of('together', '30-40')
    expect(sum.kind === 'likely' && [sum.value.low, sum.value.high]).toEqual(['30', '30'])
    const wide = valuesFrom(2021, 10, 14, 9, 13, 10)
    const least = (period: string) => {
      const found = on(target('p', 'flow', { range: '8', period, span: 'each-year' }), wide, '2026-02-01')
      return found.kind === 'likely' ? found.percent.middle : null
    }
    // One code, one seed: the same ten years are drawn, of which more must hold.
    expect(least('2035-2036')).toBeGreaterThan(least('2026-2036') ?? 100)
  })

  test('of a sum adds what is known to what is drawn', () => {
    const found = on(
      { ...together, range: { from: '148', to: '148', isAbout: false } },
      recognised.slice(0, 4),
      '2025-06-30',
    )
    expect(found).toEqual({ kind: 'reached', value: '148' })
    const more = on(together, recognised.slice(0, 4), '2025-06-30')
    expect(more.kind === 'likely' && more.percent.middle).toBeGreaterThan(95)
  })
})

describe('the expected path', () => {
  const pathOf = (of: Target, steps: readonly Target[] = [], values: readonly YearValue[] = []) => {
    const { kind, points } = expectedPath(of, steps, values)
    return [kind, ...points.map(({ year, range }) => `${year}: ${range.from}–${range.to}`)]
  }
  const stock = (period: string, range: string) => target('p', 'stock', { period, range })

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'of a sum grows by the same every year',
      pathOf(together),
      ['together', '2021: 30–36', '2022: 60–72', '2023: 90–108', '2024: 120–144', '2025: 150–180'],
    ],
    [
      'of each year is the same every year',
      pathOf(target('p', 'share', { range: '40-50', period: '2021-2022', span: 'each-year' })),
      ['each-year', '2021: 40–50', '2022: 40–50'],
    ],
    [
      'of a growth compounds on 100',
      pathOf(target('p', 'growth', { range: '10-12', period: '2021-2023', base: 2020 })),
      ['compound', '2021: 110–112', '2022: 121–125.44', '2023: 133.1–140.49'],
    ],
    [
      'of a stock is a line from the last value before',
      pathOf(stock('2025', '1000'), [], valuesFrom(2021, 900)),
      [
        'linear',
        '2022: 925–1000'.replace('1000', '925'),
        '2023: 950–950',
        '2024: 975–975',
        '2025: 1000–1000',
      ],
    ],
    [
      'as the document states it in steps',
      pathOf(stock('2030', '159'), [stock('2020', '138'), stock('2030', '159')]),
      ['stated', '2020: 138–138', '2030: 159–159'],
    ],
    [
      'is its end alone where nothing is known to begin with',
      pathOf(stock('2025', '>1000')),
      ['end-only', '2025: 1000–null'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  test('a base that no document names is assumed', () => {
    expect(expectedPath(stock('2025', '1000'), [], valuesFrom(2021, 900)).base).toEqual({
      year: 2021,
      value: '900',
      isAssumed: true,
    })
  })

  test.each([
    [
      'ahead, in products and in years',
      together,
      recognised.slice(0, 3),
      { year: 2023, value: '112', by: '22', years: '0.7' },
    ],
    ['behind', together, valuesFrom(2021, 20, 20), { year: 2022, value: '40', by: '-20', years: '-0.7' }],
    [
      'of each year there is no time to be behind by',
      target('p', 'share', { range: '40', period: '2021-2025', span: 'each-year' }),
      valuesFrom(2021, 38),
      { year: 2021, value: '38', by: '-2', years: null },
    ],
  ])('distance: %s', (_, of, values, expected) => {
    expect(distanceOf(of, expectedPath(of, [], values), values)).toEqual(expected)
  })

  test('nothing known within the path has no distance', () => {
    expect(distanceOf(together, expectedPath(together, [], []), valuesFrom(2019, 25))).toBeNull()
  })
})

test('a series is what sources agree on, as known on the day', () => {
  const row = (
    period: string,
    value: string,
    publishedOn: string | null,
    kind: 'outcome' | 'target' = 'outcome',
  ) => ({
    ...{
      about: 'programme' as const,
      period,
      figure: 'products',
      value,
      valueMax: null,
      unit: 'product',
      kind,
    },
    ...{ publishedOn, source: `s${period}`, note: null },
  })
  const rows = [
    row('2021', '46', null),
    row('2022', '33', '2022-12-13'),
    row('2023', '33', null),
    row('2023', '34', null),
    row('2024', '36', '2024-12-20'),
    row('2024', '30', null, 'target'),
    row('2018-2020', '117', null),
    row('2019', '25', '2020'),
    row('2020', '31', '2021-03'),
  ]
  const known = (on: string) =>
    publishedValues('products', rows, dayOf(on)).map(({ year, value }) => `${year}: ${value}`)
  expect(known('2020-12-31')).toEqual([])
  expect(known('2021-03-31')).toEqual(['2019: 25'])
  expect(known('2022-12-12')).toEqual(['2019: 25', '2020: 31', '2021: 46'])
  expect(known('2024-12-20')).toEqual(['2019: 25', '2020: 31', '2021: 46', '2022: 33', '2024: 36'])
})

test('a back-test forecasts nothing from zero', () => {
  const values = valuesFrom(2016, 8, 6, 4, 2, 0, 3)
  expect(backTest([{ name: 'a', steps: 'ratio', values }]).forecasts).toBe(1)
  expect(backTest([{ name: 'a', steps: 'points', values }]).forecasts).toBe(2)
})

test('a back-test of too short a series makes no forecast, and says so', () => {
  expect(backTest([{ name: 'a', steps: 'ratio', values: valuesFrom(2021, 1, 2, 3, 4) }])).toEqual({
    ...{ series: 0, forecasts: 0, covered: 0, brier: null, peer: null },
  })
})
