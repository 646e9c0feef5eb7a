import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import * as budgets from './pages/budgets.tsx'
import * as list from './pages/list.tsx'
import * as programmes from './pages/programmes.tsx'
import * as record from './pages/record.tsx'
import { policyOptions } from './policy-names.ts'
import {
  actors,
  applied,
  as,
  committed,
  withBudget,
  withCost,
  withProgrammes,
  withShippedPolicies,
} from './testing.ts'

const pages = (work: Work, actor: Actor) =>
  pagesOf(as(work, actor), {
    'GET /support': list.get([]),
    'GET /support/programmes': programmes.get([]),
    'POST /support/programmes': programmes.post([]),
    'POST /support/programmes/cycles': programmes.postCycle([]),
    'GET /support/budgets': budgets.get([]),
    'POST /support/budgets': budgets.post([]),
    'GET /support/:application': record.get([]),
  })

const prepared = async () => withShippedPolicies(await withProgrammes(await testWork()))

const MACHINES = 'Khuyến công: hỗ trợ ứng dụng máy móc thiết bị tiên tiến, chuyển giao công nghệ'

test('a cycle names its policy as it is called, and a new one chooses among the policies that may be offered', async () => {
  const work = await prepared()
  const { seen } = await pages(work, actors.officer).read('/support/programmes')
  expect(seen).toContain(`Đợt 1 ${MACHINES} Tư vấn 50% 300.000.000 đồng`)
  const choices = (await policyOptions(work)).map(({ value }) => value)
  expect([choices.includes('KC-MAY-MOC'), choices.includes('NQ198-LAI-SUAT-XANH-2')]).toEqual([true, false])
})

const CYCLE = {
  programme: 'kc',
  nameVi: 'Đợt 2',
  policy: 'KC-MAY-MOC',
  activity: 'industrial-promotion',
  rate: '50',
  opensOn: '2026-01-01',
  closesOn: '2026-12-31',
}

test('of two forms on a page only the one that was sent comes back, with what is wrong beside its field', async () => {
  const work = await prepared()
  const officer = pages(work, actors.officer)
  const wrong = await officer.send('/support/programmes/cycles', { ...CYCLE, rate: '120' })
  expect([wrong.status, wrong.seen.split('Tỷ lệ không được quá 100%.').length]).toEqual([422, 3])
  expect(wrong.seen.match(/\[Đợt 2\]/g)).toEqual(['[Đợt 2]'])
  const done = await officer.send('/support/programmes/cycles', CYCLE)
  expect([done.status, done.to]).toEqual([303, '/support/programmes#kc'])
  const money = { source: 'city', unit: 'so-a', year: '2026', activity: 'training', ground: 'QĐ 9' }
  const below = await pages(work, actors.accountant).send('/support/budgets', { ...money, amountVnd: '-5' })
  expect([below.status, below.seen.match(/\[QĐ 9\]/g)]).toEqual([422, ['[QĐ 9]']])
})

test('a record says the most that an application may be given: within the ceiling, its own money not counted', async () => {
  const work = await prepared()
  const budgetLine = await withBudget(work, 'so-a', 900_000_000n)
  const cost = await withCost(work, 820_000_000n, 'Máy tiện')
  const application = await applied(work, 'kc-machines', [cost])
  await committed(work, { cycle: 'kc-machines', budgetLine, costs: [[cost, 300_000_000n]], application })
  const { seen } = await pages(work, actors.officer).read(`/support/${application}`)
  expect(seen).toContain('820.000.000 820.000.000 1 300.000.000')
  expect(seen).toContain(`Chính sách ${MACHINES}`)
})

test('who has not applied yet learns how', async () => {
  const { seen } = await pages(await prepared(), actors.firm).read('/support')
  expect(seen).toContain('Chương trình kc: Đợt 1 nhận đến 20/01/2027')
  expect(seen).toContain('Chưa có hồ sơ nào. Chọn một đợt ở trên để lập hồ sơ')
})

test('the list that is taken away says the programme, the hour here and an amount that adds up', async () => {
  const work = await prepared()
  await applied(work, 'kc-machines', [await withCost(work, 10_000_000n)])
  const { seen } = await pages(work, actors.officer).read('/support?format=json')
  expect(JSON.parse(seen)).toMatchObject([
    { cycle: 'Chương trình kc: Đợt 1', requestedUnit: 1, sent: '10:00, 21/11/2026' },
  ])
})
