import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { acceptInvitation, invite, openInvitation } from './actions/invitations.ts'
import { ensureMayTry, forgetTries } from './actions/limits.ts'
import { addPerson } from './actions/people.ts'
import { personInput } from './model.ts'
import { limits } from './rules.ts'

const caller = (secret: string) => ({ secret, address: '203.0.113.7' })
const session = (login: string) => ({ id: `session of ${login}`, login })

const login = (work: Work, id: string) =>
  sql`insert into access.login (id, name, email, email_verified, created_at, updated_at)
    values (${id}, ${id}, ${`${id}@oidc.invalid`}, false, now(), now())`.execute(work.db)
const ownerOf = async (work: Work, id: string) =>
  (await sql<{ person: string | null }>`select person from access.login where id = ${id}`.execute(work.db))
    .rows[0]?.person

test('an invitation makes a login the person’s, once; a second link ends the first', async () => {
  const work = await testWork()
  const lan = await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  for (const id of ['one', 'two']) await login(work, id)
  const first = await invite(work, lan)
  const second = await invite(work, lan)
  await expect(openInvitation(work, first, 'here')).rejects.toThrow(NotFound)
  expect((await openInvitation(work, second, 'here')).name).toBe('Lan')
  await expect(acceptInvitation(work, null, caller(second))).rejects.toThrow(NotAllowed)
  await acceptInvitation(work, session('one'), caller(second))
  expect(await ownerOf(work, 'one')).toBe('lan')
  await expect(acceptInvitation(work, session('two'), caller(second))).rejects.toThrow(NotFound)
  expect(await ownerOf(work, 'two')).toBe(null)
  await settleJournal(work)
})

test('whose login it is does not change: neither of a taken login, nor of a person who has one', async () => {
  const work = await testWork()
  const [lan, an] = [
    await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' })),
    await addPerson(work, personInput.parse({ id: 'an', name: 'An' })),
  ]
  for (const id of ['one', 'two']) await login(work, id)
  await acceptInvitation(work, session('one'), caller(await invite(work, lan)))
  const forAn = await invite(work, an)
  await expect(acceptInvitation(work, session('one'), caller(forAn))).rejects.toThrow(Refused)
  const again = await invite(work, lan)
  await expect(acceptInvitation(work, session('two'), caller(again))).rejects.toThrow(Refused)
  await acceptInvitation(work, session('two'), caller(forAn))
  expect([await ownerOf(work, 'one'), await ownerOf(work, 'two')]).toEqual(['lan', 'an'])
})

test('a link that is too old is for nobody', async () => {
  const work = await testWork()
  const lan = await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  const secret = await invite(work, lan)
  await sql`update access.invitation set valid_until = now() - interval '1 second'`.execute(work.db)
  await expect(openInvitation(work, secret, 'here')).rejects.toThrow(NotFound)
})

test('an enterprise invites its own colleagues alone', async () => {
  const system = await testWork()
  const lan = await addPerson(system, personInput.parse({ id: 'lan', name: 'Lan' }))
  const roles = [{ role: 'enterprise', unit: null }]
  const work: Work = { ...system, actor: { kind: 'person', id: 'an', name: 'An', roles, enterprise: 'e' } }
  await expect(invite(work, lan)).rejects.toThrow(NotAllowed)
  expect(await invite(work, lan, { isColleague: true })).toMatch(/^[\w-]{32}$/)
})

test('one try too many is refused, each account by itself; who succeeds begins anew', async () => {
  const work = await testWork()
  for (let tried = 0; tried < limits.password.most; tried++) await ensureMayTry(work, 'password', 'lan@x.vn')
  await expect(ensureMayTry(work, 'password', 'LAN@x.vn')).rejects.toThrow(Refused)
  await ensureMayTry(work, 'password', 'an@x.vn')
  await forgetTries(work, 'password', 'lan@x.vn')
  await ensureMayTry(work, 'password', 'lan@x.vn')
  await sql`update access.attempt set count = 99, window_ends_at = now() - interval '1 second'`.execute(
    work.db,
  )
  await ensureMayTry(work, 'password', 'lan@x.vn')
})
