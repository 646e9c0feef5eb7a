import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, press, title } from './hands.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** Interest of a loan, from the enterprise's schedule over its bank's word to an application that stands once. */

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(async () => {
  await visited?.close()
})

const ENTERPRISE = 'mh-dn-nguoi-012'
const BANK = 'mh-nguoi-31'

test('an enterprise enters a loan, the bank confirms it and a quarter, the subsidy is asked for, and not a second time', async () => {
  const firm = await visited.openAs(ENTERPRISE)
  await firm.page.goto('/loans')
  await firm.page.getByRole('link', { name: 'Nhập khoản vay' }).click()
  await fill(firm.page, {
    bank: 'mh-ngan-hang',
    contract: '77/2023/HĐTD',
    signedOn: '2023-03-20',
    endsOn: '2026-03-20',
    amountVnd: '1.000.000.000',
    purpose: 'expansion',
    purposeWords: 'Mua máy ép nhựa',
    movements:
      '01/04/2023; giải ngân; 1.000.000.000; 1.000.000.000\n01/05/2023; trả gốc; 400.000.000; 500.000.000',
    rates: '20/03/2023; 8,5',
  })
  await press(firm.page, 'Nhập và gửi ngân hàng')
  await firm.page.getByRole('alert').getByText('Lịch dư nợ, dòng 2').waitFor()
  await fill(firm.page, {
    movements:
      '01/04/2023; giải ngân; 1.000.000.000; 1.000.000.000\n01/05/2023; trả gốc; 400.000.000; 600.000.000',
  })
  await press(firm.page, 'Nhập và gửi ngân hàng')
  await firm.page.getByText('Chờ ngân hàng xác nhận').first().waitFor()
  expect(await title(firm.page)).toContain('Hợp đồng vay 77/2023/HDTD')
  const address = new URL(firm.page.url()).pathname

  const bank = await visited.openAs(BANK)
  await bank.page.goto('/home')
  await bank.page.getByText('khoản vay chờ ngân hàng xác nhận').first().waitFor()
  await bank.page.goto('/loans')
  await bank.page.getByRole('link', { name: '77/2023/HDTD' }).click()
  await press(bank.page, 'Xác nhận khoản vay và lịch')
  await bank.page.getByText('Ngân hàng đã xác nhận').first().waitFor()
  await bank.page.getByText(/^\d+ quý khác trước đó$/).click()
  await bank.page.getByRole('link', { name: 'quý II/2023' }).click()
  await fill(bank.page, { interestPaidVnd: '15.500.000' })
  await press(bank.page, 'Xác nhận quý II/2023')
  await bank.page.getByRole('cell', { name: '15.500.000' }).waitFor()

  await firm.page.goto(`${address}?quarter=2023-Q2`)
  // 1,000,000,000 × 30 days + 600,000,000 × 61 days = 66,600,000,000; × 2 % ÷ 365, down to whole đồng.
  await firm.page.getByText('66.600.000.000').first().waitFor()
  await firm.page.getByText('3.649.315 đồng').first().waitFor()
  const second = await firm.page.context().newPage()
  await second.goto(`${address}?quarter=2023-Q2`)
  await press(firm.page, 'Đề nghị hỗ trợ quý này')
  await firm.page.getByText('Hợp đồng vay 77/2023/HDTD').first().waitFor()
  expect(await title(firm.page)).toMatch(/^Hồ sơ \d+/)
  await firm.page.getByText('Hỗ trợ lãi vay quý II/2023').first().waitFor()

  await press(second, 'Đề nghị hỗ trợ quý này')
  await second.getByRole('alert').waitFor()
  await second.goto(`${address}?quarter=2023-Q2`)
  await second.getByText('Lãi của một quý chỉ được hỗ trợ một lần.').waitFor()
  expect(await second.getByRole('button', { name: 'Đề nghị hỗ trợ quý này' }).count()).toBe(0)
  expect(
    [...firm.complaints, ...bank.complaints].filter(each => !each.includes('409') && !each.includes('422')),
  ).toEqual([])
})
