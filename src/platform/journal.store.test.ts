import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from './database.ts'
import { emptyHead, erasePayload, historyOf, journalHead, record } from './journal.ts'
import { holdsEntry, type JournalReport, verifyJournal } from './journal-check.ts'
import { settleJournal, testDatabase, testWork, workOver } from './testing.ts'
import { inTransaction, type Work } from './work.ts'

const subject = { kind: 'selection.round', id: '2026-1' }

test('an entry says who, what, when, on what, before, after and why', async () => {
  const work = await testWork({ actor: { kind: 'person', id: 'p7', name: 'Lan', roles: [] } })
  record(work, {
    action: 'set budget',
    subject,
    before: { money: 1n },
    after: { money: 2n },
    reason: 'Điều 5',
  })
  await settleJournal(work)
  expect(await historyOf(work.db, subject)).toEqual([
    {
      sequence: 1n,
      actor: 'person:p7',
      at: '2026-11-21T03:00:00.000Z',
      action: 'set budget',
      payload: { before: { money: '1' }, after: { money: '2' }, reason: 'Điều 5' },
    },
  ])
})

test('an untouched journal is whole, an empty one too', async () => {
  const work = await testWork()
  expect(await verifyJournal(work.db)).toEqual({ entries: 0n, erased: 0n, head: emptyHead, broken: null })
  await write(work, 3)
  const head = await journalHead(work.db)
  expect(await verifyJournal(work.db)).toEqual({ entries: 3n, erased: 0n, head, broken: null })
})

test('a journal longer than one page is walked to its end', async () => {
  const work = await testWork()
  await write(work, 1100)
  expect((await verifyJournal(work.db)).entries).toBe(1100n)
})

test.each([
  ['actor', `update platform.journal_entry set actor = 'person:x' where sequence = 2`],
  ['action', `update platform.journal_entry set action = 'nothing' where sequence = 2`],
  ['moment', `update platform.journal_entry set at = at + interval '1 ms' where sequence = 2`],
  ['subject', `update platform.journal_entry set subject_id = '2026-2' where sequence = 2`],
  ['payload hash', `update platform.journal_entry set payload_hash = repeat('0', 64) where sequence = 2`],
  ['own hash', `update platform.journal_entry set hash = repeat('0', 64) where sequence = 2`],
])('an altered header is found: %s', async (_, tampering) => {
  expect(await brokenBy(await testWork(), tampering)).toEqual({
    sequence: 2n,
    reason: 'its header was changed',
  })
})

test('an altered payload or salt is found', async () => {
  const work = await testWork()
  const found = { sequence: 2n, reason: 'its payload was changed' }
  expect(
    await brokenBy(work, `update platform.journal_payload set payload = '{}' where sequence = 2`),
  ).toEqual(found)
  expect(await brokenBy(work, `update platform.journal_payload set salt = 'x' where sequence = 2`)).toEqual(
    found,
  )
})

test('a removed entry is found, first, last in between, and renumbered', async () => {
  const work = await testWork()
  const removed = `delete from platform.journal_payload where sequence = 2;
    delete from platform.journal_entry where sequence = 2`
  const renumbered = `${removed}; alter table platform.journal_payload drop constraint journal_payload_sequence_fkey;
    update platform.journal_payload set sequence = sequence - 1 where sequence > 2;
    update platform.journal_entry set sequence = sequence - 1 where sequence > 2`
  expect(await brokenBy(work, removed)).toEqual({ sequence: 2n, reason: 'the entry is missing' })
  expect(await brokenBy(work, removed.replaceAll('= 2', '= 1'))).toEqual({
    sequence: 1n,
    reason: 'the entry is missing',
  })
  expect(await brokenBy(work, renumbered)).toEqual({
    sequence: 2n,
    reason: 'it does not follow the entry before it',
  })
})

test('swapped entries are found', async () => {
  const swapped = `alter table platform.journal_payload drop constraint journal_payload_sequence_fkey;
    update platform.journal_payload set sequence = sequence + 10;
    update platform.journal_entry set sequence = sequence + 10;
    update platform.journal_entry set sequence = case sequence when 12 then 3 when 13 then 2 else sequence - 10 end;
    update platform.journal_payload set sequence = case sequence when 12 then 3 when 13 then 2 else sequence - 10 end`
  expect(await brokenBy(await testWork(), swapped)).toEqual({
    sequence: 2n,
    reason: 'it does not follow the entry before it',
  })
})

test('a payload erased on a recorded ground is no break, one that just went is', async () => {
  const work = await testWork()
  await write(work, 3)
  await erasePayload(work, 2n, 'court order 12/2026')
  await settleJournal(work)
  const { head: _, ...report } = await verifyJournal(work.db)
  expect(report).toEqual({ entries: 4n, erased: 1n, broken: null })
  expect((await historyOf(work.db, subject)).map(({ payload }) => payload)).toEqual([
    { after: { number: 1 } },
    null,
    { after: { number: 3 } },
  ])
  expect(await brokenBy(work, 'delete from platform.journal_payload where sequence = 5')).toEqual({
    sequence: 5n,
    reason: 'its payload is gone and no entry says that it was erased',
  })
})

test('entries cut off at the end are found by a head noted before', async () => {
  const work = await testWork()
  await write(work, 3)
  const { hash } = await journalHead(work.db)
  expect(await holdsEntry(work.db, hash)).toBe(true)
  await tamper(
    work.db,
    `delete from platform.journal_payload where sequence = 3;
    delete from platform.journal_entry where sequence = 3`,
  )
  expect((await verifyJournal(work.db)).broken).toBeNull()
  expect(await holdsEntry(work.db, hash)).toBe(false)
})

test('the database itself refuses to change an entry', async () => {
  const work = await testWork()
  await write(work, 1)
  for (const change of [
    `update platform.journal_entry set actor = 'x'`,
    'delete from platform.journal_entry',
    `update platform.journal_payload set payload = '{}'`,
    'truncate platform.journal_payload',
  ]) {
    await expect(inTransaction(work, ({ db }) => sql.raw(change).execute(db))).rejects.toThrow(
      'only added to',
    )
  }
})

test('many writers at once keep one chain', async () => {
  const { db } = await testDatabase()
  const writers = Array.from({ length: 12 }, (_, writer) =>
    inTransaction(workOver(db), async work => {
      record(work, { action: 'first', subject, after: { writer } })
      await sql`select pg_sleep(0.01)`.execute(work.db)
      record(work, { action: 'second', subject, after: { writer } })
    }),
  )
  await Promise.all(writers)
  const { entries, broken } = await verifyJournal(db)
  expect({ entries, broken }).toEqual({ entries: 24n, broken: null })
})

async function write(work: Work, count: number): Promise<void> {
  for (let number = 1; number <= count; number++)
    record(work, { action: 'count', subject, after: { number } })
  await settleJournal(work)
}

/** What the check says of three more entries, and of all before, after someone with all rights changed them. */
async function brokenBy(work: Work, tampering: string): Promise<JournalReport['broken']> {
  await sql`savepoint untouched`.execute(work.db)
  await write(work, 3)
  expect((await verifyJournal(work.db)).broken).toBeNull()
  await tamper(work.db, tampering)
  const { broken } = await verifyJournal(work.db)
  await sql`rollback to savepoint untouched`.execute(work.db)
  return broken
}

async function tamper(db: Db, statements: string): Promise<void> {
  await sql`alter table platform.journal_entry disable trigger user`.execute(db)
  await sql`alter table platform.journal_payload disable trigger user`.execute(db)
  await sql.raw(statements).execute(db)
}
