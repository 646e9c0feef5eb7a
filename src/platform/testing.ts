import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { type Database, type Db, dbAlone, dbOver } from './database.ts'
import { openInMemory } from './embedded.ts'
import { Invalid, NotAllowed, NotFound, Refused } from './errors.ts'
import { type FileStore, openFiles } from './files.ts'
import { writePending } from './journal.ts'
import { embeddedPool, postgresPool } from './pool.ts'
import { templateImage } from './template.ts'
import { copyTestDatabase } from './testing-postgres.ts'
import { openTransactionOf, registerTransaction } from './transaction.ts'
import type { Work } from './work.ts'

const IMPATIENT_MS = 5_000
const CONNECTIONS = 4

/** What is counted now; null: nothing. */
let heard: string[] | null = null
const hear = (statement: string) => void heard?.push(statement)

let shared: Promise<Database> | undefined
let isTaken = false

/** A work in a transaction that is rolled back when the test ends; one for each test. Today is 2026-11-21. */
export async function testWork(change: Partial<Work> = {}): Promise<Work> {
  if (isTaken) throw new Error('This test has its testWork already: the embedded engine has one connection.')
  isTaken = true
  shared ??= openTestDatabase()
  const { db } = await shared
  const transaction = await db.startTransaction().execute()
  onTestFinished(async () => {
    await transaction.rollback().execute()
    isTaken = false
  })
  registerTransaction(transaction)
  return { ...workOver(transaction), ...change }
}

/** A migrated database of its own, for a test that commits. */
export async function testDatabase(): Promise<Database> {
  const database = await openTestDatabase()
  onTestFinished(() => database.close())
  return database
}

/** A work outside any transaction, for a test with a database of its own. */
export function workOver(db: Db): Work {
  return {
    db,
    actor: { kind: 'system', name: 'test' },
    today: dayOf('2026-11-21'),
    now: '2026-11-21T03:00:00.000Z',
    files: testFiles(),
    language: 'vi',
  }
}

/** Writes what the work recorded so far, as its commit would, so that a test can read the journal. */
export async function settleJournal(work: Work): Promise<void> {
  const transaction = openTransactionOf(work.db)
  if (transaction !== undefined) await writePending(work.db, transaction)
}

/** The statements that `body` ran, in order: a list of three rows must take as many as one of three hundred. */
export async function statementsOf(body: () => Promise<unknown>): Promise<readonly string[]> {
  if (heard !== null) throw new Error('Statements are being counted already.')
  const counted: string[] = []
  heard = counted
  try {
    await body()
    return counted
  } finally {
    heard = null
  }
}

/** How an attempt ended: `done`, the code of a refusal, the status of what is not allowed, the words of anything else. */
export const outcomeOf = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'done', wordOf)

const wordOf = (error: unknown): string => {
  if (error instanceof Refused) return error.code
  if (error instanceof NotAllowed) return String(error.status)
  return error instanceof Invalid || error instanceof NotFound ? error.message : String(error)
}

function testFiles(): FileStore {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-files-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return openFiles(directory)
}

/** The same for a whole file of tests that commit; whoever opens it closes it. */
export async function openTestDatabase(): Promise<Database> {
  refuseElsewhere()
  const url = process.env.TEST_DATABASE_URL
  return url === undefined ? openMemory() : openPostgres(url)
}

async function openMemory(): Promise<Database> {
  const pglite = await openInMemory(await templateImage())
  const db = dbAlone(embeddedPool(pglite, IMPATIENT_MS), hear)
  const close = async () => {
    await db.destroy()
    await pglite.close()
  }
  return { db, storeKind: 'memory', close }
}

async function openPostgres(url: string): Promise<Database> {
  const db = dbOver(postgresPool(await copyTestDatabase(url), CONNECTIONS), hear)
  return { db, storeKind: 'postgresql', close: () => db.destroy() }
}

/** Otherwise the test would never run on PostgreSQL. */
function refuseElsewhere(): void {
  if (process.env.CHULUC_TEST_PART === 'database') return
  throw new Error('A test that uses the database is named store.test.ts, actions.test.ts or *.store.test.ts.')
}
