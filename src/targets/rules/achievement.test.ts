import { describe, expect, test } from 'vitest'
import type { Counter } from '../../indicators/model/definitions.ts'
import type { PublishedFigure } from '../../indicators/model.ts'
import type { Achievement } from '../model.ts'
import { achievement, resultsFor } from './achievement.ts'
import { periodOf } from './read.ts'
import { indicator, target } from './testing/target.ts'

const asked = (range: string, period: string) => target('plan', 'flow', { range, period, span: 'together' })
const reached = (value: string, period: string, counts: Counter | null = null) =>
  ({ value, period: periodOf(period), counts, kind: 'outcome', sources: [] }) as const

const verdict = (range: string, period: string, value: string, of: string): string => {
  const found: Achievement = achievement(asked(range, period), reached(value, of))
  return found.verdict === 'not-comparable' ? found.why : `${found.verdict} ${found.by ?? ''}`.trim()
}

describe('what was reached against both ends', () => {
  test.each([
    ['148 of four rounds: not yet reached', '150-180', '2021-2025', '148', '2021-2024', 'below 2'],
    ['172: reached, not exceeded', '150-180', '2021-2025', '172', '2021-2024', 'inside'],
    ['289 since 2018: not comparable', '150-180', '2021-2025', '289', '2018-2024', 'period'],
    ['183 of five rounds: exceeded by 3', '150-180', '2021-2025', '183', '2021-2025', 'above 3'],
    ['207: exceeded by 27', '150-180', '2021-2025', '207', '2021-2025', 'above 27'],
    ['104 enterprise-years', '100-120', '2021-2025', '104', '2021-2024', 'inside'],
    ['132 with 2025', '100-120', '2021-2025', '132', '2021-2025', 'above 12'],
    ['117 of 115–120', '115-120', '2018-2020', '117', '2018-2020', 'inside'],
    ['46 of 25–30', '25-30', '2021', '46', '2021', 'above 16'],
    ['30 of 20–25', '20-25', '2021', '30', '2021', 'above 5'],
    ['33 of 30–35', '30-35', '2022', '33', '2022', 'inside'],
    ['15 of 15–20 new', '15-20', '2022', '15', '2022', 'inside'],
    ['a year later', '25-30', '2021', '46', '2022', 'period'],
    ['since nobody knows when', '>120', 'by 2025', '300', '2018-2025', 'beginning-unknown'],
    ['over 120, without an upper end', '>120', '2021-2025', '183', '2021-2025', 'inside'],
  ])('%s', (_, range, period, value, of, expected) => {
    expect(verdict(range, period, value, of)).toBe(expected)
  })

  test.each([
    ['46 of 25–30: 153 % of the upper end', '25-30', '2021', '46', ['184', '153.33']],
    ['30 of 20–25: 120 %', '20-25', '2021', '30', ['150', '120']],
    ['117 is 146.25 % of 80', '80', '2018-2020', '117', ['146.25', '146.25']],
    ['115–120 are called 150 % of it: 120 is', '80', '2018-2020', '120', ['150', '150']],
    ['of zero nothing is a share', '0', '2021', '5', [null, null]],
  ])('%s', (_, range, period, value, expected) => {
    expect(achievement(asked(range, period), reached(value, period))).toMatchObject({
      ofLow: expected[0],
      ofHigh: expected[1],
    })
  })

  test('counters that differ are not compared', () => {
    const distinct = reached('81', '2021-2025', 'distinct enterprises')
    expect(achievement(asked('100-120', '2021-2025'), distinct, 'enterprise-years')).toEqual({
      verdict: 'not-comparable',
      why: 'counter',
    })
  })
})

describe('what published figures tell of a target', () => {
  const row = (
    period: string,
    figure: string,
    value: string,
    kind: PublishedFigure['kind'],
  ): PublishedFigure => ({
    ...{ period, figure, value, kind },
    about: 'programme',
    valueMax: null,
    unit: 'product',
    publishedOn: null,
    source: `${figure} ${period}`,
    note: null,
  })
  const years = [
    row('2021', 'made', '46', 'outcome'),
    row('2022', 'made', '33', 'outcome'),
    row('2023', 'made', '33', 'outcome'),
    row('2024', 'made', '36', 'outcome'),
  ]
  const claim = row('2021-2024', 'in all', '172', 'claim')
  const of = indicator('flow', {
    yearly: 'made',
    totals: [
      { figure: 'in all', printedFor: null, readAs: null },
      { figure: 'in 2024', printedFor: '2024', readAs: '2018-2024' },
    ],
    countsOverYears: 'enterprise-years',
  })
  const five = { ...asked('150-180', '2021-2025'), indicator: of }
  const said = (figures: readonly PublishedFigure[], until?: number) =>
    resultsFor(five, figures, until).map(
      ({ value, period, kind }) => `${value} ${period.from}-${period.to} ${kind}`,
    )

  test('years are added up as far as each is printed; a claim stays a claim', () => {
    expect(said([...years, claim])).toEqual(['148 2021-2024 computed', '172 2021-2024 claim'])
    expect(said([...years, claim, row('2025', 'made', '35', 'outcome')])).toEqual([
      '183 2021-2025 computed',
      '172 2021-2024 claim',
      '207 2021-2025 computed-with-claim',
    ])
    expect(said(years.toSpliced(1, 1))).toEqual(['46 2021-2021 outcome'])
    expect(said([])).toEqual([])
  })

  test('“289 in 2024” is told with the years that it is read as', () => {
    expect(said([row('2024', 'in 2024', '289', 'claim')], 2024)).toEqual(['289 2018-2024 claim'])
  })

  test('years added up count enterprise-years, one year what it says', () => {
    expect(resultsFor(five, years).map(({ counts }) => counts)).toEqual(['enterprise-years'])
    expect(resultsFor({ ...five, period: periodOf('2021') }, years).map(({ counts }) => counts)).toEqual([
      null,
    ])
  })
})
