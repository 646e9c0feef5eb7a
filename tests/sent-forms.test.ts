import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type City, openCity } from '../src/platform/city.ts'
import { buildServer } from '../src/platform/server.ts'
import { failures, routes, signInAgain } from '../src/routes.ts'

/** Every form of the site, sent when its session has ended in the middle of the work. */

let city: City
let app: ReturnType<typeof buildServer>
const directory = mkdtempSync(join(tmpdir(), 'sent-'))
const visitor = { kind: 'visitor' } as const
const forms = routes.filter(
  ({ method, may, path }) => method === 'POST' && !path.startsWith('/api/') && !may(visitor),
)

beforeAll(async () => {
  city = await openCity(join(directory, 'store'))
  app = buildServer({ city, routes, log: pino({ level: 'silent' }), failurePage: failures, signInAgain })
}, 60_000)

afterAll(async () => {
  await city?.database.close()
  rmSync(directory, { recursive: true, force: true })
})

const TYPED = 'Đã gõ "rất lâu" <b> & chưa gửi'

const send = async (path: string, body: FormData): Promise<{ status: number; html: string }> => {
  const address = `${path.replace(/:\w+/g, 'mot')}?year=2025`
  const headers = { accept: 'text/html', host: 'localhost', origin: 'http://localhost' }
  const answer = await app.request(address, { method: 'POST', headers, body })
  return { status: answer.status, html: await answer.text() }
}

/** What the page holds, to be sent once more to the address it came from. */
const handedBack = (html: string): unknown => {
  const [, action, inside = ''] = /<form method="post" action="([^"]*)">(.*?)<\/form>/s.exec(html) ?? []
  const fields = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return { action, fields: fields.map(([, name, value = '']) => [name, plain(value)]) }
}

const plain = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

test('there are forms to try', () => {
  expect(forms.length).toBeGreaterThan(40)
})

test.each(forms.map(({ path }) => path))('what was typed for %s is not lost with the session', async path => {
  const body = new FormData()
  for (const [name, value] of [
    ['ground', TYPED],
    ['chosen', 'a'],
    ['chosen', 'b'],
  ] as const)
    body.append(name, value)
  const { status, html } = await send(path, body)
  expect([status, handedBack(html)]).toEqual([
    401,
    {
      action: `${path.replace(/:\w+/g, 'mot')}?year=2025`,
      fields: [
        ['ground', TYPED],
        ['chosen', 'a'],
        ['chosen', 'b'],
      ],
    },
  ])
})

test('a file is not handed back, and the page says that it must be chosen again', async () => {
  const body = new FormData()
  body.append('title', TYPED)
  const without = await send('/enterprises/:enterprise/documents/add', body)
  body.append('file', new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }))
  const { html } = await send('/enterprises/:enterprise/documents/add', body)
  const said = 'Tệp'
  expect([without.html.includes(said), html.includes(said), handedBack(html)]).toEqual([
    false,
    true,
    handedBack(without.html),
  ])
})
