import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addPerson, grantRole, loadUnits } from '../access/index.ts'
import { grantInput, personIdOf, personInput, unitsInput } from '../access/model.ts'
import { findSession } from '../access/store/holders.ts'
import { addMember, registerMany } from '../enterprises/index.ts'
import { batchInput, memberInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { identityFor, identityOf } from './identity.ts'

const today = dayOf('2026-11-21')
const unit = (code: string, change: object = {}) => ({
  code,
  kind: 'department',
  nameVi: `Đơn vị ${code}`,
  source: 'test',
  ...change,
})

/** Lan scores for a unit that ended, in one programme, and acts for so many enterprises. */
const lanWith = async (enterprises: number): Promise<Work> => {
  const work = await testWork()
  const lan = await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  const units = [unit('cu', { validTo: '2025-03-01', successor: 'moi' }), unit('moi'), unit('khac')]
  await loadUnits(work, unitsInput.parse({ format: 'chuluc-units-1', units }))
  const role = { person: lan, role: 'scorer', validFrom: '2024-01-01', ground: 'test' }
  await grantRole(work, grantInput.parse({ ...role, unit: 'cu' }))
  await grantRole(
    work,
    grantInput.parse({ ...role, validFrom: '2024-02-01', unit: 'khac', programme: 'ocop' }),
  )
  const ids = Array.from({ length: enterprises }, (_, at) => `e${at}`)
  await registerMany(
    work,
    batchInput.parse({
      enterprises: ids.map(id => ({ id, kind: 'company', nameVi: `Công ty ${id}`, isSample: true })),
      products: [],
    }),
  )
  for (const enterprise of ids)
    await addMember(work, memberInput.parse({ person: lan, enterprise, validFrom: '2026-01-01' }))
  return work
}

test('a person acts in one capacity at a time: roles in the unit that carries the duty, and enterprises', async () => {
  const work = await lanWith(1)
  const { actor, account } = await identityOf(work.db, today, personIdOf('lan'), 'scorer@khac#ocop')
  expect(account?.capacities.map(({ id, label, isCurrent }) => [id, label.vi, isCurrent])).toEqual([
    ['scorer@moi', 'Người chấm điểm, Đơn vị moi', false],
    ['scorer@khac#ocop', 'Người chấm điểm, Đơn vị khac, ocop', true],
    ['enterprise@e0', 'Công ty e0', false],
  ])
  expect(actor).toEqual({
    kind: 'person',
    id: 'lan',
    name: 'Lan',
    roles: [{ role: 'scorer', unit: 'khac', programme: 'ocop' }],
  })
})

test.each([0, 1, 3])(
  'a signed-in request takes two statements to know who asks, acting for %i',
  async count => {
    const work = await lanWith(count)
    await sql`delete from access.role_grant where programme is not null`.execute(work.db)
    await sql`insert into access.login (id, name, email, email_verified, created_at, updated_at, person)
    values ('l', 'Lan', 'lan@oidc.invalid', false, now(), now(), 'lan')`.execute(work.db)
    await sql`insert into access.login_session (id, expires_at, token, created_at, updated_at, user_id, method)
    values ('s', now() + interval '1 hour', 't', now(), now(), 'l', 'oidc')`.execute(work.db)
    const statements = await statementsOf(async () => {
      const session = await findSession(work.db, 't')
      if (session?.holder == null) throw new Error('the session was not found')
      const { account } = await identityFor(work.db, today, session.holder, session.capacity)
      expect(account?.capacities).toHaveLength(1 + count)
    })
    expect(statements).toHaveLength(2)
  },
)

test('a session that has ended, or is nobody’s, is nobody', async () => {
  const work = await lanWith(0)
  await sql`insert into access.login (id, name, email, email_verified, created_at, updated_at)
    values ('l', 'Ai', 'ai@oidc.invalid', false, now(), now())`.execute(work.db)
  await sql`insert into access.login_session (id, expires_at, token, created_at, updated_at, user_id, method)
    values ('s', now() + interval '1 hour', 't', now(), now(), 'l', 'oidc')`.execute(work.db)
  expect(await findSession(work.db, 't')).toEqual({
    id: 's',
    login: 'l',
    method: 'oidc',
    capacity: null,
    holder: null,
  })
  await sql`update access.login_session set expires_at = now() - interval '1 second'`.execute(work.db)
  expect(await findSession(work.db, 't')).toBe(undefined)
})
