import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

const WORKING = '/criteria/hanoi-spcncl-working/2025-gia-dinh-1'

/** A draft of the working set, at its list of tasks. */
const startDraft = async (page: Page): Promise<string> => {
  await page.goto(WORKING)
  await page.getByRole('button', { name: 'Soạn phiên bản mới từ bản này' }).click()
  await page.waitForLoadState()
  return new URL(page.url()).pathname
}

const scale = async (page: Page, draft: string): Promise<void> => {
  await page.goto(draft)
  await page.getByRole('link', { name: 'Tiêu chí và điểm' }).click()
  await page.getByRole('link', { name: 'Quy mô sản xuất SPCNCL' }).click()
}

test('the office copies a set, mends a band, tries it on a past round and puts it in force, with script off', async () => {
  const { page } = await visited.openAs('mh-nguoi-01', { javaScriptEnabled: false })
  const draft = await startDraft(page)
  expect(await page.locator('.task').count()).toBe(8)

  await scale(page, draft)
  await page.getByLabel('Dưới, Dòng 2').fill('90000000000')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const gap =
    'Giữa hai mức (từ 10.000.000.000 dưới 90.000.000.000) và (từ 100.000.000.000 dưới 300.000.000.000) còn khoảng trống.'
  await page.getByRole('alert').getByText(gap).waitFor()
  expect(await page.locator('tbody.wrong').count()).toBe(2)
  expect(await page.getByLabel('Dưới, Dòng 2').inputValue()).toBe('90000000000')

  await page.getByLabel('Từ, Dòng 3').fill('90000000000')
  await page.getByLabel('Điểm, Dòng 3').fill('7')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByRole('status').getByText('Đã lưu.').waitFor()
  await page.goto(draft)
  expect(await page.locator('.task', { hasText: 'Tiêu chí và điểm' }).textContent()).toContain('đã sửa')

  await page.getByRole('link', { name: 'Chạy thử trên đợt đã xét' }).click()
  await page.getByRole('heading', { name: 'Phân bố tổng điểm' }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: /\+1/ }).count()).toBeGreaterThan(0)

  await page.goto(draft)
  await page.getByRole('link', { name: 'Đưa vào áp dụng' }).click()
  await page.getByRole('button', { name: 'Đưa vào áp dụng' }).click()
  await page.getByRole('alert').getByText('Có 3 chỗ cần sửa').waitFor()
  await page.getByLabel('Tên phiên bản').fill('2027-thu')
  await page.getByLabel('Có hiệu lực từ ngày').fill('2027-01-01')
  await page.getByLabel('Căn cứ').fill('Quyết định thử 1/QĐ-UBND')
  await page.getByRole('button', { name: 'Đưa vào áp dụng' }).click()
  expect(new URL(page.url()).pathname).toBe('/criteria/hanoi-spcncl-working/2027-thu')

  await page.getByRole('link', { name: 'Các phiên bản và so sánh' }).click()
  const rows = page.getByRole('row')
  expect(await rows.nth(1).textContent()).toContain('chưa có hiệu lực')
  expect(await rows.nth(2).textContent()).toContain('đang có hiệu lực')
  await rows
    .nth(1)
    .getByRole('link', { name: /^So với bản/ })
    .click()
  const changed = page.locator('tbody', { hasText: 'Quy mô sản xuất SPCNCL' }).last()
  expect(await changed.textContent()).toContain('từ 90 tỷ đồng đến dưới 300 tỷ đồng: 7 điểm')
})

test('of two who write one part, the second is shown what the first saved, and keeps what they typed', async () => {
  const one = await visited.openAs('mh-nguoi-01')
  const other = await visited.openAs('mh-nguoi-20')
  const draft = await startDraft(one.page)
  await scale(one.page, draft)
  await scale(other.page, draft)
  await one.page.getByLabel('Điểm, Dòng 1').fill('1')
  await one.page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await other.page.getByLabel('Điểm, Dòng 1').fill('2')
  const answer = other.page.waitForResponse(response => response.request().method() === 'POST')
  await other.page.getByRole('button', { name: 'Lưu', exact: true }).click()
  expect((await answer).status()).toBe(409)
  await other.page.getByRole('alert').getByText('Điểm: người khác đã lưu «1»').waitFor()
  expect(await other.page.getByLabel('Điểm, Dòng 1').inputValue()).toBe('2')
  await other.page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await other.page.getByRole('status').getByText('Đã lưu.').waitFor()
})

test('the file of a version has the digest that its page says', async () => {
  const { page } = await visited.open()
  await page.goto(WORKING)
  const said = /SHA-256 của tệp: ([0-9a-f]{64})/.exec((await page.getByRole('main').textContent()) ?? '')?.[1]
  const file = Buffer.from(await (await fetch(`${visited.address}${WORKING}?format=json`)).arrayBuffer())
  expect(createHash('sha256').update(file).digest('hex')).toBe(said)
})

test('drafts are nobody else’s: a scorer and a visitor learn nothing of them', async () => {
  const office = await visited.openAs('mh-nguoi-01')
  const draft = await startDraft(office.page)
  const scorer = await visited.openAs('mh-nguoi-02')
  for (const path of ['/criteria-drafts', draft, `${draft}/dry-run`, `${draft}?format=json`])
    expect((await scorer.page.goto(path))?.status()).toBe(403)
  const visitor = await visited.open()
  await visitor.page.goto(draft)
  expect(new URL(visitor.page.url()).pathname).toBe('/sign-in')
})
