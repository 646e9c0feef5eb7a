import { type PostgresPool, type PostgresPoolClient, sql } from 'kysely'

const MARK = '/* planned once */'

/**
 * Ends a question that PostgreSQL shall parse and plan only once on each connection, as the embedded engine does with all:
 * one whose planning takes longer than its answer, and whose best plan is the same whatever is asked for.
 */
export const plannedOnce = sql.raw(MARK)

const isMarked = (text: string): boolean => text.endsWith(MARK)

/** A PostgreSQL server's pool: what is marked is planned once. */
export const poolPlanning = (pool: PostgresPool): PostgresPool => preparing(pool, isMarked)

/** Statements that are to be prepared get a name, by which each connection knows them again; `note` is told of all. */
export function preparing(
  pool: PostgresPool,
  isPrepared: (text: string) => boolean,
  note: (text: string) => void = () => undefined,
): PostgresPool {
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>()
  const names = new Map<string, string>()
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `read-${names.size}`
    names.set(text, name)
    return name
  }
  const ask = (client: PostgresPoolClient) => (text: string, values: readonly unknown[]) => {
    note(text)
    const isNamed = names.has(text) || (names.size < MOST_PREPARED && isPrepared(text))
    const asked = isNamed ? { name: nameOf(text), text } : { text }
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

const MOST_PREPARED = 1_000
