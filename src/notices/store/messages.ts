import { type Generated, sql } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Letter } from '../model.ts'

type Tables = {
  readonly 'notices.notice': { id: bigint; person: PersonId }
  readonly 'notices.mail_link': { person: PersonId; secret: string }
  readonly 'notices.message': {
    id: Generated<bigint>
    notice: bigint | null
    address: string
    says_vi: string
    says_en: string
    href: string
    at: string
    tries: Generated<number>
    next_try_at: string | null
    sent_at: string | null
    problem: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

interface NewMessage extends Letter {
  readonly notice: bigint | null
}

export const saveMessages = async (db: Db, messages: readonly NewMessage[], at: string): Promise<void> => {
  if (messages.length === 0) return
  await tables(db)
    .insertInto('notices.message')
    .values(
      messages.map(({ notice, address, says, href }) => ({
        notice,
        address,
        says_vi: says.vi,
        says_en: says.en,
        href,
        at,
        next_try_at: at,
      })),
    )
    .execute()
}

export interface WaitingMessage extends Letter {
  readonly id: bigint
  readonly tries: number
  /** Of whoever can end such mail; null: nobody needs to. */
  readonly secret: string | null
}

/**
 * Takes messages that are due and keeps them from every other process until `until`; a process that dies gives them
 * back by that.
 */
export const takeDue = async (
  db: Db,
  { now, until, most }: { readonly now: string; readonly until: string; readonly most: number },
): Promise<readonly WaitingMessage[]> => {
  // Chosen once: a choice inside the update may be made again for each row, and take more than it says.
  const taken = await tables(db)
    .with(
      cte => cte('due').materialized(),
      db =>
        db
          .selectFrom('notices.message')
          .select('id')
          .where('next_try_at', '<=', now)
          .orderBy('next_try_at')
          .orderBy('id')
          .limit(most)
          .forUpdate()
          .skipLocked(),
    )
    .updateTable('notices.message')
    .set({ next_try_at: until, tries: sql<number>`tries + 1` })
    .where('id', 'in', db => db.selectFrom('due').select('id'))
    .returning('id')
    .execute()
  if (taken.length === 0) return []
  const rows = await tables(db)
    .selectFrom('notices.message as message')
    .leftJoin('notices.notice as notice', 'notice.id', 'message.notice')
    .leftJoin('notices.mail_link as link', 'link.person', 'notice.person')
    .select(['message.id', 'message.address', 'message.tries', 'message.href', 'link.secret'])
    .select(['message.says_vi', 'message.says_en'])
    .where(
      'message.id',
      'in',
      taken.map(({ id }) => id),
    )
    .orderBy('message.id')
    .execute()
  return rows.map(({ says_vi, says_en, ...row }) => ({ ...row, says: { vi: says_vi, en: says_en } }))
}

export const markSent = async (db: Db, id: bigint, at: string): Promise<void> => {
  await tables(db)
    .updateTable('notices.message')
    .set({ sent_at: at, next_try_at: null, problem: null })
    .where('id', '=', id)
    .execute()
}

export const markFailed = async (
  db: Db,
  id: bigint,
  { problem, nextTryAt }: { readonly problem: string; readonly nextTryAt: string | null },
): Promise<void> => {
  await tables(db)
    .updateTable('notices.message')
    .set({ problem, next_try_at: nextTryAt })
    .where('id', '=', id)
    .execute()
}

/** Tries again at once what was given up. */
export const tryAgain = async (db: Db, id: string, now: string): Promise<boolean> => {
  const rows = await tables(db)
    .updateTable('notices.message')
    .set({ next_try_at: now, tries: 0 })
    .where('id', '=', BigInt(id))
    .where('sent_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length > 0
}

export interface OutgoingMessage extends Letter {
  readonly id: string
  readonly at: string
  readonly tries: number
  readonly nextTryAt: string | null
  readonly sentAt: string | null
  readonly problem: string | null
}

/** Newest first; `total` counts all. */
export const listMessages = async (
  db: Db,
  { size, page }: { readonly size: number; readonly page: number },
): Promise<{ readonly messages: readonly OutgoingMessage[]; readonly total: number }> => {
  const rows = await tables(db)
    .selectFrom('notices.message')
    .selectAll()
    .select(({ fn }) => fn.countAll<string>().over().as('total'))
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const messages = rows.map(({ id, address, says_vi, says_en, href, at, tries, ...row }) => ({
    id: String(id),
    address,
    says: { vi: says_vi, en: says_en },
    href,
    at,
    tries,
    nextTryAt: row.next_try_at,
    sentAt: row.sent_at,
    problem: row.problem,
  }))
  return { messages, total: Number(rows[0]?.total ?? 0) }
}
