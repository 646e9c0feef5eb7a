import type { Db } from './database.ts'

/** How often each table of a store was written to, by the one process that has the store. */
export interface Writes {
  /** Told before a statement is run: whoever asks from then on waits for its end, on the one connection. */
  note(statement: string): void
  stampOf(tables: readonly string[]): string
}

const heard = new WeakMap<Db, Writes>()

/** Undefined where other processes may write unheard, and for a transaction. */
export const writesOf = (db: Db): Writes | undefined => heard.get(db)

export const hearWrites = (db: Db, writes: Writes): void => void heard.set(db, writes)

export function countedWrites(): Writes {
  const counts = new Map<string, number>()
  let unclear = 0
  return {
    note: statement => {
      const written = writtenBy(statement)
      if (written === 'unclear') unclear++
      else for (const table of written) counts.set(table, (counts.get(table) ?? 0) + 1)
    },
    stampOf: tables => [unclear, ...tables.map(table => counts.get(table) ?? 0)].join(' '),
  }
}

const WRITE =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?"?(\w+)"?\s*\.\s*"?(\w+)"?/gi
const READ = /^\s*(?:select|with|show)\b[^;]*$/i
const FRAME = /^\s*(?:begin|start|commit|rollback|savepoint|release|set)\b[^;]*$/i

/** The tables that a statement names to write to them; a statement of another kind may write to any. */
export const writtenBy = (statement: string): readonly string[] | 'unclear' => {
  const tables = [...statement.matchAll(WRITE)].map(([, schema, table]) => `${schema}.${table}`)
  return tables.length > 0 || isRead(statement) || FRAME.test(statement) ? tables : 'unclear'
}

export const isRead = (statement: string): boolean => READ.test(statement)
