import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Recovery, RecoveryAnswer } from '../model.ts'
import { tables } from './tables.ts'

export const recoveriesOf = async (
  db: Db,
  commitments: readonly bigint[],
): Promise<readonly (Recovery & { readonly commitment: bigint })[]> => {
  const rows = await tables(db)
    .selectFrom('support.recovery as asked')
    .innerJoin('support.funding as funding', 'funding.id', 'asked.funding')
    .leftJoin('support.recovery_answer as answered', 'answered.recovery', 'asked.id')
    .select(['asked.id', 'asked.funding', 'asked.amount_vnd as amountVnd', 'asked.ground', 'asked.document'])
    .select(['asked.asked_by as askedBy', 'asked.asked_at as askedAt', 'funding.commitment'])
    .select(['is_agreed as isAgreed', 'on_day as onDay', 'answered.at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`funding.commitment = any(${commitments}::bigint[])`)
    .orderBy('asked.id')
    .execute()
  return rows.map(({ isAgreed, onDay, at, byWhom, ...asked }) => ({
    ...asked,
    answer:
      isAgreed === null || onDay === null || at === null || byWhom === null
        ? null
        : { isAgreed, onDay, at, byWhom },
  }))
}

export const saveRecoveries = async (
  db: Db,
  recoveries: readonly Omit<Recovery, 'id' | 'answer'>[],
): Promise<void> => {
  await tables(db)
    .insertInto('support.recovery')
    .values(
      recoveries.map(({ amountVnd, askedBy, askedAt, ...recovery }) => ({
        ...recovery,
        amount_vnd: amountVnd,
        asked_by: askedBy,
        asked_at: askedAt,
      })),
    )
    .execute()
}

/** The database refuses it where more would come back than was paid. */
export const saveRecoveryAnswers = async (
  db: Db,
  recoveries: readonly Pick<Recovery, 'id' | 'askedBy'>[],
  { isAgreed, onDay, at, byWhom }: RecoveryAnswer,
): Promise<void> => {
  await tables(db)
    .insertInto('support.recovery_answer')
    .values(
      recoveries.map(({ id, askedBy }) => ({
        recovery: id,
        asked_by: askedBy,
        is_agreed: isAgreed,
        on_day: onDay,
        at,
        by_whom: byWhom,
      })),
    )
    .execute()
}
