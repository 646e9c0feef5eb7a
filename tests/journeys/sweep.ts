import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoBarrier } from './barriers.ts'
import { everyPage, FIRM, OFFICE, type PageVisit } from './every-page.ts'
import { type Opened, type Visited, visitSampleCity } from './sample-city.ts'

/** Whether a visit is one of this file's: by the person, and the path as in the site map. */
type IsOneOf = (person: string | null, path: string) => boolean

/** Every page of the site map that these people look at has no barrier. */
export const sweep = (isOneOf: IsOneOf): void => {
  let visited: Visited
  const seen = new Map<string | null, Opened>()

  /** One profile for each person, signed in once. */
  const openedAs = async (person: string | null): Promise<Opened> => {
    const opened = seen.get(person) ?? (await (person === null ? visited.open() : visited.openAs(person)))
    seen.set(person, opened)
    return opened
  }

  beforeAll(async () => {
    visited = await visitSampleCity()
    await prepareOffice((await openedAs(OFFICE)).page, visited.address)
    await prepareFirm((await openedAs(FIRM)).page)
  })
  afterAll(() => visited?.close())

  test.each(visitsOf(isOneOf))('%s as %s', async (_path, _person, visit) => {
    const { page, complaints } = await openedAs(visit.as)
    const before = complaints.length
    await expectNoBarrier(page, await addressOf(page, visit), visit.status)
    if (visit.status === undefined) expect(complaints.slice(before)).toEqual([])
  })
}

const visitsOf = (isOneOf: IsOneOf) =>
  Object.entries(everyPage).flatMap(([path, entry]) =>
    (entry === 'no page' ? [] : [entry].flat())
      .filter(visit => isOneOf(visit.as, path))
      .map(visit => [visit.from === undefined ? visit.at : path, visit.as ?? 'a visitor', visit] as const),
  )

/** What some pages are about and a fresh city has not: a draft, a merge, an import. */
const prepareOffice = async (page: Page, address: string): Promise<void> => {
  const send = async (path: string, form: Record<string, string>): Promise<void> => {
    const answer = await page.request.post(path, { form, headers: { origin: address } })
    expect([path, answer.status()]).toEqual([path, 200])
  }
  await send('/criteria-drafts', { code: 'hanoi-spcncl-working', version: '2025-gia-dinh-1' })
  const twins = { one: 'mh-dn-119', other: 'mh-dn-120' }
  await send('/enterprises/merges', { ...twins, kept: twins.one, ground: 'Cùng một đơn vị' })
  await page.goto('/imports')
  const template = await page.request.get('/imports/template')
  const [name, mimeType, buffer] = ['danh-sach.xlsx', 'application/vnd.openxmlformats', await template.body()]
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL(/\/(imports|jobs)\/./)
}

/** A document and a sent declaration. */
const prepareFirm = async (page: Page): Promise<void> => {
  await page.goto('/enterprises/mh-dn-001/documents/add')
  await page.locator('input[name=title]').fill('Báo cáo tài chính 2025')
  const pdf = { name: 'bctc.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) }
  await page.locator('input[type=file]').setInputFiles(pdf)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL(url => !url.pathname.endsWith('/add'))
  await page.goto('/declarations/mh-dn-001/2024/check')
  await page.locator('main form button[type=submit]').last().click()
  await page.waitForURL(/\/receipts\//)
}

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

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
