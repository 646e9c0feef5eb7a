import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoBarrier } from './barriers.ts'
import { CHROMIUM, FLAGS } from './sample-city.ts'

/** Each fault that the sweep of all pages is there for, planted in a page without one. */

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
})
afterAll(() => browser?.close())

const STYLE = `
  html { color-scheme: light dark; background: light-dark(white, black); color: light-dark(black, white) }
  a { color: inherit } :focus-visible { outline: 3px solid }
  .faded { color: light-dark(black, #444) } .bare:focus-visible { outline: none } .wide { width: 600px }`

const items = (most: number, item: (at: number) => string): string =>
  `<ul>${Array.from({ length: most }, (_, at) => `<li>${item(at)}</li>`).join('')}</ul>`
const link = (at: number): string => `<a href="/${at}">Link ${at}</a>`

const pageWith = async (content: string): Promise<Page> => {
  const page = await browser.newPage()
  await page.route('**/*', (route, request) => {
    const lang = new URL(request.url()).searchParams.get('lang') ?? 'vi'
    const head = `<meta charset=utf-8><meta name=viewport content="width=device-width"><title>A page</title><style>${STYLE}</style>`
    const main = `<main><h1>A page</h1>${items(30, link)}${content}</main>`
    const body = `<!doctype html><html lang=${lang}><head>${head}</head><body>${main}</body></html>`
    return route.fulfill({ contentType: 'text/html', body })
  })
  return page
}

const rows = '<tr><td>Words</td></tr>'.repeat(40)
const sound = [
  ['words', '<p class="note">Words</p>'],
  ['a date, at which the Tab key stops more than once', '<label>Day <input type="date" name="day"></label>'],
  [
    'a long table',
    `<table><caption>A table</caption><thead><tr><th scope="col">Name</th></tr></thead><tbody>${rows}</tbody></table>`,
  ],
] as const

test.each(sound)('a page without a fault passes: %s', async (_name, content) => {
  await expectNoBarrier(await pageWith(content), 'http://page.test/')
})

const faults = [
  ['a field without a label', '<input name="x">', 'label: '],
  ['words too pale in the dark alone', '<p class="faded">Words</p>', 'color-contrast: '],
  ['a link that the Tab key passes by', '<a href="/x" tabindex="-1">Link</a>', 'tabindex'],
  ['a link whose focus nobody sees', '<a href="/x" class="bare">Link</a>', 'bare'],
  ['a page wider than a telephone', '<p class="wide">Words</p>', '608'],
  ['a link that the Tab key comes to too early', '<a href="/x" tabindex="1">Link</a>', 'tabindex="1"'],
  ['a fault folded away', '<details><summary>More</summary><input name="x"></details>', 'label: '],
  [
    'one nameless link in a long list',
    items(30, at => (at === 20 ? '<a href="/x"></a>' : link(at))),
    'link-name: ',
  ],
  [
    'one pale row in a long list',
    items(30, at => (at === 20 ? '<b class="faded">Words</b>' : '<b>Words</b>')),
    'color-contrast: ',
  ],
] as const

test.each(faults)('%s is found', async (_name, content, telling) => {
  const told = expectNoBarrier(await pageWith(content), 'http://page.test/').then(() => 'nothing', foundBy)
  expect(await told).toContain(telling)
})

/** What an assertion found where it expected otherwise. */
const foundBy = (error: unknown): string =>
  error instanceof Error && 'actual' in error ? String(error.actual) : String(error)
