import { CompiledQuery, sql } from 'kysely'
import { type ConstructorOptions, getConstructionPlans, PgBoss } from 'pg-boss'
import type { Db, StoreKind } from './database.ts'

/** The schema of pg-boss: it makes and changes its tables itself. We only put jobs in, as its manual allows. */
const SCHEMA = 'queue'
/** All kinds of jobs wait in one line; what a job is lies in `platform.job_run`. */
export const LINE = 'jobs'

/** Without a sign of life for so long a job counts as abandoned, and another process takes it up. */
const HEARTBEAT_S = 30
/** Of the queue alone; how often a job is tried is its own word. */
const RETRIES = 50
const RETRY_DELAY_S = 2
/** How often abandoned jobs are looked for. */
const SUPERVISE_S = 15
/** The embedded engine has nobody to abandon to, and its one connection serves people meanwhile. */
const QUIET_SUPERVISE_S = 300

export interface QueuedJob {
  readonly run: string
}

/** Makes the queue's tables, or brings them up to date. */
export async function prepareQueue(db: Db): Promise<void> {
  const boss = newBoss(db, 'memory', { supervise: false })
  await boss.start()
  await boss.createQueue(LINE, { retryLimit: RETRIES, heartbeatSeconds: HEARTBEAT_S })
  await boss.stop({ graceful: false, close: false })
}

/** The tables as this version of pg-boss makes them: what is prepared ahead depends on it. */
export const queueTables = (): string => getConstructionPlans(SCHEMA)

/** Takes part in the caller's transaction: a job whose ground was rolled back was never there. */
export async function enqueue(db: Db, run: string, longestS: number): Promise<void> {
  await sql`insert into ${sql.table(`${SCHEMA}.job`)}
    (id, name, data, policy, retry_limit, retry_delay, expire_seconds, heartbeat_seconds)
    values (${run}, ${LINE}, ${JSON.stringify({ run })}, 'standard', ${RETRIES}, ${RETRY_DELAY_S}, ${longestS}, ${HEARTBEAT_S})`.execute(
    db,
  )
}

export function queueOf(db: Db, storeKind: StoreKind): PgBoss {
  const seconds = storeKind === 'postgresql' ? SUPERVISE_S : QUIET_SUPERVISE_S
  return newBoss(db, storeKind, {
    migrate: false,
    superviseIntervalSeconds: seconds,
    monitorIntervalSeconds: seconds,
  })
}

/** What a process that was killed left half done; where one process has the store to itself, that is certain. */
export async function releaseAbandoned(db: Db, boss: PgBoss): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(`${SCHEMA}.job`)}
    where name = ${LINE} and state = 'active'`.execute(db)
  if (rows.length > 0)
    await boss.fail(
      LINE,
      rows.map(({ id }) => id),
    )
}

function newBoss(db: Db, storeKind: StoreKind, more: ConstructorOptions): PgBoss {
  return new PgBoss({
    db: queueDb(db),
    schema: SCHEMA,
    backend: storeKind === 'postgresql' ? 'postgres' : 'pglite',
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    ...more,
  })
}

/** Several statements at once may begin a transaction of their own: after a failure it is ended on its connection. */
function queueDb(db: Db): NonNullable<ConstructorOptions['db']> {
  return {
    executeSql: (text, values = []) =>
      db.connection().execute(async connection => {
        try {
          const { rows } = await connection.executeQuery(CompiledQuery.raw(text, values))
          return { rows: [...rows] }
        } catch (error) {
          await sql`rollback`.execute(connection)
          throw error
        }
      }),
  }
}
