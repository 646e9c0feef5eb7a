import { expect, test } from 'vitest'
import { Invalid, Refused } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { mergeEnterprises, registerMany } from './actions/enterprises.ts'
import { takeInPaper } from './actions/intake.ts'
import { undoMerge } from './actions/merges.ts'
import { batchInput, enterpriseIdOf, intakeInput, mergeInput } from './model.ts'
import { currentId } from './rules/merges.ts'
import { listDuplicatePairs } from './store/duplicates.ts'
import { listAliases, listMerges } from './store/enterprises.ts'
import { listProducts } from './store/products.ts'
import { listSites } from './store/sites.ts'
import { listIntakes } from './store/standings.ts'
import { waitingFor } from './waiting.ts'

const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const merge = mergeInput.parse({ duplicate: 'b', kept: 'a', ground: 'cùng giấy đăng ký' })

const city = async (): Promise<Work> => {
  const work = await testWork({ actor: office })
  const names = {
    a: 'Công ty Cổ phần Cơ khí Đống Đa',
    b: 'CTCP cơ khí Đống Đa',
    c: 'Công ty TNHH Cơ khí Đông Anh',
    d: 'HTX Gốm Bát Tràng',
    e: 'Hợp tác xã gốm Bát Tràng',
  }
  const enterprises = Object.entries(names).map(([id, nameVi]) => ({ id, kind: 'company', nameVi }))
  await registerMany(work, batchInput.parse({ enterprises }))
  return work
}

const pairsOf = async (work: Work) =>
  (await listDuplicatePairs(work.db, 50)).map(({ one, other }) => `${one} ${other}`)

test('the same name but for marks, capitals and form is proposed to the office, and nothing else', async () => {
  const work = await city()
  expect((await pairsOf(work)).toSorted()).toEqual(['a b', 'd e'])
  expect((await waitingFor(work)).map(({ words }) => words)).toEqual(['Xem 2 cặp hồ sơ nghi trùng'])
  expect(
    await waitingFor({ ...work, actor: { ...office, roles: [{ role: 'auditor', unit: null }] } }),
  ).toEqual([])
})

test('a merge is undone by a row with its ground, and can be made again', async () => {
  const work = await city()
  const nowKept = async () => currentId(await listAliases(work.db), enterpriseIdOf('b'), work.today)
  await mergeEnterprises(work, merge)
  expect([await nowKept(), await pairsOf(work)]).toEqual(['a', ['d e']])
  const [first] = await listMerges(work.db)
  await undoMerge(work, { merge: String(first?.id), ground: 'hai pháp nhân' })
  expect(await nowKept()).toBe('b')
  await expect(undoMerge(work, { merge: String(first?.id), ground: 'lần nữa' })).rejects.toBeInstanceOf(
    Refused,
  )
  await mergeEnterprises(work, merge)
  expect(await nowKept()).toBe('a')
  await expect(mergeEnterprises(work, merge)).rejects.toBeInstanceOf(Refused)
  expect((await listMerges(work.db)).map(({ ground, endGround }) => [ground, endGround])).toEqual([
    ['cùng giấy đăng ký', null],
    ['cùng giấy đăng ký', 'hai pháp nhân'],
  ])
})

test('a firm that came with paper is entered whole under the number of the paper, or not at all', async () => {
  const work = await testWork({ actor: office })
  const input = {
    paper: '15/TN',
    receivedOn: '2026-11-20',
    taxCode: '0100109106',
    kind: 'company',
    nameVi: 'Công ty Đèn',
    address: 'Số 1',
    product: 'Đèn',
  }
  await expect(takeInPaper(work, intakeInput.parse({ ...input, commune: 'no-such' }))).rejects.toBeInstanceOf(
    Invalid,
  )
  expect(await listProducts(work.db)).toEqual([])
  const id = await takeInPaper(work, intakeInput.parse(input))
  expect((await listIntakes(work.db, [id])).map(({ paper, enteredBy }) => [paper, enteredBy])).toEqual([
    ['15/TN', 'person:lan'],
  ])
  expect([(await listSites(work.db, [id])).length, (await listProducts(work.db, [id])).length]).toEqual([
    1, 1,
  ])
})
