import { gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { changesOf, listenForChanges } from './changes.ts'
import type { City } from './city.ts'
import { systemClock } from './clock.ts'
import { type Db, dbOver } from './database.ts'
import { NotFound } from './errors.ts'
import { record } from './journal.ts'
import { html, type Page } from './pages.ts'
import { postgresPool } from './pool.ts'
import { buildServer, type Identity } from './server.ts'
import { testDatabase, workOver } from './testing.ts'
import { copyTestDatabase } from './testing-postgres.ts'
import { inTransaction } from './work.ts'

const change = (db: Db) =>
  inTransaction(workOver(db), async work => record(work, { action: 'a', subject: { kind: 'k', id: '1' } }))

/** A server with one cached page, which counts how often it was rendered. */
const served = async (page: Page, identity?: () => Identity) => {
  const database = await testDatabase()
  const { files } = workOver(database.db)
  const day = { today: dayOf('2026-11-21') }
  const clock = { ...systemClock, today: () => day.today }
  const city: City = { database, files, clock, kind: 'empty' }
  const seen = { rendered: 0 }
  const counting: Page = visit => {
    seen.rendered++
    return page(visit)
  }
  const routes = [{ method: 'GET', path: '/a', page: counting, may: () => true, isCached: true }] as const
  const identify = identity && (async () => identity())
  const parts = { city, routes, log: pino({ level: 'silent' }), ...(identify && { identify }) }
  const app = buildServer(parts)
  const ask = async (path = '/a', headers: Record<string, string> = {}) =>
    app.request(`http://localhost${path}`, { headers })
  return { ask, db: database.db, seen, day }
}

const words: Page = ({ work: { language, today }, query }) =>
  html(`<p>${language} ${today} ${query.get('q')}</p>`)

test('a page is rendered once for an address, a language and a day', async () => {
  const { ask, seen, day } = await served(words)
  const first = await (await ask('/a?q=1')).text()
  expect(await (await ask('/a?q=1&lang=vi')).text()).toBe(first)
  expect(seen.rendered).toBe(1)
  expect(await (await ask('/a?q=1', { cookie: 'lang=en' })).text()).toContain('en 2026-11-21 1')
  expect(await (await ask('/a?q=2')).text()).toContain('vi 2026-11-21 2')
  expect(await (await ask('/a?q=2?3')).text()).toContain('vi 2026-11-21 2?3')
  day.today = dayOf('2026-11-22')
  expect(await (await ask('/a?q=1')).text()).toContain('vi 2026-11-22 1')
  expect(seen.rendered).toBe(5)
})

test('whoever has it already is told so; it travels packed for those who can unpack it', async () => {
  const { ask, seen } = await served(words)
  const first = await ask()
  const again = await ask('/a', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect([again.status, await again.text(), first.headers.get('cache-control')]).toEqual([
    304,
    '',
    'private, no-cache',
  ])
  const packed = await ask('/a', { 'accept-encoding': 'gzip, br' })
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await first.text())
  expect(seen.rendered).toBe(1)
})

test('a change makes it anew at once, and what was rendered while it happened is not kept', async () => {
  const during: { db?: Db } = {}
  let state = 'old'
  const page: Page = async () => {
    const read = state
    if (during.db !== undefined) await change(during.db)
    return html(read)
  }
  const { ask, db, seen } = await served(page)
  await ask()
  state = 'new'
  expect(await (await ask()).text()).toContain('old')
  await change(db)
  expect(await (await ask()).text()).toContain('new')
  during.db = db
  await change(db)
  await ask()
  delete during.db
  state = 'newest'
  expect(await (await ask()).text()).toContain('newest')
  expect(seen.rendered).toBe(4)
})

test('nobody who signed in is kept or given what is kept', async () => {
  const visitor: Identity = { actor: { kind: 'visitor' }, account: null }
  const person = { kind: 'person', id: 'lan', name: 'Lan', roles: [] } as const
  const who: { now: Identity } = { now: { actor: person, account: { name: 'Lan', capacities: [] } } }
  const page: Page = ({ account }) => html(`for ${account?.name ?? 'anyone'}`)
  const { ask, seen } = await served(page, () => who.now)
  const signedIn = await ask()
  expect([await signedIn.text(), signedIn.headers.get('etag')]).toEqual(['<!doctype html>for Lan', null])
  who.now = visitor
  const anyone = await ask()
  expect(await anyone.text()).toContain('for anyone')
  who.now = { ...visitor, session: { id: 's', login: 'l' } as NonNullable<Identity['session']> }
  await ask()
  who.now = { actor: person, account: { name: 'Lan', capacities: [] } }
  const again = await ask('/a', { 'if-none-match': anyone.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([200, '<!doctype html>for Lan'])
  expect(seen.rendered).toBe(4)
})

test.each<[string, Page, number]>([
  [
    'sets a cookie',
    () => new Response('x', { headers: { 'content-type': 'text/html', 'set-cookie': 'a=b' } }),
    200,
  ],
  ['is no page', () => Response.json({}), 200],
  [
    'says how it may be kept',
    () => new Response('x', { headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } }),
    200,
  ],
  ['holds its nonce', ({ nonce }) => html(`<script nonce="${nonce}">`), 200],
  ['is not whole', () => html('x', 422), 422],
  [
    'is not there',
    () => {
      throw new NotFound('x', 'y')
    },
    404,
  ],
])('what %s is made for each who asks', async (_, page, status) => {
  const { ask, seen } = await served(page)
  const [first, second] = [await ask(), await ask()]
  expect([first.status, second.status, seen.rendered]).toEqual([status, status, 2])
})

test('many who ask at once wait for one', async () => {
  const { ask, seen } = await served(words)
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
  expect([new Set(await Promise.all(answers.map(answer => answer.text()))).size, seen.rendered]).toEqual([
    1, 1,
  ])
})

const url = process.env.TEST_DATABASE_URL
// The embedded engine has one process, which has nobody to hear of.
if (url !== undefined)
  test('another process hears of a change within a second, and relies on nothing while deaf', async () => {
    const place = await copyTestDatabase(url ?? '')
    const [here, there] = [dbOver(postgresPool(place, 1)), dbOver(postgresPool(place, 1))]
    const stop = listenForChanges(place, there)
    expect(changesOf(there)).toBeNull()
    const until = async (is: () => boolean) => {
      for (let left = 1000; left > 0 && !is(); left--) await new Promise(resolve => setTimeout(resolve, 10))
      return is()
    }
    expect(await until(() => changesOf(there) !== null)).toBe(true)
    const before = changesOf(there)
    await change(here)
    expect(await until(() => changesOf(there) !== before)).toBe(true)
    await stop()
    expect(changesOf(there)).toBeNull()
    await Promise.all([here.destroy(), there.destroy()])
  })
