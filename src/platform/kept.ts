import { changesOf } from './changes.ts'
import type { Db } from './database.ts'
import { openTransactionOf } from './transaction.ts'
import type { Work } from './work.ts'

/** All that what is kept may depend on: not who asks, nor in which language. */
export type Reading = Pick<Work, 'db' | 'today' | 'now'>

interface Kept<T> {
  readonly changes: number
  readonly answers: Map<string, Promise<T>>
}

const MOST_KEPT = 200

/**
 * What follows from the journalled state of the city, the day and the arguments alone: worked out once until anything is
 * changed (`changes.ts`). Inside a transaction, and while changes go unheard, it is worked out every time. An answer
 * belongs to the state it was asked in: whoever asks after a change never gets one that was begun before it.
 */
export const keptUntilChange = <Arguments extends readonly unknown[], T>(
  make: (reading: Reading, ...about: Arguments) => Promise<T>,
): ((reading: Reading, ...about: Arguments) => Promise<T>) => {
  const keptBy = new WeakMap<Db, Kept<T>>()
  return ({ db, today, now }, ...about) => {
    const changes = openTransactionOf(db) === undefined ? changesOf(db) : null
    if (changes === null) return make({ db, today, now }, ...about)
    const held = keptBy.get(db)
    const isRoomy = held?.changes === changes && held.answers.size < MOST_KEPT
    const { answers } = isRoomy ? held : { answers: new Map<string, Promise<T>>() }
    if (!isRoomy) keptBy.set(db, { changes, answers })
    const key = JSON.stringify([today, about])
    const found = answers.get(key) ?? make({ db, today, now }, ...about)
    answers.set(key, found)
    found.catch(() => answers.delete(key))
    return found
  }
}
