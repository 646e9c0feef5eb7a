import pg from 'pg'
import type { Db } from './database.ts'

/**
 * How often something was changed, so that what was made of the database is known to be old. Everything that matters is
 * journalled, so a commit with journal entries is a change; PostgreSQL tells the other processes.
 */
export const CHANGES = 'chuluc_changes'

interface Heard {
  count: number
  /** False while other processes may change things unheard. */
  isHearing: boolean
}

const heard = new WeakMap<Db, Heard>()

function heardOf(db: Db): Heard {
  const known = heard.get(db) ?? { count: 0, isHearing: true }
  heard.set(db, known)
  return known
}

/** Grows with every change; null while changes of other processes would go unheard, and nothing may be relied on. */
export function changesOf(db: Db): number | null {
  const { count, isHearing } = heardOf(db)
  return isHearing ? count : null
}

export function noteChange(db: Db): void {
  heardOf(db).count++
}

const PATIENCE_MS = 1_000

/** Listens to the changes of every process, and again after a broken connection. Answers how to stop. */
export function listenForChanges(url: string, db: Db): () => Promise<void> {
  const state = heardOf(db)
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  let isOver = false
  const begin = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString: url, keepAlive: true })
    client = opened
    opened.on('notification', () => noteChange(db))
    opened.on('error', () => undefined)
    opened.once('end', later)
    try {
      await opened.connect()
      await opened.query(`listen ${CHANGES}`)
    } catch {
      return
    }
    // What happened before is unknown, so nothing made before counts.
    state.count++
    state.isHearing = !isOver
  }
  const later = (): void => {
    state.isHearing = false
    if (isOver) return
    again = setTimeout(() => void begin(), PATIENCE_MS)
    again.unref()
  }
  state.isHearing = false
  void begin()
  return async () => {
    isOver = true
    state.isHearing = false
    clearTimeout(again)
    await client?.end().catch(() => undefined)
  }
}
