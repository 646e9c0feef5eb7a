import { sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../../selection/model.ts'
import type { Sending, SendingHead, SubmissionId } from '../model.ts'

type Tables = {
  readonly 'submissions.sending': {
    receipt: string
    submission: SubmissionId
    round: RoundId
    number: number
    version: number
    checked: string
    content: string
    digest: string
    items: readonly string[]
    lacking: readonly string[]
    counts_on: Day
    is_late: boolean
    sent_by: string
    sent_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const headColumns = [
  'receipt',
  'submission',
  'round',
  'number',
  'version',
  'digest',
  'items',
  'lacking',
  'counts_on as countsOn',
  'is_late as isLate',
  'sent_by as sentBy',
  'sent_at as sentAt',
] as const
const columns = [...headColumns, 'checked', 'content'] as const

/** The sendings of these, the first first. */
export const listSendings = (db: Db, submissions: readonly SubmissionId[]): Promise<readonly SendingHead[]> =>
  tables(db)
    .selectFrom('submissions.sending')
    .select(headColumns)
    .where(sql<boolean>`submission = any(${submissions}::text[])`)
    .orderBy('submission')
    .orderBy('version')
    .execute()

export const findSending = (db: Db, receipt: string): Promise<Sending | undefined> =>
  tables(db)
    .selectFrom('submissions.sending')
    .select(columns)
    .where('receipt', '=', receipt)
    .executeTakeFirst()

/** With what they said. */
export const listSent = (db: Db, submission: SubmissionId): Promise<readonly Sending[]> =>
  tables(db)
    .selectFrom('submissions.sending')
    .select(columns)
    .where('submission', '=', submission)
    .orderBy('version')
    .execute()

export const findSent = (
  db: Db,
  submission: SubmissionId,
  checked: string,
): Promise<{ readonly receipt: string } | undefined> =>
  tables(db)
    .selectFrom('submissions.sending')
    .select('receipt')
    .where('submission', '=', submission)
    .where('checked', '=', checked)
    .executeTakeFirst()

const LOCK = 7_202_614

/** The number that the next receipt of a round gets; nobody else gets it before this transaction ends, so ask for it late. */
export const nextNumber = async (db: Db, round: RoundId): Promise<number> => {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${round}))`.execute(db)
  const { last } = await tables(db)
    .selectFrom('submissions.sending')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  return last + 1
}

export const saveSending = async (db: Db, sending: Sending): Promise<void> => {
  const { countsOn, isLate, sentBy, sentAt, ...rest } = sending
  await tables(db)
    .insertInto('submissions.sending')
    .values({ ...rest, counts_on: countsOn, is_late: isLate, sent_by: sentBy, sent_at: sentAt })
    .execute()
}

/** Of these enterprises, since a moment, the newest first. */
export const listSentSince = (
  db: Db,
  enterprises: readonly string[],
  since: string,
): Promise<readonly SendingHead[]> =>
  tables(db)
    .selectFrom('submissions.sending')
    .select(headColumns)
    .where('sent_at', '>', since)
    .where(
      sql<boolean>`submission in (select id from submissions.submission where enterprise = any(${enterprises}::text[]))`,
    )
    .orderBy('sent_at', 'desc')
    .execute()
