import { TOTP, URI } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../src/rehearsal/index.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const actsAs = (page: Page) => page.locator('.account-as').textContent()

test.each([true, false])(
  'a newcomer picks an enterprise by its name and is in (script: %s)',
  async javaScriptEnabled => {
    const { page, complaints } = await visited.open({ javaScriptEnabled })
    await page.goto('/rounds/mh-2025')
    await page.getByRole('link', { name: 'Đăng nhập', exact: true }).click()
    await page.getByRole('link', { name: 'Chọn một người của thành phố minh họa' }).click()
    await page.getByText('không phải VNeID thật').waitFor()
    const name = (await page.locator('section:has(#enterprises) .person span').first().textContent()) ?? ''
    await page.getByRole('searchbox').fill(name)
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('button', { name }).click()
    await page.waitForURL('**/rounds/mh-2025?lang=vi')
    expect(await actsAs(page)).toBe(name)
    expect(complaints).toEqual([])
  },
)

test('who holds two roles switches in the head of the page and stays where they were', async () => {
  const { page } = await visited.openAs('mh-nguoi-24')
  await page.goto('/rounds/mh-2025')
  const [first, second] = ['Thành viên hội đồng', 'Cơ quan thường trực, Sở Công Thương']
  expect(await actsAs(page)).toBe(first)
  await page.locator('.account summary').click()
  await page.getByRole('button', { name: second }).click()
  expect(new URL(page.url()).pathname).toBe('/rounds/mh-2025')
  expect(await actsAs(page)).toBe(second)
  await page.goto('/rounds')
  expect(await actsAs(page)).toBe(second)
})

test('an official comes by password, sets up the second step once, and needs its code ever after', async () => {
  const { page } = await visited.open()
  const enter = async (password: string) => {
    await page.goto('/sign-in?next=/rounds')
    await page.getByRole('textbox', { name: 'Thư điện tử' }).fill('mh-nguoi-01@example.vn')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
  }
  await enter('not-the-password')
  await page.getByText('Thư điện tử hoặc mật khẩu không đúng.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Thư điện tử' }).inputValue()).toBe('mh-nguoi-01@example.vn')

  await enter(SAMPLE_PASSWORD)
  expect(await title(page)).toBe('Bật xác thực hai bước')
  await page.goto('/rounds')
  await page.getByRole('link', { name: 'Đăng nhập', exact: true }).waitFor()

  await page.goto('/account/second-step?next=/rounds')
  await page.getByLabel('Nhập lại mật khẩu để bắt đầu').fill(SAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const address = await page
    .getByRole('link', { name: 'Mở ứng dụng xác thực trên máy này' })
    .getAttribute('href')
  const recovery = (await page.locator('main li code').allTextContents())[0] ?? ''
  const authenticator = URI.parse(address ?? '')
  if (!(authenticator instanceof TOTP)) throw new Error('no TOTP key was shown')
  await page.getByLabel('Mã xác thực').fill('000000')
  await page.getByRole('button', { name: 'Xác nhận và vào hệ thống' }).click()
  await page.getByText('Mã không đúng').first().waitFor()
  await page.getByLabel('Mã xác thực').fill(authenticator.generate())
  await page.getByRole('button', { name: 'Xác nhận và vào hệ thống' }).click()
  expect(await actsAs(page)).toBe('Cơ quan thường trực, Sở Công Thương')

  await page.locator('.account summary').click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('link', { name: 'Đăng nhập', exact: true }).waitFor()
  await enter(SAMPLE_PASSWORD)
  expect(await title(page)).toBe('Nhập mã xác thực')
  await page.getByLabel('Mã xác thực').fill('000000')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Mã không đúng').first().waitFor()
  await page.getByLabel('Mã xác thực').fill(recovery)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  expect(await actsAs(page)).toBe('Cơ quan thường trực, Sở Công Thương')

  const administrator = await visited.openAs('mh-nguoi-20')
  await administrator.page.goto('/sign-ins')
  const rows = await administrator.page.locator('tbody tr').allInnerTexts()
  const told = rows.map(row => row.replace(/\s+/g, ' '))
  for (const words of [
    'vào được mã dự phòng',
    'vào được mã 6 số',
    'mã xác thực không đúng',
    'mật khẩu không đúng',
  ])
    expect(told.some(row => row.includes(words))).toBe(true)
  expect(await administrator.page.locator('main').textContent()).not.toContain(recovery)
})

test('a session ended from another device is over at once, and what was typed then is handed back', async () => {
  const [one, other] = [await visited.openAs('mh-nguoi-24'), await visited.openAs('mh-nguoi-24')]
  const capacity = one.page.getByRole('button', { name: /^Chuyển sang vai trò này/ })
  await capacity.waitFor()
  for (const button of await other.page.getByRole('button', { name: 'Kết thúc phiên' }).all()) {
    await button.click()
    break
  }
  await other.page.getByText('thiết bị này').waitFor()
  await capacity.click()
  expect(await title(one.page)).toBe('Phiên làm việc đã hết')
  const form = one.page.locator('main form')
  expect(await form.locator('input[name="capacity"]').inputValue()).toBe('office@so-cong-thuong')
  expect(await form.getAttribute('action')).toBe('/account/capacity')
})

test.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example'])(
  'nobody is sent to %s after signing in',
  async next => {
    const { page } = await visited.openAs('mh-nguoi-17')
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    expect(new URL(page.url()).origin).toBe(visited.address)
  },
)

test('an enterprise invites a colleague by a link shown once; who accepts it acts for the enterprise too', async () => {
  const inviting = await visited.openAs('mh-dn-nguoi-002')
  await inviting.page.goto('/enterprises/mh-dn-002/people')
  const invite = inviting.page.locator('section:has(#invite)')
  await invite.getByLabel('Họ và tên').fill('Trần Thị Mời')
  await invite.getByLabel('Địa chỉ, số hoặc mã định danh').fill('không phải thư')
  await invite.getByLabel('Người phụ trách số liệu').check()
  await invite.getByRole('button', { name: 'Tạo liên kết mời' }).click()
  await inviting.page.getByText('Nội dung này không đúng với cách liên hệ đã chọn.').first().waitFor()
  expect(await invite.getByLabel('Họ và tên').inputValue()).toBe('Trần Thị Mời')
  await invite.getByLabel('Địa chỉ, số hoặc mã định danh').fill('moi@example.vn')
  await invite.getByRole('button', { name: 'Tạo liên kết mời' }).click()
  const link = (await inviting.page.getByRole('status').locator('code').textContent()) ?? ''
  await inviting.page.goto('/enterprises/mh-dn-002/people')
  expect(await inviting.page.getByText(link).count()).toBe(0)
  await inviting.page.getByRole('button', { name: 'Rút lời mời: Trần Thị Mời' }).waitFor()

  const { page } = await visited.openAs('mh-dn-nguoi-003')
  await page.goto(new URL(link).pathname)
  expect(await title(page)).toBe('Lời mời dành cho Trần Thị Mời')
  await page.getByRole('button', { name: 'Nhận lời mời' }).click()
  await page.waitForURL('**/account')
  const held = page.locator('section:has(#capacities) li')
  expect(await held.count()).toBe(2)
  expect(await held.allTextContents()).toContainEqual(
    expect.stringContaining('Công ty cổ phần Thiết bị điện Vĩnh Khê'),
  )
  await page.goto(new URL(link).pathname)
  expect(await title(page)).toBe('Không tìm thấy')
})
