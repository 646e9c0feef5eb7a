import { addDays, addMonths, type Day, daysBetween } from '../../exact/day.ts'
import { add, divide, type Exact, exactOf, multiply, round, wholeNumber, ZERO } from '../../exact/number.ts'
import type { Movement, RateRow } from '../model.ts'
import type { Days } from './quarter.ts'
import { balanceOn, rateOn } from './schedule.ts'

/** What a policy gives on a loan. */
export interface Subsidising {
  /** A share of a year, exact text: "0.02". */
  readonly yearlyRate: string
  readonly from: Day | null
  /** The last day, included. */
  readonly to: Day | null
  /** Counted from the first disbursement (assumed); null: no term is known. */
  readonly termMonths: number | null
  /** No more of the balance counts; null: no cap is known. */
  readonly loanCapVnd: bigint | null
}

export const REASONS = ['before', 'after', 'term'] as const
/** Why days do not count: before or after the policy holds, after its term. */
export type Uncounted = (typeof REASONS)[number]

/** Days on which nothing changes. */
export interface Period extends Days {
  readonly days: number
  readonly balanceVnd: bigint
  /** Of the balance, what the policy looks at. */
  readonly countedVnd: bigint
  readonly uncounted: Uncounted | null
  /** `countedVnd` times `days`: what a reader adds up. */
  readonly dongDays: bigint
  /** Of the contract; null: nothing was lent yet. */
  readonly contractRate: string | null
}

/**
 * 365 days in every year, the balance at the end of each day, the first day of a loan counted and the day of its repayment
 * not: assumed, as the policies' own formulas are (`data/policies`, formulaProvenance).
 */
const DAYS_A_YEAR = wholeNumber(365)

/** The days in periods, each with its balance: of the order of rows nothing depends. */
export const periodsOf = (
  { movements, rates }: { readonly movements: readonly Movement[]; readonly rates: readonly RateRow[] },
  { from, to }: Days,
  subsidising: Subsidising,
): readonly Period[] => {
  const first = firstDay(movements)
  const ends = termEnd(first, subsidising)
  const changes = [
    ...movements.map(({ onDay }) => onDay),
    ...rates.map(({ fromDay }) => fromDay),
    ...[subsidising.from, ends, subsidising.to === null ? null : addDays(subsidising.to, 1)],
  ]
  const starts = [from, ...changes.filter(day => day !== null && from < day && day <= to)]
  return [...new Set(starts)]
    .flatMap(day => day ?? [])
    .toSorted()
    .map((start, at, all) => {
      const next = all[at + 1]
      const balanceVnd = balanceOn(movements, start)
      const uncounted = uncountedOn(start, ends, subsidising)
      const end = next === undefined ? to : addDays(next, -1)
      const days = daysBetween(start, end) + 1
      const countedVnd = uncounted === null ? capped(balanceVnd, subsidising.loanCapVnd) : 0n
      const dongDays = countedVnd * BigInt(days)
      const contractRate = rateOn(rates, start)
      return { from: start, to: end, days, balanceVnd, countedVnd, uncounted, dongDays, contractRate }
    })
}

const firstDay = (movements: readonly Movement[]): Day | null =>
  movements.reduce<Day | null>((first, { onDay }) => (first === null || onDay < first ? onDay : first), null)

/** The first day on which the term is over. */
const termEnd = (first: Day | null, { termMonths }: Subsidising): Day | null =>
  first === null || termMonths === null ? null : addMonths(first, termMonths)

const uncountedOn = (day: Day, ends: Day | null, { from, to }: Subsidising): Uncounted | null => {
  if (from !== null && day < from) return 'before'
  if (to !== null && day > to) return 'after'
  return ends !== null && day >= ends ? 'term' : null
}

const capped = (balanceVnd: bigint, capVnd: bigint | null): bigint =>
  capVnd !== null && balanceVnd > capVnd ? capVnd : balanceVnd

/** Before rounding. */
export const exactSubsidy = (periods: readonly Period[], yearlyRate: string): Exact =>
  yearly(exactOf(String(periods.reduce((sum, { dongDays }) => sum + dongDays, 0n))), yearlyRate)

const yearly = (dongDays: Exact, rate: string): Exact =>
  divide(multiply(dongDays, exactOf(rate)), DAYS_A_YEAR) ?? ZERO

/** Down to whole đồng, once, at the end of the quarter (assumed). */
export const wholeDong = (exact: Exact): bigint => BigInt(round(exact, 0, 'down').n)

/** What the contract asks for the same days, rounded likewise. */
export const contractInterest = (periods: readonly Period[]): bigint =>
  wholeDong(
    periods.reduce(
      (sum, { balanceVnd, days, contractRate }) =>
        add(sum, yearly(exactOf(String(balanceVnd * BigInt(days))), contractRate ?? '0')),
      ZERO,
    ),
  )

export const limits = ['interest', 'ceiling'] as const
export type Limit = (typeof limits)[number]

export interface Subsidy {
  readonly periods: readonly Period[]
  readonly dongDays: bigint
  readonly yearlyRate: string
  readonly exact: Exact
  /** Rounded down, before it is held against anything. */
  readonly computedVnd: bigint
  /** What is given. */
  readonly subsidyVnd: bigint
  /** What made it less than what was computed. */
  readonly limit: Limit | null
}

export interface Subsidised {
  readonly schedule: Parameters<typeof periodsOf>[0]
  readonly days: Days
  readonly subsidising: Subsidising
  /** What the bank says was really paid for these days. */
  readonly interestPaidVnd: bigint
  /** What the policy may still give on this loan; null: no ceiling is known. */
  readonly leftVnd: bigint | null
}

/** Never more than the interest really paid, nor than the policy has left for the loan. */
export const subsidyOf = ({ schedule, days, subsidising, interestPaidVnd, leftVnd }: Subsidised): Subsidy => {
  const periods = periodsOf(schedule, days, subsidising)
  const exact = exactSubsidy(periods, subsidising.yearlyRate)
  const computedVnd = wholeDong(exact)
  const withinInterest = interestPaidVnd < computedVnd ? interestPaidVnd : computedVnd
  const isCut = leftVnd !== null && leftVnd < withinInterest
  return {
    periods,
    dongDays: periods.reduce((sum, { dongDays }) => sum + dongDays, 0n),
    yearlyRate: subsidising.yearlyRate,
    exact,
    computedVnd,
    subsidyVnd: isCut ? leftVnd : withinInterest,
    limit: isCut ? 'ceiling' : withinInterest < computedVnd ? 'interest' : null,
  }
}
