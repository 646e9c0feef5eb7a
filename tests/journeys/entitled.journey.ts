import { afterAll, beforeAll, expect, test } from 'vitest'
import { followEntitlements } from '../../src/entitlements/index.ts'
import { type Reminding, startReminding, whenChanged } from '../../src/platform/reminding.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
let following: Reminding
beforeAll(async () => {
  visited = await visitSampleCity()
  // As the server does.
  following = startReminding({
    city: visited.city,
    log: { error: () => undefined },
    remind: [whenChanged(followEntitlements)],
    everyMs: 500,
  })
})
afterAll(async () => {
  await following?.stop()
  await visited?.close()
})

test('an enterprise declares one certificate, sees what it opens, and is told', async () => {
  const { page, complaints } = await visited.openAs('mh-dn-nguoi-008')
  await page.goto('/home')
  await page.getByRole('link', { name: /^Quyền lợi của tôi: / }).click()
  const premises = page.getByRole('link', { name: /thuê thiết bị, mặt bằng/ })
  expect(
    await page
      .locator('#yes')
      .getByRole('link', { name: /thuê thiết bị, mặt bằng/ })
      .count(),
  ).toBe(0)
  await premises.first().click()
  await page.getByRole('link', { name: 'Khai', exact: true }).first().click()
  const startup = page.getByRole('group', { name: /khởi nghiệp sáng tạo/ })
  await startup.getByText('Có', { exact: true }).click()
  await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor()
  await page.goto('/declarations/mh-dn-008/2025/check')
  await page.getByRole('button', { name: 'Gửi bản khai' }).click()
  await page.getByRole('heading', { level: 1, name: /^Biên nhận / }).waitFor()

  await page.goto('/entitlements')
  await page
    .locator('#yes')
    .getByRole('link', { name: /^Hà Nội: thuê thiết bị, mặt bằng/ })
    .waitFor()
  await expect
    .poll(
      async () => {
        await page.goto('/notices')
        return page.getByText(/^Có thêm 2 quyền lợi: /).count()
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toBeGreaterThan(0)
  expect(complaints).toEqual([])
})

test('the office takes a version of a policy in: mends what is told, looks at it, and it stands in the list', async () => {
  const { page, complaints } = await visited.openAs('mh-nguoi-01')
  await page.goto('/policies')
  await page.getByRole('link', { name: 'Đưa phiên bản chính sách vào' }).click()
  const sent = (rate: string) => `{
    "code": "VD-DONG-CO", "validity": "in_force_to_verify", "asOf": "2026-03", "nameVi": "Ví dụ: thay động cơ",
    "legalBasis": ["Dữ liệu minh họa"], "agency": "Sở Công Thương", "eligibility": [],
    "benefit": { "kind": "cost-share", "rate": ${rate}, "status": "inferred" } }`
  await page.getByLabel('Nội dung JSON').fill(sent('1.5'))
  await page.getByLabel('Căn cứ').fill('Dữ liệu minh họa')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText('tỷ lệ trên 100%').waitFor()
  expect(await page.getByLabel('Nội dung JSON').inputValue()).toBe(sent('1.5'))
  await page.getByLabel('Nội dung JSON').fill(sent('0.5'))
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText('Chính sách mới, chưa có phiên bản nào.').waitFor()
  await page.getByRole('button', { name: 'Đưa vào' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ví dụ: thay động cơ' }).waitFor()
  await page.goto('/policies?q=VD-DONG-CO')
  expect(await page.getByRole('link', { name: 'Ví dụ: thay động cơ' }).count()).toBe(1)
  // What was wrong the first time.
  expect(complaints).toEqual([expect.stringContaining('422')])
})
