import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { writeWorkbook } from '../src/platform/workbook/spreadsheet.ts'
import { takeCertificates } from './pictures/certificates.ts'

/** The pictures of docs/pictures, taken of the sample city as a newcomer sees it: `npm run pictures`. */

const PORT = 8123
const ADDRESS = `http://localhost:${PORT}`
const PICTURES = join(import.meta.dirname, '..', 'docs', 'pictures')
const WIDTHS = [1440, 390] as const

interface Picture {
  readonly name: string
  /** A person of the sample city; null: a visitor. */
  readonly as: string | null
  readonly path: string
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: 'home-office', as: 'mh-nguoi-01', path: '/home' },
  { name: 'home-scorer', as: 'mh-nguoi-03', path: '/home' },
  { name: 'home-enterprise', as: 'mh-dn-nguoi-001', path: '/home' },
  { name: 'declaration', as: 'mh-dn-nguoi-001', path: '/declarations', prepare: firstSection },
  { name: 'import-preview', as: 'mh-nguoi-01', path: '/imports', prepare: sendFaults },
  { name: 'enterprise', as: 'mh-nguoi-01', path: '/enterprises/mh-dn-001' },
  { name: 'score-entry', as: 'mh-nguoi-02', path: '/rounds/mh-2026/scores' },
  { name: 'result', as: 'mh-nguoi-01', path: '/rounds/mh-2025', prepare: unfold },
  { name: 'dossier', as: 'mh-dn-nguoi-001', path: '/rounds/mh-2027/apply/mh-2027-001' },
  { name: 'council-room', as: 'mh-nguoi-09', path: '/rounds/mh-2026/council/sittings/2' },
  { name: 'provisional-list', as: null, path: '/rounds/mh-2025/proposed' },
  { name: 'what-if', as: 'mh-nguoi-01', path: '/rounds/mh-2025/what-if?max.C1=25&pass=75' },
  { name: 'scorers', as: 'mh-nguoi-09', path: '/rounds/mh-2026/scorers' },
  { name: 'criteria-set', as: null, path: '/criteria/hanoi-spcncl-working/2025-gia-dinh-1' },
  { name: 'products', as: null, path: '/products' },
  { name: 'register', as: 'mh-nguoi-01', path: '/register' },
  { name: 'how-we-count', as: null, path: '/how-we-count', prepare: toPublished },
  { name: 'entitlements', as: 'mh-dn-nguoi-065', path: '/entitlements' },
  { name: 'what-is-missing', as: 'mh-dn-nguoi-002', path: '/entitlements/DNNVV-CHUOI-DT-KHOA' },
  { name: 'unreached', as: 'mh-nguoi-01', path: '/ledger/unreached' },
  { name: 'ledger', as: 'mh-nguoi-01', path: '/ledger' },
  { name: 'leader-sheet', as: 'mh-nguoi-17', path: '/sheet' },
  { name: 'target', as: null, path: '/targets/bao-chi-2026:products-recognised:2026' },
  {
    name: 'reconciliation',
    as: null,
    path: '/releases/reconcile?a=products-2021-2024-claimed&b=products-2018-2024-claimed',
  },
  { name: 'overlaps', as: 'mh-nguoi-01', path: '/plans/mh-ke-hoach-2026/overlaps' },
  { name: 'before-and-after', as: null, path: '/effects' },
  { name: 'dashboards', as: null, path: '/dashboards' },
  { name: 'certificates', as: 'mh-nguoi-01', path: '/certificates?state=numbered' },
]

await main()

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const store = mkdtempSync(join(tmpdir(), 'pictures-'))
  const city = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: String(PORT), CHULUC_STORE: join(store, 'city') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
  try {
    await untilServed()
    for (const picture of pictures) for (const width of WIDTHS) await take(browser, picture, width)
    await takeCertificates(browser, { address: ADDRESS, pictures: PICTURES, signIn })
  } finally {
    await browser.close()
    city.kill('SIGTERM')
    await new Promise(resolve => city.once('exit', resolve))
    rmSync(store, { recursive: true, force: true })
  }
}

async function untilServed(): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const isServed = await fetch(`${ADDRESS}/healthz`).then(
      answer => answer.ok,
      () => false,
    )
    if (isServed) return
    await new Promise(resolve => setTimeout(resolve, 1000))
  }
  throw new Error('the city did not begin to serve')
}

async function take(browser: Browser, { name, as, path, prepare }: Picture, width: number): Promise<void> {
  const height = width > 800 ? 900 : 844
  const context = await browser.newContext({ baseURL: ADDRESS, viewport: { width, height } })
  const page = await context.newPage()
  if (as !== null) await signIn(page, as)
  await page.goto(path)
  await prepare?.(page)
  await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`) })
  process.stdout.write(`${name}-${width}.png\n`)
  await context.close()
}

async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/sign-in/oidc?next=/account')
  await page.locator(`button[name="person"][value="${person}"]`).click()
  await page.waitForURL('**/account')
}

async function firstSection(page: Page): Promise<void> {
  await page.locator('main a[href^="/declarations/mh-dn-001/"]').first().click()
  await page.locator('main a[href*="/declarations/mh-dn-001/"]').nth(1).click()
}

/** The second row, unfolded where it stands down to the bands of one criterion, and brought into sight. */
async function unfold(page: Page): Promise<void> {
  await page.locator('a.unfold').nth(1).click()
  const tree = page.locator('tr.unfolded .tree')
  await tree.getByText('Chỉ tiêu định lượng').click()
  await tree.getByText('Quy mô sản xuất SPCNCL').click()
  await page.evaluate('document.querySelector("table.ranked").scrollIntoView()')
}

/** The real history with its unexplained 24. */
async function toPublished(page: Page): Promise<void> {
  await page.evaluate('document.getElementById("published").scrollIntoView()')
}

/** A workbook with faults of every kind. */
async function sendFaults(page: Page): Promise<void> {
  const bytes = await writeWorkbook([
    {
      name: 'Doanh nghiệp',
      rows: [
        ['Mã số thuế *', 'Tên doanh nghiệp *', 'Loại hình *', 'Địa chỉ trụ sở'],
        ['9800000015', 'Công ty cổ phần Khuôn mẫu Minh Họa', 'doanh nghiệp', 'Lô 5, CCN minh họa'],
        ['980000002', 'Hợp tác xã Mây tre Minh Họa', 'hợp tác xã', 'Thôn minh họa'],
        ['9800000033', '', 'công ty', 'Số 7'],
      ],
    },
    {
      name: 'Số liệu doanh nghiệp',
      rows: [
        ['Mã số thuế *', 'Năm *', 'Doanh thu, đồng [enterprise.revenue]'],
        ['9800000015', 2025, 'chín tỷ'],
        ['9800000015', 'năm ngoái', 52_310_000_000],
      ],
    },
  ])
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = { name: 'doanh-nghiep-2026.xlsx', mimeType: type, buffer: Buffer.from(bytes) }
  await page.getByLabel('Tệp Excel (.xlsx)').setInputFiles(file)
  await page.getByRole('button', { name: 'Gửi và xem trước' }).click()
  await page
    .getByRole('heading', { name: /cần sửa/ })
    .first()
    .waitFor()
}
