import { type Day, dayOf } from '../../exact/day.ts'
import { type GivenOut, protect } from '../../releases/rules/protection/protect.ts'
import { type Grid, gridOf } from '../../releases/rules/protection/table.ts'
import { activities } from '../../support/model.ts'
import { quarterEndsBetween } from './quarters.ts'

/** What a payment adds to the table of activities. */
export interface Paid {
  readonly activity: (typeof activities)[number]
  readonly enterprise: string
  readonly amountVnd: bigint
  readonly paidOn: Day
}

export interface GivenOutOn extends GivenOut {
  readonly day: Day
}

/**
 * The tables of payments by activity as they are given out at the end of each quarter, each protected against all before;
 * a quarter that cannot be protected so is not given out.
 */
export const givenOutUntil = (paid: readonly Paid[], today: Day): readonly GivenOutOn[] => {
  const first = paid.map(({ paidOn }) => paidOn).toSorted()[0]
  const all: GivenOutOn[] = []
  for (const day of first === undefined ? [] : quarterEndsBetween(dayOf(first), today)) {
    const grid = tableOn(paid, day)
    const found = protect(grid, all)
    if (found.outcome === 'protected') all.push({ day, grid, withheld: found.withheld })
  }
  return all
}

const tableOn = (paid: readonly Paid[], day: Day): Grid =>
  gridOf({
    dimensions: [activities],
    contributions: paid
      .filter(({ paidOn }) => paidOn <= day)
      .map(({ activity, enterprise, amountVnd }) => ({ at: [activity], enterprise, amount: amountVnd })),
  })
