import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pagesOf } from '../../design/testing-pages.ts'
import { registerMany } from '../../enterprises/index.ts'
import { batchInput } from '../../enterprises/model/inputs.ts'
import { declareFact, loadDictionary, readDictionary } from '../../facts/index.ts'
import { declareInput } from '../../facts/model.ts'
import { projectRoot } from '../../platform/root.ts'
import { testWork } from '../../platform/testing.ts'
import type { Actor, Work } from '../../platform/work.ts'
import * as validation from './validation.tsx'

const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const owner = (enterprise: string): Actor => ({
  ...{ kind: 'person', id: `nguoi-${enterprise}`, name: enterprise, enterprise },
  roles: [{ role: 'enterprise', unit: null }],
})
const exports = { rule: 'exports-within-revenue', subject: 'mot', year: '2025' }
const water = { rule: 'wastewater-within-water', subject: 'hai', year: '2025' }

/** Two enterprises: one that exports more than it earns, one with more waste water than water. */
const city = async (): Promise<Work> => {
  const work = await emptyCity()
  const enterprise = (id: string) => ({ kind: 'enterprise', id }) as const
  const said = [
    [{ kind: 'city' }, 'rate.usdVnd', '25000'],
    [enterprise('mot'), 'enterprise.exportsUsd', '3600000'],
    [enterprise('mot'), 'enterprise.revenue', '62000000000'],
    [enterprise('hai'), 'enterprise.wastewater', '463'],
    [enterprise('hai'), 'enterprise.waterUse', '412'],
  ] as const
  for (const [subject, variable, value] of said)
    await declareFact(work, declareInput.parse({ subject, variable, period: '2025', given: { value } }))
  return work
}

const emptyCity = async (): Promise<Work> => {
  const work = await testWork()
  const path = join(projectRoot, 'data', 'dictionaries', 'hanoi.json')
  await loadDictionary(work, readDictionary(readFileSync(path, 'utf8')))
  const enterprises = ['mot', 'hai'].map(id => ({ id, kind: 'company', nameVi: `Công ty ${id}` }))
  await registerMany(work, batchInput.parse({ enterprises }))
  return work
}

const pages = (work: Work, actor: Actor) =>
  pagesOf(
    { ...work, actor },
    { 'GET /validation': validation.get([]), 'POST /validation': validation.post([]) },
  )

test('where all figures agree the page says so', async () => {
  const { read } = pages(await emptyCity(), office)
  expect((await read('/validation')).seen).toContain('Mọi số liệu đã khai đều khớp.')
  expect((await read('/validation?lang=en')).seen).toContain('All declared figures agree.')
})

test('a finding is read with its figures, their units, the rate and whose turn it is', async () => {
  const { read } = pages(await city(), office)
  const { seen } = await read('/validation')
  expect(seen).toMatch(
    /Xuất khẩu không lớn hơn doanh thu Công ty mot 2025 .*: 3\.600\.000 USD tức là 90\.000\.000\.000 đồng, theo tỷ giá 25\.000 đồng\/USD .*: 62\.000\.000\.000 đồng Doanh nghiệp chưa hỏi/,
  )
  expect(seen).toMatch(/Nước thải không nhiều hơn nước sử dụng giả định Công ty hai 2025/)
  const english = (await read('/validation?lang=en')).seen
  expect(english).toMatch(
    /Exports at most revenue Công ty mot 2025 .*: USD 3,600,000 which is VND 90,000,000,000, at 25,000 VND\/USD .*: VND 62,000,000,000 The enterprise not asked/,
  )
  expect(english).not.toMatch(/chưa hỏi|giả định/)
})

test('the list is cut by rule, state and words, and a cut that finds nothing does not say that all agrees', async () => {
  const { read } = pages(await city(), office)
  const one = (await read('/validation?rule=wastewater-within-water')).seen
  expect([one.includes('Công ty hai'), one.includes('Công ty mot')]).toEqual([true, false])
  expect((await read('/validation?q=cong ty mot')).seen).toContain('Công ty mot 2025')
  const none = (await read('/validation?state=answered')).seen
  expect(none).toContain('Không có chỗ nào như vậy.')
  expect(none).not.toContain('đều khớp')
})

test('the office asks, the enterprise explains, and the page says each', async () => {
  const work = await city()
  const asked = await pages(work, office).send('/validation', { ...water, deed: 'ask', words: 'Vì sao?' })
  expect(asked).toMatchObject({ status: 303, to: '/validation' })
  expect((await pages(work, office).read('/validation?state=asked')).seen).toMatch(
    /Công ty hai .* đã hỏi, chờ trả lời .*: Vì sao\?/,
  )
  const own = pages(work, owner('hai'))
  const before = (await own.read('/validation')).seen
  expect([before.includes('Công ty mot'), before.includes('Giải trình')]).toEqual([false, true])
  await own.send('/validation', { ...water, deed: 'answer', words: 'Nước mưa' })
  expect((await pages(work, office).read('/validation?state=answered&lang=en')).seen).toMatch(
    /Công ty hai .* explained .*: Vì sao\? .*: Nước mưa/,
  )
})

test('what cannot be explained away leads who can mend it to the figures', async () => {
  const { read } = pages(await city(), owner('mot'))
  const { seen } = await read('/validation')
  expect([seen.includes('Giải trình'), seen.includes('Sửa số đã khai')]).toEqual([false, true])
})

test('words that are missing are asked for in their row, and a second question is refused with what was typed', async () => {
  const work = await city()
  const { send } = pages(work, office)
  const empty = await send('/validation', { ...exports, deed: 'ask', words: ' ' })
  expect([empty.status, /Hỏi người sửa được/.test(empty.seen)]).toEqual([422, true])
  await send('/validation', { ...exports, deed: 'ask', words: 'Nhầm đơn vị?' })
  const again = await send('/validation', { ...exports, deed: 'ask', words: 'Lần nữa' })
  expect([again.status, again.seen.includes('Đã hỏi, đang chờ trả lời.')]).toEqual([409, true])
})

test('who can mend nothing of it sees nothing and answers for nobody', async () => {
  const work = await city()
  const other = pages(work, owner('ba'))
  expect((await other.read('/validation')).seen).not.toMatch(/Công ty (mot|hai)/)
  expect((await other.send('/validation', { ...water, deed: 'answer', words: 'Tôi' })).status).toBe(404)
  expect((await pages(work, office).read('/validation?state=answered')).seen).not.toContain('Công ty hai')
})
