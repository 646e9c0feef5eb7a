import { expect, test } from 'vitest'
import { addDays } from '../exact/day.ts'
import { historyOf } from '../platform/journal.ts'
import { settleJournal, statementsOf, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { makeKey, readKey, revokeKey } from './actions/keys.ts'
import { personIdOf } from './model.ts'
import { countRequest, listKeys } from './store/keys.ts'
import { savePerson } from './store/people.ts'

const lan = personIdOf('lan')
const wanted = {
  label: 'Kế toán',
  scopes: ['read:public', 'read:own'] as ('read:public' | 'read:own')[],
  perMinute: 60,
  days: 90,
  capacity: 'enterprise@e1',
}

const asLan = async (more: object = { enterprise: 'e1' }): Promise<Work> => {
  const work = await testWork()
  await savePerson(work.db, { id: lan, name: 'Lan', email: null })
  await savePerson(work.db, { id: personIdOf('minh'), name: 'Minh', email: null })
  return { ...work, actor: { kind: 'person', id: lan, name: 'Lan', roles: [], ...more } }
}

test('a key is shown once, works for its person, and its secret is kept nowhere', async () => {
  const work = await asLan()
  const text = await makeKey(work, wanted)
  expect(text).toMatch(/^chuluc_[a-z0-9]{10}_[\w-]{43}$/)
  expect(await readKey(work, text)).toMatchObject({ person: lan, capacity: 'enterprise@e1', perMinute: 60 })
  const [key] = await listKeys(work.db, lan)
  await settleJournal(work)
  const history = await historyOf(work.db, { kind: 'access.key', id: key?.id ?? '' })
  expect(history.map(({ action }) => action)).toEqual(['make key'])
  expect(JSON.stringify([key, history], (_, value) => (typeof value === 'bigint' ? 1 : value))).not.toContain(
    text.slice(-43),
  )
})

test.each([
  ['a wrong secret', (text: string) => `${text.slice(0, -43)}${'x'.repeat(43)}`],
  ['an unknown key', (text: string) => text.replace(/_[a-z0-9]{10}_/, '_aaaaaaaaaa_')],
  ['nonsense', () => 'chuluc'],
  ['a huge text', () => `chuluc_${'a'.repeat(100_000)}`],
])('%s does not work', async (_, broken) => {
  const work = await asLan()
  await expect(readKey(work, broken(await makeKey(work, wanted)))).rejects.toMatchObject({ status: 401 })
})

test('a key ends on its day, and at once when it is revoked', async () => {
  const work = await asLan()
  const text = await makeKey(work, wanted)
  const [key] = await listKeys(work.db, lan)
  const onDay = (days: number) => readKey({ ...work, today: addDays(work.today, days) }, text)
  expect(await onDay(89)).toMatchObject({ id: key?.id, person: lan, scopes: wanted.scopes })
  await expect(onDay(90)).rejects.toMatchObject({ status: 401 })
  await revokeKey(work, key?.id ?? '')
  await expect(onDay(0)).rejects.toMatchObject({ status: 401 })
  await revokeKey(work, key?.id ?? '')
})

test("somebody else's key is as absent; the administrator may revoke it", async () => {
  const work = await asLan()
  await makeKey(work, wanted)
  const id = (await listKeys(work.db, lan))[0]?.id ?? ''
  const minh = { kind: 'person', id: 'minh', name: 'Minh', roles: [] } as const
  await expect(revokeKey({ ...work, actor: minh }, id)).rejects.toMatchObject({ status: 404 })
  await expect(revokeKey({ ...work, actor: { kind: 'visitor' } }, id)).rejects.toMatchObject({ status: 403 })
  const roles = [{ role: 'administrator', unit: null }]
  await revokeKey({ ...work, actor: { ...minh, roles } }, id)
  expect((await listKeys(work.db, lan))[0]?.revokedAt).not.toBeNull()
})

test('nobody gives a program more than they have, and not endlessly many keys', async () => {
  const work = await asLan({})
  await expect(makeKey(work, { ...wanted, scopes: ['read:office'] })).rejects.toMatchObject({
    problems: [{ place: 'scopes' }],
  })
  await expect(makeKey({ ...work, actor: { kind: 'visitor' } }, wanted)).rejects.toMatchObject({
    status: 403,
  })
  for (let made = 0; made < 10; made++) await makeKey(work, { ...wanted, scopes: ['read:public'] })
  await expect(makeKey(work, { ...wanted, scopes: ['read:public'] })).rejects.toMatchObject({
    code: 'too-many-keys',
  })
})

test('requests are counted in the minute by one statement, those of a key on its day too', async () => {
  const work = await asLan()
  await makeKey(work, wanted)
  const id = (await listKeys(work.db, lan))[0]?.id ?? ''
  const count = () => countRequest(work.db, `key ${id}`, id, work.today)
  expect([await count(), await count()]).toEqual([1, 2])
  expect(await countRequest(work.db, 'address x', null, work.today)).toBe(1)
  expect(await statementsOf(count)).toHaveLength(1)
  expect((await listKeys(work.db, lan))[0]).toMatchObject({ uses: 3, lastUsedOn: work.today })
})
