import { expect, test } from 'vitest'
import { statementsOf, testDatabase, workOver } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { registerMany } from './actions/enterprises.ts'
import { tellApart } from './actions/merges.ts'
import { findDuplicates } from './duplicates.ts'
import { batchInput } from './model/inputs.ts'
import { enterpriseIdOf } from './model.ts'

const register = (work: Work, ...enterprises: readonly (readonly [string, string])[]) =>
  registerMany(
    work,
    batchInput.parse({ enterprises: enterprises.map(([id, nameVi]) => ({ id, kind: 'company', nameVi })) }),
  )

const pairsOf = async (work: Work) =>
  (await findDuplicates(work, 50)).map(({ one, other }) => [one.id, other.id])

test('what is remembered of duplicates is right at once: a new one is proposed, one told apart is not', async () => {
  const work = workOver((await testDatabase()).db)
  await register(work, ['a', 'Công ty Cổ phần Cơ khí Đống Đa'], ['d', 'HTX Gốm Bát Tràng'])
  const seen = [await pairsOf(work)]
  await register(work, ['b', 'CTCP cơ khí Đống Đa'])
  seen.push(await pairsOf(work))
  await tellApart(work, { one: enterpriseIdOf('a'), other: enterpriseIdOf('b'), ground: 'hai pháp nhân' })
  seen.push(await pairsOf(work))
  expect(seen).toEqual([[], [['a', 'b']], []])
})

test('duplicates take as many statements, however many are proposed', async () => {
  const work = workOver((await testDatabase()).db)
  await register(work, ['a', 'Công ty Cổ phần Cơ khí Đống Đa'], ['b', 'CTCP cơ khí Đống Đa'])
  const one = await statementsOf(() => findDuplicates(work, 50))
  await register(work, ['d', 'HTX Gốm Bát Tràng'], ['e', 'Hợp tác xã gốm Bát Tràng'], ['f', 'Cơ khí Đống Đa'])
  const more = await statementsOf(() => findDuplicates(work, 50))
  expect([one.length, more.length, (await pairsOf(work)).length]).toEqual([2, 2, 4])
})
