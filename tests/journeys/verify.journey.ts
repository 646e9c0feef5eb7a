import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

test('an official contests a figure, the enterprise explains it, the official verifies it', async () => {
  const { page: official, complaints } = await visited.openAs('mh-nguoi-02')
  await official.goto('/verification/mh-dn-029/2025')
  const figure = official.getByRole('article', { name: 'Doanh thu của doanh nghiệp' })
  await figure.getByLabel('Có ý kiến khác').check()
  await official.getByRole('button', { name: 'Lưu kết quả thẩm tra' }).click()
  await official.getByRole('link', { name: 'Nêu ý kiến khác phải có căn cứ.' }).waitFor()
  await figure.getByLabel(/^Căn cứ/).fill('Tờ khai thuế ghi khác')
  await official.getByRole('button', { name: 'Lưu kết quả thẩm tra' }).click()
  await official.getByText('Đã lưu kết quả thẩm tra của 1 số liệu.').waitFor()

  const { page: enterprise } = await visited.openAs('mh-dn-nguoi-029')
  await enterprise.goto('/enterprises/mh-dn-029/figures?status=contested')
  await enterprise.getByRole('table').getByRole('link').first().click()
  await enterprise.getByText('Tờ khai thuế ghi khác').waitFor()
  await enterprise.getByLabel('Giải thích').fill('Số trong tờ khai chưa gồm quý IV')
  await enterprise.getByRole('button', { name: 'Gửi giải thích' }).click()
  await enterprise.getByText('Đã gửi. Cán bộ thẩm tra sẽ xem lại.').waitFor()

  await official.goto('/verification/mh-dn-029/2025')
  await figure.getByText('Số trong tờ khai chưa gồm quý IV').waitFor()
  await figure.getByLabel('Khớp tài liệu').check()
  await official.getByRole('button', { name: 'Lưu kết quả thẩm tra' }).click()
  await official.getByText('Đã lưu kết quả thẩm tra của 1 số liệu.').waitFor()
  expect(complaints.filter(words => !words.includes('422'))).toEqual([])
})

test('a doubt is answered by a correction, and the figure is known on each day as it was then', async () => {
  const { page } = await visited.openAs('mh-dn-nguoi-001')
  await page.goto('/facts/mh-sl-nghi-van')
  await page.getByLabel('Số đúng (đồng)').fill('847.510.000.000')
  await page.getByLabel('Lý do đính chính').fill('Ghi nhầm hai chữ số')
  await page.getByRole('button', { name: 'Gửi đính chính' }).click()
  await page.getByText('Ghi nhầm hai chữ số').waitFor()
  await page.goto(`${new URL(page.url()).pathname}?knownOn=2026-10-01`)
  await page.getByText('874.510.000.000 đồng').waitFor()
  await page.goto('/enterprises/mh-dn-001/figures?knownOn=2024-01-01')
  await page.getByText('Số liệu biết tại ngày 01/01/2024').waitFor()
})

test('an official confirms by keyboard, figure after figure, each beside the page of its document', async () => {
  const { page, complaints } = await visited.openAs('mh-nguoi-02')
  await page.goto('/verification/mh-dn-005/2025')
  const figures = page.getByRole('article')
  const frame = page.locator('details[open] iframe')
  expect(await frame.getAttribute('src')).toMatch(/^\/facts\/[^/]+\/documents\/[^/]+#page=\d+/)
  await figures.first().getByLabel('Để sau').focus()
  await page.keyboard.press('1')
  expect(await figures.nth(0).getByLabel('Khớp tài liệu').isChecked()).toBe(true)
  expect(
    await figures
      .nth(1)
      .getByLabel('Để sau')
      .evaluate(radio => radio === document.activeElement),
  ).toBe(true)
  expect(await page.locator('details[open]').count()).toBe(1)
  await page.keyboard.press('2')
  await page.keyboard.type('Trang 7 ghi khác')
  await page.keyboard.press('Enter')
  await page.keyboard.press('k')
  await page.keyboard.press('3')
  await page.getByRole('button', { name: 'Lưu kết quả thẩm tra' }).press('Enter')
  await page.getByText('Đã lưu kết quả thẩm tra của 1 số liệu.').waitFor()
  expect(complaints).toEqual([])
})

test('without script every document and every choice is there', async () => {
  const { page } = await visited.openAs('mh-nguoi-01')
  const plain = await page.context().browser()?.newContext({ javaScriptEnabled: false })
  await plain?.addCookies(await page.context().cookies())
  const still = await plain?.newPage()
  await still?.goto(`${visited.address}/verification/mh-dn-004/2025`)
  await still?.locator('details.beside summary').nth(1).click()
  expect(await still?.locator('details.beside[open] iframe').count()).toBe(1)
  await still?.getByRole('article').nth(1).getByLabel('Khớp tài liệu').check()
  await still?.getByRole('button', { name: 'Lưu kết quả thẩm tra' }).click()
  await still?.getByText('Đã lưu kết quả thẩm tra của 1 số liệu.').waitFor()
  await plain?.close()
})
