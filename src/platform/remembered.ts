import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from './database.ts'
import { refuseInsideTransaction } from './transaction.ts'
import { type Writes, writesOf } from './writes.ts'

interface Kept<T> {
  /** How often the tables had been written to before it was read. */
  readonly stamp: string
  readonly read: Promise<T>
}

const MOST_KEPT = 500

/** One page that is being made, with the database it was given; `turn` goes up whenever something was written. */
interface Making {
  readonly db: Db
  turn: number
}

const making = new AsyncLocalStorage<Making>()

/** A page that is only read asks each question once, on whatever store: its parts do not know of each other. */
export const askingOnce = <T>(db: Db, body: () => Promise<T>): Promise<T> => making.run({ db, turn: 0 }, body)

/** After something was written: what was asked before may be otherwise now. */
export const askAgain = (): void => {
  const here = making.getStore()
  if (here !== undefined) here.turn++
}

/**
 * A question to tables that are asked often and change seldom. Where one process has the store to itself, its answer is
 * kept until a statement names one of these tables to write to it; elsewhere for as long as one page is made, and inside
 * a transaction not at all. The statements of `read` may depend on its arguments and these tables alone, not on the clock.
 */
export function remembering<Arguments extends readonly unknown[], T>(
  tables: readonly [string, ...string[]],
  read: (db: Db, ...asked: Arguments) => Promise<T>,
): Remembering<Arguments, T> {
  const keptBy = new WeakMap<Writes, Map<string, Kept<T>>>()
  const askedFor = new WeakMap<Making, Map<string, Promise<T>>>()
  const askOnce = (db: Db, asked: Arguments): Promise<T> => {
    const here = making.getStore()
    if (here === undefined || here.db !== db) return read(db, ...asked)
    const answers = askedFor.get(here) ?? new Map<string, Promise<T>>()
    askedFor.set(here, answers)
    const key = `${here.turn} ${JSON.stringify(asked)}`
    const found = answers.get(key) ?? read(db, ...asked)
    answers.set(key, found)
    return found
  }
  const ask = (db: Db, ...asked: Arguments): Promise<T> => {
    const writes = writesOf(db)
    if (writes === undefined) return askOnce(db, asked)
    refuseInsideTransaction()
    const kept = keptBy.get(writes) ?? new Map<string, Kept<T>>()
    keptBy.set(writes, kept)
    const [key, stamp] = [JSON.stringify(asked), writes.stampOf(tables)]
    const found = kept.get(key)
    if (found?.stamp === stamp) return found.read
    if (kept.size >= MOST_KEPT) kept.clear()
    const made = { stamp, read: read(db, ...asked) }
    kept.set(key, made)
    made.read.catch(() => kept.delete(key))
    return made.read
  }
  return Object.assign(ask, { tables })
}

/** `tables`: `src/remembered.store.test.ts` holds them against the statements. */
type Remembering<Arguments extends readonly unknown[], T> = {
  (db: Db, ...asked: Arguments): Promise<T>
  readonly tables: readonly string[]
}
