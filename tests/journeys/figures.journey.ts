import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chuluc, taken, title } from './hands.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** A printed figure made again by anybody. */

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(async () => {
  await visited?.close()
})

test('a journalist takes a released figure away, makes it again, and learns why another article says otherwise', async () => {
  const { page, complaints } = await visited.open()
  await page.goto('/releases')
  await page
    .getByRole('link', { name: /2018–2022/ })
    .first()
    .click()
  const released = await title(page)
  expect(released).toContain('196')
  const hash = /[0-9a-f]{64}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0]
  const file = await taken(page, () => page.getByRole('link', { name: /JSON/ }).first().click())
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'chuluc-releases-1' })
  const again = chuluc(['figures', 'again', 'products-2018-2022', '--file', file])
  expect([again.code, again.out.includes('196'), again.out.includes(hash ?? '?')]).toEqual([0, true, true])

  await page.goto('/releases/reconcile?a=products-2021-2024-claimed&b=products-2018-2024-claimed')
  expect(await page.getByRole('main').textContent()).toContain('+117')
  await page.goto('/releases/check-text')
  await page.locator('textarea').fill('Năm 2024 thành phố công nhận 289 sản phẩm.')
  await page.getByRole('main').getByRole('button').first().click()
  await page.getByText('sai năm hoặc phạm vi').first().waitFor()
  expect(complaints).toEqual([])
})

test('a leader opens the sheet, sees what is late, and goes from a number to an enterprise and a page of its document', async () => {
  const { page, complaints } = await visited.openAs('mh-nguoi-17')
  await page.goto('/home')
  await page.getByRole('link', { name: 'Tình hình chương trình' }).first().click()
  expect(await title(page)).toMatch(/nhiệm vụ quá hạn/)
  await page.getByRole('link', { name: 'Kiểm toán năng lượng cho doanh nghiệp vật liệu xây dựng' }).click()
  await page.getByText('Đến lượt: Sở Công Thương').waitFor()

  await page.goto('/sheet')
  await page
    .getByRole('link', { name: 'Tăng doanh thu của doanh nghiệp từng được công nhận' })
    .first()
    .click()
  const said = await page.getByRole('row', { name: /^2025/ }).getByRole('cell').first().textContent()
  await page
    .getByRole('link', { name: 'Tăng doanh thu của doanh nghiệp từng được công nhận' })
    .first()
    .click()
  const number = page.getByRole('row', { name: /^2025/ }).getByRole('link')
  expect(
    Number((await number.textContent())?.replace(',', '.'))
      .toFixed(1)
      .replace('.', ','),
  ).toBe(said)
  await number.click()
  await page.getByRole('link', { name: 'xem số và tài liệu' }).first().click()
  expect(await title(page)).toBe('Doanh thu của doanh nghiệp')
  const document = page.getByRole('link', { name: /trang \d+$/ }).first()
  const file = await page.request.get((await document.getAttribute('href')) ?? '')
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await page.goto('/indicators/revenue-titled?by=sector')
  const cut = page
    .getByRole('row', { name: /^Cơ khí, chế tạo/ })
    .getByRole('link')
    .nth(2)
  const sum = (await cut.textContent()) ?? ''
  await cut.click()
  expect(await title(page)).toBe(
    'Doanh thu của doanh nghiệp có công nhận còn hiệu lực, nhóm ngành: Cơ khí, chế tạo, 2025: các dòng phía sau',
  )
  await page.getByRole('row', { name: `Cộng ${sum}` }).waitFor()
  await page.getByRole('link', { name: 'xem số và tài liệu' }).first().click()
  expect(await title(page)).toBe('Doanh thu của doanh nghiệp')
  expect(complaints).toEqual([])
})

test('on a phone every line of a cell stands in one column, beside what the column is called', async () => {
  const { page, complaints } = await visited.openAs('mh-nguoi-01', { viewport: { width: 390, height: 844 } })
  await page.goto('/validation?rule=exports-within-revenue')
  const lines = page.locator('.work-list tbody td').nth(3).locator('p')
  const lefts = await lines.evaluateAll(all => all.map(each => Math.round(each.getBoundingClientRect().left)))
  const cell = await page.locator('.work-list tbody td').nth(3).boundingBox()
  expect(lefts).toEqual([130, 130].map(name => Math.round((cell?.x ?? 0) + name)))
  expect(complaints).toEqual([])
})
