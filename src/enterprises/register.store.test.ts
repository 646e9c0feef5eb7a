import { expect, test } from 'vitest'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { mergeEnterprises, registerMany } from './actions/enterprises.ts'
import { batchInput, mergeInput } from './model/inputs.ts'
import { listRegister, type RegisterQuery } from './store/register.ts'
import { registerQuery } from './testing.ts'

/** As a visitor of the register who may not see personal codes. */
const query = (work: Work, change: Partial<RegisterQuery> = {}): RegisterQuery =>
  registerQuery(work, { withPersonalCodes: false, ...change })

const enterprise = (id: string, nameVi: string, more: object = {}) => ({
  id,
  kind: 'company',
  nameVi,
  ...more,
})

const withSome = async (enterprises: readonly object[], products: readonly object[] = []): Promise<Work> => {
  const work = await testWork()
  await registerMany(work, batchInput.parse({ enterprises, products }))
  return work
}

const idsIn = async (work: Work, change: Partial<RegisterQuery>) => {
  const { rows, total } = await listRegister(work.db, query(work, change))
  return { ids: rows.map(({ id }) => id), total }
}

test('names are found with and without marks, in any order of words, and what is typed means itself', async () => {
  const work = await withSome([
    enterprise('a', 'Công ty Cổ phần Điện Đống Đa', { taxCode: '0100109106' }),
    enterprise('b', 'Hợp tác xã Đũa', { nameEn: 'Chopsticks 100%' }),
  ])
  const found = async (words: string) => (await idsIn(work, { words })).ids
  expect(await found('dong da')).toEqual(['a'])
  expect(await found('ĐIỆN công')).toEqual(['a'])
  expect(await found('0100109')).toEqual(['a'])
  expect(await found('100%')).toEqual(['b'])
  expect(await found('dua_')).toEqual([])
})

test('names stand in the Vietnamese order', async () => {
  const names = ['Ôn', 'On', 'Ơn', 'Đa', 'Da', 'Ăn', 'An', 'Ân', 'Ưng', 'Ung', 'Êm', 'Em', 'A 2', 'A 10']
  const work = await withSome(names.map((name, at) => enterprise(`e${at}`, name)))
  const { rows } = await listRegister(work.db, query(work))
  expect(rows.map(({ nameVi }) => nameVi)).toEqual([...names].sort(new Intl.Collator('vi').compare))
})

test('past the last page it is still known how many there are', async () => {
  const work = await withSome([enterprise('a', 'Công ty A'), enterprise('b', 'Công ty B')])
  expect(await idsIn(work, { limit: 1, offset: 0 })).toEqual({ ids: ['a'], total: 2 })
  expect(await idsIn(work, { limit: 1, offset: 50 })).toEqual({ ids: [], total: 2 })
})

test('a personal number is not shown, found, counted or sorted by for who may not see it', async () => {
  const work = await withSome([
    enterprise('a', 'Hộ A', { kind: 'household', taxCode: '001099000009' }),
    enterprise('b', 'Hộ B', { kind: 'household', taxCode: '001099000001' }),
  ])
  expect(await idsIn(work, { words: '001099000009' })).toEqual({ ids: [], total: 0 })
  const { rows } = await listRegister(work.db, query(work, { sorting: 'taxCode' }))
  expect(rows.map(({ id, taxCode }) => [id, taxCode])).toEqual([
    ['a', null],
    ['b', null],
  ])
  const open = { withPersonalCodes: true }
  expect(await idsIn(work, { ...open, words: '001099000009' })).toEqual({ ids: ['a'], total: 1 })
  expect((await idsIn(work, { ...open, sorting: 'taxCode' })).ids).toEqual(['b', 'a'])
})

test('a merged duplicate is not listed, and its products count with the kept record', async () => {
  const work = await withSome(
    [enterprise('a', 'Công ty A'), enterprise('a2', 'CÔNG TY A')],
    [
      { id: 'p1', enterprise: 'a', nameVi: 'Bơm' },
      { id: 'p2', enterprise: 'a2', nameVi: 'Van' },
    ],
  )
  await mergeEnterprises(work, mergeInput.parse({ duplicate: 'a2', kept: 'a', ground: 'một con dấu' }))
  const { rows, total } = await listRegister(work.db, query(work, { current: new Map([['a2', 'a']]) }))
  expect([rows.map(({ id, products }) => [id, products]), total]).toEqual([[['a', 2]], 1])
})

test('a page is a part of the whole, and the count is of the whole', async () => {
  const work = await withSome(
    Array.from({ length: 7 }, (_, at) => enterprise(`e${at}`, `Công ty ${at}`)),
    [{ id: 'p', enterprise: 'e3', nameVi: 'Bơm' }],
  )
  expect(await idsIn(work, { limit: 3, offset: 6 })).toEqual({ ids: ['e6'], total: 7 })
  expect(await idsIn(work, { limit: 3, offset: 9 })).toEqual({ ids: [], total: 7 })
  expect(await idsIn(work, { hasProducts: true })).toEqual({ ids: ['e3'], total: 1 })
  expect((await idsIn(work, { sorting: 'products', isDescending: true, limit: 1 })).ids).toEqual(['e3'])
})
