import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { plannedOnce } from './prepared.ts'
import { testWork } from './testing.ts'

const isOnServer = process.env.TEST_DATABASE_URL !== undefined

test('a marked question is planned once, whatever is asked for; on a server others are planned each time', async () => {
  const { db } = await testWork()
  const answers: unknown[] = []
  for (const value of [1, 2, 3]) {
    const marked = await sql`select ${value}::int as marked ${plannedOnce}`.execute(db)
    const other = await sql`select ${value}::int as other`.execute(db)
    answers.push(...marked.rows, ...other.rows)
  }
  expect(answers).toEqual([1, 2, 3].flatMap(value => [{ marked: value }, { other: value }]))
  const { rows } = await sql<{ readonly statement: string }>`
    select statement from pg_prepared_statements where statement ~ ${'^select .1::int as'} order by 1`.execute(
    db,
  )
  expect(rows.map(({ statement }) => statement.slice(18).trim())).toEqual([
    'marked /* planned once */',
    ...(isOnServer ? [] : ['other']),
  ])
})
