import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCertificates } from '../../src/certificates/index.ts'
import type { Certificate } from '../../src/certificates/model.ts'
import { shownCode } from '../../src/certificates/rules/code.ts'
import { listEnterprises } from '../../src/enterprises/index.ts'
import { jobs } from '../../src/jobs.ts'
import { type JobRunner, runJobs } from '../../src/platform/job-runner.ts'
import { listRecognitions } from '../../src/recognition/index.ts'
import { holderOn } from '../../src/recognition/rules/holders.ts'
import { isTitle } from '../../src/recognition/rules/status.ts'
import { chuluc, fill, press, taken, title } from './hands.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** What becomes of a recognition, and who relies on it: the office, a bank, an auditor, anybody. */

let visited: Visited
let runner: JobRunner
/** Certificates whose recognitions hold today. */
let holding: readonly Certificate[]
beforeAll(async () => {
  visited = await visitSampleCity()
  runner = await runJobs({ city: visited.city, jobs, log: pino({ level: 'silent' }) })
  const { database, clock } = visited.city
  const held = (await listRecognitions(database.db)).filter(each =>
    isTitle(each, each.rulings, clock.today()),
  )
  const ids = new Set(held.map(({ id }) => id))
  holding = (await listCertificates(database.db)).filter(
    ({ recognition, replacedOn }) => replacedOn === null && ids.has(recognition),
  )
})
afterAll(async () => {
  await runner?.stop()
  await visited?.close()
})

const certificateAt = (at: number): Certificate => {
  const found = holding[at]
  if (found === undefined) throw new Error('the sample city lacks such a certificate')
  return found
}
const rowsOf = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('tbody tr').allInnerTexts()).map(row => row.replace(/\s+/g, ' '))

test('the office recognises a product anew on fresh figures and revokes another; the public list and the check say so', async () => {
  const [renewed, revoked] = [certificateAt(0), certificateAt(1)]
  const { page, complaints } = await visited.openAs('mh-nguoi-01')
  await page.goto(`/register/${renewed.recognition}`)
  await page.getByRole('link', { name: 'Công nhận lại' }).click()
  await page
    .getByRole('row', { name: /Doanh thu/ })
    .first()
    .waitFor()
  await fill(page, {
    number: '512',
    decidedOn: '2026-10-20',
    validFrom: '2026-10-20',
    months: '36',
    ground: 'Sản phẩm giữ được các tiêu chí trên số liệu mới',
  })
  await press(page, 'Ghi công nhận lại')
  await page.getByText('Được công nhận lại').waitFor()
  await page.getByRole('link', { name: 'công nhận ngày 20/10/2026' }).click()
  await page.getByText('Nối tiếp').waitFor()

  await page.goto(`/register/${revoked.recognition}/ruling`)
  await press(page, 'Ghi quyết định')
  await page.getByText('Cần điền mục này.').first().waitFor()
  await fill(page, {
    kind: 'revoked',
    effectiveOn: '2026-10-20',
    ground: 'Kê khai không trung thực',
    document: '77/QĐ-UBND ngày 20/10/2026',
  })
  await press(page, 'Ghi quyết định')
  expect(await title(page)).toMatch(/đã bị thu hồi$/)

  const { page: anybody } = await visited.open({ javaScriptEnabled: false })
  await anybody.goto('/recognitions?status=revoked')
  const product = await page.locator('h1').evaluate(heading => heading.firstChild?.textContent?.trim() ?? '')
  expect(
    (await rowsOf(anybody)).filter(
      row => row.startsWith(product) && row.includes(' mh-2025/') && row.endsWith('đã thu hồi'),
    ).length,
  ).toBe(1)
  expect(await anybody.locator('main').textContent()).not.toContain('Kê khai không trung thực')
  await anybody.goto(`/check/${shownCode(revoked.code)}`)
  expect(await title(anybody)).toBe('Công nhận đã bị thu hồi')
  await anybody.goto(`/check/${shownCode(renewed.code)}`)
  expect(await title(anybody)).toBe('Giấy này đã được thay bằng giấy khác')
  expect(complaints.filter(complaint => !/422/.test(complaint))).toEqual([])
})

test('an auditor runs a closed round again, draws by a seed, takes the bundle away, and anyone verifies it', async () => {
  const { page, complaints } = await visited.openAs('mh-nguoi-19')
  await page.goto('/audit/rounds/mh-2025')
  await press(page, 'Tính lại trên máy chủ')
  await page.getByText('Kết quả tính lại giống kết quả đã khóa đến từng byte.').waitFor()
  const frozen = join(visited.store, 'mh-2025.json')
  writeFileSync(frozen, await (await page.request.get('/rounds/mh-2025?format=json')).body())

  await page.goto('/audit/rounds/mh-2025')
  await page.getByText('Giống đến từng byte').waitFor()
  await fill(page, { size: '4', by: 'outcome', seed: 'xúc xắc 6 2 5' })
  await press(page, 'Rút mẫu')
  expect(await title(page)).toBe('Mẫu gồm 4 hồ sơ')
  const drawn = (await rowsOf(page)).flatMap(row => row.match(/mh-2025-\d+/) ?? [])
  const words = [
    'audit',
    'draw',
    '--file',
    frozen,
    '--size',
    '4',
    '--seed',
    'xúc xắc 6 2 5',
    '--by',
    'outcome',
  ]
  expect(chuluc(words).out.trim().split('\n')).toEqual(drawn)

  await press(page, 'Lập bộ bằng chứng')
  await page.getByRole('main').locator('a.button').click()
  const [, manifest = ''] = await page.locator('#bundle .digest').allInnerTexts()
  const bundle = await taken(page, () => page.getByRole('link', { name: /^Tải tệp/ }).click())
  const verified = chuluc(['audit', 'verify', bundle, '--manifest', manifest])
  expect([verified.code, verified.out]).toEqual([0, ''])

  const bytes = readFileSync(bundle)
  const files = unzipSync(bytes)
  const held = (path: RegExp) => Object.keys(files).filter(name => path.test(name))
  expect(strFromU8(files['minutes/1.txt'] ?? new Uint8Array())).toContain('Hội đồng thống nhất danh sách')
  expect(held(/^dossiers\/[^/]+\/documents\/.*\.pdf$/).length).toBeGreaterThanOrEqual(4)
  expect(strFromU8(files[`dossiers/${drawn[0]}/explanation.txt`] ?? new Uint8Array())).toMatch(/ điểm, đạt/)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(bundle, bytes)
  expect(chuluc(['audit', 'verify', bundle]).code).toBe(1)
  expect(complaints).toEqual([])
})

test('a bank checks 200 tax codes and takes the answer away, and the signed register, which is verified without us', async () => {
  const { db } = visited.city.database
  const today = visited.city.clock.today()
  const own = (await listEnterprises(db)).flatMap(({ id, taxCode }) =>
    taxCode === null ? [] : [{ id, taxCode }],
  )
  const holders = new Set(
    (await listRecognitions(db))
      .filter(each => isTitle(each, each.rulings, today))
      .map(each => holderOn(each, each.transfers, today)),
  )
  const strange = Array.from({ length: 200 - own.length }, (_, at) => `98${String(at).padStart(8, '0')}`)
  const list = ['Mã số thuế', ...own.map(({ taxCode }) => taxCode), ...strange].join('\r\n')
  const good = own.filter(({ id }) => holders.has(id))

  const { page, complaints } = await visited.open({ javaScriptEnabled: false })
  await page.goto('/tax-code-check')
  await page
    .getByLabel('Hoặc tệp CSV, Excel')
    .setInputFiles({ name: 'khach-hang.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await press(page, 'Tra cứu')
  expect(await title(page)).toBe(`${good.length} trên 200 mã số thuế có công nhận còn hiệu lực`)
  const answers = await taken(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click())
  const lines = readFileSync(answers, 'utf8').trim().split('\n').slice(1)
  const codesWith = (answer: string) =>
    new Set(lines.filter(line => line.includes(answer)).map(line => line.split(/[,;]/)[2]))
  expect(codesWith('còn hiệu lực')).toEqual(new Set(good.map(({ taxCode }) => taxCode)))
  expect(new Set(lines.map(line => line.split(/[,;]/)[0])).size).toBe(200)

  await page.goto('/register-file')
  const register = await taken(page, () =>
    page
      .getByRole('link', { name: /\.json$/ })
      .first()
      .click(),
  )
  const keys = join(visited.store, 'jwks.json')
  writeFileSync(keys, await (await page.request.get('/.well-known/jwks.json')).body())
  const verify = () => chuluc(['register', 'verify', register, '--keys', keys])
  expect(verify()).toMatchObject({ code: 0, out: 'Đúng như thành phố đã ký\n' })
  writeFileSync(register, readFileSync(register, 'utf8').replace('"revoked"', '"granted"'))
  expect(verify().code).toBe(4)
  expect([await page.context().cookies(), complaints]).toEqual([[], []])
})

test('anybody reads how it is counted: the real history, its two sums, and the 24 that nobody explains', async () => {
  const { page } = await visited.open({ javaScriptEnabled: false })
  await page.goto('/how-we-count')
  const wordsOf = async (part: string) =>
    ((await page.locator(part).textContent()) ?? '').replace(/\s+/g, ' ')
  const sums = await wordsOf('#sums')
  for (const figure of ['196', '132'])
    expect([figure, (await wordsOf('#published')).includes(figure)]).toEqual([figure, true])
  for (const figure of ['289', '117', '172', '265'])
    expect([figure, sums.includes(figure)]).toEqual([figure, true])
  expect(sums).toMatch(/24 .*(không|chưa) .*giải thích|giải thích .* 24/i)
})
