import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDigit } from '../../src/enterprises/rules/tax-code.ts'
import { writeWorkbook } from '../../src/platform/workbook/spreadsheet.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

const workbook = (taxCode: string, revenue: string | number) =>
  writeWorkbook([
    {
      name: 'Doanh nghiệp',
      rows: [
        ['Mã số thuế *', 'Tên doanh nghiệp *', 'Loại hình *', 'Địa chỉ trụ sở'],
        [taxCode, 'Công ty Nhập Thử', 'doanh nghiệp', 'Số 1'],
      ],
    },
    {
      name: 'Số liệu doanh nghiệp',
      rows: [
        ['Mã số thuế *', 'Năm *', 'Doanh thu, đồng [enterprise.revenue]'],
        [taxCode, 2025, revenue],
      ],
    },
  ])

const send = async (page: Page, name: string, bytes: Uint8Array) => {
  await page.goto('/imports')
  const file = { name, mimeType: XLSX, buffer: Buffer.from(bytes) }
  await page.getByLabel('Tệp Excel (.xlsx)').setInputFiles(file)
  await page.getByRole('button', { name: 'Gửi và xem trước' }).click()
}

/** A code that begins with 98 belongs to no province; the last digit is the right one. */
const sound = (serial: string): string => `98${serial}${checkDigit(`98${serial}`)}`

test.each([
  [true, '0000012'],
  [false, '0000023'],
] as const)(
  'a workbook with faults is mended, imported and undone (script: %s)',
  async (javaScriptEnabled, serial) => {
    const { page, complaints } = await visited.openAs('mh-nguoi-01', { javaScriptEnabled })
    const taxCode = sound(serial)
    const wrong = `${taxCode.slice(0, 9)}${(Number(taxCode.at(-1)) + 1) % 10}`

    await send(page, 'mot.xlsx', await workbook(wrong, 'chín tỷ'))
    await page.getByRole('heading', { name: /chỗ cần sửa trong tệp/ }).waitFor()
    const faults = page.getByRole('table', { name: 'Cần sửa' })
    await faults
      .getByRole('row', { name: /ô A2 .*Chữ số kiểm tra sai/ })
      .first()
      .waitFor()
    await faults.getByRole('row', { name: /ô C2 chín tỷ Đây không phải là số/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Xác nhận nhập' }).count()).toBe(0)

    await send(page, 'hai.xlsx', await workbook(taxCode, 9_000_000_000))
    await page.getByRole('heading', { name: 'Sẵn sàng nhập: 2 thay đổi' }).waitFor()
    await page.getByRole('row', { name: /chưa khai 9\.000\.000\.000/ }).waitFor()
    await page.getByRole('button', { name: 'Xác nhận nhập' }).click()
    await page.getByRole('heading', { name: 'Đã nhập', exact: true }).waitFor()
    const address = page.url()

    await page.goto(`/enterprises?q=${taxCode}`)
    await page.getByRole('link', { name: 'Công ty Nhập Thử' }).click()
    await page.getByRole('row', { name: /Doanh thu của doanh nghiệp.* 9\.000\.000\.000/ }).waitFor()

    await page.goto(address)
    await page.locator('summary', { hasText: 'Hủy đợt nhập' }).click()
    await page.getByRole('button', { name: 'Hủy đợt nhập' }).click()
    await page.getByText('Cần điền mục này.').first().waitFor()
    await page.getByLabel('Lý do hủy').fill('nhập thử')
    await page.getByRole('button', { name: 'Hủy đợt nhập' }).click()
    await page.getByRole('heading', { name: 'Đã hủy đợt nhập' }).waitFor()
    await page.goto(`/enterprises?q=${taxCode}`)
    await page.getByText('Không có doanh nghiệp nào khớp').waitFor()
    expect(complaints.filter(complaint => !/422/.test(complaint))).toEqual([])
  },
)

test('what is no workbook is refused beside the field, and the page is still there', async () => {
  const { page } = await visited.openAs('mh-nguoi-01')
  await send(page, 'so-lieu.xlsx', Buffer.from('mã số thuế;năm'))
  await page.getByText('Đây không phải tệp .xlsx.').first().waitFor()
  expect(await title(page)).toBe('Nhập từ bảng tính')
  await page.getByLabel('Tệp Excel (.xlsx)').waitFor()
})
