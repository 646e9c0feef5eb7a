import { type Db, roomDb } from './database.ts'
import {
  type EntryTable,
  ERASED,
  emptyHead,
  type Header,
  headerHash,
  type JournalHead,
  type JournalTables,
  payloadHash,
} from './journal.ts'

export interface JournalReport {
  /** How many entries hold, counted from the first. */
  readonly entries: bigint
  /** Among them, those whose payload was erased on a recorded ground. */
  readonly erased: bigint
  readonly head: JournalHead
  /** The first entry that does not hold, or null. */
  readonly broken: { readonly sequence: bigint; readonly reason: string } | null
}

/** Told after every part of the way how many entries hold so far. */
export type TellEntries = (entries: bigint) => Promise<void> | undefined

interface Row extends EntryTable {
  readonly salt: string | null
  readonly payload: string | null
  readonly erasure: bigint | null
}

const PAGE = 1000

/**
 * Walks the chain from its first entry. It cannot see that the last entries were cut off: for that, compare the
 * head with one noted elsewhere (`journal verify --head`, `/healthz`).
 */
export async function verifyJournal(db: Db, tell: TellEntries = () => undefined): Promise<JournalReport> {
  let report: JournalReport = { entries: 0n, erased: 0n, head: emptyHead, broken: null }
  for (;;) {
    const rows = await pageAfter(db, report.head.sequence)
    report = walk(report, rows)
    await tell(report.entries)
    if (rows.length < PAGE || report.broken !== null) return report
  }
}

/** Whether the chain holds an entry with this hash: false when it was cut off before it. */
export async function holdsEntry(db: Db, hash: string): Promise<boolean> {
  const row = await roomDb<JournalTables>(db)
    .selectFrom('platform.journal_entry')
    .select('sequence')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}

function walk(start: JournalReport, rows: readonly Row[]): JournalReport {
  let report = start
  for (const row of rows) {
    const reason = faultOf(row, report.head)
    if (reason !== null) return { ...report, broken: { sequence: report.head.sequence + 1n, reason } }
    report = {
      entries: report.entries + 1n,
      erased: report.erased + (row.payload === null ? 1n : 0n),
      head: { sequence: row.sequence, hash: row.hash },
      broken: null,
    }
  }
  return report
}

function faultOf(row: Row, head: JournalHead): string | null {
  if (row.sequence !== head.sequence + 1n) return 'the entry is missing'
  if (row.previous_hash !== head.hash) return 'it does not follow the entry before it'
  if (headerHash(headerOf(row)) !== row.hash) return 'its header was changed'
  return payloadFault(row)
}

function payloadFault(row: Row): string | null {
  if (row.payload === null || row.salt === null) {
    return row.erasure === null ? 'its payload is gone and no entry says that it was erased' : null
  }
  return payloadHash(row.salt, row.payload) === row.payload_hash ? null : 'its payload was changed'
}

export function headerOf(row: EntryTable): Header {
  return {
    sequence: String(row.sequence),
    actor: row.actor,
    at: row.at,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    payloadHash: row.payload_hash,
    previousHash: row.previous_hash,
  }
}

async function pageAfter(db: Db, sequence: bigint): Promise<readonly Row[]> {
  return roomDb<JournalTables>(db)
    .selectFrom('platform.journal_entry as entry')
    .leftJoin('platform.journal_payload as payload', 'payload.sequence', 'entry.sequence')
    .selectAll('entry')
    .select(['payload.salt', 'payload.payload'])
    .select(query =>
      query
        .selectFrom('platform.journal_entry as later')
        .select('later.sequence')
        .where('later.action', '=', ERASED)
        .where('later.subject_kind', '=', 'journal')
        .whereRef('later.subject_id', '=', query.cast<string>('entry.sequence', 'text'))
        .whereRef('later.sequence', '>', 'entry.sequence')
        .limit(1)
        .as('erasure'),
    )
    .where('entry.sequence', '>', sequence)
    .orderBy('entry.sequence')
    .limit(PAGE)
    .execute()
}
