import { beforeEach, expect, test } from 'vitest'
import { importCodes, mergeEnterprises, registerMany } from '../enterprises/index.ts'
import { batchInput, mergeInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import type { Visit } from '../platform/pages.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { grantRecognition, listRecognitions, ruleOnRecognition } from '../recognition/index.ts'
import { recognitionInput, rulingInput } from '../recognition/model/inputs.ts'
import { statusOn } from '../recognition/rules/status.ts'
import { countRecognitions } from './counts.ts'
import type { RecognitionQuery } from './model.ts'
import * as recognisedEnterprise from './pages/recognised-enterprise.tsx'
import { listRecognisedProducts } from './store/products.ts'
import { countByCommune, listRecognisedEnterprises, listRecognitionRows } from './store/recognitions.ts'

const TODAY = dayOf('2026-06-01')
let work: Work

const query = (change: Partial<RecognitionQuery> = {}): RecognitionQuery => ({
  words: '',
  sorting: 'product',
  isDescending: false,
  sectorGroup: null,
  commune: null,
  year: null,
  status: null,
  enterprise: null,
  day: TODAY,
  limit: 50,
  offset: 0,
  ...change,
})

const recognise = (product: string, enterprise: string, validFrom: string, validTo: string) =>
  grantRecognition(
    work,
    recognitionInput.parse({
      id: `${product}-${validFrom.slice(0, 4)}`,
      product,
      enterprise,
      decision: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: validFrom },
      validFrom,
      validTo,
    }),
  )

const CODES = `list,code,name_vi,name_en,parent,valid_from,valid_to,source
sector-groups,dien,Điện,,,,,minh họa
sector-groups,co-khi,Cơ khí,,,,,minh họa
communes,cu,xã Cũ,,,,2025-07-01,minh họa
communes,moi,xã Mới,,,2025-07-01,,minh họa
communes,xa,xã Xa,,,,,minh họa`

const seat = (enterprise: string, ...places: readonly object[]) => ({
  id: `${enterprise}-tru-so`,
  enterprise,
  kind: 'head-office',
  places,
})

beforeEach(async () => {
  work = await testWork()
  await importCodes(work, Buffer.from(CODES))
  await registerMany(
    work,
    batchInput.parse({
      enterprises: [
        { id: 'a', kind: 'company', nameVi: 'Công ty Cơ khí Đông Ngàn' },
        { id: 'b', kind: 'household', nameVi: 'Gốm Sứ Bát Tràng' },
        { id: 'c', kind: 'company', nameVi: 'Chưa có gì' },
      ],
      sites: [
        seat(
          'a',
          { address: 'Số 1', commune: 'cu', validTo: '2025-07-01' },
          { address: 'Số 1', commune: 'moi', validFrom: '2025-07-01' },
        ),
        { id: 'a-xuong', enterprise: 'a', kind: 'factory', places: [{ address: 'Số 9', commune: 'xa' }] },
        seat('b', { address: 'Số 2' }),
        seat('c', { address: 'Số 3', commune: 'moi', validFrom: '2025-07-01' }),
      ],
      products: [
        { id: 'motor', enterprise: 'a', nameVi: 'Động cơ điện', sectorGroup: 'dien' },
        { id: 'mould', enterprise: 'a', nameVi: 'Khuôn dập', sectorGroup: 'co-khi' },
        { id: 'hidden', enterprise: 'c', nameVi: 'Động cơ chưa công nhận' },
        { id: 'vase', enterprise: 'b', nameVi: 'Bình gốm dòng cổ' },
      ],
    }),
  )
  await recognise('motor', 'a', '2023-12-01', '2025-12-01')
  await recognise('motor', 'a', '2025-11-01', '2027-11-01')
  await recognise('mould', 'a', '2025-11-01', '2027-11-01')
  await recognise('vase', 'b', '2025-12-01', '2027-12-01')
  await ruleOnRecognition(
    work,
    rulingInput.parse({
      recognition: 'mould-2025',
      kind: 'suspended',
      effectiveOn: '2026-05-01',
      ground: 'Điều 7',
      document: '1/QĐ-UBND',
    }),
  )
}, 60_000)

const idsOf = async (change: Partial<RecognitionQuery>) =>
  (await listRecognitionRows(work.db, query(change))).rows.map(({ id }) => id)

test.each<[Partial<RecognitionQuery>, readonly string[]]>([
  [{}, ['vase-2025', 'motor-2023', 'motor-2025', 'mould-2025']],
  [{ words: 'dong co dien' }, ['motor-2023', 'motor-2025']],
  [{ words: 'co khi dong' }, ['motor-2023', 'motor-2025', 'mould-2025']],
  [{ words: "'; drop table x; --%_" }, []],
  [{ year: '2023' }, ['motor-2023']],
  [{ sectorGroup: 'co-khi' }, ['mould-2025']],
  [{ status: 'in-force' }, ['vase-2025', 'motor-2025']],
  [{ status: 'suspended' }, ['mould-2025']],
  [{ commune: 'moi' }, ['motor-2023', 'motor-2025', 'mould-2025']],
  [{ commune: 'cu' }, []],
  [{ commune: 'xa' }, []],
  [{ commune: 'cu', day: dayOf('2025-06-30') }, ['motor-2023', 'motor-2025', 'mould-2025']],
  [{ commune: '-' }, ['vase-2025']],
  [{ enterprise: 'b' }, ['vase-2025']],
  [{ sorting: 'until', isDescending: true, limit: 1 }, ['vase-2025']],
])('asked for %j, the register gives %j', async (change, found) => {
  expect(await idsOf(change)).toEqual(found)
})

test('how each stands agrees with the rule, on every day that matters', async () => {
  const recognitions = new Map((await listRecognitions(work.db)).map(each => [String(each.id), each]))
  for (const day of ['2023-11-30', '2023-12-01', '2025-12-01', '2026-04-30', '2026-05-01', '2027-11-01'].map(
    dayOf,
  )) {
    const { rows } = await listRecognitionRows(work.db, query({ day }))
    const ruled = rows.map(({ id }) => {
      const recognition = recognitions.get(id)
      return recognition === undefined ? 'nothing' : statusOn(recognition, recognition.rulings, day)
    })
    expect([day, rows.map(({ status }) => status)]).toEqual([day, ruled])
  }
})

test('an enterprise is there with its recognitions, and one without any is not', async () => {
  const { rows, total } = await listRecognisedEnterprises(work.db, { ...query(), sorting: 'name' })
  expect(total).toBe(2)
  expect(
    rows.map(({ id, commune, sectorGroups, products, inForce, lastOn }) => [
      id,
      commune,
      sectorGroups,
      products,
      inForce,
      lastOn,
    ]),
  ).toEqual([
    ['a', 'moi', ['co-khi', 'dien'], 2, 1, '2025-11-01'],
    ['b', null, [], 1, 1, '2025-12-01'],
  ])
})

test('each count is the length of the list it leads to', async () => {
  const counts = await countRecognitions({ ...work, today: TODAY })
  expect(counts).toEqual({ events: 4, products: 3, enterprises: 2, inForce: 2 })
  expect([(await idsOf({})).length, (await idsOf({ status: 'in-force' })).length]).toEqual([4, 2])
  expect(await countByCommune(work.db, TODAY)).toEqual([
    { commune: 'moi', products: 1, enterprises: 1 },
    { commune: null, products: 1, enterprises: 1 },
  ])
})

test('a list is one statement, however many rows', async () => {
  const one = await statementsOf(() => listRecognitionRows(work.db, query({ limit: 1 })))
  const all = await statementsOf(() => listRecognitionRows(work.db, query()))
  expect([one.length, all.length]).toEqual([1, 1])
})

const merge = (duplicate: string, kept: string) =>
  mergeEnterprises(work, mergeInput.parse({ duplicate, kept, ground: 'Cùng một cơ sở' }))

const publicLists = async () => {
  const asked = query({ day: work.today })
  const [rows, enterprises, products, counts] = [
    await listRecognitionRows(work.db, asked),
    await listRecognisedEnterprises(work.db, { ...asked, sorting: 'name' }),
    await listRecognisedProducts(work.db, { ...asked, sorting: 'enterprise' }),
    await countRecognitions(work),
  ]
  return {
    rows: rows.rows.map(({ id, enterprise, enterpriseVi }) => [id, enterprise, enterpriseVi]),
    enterprises: enterprises.rows.map(({ id, products }) => [id, products]),
    products: products.rows.map(({ id, enterprise, enterpriseVi }) => [id, enterprise, enterpriseVi]),
    enterpriseCount: counts.enterprises,
  }
}

test('what was granted to a merged duplicate is listed and counted under the record that was kept, until they are parted', async () => {
  const before = await publicLists()
  await merge('b', 'a')
  await merge('a', 'c')
  const name = 'Chưa có gì'
  expect(await publicLists()).toEqual({
    rows: before.rows.map(([id]) => [id, 'c', name]),
    enterprises: [['c', 3]],
    products: [
      ['vase', 'c', name],
      ['motor', 'c', name],
      ['mould', 'c', name],
    ],
    enterpriseCount: 1,
  })
  const day = work.today
  for (const enterprise of ['a', 'b', 'c']) expect((await idsOf({ enterprise, day })).length).toBe(4)
})

test('of a duplicate that nothing was granted to, nobody outside learns whom it was merged into', async () => {
  await merge('c', 'a')
  expect(await idsOf({ enterprise: 'c', day: work.today })).toEqual([])
})

test('the address of a merged duplicate leads to the record that was kept', async () => {
  await merge('b', 'a')
  const page = recognisedEnterprise.get([])
  const answer = await page({ ...visitor, work, params: { enterprise: 'b' } })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/recognised-enterprises/a'])
})

const visitor: Omit<Visit, 'work' | 'params'> = {
  account: null,
  session: null,
  key: null,
  caller: { origin: 'http://city.test', headers: new Headers(), address: null, port: null },
  method: 'GET',
  path: '/recognised-enterprises/b',
  query: new URLSearchParams(),
  nonce: '',
  requestNumber: 'TEST',
  clock: { pinnedOn: null, today: () => TODAY, now: () => work.now },
  storeKind: 'memory',
  isSample: false,
  form: async () => new FormData(),
  bytes: async () => new Uint8Array(),
}
