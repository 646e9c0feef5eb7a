import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testWork } from './testing.ts'

test('values leave the database exact, and alike on both engines', async () => {
  const { db } = await testWork()
  const { rows } = await sql`select
    9007199254740993::int8 as money,
    7::int4 as small,
    1.10::numeric as points,
    date '2026-02-28' as day,
    timestamptz '2026-11-21 10:00:00.5+07' as moment,
    array[1, null]::int8[] as moneys,
    array[1.50]::numeric[] as pointses,
    array['2026-02-28']::date[] as days,
    array['a,b', null]::text[] as texts,
    '{"a": 1}'::jsonb as json,
    null::date as nothing`.execute(db)
  expect(rows).toEqual([
    {
      money: 9007199254740993n,
      small: 7,
      points: '1.10',
      day: '2026-02-28',
      moment: '2026-11-21T03:00:00.500Z',
      moneys: [1n, null],
      pointses: ['1.50'],
      days: ['2026-02-28'],
      texts: ['a,b', null],
      json: { a: 1 },
      nothing: null,
    },
  ])
})

test('the session counts in UTC', async () => {
  const { db } = await testWork()
  const { rows } = await sql`select (timestamptz '2026-11-21 20:00:00Z')::date as day`.execute(db)
  expect(rows).toEqual([{ day: '2026-11-21' }])
})
