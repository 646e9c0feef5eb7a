import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** A stranger looks for a supplier: without marks, with a slip of the finger, by keyboard, without script. */

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

const h1 = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

test('a supplier is found from the first page without marks, by keyboard and without script', async () => {
  const { page, complaints } = await visited.open({ javaScriptEnabled: false })
  await page.goto('/')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('cap dien')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Kết quả tìm “cap dien”' }).waitFor()
  const product = page.locator('.found a[href^="/products/"]').first()
  await product.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Các lần công nhận' }).waitFor()
  expect(await h1(page)).toContain('Cáp điện')
  expect(complaints).toEqual([])
})

test('a word that nothing bears is answered with one that something does', async () => {
  const { page } = await visited.open()
  await page.goto('/search?q=khuonn')
  await page.getByText('Có phải ý bạn là').waitFor()
  await page.getByRole('link', { name: 'khuon', exact: true }).click()
  await page.locator('.found a').first().waitFor()
})

const PUBLIC = [
  '/',
  '/search?q=co+khi',
  '/products',
  '/recognitions',
  '/recognitions/map',
  '/recognised-enterprises',
  '/recognised-enterprises/mh-dn-033',
  '/figures',
  '/indicators',
  '/city-figures',
  '/reported-products',
  '/clusters',
  '/clusters/map',
  '/fairs',
  '/rounds',
  '/rounds/mh-2025',
  '/rounds/mh-2025/rerun',
  '/criteria',
  '/criteria/hanoi-spcncl-working',
  '/criteria/hanoi-spcncl-working/compare',
  '/criteria/hanoi-spcncl-working/2025-gia-dinh-1',
  '/api',
  '/sign-in',
]
const MOST_BYTES = 50_000

test.each(PUBLIC)('%s is light: under 50 kB on the wire without fonts, and no script', async path => {
  const { page } = await visited.open()
  const sent: Request[] = []
  page.on('requestfinished', request => sent.push(request))
  await page.goto(path, { waitUntil: 'networkidle' })
  const light = sent.filter(request => request.resourceType() !== 'font')
  const sizes = await Promise.all(light.map(request => request.sizes()))
  const bytes = sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0)
  expect([path, bytes > 1_000, bytes < MOST_BYTES ? 'light' : bytes]).toEqual([path, true, 'light'])
  expect(light.filter(request => request.resourceType() === 'script').length).toBe(0)
})

/** A page of each kind that an official works on, with every script it may ever load. */
const WORKING = [
  '/home',
  '/enterprises',
  '/enterprises/mh-dn-001',
  '/verification',
  '/imports',
  '/rounds/mh-2026',
  '/rounds/mh-2026/completeness',
  '/declarations/mh-dn-001/2025/finance',
  '/criteria-drafts',
]
const MOST_SCRIPT = 80_000

test('pages for officials bring under 80 kB of script', async () => {
  const { page } = await visited.openAs('mh-nguoi-01')
  const sent: Request[] = []
  page.on('requestfinished', request => sent.push(request))
  for (const path of WORKING) {
    sent.length = 0
    await page.goto(path, { waitUntil: 'networkidle' })
    const scripts = sent.filter(request => request.resourceType() === 'script')
    const sizes = await Promise.all(scripts.map(request => request.sizes()))
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
    expect([path, bytes < MOST_SCRIPT ? 'light' : bytes]).toEqual([path, 'light'])
  }
})
