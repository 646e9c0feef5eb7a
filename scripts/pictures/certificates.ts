import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

interface Taking {
  readonly address: string
  /** The folder they go to. */
  readonly pictures: string
  signIn(page: Page, person: string): Promise<void>
}

const OFFICE = 'mh-nguoi-01'

interface Row {
  readonly code: string | null
  readonly recognition: string
  readonly status: string
}

/** The papers themselves, and every answer of the check side by side. Needs poppler's pdftoppm, and LibreOffice for Word. */
export const takeCertificates = async (browser: Browser, taking: Taking): Promise<void> => {
  const context = await browser.newContext({ baseURL: taking.address, viewport: { width: 720, height: 900 } })
  const page = await context.newPage()
  await taking.signIn(page, OFFICE)
  const rows = await certified(context)
  const good = rows.find(({ status }) => status === 'in-force')
  if (good?.code == null) throw new Error('the sample city has no certificate in force')
  const pdf = await bytesOf(context, `/register/${good.recognition}/certificate`)
  savePaper(taking, 'certificate', pdf)
  const word = await bytesOf(context, '/rounds/mh-2025/decision/draft')
  savePaper(taking, 'decision', asPdf(word))
  const statement = /eyJ[\w-]+\.[\w-]+\.[\w-]{86}/.exec(pdf.toString('latin1'))?.[0] ?? ''
  const codeOf = (status: string) => rows.find(each => each.status === status)?.code ?? ''
  await reissue(page, good.recognition, good.code)
  const again = (await certified(context)).find(({ recognition }) => recognition === good.recognition)
  const answers = [
    `/check?code=${again?.code ?? ''}`,
    `/check?code=${codeOf('suspended')}`,
    `/check?code=${codeOf('revoked')}`,
    `/check?code=${codeOf('expired')}`,
    `/check?code=${good.code}`,
    `/check/${codeOf('revoked')}?s=${statement}`,
    '/check?code=00000-00000',
    '/check?code=giay-chung-nhan',
  ]
  await saveAnswers(context, answers, join(taking.pictures, 'check-answers.png'))
  await context.close()
}

const certified = async (context: BrowserContext): Promise<readonly Row[]> => {
  const answer = await context.request.get('/api/office/certificates?size=200')
  const { items } = (await answer.json()) as { readonly items: readonly Row[] }
  return items.filter(({ code }) => code !== null)
}

const bytesOf = async (context: BrowserContext, path: string): Promise<Buffer> =>
  (await context.request.get(path)).body()

/** Its first page, as it is printed. */
const savePaper = ({ pictures }: Taking, name: string, pdf: Buffer): void => {
  const directory = mkdtempSync(join(tmpdir(), 'paper-'))
  writeFileSync(join(directory, 'paper.pdf'), pdf)
  const options = ['-r', '110', '-png', '-singlefile', '-f', '1', '-l', '1', join(directory, 'paper.pdf')]
  execFileSync('pdftoppm', [...options, join(pictures, name)])
  process.stdout.write(`${name}.png\n`)
  rmSync(directory, { recursive: true })
}

const asPdf = (word: Buffer): Buffer => {
  const directory = mkdtempSync(join(tmpdir(), 'word-'))
  writeFileSync(join(directory, 'paper.docx'), word)
  const profile = `-env:UserInstallation=file://${directory}/profile`
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    directory,
    join(directory, 'paper.docx'),
  ])
  const pdf = readFileSync(join(directory, 'paper.pdf'))
  rmSync(directory, { recursive: true })
  return pdf
}

/** The office issues it again: the paper before is superseded. */
const reissue = async (page: Page, recognition: string, code: string): Promise<void> => {
  await page.goto(`/certificates?q=${code}`)
  await page.locator(`input[name="id"][value="${recognition}"]`).check()
  await page.getByRole('button', { name: 'Cấp hoặc ghi số' }).click()
  await page.getByLabel('Lý do cấp lại').fill('Sửa tên sản phẩm')
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.getByText('Đã xong 1 giấy chứng nhận.').waitFor({ timeout: 60_000 })
}

const saveAnswers = async (context: BrowserContext, paths: readonly string[], to: string): Promise<void> => {
  const page = await context.newPage()
  const shots: string[] = []
  for (const path of paths) {
    await page.goto(path)
    const shot = await page.locator('.check-answer').screenshot()
    shots.push(`<img src="data:image/png;base64,${shot.toString('base64')}">`)
  }
  // A page of its own: ours let no picture in from elsewhere.
  const board = await context.newPage()
  await board.setViewportSize({ width: 1440, height: 900 })
  await board.setContent(
    `<body style="margin:24px;display:grid;grid-template-columns:repeat(3,1fr);gap:28px;align-items:start;background:#fff">
      <style>img{width:100%}</style>${shots.join('')}</body>`,
  )
  await board.screenshot({ path: to, fullPage: true })
  process.stdout.write('check-answers.png\n')
}
