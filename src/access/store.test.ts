import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import type { Db } from '../platform/database.ts'
import { testWork } from '../platform/testing.ts'
import { grantIdOf, personIdOf, type RoleGrant } from './model.ts'
import { saveGrant, savePerson } from './store/people.ts'

/** What the database itself says to a statement, whatever the actions would have said. */
const answer = async (db: Db, statement: () => Promise<unknown>): Promise<string> => {
  await sql`savepoint try`.execute(db)
  try {
    await statement()
    return 'taken'
  } catch (error) {
    return error instanceof Error && 'constraint' in error ? String(error.constraint) : String(error)
  } finally {
    await sql`rollback to savepoint try`.execute(db)
  }
}

const grant = (change: Partial<RoleGrant>): RoleGrant & { ground: string } => ({
  id: grantIdOf('g1'),
  person: personIdOf('lan'),
  role: 'leader',
  unit: null,
  programme: null,
  validFrom: dayOf('2025-01-01'),
  validTo: null,
  ground: 'test',
  ...change,
})

test('the database itself refuses a role held twice, open units and programmes included', async () => {
  const { db } = await testWork()
  await savePerson(db, { id: personIdOf('lan'), name: 'Lan', email: null })
  await saveGrant(db, grant({ validTo: dayOf('2026-01-01') }))
  const second = (change: Partial<RoleGrant>) =>
    answer(db, () => saveGrant(db, grant({ id: grantIdOf('g2'), ...change })))
  expect(await second({ validFrom: dayOf('2025-12-31') })).toBe('role_grant_once')
  expect(await second({ validFrom: dayOf('2026-01-01') })).toBe('taken')
  expect(await second({ programme: 'cnht' })).toBe('taken')
  expect(await second({ role: 'scorer' })).toBe('role_grant_check1')
  expect(await second({ validTo: dayOf('2025-01-01') })).toBe('role_grant_check')
})

test('the database itself refuses a successor without an end', async () => {
  const { db } = await testWork()
  const insert = (validTo: string | null) =>
    answer(db, () =>
      sql`insert into access.unit (code, kind, name_vi, valid_to, successor, source)
        values ('a', 'body', 'A', ${validTo}, 'b', 'test')`.execute(db),
    )
  expect(await insert('2025-03-01')).toBe('taken')
  expect(await insert(null)).toBe('unit_check1')
})
