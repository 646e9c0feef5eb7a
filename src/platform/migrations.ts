import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { rooms } from '../rooms.ts'
import { type Db, roomDb } from './database.ts'
import { projectRoot } from './root.ts'

export interface Migration {
  readonly room: string
  /** `0001-rounds.sql`. */
  readonly file: string
  readonly digest: string
  readonly text: string
}

interface AppliedTable {
  readonly room: string
  readonly file: string
  readonly digest: string
}

type Tables = { readonly 'platform.migration': AppliedTable }

const MIGRATION_LOCK = 7_202_612

/** Every room's numbered files, in the order of the rooms; the floor part `platform` comes first. */
export function listMigrations(sourceRoot = join(projectRoot, 'src')): readonly Migration[] {
  return ['platform', ...rooms].flatMap(room => migrationsOf(join(sourceRoot, room, 'migrations'), room))
}

/** Changes whenever any migration does, or what more a database is made of: the name of a prepared template. */
export function digestOf(migrations: readonly Migration[], ...more: readonly string[]): string {
  const files = migrations.map(each => `${each.room}/${each.file} ${each.digest}`)
  return sha256([...files, ...more].join('\n')).slice(0, 16)
}

/** Applies what is missing, each file in a transaction of its own. Answers how many were applied. */
export async function migrate(db: Db, migrations = listMigrations()): Promise<number> {
  return db.connection().execute(async connection => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection)
    try {
      return await applyMissing(connection, migrations)
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection)
    }
  })
}

async function applyMissing(db: Db, migrations: readonly Migration[]): Promise<number> {
  await prepareRecord(db)
  const applied = await roomDb<Tables>(db).selectFrom('platform.migration').selectAll().execute()
  const pending = pendingOf(migrations, applied)
  for (const migration of pending) await apply(db, migration)
  return pending.length
}

/** What is still to be applied; throws, in words, when the history and the files disagree. */
function pendingOf(migrations: readonly Migration[], applied: readonly AppliedTable[]): readonly Migration[] {
  for (const done of applied) refuseChanged(done, migrations)
  return migrations.filter(each => !applied.some(done => isSame(done, each)))
}

function refuseChanged(done: AppliedTable, migrations: readonly Migration[]): void {
  const file = migrations.find(each => isSame(done, each))
  const name = `src/${done.room}/migrations/${done.file}`
  if (file === undefined) {
    throw new Error(
      `The database has applied ${name}, which is not here. Use the program version it belongs to.`,
    )
  }
  if (file.digest !== done.digest) {
    throw new Error(
      `${name} was changed after the database applied it. Restore the file and put the change into a new one.`,
    )
  }
}

async function prepareRecord(db: Db): Promise<void> {
  await sql`create schema if not exists platform`.execute(db)
  await sql`create table if not exists platform.migration (
    room text not null,
    file text not null,
    digest text not null,
    applied_at timestamptz not null default now(),
    primary key (room, file)
  )`.execute(db)
}

async function apply(db: Db, migration: Migration): Promise<void> {
  const { room, file, digest } = migration
  await sql`begin`.execute(db)
  try {
    await sql`create schema if not exists ${sql.id(room)}`.execute(db)
    await sql.raw(migration.text).execute(db)
    await roomDb<Tables>(db).insertInto('platform.migration').values({ room, file, digest }).execute()
    await sql`commit`.execute(db)
  } catch (error) {
    await sql`rollback`.execute(db)
    throw new Error(`src/${room}/migrations/${file} failed: ${String(error)}`, { cause: error })
  }
}

function migrationsOf(directory: string, room: string): readonly Migration[] {
  if (!existsSync(directory)) return []
  const files = readdirSync(directory).sort()
  files.forEach((file, index) => {
    if (!file.startsWith(`${String(index + 1).padStart(4, '0')}-`) || !file.endsWith('.sql')) {
      throw new Error(`src/${room}/migrations/${file}: expected number ${index + 1}, as in 0001-name.sql.`)
    }
  })
  return files.map(file => {
    const text = readFileSync(join(directory, file), 'utf8')
    return { room, file, digest: sha256(text), text }
  })
}

function isSame(a: AppliedTable, b: AppliedTable): boolean {
  return a.room === b.room && a.file === b.file
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
