import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type { BudgetLine } from '../model.ts'
import { tables } from './tables.ts'

const lines = (db: Db) =>
  tables(db)
    .selectFrom('support.budget_line')
    .select(['id', 'source', 'unit', 'year', 'activity', 'policy', 'is_sample as isSample'])
    .select(['amount_vnd as amountVnd', 'committed_vnd as committedVnd', 'paid_vnd as paidVnd'])

/** The latest year first. */
export const listBudgetLines = (db: Db): Promise<readonly BudgetLine[]> =>
  lines(db).orderBy('year', 'desc').orderBy('unit').orderBy('activity').orderBy('id').execute()

/** Holds a line for the rest of the transaction. */
export const lockBudgetLine = (db: Db, id: bigint): Promise<BudgetLine | undefined> =>
  lines(db).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export type BudgetKey = Pick<BudgetLine, 'source' | 'unit' | 'year' | 'activity' | 'policy' | 'isSample'>

/** Null: there is one already. */
export const saveBudgetLine = async (db: Db, { isSample, ...line }: BudgetKey): Promise<bigint | null> => {
  const saved = await tables(db)
    .insertInto('support.budget_line')
    .values({ ...line, is_sample: isSample })
    .onConflict(conflict => conflict.constraint('budget_line_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved?.id ?? null
}

interface Allotment {
  readonly budgetLine: bigint
  /** Below zero: taken away. */
  readonly amountVnd: bigint
  readonly ground: string
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

export const saveAllotment = async (
  db: Db,
  { budgetLine, amountVnd, ground, onDay, at, byWhom }: Allotment,
): Promise<void> => {
  await tables(db)
    .insertInto('support.allotment')
    .values({ budget_line: budgetLine, amount_vnd: amountVnd, ground, on_day: onDay, at, by_whom: byWhom })
    .execute()
}
