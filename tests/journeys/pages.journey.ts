import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../src/routes.ts'
import { type Entry, everyPage, FIRM, OFFICE, type PageVisit } from './every-page.ts'
import { type Opened, type Visited, visitSampleCity } from './sample-city.ts'

let visited: Visited
const seen = new Map<string | null, Opened>()

beforeAll(async () => {
  visited = await visitSampleCity()
  await prepare()
})
afterAll(() => visited?.close())

/** One profile for each person, signed in once. */
const openedAs = async (person: string | null): Promise<Opened> => {
  const opened = seen.get(person) ?? (await (person === null ? visited.open() : visited.openAs(person)))
  seen.set(person, opened)
  return opened
}

/** What some pages are about and a fresh city has not: a draft, a document, a sent declaration, an import. */
const prepare = async (): Promise<void> => {
  const office = (await openedAs(OFFICE)).page
  await send(office, '/criteria-drafts', { code: 'hanoi-spcncl-working', version: '2025-gia-dinh-1' })
  const twins = { one: 'mh-dn-119', other: 'mh-dn-120' }
  await send(office, '/enterprises/merges', { ...twins, kept: twins.one, ground: 'Cùng một đơn vị' })
  await office.goto('/imports')
  const template = await office.request.get('/imports/template')
  const [name, mimeType, buffer] = ['danh-sach.xlsx', 'application/vnd.openxmlformats', await template.body()]
  await office.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  await office.locator('main form button[type=submit]').first().click()
  await office.waitForURL(/\/(imports|jobs)\/./)
  const firm = (await openedAs(FIRM)).page
  await firm.goto('/enterprises/mh-dn-001/documents/add')
  await firm.locator('input[name=title]').fill('Báo cáo tài chính 2025')
  const pdf = { name: 'bctc.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) }
  await firm.locator('input[type=file]').setInputFiles(pdf)
  await firm.locator('main form button[type=submit]').first().click()
  await firm.waitForURL(url => !url.pathname.endsWith('/add'))
  await firm.goto('/declarations/mh-dn-001/2024/check')
  await firm.locator('main form button[type=submit]').last().click()
  await firm.waitForURL(/\/receipts\//)
}

const send = async (page: Page, path: string, form: Record<string, string>): Promise<void> => {
  const answer = await page.request.post(path, { form, headers: { origin: visited.address } })
  expect([path, answer.status()]).toEqual([path, 200])
}

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

/** What is for programs alone has no page. */
const pagePaths = routes
  .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'))
  .map(({ path }) => path)

test('every page of the site map is visited here, and nothing else', () => {
  expect(Object.keys(everyPage).toSorted()).toEqual(pagePaths.toSorted())
})

const isVisited = (entry: [string, Entry]): entry is [string, PageVisit] => entry[1] !== 'no page'

test.each(Object.entries(everyPage).filter(isVisited))(
  '%s has no barrier, in either language and theme, and fits a telephone',
  async (_, visit) => {
    const { page, complaints } = await openedAs(visit.as)
    const before = complaints.length
    const address = await addressOf(page, visit)
    for (const [language, colorScheme] of BOTH) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 1440, height: 900 })
      const answer = await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
      expect([answer?.status(), await page.locator('html').getAttribute('lang')]).toEqual([200, language])
      await page.evaluate(unfold)
      expect(await barriersOn(page)).toEqual([])
      expect(await page.evaluate(unreachable)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    }
    expect(complaints.slice(before)).toEqual([])
  },
)

const BOTH = [
  ['vi', 'light'],
  ['en', 'dark'],
] as const

const addressOf = async (page: Page, { at, from, link }: PageVisit): Promise<string> => {
  if (from === undefined || link === undefined) return at
  await page.goto(from)
  const hrefs = await page
    .locator('main a[href]')
    .evaluateAll(links => links.map(a => a.getAttribute('href')))
  const found = hrefs.find(href => href !== null && link.test(href))
  if (found === undefined || found === null) throw new Error(`${from} has no link like ${link}`)
  return found + at
}

const unfold = (): void => {
  for (const details of document.querySelectorAll('details')) details.open = true
}

const barriersOn = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

/** Links, buttons and fields that the Tab key passes by, or whose focus nobody would see. */
const unreachable = (): readonly string[] => {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
  return [...all].flatMap(element => {
    if (element.closest('[hidden]') || !element.checkVisibility() || element.matches(':disabled')) return []
    element.focus({ focusVisible: true })
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    const isReached = document.activeElement === element && element.tabIndex >= 0
    return isReached && isSeen ? [] : [element.outerHTML.slice(0, 120)]
  })
}
