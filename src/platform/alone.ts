import type { PostgresPool } from 'kysely'
import { preparing } from './prepared.ts'
import { isRead, type Writes } from './writes.ts'

/** A longer one is written for its values, and will not come again. */
const LONGEST_PREPARED = 10_000

/** The embedded engine's pool: what is written is noted, and what is read again is neither parsed nor planned anew. */
export const poolAlone = (pool: PostgresPool, writes: Writes): PostgresPool =>
  preparing(pool, text => isRead(text) && text.length <= LONGEST_PREPARED, writes.note)
