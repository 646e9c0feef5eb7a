import { sql } from 'kysely'
import { type Db, roomDb } from './database.ts'
import type { Json } from './json.ts'
import type { Language, Localized } from './texts.ts'
import type { Actor, Work } from './work.ts'

/** One thing that was started, as its page shows it. */
export interface JobRun {
  readonly id: string
  readonly kind: string
  readonly title: Localized
  /** Who started it; null for the program itself. */
  readonly person: string | null
  readonly createdAt: string
  readonly attempt: number
  /** Null while it waits in line. */
  readonly startedAt: string | null
  readonly done: number
  readonly total: number | null
  readonly endedAt: string | null
  /** Why it ended without a result. */
  readonly problem: Localized | null
  readonly outcome: { readonly words: Localized; readonly href: string | null } | null
}

/** What the runner needs to take it up. */
export interface TakenRun {
  readonly kind: string
  readonly actor: Actor
  readonly language: Language
  readonly input: Json
  readonly attempt: number
}

interface RunTable {
  id: string
  kind: string
  title: Localized
  actor: Actor
  person: string | null
  language: Language
  input: Json
  created_at: string
  attempt: number
  started_at: string | null
  done: number
  total: number | null
  ended_at: string | null
  problem: Localized | null
  outcome: JobRun['outcome']
}

/** JSON goes in as text. */
type Written = Omit<RunTable, 'title' | 'actor' | 'input' | 'problem' | 'outcome'> & {
  title: string
  actor: string
  input: string
  problem: string | null
  outcome: string | null
}

const LISTED = 50

const runs = (db: Db) => roomDb<{ 'platform.job_run': RunTable }>(db)
const written = (db: Db) => roomDb<{ 'platform.job_run': Partial<Written> }>(db)

const columns = [
  'id',
  'kind',
  'title',
  'person',
  'created_at as createdAt',
  'attempt',
  'started_at as startedAt',
  'done',
  'total',
  'ended_at as endedAt',
  'problem',
  'outcome',
] as const

interface StartedRun {
  readonly id: string
  readonly kind: string
  readonly title: Localized
  readonly input: Json
}

export async function saveRun({ db, actor, language, now }: Work, run: StartedRun): Promise<void> {
  await written(db)
    .insertInto('platform.job_run')
    .values({
      id: run.id,
      kind: run.kind,
      title: JSON.stringify(run.title),
      actor: JSON.stringify(actor),
      person: actor.kind === 'person' ? actor.id : null,
      language,
      input: JSON.stringify(run.input),
      created_at: now,
    })
    .execute()
}

export async function findRun(db: Db, id: string): Promise<JobRun | undefined> {
  return runs(db)
    .selectFrom('platform.job_run')
    .select(columns)
    .where(sql`id::text`, '=', id)
    .executeTakeFirst()
}

/** The latest of a person. */
export async function listRuns(db: Db, person: string): Promise<readonly JobRun[]> {
  return runs(db)
    .selectFrom('platform.job_run')
    .select(columns)
    .where('person', '=', person)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(LISTED)
    .execute()
}

/** One attempt more; undefined when it has ended already. */
export async function takeRun(db: Db, id: string, now: string): Promise<TakenRun | undefined> {
  return runs(db)
    .updateTable('platform.job_run')
    .set({ attempt: sql`attempt + 1`, started_at: sql`coalesce(started_at, ${now})` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning(['kind', 'actor', 'language', 'input', 'attempt'])
    .executeTakeFirst()
}

/** An attempt that was broken off by our own shutdown does not count. */
export async function giveBackRun(db: Db, id: string): Promise<void> {
  await runs(db)
    .updateTable('platform.job_run')
    .set({ attempt: sql`greatest(attempt - 1, 0)` })
    .where('id', '=', id)
    .execute()
}

export async function saveProgress(db: Db, id: string, done: number, total: number): Promise<void> {
  await runs(db)
    .updateTable('platform.job_run')
    .set({ done, total })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

type End = { readonly outcome: NonNullable<JobRun['outcome']> } | { readonly problem: Localized }

export async function endRun(db: Db, id: string, now: string, end: End): Promise<void> {
  const said =
    'outcome' in end ? { outcome: JSON.stringify(end.outcome) } : { problem: JSON.stringify(end.problem) }
  await written(db)
    .updateTable('platform.job_run')
    .set({ ...said, ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** The latest of a kind that was started with this among its input. */
export async function findLatestRun(
  db: Db,
  kind: string,
  input: Readonly<Record<string, string>>,
): Promise<JobRun | undefined> {
  return runs(db)
    .selectFrom('platform.job_run')
    .select(columns)
    .where('kind', '=', kind)
    .where(sql<boolean>`input::jsonb @> ${JSON.stringify(input)}::jsonb`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
