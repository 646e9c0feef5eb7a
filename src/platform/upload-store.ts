import { type Db, roomDb } from './database.ts'

/** A file that is still coming. */
export interface Upload {
  readonly id: string
  readonly sender: string
  readonly purpose: string
  readonly name: string
  readonly title: string
  /** In bytes, as announced. */
  readonly size: number
  /** How many of them count. */
  readonly received: number
  readonly expiresAt: string
}

interface UploadTable {
  id: string
  sender: string
  purpose: string
  name: string
  title: string
  size: bigint
  received: bigint
  expires_at: string
}

const tables = (db: Db) => roomDb<{ 'platform.upload': UploadTable }>(db)

export const saveUpload = async (db: Db, upload: Upload): Promise<void> => {
  const { expiresAt: expires_at, size, received, ...rest } = upload
  await tables(db)
    .insertInto('platform.upload')
    .values({ ...rest, size: BigInt(size), received: BigInt(received), expires_at })
    .execute()
}

/** For who goes on with it; nobody else does until the transaction ends. */
export const lockUpload = (db: Db, id: string): Promise<Upload | undefined> => find(db, id, 'update')

export const findUpload = (db: Db, id: string): Promise<Upload | undefined> => find(db, id, 'read')

const find = async (db: Db, id: string, why: 'read' | 'update'): Promise<Upload | undefined> => {
  const row = await tables(db)
    .selectFrom('platform.upload')
    .selectAll()
    .where('id', '=', id)
    .$if(why === 'update', query => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { size, received, expires_at: expiresAt, ...rest } = row
  return { ...rest, size: Number(size), received: Number(received), expiresAt }
}

export const saveReceived = async (
  db: Db,
  { id, received, expiresAt }: Pick<Upload, 'id' | 'received' | 'expiresAt'>,
): Promise<void> => {
  await tables(db)
    .updateTable('platform.upload')
    .set({ received: BigInt(received), expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

/** Of one sender for one purpose, how many are still coming. */
export const countComing = async (db: Db, sender: string, purpose: string): Promise<number> => {
  const rows = await tables(db)
    .selectFrom('platform.upload')
    .select('id')
    .where('sender', '=', sender)
    .where('purpose', '=', purpose)
    .whereRef('received', '<', 'size')
    .limit(100)
    .execute()
  return rows.length
}

/** Takes out what nobody went on with, and says which. */
export const deleteExpired = async (db: Db, now: string): Promise<readonly string[]> => {
  const rows = await tables(db)
    .deleteFrom('platform.upload')
    .where('expires_at', '<=', now)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
