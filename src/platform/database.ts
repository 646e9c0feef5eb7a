import { CompiledQuery, Kysely, type LogEvent, PostgresDialect, type PostgresPool } from 'kysely'
import type { Pool } from 'pg'
import { poolAlone } from './alone.ts'
import { guarded } from './pool.ts'
import { poolPlanning } from './prepared.ts'
import { countedWrites, hearWrites } from './writes.ts'

/** The database without a table in sight; a room's `store.ts` sees its own through `roomDb`. */
export type Db = Kysely<Record<never, never>>

/** `trial`: embedded, on this machine's disk, without a server's guarantees. `memory`: gone at the end (tests). */
export type StoreKind = 'postgresql' | 'trial' | 'memory'

export interface Database {
  readonly db: Db
  readonly storeKind: StoreKind
  /** Waits for open connections; the trial store is also dumped and unlocked. */
  close(): Promise<void>
}

/** The tables a room may touch: `roomDb<{ 'selection.round': RoundTable }>(work.db)`. */
export function roomDb<Tables>(db: Db): Kysely<Tables> {
  return db as unknown as Kysely<Tables>
}

/** `hear` is told the text of every statement that was run: tests count them. */
export function dbOver(pool: Pool, hear?: Hear): Db {
  return speakingTo(poolPlanning(guarded(pool)), hear)
}

/** Over the embedded engine, which one process has to itself: what it read it may remember (`remembered.ts`). */
export function dbAlone(pool: Pool, hear?: Hear): Db {
  const writes = countedWrites()
  const db = speakingTo(poolAlone(guarded(pool), writes), hear)
  hearWrites(db, writes)
  return db
}

type Hear = (statement: string) => void

/** Of memory and of disks without arms; the usual 4 makes the planner read whole tables rather than use an index. */
const RANDOM_PAGE_COST = 1.1

function speakingTo(pool: PostgresPool, hear?: Hear): Db {
  return new Kysely({
    ...(hear === undefined ? {} : { log: ({ query }: LogEvent) => hear(query.sql) }),
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async connection => {
        await connection.executeQuery(CompiledQuery.raw(`set timezone to 'UTC'`))
        await connection.executeQuery(CompiledQuery.raw(`set random_page_cost to ${RANDOM_PAGE_COST}`))
      },
    }),
  })
}
