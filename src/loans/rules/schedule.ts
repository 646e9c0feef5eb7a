import type { Day } from '../../exact/day.ts'
import type { Movement, RateRow, RowProblem, Terms } from '../model.ts'
import type { Numbered } from './typed.ts'

/** Whether a schedule adds up, and what was owed at the end of a day. */

/** The contract within which it lies. */
export type Bounds = Pick<Terms, 'signedOn' | 'endsOn' | 'amountVnd'>

/** Everything that does not add up; each row is held against what the row before it says. */
export const scheduleProblems = (
  rows: readonly Numbered<Movement>[],
  bounds: Bounds,
): readonly RowProblem[] => {
  let lentVnd = 0n
  return rows.flatMap(({ row, value }, at) => {
    const before = rows[at - 1]
    if (value.kind === 'disbursed') lentVnd += value.amountVnd
    return [
      ...outside(row, value.onDay, bounds),
      ...outOfOrder(row, value.onDay, before?.value.onDay),
      ...twiceADay({ row, value }, rows),
      ...sumProblem(row, value, before?.value.balanceVnd ?? 0n),
      ...(value.kind === 'disbursed' && lentVnd > bounds.amountVnd
        ? [{ row, code: 'lent-more', lentVnd, amountVnd: bounds.amountVnd } as const]
        : []),
    ]
  })
}

const outside = (row: number, day: Day, { signedOn, endsOn }: Bounds): readonly RowProblem[] =>
  signedOn <= day && day <= endsOn ? [] : [{ row, code: 'outside', signedOn, endsOn }]

const outOfOrder = (row: number, day: Day, before: Day | undefined): readonly RowProblem[] =>
  before === undefined || before <= day ? [] : [{ row, code: 'order', before }]

/** Of one kind there is one row a day: of two nobody knows which holds. */
const twiceADay = (
  { row, value }: Numbered<Movement>,
  rows: readonly Numbered<Movement>[],
): readonly RowProblem[] => {
  const other = rows.find(
    each => each.row < row && each.value.onDay === value.onDay && each.value.kind === value.kind,
  )
  return other === undefined ? [] : [{ row, code: 'same-day', other: other.row }]
}

const sumProblem = (
  row: number,
  { kind, amountVnd, balanceVnd }: Movement,
  beforeVnd: bigint,
): readonly RowProblem[] => {
  if (kind === 'repaid' && amountVnd > beforeVnd) return [{ row, code: 'repaid-more', amountVnd, beforeVnd }]
  const expectedVnd = kind === 'repaid' ? beforeVnd - amountVnd : beforeVnd + amountVnd
  return balanceVnd === expectedVnd ? [] : [{ row, code: 'sum', beforeVnd, expectedVnd, balanceVnd }]
}

/** Each rate holds from its day; there is one from the first disbursement on. */
export const rateProblems = (
  rates: readonly Numbered<RateRow>[],
  movements: readonly Numbered<Movement>[],
  bounds: Bounds,
): readonly RowProblem[] => {
  const first = movements[0]?.value.onDay
  const begun = rates[0]?.value.fromDay
  return [
    ...rates.flatMap(({ row, value: { fromDay } }, at): readonly RowProblem[] => {
      const before = rates[at - 1]?.value.fromDay
      return [
        ...outside(row, fromDay, bounds),
        ...(before === undefined || before < fromDay ? [] : [{ row, code: 'order' as const, before }]),
      ]
    }),
    ...(first !== undefined && begun !== undefined && begun > first
      ? [{ row: 1, code: 'no-rate' as const, first }]
      : []),
  ]
}

/** Owed at the end of a day, in whatever order the rows are. */
export const balanceOn = (movements: readonly Movement[], day: Day): bigint =>
  movements.reduce((sum, { onDay, kind, amountVnd }) => {
    if (onDay > day) return sum
    return kind === 'disbursed' ? sum + amountVnd : sum - amountVnd
  }, 0n)

/** The rate of the contract on a day; null: none yet. */
export const rateOn = (rates: readonly RateRow[], day: Day): string | null =>
  rates.reduce<RateRow | null>(
    (held, each) => (each.fromDay <= day && (held === null || held.fromDay < each.fromDay) ? each : held),
    null,
  )?.rate ?? null
