import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHROMIUM, FLAGS, signIn, type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

const DOSSIER = '/rounds/mh-2027/apply/mh-2027-007'
const PERSON = 'mh-dn-nguoi-007'
const SUMMARY = 'Giới thiệu sản phẩm và doanh nghiệp'
const saved = (page: Page) => page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor()

test('what is typed in a dossier is there after the browser was killed two seconds later', async () => {
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args: FLAGS })
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage({ baseURL: visited.address })
  await signIn(page, PERSON)
  await page.goto(`${DOSSIER}/parts/report`)
  await page.getByLabel(SUMMARY).fill('')
  await page.getByLabel(SUMMARY).pressSequentially('Đèn tiết kiệm điện', { delay: 40 })
  await page.waitForTimeout(2000)
  server.process().kill('SIGKILL')

  const { page: again } = await visited.openAs(PERSON)
  await again.goto(`${DOSSIER}/parts/report`)
  expect(await again.getByLabel(SUMMARY).inputValue()).toBe('Đèn tiết kiệm điện')
})

/** A PDF of so many bytes. */
const pdf = (size: number): Buffer => {
  const bytes = Buffer.alloc(size, 'x')
  bytes.write('%PDF-1.7\n')
  bytes.write('\n%%EOF', size - 6)
  return bytes
}
const choose = async (page: Page, name: string, size: number) => {
  await page.goto(`${DOSSIER}/papers/pictures`)
  await page.getByLabel('Tên tài liệu').fill(name)
  const file = { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: pdf(size) }
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: 'Gửi tệp' }).click()
}
const MB = 1024 * 1024

test('a file says how far it is, waits while the line is broken, and goes on by itself', async () => {
  const { page } = await visited.openAs(PERSON)
  let pieces = 0
  let isBroken = false
  await page.route('**/uploads/*', async route => {
    if (route.request().method() === 'PATCH' && ++pieces === 3) isBroken = true
    return isBroken ? route.abort() : route.continue()
  })
  await choose(page, 'Ảnh xưởng', 3 * MB)
  await page.getByText('Mất kết nối.').waitFor()
  isBroken = false
  await page.getByRole('link', { name: 'Ảnh xưởng' }).waitFor()
  // Six pieces of half a megabyte, and the one that broke.
  expect(pieces).toBe(7)
})

test('without script the same file is sent whole', async () => {
  const { page } = await visited.openAs(PERSON, { javaScriptEnabled: false })
  await choose(page, 'Ảnh kho', MB)
  await page.getByRole('link', { name: 'Ảnh kho' }).waitFor()
})

test('a file larger than may be is refused where it was chosen, with what to do, with script and without', async () => {
  const refusal =
    'Mục “Ảnh sản phẩm”: tệp lớn hơn 20 MB. Hãy nén tệp, quét lại ở độ nét thấp hơn hoặc chia thành nhiều tệp.'
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await visited.openAs(PERSON, { javaScriptEnabled })
    await choose(page, 'Ảnh lớn', 21 * MB)
    await page.getByText(refusal).first().waitFor()
    expect(await page.getByLabel('Tên tài liệu').inputValue()).toBe('Ảnh lớn')
    await page.context().close()
  }
})

test('what was typed when the session ended is there after signing in again, once', async () => {
  const { page } = await visited.openAs(PERSON, { javaScriptEnabled: false })
  await page.goto(`${DOSSIER}/parts/report`)
  await page.getByLabel(SUMMARY).fill('Đèn gõ lúc hết phiên')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await page.getByRole('heading', { level: 1, name: 'Phiên làm việc đã hết' }).waitFor()
  await signIn(await page.context().newPage(), PERSON)
  await page.getByRole('button', { name: 'Gửi lại nội dung đã điền' }).click()
  await page.goto(`${DOSSIER}/parts/report`)
  expect(await page.getByLabel(SUMMARY).inputValue()).toBe('Đèn gõ lúc hết phiên')
  await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor()
})

test('sent by two clicks, gone back and sent again, it is sent once', async () => {
  const { page } = await visited.openAs(PERSON)
  await page.goto(`${DOSSIER}/parts/product`)
  await page.getByLabel('Nhánh chung').check()
  await saved(page)
  await page.goto(`${DOSSIER}/check`)
  await page.getByRole('button', { name: 'Gửi hồ sơ' }).dblclick()
  await page.getByRole('heading', { level: 1, name: /^Biên nhận HS-mh-2027-\d{5}$/ }).waitFor()
  const receipt = page.url()
  await page.goBack()
  const again = page.getByRole('button', { name: 'Gửi hồ sơ' })
  if (await again.isVisible()) await again.click()
  await page.goto(DOSSIER)
  const receipts = await page.getByRole('link', { name: /^HS-mh-2027-/ }).allTextContents()
  expect([...new Set(receipts)]).toEqual([receipt.split('/').at(-1)])
})
