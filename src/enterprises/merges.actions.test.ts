import { expect, test } from 'vitest'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { editEnterprise } from './actions/edits.ts'
import { mergeEnterprises, registerMany } from './actions/enterprises.ts'
import { takeInPaper } from './actions/intake.ts'
import { tellApart, undoMerge } from './actions/merges.ts'
import { findDuplicates } from './duplicates.ts'
import { batchInput, editEnterpriseInput, intakeInput, mergeInput } from './model/inputs.ts'
import { enterpriseIdOf } from './model.ts'
import { currentId } from './rules/merges.ts'
import { listAliases, listMerges } from './store/merges.ts'
import { listProducts } from './store/products.ts'
import { listSites } from './store/sites.ts'
import { listIntakes } from './store/standings.ts'
import { waitingFor } from './waiting.ts'

const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const someone: Actor = { ...office, roles: [{ role: 'auditor', unit: null }] }
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
  (await findDuplicates(work, 50)).map(({ one, other }) => [one.id, other.id].toSorted().join(' '))

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

test('two that are known to be two are not proposed again, and nobody is told apart from itself', async () => {
  const work = await city()
  const [one, other] = [enterpriseIdOf('b'), enterpriseIdOf('a')]
  const told = { one, other, ground: 'hai giấy chứng nhận' }
  await expect(tellApart({ ...work, actor: someone }, told)).rejects.toBeInstanceOf(NotAllowed)
  await tellApart(work, told)
  await tellApart(work, { ...told, one: other, other: one })
  expect(await pairsOf(work)).toEqual(['d e'])
  await expect(tellApart(work, { ...told, other: one })).rejects.toBeInstanceOf(Refused)
})

test('whatever two records share leads to a pair, the most telling first', async () => {
  const work = await testWork({ actor: office })
  const place = (address: string) => [{ address, commune: null }]
  const firms = [
    'Gốm Chu Đậu',
    'Dệt Vạn Phúc',
    'Nhựa Hà Đông',
    'Sơn Hoài Đức',
    'Thép Mê Linh',
    'Giấy Bắc Từ Liêm',
  ]
  await registerMany(
    work,
    batchInput.parse({
      enterprises: firms.map((nameVi, at) => ({
        id: `e${at}`,
        kind: at < 2 ? 'household' : 'company',
        nameVi,
        taxCode: ['001099000009', '001099000008', '0100109106', '0100109106-001', null, null][at],
      })),
      sites: ['e2', 'e4'].map(enterprise => ({
        id: `s${enterprise}`,
        enterprise,
        kind: 'head-office',
        places: place(enterprise === 'e2' ? 'Số 12, phố Huế' : 'số 12 phố huế'),
      })),
    }),
  )
  for (const id of ['e3', 'e5'])
    await editEnterprise(
      work,
      editEnterpriseInput.parse({
        id,
        kind: 'company',
        nameVi: firms[Number(id[1])],
        contact: { representative: null, phone: id === 'e3' ? '(024) 3858 4310' : '+84 24 3858 4310' },
        version: 1,
      }),
    )
  expect(
    (await findDuplicates(work, 50)).map(({ one, other, why }) => [one.id, other.id, why[0]?.why]),
  ).toEqual([
    ['e0', 'e1', 'tax-code-digit'],
    ['e3', 'e5', 'phone'],
    ['e2', 'e4', 'address'],
  ])
})

test('what many bear alike proposes nobody', async () => {
  const work = await testWork({ actor: office })
  const names = 'Gốm Dệt Nhựa Sơn Thép Giấy Kính Bia Bơm Dây Khóa Sứ Chè'.split(' ')
  await registerMany(
    work,
    batchInput.parse({
      enterprises: names.map((nameVi, at) => ({ id: `e${at}`, kind: 'company', nameVi })),
      sites: names.map((_, at) => ({
        id: `s${at}`,
        enterprise: `e${at}`,
        kind: 'head-office',
        places: [{ address: 'Lô 1, khu công nghiệp Nội Bài' }],
      })),
    }),
  )
  expect(await findDuplicates(work, 50)).toEqual([])
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
