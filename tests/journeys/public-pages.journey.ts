import { afterAll, beforeAll, expect, test } from 'vitest'
import { criteriaSetSchema } from '../../src/criteria/model.ts'
import { formatNumber } from '../../src/design/format.ts'
import { startWork } from '../../src/platform/city.ts'
import { getRound, roundContent } from '../../src/selection/index.ts'
import { type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
beforeAll(async () => {
  visited = await visitSampleCity()
})
afterAll(() => visited?.close())

test('a reader goes from the rounds to the fact behind a point, and to the clause', async () => {
  const { page, complaints } = await visited.open()
  await page.goto('/rounds')
  await page.getByRole('link', { name: 'Đợt xét chọn năm 2025' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
    /^Kết quả: Đợt xét chọn năm 2025/,
  )
  const table = page.getByRole('table', { name: 'Danh sách xếp hạng' })
  expect(await table.getByRole('row').last().textContent()).toMatch(/^Ngưỡng đạt: 60 điểm/)
  const first = table.locator('tbody th a:not(.unfold)').first()
  const product = await first.textContent()
  await first.click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(product)

  await page.getByText('Chỉ tiêu định lượng').click()
  await page.getByText('Quy mô sản xuất SPCNCL').click()
  const scale = page.locator('details', { hasText: /^C2/ })
  await scale.getByText('Số liệu không công bố: Doanh thu sản xuất công nghiệp của sản phẩm').waitFor()
  await page.getByText('Điều kiện xét chọn').click()
  await page.getByText('Trụ sở hoặc nhà xưởng sản xuất kinh doanh trên địa bàn Hà Nội').click()
  await page.getByText('Yêu cầu: Trụ sở chính tại Hà Nội').waitFor()

  await page.getByRole('link', { name: /^Bộ tiêu chí sản phẩm công nghiệp chủ lực Hà Nội/ }).click()
  await page.getByRole('heading', { name: '3. Tiêu chí và điểm' }).waitFor()
  expect(complaints).toEqual([])
})

test('the other language keeps the page, and is kept on the next', async () => {
  const { page } = await visited.open()
  await page.goto('/rounds/mh-2025')
  await page.getByRole('link', { name: 'English' }).click()
  expect(new URL(page.url()).pathname).toBe('/rounds/mh-2025')
  await page.getByRole('table', { name: 'Ranked list' }).waitFor()
  await page.getByRole('link', { name: 'Criteria', exact: true }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Criteria sets')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('the keyboard alone skips to the content and unfolds a criterion', async () => {
  const { page } = await visited.open()
  await page.goto('/rounds/mh-2025')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Đợt xét chọn')
  await page.getByRole('rowheader').getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  const gates = page.locator('summary', { hasText: 'Điều kiện xét chọn' })
  await gates.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Trụ sở hoặc nhà xưởng sản xuất kinh doanh trên địa bàn Hà Nội').waitFor()
})

test('nothing of a round under way is published, nor whether a dossier was sent', async () => {
  const { page } = await visited.open()
  await page.goto('/rounds/mh-2026')
  await page.getByText('Chưa có kết quả: đợt đang diễn ra.').waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  for (const dossier of ['mh-2026-001', 'nobody']) {
    const answer = await page.goto(`/rounds/mh-2026/${dossier}`)
    expect(answer?.status()).toBe(404)
    expect(await page.getByRole('main').textContent()).toMatch(
      /^Không tìm thấyĐịa chỉ này không có nội dung nào\./,
    )
  }
})

test('what is folded on the screen is unfolded on paper', async () => {
  const { page } = await visited.open()
  await page.goto('/rounds/mh-2025')
  await page.getByRole('rowheader').getByRole('link').first().click()
  const rule = page.getByText('Yêu cầu: Trụ sở chính tại Hà Nội')
  expect(await rule.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect((await rule.boundingBox())?.height ?? 0).toBeGreaterThan(0)
})

const frozen = async () => {
  const work = startWork(visited.city, { kind: 'visitor' }, 'vi')
  return roundContent(work, await getRound(work.db, 'mh-2025'))
}

/** As the figure could be written on a page. */
const written = (value: string): readonly string[] => [
  value,
  formatNumber(value, 'vi'),
  formatNumber(value, 'en'),
]

test('no page of a closed round shows a figure that is not public, or a dossier that failed', async () => {
  const { results, dossiers, criteriaSet } = await frozen()
  const { variables } = criteriaSetSchema.parse(criteriaSet)
  let [pages, figures] = [0, 0]
  for (const { id, outcome } of results.results) {
    const answer = await fetch(`${visited.address}/rounds/mh-2025/${id}`)
    expect([id, answer.status]).toEqual([id, outcome === 'pass' ? 200 : 404])
    const html = await answer.text()
    const facts = dossiers.find(dossier => dossier.id === id)?.facts ?? {}
    for (const [key, fact] of Object.entries(facts)) {
      const value = typeof fact === 'object' ? ('value' in fact ? fact.value : '') : fact
      if (variables[key.split('@')[0] ?? '']?.publication === 'public' || !/^\d{5,}/.test(String(value)))
        continue
      expect(written(String(value)).filter(text => html.includes(text))).toEqual([])
      figures++
    }
    pages++
  }
  const list = await (await fetch(`${visited.address}/rounds/mh-2025`)).text()
  const failed = results.results.filter(({ outcome }) => outcome !== 'pass')
  expect(failed.filter(({ id }) => list.includes(id))).toEqual([])
  expect([pages, figures, failed.length].every(count => count > 10)).toBe(true)
})

const pages = [
  '/rounds',
  '/rounds/mh-2025',
  '/rounds/mh-2026',
  '/rounds/mh-2025/{first}',
  '/criteria',
  '/criteria/hanoi-spcncl-working/2025-gia-dinh-1',
  '/nothing-here',
] as const

/** `{first}` is the first dossier of a round's list. */
const addressOf = async (path: string): Promise<string> => {
  if (!path.includes('{first}')) return path
  const list = await (await fetch(visited.address + path.replace('/{first}', ''))).text()
  const first = /<th scope="row".*?<a href="(\/rounds\/[^"?]+)"/s.exec(list)?.[1]
  if (first === undefined) throw new Error(`no dossier is listed at ${path}`)
  return first
}

test('every page is whole without script, and sends none', async () => {
  const { page } = await visited.open({ javaScriptEnabled: false })
  for (const path of pages) {
    const html = (await (await page.goto(await addressOf(path)))?.text()) ?? ''
    expect(html).not.toMatch(/<script|<style| style="/)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  }
})
