import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { isRead, type Writes } from './writes.ts'

const MOST_PREPARED = 1_000
/** A longer one is written for its values, and will not come again. */
const LONGEST_PREPARED = 10_000

/** The embedded engine's pool: what is written is noted, and what is read again is neither parsed nor planned anew. */
export function poolAlone(pool: PostgresPool, writes: Writes): PostgresPool {
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>()
  const names = new Map<string, string>()
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `read-${names.size}`
    names.set(text, name)
    return name
  }
  const isPrepared = (text: string): boolean =>
    isRead(text) && text.length <= LONGEST_PREPARED && (names.has(text) || names.size < MOST_PREPARED)
  const ask = (client: PostgresPoolClient) => (text: string, values: readonly unknown[]) => {
    writes.note(text)
    const asked = isPrepared(text) ? { name: nameOf(text), text } : { text }
    return Reflect.apply(client.query, client, [{ ...asked, values: [...values] }])
  }
  return {
    ...pool,
    connect: async () => {
      const client = await pool.connect()
      const prepared = known.get(client) ?? Object.create(client, { query: { value: ask(client) } })
      known.set(client, prepared)
      return prepared
    },
  }
}
