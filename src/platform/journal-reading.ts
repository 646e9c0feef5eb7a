import { type SqlBool, sql } from 'kysely'
import { type Db, roomDb } from './database.ts'
import { NotFound } from './errors.ts'
import type { EntryTable, JournalTables } from './journal.ts'

/** What of the journal is asked for; what is not named does not count. */
export interface JournalAsked {
  /** A kind, an id, or both with a space between: `selection.round mh-2025`. */
  readonly subject?: string | undefined
  /** What was done, as entries have it: `close round`. */
  readonly actions?: readonly string[] | undefined
  /** As entries name them: `person:an`. */
  readonly actors?: readonly string[] | undefined
  /** Moments: from the first on, before the second. */
  readonly from?: string | undefined
  readonly before?: string | undefined
}

export interface ListedEntry extends EntryTable {
  readonly salt: string | null
  /** Canonical JSON; null: erased. */
  readonly payload: string | null
}

interface JournalPage {
  readonly rows: readonly EntryTable[]
  /** At most one more than `COUNTED`: nobody counts further. */
  readonly total: number
}

export const COUNTED = 1000

/** One page of it, the latest entry first. */
export async function listEntries(
  db: Db,
  asked: JournalAsked,
  { size, page }: { readonly size: number; readonly page: number },
): Promise<JournalPage> {
  const [rows, { total }] = await Promise.all([
    entries(db, asked)
      .selectAll('entry')
      .orderBy(latestFirst(asked), 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    roomDb<JournalTables>(db)
      .selectFrom(
        entries(db, asked)
          .select('entry.sequence')
          .limit(COUNTED + 1)
          .as('counted'),
      )
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total }
}

const entries = (db: Db, { subject, actions, actors, from, before }: JournalAsked) =>
  roomDb<JournalTables>(db)
    .selectFrom('platform.journal_entry as entry')
    .$if(subject !== undefined, query => query.where(isAbout(subject ?? '')))
    .$if(actions !== undefined, query =>
      query.where(sql<SqlBool>`entry.action = any(${actions ?? []}::text[])`),
    )
    .$if(actors !== undefined, query => query.where(sql<SqlBool>`entry.actor = any(${actors ?? []}::text[])`))
    .$if(from !== undefined, query => query.where('entry.at', '>=', from ?? ''))
    .$if(before !== undefined, query => query.where('entry.at', '<', before ?? ''))

/** Where little is asked for, reading along the order would pass by everything: what was found is sorted instead. */
const latestFirst = (asked: JournalAsked) =>
  Object.values(asked).every(each => each === undefined)
    ? sql<bigint>`entry.sequence`
    : sql<bigint>`entry.sequence + 0`

/** A kind has no space in it. Each of the three is answered by an index. */
const isAbout = (subject: string) => {
  const [kind = '', ...id] = subject.split(' ')
  return sql<SqlBool>`(entry.subject_kind = ${subject} or entry.subject_id = ${subject}
    or (entry.subject_kind = ${kind} and entry.subject_id = ${id.join(' ')}))`
}

export async function getEntry(db: Db, sequence: bigint): Promise<ListedEntry> {
  const [found] = await entriesFrom(db, sequence, 1)
  if (found === undefined || found.sequence !== sequence)
    throw new NotFound('journal entry', String(sequence))
  return found
}

/** The first entry about any of these; null: none is. */
export async function firstAbout(db: Db, subjects: readonly string[]): Promise<bigint | null> {
  const { first } = await roomDb<JournalTables>(db)
    .selectFrom('platform.journal_entry as entry')
    .select(({ fn }) => fn.min('entry.sequence').as('first'))
    .where(sql<SqlBool>`entry.subject_kind || ' ' || entry.subject_id = any(${subjects}::text[])`)
    .executeTakeFirstOrThrow()
  return first
}

/** So many entries from this one on, in their order, with what they hold. */
export async function entriesFrom(db: Db, from: bigint, size: number): Promise<readonly ListedEntry[]> {
  return roomDb<JournalTables>(db)
    .selectFrom('platform.journal_entry as entry')
    .leftJoin('platform.journal_payload as payload', 'payload.sequence', 'entry.sequence')
    .selectAll('entry')
    .select(['payload.salt', 'payload.payload'])
    .where('entry.sequence', '>=', from)
    .orderBy('entry.sequence')
    .limit(size)
    .execute()
}
