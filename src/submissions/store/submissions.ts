import { type ColumnType, type Generated, sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../../selection/model.ts'
import {
  type Asked,
  askedSchema,
  type PaperIntake,
  type StartedSubmission,
  type SubmissionId,
} from '../model.ts'

type Tables = {
  readonly 'submissions.submission': {
    id: SubmissionId
    round: RoundId
    enterprise: EnterpriseId
    product: ProductId
    started_by: string
    started_at: string
  }
  readonly 'submissions.paper': {
    submission: SubmissionId
    number: string
    received_on: Day
    postmarked_on: Day | null
    entered_by: string
    entered_at: string
  }
  readonly 'submissions.asked': {
    id: Generated<bigint>
    round: RoundId
    content: ColumnType<unknown, string, string>
    at: string
    by_whom: string
    ground: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const columns = [
  'id',
  'round',
  'enterprise',
  'product',
  'started_by as startedBy',
  'started_at as startedAt',
] as const

export const findSubmission = (db: Db, id: string): Promise<StartedSubmission | undefined> =>
  tables(db)
    .selectFrom('submissions.submission')
    .select(columns)
    .where('id', '=', id as SubmissionId)
    .executeTakeFirst()

export const findSubmissionOf = (
  db: Db,
  round: RoundId,
  product: string,
): Promise<StartedSubmission | undefined> =>
  tables(db)
    .selectFrom('submissions.submission')
    .select(columns)
    .where('round', '=', round)
    .where('product', '=', product as ProductId)
    .executeTakeFirst()

/** Of a round, or of enterprises, or both. */
export const listSubmissions = (
  db: Db,
  { round, enterprises }: { readonly round?: RoundId; readonly enterprises?: readonly string[] },
): Promise<readonly StartedSubmission[]> =>
  tables(db)
    .selectFrom('submissions.submission')
    .select(columns)
    .$if(round !== undefined, query => query.where('round', '=', round as RoundId))
    .$if(enterprises !== undefined, query =>
      query.where(sql<boolean>`enterprise = any(${enterprises}::text[])`),
    )
    .orderBy('started_at')
    .orderBy('id')
    .execute()

/** False where somebody else began the same one a moment ago. */
export const saveSubmission = async (db: Db, row: StartedSubmission): Promise<boolean> => {
  const { startedBy: started_by, startedAt: started_at, ...rest } = row
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('submissions.submission')
    .values({ ...rest, started_by, started_at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Who sends or decides holds this until the end of the transaction: two of one dossier come one after the other. */
export const lockSubmission = async (db: Db, id: SubmissionId): Promise<void> => {
  await tables(db)
    .selectFrom('submissions.submission')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export const findPaper = async (db: Db, submission: SubmissionId): Promise<PaperIntake | null> =>
  (await listPapers(db, [submission])).get(submission) ?? null

export const listPapers = async (
  db: Db,
  submissions: readonly SubmissionId[],
): Promise<ReadonlyMap<SubmissionId, PaperIntake>> => {
  const rows = await tables(db)
    .selectFrom('submissions.paper')
    .select(['submission', 'number', 'received_on as receivedOn', 'postmarked_on as postmarkedOn'])
    .where(sql<boolean>`submission = any(${submissions}::text[])`)
    .execute()
  return new Map(rows.map(({ submission, ...paper }) => [submission, paper]))
}

export const savePaper = async (
  db: Db,
  row: PaperIntake & {
    readonly submission: SubmissionId
    readonly enteredBy: string
    readonly enteredAt: string
  },
): Promise<void> => {
  const { submission, number, receivedOn, postmarkedOn, enteredBy, enteredAt } = row
  const values = {
    number,
    received_on: receivedOn,
    postmarked_on: postmarkedOn,
    entered_by: enteredBy,
    entered_at: enteredAt,
  }
  await tables(db)
    .insertInto('submissions.paper')
    .values({ submission, ...values })
    .onConflict(conflict => conflict.column('submission').doUpdateSet(values))
    .execute()
}

/** What the round asks, as it was set last; undefined: nobody began yet. */
export const findAsked = async (db: Db, round: RoundId): Promise<Asked | undefined> => {
  const row = await tables(db)
    .selectFrom('submissions.asked')
    .select('content')
    .where('round', '=', round)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && askedSchema.parse(row.content)
}

export const saveAsked = async (
  db: Db,
  row: {
    readonly round: RoundId
    readonly content: Asked
    readonly at: string
    readonly byWhom: string
    readonly ground: string | null
  },
): Promise<void> => {
  const { round, content, at, byWhom, ground } = row
  await tables(db)
    .insertInto('submissions.asked')
    .values({ round, content: JSON.stringify(content), at, by_whom: byWhom, ground })
    .execute()
}
