import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { mergeEnterprises } from '../enterprises/index.ts'
import { mergeInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { correctFact } from '../facts/index.ts'
import { correctInput } from '../facts/model.ts'
import { statementsOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { followEntitlements } from './actions/follow.ts'
import { listChanges } from './store/changes.ts'
import { listStandings } from './store/standings.ts'
import { asFirm, asOffice, declared, entitlementsWork, follow } from './testing.ts'
import { claimKey, listUnclaimed } from './unclaimed.ts'
import { whyUnreached } from './unreached.ts'

const den = enterpriseIdOf('den')
const open = async ({ db }: Work) =>
  (await listStandings(db, [den])).map(({ policy, answer, since }) => [policy, answer, since])
const changes = async ({ db }: Work) =>
  (await listChanges(db, [den], { since: '2026-01-01', most: 100 })).map(({ policy, kind, cause }) => [
    policy,
    kind,
    cause,
  ])
const notices = async ({ db }: Work) =>
  (
    await sql<{ kind: string; says_vi: string }>`
      select kind, says_vi from notices.notice where person = 'huy' order by id`.execute(db)
  ).rows.map(({ kind, says_vi }) => [kind, says_vi])

/** An innovative start-up that works in the city may have its premises and its training abroad paid in part. */
const startUp = async (work: Work) => {
  await declared(work, 'enterprise.factoryInHanoi', 'true')
  return declared(work, 'enterprise.isInnovativeStartup', 'true')
}

test('a new certificate opens what it opens, and its people are told once', async () => {
  const work = await entitlementsWork()
  await follow(work)
  expect((await open(work)).filter(([, answer]) => answer === 'yes')).toEqual([])
  await startUp(work)
  await follow(work)
  await follow(work)
  expect((await open(work)).filter(([, answer]) => answer === 'yes')).toEqual([
    ['HN-DT-NUOC-NGOAI', 'yes', work.today],
    ['HN-KN-MAT-BANG', 'yes', work.today],
  ])
  expect((await notices(work)).filter(([kind]) => kind === 'entitlement-new').at(-1)?.[1]).toMatch(
    /^Có thêm 2 quyền lợi: /,
  )
  expect((await changes(work)).slice(0, 2)).toEqual([
    ['HN-KN-MAT-BANG', 'new', 'fact'],
    ['HN-DT-NUOC-NGOAI', 'new', 'fact'],
  ])
})

test('what is lost is told with its cause, and its row goes', async () => {
  const work = await entitlementsWork()
  const fact = await startUp(work)
  await follow(work)
  await correctFact(
    work,
    correctInput.parse({ fact, given: { value: 'false' }, reason: 'Giấy chứng nhận hết hạn' }),
  )
  await follow(work)
  expect((await open(work)).filter(([, answer]) => answer === 'yes')).toEqual([])
  expect((await changes(work)).slice(0, 2)).toEqual([
    ['HN-KN-MAT-BANG', 'lost', 'fact'],
    ['HN-DT-NUOC-NGOAI', 'lost', 'fact'],
  ])
  expect((await notices(work)).at(-1)).toEqual([
    'entitlement-lost',
    expect.stringMatching(/^Không còn đủ điều kiện: /),
  ])
})

test('ninety days before a policy ends, and after its end, it is said', async () => {
  const work = await entitlementsWork()
  await startUp(work)
  await follow(work)
  const told = (await changes(work)).length
  await follow({ ...work, today: dayOf('2030-10-02') })
  await follow({ ...work, today: dayOf('2030-10-03') })
  expect((await changes(work)).slice(0, -told)).toEqual([
    ['HN-KN-MAT-BANG', 'lapsing', 'days'],
    ['HN-DT-NUOC-NGOAI', 'lapsing', 'days'],
  ])
  await follow({ ...work, today: dayOf('2031-01-01') })
  expect((await changes(work)).slice(0, 2)).toEqual([
    ['HN-KN-MAT-BANG', 'lost', 'days'],
    ['HN-DT-NUOC-NGOAI', 'lost', 'days'],
  ])
})

test('what was merged counts as the record that was kept', async () => {
  const work = await entitlementsWork()
  await startUp(work)
  await follow(work)
  await mergeEnterprises(work, mergeInput.parse({ duplicate: 'den', kept: 'khac', ground: 'Trùng' }))
  await follow(work)
  expect(await open(work)).toEqual([])
  expect(
    (await listStandings(work.db, [enterpriseIdOf('khac')])).filter(({ answer }) => answer === 'yes'),
  ).toHaveLength(2)
})

test('where nothing was done since, nothing is judged', async () => {
  const work = await entitlementsWork()
  await startUp(work)
  await follow(work)
  const asProgram: Work = { ...work, actor: { kind: 'system', name: 'calendar' } }
  await followEntitlements(asProgram)
  expect((await statementsOf(() => followEntitlements(asProgram))).length).toBeLessThan(8)
})

test('nobody follows by hand', async () => {
  const work = await entitlementsWork()
  expect(() => followEntitlements(asFirm(work))).toThrow()
})

test('the office reads what is open and not claimed; nobody else does', async () => {
  const work = await entitlementsWork()
  await startUp(work)
  await follow(work)
  const claimed = async () => new Set([claimKey('den', 'HN-KN-MAT-BANG')])
  const found = await listUnclaimed(asOffice({ ...work, today: dayOf('2026-11-30') }), claimed)
  expect(
    found
      .filter(({ answer, enterprise }) => answer === 'yes' && enterprise === 'den')
      .map(({ policy, age }) => [policy, age]),
  ).toEqual([['HN-DT-NUOC-NGOAI', 9]])
  await expect(listUnclaimed(asFirm(work), claimed)).rejects.toThrow()
})

test('why nothing reached an enterprise: what is open to it, or what the nearest policy lacks', async () => {
  const work = await entitlementsWork()
  await startUp(work)
  await follow(work)
  await sql`delete from entitlements.standing where enterprise = 'khac'`.execute(work.db)
  const why = await whyUnreached(asOffice(work), [den, enterpriseIdOf('khac')])
  expect(why.get(den)?.vi).toMatch(/^Được hưởng 2 chính sách mà chưa đề nghị/)
  expect(why.get(enterpriseIdOf('khac'))?.vi).toMatch(/^Gần nhất: /)
  await expect(whyUnreached(asFirm(work), [den])).rejects.toThrow()
})
