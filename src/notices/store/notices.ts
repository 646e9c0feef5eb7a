import type { Generated } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Notice } from '../model.ts'

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

/** How many a person has not read, and the first deadline to come among them: whether one that is over was met is not known here. */
export const countUnread = async (
  db: Db,
  person: PersonId,
  today: Day,
): Promise<{ readonly count: number; readonly dueOn: Day | null }> => {
  const row = await tables(db)
    .selectFrom('notices.notice')
    .select(({ fn }) => [
      fn.countAll<string>().as('count'),
      fn.min('due_on').filterWhere('due_on', '>=', today).as('dueOn'),
    ])
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
