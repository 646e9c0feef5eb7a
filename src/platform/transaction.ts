import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from './database.ts'
import type { PendingEntry } from './journal.ts'

/** What a transaction still owes before it commits, and whether a savepoint of it is open. */
export interface OpenTransaction {
  readonly pending: PendingEntry[]
  savepoints: number
  inSavepoint: boolean
}

interface Flow {
  open: boolean
}

const openTransactions = new WeakMap<object, OpenTransaction>()
const flow = new AsyncLocalStorage<Flow>()

export function registerTransaction(db: Db): OpenTransaction {
  const state: OpenTransaction = { pending: [], savepoints: 0, inSavepoint: false }
  openTransactions.set(db, state)
  return state
}

export function openTransactionOf(db: Db): OpenTransaction | undefined {
  return openTransactions.get(db)
}

/** Everything that `body` starts is known to run inside a transaction, until it ends. */
export async function asTransactionFlow<T>(body: () => Promise<T>): Promise<T> {
  const here: Flow = { open: true }
  try {
    return await flow.run(here, body)
  } finally {
    here.open = false
  }
}

/**
 * The pool asks this before it hands out a connection. With one embedded connection, the outer database used
 * inside a transaction would wait for ever; with many it would not see the transaction's own rows.
 */
export function refuseInsideTransaction(): void {
  if (flow.getStore()?.open !== true) return
  throw new Error(
    'The database was used beside the open transaction. Inside inTransaction use the work it hands you, not the outer one.',
  )
}
