import { sql } from 'kysely'
import type { Day } from '../exact/day.ts'
import { noteChange } from './changes.ts'
import type { Db } from './database.ts'
import type { FileStore } from './files.ts'
import { writePending } from './journal.ts'
import { askAgain } from './remembered.ts'
import type { Language } from './texts.ts'
import {
  asTransactionFlow,
  type OpenTransaction,
  openTransactionOf,
  registerTransaction,
} from './transaction.ts'

/** A role held in a unit, or in the whole city when `unit` is null; in one programme, or in all. */
export interface HeldRole {
  readonly role: string
  readonly unit: string | null
  readonly programme?: string | null
}

export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'person'
      readonly id: string
      readonly name: string
      /** Of the capacity in which they act now; a person of several chooses one. */
      readonly roles: readonly HeldRole[]
      /** The enterprise they act for now. */
      readonly enterprise?: string
    }

/** Built once per request or command and passed by hand: what was not given it cannot touch the database. */
export interface Work {
  readonly db: Db
  readonly actor: Actor
  /** The civil day in Asia/Ho_Chi_Minh; the sample city pins its own. */
  readonly today: Day
  /** The moment: ISO text in UTC with milliseconds. */
  readonly now: string
  readonly files: FileStore
  readonly language: Language
}

/**
 * Runs `body` with a work whose `db` is the transaction, then writes its journal entries and commits.
 * Inside a transaction it opens a savepoint instead: what fails is undone with its journal entries, the rest stays.
 */
export async function inTransaction<T>(work: Work, body: (work: Work) => Promise<T>): Promise<T> {
  const outer = openTransactionOf(work.db)
  return outer === undefined ? inNewTransaction(work, body) : inSavepoint(work, outer, body)
}

async function inNewTransaction<T>(work: Work, body: (work: Work) => Promise<T>): Promise<T> {
  let isChange = false
  const result = await work.db.transaction().execute(db =>
    asTransactionFlow(async () => {
      const transaction = registerTransaction(db)
      const result = await body({ ...work, db })
      isChange = transaction.pending.length > 0
      await writePending(db, transaction)
      return result
    }),
  )
  askAgain()
  if (isChange) noteChange(work.db)
  return result
}

async function inSavepoint<T>(
  work: Work,
  outer: OpenTransaction,
  body: (work: Work) => Promise<T>,
): Promise<T> {
  if (outer.inSavepoint) return body(work)
  const savepoint = sql.id(`savepoint_${++outer.savepoints}`)
  const entries = outer.pending.length
  outer.inSavepoint = true
  try {
    await sql`savepoint ${savepoint}`.execute(work.db)
    const result = await body(work)
    await sql`release savepoint ${savepoint}`.execute(work.db)
    askAgain()
    return result
  } catch (error) {
    await sql`rollback to savepoint ${savepoint}`.execute(work.db)
    outer.pending.length = entries
    throw error
  } finally {
    outer.inSavepoint = false
  }
}
