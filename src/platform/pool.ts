import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { PostgresPool } from 'kysely'
import pg from 'pg'
import { refuseInsideTransaction } from './transaction.ts'

const CONNECTION_WAIT_MS = 30_000
/** How many connections one process takes of a PostgreSQL server. */
const POSTGRES_CONNECTIONS = 10

export function postgresPool(url: string, connections = POSTGRES_CONNECTIONS): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    // It compiles what it believes to be long, and none of our questions is as long as that takes.
    options: '-c jit=off',
    max: connections,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    types,
  })
  // A connection that breaks while idle is replaced at its next use; unheard, its error would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** PGlite has one connection and hangs when a second is asked for; the pool makes callers queue. */
export function embeddedPool(pglite: PGlite, waitMs = CONNECTION_WAIT_MS): pg.Pool {
  return new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitMs,
    types,
  })
}

/** The pool as Kysely sees it: refuses to be used beside an open transaction. */
export function guarded(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      refuseInsideTransaction()
      return pool.connect()
    },
    end: () => pool.end(),
  }
}

const oid = { int8: 20, date: 1082, timestamptz: 1184, int8s: 1016, dates: 1182, numerics: 1231 } as const

/**
 * How values leave the database, on both engines: int8 as bigint, date as "2026-11-21", timestamptz as ISO text
 * in UTC, numeric as decimal text, arrays of these alike; the rest as the driver has it.
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: BigInt,
  [oid.date]: text => text,
  [oid.timestamptz]: isoMoment,
  [oid.int8s]: text => arrayOf(text, BigInt),
  [oid.dates]: text => arrayOf(text, element => element),
  [oid.numerics]: text => arrayOf(text, element => element),
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => parsers[id] ?? pg.types.getTypeParser(id, format),
}

/** `2026-11-21 03:00:00.5+00` → `2026-11-21T03:00:00.500Z`. */
function isoMoment(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}

/** One-dimensional arrays of numbers and days need no quotes. */
function arrayOf<T>(text: string, parse: (element: string) => T): (T | null)[] {
  if (text === '{}') return []
  return text
    .slice(1, -1)
    .split(',')
    .map(element => (element === 'NULL' ? null : parse(element)))
}
