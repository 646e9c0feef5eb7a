import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { onTestFinished } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { type Database, dbOver } from './database.ts'
import { extensions } from './embedded.ts'
import { openFiles } from './files.ts'
import { writePending } from './journal.ts'
import { migrate } from './migrations.ts'
import { embeddedPool } from './pool.ts'
import { openTransactionOf, registerTransaction } from './transaction.ts'
import type { Work } from './work.ts'

const IMPATIENT_MS = 5_000

let shared: Promise<Database> | undefined

/** A work in a transaction that is rolled back when the test ends. Today is 2026-11-21. */
export async function testWork(change: Partial<Work> = {}): Promise<Work> {
  shared ??= openMemory()
  const { db } = await shared
  const transaction = await db.startTransaction().execute()
  onTestFinished(async () => {
    await transaction.rollback().execute()
  })
  registerTransaction(transaction)
  return { ...blankWork(), db: transaction, ...change }
}

/** Writes what the work recorded so far, as its commit would, so that a test can read the journal. */
export async function settleJournal(work: Work): Promise<void> {
  const transaction = openTransactionOf(work.db)
  if (transaction !== undefined) await writePending(work.db, transaction)
}

async function openMemory(): Promise<Database> {
  const pglite = await PGlite.create({ extensions })
  const db = dbOver(embeddedPool(pglite, IMPATIENT_MS))
  await migrate(db)
  return { db, storeKind: 'memory', close: () => db.destroy() }
}

function blankWork(): Omit<Work, 'db'> {
  return {
    actor: { kind: 'system', name: 'test' },
    today: dayOf('2026-11-21'),
    now: '2026-11-21T03:00:00.000Z',
    files: openFiles(mkdtempSync(join(tmpdir(), 'chuluc-files-'))),
    language: 'vi',
  }
}
