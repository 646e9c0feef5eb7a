import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from './database.ts'
import { historyOf, record } from './journal.ts'
import { findSetting, saveSetting } from './settings.ts'
import { settleJournal, testDatabase, testWork, workOver } from './testing.ts'
import { inTransaction } from './work.ts'

const subject = { kind: 'test.thing', id: '1' }

test('a transaction keeps all of its writes or none', async () => {
  const { db } = await testDatabase()
  await inTransaction(workOver(db), async ({ db }) => saveSetting(db, 'kept', 1))
  await expect(
    inTransaction(workOver(db), async ({ db }) => {
      await saveSetting(db, 'lost', 1)
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  expect([await findSetting(db, 'kept'), await findSetting(db, 'lost')]).toEqual([1, undefined])
})

test('the outer database used inside a transaction is refused at once, in words', async () => {
  const work = workOver((await testDatabase()).db)
  const planted = inTransaction(work, () => findSetting(work.db, 'any'))
  await expect(planted).rejects.toThrow('used beside the open transaction')
})

test('what a transaction left running may use the database again once it has ended', async () => {
  const { db } = await testDatabase()
  let release = () => {}
  const gate = new Promise<void>(resolve => {
    release = resolve
  })
  let late: Promise<unknown> = Promise.resolve()
  await inTransaction(workOver(db), async () => {
    late = gate.then(() => findSetting(db, 'any'))
  })
  release()
  expect(await late).toBeUndefined()
})

test('a transaction inside one is a savepoint: its failure undoes its rows and journal entries alone', async () => {
  const outer = await testWork()
  await inTransaction(outer, async work => {
    record(work, { action: 'keep', subject })
    await saveSetting(work.db, 'kept', 1)
  })
  await expect(inTransaction(outer, work => failInSql(work.db))).rejects.toThrow('division by zero')
  const refused = inTransaction(outer, async work => {
    record(work, { action: 'lose', subject })
    await saveSetting(work.db, 'lost', 1)
    throw new Error('stop')
  })
  await expect(refused).rejects.toThrow('stop')
  await settleJournal(outer)
  expect([await findSetting(outer.db, 'kept'), await findSetting(outer.db, 'lost')]).toEqual([1, undefined])
  expect((await historyOf(outer.db, subject)).map(({ action }) => action)).toEqual(['keep'])
})

test('what was done outside a transaction cannot be recorded', async () => {
  const work = workOver((await testDatabase()).db)
  expect(() => record(work, { action: 'slip by', subject })).toThrow('"slip by" was recorded outside')
})

async function failInSql(db: Db): Promise<void> {
  await sql`select 1 / 0`.execute(db)
}
