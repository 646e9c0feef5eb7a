import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { actors, as, paid, withBudget, withProgrammes, withShippedPolicies } from '../support/testing.ts'
import * as ledger from './pages/ledger.tsx'

const read = (work: Work, path: string, actor: Actor = actors.auditor) =>
  pagesOf(as(work, actor), { 'GET /ledger': ledger.get([]) }).read(path)

/** Costs of 100 million each: the machine is half paid, twice by as many firms of one name. */
const given = async (): Promise<Work> => {
  const work = await withShippedPolicies(await withProgrammes(await testWork()))
  const twin = { id: 'cung-ten', kind: 'company', nameVi: 'Công ty den', isSample: true }
  await registerMany(work, batchInput.parse({ enterprises: [twin] }))
  const budgetLine = await withBudget(work, 'so-a', 500_000_000n)
  await paid(work, budgetLine, 'den', 40_000_000n)
  await paid(work, budgetLine, 'cung-ten', 2_000_000n)
  return work
}

const POLICY = 'Khuyến công: hỗ trợ ứng dụng máy móc thiết bị tiên tiến, chuyển giao công nghệ'

test('a statement names policies as they are called, its sums lead to their entries, and it is taken away', async () => {
  const work = await given()
  const { seen } = await read(work, '/ledger?by=policy')
  expect(seen).toContain(`${POLICY} 2 2 42.000.000 Tổng cộng 2 2 42.000.000`)
  const english = await read(work, '/ledger?by=policy&policy=KC-MAY-MOC&lang=en')
  expect(english.seen).toContain('Industrial promotion: advanced machinery')
  const file = await read(work, '/ledger?by=policy&statement=yes&format=json')
  const sums = { entries: 2, enterprises: 2, amount: 42_000_000 }
  expect(JSON.parse(file.seen)).toEqual([
    { policy: POLICY, ...sums },
    { policy: 'Tổng cộng', ...sums },
  ])
})

test('two enterprises of one name are two in a statement', async () => {
  const { seen } = await read(await given(), '/ledger?by=enterprise')
  expect(seen).toContain('Công ty den 1 1 40.000.000 Công ty den 1 1 2.000.000 Tổng cộng 2 2 42.000.000')
})

test('an enterprise reads what it was given itself; of nothing it learns when something will stand there', async () => {
  const work = await given()
  const own = await read(work, '/ledger', actors.firm)
  expect(own.seen).toContain('Sổ hỗ trợ: doanh nghiệp đã được hỗ trợ 40.000.000 đồng')
  const other = await read(work, '/ledger', actors.other)
  expect(other.seen).toBe(
    'Sổ hỗ trợ: doanh nghiệp đã được hỗ trợ 0 đồng Mỗi khoản đã chi bằng tiền hoặc hiện vật, đến từng đồng, kèm nguồn, đơn vị và văn bản. Chưa có khoản nào. Khoản được chi hiện ở đây khi kế toán đơn vị chủ trì ghi đã chi.',
  )
})
