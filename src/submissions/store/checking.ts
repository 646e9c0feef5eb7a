import { type Generated, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Finding, SubmissionId, Supplement } from '../model.ts'

type Tables = {
  readonly 'submissions.finding': {
    id: Generated<bigint>
    submission: SubmissionId
    receipt: string
    item: string
    verdict: Finding['verdict']
    words: string | null
    found_by: string
    found_at: string
  }
  readonly 'submissions.supplement': {
    id: Generated<bigint>
    submission: SubmissionId
    receipt: string
    items: readonly string[]
    words: string
    due_on: Day
    asked_by: string
    asked_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** In the order in which they were found: the last of an item holds. */
export const listFindings = (db: Db, submissions: readonly SubmissionId[]): Promise<readonly Finding[]> =>
  tables(db)
    .selectFrom('submissions.finding')
    .select([
      'submission',
      'receipt',
      'item',
      'verdict',
      'words',
      'found_by as foundBy',
      'found_at as foundAt',
    ])
    .where(sql<boolean>`submission = any(${submissions}::text[])`)
    .orderBy('id')
    .execute()

export const saveFindings = async (db: Db, findings: readonly Finding[]): Promise<void> => {
  if (findings.length === 0) return
  const rows = findings.map(({ foundBy: found_by, foundAt: found_at, ...rest }) => ({
    ...rest,
    found_by,
    found_at,
  }))
  await tables(db).insertInto('submissions.finding').values(rows).execute()
}

/** In the order in which they were asked for. */
export const listSupplements = (
  db: Db,
  submissions: readonly SubmissionId[],
): Promise<readonly Supplement[]> =>
  tables(db)
    .selectFrom('submissions.supplement')
    .select([
      'submission',
      'receipt',
      'items',
      'words',
      'due_on as dueOn',
      'asked_by as askedBy',
      'asked_at as askedAt',
    ])
    .where(sql<boolean>`submission = any(${submissions}::text[])`)
    .orderBy('id')
    .execute()

export const saveSupplement = async (db: Db, row: Supplement): Promise<void> => {
  const { dueOn: due_on, askedBy: asked_by, askedAt: asked_at, ...rest } = row
  await tables(db)
    .insertInto('submissions.supplement')
    .values({ ...rest, due_on, asked_by, asked_at })
    .execute()
}
