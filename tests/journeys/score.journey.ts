import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** A department scores on its sheet; the round of the sample city is open, some cells wait. */

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited.close())

const SHEET = '/rounds/mh-2026/scores?missing=1'
const SCORER = 'mh-nguoi-06'
const OFFICE = 'mh-nguoi-01'
const left = async (page: Page): Promise<number> =>
  Number(/còn (\d+) ô/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1] ?? 0)
const firstOpen = (page: Page) => page.locator('.open-cell [name^="given/"]').first()
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor()

describe('a scorer', () => {
  test('fills in cells by keyboard alone, each saved when it is left', async () => {
    const { page, complaints } = await visited.openAs(SCORER)
    await page.goto(SHEET)
    const before = await left(page)
    const field = firstOpen(page)
    const name = await field.getAttribute('name')
    await field.focus()
    const answered = page.waitForResponse(answer => answer.request().method() === 'POST')
    await page.keyboard.press('3')
    await page.keyboard.press('Enter')
    expect((await answered).status()).toBe(200)
    await saved(page)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).not.toBe(name)
    await page.reload()
    expect(await left(page)).toBe(before - 1)
    expect(complaints).toEqual([])
  })

  test('who comes second sees what the first judged, in the place of the cell, and gives a reason to replace it', async () => {
    const [first, second] = [await visited.openAs(SCORER), await visited.openAs(OFFICE)]
    const address = `${SHEET}&unit=so-nong-nghiep-va-moi-truong`
    await first.page.goto(address)
    await second.page.goto(address)
    const name = (await firstOpen(first.page).getAttribute('name')) ?? ''
    const cell = ({ page }: typeof first) => page.locator(`[name="${name}"]`)
    await cell(first).focus()
    await cell(first).selectOption({ index: 3 })
    await cell(first).blur()
    await saved(first.page)
    await cell(second).focus()
    await cell(second).selectOption({ index: 1 })
    await cell(second).blur()
    const told = second.page.locator('td.wrong .problem')
    await told.waitFor()
    expect(await told.textContent()).toContain('vừa chấm ô này: 5 ·')
    expect(await cell(second).inputValue()).toBe('incomplete')
    const reason = second.page.locator('td.wrong').getByLabel('Lý do sửa điểm')
    await reason.fill('Theo phiếu chấm điểm của đơn vị')
    await reason.blur()
    await saved(second.page)
    expect(await second.page.locator('td.wrong').count()).toBe(0)
  })

  test('does the same with script off, and loses nothing when something is wrong', async () => {
    const { page } = await visited.openAs(SCORER, { javaScriptEnabled: false })
    await page.goto(SHEET)
    const before = await left(page)
    await firstOpen(page).selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Lưu bảng chấm' }).click()
    await page.getByText('Đã lưu 1 kết quả chấm.').waitFor()
    expect(await left(page)).toBe(before - 1)
  })

  test('on a telephone scores one dossier after the other', async () => {
    const { page } = await visited.openAs(SCORER, { viewport: { width: 390, height: 844 } })
    await page.goto(SHEET)
    await page.locator('.open-cell').first().locator('xpath=..').getByRole('link').first().click()
    await page.locator('.score-section .choice').nth(1).click()
    await page.getByRole('button', { name: 'Lưu, sang hồ sơ tiếp theo' }).click()
    await page.getByText('Đã lưu 1 kết quả chấm.').waitFor()
    const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(sideways)).toBe(0)
  })
})

test('the council’s sheet tells what is out of range or off the step beside the cell', async () => {
  const { page } = await visited.openAs(OFFICE)
  await page.goto('/rounds/mh-2027/scores?missing=1&unit=hoi-dong-danh-gia')
  const name = (await firstOpen(page).getAttribute('name')) ?? ''
  const field = page.locator(`[name="${name}"]`)
  for (const [typed, words] of [
    ['9', 'Điểm từ 0 đến 5.'],
    ['1,3', 'Điểm theo bước 0,5, tính từ 0.'],
    ['ba', 'Cần một số điểm, ví dụ 3,5.'],
  ] as const) {
    await field.fill(typed)
    await field.blur()
    await page.getByText(words).first().waitFor()
    expect(await field.inputValue()).toBe(typed)
  }
})

test('the office is told which dossiers keep the list from being published', async () => {
  const { page } = await visited.openAs(OFFICE)
  await page.goto('/rounds/mh-2026/proposed/publish')
  await page.getByText(/^Chưa công khai được: \d+ hồ sơ/).waitFor()
  expect(await page.getByRole('button', { name: 'Công khai danh sách đề xuất' }).count()).toBe(0)
  expect(await page.locator('.undecided li').count()).toBeGreaterThan(3)
})
