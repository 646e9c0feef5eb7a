import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { changesOf } from '../platform/changes.ts'
import { Refused } from '../platform/errors.ts'
import type { Caller } from '../platform/pages.ts'
import { testDatabase, testWork, workOver } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { addPerson } from './actions/people.ts'
import { enterCode, registerLogin, signInWithPassword } from './actions/sign-in.ts'
import { personInput } from './model.ts'
import { limits } from './rules.ts'
import { authFor } from './sign-in.ts'
import { listSignIns, saveSignIn } from './store/sign-ins.ts'

const caller: Caller = {
  origin: 'http://localhost',
  headers: new Headers(),
  address: '203.0.113.7',
  port: null,
}
const doorOf = async (work: Work) => ({ auth: await authFor(work.db, caller.origin, null), caller })
const trying = async (work: Work, email: string) =>
  signInWithPassword(work, await doorOf(work), { email, password: 'geheim' }).catch(error => error)
const everything = {
  outcome: null,
  method: null,
  words: '',
  isOldestFirst: true,
  size: 50,
  page: 1,
} as const
const seen = async (work: Work) =>
  (await listSignIns(work.db, everything)).map(({ outcome, method, reason, name, address }) => [
    outcome,
    method,
    reason,
    name,
    address,
  ])

const withLan = async (): Promise<Work> => {
  const work = await testWork()
  const person = await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  const login = { person, name: 'Lan', email: 'lan@example.vn', subject: 'lan', password: null }
  await registerLogin(work, login)
  return work
}

test('a failure names the login it was tried on, or nobody, and nothing that was typed', async () => {
  const work = await withLan()
  expect(await trying(work, 'Lan@example.vn')).toBeInstanceOf(Refused)
  expect(await trying(work, 'my-password-by-mistake@x.vn')).toBeInstanceOf(Refused)
  await expect(enterCode(work, await doorOf(work), '123456')).rejects.toThrow(Refused)
  expect(await seen(work)).toEqual([
    ['failure', 'password', 'wrong-password', 'Lan', '203.0.113.7'],
    ['failure', 'password', 'wrong-password', null, '203.0.113.7'],
    ['failure', 'totp', 'step-over', null, '203.0.113.7'],
  ])
  const { rows } = await sql<{
    row: string
  }>`select row_to_json(sign_in)::text as row from access.sign_in`.execute(work.db)
  expect(rows.map(({ row }) => row).join()).not.toMatch(/geheim|my-password|123456|@/)
})

test('a lock is noted once, however long it is tried on', async () => {
  const work = await withLan()
  for (let tried = 0; tried < limits.password.most + 5; tried++) await trying(work, 'lan@example.vn')
  const outcomes = (await seen(work)).map(([outcome]) => outcome)
  expect(outcomes).toEqual([...Array(limits.password.most).fill('failure'), 'locked'])
})

test('the list is filtered, searched and cut into pages by one statement', async () => {
  const work = await withLan()
  await trying(work, 'lan@example.vn')
  await trying(work, 'nobody@example.vn')
  const names = async (change: object) =>
    (await listSignIns(work.db, { ...everything, ...change })).map(({ name, total }) => [name, total])
  expect(await names({ words: 'lan' })).toEqual([['Lan', 1]])
  expect(await names({ words: '%' })).toEqual([])
  expect(await names({ outcome: 'success' })).toEqual([])
  expect(await names({ size: 1, page: 2 })).toEqual([[null, 2]])
})

test('coming in ends no page that is kept for visitors, and its row is never changed', async () => {
  const { db } = await testDatabase()
  const before = changesOf(db)
  const row = { method: 'oidc', login: null, address: null } as const
  await saveSignIn(workOver(db).db, { outcome: 'success', reason: null, ...row })
  expect(changesOf(db)).toBe(before)
  await expect(sql`update access.sign_in set login = 'x'`.execute(db)).rejects.toThrow('only added to')
  await expect(sql`delete from access.sign_in`.execute(db)).rejects.toThrow('only added to')
})
