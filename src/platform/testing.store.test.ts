import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { statementsOf, testWork } from './testing.ts'
import { inTransaction } from './work.ts'

test('every statement is counted, raw or in a savepoint, and none outside', async () => {
  const work = await testWork()
  await sql`select 0`.execute(work.db)
  const counted = await statementsOf(async () => {
    await sql`select 1`.execute(work.db)
    await inTransaction(work, async ({ db }) => void (await sql`select 2`.execute(db)))
  })
  await sql`select 3`.execute(work.db)
  expect(counted.filter(statement => statement.startsWith('select'))).toEqual(['select 1', 'select 2'])
})
