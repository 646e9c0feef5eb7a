import { type Generated, sql } from 'kysely'
import type { PersonId } from '../access/model.ts'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import type { Letter, Notice, Wish } from './model.ts'

type Tables = {
  readonly 'notices.notice': {
    id: Generated<bigint>
    person: PersonId
    kind: string
    key: string
    says_vi: string
    says_en: string
    href: string
    due_on: Day | null
    at: string
    read_at: string | null
  }
  readonly 'notices.choice': {
    id: Generated<bigint>
    person: PersonId
    wants: Wish
    at: string
    chosen_by: 'person' | 'link'
  }
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

/** A notice with the number under which it is kept. */
export interface SavedNotice extends Notice {
  readonly id: bigint
}

/** What was told already is not told again: the answer holds only what is new. */
export const saveNotices = async (
  db: Db,
  notices: readonly Notice[],
  at: string,
): Promise<readonly SavedNotice[]> => {
  if (notices.length === 0) return []
  const rows = await tables(db)
    .insertInto('notices.notice')
    .values(
      notices.map(({ person, kind, key, says, href, dueOn }) => ({
        person,
        kind,
        key,
        says_vi: says.vi,
        says_en: says.en,
        href,
        due_on: dueOn,
        at,
      })),
    )
    .onConflict(conflict => conflict.columns(['person', 'kind', 'key']).doNothing())
    .returningAll()
    .execute()
  return rows.map(row => ({ ...noticeOf(row), id: row.id }))
}

interface NoticeRow {
  readonly person: PersonId
  readonly kind: string
  readonly key: string
  readonly says_vi: string
  readonly says_en: string
  readonly href: string
  readonly due_on: Day | null
}

const noticeOf = ({ person, kind, key, says_vi, says_en, href, due_on }: NoticeRow): Notice => ({
  person,
  kind,
  key,
  says: { vi: says_vi, en: says_en },
  href,
  dueOn: due_on,
})

export interface Told extends Notice {
  readonly id: string
  readonly at: string
  readonly readAt: string | null
}

/** Newest first. */
export const listNotices = async (db: Db, person: PersonId, most: number): Promise<readonly Told[]> => {
  const rows = await tables(db)
    .selectFrom('notices.notice')
    .selectAll()
    .where('person', '=', person)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(row => ({ ...noticeOf(row), id: String(row.id), at: row.at, readAt: row.read_at }))
}

/** How many a person has not read, and the first deadline among them. */
export const countUnread = async (
  db: Db,
  person: PersonId,
): Promise<{ readonly count: number; readonly dueOn: Day | null }> => {
  const row = await tables(db)
    .selectFrom('notices.notice')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('due_on').as('dueOn')])
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), dueOn: row.dueOn }
}

/** Those up to a number: one that came while the page was read stays unread. */
export const markRead = async (db: Db, person: PersonId, upTo: string, at: string): Promise<void> => {
  await tables(db)
    .updateTable('notices.notice')
    .set({ read_at: at })
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .where('id', '<=', BigInt(upTo))
    .execute()
}

export const saveWish = async (
  db: Db,
  wish: {
    readonly person: PersonId
    readonly wants: Wish
    readonly at: string
    readonly by: 'person' | 'link'
  },
): Promise<void> => {
  const { by, ...row } = wish
  await tables(db)
    .insertInto('notices.choice')
    .values({ ...row, chosen_by: by })
    .execute()
}

/** The last wish of each who said one. */
export const listWishes = async (
  db: Db,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Wish>> => {
  if (persons.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('notices.choice')
    .distinctOn('person')
    .select(['person', 'wants'])
    .where('person', 'in', [...persons])
    .orderBy('person')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ person, wants }) => [person, wants]))
}

/** Made once for each person. */
export const saveMailLinks = async (
  db: Db,
  links: readonly { readonly person: PersonId; readonly secret: string }[],
): Promise<void> => {
  if (links.length === 0) return
  await tables(db)
    .insertInto('notices.mail_link')
    .values([...links])
    .onConflict(conflict => conflict.column('person').doNothing())
    .execute()
}

export const findByMailLink = async (db: Db, secret: string): Promise<PersonId | undefined> => {
  const row = await tables(db)
    .selectFrom('notices.mail_link')
    .select('person')
    .where('secret', '=', secret)
    .executeTakeFirst()
  return row?.person
}

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
  const due = tables(db)
    .selectFrom('notices.message')
    .select('id')
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
  const taken = await tables(db)
    .updateTable('notices.message')
    .set({ next_try_at: until, tries: sql<number>`tries + 1` })
    .where('id', 'in', due)
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
