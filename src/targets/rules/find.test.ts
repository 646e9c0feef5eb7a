import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Finding, Target } from '../model.ts'
import { findings, standingsOn } from './find.ts'
import { target } from './testing/target.ts'

const found = (...targets: readonly Target[]) =>
  findings(targets).map(
    ({ kind, targets: of }: Finding) => `${kind}: ${of.map(({ file }) => file).join(', ')}`,
  )

const yearly = { period: '2021-2025', span: 'each-year' } as const
const outlook = target('outlook', 'share', { range: '20-22', ...yearly })

describe('targets of one indicator, scope and period', () => {
  test('20–22 %, 20–25 % and 25 % for one period: conflict, list of three sources', () => {
    const bnews = target('bnews', 'share', { range: '20-25', period: '2025' })
    const vov = target('vov', 'share', { range: '25', period: '2025' })
    const project = target('496', 'share', { range: '>20', period: '2025' })
    expect(found(outlook, bnews, vov, project)).toEqual(['conflict: outlook, bnews, vov'])
  })

  test.each<[string, Target, readonly string[]]>([
    [
      '15 % for 2021: two targets, both shown, no conflict',
      target('60', 'share', { range: '15' }),
      ['two-targets: 60, outlook'],
    ],
    ['the same range', target('60', 'share', { range: '20-22' }), []],
    ['another scope', target('60', 'share', { range: '15', scope: 'city' }), []],
    ['an expectation, which binds nobody', target('60', 'share', { range: '15', nature: 'expectation' }), []],
    ['the same document', { ...target('60', 'share', { range: '15', period: '2025' }), file: 'outlook' }, []],
    ['“over 20”, which 20–22 % can meet', target('60', 'share', { range: '>20', period: '2025' }), []],
    [
      '“over 30”, which it cannot',
      target('60', 'share', { range: '>30', period: '2025' }),
      ['conflict: outlook, 60'],
    ],
  ])('20–22 %% yearly beside %s', (_, other, expected) => {
    expect(found(outlook, other)).toEqual(expected)
  })

  test('counts of periods that begin otherwise are not compared', () => {
    const whole = target('a', 'flow', { range: '150-180', period: '2021-2025', span: 'together' })
    expect(found(whole, target('b', 'flow', { range: '100', period: 'by 2025' }))).toEqual([])
    expect(
      found(whole, target('b', 'flow', { range: '100', period: '2021-2025', span: 'together' })),
    ).toEqual(['conflict: a, b'])
  })
})

describe('a target that comes back', () => {
  const growth = target('60', 'growth', { range: '10-12', base: 2020 })

  test('base 2020 said in 2024: expired, and the base is stale', () => {
    const said = target('press', 'growth', {
      range: '10-12',
      base: 2020,
      period: '2021-2025',
      said: '2024',
      document: null,
    })
    expect(found(growth, said)).toEqual(['quoted-late: press, 60', 'stale-base: press'])
    expect(standingsOn(dayOf('2024-10-01'), [growth, said]).get(said)).toBe('expired')
  })

  test('is quoted late from the year after its own on, and a base is stale two years after it', () => {
    const said = (year: string) =>
      target('press', 'growth', {
        ...{ range: '10-12', base: 2020, period: '2021-2025', document: null },
        said: year,
      })
    expect(found(growth, said('2021'))).toEqual([])
    expect(found(growth, said('2022'))).toEqual(['quoted-late: press, 60', 'stale-base: press'])
  })

  test.each<[string, Target]>([
    ['another base', target('70', 'growth', { range: '10-12', base: 2021, period: '2022' })],
    ['another range', target('70', 'growth', { range: '10-13', base: 2020, period: '2022' })],
  ])('with %s is a target of its own', (_, other) => {
    expect(found(growth, other)).toEqual([])
  })

  test('the 2025 target again in 2026: re-used', () => {
    const [a, b] = [
      target('2024', 'stock', { range: '>1000', period: '2025' }),
      target('2026', 'stock', { range: '>1000', period: '2026' }),
    ]
    expect(found(a, b)).toEqual(['reused: 2026, 2024'])
  })

  test('said by its own source after its period', () => {
    expect(found(target('a', 'stock', { said: '2024-05' }))).toEqual(['quoted-late: a'])
    expect(found(target('a', 'stock', { said: '2021-12' }))).toEqual([])
  })
})

describe('a lowered target', () => {
  const plans = [
    target('94', 'stock', { range: '400', period: '2020' }),
    target('94', 'share', { range: '18', period: '2020' }),
    target('94', 'growth', { range: '>12', period: '2020' }),
  ]
  test('of 2021 against 2020: 300 of 400, 16 % of 18 %, 11 % of over 12 %', () => {
    const next = [
      target('49', 'stock', { range: '300' }),
      target('49', 'share', { range: '16' }),
      target('49', 'growth', { range: '11' }),
    ]
    expect(found(...plans, ...next)).toEqual(['lowered: 49, 94', 'lowered: 49, 94', 'lowered: 49, 94'])
  })

  test('wants a reason: with one it is a new version', () => {
    const reason = { vi: 'rà soát lại', en: 'restated' }
    expect(found(...plans, target('49', 'share', { range: '16', reason }))).toEqual([])
  })

  test('is lower than all that was asked for the nearest earlier period', () => {
    const other = target('95', 'share', { range: '15', period: '2020' })
    expect(found(...plans, other, target('49', 'share', { range: '16' }))).toEqual(['conflict: 94, 95'])
  })

  test('is held against the nearest earlier period alone', () => {
    const [far, near] = [
      target('a', 'share', { range: '15', period: '2018' }),
      target('b', 'share', { range: '18', period: '2020' }),
    ]
    expect(found(far, near, target('c', 'share', { range: '16' }))).toEqual(['lowered: c, b'])
  })

  test('is not one of which nobody says since when it counts', () => {
    const [one, other] = [
      target('a', 'flow', { range: '120', period: 'by 2025' }),
      target('b', 'flow', { range: '100', period: 'by 2026' }),
    ]
    expect(found(one, other)).toEqual([])
  })

  test('is not the five years after three', () => {
    const [three, year] = [
      target('a', 'flow', { range: '80', period: '2018-2020', span: 'together' }),
      target('b', 'flow', { range: '30' }),
    ]
    expect(found(three, year)).toEqual([])
  })
})

describe('a year inside its period', () => {
  const whole = target('five', 'flow', { range: '150-180', period: '2021-2025', span: 'together' })
  const nested = (range: string) =>
    findings([target('year', 'flow', { range }), whole]).map(finding =>
      finding.kind === 'nesting' ? [finding.sum.from, finding.sum.to, finding.reach] : finding.kind,
    )

  test.each<[string, readonly unknown[]]>([
    ['25-30', [['125', '150', 'top']]],
    ['20-25', [['100', '125', 'none']]],
    ['28-35', [['140', '175', 'part']]],
    ['>25', [['125', null, 'part']]],
    ['30-35', []],
  ])('%s a year against 150–180 in five', (range, expected) => {
    expect(nested(range)).toEqual(expected)
  })
})

describe('an order of magnitude', () => {
  const series = [
    target('a', 'stock', { range: '120', period: '2025' }),
    target('b', 'stock', { range: '115-120' }),
  ]
  const project = target('496', 'stock', { range: '80', period: '2020', printed: '80000' })

  test('“80,000 products” beside a series of about a hundred', () => {
    expect(findings([...series, project])).toEqual([
      {
        kind: 'magnitude',
        targets: [project],
        printed: '80000',
        others: { from: '115', to: '120', isAbout: false },
      },
    ])
  })

  test('is not asked of a number that stands alone, nor of one that grew tenfold', () => {
    expect(found(project)).toEqual([])
    expect(found(...series, target('c', 'stock', { range: '1200', period: '2030' }))).toEqual([])
  })
})

test('a target stands by the day that is asked', () => {
  const year = target('a', 'flow', { period: '2021' })
  const until = target('b', 'flow', { period: 'by 2025' })
  const limited = target('c', 'flow', { period: '2021', validTo: '2021-06-30' })
  const on = (day: string) => [...standingsOn(dayOf(day), [year, until, limited]).values()]
  expect(on('2020-12-31')).toEqual(['to-come', 'in-force', 'to-come'])
  expect(on('2021-01-01')).toEqual(['in-force', 'in-force', 'in-force'])
  expect(on('2021-12-31')).toEqual(['in-force', 'in-force', 'expired'])
  expect(on('2026-01-01')).toEqual(['expired', 'expired', 'expired'])
})
