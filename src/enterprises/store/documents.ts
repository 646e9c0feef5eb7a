import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Document, DocumentId, EnterpriseId } from '../model.ts'
import { among } from './parts.ts'

type Tables = {
  readonly 'enterprises.document': {
    id: DocumentId
    enterprise: EnterpriseId
    kind: Document['kind']
    title: string
    number: string | null
    issued_on: Document['issuedOn']
    file: string
    file_name: string
    media_type: string
    size: number
    added_by: string
    added_at: string
  }
  readonly 'enterprises.document_withdrawal': {
    document: DocumentId
    ground: string
    withdrawn_by: string
    withdrawn_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const documentColumns = [
  'document.id',
  'document.enterprise',
  'document.kind',
  'document.title',
  'document.number',
  'document.issued_on as issuedOn',
  'document.file',
  'document.file_name as fileName',
  'document.media_type as mediaType',
  'document.size',
  'document.added_by as addedBy',
  'document.added_at as addedAt',
] as const

/** The documents of these enterprises that were not withdrawn, latest first. */
export const listDocuments = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Document[]> =>
  tables(db)
    .selectFrom('enterprises.document as document')
    .leftJoin('enterprises.document_withdrawal as withdrawal', 'withdrawal.document', 'document.id')
    .select(documentColumns)
    .where(among('document.enterprise', enterprises))
    .where('withdrawal.document', 'is', null)
    .orderBy('document.added_at', 'desc')
    .orderBy('document.id')
    .execute()

/** Withdrawn ones too: a figure that points to one still can be checked. */
export const getDocument = async (db: Db, id: DocumentId): Promise<Document> => {
  const document = await tables(db)
    .selectFrom('enterprises.document as document')
    .select(documentColumns)
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (document === undefined) throw new NotFound('document', id)
  return document
}

export const saveDocument = async (db: Db, document: Document): Promise<void> => {
  const { issuedOn, fileName, mediaType, addedBy, addedAt, ...rest } = document
  await tables(db)
    .insertInto('enterprises.document')
    .values({
      ...rest,
      issued_on: issuedOn,
      file_name: fileName,
      media_type: mediaType,
      added_by: addedBy,
      added_at: addedAt,
    })
    .execute()
}

/** Answers whether it was still there to be withdrawn. */
export const saveDocumentWithdrawal = async (
  db: Db,
  withdrawal: {
    readonly document: DocumentId
    readonly ground: string
    readonly actor: string
    readonly at: string
  },
): Promise<boolean> => {
  const { document, ground, actor, at } = withdrawal
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('enterprises.document_withdrawal')
    .values({ document, ground, withdrawn_by: actor, withdrawn_at: at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
