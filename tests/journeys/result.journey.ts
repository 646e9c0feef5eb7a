import { afterAll, beforeAll, expect, test } from 'vitest'
import { criteriaSetSchema } from '../../src/criteria/model.ts'
import { calculate } from '../../src/selection/freeze.ts'
import { frozenRoundSchema } from '../../src/selection/model.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

/** Anyone reads an explained result, unfolds it, runs it again and takes it away; an enterprise reads its own. */

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited.close())

const CLOSED = '/rounds/mh-2025'

test('a visitor unfolds a row where it stands, down to the band, without script', async () => {
  const { page, complaints } = await visited.open({ javaScriptEnabled: false })
  await page.goto(CLOSED)
  await page.locator('a.unfold').first().click()
  const tree = page.locator('tr.unfolded .tree')
  await tree.getByText('Chỉ tiêu định lượng').click()
  await tree.getByText('Quy mô sản xuất SPCNCL').click()
  const scale = tree.locator('#criterion-C2 > .inside')
  await scale.getByText(/Mức .*: \d+,\d+ điểm/).waitFor()
  await scale.getByText(/Số liệu không công bố/).waitFor()
  expect(complaints).toEqual([])
})

test.each([1440, 390])(
  'the office unfolds and folds rows without leaving the list, %i pixels wide',
  async width => {
    const viewport = { width, height: 844 }
    const { page, complaints } = await visited.openAs('mh-nguoi-01', { viewport })
    await page.goto('/rounds/mh-2026')
    const link = page.locator('a.unfold').first()
    await link.click()
    await page.locator('tr.unfolded .tree .what').first().waitFor()
    expect([await link.getAttribute('aria-expanded'), new URL(page.url()).search]).toEqual(['true', ''])
    await link.click()
    expect(await page.locator('tr.unfolded').count()).toBe(0)
    expect(complaints).toEqual([])
  },
)

test('anyone runs the result again and sees the same digest twice', async () => {
  const { page } = await visited.open()
  await page.goto(CLOSED)
  await page.getByRole('link', { name: 'Tính lại kết quả này' }).click()
  await page.getByRole('heading', { name: 'Kết quả tính lại giống từng ký tự' }).waitFor()
  const [frozen, again] = await page.locator('.digest').allInnerTexts()
  expect(frozen).toMatch(/^[0-9a-f]{64}$/)
  expect(again).toBe(frozen)
})

test('a result is taken away as a workbook and as JSON, to each what they may see', async () => {
  const { page } = await visited.open()
  const workbook = await page.request.get(`${CLOSED}?format=xlsx`)
  expect([workbook.status(), (await workbook.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const open = await (await page.request.get(`${CLOSED}?format=json`)).json()
  const office = await visited.openAs('mh-nguoi-19')
  const whole = await (await office.page.request.get(`${CLOSED}?format=json`)).json()
  expect(open.sha256).toBe(whole.sha256)
  expect(open.results.length).toBeLessThan(whole.content.results.results.length)
  expect(JSON.stringify(open)).not.toContain('"facts"')
})

test('an enterprise reads its own dossier and no other', async () => {
  const { page } = await visited.openAs('mh-dn-nguoi-006')
  await page.goto('/rounds/mh-2026')
  const own = page.locator('.round-tasks a').first()
  const address = await own.getAttribute('href')
  await own.click()
  await page.getByText(/^Đây là kết quả tính thử/).waitFor()
  expect(await page.getByText('Người chấm cho').count()).toBe(0)
  const answers = await Promise.all(
    ['001', '002', '003', '010'].map(async number => {
      const other = `/rounds/mh-2026/mh-2026-${number}`
      return other === address ? 404 : (await page.request.get(other)).status()
    }),
  )
  expect(answers).toEqual([404, 404, 404, 404])
})

test('bands and a pass mark tried in the browser come to what a full run of the changed set comes to', async () => {
  const { page, complaints } = await visited.openAs('mh-nguoi-01')
  await page.goto(`${CLOSED}/what-if`)
  await page.getByText('Đổi các mức của tiêu chí').click()
  const whole = page.waitForResponse(answer => answer.url().includes('points.C2.3=1'))
  await page.locator('[name="points.C2.3"]').fill('1')
  await page.locator('[name="from.C2.4"]').fill('200 tỷ')
  await page.locator('[name="pass"]').fill('62')
  expect((await whole).status()).toBe(200)
  await page.locator('tr[data-change="leaves"]').first().waitFor()
  const shown = await page.locator('[data-round="mh-2025"] tr[data-dossier]').evaluateAll(rows =>
    rows.map(row => {
      const text = (name: string) => row.querySelector(`[data-${name}]`)?.textContent?.trim() ?? ''
      return [row.getAttribute('data-dossier'), text('rank'), text('points'), text('outcome')]
    }),
  )

  const file = await (await page.request.get(`${CLOSED}?format=json`)).json()
  const { criteriaSet, ...round } = frozenRoundSchema.parse(file.content)
  const set = criteriaSetSchema.parse(criteriaSet)
  const C2 = set.criteria.flatMap(({ criteria = [] }) => criteria).find(({ code }) => code === 'C2')
  const [, , third, fourth] = C2?.bands ?? []
  if (set.passMark === undefined || third === undefined || fourth === undefined) throw new Error('no bands')
  Object.assign(third, { points: '1', below: '200000000000' })
  Object.assign(fourth, { from: '200000000000' })
  Object.assign(set.passMark, { points: '62' })
  const words: Readonly<Record<string, string>> = { pass: 'đạt', fail: 'không đạt', unknown: 'chưa xác định' }
  const wanted = calculate(set, round).results.map(({ id, rank, total, outcome, honours }) => [
    id,
    rank === null ? '–' : String(rank),
    String(Number(total)).replace('.', ','),
    [words[outcome ?? ''], ...honours].join(' · '),
  ])
  expect(new Map(shown.map(([id, ...row]) => [id, row]))).toEqual(
    new Map(wanted.map(([id, ...row]) => [id, row])),
  )
  expect(complaints).toEqual([])
})
