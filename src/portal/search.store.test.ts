import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { mergeEnterprises } from '../enterprises/index.ts'
import { mergeInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { foldedText } from '../exact/text.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { groupsFor } from './finding.ts'
import { COUNTED_TO, type ProductQuery } from './model.ts'
import { listRecognisedProducts } from './store/products.ts'

const DAY = dayOf('2026-10-20')
const MANY = COUNTED_TO + 40

let work: Work

const query = (change: Partial<ProductQuery> = {}): ProductQuery => ({
  words: '',
  sorting: 'name',
  isDescending: false,
  sectorGroup: null,
  year: null,
  status: null,
  enterprise: null,
  day: DAY,
  limit: 20,
  offset: 0,
  ...change,
})

/** More than are counted: names with and without marks, in two sectors and years; two of three makers are one. */
beforeEach(async () => {
  work = await testWork({ today: DAY, now: '2026-10-20T03:00:00.000Z' })
  await sql`insert into enterprises.enterprise (id, kind, name_vi, is_sample) values
    ('a', 'company', 'Công ty Sơn Tây', true), ('b', 'company', 'Công ty Cơ khí Ma Sát', true), ('c', 'company', 'Công ty Hồng Hà', true)`.execute(
    work.db,
  )
  await sql`insert into enterprises.product (id, enterprise, name_vi, sector_group, supporting_areas)
    select 'p' || n, (array['a', 'b', 'c'])[1 + n % 3],
      (array['Máy bơm', 'May Đo', 'Quạt điện', 'Máy Động Cơ', 'Mạ kẽm'])[1 + n % 5] || ' AX-' || n * 7919 % 1009,
      (array['co-khi', 'dien'])[1 + n % 2], '{}'
    from generate_series(1, ${MANY + 2}) as n`.execute(work.db)
  await sql`insert into recognition.recognition (id, product, enterprise, decision_number, decision_symbol,
      decision_issuer, decided_on, valid_from, valid_to, numbered_at, recorded_at)
    select 'r' || id, id, enterprise, '1', 'QĐ-UBND', 'UBND', day, day, '2027-12-01', day, day
    from enterprises.product, lateral (select case when right(id, 1) < '5' then date '2024-12-01' else date '2025-12-01' end as day) as of
    where substr(id, 2)::int <= ${MANY}`.execute(work.db)
  await mergeEnterprises(work, mergeInput.parse({ duplicate: 'b', kept: 'a', ground: 'Cùng một cơ sở' }))
  await sql`analyze`.execute(work.db)
}, 180_000)

const listIn = async (way: Partial<ProductQuery>): Promise<readonly string[]> =>
  (await listRecognisedProducts(work.db, query({ ...way, limit: 5_000, offset: 0 }))).rows.map(({ id }) => id)

const writtenNames = async (): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; written: string }>`
    select product.id, product.name_vi || ' ' || maker.name_vi as written
    from enterprises.product as product join enterprises.enterprise as maker on maker.id = product.enterprise`.execute(
    work.db,
  )
  return new Map(rows.map(each => [each.id, each.written]))
}

/** Of everything in its order, what bears the words; those as typed first. */
const bearing = (listed: readonly string[], names: ReadonlyMap<string, string>, words: string) => {
  const isTyped = (id: string) => names.get(id)?.toLowerCase().includes(words.toLowerCase()) === true
  const wanted = foldedText(words).split(' ')
  const ids = listed.filter(id => {
    const borne = foldedText(names.get(id) ?? '').split(' ')
    return wanted.every(word => borne.some(one => one.startsWith(word)))
  })
  return [...ids.filter(isTyped), ...ids.filter(id => !isTyped(id))]
}

const found = async (change: Partial<ProductQuery>) => {
  const { rows, total, isMore } = await listRecognisedProducts(work.db, query(change))
  return { ids: rows.map(({ id }) => id), total, isMore }
}

const words = [
  'công ty',
  'cong ty',
  'c',
  'ma',
  'may',
  'máy',
  'cơ khí',
  'động cơ',
  'MÁY',
  'đo',
  'ty',
  'ông',
  '100%',
  'a_',
]
const ways: readonly Partial<ProductQuery>[] = [
  {},
  { isDescending: true },
  { offset: 10, limit: 50 },
  { offset: 1_000 },
  { limit: 5_000 },
  { sorting: 'enterprise' },
  { status: 'in-force' },
  { sectorGroup: 'dien' },
  { year: '2024' },
  { enterprise: 'a' },
  { enterprise: 'b' },
]

test('words find what reading every name finds, in its order, however it is asked for', async () => {
  const names = await writtenNames()
  for (const way of ways) {
    const listed = await listIn(way)
    for (const asked of words.map(words => ({ ...way, words }))) {
      const ids = bearing(listed, names, asked.words)
      const { offset, limit } = query(way)
      const answer = await found(asked)
      expect([asked, answer.ids]).toEqual([asked, ids.slice(offset, offset + limit)])
      const counted = { total: Math.min(ids.length, COUNTED_TO), isMore: ids.length > COUNTED_TO }
      if (answer.ids.length > 0) expect([asked, answer]).toEqual([asked, { ...answer, ...counted }])
    }
  }
}, 240_000)

test('a search says that there are more than it counted; a product goes with its last recognition; a duplicate leads to its product', async () => {
  const groups = await groupsFor(work, 'cong ty')
  expect(groups.map(({ total, isMore }) => [total, isMore])).toEqual([[COUNTED_TO, true]])
  const merged = await listRecognisedProducts(work.db, query({ words: 'ma sát', limit: 1 }))
  expect(merged.rows.map(({ enterprise, enterpriseVi }) => [enterprise, enterpriseVi])).toEqual([
    ['a', 'Công ty Sơn Tây'],
  ])
  const [shown, hidden] = ['p1', `p${MANY + 1}`]
  const areThere = async () => {
    const ids = await listIn({ words: 'cong ty' })
    return [ids.includes(shown), ids.includes(hidden)]
  }
  expect(await areThere()).toEqual([true, false])
  await sql`update recognition.recognition set product = ${hidden} where id = 'rp1'`.execute(work.db)
  expect(await areThere()).toEqual([false, true])
  await sql`delete from recognition.recognition where id = 'rp1'`.execute(work.db)
  expect(await areThere()).toEqual([false, false])
}, 180_000)
