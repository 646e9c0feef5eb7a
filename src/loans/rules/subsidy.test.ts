import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, dayOf, daysBetween } from '../../exact/day.ts'
import { add, equals, formatExact } from '../../exact/number.ts'
import type { Movement, RateRow } from '../model.ts'
import { daysOf, parseQuarter, quartersBetween } from './quarter.ts'
import {
  contractInterest,
  exactSubsidy,
  periodsOf,
  type Subsidising,
  subsidyOf,
  wholeDong,
} from './subsidy.ts'

const TWO_POINTS: Subsidising = {
  yearlyRate: '0.02',
  from: dayOf('2022-01-01'),
  to: dayOf('2023-12-31'),
  termMonths: null,
  loanCapVnd: null,
}
const movement = (onDay: string, kind: Movement['kind'], amountVnd: bigint): Movement => ({
  onDay: dayOf(onDay),
  kind,
  amountVnd,
  balanceVnd: 0n,
})
const lent = (onDay: string, amountVnd: bigint) => movement(onDay, 'disbursed', amountVnd)
const repaid = (onDay: string, amountVnd: bigint) => movement(onDay, 'repaid', amountVnd)
const RATES: readonly RateRow[] = [{ fromDay: dayOf('2022-01-01'), rate: '0.085' }]

const of = (
  quarter: string,
  movements: readonly Movement[],
  change: Partial<Subsidising> & { readonly paid?: bigint; readonly left?: bigint } = {},
) => {
  const { paid = 1_000_000_000_000n, left = null, ...subsidising } = change
  return subsidyOf({
    schedule: { movements, rates: RATES },
    days: daysOf(
      parseQuarter(quarter) ??
        (() => {
          throw new RangeError(quarter)
        })(),
    ),
    subsidising: { ...TWO_POINTS, ...subsidising },
    interestPaidVnd: paid,
    leftVnd: left,
  })
}

describe('a quarter, computed by hand', () => {
  const LENT = [lent('2023-04-01', 1_000_000_000n)]
  test.each([
    // 1,000,000,000 × 91 days × 2 % ÷ 365 = 4,986,301.36…
    ['a whole quarter', of('2023-Q2', LENT), 4_986_301n, null],
    // 92 days.
    ['a longer one', of('2023-Q3', LENT), 5_041_095n, null],
    // 2024 has 366 days, a year counts 365: 91 days again, after the policy.
    ['after the policy', of('2024-Q1', LENT), 0n, null],
    // From 16/05: 46 days.
    ['lent in the middle', of('2023-Q2', [lent('2023-05-16', 1_000_000_000n)]), 2_520_547n, null],
    // 1,000,000,000 × 30 + 600,000,000 × 61 = 66,600,000,000 đồng-days.
    [
      'repaid in part on 1 May',
      of('2023-Q2', [...LENT, repaid('2023-05-01', 400_000_000n)]),
      3_649_315n,
      null,
    ],
    // The day of repayment does not count: 90 days.
    [
      'repaid on the last day',
      of('2023-Q2', [...LENT, repaid('2023-06-30', 1_000_000_000n)]),
      4_931_506n,
      null,
    ],
    // Of a billion 300 million count: × 91 × 2 % ÷ 365.
    ['a cap on the loan', of('2023-Q2', LENT, { loanCapVnd: 300_000_000n }), 1_495_890n, null],
    // A month from 1 April: 30 days.
    ['a term of a month', of('2023-Q2', LENT, { termMonths: 1 }), 1_643_835n, null],
    // 16/05 to 30/06: 46 days.
    ['the policy begins within', of('2023-Q2', LENT, { from: dayOf('2023-05-16') }), 2_520_547n, null],
    // 01/04 to 15/04, the last day included: 15 days.
    ['the policy ends within', of('2023-Q2', LENT, { to: dayOf('2023-04-15') }), 821_917n, null],
    ['never more than the interest paid', of('2023-Q2', LENT, { paid: 4_000_000n }), 4_000_000n, 'interest'],
    ['no interest paid', of('2023-Q2', LENT, { paid: 0n }), 0n, 'interest'],
    ['never more than the policy has left', of('2023-Q2', LENT, { left: 1_000_000n }), 1_000_000n, 'ceiling'],
    ['nothing owed', of('2023-Q1', LENT), 0n, null],
  ])('%s', (_, found, subsidyVnd, limit) => {
    expect([found.subsidyVnd, found.limit]).toEqual([subsidyVnd, limit])
  })

  test('the periods are told so that anyone can add them up again', () => {
    const { periods, dongDays, exact } = of('2023-Q2', [
      lent('2023-04-01', 1_000_000_000n),
      repaid('2023-05-01', 400_000_000n),
    ])
    expect(
      periods.map(({ from, to, days, countedVnd, dongDays }) => [from, to, days, countedVnd, dongDays]),
    ).toEqual([
      ['2023-04-01', '2023-04-30', 30, 1_000_000_000n, 30_000_000_000n],
      ['2023-05-01', '2023-06-30', 61, 600_000_000n, 36_600_000_000n],
    ])
    expect([dongDays, formatExact(exact)]).toEqual([66_600_000_000n, '266400000/73'])
  })

  test('what the contract asks for the same days', () => {
    const rates = [...RATES, { fromDay: dayOf('2023-05-01'), rate: '0.1' }]
    const schedule = { movements: [lent('2023-04-01', 365_000_000n)], rates }
    const periods = periodsOf(schedule, { from: dayOf('2023-04-01'), to: dayOf('2023-06-30') }, TWO_POINTS)
    // 1,000,000 a day: × 30 × 8,5 % + × 61 × 10 %.
    expect(contractInterest(periods)).toBe(2_550_000n + 6_100_000n)
  })
})

const START = dayOf('2022-01-01')
/** Movements of a loan that is never below zero, over three years. */
const movements = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 1000 }),
      lentVnd: fc.bigInt({ min: 1n, max: 900_000_000_000n }),
      share: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 12 },
  )
  .map(steps => {
    let owed = 0n
    return steps
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ at, lentVnd, share }): readonly Movement[] => {
        const backVnd = (owed * BigInt(share)) / 100n
        owed += share > 50 && backVnd > 0n ? -backVnd : lentVnd
        const onDay = addDays(START, at)
        return share > 50 && backVnd > 0n
          ? [{ onDay, kind: 'repaid', amountVnd: backVnd, balanceVnd: owed }]
          : [{ onDay, kind: 'disbursed', amountVnd: lentVnd, balanceVnd: owed }]
      })
  })
const subsidising = fc.record({
  yearlyRate: fc.constantFrom('0.02', '0.024', '0.05', '0.013333'),
  from: fc.option(fc.integer({ min: 0, max: 400 }).map(days => addDays(START, days))),
  to: fc.option(fc.integer({ min: 300, max: 1100 }).map(days => addDays(START, days))),
  termMonths: fc.option(fc.integer({ min: 1, max: 40 })),
  loanCapVnd: fc.option(fc.bigInt({ min: 1n, max: 2_000_000_000_000n })),
})
const span = fc
  .record({ at: fc.integer({ min: 0, max: 1000 }), days: fc.integer({ min: 1, max: 200 }) })
  .map(({ at, days }) => ({ from: addDays(START, at), to: addDays(START, at + days) }))
const exactOver = (rows: readonly Movement[], from: Day, to: Day, terms: Subsidising) =>
  exactSubsidy(periodsOf({ movements: rows, rates: RATES }, { from, to }, terms), terms.yearlyRate)

describe('whatever the loan', () => {
  test('splitting a span of days does not change the sum before rounding', () => {
    fc.assert(
      fc.property(movements, subsidising, span, fc.nat(), (rows, terms, { from, to }, at) => {
        const cut = addDays(from, at % Math.max(1, daysBetween(from, to)))
        const parts = add(exactOver(rows, from, cut, terms), exactOver(rows, addDays(cut, 1), to, terms))
        expect(equals(parts, exactOver(rows, from, to, terms))).toBe(true)
      }),
    )
  })

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(movements, subsidising, span, (rows, terms, days) => {
        const schedule = (of: readonly Movement[]) => ({ movements: of, rates: RATES })
        expect(periodsOf(schedule(rows.toReversed()), days, terms)).toEqual(
          periodsOf(schedule(rows), days, terms),
        )
      }),
    )
  })

  test('day by day it comes to the same as by periods', () => {
    fc.assert(
      fc.property(movements, subsidising, span, (rows, terms, { from, to }) => {
        let sum = exactOver(rows, from, from, terms)
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          sum = add(sum, exactOver(rows, day, day, terms))
        expect(equals(sum, exactOver(rows, from, to, terms))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('quarters rounded one by one never come to more than all of them together', () => {
    fc.assert(
      fc.property(movements, subsidising, (rows, terms) => {
        const whole = { from: START, to: addDays(addMonths(START, 36), -1) }
        const quarters = quartersBetween(whole.from, whole.to)
        const sum = quarters.reduce((total, quarter) => {
          const { from, to } = daysOf(quarter)
          return total + wholeDong(exactOver(rows, from, to, terms))
        }, 0n)
        const together = wholeDong(exactOver(rows, whole.from, whole.to, terms))
        expect(sum <= together && together - sum < BigInt(quarters.length)).toBe(true)
      }),
    )
  })
})

test('quarters are named as costs of support name them', () => {
  expect(quartersBetween(dayOf('2022-11-30'), dayOf('2023-04-01'))).toEqual(['2022-Q4', '2023-Q1', '2023-Q2'])
  expect([parseQuarter('2023-Q5'), parseQuarter('2023-q1'), parseQuarter('2023')]).toEqual([null, null, null])
  const second = parseQuarter('2024-Q1')
  expect(second === null ? null : daysOf(second)).toEqual({ from: '2024-01-01', to: '2024-03-31' })
})
