import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHROMIUM, FLAGS, signIn, type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

const WATER = 'Nước sử dụng (m³)'
const sectionOf = (person: number, section: string) =>
  `/declarations/mh-dn-${String(person).padStart(3, '0')}/2025/${section}`
const as = (person: number) => `mh-dn-nguoi-${String(person).padStart(3, '0')}`
const saved = (page: Page) => page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor()

test('what is typed is saved by itself, and is there after the browser was killed two seconds later', async () => {
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args: FLAGS })
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage({ baseURL: visited.address })
  await signIn(page, as(20))
  await page.goto(sectionOf(20, 'environment'))
  await page.getByLabel(WATER).pressSequentially('12.400,5', { delay: 40 })
  await page.waitForTimeout(2000)
  server.process().kill('SIGKILL')

  const { page: again } = await visited.openAs(as(20))
  await again.goto(sectionOf(20, 'environment'))
  expect(await again.getByLabel(WATER).inputValue()).toBe('12.400,5')
})

test('an enterprise declares, is asked about an odd figure, checks, sends and gets a receipt', async () => {
  const { page, complaints } = await visited.openAs(as(1))
  await page.goto('/declarations')
  await page.getByRole('link', { name: 'Khai số liệu năm 2025' }).click()
  await page.getByRole('link', { name: 'Kết quả kinh doanh' }).click()
  const tax = page.getByLabel('Số nộp ngân sách nhà nước (đồng)')
  expect(await tax.inputValue()).toBe('48.215')
  await page.getByText('Chưa đến một triệu đồng cả năm.').waitFor()
  await tax.fill('48.215.000.000')
  await saved(page)
  await page.getByText('Chưa đến một triệu đồng cả năm.').waitFor({ state: 'hidden' })

  await page.getByLabel('Doanh thu của doanh nghiệp (đồng)').fill('1.290.000.000.000')
  await page.getByLabel('Vì sao số đã khai phải sửa?').fill('Kiểm toán điều chỉnh')
  await saved(page)
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lao động và thu nhập' }).waitFor()

  await page.goto('/declarations/mh-dn-001/2025/check')
  await page.getByRole('button', { name: 'Gửi bản khai' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Biên nhận KK-2025-\d{5}$/)
  await page.getByText('Khớp với nội dung đang lưu').waitFor()
  const receipt = page.url()
  await page.goBack()
  await page.goto(receipt)
  await page.getByText('Kiểm toán điều chỉnh').waitFor()
  expect(complaints).toEqual([])
})

test('two people of one enterprise: the second sees what the first saved beside their own', async () => {
  const [one, other] = [await visited.openAs(as(21)), await visited.openAs(as(21))]
  for (const { page } of [one, other]) await page.goto(sectionOf(21, 'environment'))
  await one.page.getByLabel(WATER).fill('111')
  await saved(one.page)
  await other.page.getByLabel(WATER).fill('222')
  await other.page.getByText('Người khác vừa lưu mục này.').waitFor()
  await other.page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await other.page.getByText('Hai người cùng khai mục này').waitFor()
  expect(await other.page.getByLabel(WATER).inputValue()).toBe('222')
  await other.page.getByText('111 m³').waitFor()
  await other.page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await one.page.goto(sectionOf(21, 'environment'))
  expect(await one.page.getByLabel(WATER).inputValue()).toBe('222')
})

test('without script and by keyboard the same form is saved, checked and sent', async () => {
  const { page } = await visited.openAs(as(22), { javaScriptEnabled: false })
  await page.goto(sectionOf(22, 'environment'))
  await page.getByLabel(WATER).focus()
  await page.keyboard.type('12,345,6')
  await page.keyboard.press('Enter')
  await page.getByText('“12,345,6” không phải là số.').first().waitFor()
  await page.getByLabel(WATER).fill('12.345,6')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Địa điểm và hệ thống quản lý' }).waitFor()
  while (!page.url().endsWith('/check')) await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await page.getByRole('button', { name: 'Gửi bản khai' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Khớp với nội dung đang lưu').waitFor()
})

test('a session that ended in the middle says so, keeps what was typed, and gives it back', async () => {
  const { page } = await visited.openAs(as(23))
  await page.goto(sectionOf(23, 'environment'))
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.getByLabel(WATER).fill('987,5')
  await page.getByText('Phiên đăng nhập đã hết hạn.').waitFor()
  expect(await page.getByLabel(WATER).inputValue()).toBe('987,5')
  await page.context().addCookies(cookies)
  await page.goto(sectionOf(23, 'environment'))
  await saved(page)
  expect(await page.getByLabel(WATER).inputValue()).toBe('987,5')
})
