import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, dbOver } from './database.ts'
import { postgresPool } from './pool.ts'
import { askingOnce, remembering } from './remembered.ts'
import { findSetting, saveSetting } from './settings.ts'
import { statementsOf, testDatabase, testWork, workOver } from './testing.ts'
import { copyTestDatabase } from './testing-postgres.ts'
import { inTransaction } from './work.ts'
import { writtenBy } from './writes.ts'

const setting = remembering(['platform.setting'], (db: Db, name: string) => findSetting(db, name))
const url = process.env.TEST_DATABASE_URL

test('what is remembered is right at once after every kind of write', async () => {
  const { db } = await testDatabase()
  const seen = [await setting(db, 'a')]
  await saveSetting(db, 'a', 1)
  seen.push(await setting(db, 'a'))
  await inTransaction(workOver(db), async inside => {
    await saveSetting(inside.db, 'a', 2)
    seen.push(await setting(inside.db, 'a'))
  })
  seen.push(await setting(db, 'a'))
  await sql`with gone as (delete from "platform"."setting" returning key) select key from gone`.execute(db)
  seen.push(await setting(db, 'a'))
  await sql`do $$ begin insert into platform.setting (key, value) values ('a', '3'); end $$`.execute(db)
  seen.push(await setting(db, 'a'))
  expect(seen).toEqual([undefined, 1, 2, 2, undefined, 3])
})

test('who asks while a transaction is open is told what it committed, and not what it took back', async () => {
  const { db } = await testDatabase()
  const asked: Promise<unknown>[] = []
  const write = (value: number, end: () => void) =>
    inTransaction(workOver(db), async inside => {
      asked.push(outside(db))
      await saveSetting(inside.db, 'a', value)
      asked.push(outside(db))
      await saveSetting(inside.db, 'b', value)
      asked.push(outside(db))
      end()
    })
  await setting(db, 'a')
  await write(1, () => undefined)
  const committed = [...(await Promise.all(asked)), await setting(db, 'a')]
  await expect(
    write(2, () => {
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  expect([committed.at(-1), await setting(db, 'a'), (await Promise.all(asked)).includes(2)]).toEqual([
    1,
    1,
    false,
  ])
})

/** As another request asks: not a part of the transaction that is open. */
const outside = (db: Db): Promise<unknown> =>
  new Promise((resolve, reject) => {
    waiting.push(() => void setting(db, 'a').then(resolve, reject))
  })
const waiting: (() => void)[] = []
setInterval(() => {
  for (const each of waiting.splice(0)) each()
}, 1).unref()

test('what nobody wrote to is read once where one process has the store, else every time', async () => {
  const { db } = await testDatabase()
  const statements = await statementsOf(async () => {
    for (let time = 0; time < 3; time++) await setting(db, 'a')
    await setting(db, 'b')
  })
  expect(statements.length).toBe(url === undefined ? 2 : 4)
})

test('a failure is not remembered', async () => {
  const { db } = await testDatabase()
  const asked = remembering(['platform.setting'], async (db: Db) => sql`select 1 / 0`.execute(db))
  const both = await Promise.allSettled([asked(db), asked(db)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await statementsOf(() => asked(db).catch(() => undefined))).toEqual(['select 1 / 0'])
})

test('the outer database is refused inside a transaction also where the answer is known', async () => {
  const work = workOver((await testDatabase()).db)
  await setting(work.db, 'a')
  await expect(inTransaction(work, () => setting(work.db, 'a'))).rejects.toThrow(
    'beside the open transaction',
  )
})

if (url !== undefined)
  test('what another process wrote is seen at once', async () => {
    const place = await copyTestDatabase(url)
    const [here, there] = [dbOver(postgresPool(place, 1)), dbOver(postgresPool(place, 1))]
    const seen: unknown[] = []
    for (const value of [1, 2, 3]) {
      await saveSetting(here, 'a', value)
      seen.push(await setting(there, 'a'))
    }
    expect(seen).toEqual([1, 2, 3])
    await Promise.all([here.destroy(), there.destroy()])
  })

test.each([
  ['select "a" from "x"."y" where "b" = $1', []],
  ['select * from x.y for update', []],
  ['insert into "x"."y" ("a") values ($1) on conflict ("a") do update set "a" = $1', ['x.y']],
  ['update only x.y set a = 1', ['x.y']],
  [' with gone as (delete from x.y returning *) insert into x.z select * from gone', ['x.y', 'x.z']],
  ['truncate table x.y', ['x.y']],
  ['begin', []],
  ['savepoint "a"', []],
  ['begin; create table x.y ()', 'unclear'],
  ['select 1; drop table x.y', 'unclear'],
  ['alter table x.y add column b int', 'unclear'],
  ['do $$ begin null; end $$', 'unclear'],
  ['insert into y values (1)', 'unclear'],
] as const)('%s writes to %j', (statement, tables) => {
  expect(writtenBy(statement)).toEqual(tables)
})

test('a statement writes to the tables that it names alone; only sessions go with their login', async () => {
  const { db } = await testDatabase()
  const { rows: cascading } = await sql<{ name: string }>`
    select conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and (confdeltype <> 'a' or confupdtype <> 'a')
      and connamespace::regnamespace::text not in ('queue', 'pg_catalog') order by 1`.execute(db)
  expect(cascading.map(({ name }) => name)).toEqual([
    'access.login_method',
    'access.login_session',
    'access.login_totp',
  ])
  const { rows: triggers } = await sql<{ name: string }>`
    select distinct tgfoid::regproc::text as name from pg_trigger
    where not tgisinternal and tgfoid::regproc::text not like '%.refuse_change' and tgrelid::regclass::text not like 'queue.%' order by 1`.execute(
    db,
  )
  // Those of support keep sums, and guard them: nothing that is remembered reads a sum (`listBenefits`).
  expect(triggers.map(({ name }) => name)).toEqual([
    'enterprises.keep_terms',
    'enterprises.keep_terms_of_maker',
    'releases.two_people',
    'support.allot',
    'support.begin_budget_line',
    'support.begin_cost_line',
    'support.begin_invoice',
    'support.correct_cost',
    'support.correct_invoice',
    'support.fund',
    'support.hold_barred',
    'support.hold_eligible',
    'support.pay',
    'support.recover',
    'support.refuse_by_hand',
    'support.release_funding',
    'support.second_person_for_combination',
  ])
})

test('while a page is made a question is asked once on any store, and again after the page wrote', async () => {
  // Inside a transaction nothing else is remembered.
  const work = await testWork()
  const ask = () => statementsOf(() => setting(work.db, 'a'))
  const seen = await askingOnce(work.db, async () => {
    const before = [(await ask()).length, (await ask()).length, await setting(work.db, 'a')]
    await inTransaction(work, ({ db }) => saveSetting(db, 'a', 1))
    return [...before, (await ask()).length, await setting(work.db, 'a')]
  })
  expect(seen).toEqual([1, 0, undefined, 1, 1])
  expect((await ask()).length).toBe(1)
})
