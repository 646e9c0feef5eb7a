import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { mergeEnterprises } from '../enterprises/index.ts'
import { mergeInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { recogniseAnew } from '../recognition/index.ts'
import { anewInput } from '../recognition/model/inputs.ts'
import type { RecognitionId } from '../recognition/model.ts'
import { countRecognitions } from './counts.ts'
import * as recognisedEnterprise from './pages/recognised-enterprise.tsx'
import * as enterpriseList from './pages/recognised-enterprise-list.tsx'
import * as recognitionList from './pages/recognition-list.tsx'
import { listRecognisedEnterprises, listRecognitionRows } from './store/recognitions.ts'
import { passOn, recognise, registerFirms, taxCodeOf } from './testing.ts'

/** `a` passed its title to `b` on 2026-05-12; `c` holds its own. Today is 2026-11-21. */
const city = async (): Promise<Work> => {
  const work = await testWork()
  await registerFirms(work, { a: taxCodeOf(1), b: taxCodeOf(2), c: taxCodeOf(3) })
  const term = { from: '2025-12-01', to: '2027-12-01' }
  for (const firm of ['a', 'c']) await recognise(work, { id: `cn-${firm}`, firm, ...term })
  await passOn(work, 'cn-a', 'b', '2026-05-12')
  return work
}

const asked = (day: string, change: object = {}) => ({
  words: '',
  isDescending: false,
  sectorGroup: null,
  commune: null,
  year: null,
  status: null,
  enterprise: null,
  day: dayOf(day),
  limit: 50,
  offset: 0,
  ...change,
})

const heldOn = async ({ db }: Work, day: string, change: object = {}) =>
  (await listRecognitionRows(db, { ...asked(day, change), sorting: 'product' })).rows.map(
    ({ id, enterprise, formerly }) => [id, enterprise, formerly?.nameVi ?? null, formerly?.until ?? null],
  )

const listedOn = async ({ db }: Work, day: string, change: object = {}) =>
  (await listRecognisedEnterprises(db, { ...asked(day, change), sorting: 'name' })).rows.map(
    ({ id, products, inForce, takenOver, passedTo }) => [
      id,
      products,
      inForce,
      takenOver.map(({ nameVi }) => nameVi),
      passedTo.map(({ nameVi }) => nameVi),
    ],
  )

const now = ['cn-a', 'b', 'Công ty a', '2026-05-12']
const own = ['cn-c', 'c', null, null]

test.each([
  ['the day before it passed on', '2026-05-11', {}, [['cn-a', 'a', null, null], own]],
  ['the day on which it did', '2026-05-12', {}, [now, own]],
  ['asked for by who holds it', '2026-11-21', { enterprise: 'b' }, [now]],
  ['asked for by whom it was granted', '2026-11-21', { enterprise: 'a' }, [now]],
  ['looked for by the name of who holds it', '2026-11-21', { words: 'cong ty b' }, [now]],
  ['looked for by the name of whom it was granted', '2026-11-21', { words: 'cong ty a' }, [now]],
])('a recognition names who holds it, and whose it was: %s', async (_, day, change, rows) => {
  expect(await heldOn(await city(), day, change)).toEqual(rows)
})

test('an enterprise that passed its title on stays listed with none in force; who took it over has it', async () => {
  const work = await city()
  expect([await listedOn(work, '2026-05-11'), await listedOn(work, '2026-05-12')]).toEqual([
    [
      ['a', 1, 1, [], []],
      ['c', 1, 1, [], []],
    ],
    [
      ['a', 1, 0, [], ['Công ty b']],
      ['b', 1, 1, ['Công ty a'], []],
      ['c', 1, 1, [], []],
    ],
  ])
  expect(await listedOn(work, '2026-11-21', { status: 'in-force', words: 'cong ty' })).toEqual([
    ['b', 1, 1, ['Công ty a'], []],
    ['c', 1, 1, [], []],
  ])
})

test('the pages say it in both languages, and the record of who passed it on says to whom', async () => {
  const work = await city()
  const { read } = pagesOf(work, {
    'GET /recognitions': recognitionList.get([]),
    'GET /recognised-enterprises': enterpriseList.get([]),
    'GET /recognised-enterprises/:enterprise': recognisedEnterprise.get([]),
  })
  const rowsOf = ({ seen }: { readonly seen: string }, from: string) => seen.slice(seen.indexOf(from))
  expect(rowsOf(await read('/recognitions?sort=product'), 'Sản phẩm a')).toBe(
    'Sản phẩm a Công ty b trước ngày 12/05/2026: Công ty a chưa rõ chưa rõ 12/QĐ-UBND 01/12/2025 01/12/2027 còn hiệu lực ' +
      'Sản phẩm c Công ty c chưa rõ chưa rõ 12/QĐ-UBND 01/12/2025 01/12/2027 còn hiệu lực',
  )
  expect(rowsOf(await read('/recognised-enterprises?lang=en'), 'Công ty a')).toBe(
    'Công ty a passed to Công ty b not known 1 0 1 December 2025 ' +
      'Công ty b formerly of Công ty a not known 1 1 1 December 2025 Công ty c not known 1 1 1 December 2025',
  )
  const former = await read('/recognised-enterprises/a')
  expect(rowsOf(former, 'Sản phẩm a')).toContain('Sản phẩm a đã chuyển')
  expect(rowsOf(former, 'Sản phẩm a')).toContain('đã chuyển cho Công ty b')
  const holder = await read('/recognised-enterprises/b')
  expect(rowsOf(holder, 'Sản phẩm a')).toContain('Sản phẩm a còn hiệu lực')
  expect(rowsOf(holder, 'Sản phẩm a')).toContain('trước ngày 12/05/2026: Công ty a')
})

test('who took it over and was merged as a duplicate counts as the record that was kept, under both addresses', async () => {
  const work = await city()
  await mergeEnterprises(work, mergeInput.parse({ duplicate: 'b', kept: 'c', ground: 'Một doanh nghiệp' }))
  const both = [[...now.slice(0, 1), 'c', ...now.slice(2)], own]
  expect([
    await heldOn(work, '2026-11-21'),
    await heldOn(work, '2026-11-21', { enterprise: 'b' }),
    await listedOn(work, '2026-11-21'),
  ]).toEqual([
    both,
    both,
    [
      ['a', 1, 0, [], ['Công ty b']],
      ['c', 2, 2, ['Công ty a'], []],
    ],
  ])
})

test('a product that is renewed early is one title, and two recognitions in force', async () => {
  const work = await city()
  await recogniseAnew(
    work,
    anewInput.parse({
      recognition: 'cn-c' as RecognitionId,
      decision: { number: '20', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: '2026-10-01' },
      validFrom: '2026-10-01',
      term: { months: 24, isAssumed: true },
      ground: 'Công nhận lại',
    }),
  )
  expect(
    (await heldOn(work, '2026-11-21', { status: 'in-force' })).map(([id]) => String(id).slice(0, 4)),
  ).toHaveLength(3)
  expect(await countRecognitions(work)).toEqual({ events: 3, products: 2, enterprises: 2, inForce: 2 })
})

test('the lists take as many statements whatever passed on', async () => {
  const work = await city()
  const list = () => Promise.all([heldOn(work, '2026-11-21'), listedOn(work, '2026-11-21')])
  const before = await statementsOf(list)
  await passOn(work, 'cn-c', 'b', '2026-06-01')
  expect([before.length, (await statementsOf(list)).length]).toEqual([2, 2])
})
