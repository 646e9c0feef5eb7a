import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listEnterprises } from '../../src/enterprises/index.ts'
import { dayOf } from '../../src/exact/day.ts'
import { listRecognitions } from '../../src/recognition/index.ts'
import { isTitle } from '../../src/recognition/rules/status.ts'
import { fill, press, taken, title } from './hands.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** From an entitlement to the ledger, and what stops whoever would fund the same invoice again. */

const PERSONS = {
  firm: 'mh-dn-nguoi-002',
  office: 'mh-nguoi-01',
  officer: 'mh-nguoi-25',
  second: 'mh-nguoi-26',
  accountant: 'mh-nguoi-27',
  otherOfficer: 'mh-nguoi-28',
  otherSecond: 'mh-nguoi-29',
} as const
type Who = keyof typeof PERSONS

let visited: Visited
const seen = new Map<Who, Page>()
const complaints: (readonly string[])[] = []
beforeAll(async () => {
  visited = await visitSampleCity()
  for (const [who, person] of Object.entries(PERSONS)) {
    const opened = await visited.openAs(person)
    seen.set(who as Who, opened.page)
    complaints.push(opened.complaints)
  }
}, 300_000)
afterAll(() => visited?.close())

const as = (who: Who): Page => {
  const found = seen.get(who)
  if (found === undefined) throw new Error(`${who} has not signed in`)
  return found
}

const INVOICE = {
  'supplier-1': '0100109106',
  'symbol-1': '1C26THC',
  'number-1': '00000512',
  'datedOn-1': '2026-10-12',
  'totalVnd-1': '16.000.000',
  'item-1': 'Thuê gian hàng hội chợ',
  'amountVnd-1': '16.000.000',
  'requestedVnd-1': '11.200.000',
}
const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n${name}\n%%EOF`),
})
const state = (page: Page) => page.locator('h1 + p').textContent()

/** Fills in the form of one deed and sends it. */
const decide = async (
  page: Page,
  deed: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const form = page.locator(`form[action$="/${deed}"]`)
  if (!(await form.isVisible())) await page.locator('details', { has: form }).locator('summary').click()
  for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value)
  await form.locator('button').click()
  await page.waitForLoadState()
}

/** The record of the application under which the fair is paid. */
let record = ''
let enterprise = ''

test('an enterprise comes from its entitlement to a form that is filled in, and sends it with its invoice', async () => {
  const page = as('firm')
  await page.goto('/entitlements')
  await page
    .locator('.policy-name', { hasText: 'CNHT: tham gia hội chợ, triển lãm kết nối trong nước' })
    .click()
  await page.getByRole('main').getByRole('link', { name: 'Lập hồ sơ' }).click()
  expect(await title(page)).toBe('Đề nghị hỗ trợ: Xúc tiến thương mại 2026 (minh họa), Đợt 1')
  enterprise = (await page.locator('.known-before dd').first().textContent()) ?? ''
  expect(enterprise).toMatch(/^Công ty /)
  expect(await page.getByLabel('Nội dung đề nghị').inputValue()).toBe(
    'Đề nghị hỗ trợ theo chính sách “CNHT: tham gia hội chợ, triển lãm kết nối trong nước”.',
  )
  await fill(page, INVOICE)
  await page.locator('[name="file-1"]').setInputFiles(pdf('hoa-don-512.pdf'))
  await press(page, 'Thêm khoản chi')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-supplier-2')
  expect(await page.locator('[name="number-1"]').inputValue()).toBe('00000512')
  await press(page, 'Nộp hồ sơ')
  expect(await title(page)).toMatch(/^Hồ sơ \d+: Công ty /)
  record = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'hoa-don-512.pdf' }).first().waitFor()
})

test('officers appraise, propose and approve, the accountant pays, each another person; the enterprise reports', async () => {
  const [officer, second, accountant] = [as('officer'), as('second'), as('accountant')]
  await officer.goto('/support?mine=yes')
  await officer.getByRole('row').getByRole('link', { name: enterprise }).first().click()
  await decide(officer, 'appraise', { words: 'Đủ điều kiện, hóa đơn hợp lệ' })
  await decide(officer, 'propose')
  await officer.getByText('Bạn là người đề xuất: một cán bộ khác của đơn vị phê duyệt.').waitFor()
  expect(await officer.getByRole('button', { name: 'Phê duyệt', exact: true }).count()).toBe(0)

  await second.goto(record)
  await decide(second, 'approve')
  expect(await state(second)).toContain('Đã cam kết, chờ nghiệm thu')
  await officer.goto(record)
  await decide(officer, 'accept', { document: 'BB-NT 12', acceptedOn: '2026-10-19' })
  await accountant.goto(record)
  await decide(accountant, 'pay', { paidOn: '2026-10-20', document: 'UNC 512' })
  expect(await state(accountant)).toContain('Đã chi, chờ báo cáo kết quả')

  const firm = as('firm')
  await firm.goto(record)
  await firm.locator('form[action$="/result"] [name="file"]').setInputFiles(pdf('bien-ban.pdf'))
  await decide(firm, 'result', { words: 'Có 3 khách hàng mới' })
  expect(await state(firm)).toContain('Hoàn thành')
  await firm.getByRole('link', { name: 'bien-ban.pdf' }).waitFor()
})

test('the ledger shows what was paid', async () => {
  const page = as('office')
  await page.goto('/ledger?q=UNC+512')
  expect(await title(page)).toBe('Sổ hỗ trợ: 11.200.000 đồng cho 1 doanh nghiệp')
  await page.getByRole('cell', { name: enterprise }).first().waitFor()
})

test('a second unit that would fund the same invoice is stopped with the reason and with what can be done', async () => {
  const [firm, officer, second] = [as('firm'), as('otherOfficer'), as('otherSecond')]
  await firm.goto('/support/new?cycle=mh-chuyen-doi-so-dot-1')
  await fill(firm, { ...INVOICE, 'number-1': '512', purpose: 'Số hóa gian hàng' })
  await press(firm, 'Nộp hồ sơ')
  const again = new URL(firm.url()).pathname
  await officer.goto(again)
  await officer.getByText('Đã được Sở Công Thương hỗ trợ 11.200.000 đồng').waitFor()
  await decide(officer, 'appraise', { words: 'Đạt' })
  await decide(officer, 'propose')
  await officer
    .getByText(
      'Khoản chi “Thuê gian hàng hội chợ” đã được Sở Công Thương hỗ trợ 11.200.000 đồng theo chính sách CNHT-HC-TRONG-NUOC, cam kết ngày 20/10/2026. Không hỗ trợ trùng; muốn hỗ trợ thêm phải có ngoại lệ được người thứ hai đồng ý.',
    )
    .first()
    .waitFor()
  await decide(officer, 'except', { words: 'Thành phố giao nhiệm vụ số hóa gian hàng' })
  await officer.getByText(/chưa ai đồng ý/).waitFor()
  await second.goto(again)
  await decide(second, 'allow')
  await officer.goto(again)
  await decide(officer, 'propose')
  expect(await state(officer)).toContain('Đã đề xuất, chờ phê duyệt')
})

test('the office opens whom nothing reached, and the number is that of the ledger', async () => {
  const page = as('office')
  await page.goto('/ledger')
  await page.getByRole('main').getByRole('link', { name: 'Chưa được hỗ trợ' }).click()
  const heading = /^(\d+) trong (\d+) doanh nghiệp có công nhận còn hiệu lực chưa được hỗ trợ gì năm 2026$/
  const [, unreached, holders] = heading.exec(await title(page)) ?? []
  const lead = (await page.locator('.lead').textContent()) ?? ''
  const said = /năm 2026 có (\d+) doanh nghiệp, trong đó (\d+) có công nhận còn hiệu lực/.exec(lead) ?? []
  const left = await namesIn(page)
  await page.getByRole('link', { name: 'Mở sổ năm 2026' }).click()
  const given = new Set(await namesIn(page))
  const held = await holderNames()
  const reached = [...given].filter(name => held.has(name))
  expect({ unreached, holders, inLedger: said[1], reached: said[2] }).toEqual({
    unreached: String(held.size - reached.length),
    holders: String(held.size),
    inLedger: String(given.size),
    reached: String(reached.length),
  })
  expect([...left].sort()).toEqual([...held].filter(name => !given.has(name)).sort())
  expect(given.has(enterprise)).toBe(true)
  // The browser's own note of the refusal.
  expect(complaints.flat()).toEqual([
    'Failed to load resource: the server responded with a status of 409 (Conflict)',
  ])
})

/** The enterprises of the list on the page, as it is taken away. */
const namesIn = async (page: Page): Promise<readonly string[]> => {
  const file = await taken(page, () => page.getByRole('link', { name: 'JSON', exact: true }).click())
  const rows: readonly { readonly enterprise: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  return rows.map(({ enterprise }) => enterprise)
}

/** Who holds a title today, by the recognitions themselves. */
const holderNames = async (): Promise<ReadonlySet<string>> => {
  const { db } = visited.city.database

  const names = new Map((await listEnterprises(db)).map(({ id, nameVi }) => [id, nameVi]))
  const titles = (await listRecognitions(db)).filter(each => isTitle(each, each.rulings, dayOf('2026-10-20')))
  return new Set(titles.map(({ enterprise }) => names.get(enterprise) ?? enterprise))
}
