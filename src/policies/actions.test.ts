import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { adoptPolicies, adoptPolicy } from './actions.ts'
import { readPolicies, readShippedFacts, shippedPolicies } from './files.ts'
import { readPolicy } from './rules/read.ts'
import { findPolicyVersion, listPolicies } from './store.ts'
import { policyOf, shippedFacts } from './testing.ts'

const fileOf = (parts: Parameters<typeof policyOf>[0], benefit: Parameters<typeof policyOf>[1] = {}) => {
  const content = policyOf(parts, benefit)
  const read = readPolicy(content, shippedFacts)
  if (!read.ok) throw new Error(read.problems[0]?.reason)
  return { policy: read.policy, content, facts: shippedFacts }
}
const ground = '12/NQ-HĐND'
const rateOn = async (work: Work, day: string) => {
  const [only] = await listPolicies(work.db, dayOf(day))
  return only && [only.policy.version, only.policy.benefit.rate?.n]
}

test('a version is taken in, and reads as its file did', async () => {
  const work = await testWork()
  const facts = await readShippedFacts()
  const files = await readPolicies(shippedPolicies, facts)
  for (const file of files) await adoptPolicy(work, file, { ground })
  const stored = await listPolicies(work.db, work.today)
  expect(stored.map(({ policy }) => policy)).toEqual(
    files.map(({ policy }) => policy).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  )
  expect(stored[0]).toMatchObject({ ground, validFrom: null, adoptedBy: expect.any(String) })
})

test('a later text counts from its day; the earlier stays what it was', async () => {
  const work = await testWork()
  await adoptPolicy(work, fileOf({}, { rate: 0.5 }), { ground })
  await adoptPolicy(work, fileOf({ asOf: '2026-11-20' }, { rate: 0.7 }), {
    ground,
    validFrom: dayOf('2027-01-01'),
  })
  expect(await rateOn(work, '2020-01-01')).toEqual(['2026-02', 5])
  expect(await rateOn(work, '2026-12-31')).toEqual(['2026-02', 5])
  expect(await rateOn(work, '2027-01-01')).toEqual(['2026-11-20', 7])
  expect((await findPolicyVersion(work.db, 'A', '2026-02'))?.policy.benefit.rate?.n).toBe(5)
  expect(await findPolicyVersion(work.db, 'A', '2026-03')).toBeUndefined()
})

test('the same again changes nothing; another content, and an earlier version, are refused', async () => {
  const work = await testWork()
  await adoptPolicy(work, fileOf({}), { ground })
  await adoptPolicy(work, fileOf({}), { ground: 'again' })
  expect((await listPolicies(work.db, work.today))[0]?.ground).toBe(ground)
  await expect(adoptPolicy(work, fileOf({}, { rate: 0.6 }), { ground })).rejects.toMatchObject({
    code: 'policy-version-changed',
  })
  await expect(adoptPolicy(work, fileOf({ asOf: '2025-12' }), { ground })).rejects.toBeInstanceOf(Refused)
  await settleJournal(work)
  const kept = await sql<{
    action: string
    subject_id: string
  }>`select action, subject_id from platform.journal_entry`.execute(work.db)
  expect(kept.rows).toEqual([{ action: 'adopt policy', subject_id: 'A 2026-02' }])
})

test('of several files all are taken in, or none', async () => {
  const work = await testWork()
  await adoptPolicy(work, fileOf({}), { ground })
  const [sound, earlier] = [fileOf({ code: 'B' }), fileOf({ asOf: '2025-12' })]
  await expect(adoptPolicies(work, [sound, earlier], { ground })).rejects.toBeInstanceOf(Refused)
  expect((await listPolicies(work.db, work.today)).map(({ policy }) => policy.code)).toEqual(['A'])
  const again = [fileOf({}), sound, fileOf({ asOf: '2026-03' })]
  expect(await adoptPolicies(work, again, { ground })).toEqual([false, true, true])
  expect((await listPolicies(work.db, work.today)).map(({ policy }) => policy.code)).toEqual(['A', 'B'])
})

test('only the office and administrators may', async () => {
  const work = await testWork({ actor: { kind: 'visitor' } })
  await expect(adoptPolicy(work, fileOf({}), { ground })).rejects.toBeInstanceOf(NotAllowed)
})
