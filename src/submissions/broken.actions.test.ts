import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { type Db, dbOver } from '../platform/database.ts'
import { openFiles } from '../platform/files.ts'
import { verifyJournal } from '../platform/journal-check.ts'
import { postgresPool } from '../platform/pool.ts'
import { outcomeOf, testDatabase, workOver } from '../platform/testing.ts'
import { copyTestDatabase } from '../platform/testing-postgres.ts'
import type { Work } from '../platform/work.ts'
import { sendSubmission } from './actions/sending.ts'
import { announceFile, findFile, receiveFile } from './actions/uploading.ts'
import { actors, as, load, prepared, ROUND, started, type } from './testing.ts'

/** What a sending writes, in this order; the last is the journal, just before all of it counts. */
const SENDING = [
  'facts.fact',
  'selection.dossier',
  'submissions.sending',
  'notices.notice',
  'platform.journal_payload',
]
/** A process takes seconds to start: it is killed at fewer of them. */
const KILLED = ['selection.dossier', 'submissions.sending', 'platform.journal_payload']
/** Of what the last piece of a file writes. */
const LAST_PIECE = ['enterprises.document', 'platform.journal_payload']

/** A round that receives, with a dossier that can be sent for each of these, in a database that commits. */
const dossiersFor = async (of: Work, moments: readonly string[]) => {
  const work = await prepared(of)
  const products = moments.map((_, at) => ({ id: `x${at}`, enterprise: 'e1', nameVi: `Đèn ${at}` }))
  await registerMany(work, batchInput.parse({ enterprises: [], products }))
  const owner = as(work, actors.owner)
  const dossiers = []
  for (const [at, moment] of moments.entries()) {
    const submission = await started(owner, `x${at}`)
    await type(owner, submission, 'product', { track: 'GENERAL', contactName: 'Lê Hoa' })
    await type(owner, submission, 'undertakings', { 'undertaking.quality': 'yes' })
    dossiers.push({ moment, submission })
  }
  return { owner, dossiers }
}

const sendingOf = async (work: Work, submission: string) => ({
  round: ROUND,
  submission,
  checked: (await load(work, submission)).checked,
})

/** Every row of every table, as a digest for each. */
const everything = async (db: Db): Promise<unknown> => {
  const { rows: tables } = await sql<{ readonly name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(db)
  const digests = tables.map(
    ({ name }) =>
      sql`(select md5(string_agg(each::text, ' ' order by each::text)) from ${sql.table(name)} as each) as ${sql.ref(name.replace('.', ' '))}`,
  )
  return (await sql`select ${sql.join(digests)}`.execute(db)).rows[0]
}

/** A dossier was sent once: its parts, counted. */
const sent = async (db: Db, submission: string) => {
  const { rows } = await sql`
    select (select count(*)::int from submissions.sending where submission = ${submission}) as receipts,
      (select count(*)::int from selection.dossier where id = ${submission}) as dossiers,
      (select count(*)::int from platform.journal_entry where action = 'send submission' and subject_id = ${submission}) as journalled`.execute(
    db,
  )
  return rows[0]
}
const ONCE = { receipts: 1, dossiers: 1, journalled: 1 }

test('a sending that fails at any of its steps changes no row, and is done when it is asked for again', async () => {
  const { db } = await testDatabase()
  const { owner, dossiers } = await dossiersFor(workOver(db), SENDING)
  await sql`create function public.fail() returns trigger language plpgsql as $$ begin raise 'broken'; end $$`.execute(
    db,
  )
  for (const { moment, submission } of dossiers) {
    const sending = await sendingOf(owner, submission)
    const before = await everything(db)
    await sql`create trigger fails before insert on ${sql.table(moment)} for each row execute function public.fail()`.execute(
      db,
    )
    expect(await outcomeOf(sendSubmission(owner, sending))).toBe('error: broken')
    await sql`drop trigger fails on ${sql.table(moment)}`.execute(db)
    expect(await everything(db)).toEqual(before)
    const receipt = await sendSubmission(owner, sending)
    expect([await sendSubmission(owner, sending), await sent(db, submission)]).toEqual([receipt, ONCE])
  }
  expect((await verifyJournal(db)).broken).toBeNull()
})

const url = process.env.TEST_DATABASE_URL
// The embedded engine has one connection: nobody could hold a sending at its step.
if (url !== undefined) {
  const city = async (moments: readonly string[]) => {
    const place = await copyTestDatabase(url)
    const db = dbOver(postgresPool(place, 4))
    const directory = mkdtempSync(join(tmpdir(), 'chuluc-killed-'))
    onTestFinished(async () => {
      await db.destroy()
      rmSync(directory, { recursive: true })
    })
    const { owner, dossiers } = await dossiersFor({ ...workOver(db), files: openFiles(directory) }, moments)
    return { db, place, directory, owner, dossiers }
  }

  test('a process killed at any step of a sending leaves no row behind, and another sends it once', async () => {
    const { db, place, directory, owner, dossiers } = await city(KILLED)
    for (const { moment, submission } of dossiers) {
      const sending = await sendingOf(owner, submission)
      const before = await everything(db)
      await killedAt(place, moment, () =>
        program({ place, directory, work: owner }, 'sending.ts', 'sendSubmission', [sending]),
      )
      expect(await everything(db)).toEqual(before)
      const receipt = await sendSubmission(owner, sending)
      expect([await sendSubmission(owner, sending), await sent(db, submission)]).toEqual([receipt, ONCE])
    }
    expect((await verifyJournal(db)).broken).toBeNull()
  })

  test('a process killed at any step of the last piece of a file leaves no row behind, and another goes on', async () => {
    const { db, place, directory, owner, dossiers } = await city(LAST_PIECE)
    for (const [at, { moment, submission }] of dossiers.entries()) {
      const asked = { round: ROUND, submission, paper: 'registration' }
      const { id } = await announceFile(owner, asked, { name: 'a.pdf', title: 'Giấy', size: 20 })
      const bytes = Buffer.from(`%PDF-1.7\n${at}    \n%%EOF`)
      await receiveFile(owner, asked, { id, offset: 0, bytes: bytes.subarray(0, 10) })
      const last = { id, offset: 10, bytes: bytes.subarray(10) }
      const before = await everything(db)
      await killedAt(place, moment, () =>
        program({ place, directory, work: owner }, 'uploading.ts', 'receiveFile', [asked, last]),
      )
      expect(await everything(db)).toEqual(before)
      expect((await findFile(owner, asked, id)).received).toBe(10)
      await receiveFile(owner, asked, last)
      const [file, ...others] = (await load(owner, submission)).files
      expect([Buffer.from(await owner.files.get(file?.document.file ?? '')), others]).toEqual([bytes, []])
    }
    expect((await verifyJournal(db)).broken).toBeNull()
  })
}

/** Lets a process come as far as this table, where it must wait, and ends it there; comes back when the server knows. */
const killedAt = async (place: string, table: string, start: () => ChildProcess): Promise<void> => {
  const holder = new pg.Client({ connectionString: place })
  await holder.connect()
  await holder.query('begin')
  await holder.query(`lock table ${table} in share mode`)
  const waiting = async () =>
    (await holder.query(`select pid from pg_locks where not granted and relation = '${table}'::regclass`))
      .rows[0]?.pid
  const child = start()
  for (let left = 6000; left > 0 && (await waiting()) === undefined; left--) await wait(10)
  const pid = await waiting()
  expect(pid).toEqual(expect.any(Number))
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  await holder.query('rollback')
  const isThere = async () =>
    (await holder.query('select from pg_stat_activity where pid = $1', [pid])).rowCount === 1
  while (await isThere()) await wait(10)
  await holder.end()
}

interface Place {
  readonly place: string
  readonly directory: string
  readonly work: Work
}

/** Another process of the same city, which does one thing. */
const program = (
  { place, directory, work }: Place,
  file: string,
  action: string,
  given: readonly unknown[],
) => {
  const { actor, today, now, language } = work
  const from = (path: string) => JSON.stringify(join(import.meta.dirname, path))
  const said = JSON.stringify(JSON.stringify(given))
  const script = `
    const { dbOver } = await import(${from('../platform/database.ts')})
    const { postgresPool } = await import(${from('../platform/pool.ts')})
    const { openFiles } = await import(${from('../platform/files.ts')})
    const { ${action} } = await import(${from(`actions/${file}`)})
    const given = JSON.parse(${said}, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value) : value))
    const db = dbOver(postgresPool(${JSON.stringify(place)}, 2))
    await ${action}({ db, files: openFiles(${JSON.stringify(directory)}), ...${JSON.stringify({ actor, today, now, language })} }, ...given)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
