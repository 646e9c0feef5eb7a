import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayIn, dayOf, daysBetween, firstOfQuarter, isWithin, parseDay } from './day.ts'
import { earlierPeriod, parsePeriod } from './period.ts'

describe('days', () => {
  it('are days of the calendar', () => {
    expect(['2026-02-28', '2024-02-29', '2026-02-29', '2026-13-01', '26-1-1', ''].map(parseDay)).toEqual([
      '2026-02-28',
      '2024-02-29',
      null,
      null,
      null,
      null,
    ])
  })

  it('begin at midnight in Hà Nội, seven hours before Greenwich', () => {
    expect(dayIn(Date.parse('2026-11-20T16:59:59.999Z'))).toBe('2026-11-20')
    expect(dayIn(Date.parse('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
  })

  it('move by months to the same day number, else to the last day of the month', () => {
    const cases = [
      ['2024-01-31', 1, '2024-02-29'],
      ['2026-11-21', 24, '2028-11-21'],
      ['2026-03-31', -1, '2026-02-28'],
    ] as const
    expect(cases.map(([day, months]) => addMonths(dayOf(day), months))).toEqual(cases.map(c => c[2]))
  })

  it('move by days, and count them', () => {
    expect(addDays(dayOf('2024-02-28'), 2)).toBe('2024-03-01')
    expect(daysBetween(dayOf('2023-11-14'), dayOf('2023-11-24'))).toBe(10)
  })

  it('lie in a term from its first day to the day before its end', () => {
    const inTerm = (day: string) => isWithin(dayOf(day), '2025-03-01', '2025-07-01')
    expect(['2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01'].map(inTerm)).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isWithin(dayOf('2025-01-01'), null, undefined)).toBe(true)
  })
})

describe('periods', () => {
  it('step back by their own length', () => {
    const cases = [
      ['2025', 1, '2024'],
      ['2025-Q1', 1, '2024-Q4'],
      ['2025-H2', 3, '2024-H1'],
      ['2025-02', 14, '2023-12'],
    ] as const
    const back = (text: string, steps: number) => {
      const period = parsePeriod(text)
      return period === null ? null : earlierPeriod(period, steps)
    }
    expect(cases.map(([text, steps]) => back(text, steps))).toEqual(cases.map(c => c[2]))
    expect(['2025-13', '2025-Q5', '25', '2025-H3'].map(parsePeriod)).toEqual([null, null, null, null])
  })
})

it.each([
  ['2026-01-01', '2026-01-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-10-20', '2026-10-01'],
  ['2026-12-31', '2026-10-01'],
])('the quarter of %s begins on %s', (day, first) => {
  expect(firstOfQuarter(dayOf(day))).toBe(first)
})
