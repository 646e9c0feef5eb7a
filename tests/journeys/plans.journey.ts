import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

const task = (number: string, title: string, change: object = {}) => ({
  number,
  title: { vi: title },
  period: { from: '2026-01-10', to: '2026-10-01' },
  ...change,
})
const recognised = (...sectors: readonly string[]) => ({ rule: { sectors, titled: true } })

/** A plan of the year in which two units would do one thing for the same firms, and one number contradicts another. */
const plan = {
  format: 'chuluc-plan-1',
  code: 'ke-hoach-thu-2026',
  kind: 'yearly',
  name: { vi: 'Kế hoạch thử năm 2026' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  document: { number: '77', symbol: 'KH-UBND', issuer: 'UBND thành phố', issuedOn: '2025-12-30' },
  goals: [
    {
      code: 'cong-nhan',
      name: { vi: 'Sản phẩm được công nhận' },
      targets: ['ke-hoach-thu-2026:products-recognised:2026'],
    },
  ],
  targets: [
    {
      indicator: 'products-recognised',
      scope: 'programme',
      period: '2026',
      range: { from: 50, to: 60 },
      status: 'sourced',
    },
  ],
  tasks: [
    task('1', 'Đào tạo an toàn lao động', {
      lead: 'so-cong-thuong',
      beneficiaries: recognised('co-khi-che-tao'),
      purpose: 'training',
    }),
    task('2', 'Bồi dưỡng an toàn lao động', {
      lead: 'so-noi-vu',
      beneficiaries: recognised('co-khi-che-tao', 'dien-dien-tu'),
      purpose: 'training',
    }),
    task('3', 'Rà soát hồ sơ môi trường', { goal: 'cong-nhan' }),
  ],
}
const file = (content: object) => ({
  name: 'ke-hoach.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
})

test('the office loads a plan, assigns a task, and the system finds what overlaps and what contradicts', async () => {
  const { page, complaints } = await visited.openAs('mh-nguoi-01')
  await page.goto('/plans')
  await page.getByRole('link', { name: 'Nạp từ tệp' }).click()
  const look = async (content: object) => {
    await page.getByLabel('Tệp kế hoạch (JSON)').setInputFiles(file(content))
    await page.getByRole('button', { name: 'Xem trước' }).click()
  }
  await look({ ...plan, tasks: [...plan.tasks, task('2', 'Trùng số', { lead: 'so-khong-co' })] })
  await page.getByRole('heading', { name: '2 điểm phải sửa; chưa nạp gì' }).waitFor()
  await page.getByRole('cell', { name: 'trùng với tasks[1]' }).waitFor()
  await look(plan)
  await page.getByRole('heading', { name: '“Kế hoạch thử năm 2026” đọc được: 3 nhiệm vụ' }).waitFor()
  await page.getByRole('button', { name: 'Nạp kế hoạch' }).click()
  await page.getByRole('heading', { level: 1, name: /^Kế hoạch thử năm 2026: 0 trên 3 nhiệm vụ/ }).waitFor()
  await page.getByRole('link', { name: 'Sản phẩm được công nhận: mâu thuẫn' }).first().waitFor()

  await page.getByRole('link', { name: 'Rà soát hồ sơ môi trường' }).click()
  await page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Sở Nông nghiệp và Môi trường' })
  await page.getByLabel('Lý do').first().fill('Đúng chức năng')
  await page.getByRole('button', { name: 'Giao đơn vị' }).click()
  await page.getByText('Đến lượt: Sở Nông nghiệp và Môi trường').waitFor()

  await page.goto('/plans/ke-hoach-thu-2026/overlaps')
  const pair = page.getByRole('region', { name: /^1\. Đào tạo an toàn lao động ↔ 2\. Bồi dưỡng/ })
  await pair.getByText('Trùng: tính được').waitFor()
  await pair.getByText(/doanh nghiệp thụ hưởng cả hai/).waitFor()
  // A refused file is answered by 422, which a browser notes.
  expect(complaints.filter(words => !words.includes('422'))).toEqual([])
})

test('its unit reports, and a leader sees what is late and instructs', async () => {
  const unit = await visited.openAs('mh-nguoi-06')
  await unit.page.goto('/home')
  await unit.page
    .getByRole('link', { name: /nhiệm vụ đơn vị phải thực hiện/ })
    .first()
    .click()
  await unit.page.getByRole('link', { name: 'Rà soát hồ sơ môi trường' }).click()
  await unit.page.getByLabel('Đã làm được (%)').fill('40')
  await unit.page.getByLabel('Đã làm gì, còn gì').fill('Đã rà soát 12 hồ sơ')
  await unit.page.getByRole('button', { name: 'Báo cáo tiến độ' }).click()
  await unit.page.getByText('Sở Nông nghiệp và Môi trường báo cáo 40%').waitFor()

  const leader = await visited.openAs('mh-nguoi-17')
  await leader.page.goto('/home')
  await leader.page
    .getByRole('link', { name: /nhiệm vụ quá hạn/ })
    .first()
    .click()
  await leader.page.getByRole('link', { name: 'Rà soát hồ sơ môi trường' }).click()
  await leader.page.getByText('quá hạn 19 ngày').first().waitFor()
  await leader.page.getByLabel('Nội dung chỉ đạo').fill('Hoàn thành trong tháng 10')
  await leader.page.getByRole('button', { name: 'Chỉ đạo' }).click()
  await leader.page.getByText('Hoàn thành trong tháng 10').waitFor()

  await unit.page.goto('/notices')
  await unit.page.getByText(/^Lãnh đạo thành phố chỉ đạo: Rà soát hồ sơ môi trường/).waitFor()
  expect([unit.complaints, leader.complaints]).toEqual([[], []])
})
