import { beforeEach, expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { outcomeOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { paid, withBudget, withProgrammes, withShippedPolicies } from '../support/testing.ts'
import { prepareRelease, previewRelease, publishRelease } from './actions.ts'
import { hashOfRows, madeAgain, sealed } from './hash.ts'
import { indicatorInput } from './inputs.ts'
import { getRelease, reconcileShown } from './loading.ts'
import * as reconcilePage from './pages/reconcile.tsx'
import * as releasePage from './pages/release.tsx'
import { readReleases } from './rules/read.ts'
import { fileOf } from './rules/write.ts'

/** Releases of sums over amounts of single enterprises: the value is public, its rows are not. */

const person = (id: string, role: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit: null }],
})
const [first, second] = [person('mot', 'office'), person('hai', 'office')]
const outsiders: readonly Actor[] = [{ kind: 'visitor' }, person('ba', 'scorer')]
const CODE = 'support-money-2026-2027-06-30'
const AMOUNTS = { den: 40_000_017n, khac: 30_000_023n, ba: 30_000_019n }

let work: Work
let budgetLine: bigint
beforeEach(async () => {
  const started = await withShippedPolicies(await withProgrammes(await testWork()))
  const third = { id: 'ba', kind: 'company', nameVi: 'Công ty ba', isSample: true }
  await registerMany(started, batchInput.parse({ enterprises: [third] }))
  budgetLine = await withBudget(started, 'so-a', 500_000_000n)
  work = { ...started, now: '2027-07-01T02:00:00.000Z', today: dayOf('2027-07-01') }
})

const on = (day: string): Work => ({ ...work, now: `${day}T02:00:00.000Z`, today: dayOf(day) })
const as = (actor: Actor): Work => ({ ...work, actor })
const pay = async (firms: readonly (keyof typeof AMOUNTS)[]) => {
  for (const id of firms) await paid(on('2026-11-21'), budgetLine, id, AMOUNTS[id])
}
const asked = (rest: object = {}) =>
  indicatorInput.parse({ indicator: 'support-money', year: '2026', asOf: '2027-06-30', ...rest })
const published = async () => {
  await pay(['den', 'khac', 'ba'])
  await prepareRelease(as(first), asked(), { isSample: true })
  const { hash } = await getRelease(as(second), CODE)
  await publishRelease(as(second), CODE, hash)
  return getRelease(as(first), CODE)
}

test('the value is given out, its rows are for those who may see them and stay behind the hash', async () => {
  const release = await published()
  expect([release.value, release.rows.length, release.isClosed]).toEqual(['100000059', 3, false])
  expect(madeAgain(release)).toMatchObject({ value: '100000059', isSame: true })
  for (const actor of outsiders) {
    const seen = await getRelease(as(actor), CODE)
    expect(seen).toMatchObject({
      value: '100000059',
      hash: release.hash,
      rows: [],
      salt: null,
      isClosed: true,
    })
    expect(JSON.stringify(seen)).not.toMatch(/40000017|30000023|30000019|Công ty|"salt":"/)
    expect(reconcileShown(seen, seen)).toMatchObject({ outcome: 'refused', why: 'closed' })
  }
})

test('its pages tell outsiders the value alone, and its file is not for them', async () => {
  await published()
  const pages = (actor: Actor) =>
    pagesOf(as(actor), {
      'GET /releases/reconcile': reconcilePage.get([]),
      'GET /releases/:release': releasePage.get([]),
      'GET /releases/:release/file': releasePage.file,
    })
  for (const actor of outsiders) {
    const { seen } = await pages(actor).read(`/releases/${CODE}`)
    expect(seen).toContain('100.000.059')
    expect(seen).toContain('các dòng không công khai')
    expect(seen).not.toMatch(/40\.000\.017|30\.000\.023|30\.000\.019|Công ty/)
    expect((await pages(actor).read(`/releases/${CODE}/file`)).status).toBe(403)
    const both = await pages(actor).read(`/releases/reconcile?a=${CODE}&b=${CODE}`)
    expect(both.seen).toContain('chỉ cơ quan chương trình, lãnh đạo và kiểm toán xem được')
  }
  const { seen } = await pages(second).read(`/releases/${CODE}`)
  expect(seen).toMatch(/40\.000\.017/)
})

test('its file reads back to the same figure, to the hash', async () => {
  const release = await published()
  const read = readReleases(fileOf(release))
  if (!read.ok) throw new Error('not read')
  const [again] = read.releases
  expect(again && sealed(again.content, [])).toMatchObject({ hash: release.hash, rowsHash: release.rowsHash })
  expect(hashOfRows({ ...release, salt: null })).not.toBe(release.rowsHash)
})

test('of an enterprise that was paid twice each payment is a row, and it was reached once', async () => {
  await pay(['den', 'khac', 'ba', 'den'])
  const money = await previewRelease(as(first), asked())
  const reached = await previewRelease(as(first), asked({ indicator: 'enterprises-supported' }))
  expect([money.value, money.rows.length, new Set(money.rows.map(({ key }) => key)).size]).toEqual([
    ...['140000076', 4, 4],
  ])
  expect([reached.value, reached.rows.length, reached.salt === null]).toEqual(['3', 3, false])
})

test.each([
  ['another cut-off', ['den', 'khac', 'ba'], { asOf: '2027-07-01' }],
  ['in the place of another', ['den', 'khac', 'ba'], { revises: 'products-2024', reason: 'x' }],
  ['of two enterprises', ['den', 'khac'], {}],
] as const)('is refused: %s', async (_, firms, rest) => {
  await pay(firms)
  expect(await outcomeOf(previewRelease(as(first), asked(rest)))).toBe('not-given-out')
})

test('before its day is over nothing is given out', async () => {
  await pay(['den', 'khac', 'ba'])
  expect(await outcomeOf(previewRelease({ ...on('2027-06-30'), actor: first }, asked()))).toBe(
    'not-given-out',
  )
  expect(await outcomeOf(previewRelease({ ...on('2027-07-01'), actor: first }, asked()))).toBe('done')
})
