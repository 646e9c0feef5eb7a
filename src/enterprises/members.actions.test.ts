import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { acceptInvitation } from '../access/actions/invitations.ts'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { addMember } from './actions/descriptions.ts'
import { registerMany } from './actions/enterprises.ts'
import {
  actingFor,
  endMember,
  inviteMember,
  joinEnterprise,
  openInvitations,
  withdrawMemberInvitation,
} from './actions/members.ts'
import { batchInput, endMemberInput, invitedInput, memberInput } from './model/inputs.ts'
import { enterpriseIdOf } from './model.ts'

const [mine, theirs] = [enterpriseIdOf('e1'), enterpriseIdOf('e2')]
const mai = (change: object = {}) =>
  invitedInput.parse({
    name: 'Mai',
    contactKind: 'email',
    contact: 'mai@example.vn',
    duty: 'assistant',
    ...change,
  })
const ended = (person: string) => endMemberInput.parse({ person, reason: 'nghỉ việc' })

/** Lan represents e1, Nam assists there; e2 has nobody yet. */
const twoFirms = async (): Promise<Work> => {
  const work = await testWork()
  for (const [id, name] of [
    ['lan', 'Lan'],
    ['nam', 'Nam'],
  ])
    await addPerson(work, personInput.parse({ id, name }))
  const enterprises = [mine, theirs].map(id => ({ id, kind: 'company', nameVi: id, isSample: true }))
  await registerMany(work, batchInput.parse({ enterprises, products: [] }))
  const member = { enterprise: mine, validFrom: '2026-01-01' }
  await addMember(work, memberInput.parse({ ...member, person: 'lan', duty: 'representative' }))
  await addMember(work, memberInput.parse({ ...member, person: 'nam', duty: 'assistant' }))
  return work
}

const as = (work: Work, id: string, role = 'enterprise'): Work => ({
  ...work,
  actor: { kind: 'person', id, name: id, roles: [{ role, unit: null }], enterprise: mine },
})

/** Somebody signs in by the identity provider: a login, and a session of it. */
const signsIn = async (work: Work, login: string, person: string | null = null) => {
  await sql`insert into access.login (id, name, email, email_verified, created_at, updated_at, person)
    values (${login}, ${login}, ${`${login}@oidc.invalid`}, false, now(), now(), ${person})`.execute(work.db)
  await sql`insert into access.login_method (id, account_id, provider_id, user_id, created_at, updated_at)
    values (${login}, ${`sub-${login}`}, 'oidc', ${login}, now(), now())`.execute(work.db)
  return { id: `session of ${login}`, login }
}
const visitor = (work: Work): Work => ({ ...work, actor: { kind: 'visitor' } })
const taking = (secret: string) => ({ secret, address: '203.0.113.7', follow: joinEnterprise })
const peopleOf = async (work: Work, enterprise: typeof mine) =>
  (await actingFor(work, enterprise)).map(({ duty }) => duty)

test('a colleague accepts on first sign-in, becomes a person, and acts for the enterprise; once', async () => {
  const work = await twoFirms()
  const secret = await inviteMember(as(work, 'lan'), mine, mai())
  expect((await openInvitations(work, mine)).map(({ name, contact, duty }) => [name, contact, duty])).toEqual(
    [['Mai', 'mai@example.vn', 'assistant']],
  )
  const session = await signsIn(work, 'mai')
  await acceptInvitation(visitor(work), session, taking(secret))
  expect(await peopleOf(work, mine)).toEqual(['representative', 'assistant', 'assistant'])
  expect(await openInvitations(work, mine)).toEqual([])
  await expect(acceptInvitation(visitor(work), session, taking(secret))).rejects.toThrow(NotFound)
  await settleJournal(work)
})

test('who is known already stays who they are and acts for one firm more, but not for the same twice', async () => {
  const work = await twoFirms()
  const session = await signsIn(work, 'lan', 'lan')
  const office = as(work, 'nam', 'office')
  await acceptInvitation(as(work, 'lan'), session, taking(await inviteMember(office, theirs, mai())))
  expect((await actingFor(work, theirs)).map(({ person }) => person)).toEqual(['lan'])
  const again = await inviteMember(office, theirs, mai())
  await expect(acceptInvitation(as(work, 'lan'), session, taking(again))).rejects.toThrow(Refused)
  expect(await openInvitations(work, theirs)).toHaveLength(1)
})

test('an invited identity alone accepts', async () => {
  const work = await twoFirms()
  const invited = mai({ contactKind: 'identity', contact: 'sub-mai' })
  const secret = await inviteMember(as(work, 'lan'), mine, invited)
  await expect(acceptInvitation(visitor(work), await signsIn(work, 'huy'), taking(secret))).rejects.toThrow(
    Refused,
  )
  await acceptInvitation(visitor(work), await signsIn(work, 'mai'), taking(secret))
  expect(await peopleOf(work, mine)).toHaveLength(3)
})

test('a representative invites for their own firm, an assistant for none, the office the first of any', async () => {
  const work = await twoFirms()
  await expect(inviteMember(as(work, 'nam'), mine, mai())).rejects.toThrow(NotAllowed)
  await expect(inviteMember(as(work, 'lan'), theirs, mai())).rejects.toThrow(NotAllowed)
  await expect(inviteMember(as(work, 'huy', 'auditor'), mine, mai())).rejects.toThrow(NotAllowed)
  await expect(inviteMember(visitor(work), mine, mai())).rejects.toThrow(NotAllowed)
  await inviteMember(as(work, 'huy', 'office'), theirs, mai({ duty: 'representative' }))
  expect(await openInvitations(work, theirs)).toHaveLength(1)
})

test('an invitation that was withdrawn or is too old is for nobody; another firm’s is not found', async () => {
  const work = await twoFirms()
  const lan = as(work, 'lan')
  const [first, second] = [await inviteMember(lan, mine, mai()), await inviteMember(lan, mine, mai())]
  const [open] = await openInvitations(work, mine)
  if (open === undefined) throw new Error('it was just made')
  const office = as(work, 'huy', 'office')
  await expect(withdrawMemberInvitation(office, theirs, open.id)).rejects.toThrow(NotFound)
  await withdrawMemberInvitation(lan, mine, open.id)
  await expect(withdrawMemberInvitation(lan, mine, open.id)).rejects.toThrow(Refused)
  expect(await openInvitations(work, mine)).toHaveLength(1)
  await sql`update access.invitation set valid_until = now() - interval '1 second'`.execute(work.db)
  const session = await signsIn(work, 'mai')
  for (const secret of [first, second])
    await expect(acceptInvitation(visitor(work), session, taking(secret))).rejects.toThrow(NotFound)
})

test('no firm has more than twenty open invitations', async () => {
  const work = await twoFirms()
  for (let made = 0; made < 20; made++) await inviteMember(as(work, 'lan'), mine, mai())
  await expect(inviteMember(as(work, 'lan'), mine, mai())).rejects.toThrow(Refused)
})

test('a person who leaves acts no longer from that day; the last representative cannot leave a firm alone', async () => {
  const work = await twoFirms()
  await expect(endMember(as(work, 'nam'), mine, ended('lan'))).rejects.toThrow(NotAllowed)
  await expect(endMember(as(work, 'lan'), mine, ended('lan'))).rejects.toThrow(Refused)
  await endMember(as(work, 'lan'), mine, ended('nam'))
  expect(await peopleOf(work, mine)).toEqual(['representative'])
  await expect(endMember(as(work, 'lan'), mine, ended('nam'))).rejects.toThrow(NotFound)
})

test.each([
  ['no name', { name: '' }],
  ['a telephone that is an address', { contactKind: 'phone' }],
  ['an address without @', { contact: 'mai' }],
  ['an identity with spaces', { contactKind: 'identity', contact: 'a b' }],
  ['a huge name', { name: 'a'.repeat(5000) }],
  ['an unknown part', { duty: 'owner' }],
  ['a part chosen twice', { duty: ['assistant', 'representative'] }],
])('not read as an invitation: %s', (_what, change) => {
  const asked = { name: 'Mai', contactKind: 'email', contact: 'mai@example.vn', duty: 'assistant', ...change }
  expect(invitedInput.safeParse(asked).success).toBe(false)
})
