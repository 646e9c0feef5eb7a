import { sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Draft } from '../rules/declaring/answers.ts'

/** What was typed in one section and not yet sent, and by whom. */
export interface SavedDraft {
  readonly section: string
  readonly version: number
  readonly content: Draft
  readonly editor: string
  readonly sequence: number
  readonly savedBy: string
  readonly savedAt: string
}

export interface Receipt {
  readonly receipt: string
  readonly enterprise: EnterpriseId
  readonly year: string
  readonly number: number
  readonly checked: string
  /** Canonical JSON, exactly the bytes of the digest. */
  readonly content: string
  readonly digest: string
  readonly sentBy: string
  readonly sentAt: string
}

type Tables = {
  readonly 'facts.draft': {
    enterprise: EnterpriseId
    year: string
    section: string
    version: number
    content: Draft | string
    editor: string
    sequence: number
    saved_by: string
    saved_at: string
  }
  readonly 'facts.declaration': {
    receipt: string
    enterprise: EnterpriseId
    year: string
    number: number
    checked: string
    content: string
    digest: string
    sent_by: string
    sent_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Who declares holds this until the end of the transaction: two sendings of one year come one after the other. */
export const lockDeclaration = async (db: Db, enterprise: EnterpriseId, year: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${`${enterprise} ${year}`}))`.execute(db)
}
const LOCK = 7_202_612

export const listDrafts = async (
  db: Db,
  enterprise: EnterpriseId,
  year: string,
): Promise<readonly SavedDraft[]> => {
  const rows = await tables(db)
    .selectFrom('facts.draft')
    .select([
      'section',
      'version',
      'content',
      'editor',
      'sequence',
      'saved_by as savedBy',
      'saved_at as savedAt',
    ])
    .where('enterprise', '=', enterprise)
    .where('year', '=', year)
    .orderBy('section')
    .execute()
  return rows.map(row => ({ ...row, content: contentOf(row.content) }))
}

const contentOf = (content: Draft | string): Draft => (typeof content === 'string' ? {} : content)

interface DraftKey {
  readonly enterprise: EnterpriseId
  readonly year: string
}

/** Saves the next version, or, where somebody was quicker, nothing: then false. */
export const saveDraftRow = async (
  db: Db,
  { enterprise, year }: DraftKey,
  draft: SavedDraft,
): Promise<boolean> => {
  const { section, version, editor, sequence, savedBy: saved_by, savedAt: saved_at } = draft
  const content = JSON.stringify(draft.content)
  const row = { version, content, editor, sequence, saved_by, saved_at }
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('facts.draft')
    .values({ enterprise, year, section, ...row })
    .onConflict(conflict =>
      conflict
        .columns(['enterprise', 'year', 'section'])
        .doUpdateSet(row)
        .where('facts.draft.version', '=', version - 1),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const deleteDrafts = async (db: Db, { enterprise, year }: DraftKey): Promise<void> => {
  await tables(db)
    .deleteFrom('facts.draft')
    .where('enterprise', '=', enterprise)
    .where('year', '=', year)
    .execute()
}

/** How much of each enterprise's declarations lies typed and not sent. */
export const listDraftCounts = (
  db: Db,
  enterprise: EnterpriseId | null,
): Promise<readonly { enterprise: EnterpriseId; year: string; sections: number; savedAt: string }[]> =>
  tables(db)
    .selectFrom('facts.draft')
    .$if(enterprise !== null, query => query.where('enterprise', '=', enterprise))
    .select([
      'enterprise',
      'year',
      sql<number>`count(*)::int`.as('sections'),
      sql<string>`max(saved_at)`.as('savedAt'),
    ])
    .groupBy(['enterprise', 'year'])
    .execute()

const receiptColumns = [
  'receipt',
  'enterprise',
  'year',
  'number',
  'checked',
  'content',
  'digest',
  'sent_by as sentBy',
  'sent_at as sentAt',
] as const

export type ReceiptHead = Omit<Receipt, 'content' | 'checked'>

/** The receipts of an enterprise, or of all, the latest first. */
export const listReceipts = (db: Db, enterprise: EnterpriseId | null): Promise<readonly ReceiptHead[]> =>
  tables(db)
    .selectFrom('facts.declaration')
    .$if(enterprise !== null, query => query.where('enterprise', '=', enterprise))
    .select(['receipt', 'enterprise', 'year', 'number', 'digest', 'sent_by as sentBy', 'sent_at as sentAt'])
    .orderBy('sent_at', 'desc')
    .orderBy('number', 'desc')
    .execute()

export const findReceipt = (db: Db, receipt: string): Promise<Receipt | undefined> =>
  tables(db)
    .selectFrom('facts.declaration')
    .select(receiptColumns)
    .where('receipt', '=', receipt)
    .executeTakeFirst()

/** The number that the next declaration of a year gets; nobody else gets it before this transaction ends. */
export const nextNumber = async (db: Db, year: string): Promise<number> => {
  await sql`select pg_advisory_xact_lock(${LOCK}, ${Number(year)})`.execute(db)
  const { last } = await tables(db)
    .selectFrom('facts.declaration')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return last + 1
}

export const saveReceipt = async (db: Db, receipt: Receipt): Promise<void> => {
  const { sentBy: sent_by, sentAt: sent_at, ...rest } = receipt
  await tables(db)
    .insertInto('facts.declaration')
    .values({ ...rest, sent_by, sent_at })
    .execute()
}

export const findSent = (
  db: Db,
  enterprise: EnterpriseId,
  year: string,
  checked: string,
): Promise<Receipt | undefined> =>
  tables(db)
    .selectFrom('facts.declaration')
    .select(receiptColumns)
    .where('enterprise', '=', enterprise)
    .where('year', '=', year)
    .where('checked', '=', checked)
    .executeTakeFirst()
