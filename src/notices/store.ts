import type { Generated } from 'kysely'
import type { PersonId } from '../access/model.ts'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import type { Notice } from './model.ts'

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

/** What was told already is not told again. */
export const saveNotices = async (db: Db, notices: readonly Notice[], at: string): Promise<void> => {
  if (notices.length === 0) return
  await tables(db)
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
    .execute()
}

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
  return rows.map(({ id, says_vi, says_en, due_on, read_at, ...row }) => ({
    ...row,
    id: String(id),
    says: { vi: says_vi, en: says_en },
    dueOn: due_on,
    readAt: read_at,
  }))
}
