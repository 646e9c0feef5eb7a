import type { Db } from '../../platform/database.ts'
import type { By } from './plans.ts'
import { tables } from './tables.ts'

/** Two tasks that overlap and stay, with the reason; the lower number first. */
export interface Keeping extends By {
  readonly task: string
  readonly other: string
  readonly reason: string
}

export const listKeepings = async (db: Db): Promise<readonly Keeping[]> =>
  (
    await tables(db)
      .selectFrom('plans.keeping')
      .select(['task', 'other', 'reason', 'at', 'by_whom as byWhom'])
      .orderBy('id')
      .execute()
  ).map(row => ({ ...row, task: String(row.task), other: String(row.other) }))

export const saveKeeping = async (db: Db, { task, other, reason, at, byWhom }: Keeping): Promise<void> => {
  await tables(db)
    .insertInto('plans.keeping')
    .values({ task: BigInt(task), other: BigInt(other), reason, at, by_whom: byWhom })
    .execute()
}
