import type { GeneratedAlways } from 'kysely'
import { sql } from 'kysely'
import { type Db, roomDb } from '../platform/database.ts'
import type { Template, Turn } from './model.ts'

type Tables = {
  readonly 'documents.template': {
    readonly kind: string
    readonly number: number
    readonly source: string
    readonly sha256: string
    readonly note: string
    readonly sent_at: string
    readonly sent_by: string
  }
  readonly 'documents.turn': {
    readonly sequence: GeneratedAlways<bigint>
    readonly kind: string
    readonly number: number
    readonly ground: string
    readonly at: string
    readonly by_whom: string
  }
}

/** Any number: what else takes an advisory lock has another. */
const LOCK = 5_301

const tables = (db: Db) => roomDb<Tables>(db)

/** Versions of a kind follow each other, and so do turns. */
export const lockKind = async (db: Db, kind: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${kind}))`.execute(db)
}

/** The latest first. */
export const listSent = (db: Db, kind: string): Promise<readonly Template[]> =>
  tables(db)
    .selectFrom('documents.template')
    .select(['kind', 'number', 'note', 'sent_at as sentAt', 'sent_by as sentBy', 'sha256'])
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .execute()

/** The latest first. */
export const listTurns = (db: Db, kind: string): Promise<readonly Turn[]> =>
  tables(db)
    .selectFrom('documents.turn')
    .select(['number', 'ground', 'at', 'by_whom as byWhom'])
    .where('kind', '=', kind)
    .orderBy('sequence', 'desc')
    .execute()

export const findSource = async (db: Db, kind: string, number: number): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom('documents.template')
      .select('source')
      .where('kind', '=', kind)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.source

export const saveTemplate = async (
  db: Db,
  { sentAt, sentBy, ...template }: Template & { readonly source: string },
): Promise<void> => {
  await tables(db)
    .insertInto('documents.template')
    .values({ ...template, note: template.note ?? '', sent_at: sentAt ?? '', sent_by: sentBy ?? '' })
    .execute()
}

export const saveTurn = async (
  db: Db,
  { byWhom, ...turn }: Turn & { readonly kind: string },
): Promise<void> => {
  await tables(db)
    .insertInto('documents.turn')
    .values({ ...turn, by_whom: byWhom })
    .execute()
}
