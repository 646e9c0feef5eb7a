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
