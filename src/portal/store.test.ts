import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { addDays, dayOf } from '../exact/day.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { grantRecognition, listRecognitions, ruleOnRecognition } from '../recognition/index.ts'
import { recognitionInput, rulingInput } from '../recognition/model/inputs.ts'
import { statusOn } from '../recognition/rules/status.ts'
import { nearTo } from './finding.ts'
import type { ProductQuery } from './model.ts'
import { listPublicRecognitions, listRecognisedProducts } from './store/products.ts'
import { listNearWords, listUnknownWords } from './store/words.ts'

let work: Work

const query = (change: Partial<ProductQuery> = {}): ProductQuery => ({
  words: '',
  sorting: 'name',
  isDescending: false,
  sectorGroup: null,
  year: null,
  status: null,
  enterprise: null,
  day: work.today,
  limit: 50,
  offset: 0,
  ...change,
})

const idsOf = async (change: Partial<ProductQuery>) =>
  (await listRecognisedProducts(work.db, query(change))).rows.map(({ id }) => id)

const recognise = (product: string, enterprise: string, validFrom: string, validTo: string) =>
  grantRecognition(
    work,
    recognitionInput.parse({
      product,
      enterprise,
      decision: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: validFrom },
      validFrom,
      validTo,
    }),
  )

const rule = async (product: string, kind: string, effectiveOn: string) => {
  const [recognition] = await listPublicRecognitions(work.db, product)
  await ruleOnRecognition(
    work,
    rulingInput.parse({
      recognition: recognition?.id,
      kind,
      effectiveOn,
      ground: 'Điều 7',
      document: '1/QĐ-UBND',
    }),
  )
}

beforeEach(async () => {
  work = await testWork()
  await registerMany(
    work,
    batchInput.parse({
      enterprises: [
        { id: 'a', kind: 'company', nameVi: 'Công ty Cơ khí Đông Ngàn' },
        { id: 'b', kind: 'company', nameVi: 'Gốm Sứ Bát Tràng' },
      ],
      products: [
        { id: 'motor', enterprise: 'a', nameVi: 'Động cơ điện', nameEn: 'Electric motor' },
        { id: 'mould', enterprise: 'a', nameVi: 'Khuôn dập' },
        { id: 'hidden', enterprise: 'a', nameVi: 'Động cơ chưa công nhận' },
        { id: 'vase', enterprise: 'b', nameVi: 'Bình gốm dòng cổ' },
      ],
    }),
  )
  await recognise('motor', 'a', '2024-12-01', '2026-12-01')
  await recognise('mould', 'a', '2022-12-01', '2024-12-01')
  await recognise('vase', 'b', '2025-12-01', '2027-12-01')
}, 60_000)

test('only recognised products are there, each with how it stands on the day', async () => {
  const { rows, total } = await listRecognisedProducts(work.db, query())
  expect([total, rows.map(({ id, status }) => [id, status])]).toEqual([
    3,
    [
      ['vase', 'in-force'],
      ['motor', 'in-force'],
      ['mould', 'expired'],
    ],
  ])
  expect(await listPublicRecognitions(work.db, 'hidden')).toEqual([])
})

test('what is ruled or renewed shows at once', async () => {
  await rule('motor', 'suspended', '2026-03-01')
  await rule('vase', 'revoked', '2026-04-01')
  await recognise('mould', 'a', '2026-11-01', '2028-11-01')
  expect(await idsOf({ status: 'suspended' })).toEqual(['motor'])
  expect(await idsOf({ status: 'revoked' })).toEqual(['vase'])
  expect(await idsOf({ status: 'in-force' })).toEqual(['mould'])
  await rule('motor', 'reinstated', '2026-05-01')
  expect(await idsOf({ status: 'in-force' })).toEqual(['motor', 'mould'])
})

test('the standing in SQL is that of the rule, on every day around a change', async () => {
  await rule('motor', 'suspended', '2026-03-01')
  await rule('motor', 'reinstated', '2026-05-01')
  await rule('vase', 'revoked', '2026-04-01')
  const recognitions = await listRecognitions(work.db)
  const edges = [
    '2022-12-01',
    '2024-12-01',
    '2025-12-01',
    '2026-03-01',
    '2026-04-01',
    '2026-05-01',
    '2026-12-01',
  ]
  for (const day of edges.flatMap(edge => [-1, 0, 1].map(by => addDays(dayOf(edge), by)))) {
    const { rows } = await listRecognisedProducts(work.db, query({ day }))
    const byRule = recognitions.map(each => [each.product, statusOn(each, each.rulings, day)])
    expect([day, Object.fromEntries(rows.map(({ id, status }) => [id, status]))]).toEqual([
      day,
      Object.fromEntries(byRule),
    ])
  }
})

test.each([
  ['dong co', ['vase', 'motor', 'mould']],
  ['động cơ', ['motor', 'vase', 'mould']],
  ['dòng cổ', ['vase', 'motor', 'mould']],
  ['motor', ['motor']],
  ['co khi', ['motor', 'mould']],
  ['ong', []],
  ['100%', []],
  ['d_ng', []],
  ["'", []],
  ['\\', []],
  ["a' | b:* & !c <-> ", []],
  ['x'.repeat(5000), []],
])('"%s" is found by words that begin so; the marks as typed come first', async (words, ids) => {
  expect(await idsOf({ words })).toEqual(ids)
})

test('a mistyped word is answered with the nearest that a recognised product bears', async () => {
  expect((await listNearWords(work.db, 'khuonn'))[0]).toBe('khuon')
  expect(await listNearWords(work.db, 'xyzq')).toEqual([])
  expect(await listNearWords(work.db, 'nhan')).toEqual(['ngan'])
})

test('a word that only an unrecognised product bears is neither found nor proposed, until it is recognised', async () => {
  expect(await idsOf({ words: 'chua' })).toEqual([])
  expect(await listNearWords(work.db, 'chuaa')).toEqual([])
  expect(await listUnknownWords(work.db, 'động chưa cơ xyzq')).toEqual(['chua', 'xyzq'])
  await recognise('hidden', 'a', '2026-01-01', '2028-01-01')
  expect(await idsOf({ words: 'chua' })).toEqual(['hidden'])
  expect(await listNearWords(work.db, 'chuaa')).toEqual(['chua'])
  expect(await listUnknownWords(work.db, 'động chưa cơ xyzq')).toEqual(['xyzq'])
})

test('only the words that nothing bears are corrected, and what cannot be is left out', async () => {
  expect(await nearTo(work, 'động khuonn')).toBe('dong khuon')
  expect(await nearTo(work, 'dogn cơ xyzq')).toBe('dong co')
  expect([await nearTo(work, 'động cơ'), await nearTo(work, 'xyzq')]).toEqual([null, null])
})

test('a product or a maker that is renamed is found by its present name alone, at once', async () => {
  await sql`update enterprises.product set name_vi = 'Máy bơm' where id = 'motor'`.execute(work.db)
  await sql`update enterprises.enterprise set name_vi = 'Sơn Hồng Hà' where id = 'a'`.execute(work.db)
  expect([await idsOf({ words: 'dong co' }), await idsOf({ words: 'máy bơm' })]).toEqual([
    ['vase'],
    ['motor'],
  ])
  expect([await idsOf({ words: 'dong ngan' }), await idsOf({ words: 'son hong' })]).toEqual([
    [],
    ['mould', 'motor'],
  ])
  expect([await listNearWords(work.db, 'bomm'), await listNearWords(work.db, 'nhan')]).toEqual([['bom'], []])
})

test('a page further on continues the first, and knows how many there are', async () => {
  const all = await idsOf({ words: 'dong co' })
  const second = await listRecognisedProducts(work.db, query({ words: 'dong co', limit: 1, offset: 1 }))
  expect(second).toMatchObject({ rows: [{ id: all[1] }], total: all.length })
})
