import { createHash, createHmac, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { CHANGES } from './changes.ts'
import { type Db, roomDb } from './database.ts'
import { NotFound } from './errors.ts'
import { type Json, plainJson } from './json.ts'
import { type OpenTransaction, openTransactionOf } from './transaction.ts'
import type { Actor, Work } from './work.ts'

/** On what: `{ kind: 'selection.round', id: '2026-1' }`. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

export interface JournalRecord {
  /** Verb and object: `score dossier`. */
  readonly action: string
  readonly subject: Subject
  /** JSON values; a bigint becomes decimal text. What the law may order erased belongs here, never in the subject. */
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string
}

export interface PendingEntry {
  readonly actor: string
  readonly at: string
  readonly action: string
  readonly subject: Subject
  readonly payload: Json
}

/** The canonical header of an entry: with its hash, all that the chain covers. */
export interface Header {
  readonly sequence: string
  readonly actor: string
  readonly at: string
  readonly action: string
  readonly subject: Subject
  readonly payloadHash: string
  readonly previousHash: string
}

export interface EntryTable {
  readonly sequence: bigint
  readonly actor: string
  readonly at: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly payload_hash: string
  readonly previous_hash: string
  readonly hash: string
}

export interface PayloadTable {
  readonly sequence: bigint
  readonly salt: string
  readonly payload: string
}

export interface JournalTables {
  readonly 'platform.journal_entry': EntryTable
  readonly 'platform.journal_payload': PayloadTable
}

export interface HistoryEntry {
  readonly sequence: bigint
  readonly actor: string
  readonly at: string
  readonly action: string
  readonly payload: Payload | null
}

export interface Payload {
  readonly before?: Json
  readonly after?: Json
  readonly reason?: string
}

export interface JournalHead {
  readonly sequence: bigint
  readonly hash: string
}

/** Before the first entry. */
export const emptyHead: JournalHead = { sequence: 0n, hash: '0'.repeat(64) }

/** The action of the entry that says a payload was erased, and on what ground. */
export const ERASED = 'erase payload'

/** One number for the whole installation: whoever writes the chain holds this lock until its commit. */
const CHAIN_LOCK = 7_202_611

/** Notes what was done; it is written, under the chain lock, as the last step of the transaction. */
export function record(work: Work, entry: JournalRecord): void {
  const transaction = openTransactionOf(work.db)
  if (transaction === undefined) throw new Error(`"${entry.action}" was recorded outside a transaction.`)
  transaction.pending.push({
    actor: actorName(work.actor),
    at: work.now,
    action: entry.action,
    subject: entry.subject,
    payload: plainJson({ before: entry.before, after: entry.after, reason: entry.reason }),
  })
}

/** Appends what the transaction recorded. Only the end of a transaction calls this. */
export async function writePending(db: Db, transaction: OpenTransaction): Promise<void> {
  const entries = transaction.pending.splice(0)
  if (entries.length === 0) return
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK}), pg_notify(${CHANGES}, '')`.execute(db)
  let head = await journalHead(db)
  for (const entry of entries) head = await append(db, head, entry)
}

/** What was done to a subject, oldest first; the payload is null where it was erased. */
export async function historyOf(db: Db, subject: Subject): Promise<readonly HistoryEntry[]> {
  const rows = await roomDb<JournalTables>(db)
    .selectFrom('platform.journal_entry as entry')
    .leftJoin('platform.journal_payload as payload', 'payload.sequence', 'entry.sequence')
    .select(['entry.sequence', 'entry.actor', 'entry.at', 'entry.action', 'payload.payload'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('entry.sequence')
    .execute()
  return rows.map(row => ({ ...row, payload: row.payload === null ? null : readPayload(row.payload) }))
}

/** The latest entries on any of these subjects, newest first. */
export async function historiesOf(
  db: Db,
  subjects: readonly Subject[],
  most: number,
): Promise<readonly (HistoryEntry & { readonly subject: Subject })[]> {
  const kinds = subjects.map(({ kind }) => kind)
  const ids = subjects.map(({ id }) => id)
  const { rows } = await sql<
    Omit<HistoryEntry, 'payload'> & { kind: string; id: string; payload: string | null }
  >`
    select entry.sequence, entry.actor, entry.at, entry.action, entry.subject_kind as kind, entry.subject_id as id,
      payload.payload
    from platform.journal_entry as entry
    left join platform.journal_payload as payload on payload.sequence = entry.sequence
    where (entry.subject_kind, entry.subject_id) in (select * from unnest(${kinds}::text[], ${ids}::text[]))
    order by entry.sequence desc limit ${most}`.execute(db)
  return rows.map(({ kind, id, payload, ...row }) => ({
    ...row,
    subject: { kind, id },
    payload: payload === null ? null : readPayload(payload),
  }))
}

/** Erases what an entry holds, as the law may order; the entry itself stays, and so does the chain. */
export async function erasePayload(work: Work, sequence: bigint, ground: string): Promise<void> {
  const { numDeletedRows } = await roomDb<JournalTables>(work.db)
    .deleteFrom('platform.journal_payload')
    .where('sequence', '=', sequence)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new NotFound('journal payload', String(sequence))
  record(work, { action: ERASED, subject: { kind: 'journal', id: String(sequence) }, reason: ground })
}

export async function journalHead(db: Db): Promise<JournalHead> {
  const last = await roomDb<JournalTables>(db)
    .selectFrom('platform.journal_entry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? emptyHead
}

export function headerHash(header: Header): string {
  return createHash('sha256').update(canonical(header)).digest('hex')
}

export function payloadHash(salt: string, payload: string): string {
  return createHmac('sha256', salt).update(payload).digest('hex')
}

export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor':
      return 'visitor'
    case 'system':
      return `system:${actor.name}`
    case 'person':
      return `person:${actor.id}`
  }
}

async function append(db: Db, head: JournalHead, entry: PendingEntry): Promise<JournalHead> {
  const salt = randomBytes(16).toString('hex')
  const payload = canonical(entry.payload)
  const header: Header = {
    sequence: String(head.sequence + 1n),
    actor: entry.actor,
    at: entry.at,
    action: entry.action,
    subject: entry.subject,
    payloadHash: payloadHash(salt, payload),
    previousHash: head.hash,
  }
  const hash = headerHash(header)
  await insert(db, header, hash, { salt, payload })
  return { sequence: head.sequence + 1n, hash }
}

async function insert(
  db: Db,
  header: Header,
  hash: string,
  secret: Pick<PayloadTable, 'salt' | 'payload'>,
): Promise<void> {
  const sequence = BigInt(header.sequence)
  const journal = roomDb<JournalTables>(db)
  await journal
    .insertInto('platform.journal_entry')
    .values({
      sequence,
      actor: header.actor,
      at: header.at,
      action: header.action,
      subject_kind: header.subject.kind,
      subject_id: header.subject.id,
      payload_hash: header.payloadHash,
      previous_hash: header.previousHash,
      hash,
    })
    .execute()
  await journal
    .insertInto('platform.journal_payload')
    .values({ sequence, ...secret })
    .execute()
}

function readPayload(text: string): Payload {
  return JSON.parse(text)
}

function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value has no canonical form.')
  return text
}
