import { type ColumnType, sql } from 'kysely'
import type { DocumentId } from '../../enterprises/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Attachment, PartContent, SavedPart, SubmissionId } from '../model.ts'

type Tables = {
  readonly 'submissions.part': {
    submission: SubmissionId
    part: string
    version: number
    content: ColumnType<PartContent, string, string>
    editor: string
    sequence: number
    saved_by: string
    saved_at: string
  }
  readonly 'submissions.attachment': {
    submission: SubmissionId
    paper: string
    document: DocumentId
    attached_by: string
    attached_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const listParts = (db: Db, submission: SubmissionId): Promise<readonly SavedPart[]> =>
  tables(db)
    .selectFrom('submissions.part')
    .select([
      'part',
      'version',
      'content',
      'editor',
      'sequence',
      'saved_by as savedBy',
      'saved_at as savedAt',
    ])
    .where('submission', '=', submission)
    .orderBy('part')
    .execute()

/** When something was saved last in each of these, for lists. */
export const listLastSaved = async (
  db: Db,
  submissions: readonly SubmissionId[],
): Promise<ReadonlyMap<SubmissionId, string>> => {
  const rows = await tables(db)
    .selectFrom('submissions.part')
    .select(['submission', sql<string>`max(saved_at)`.as('savedAt')])
    .where(sql<boolean>`submission = any(${submissions}::text[])`)
    .groupBy('submission')
    .execute()
  return new Map(rows.map(({ submission, savedAt }) => [submission, savedAt]))
}

/** Saves the next version, or, where somebody was quicker, nothing: then false. */
export const savePart = async (db: Db, submission: SubmissionId, saved: SavedPart): Promise<boolean> => {
  const { part, version, content, editor, sequence, savedBy: saved_by, savedAt: saved_at } = saved
  const row = { version, content: JSON.stringify(content), editor, sequence, saved_by, saved_at }
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('submissions.part')
    .values({ submission, part, ...row })
    .onConflict(conflict =>
      conflict
        .columns(['submission', 'part'])
        .doUpdateSet(row)
        .where('submissions.part.version', '=', version - 1),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const listAttachments = (db: Db, submission: SubmissionId): Promise<readonly Attachment[]> =>
  tables(db)
    .selectFrom('submissions.attachment')
    .select(['paper', 'document'])
    .where('submission', '=', submission)
    .orderBy('attached_at')
    .orderBy('document')
    .execute()

/** The same document put with the same paper twice is there once. */
export const saveAttachment = async (
  db: Db,
  row: Attachment & {
    readonly submission: SubmissionId
    readonly attachedBy: string
    readonly attachedAt: string
  },
): Promise<void> => {
  const { attachedBy: attached_by, attachedAt: attached_at, ...rest } = row
  await tables(db)
    .insertInto('submissions.attachment')
    .values({ ...rest, attached_by, attached_at })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const deleteAttachment = async (
  db: Db,
  { submission, paper, document }: Attachment & { readonly submission: SubmissionId },
): Promise<void> => {
  await tables(db)
    .deleteFrom('submissions.attachment')
    .where('submission', '=', submission)
    .where('paper', '=', paper)
    .where('document', '=', document)
    .execute()
}
