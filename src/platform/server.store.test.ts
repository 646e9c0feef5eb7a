import { sql } from 'kysely'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { City } from './city.ts'
import { systemClock } from './clock.ts'
import type { Database } from './database.ts'
import { Invalid, NotAllowed, NotFound, Refused } from './errors.ts'
import { html, json, type Page, type Route, redirect } from './pages.ts'
import { buildServer, type ServerParts } from './server.ts'
import { testWork } from './testing.ts'

const everyone = () => true

test('a page is given the work, the parameters, the query and the language', async () => {
  const page: Page = ({ work: { actor, today, language }, params, query, path }) =>
    json({ actor, today, params, q: query.get('q'), path, language })
  const { ask } = await server([{ method: 'GET', path: '/rounds/:round', page, may: everyone }])
  expect(await (await ask('/rounds/2026%2F1?q=a%20b&lang=en')).json()).toEqual({
    actor: { kind: 'visitor' },
    today: systemClock.today(),
    params: { round: '2026/1' },
    q: 'a b',
    path: '/rounds/2026%2F1',
    language: 'en',
  })
})

test('the language that was asked for is remembered; without a choice, or with nonsense, it is Vietnamese', async () => {
  const page: Page = ({ work }) => new Response(work.language)
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }])
  const chosen = await ask('/?lang=en')
  const cookie = chosen.headers.get('set-cookie') ?? ''
  expect([await chosen.text(), cookie.split(';')[0]]).toEqual(['en', 'lang=en'])
  const remembered = await ask('/', { headers: { cookie: 'lang=en' } })
  expect([await remembered.text(), remembered.headers.get('set-cookie')]).toEqual(['en', null])
  expect(await (await ask('/?lang=vi', { headers: { cookie: 'lang=en' } })).text()).toBe('vi')
  expect(await (await ask('/?lang=xx')).text()).toBe('vi')
  expect(await (await ask('/?lang=xx', { headers: { cookie: 'lang=en' } })).text()).toBe('en')
})

test('every answer carries the security headers, and each its own nonce', async () => {
  const page: Page = ({ nonce }) => new Response(nonce)
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }])
  const [first, second] = [await ask('/'), await ask('/')]
  const nonce = await first.text()
  expect(nonce.length).toBeGreaterThan(15)
  expect(await second.text()).not.toBe(nonce)
  expect(first.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self'; img-src 'self'; font-src 'self'; ` +
      `connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  )
  for (const answer of [first, await ask('/nothing'), await ask('/healthz')]) {
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-request-number')).toMatch(/^[2-9A-Z]{8}$/)
  }
})

test.each([
  [
    'Invalid',
    () => new Invalid([{ place: 'name', value: '<b>', reason: 'Too short.', remedy: 'Write more.' }]),
    422,
    'invalid',
  ],
  ['NotAllowed', () => new NotAllowed('score'), 403, 'not-allowed'],
  ['NotFound', () => new NotFound('round', '7'), 404, 'not-found'],
  ['Refused', () => new Refused('late', { days: 2 }, { vi: 'Muộn 2 ngày.', en: 'Late.' }), 409, 'refused'],
  ['a bug', () => new TypeError('secret detail'), 500, 'bug'],
])('%s becomes an answer for people and for programs', async (_, error, status, kind) => {
  const page: Page = () => {
    throw error()
  }
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }])
  const shown = await ask('/')
  const text = await shown.text()
  expect([shown.status, shown.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
  expect(text).toContain(shown.headers.get('x-request-number'))
  expect(text).not.toMatch(/<b>|secret detail|round 7|score/)
  const told = await ask('/', { headers: { accept: 'application/json' } })
  expect(told.status).toBe(status)
  expect(await told.json()).toMatchObject({ error: { kind } })
})

test('a refusal shows its words, and its code and facts to programs', async () => {
  const page: Page = () => {
    throw new Refused('late', { days: 2 }, { vi: 'Muộn 2 ngày.', en: 'Late by 2 days.' })
  }
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }])
  expect(await (await ask('/')).text()).toContain('Muộn 2 ngày.')
  expect(await (await ask('/', { headers: { accept: 'application/json' } })).json()).toMatchObject({
    error: { message: { en: 'Late by 2 days.' }, code: 'late', facts: { days: 2 } },
  })
})

test('what is secret answers exactly as what is absent', async () => {
  const throwing =
    (error: Error): Page =>
    () => {
      throw error
    }
  const { ask } = await server([
    { method: 'GET', path: '/absent', page: throwing(new NotFound('dossier', 'D1')), may: everyone },
    { method: 'GET', path: '/secret', page: throwing(NotAllowed.secret('read dossier D1')), may: everyone },
  ])
  const answers = await Promise.all(
    ['/absent', '/secret', '/no-route'].map(async path => {
      const answer = await ask(path)
      const number = answer.headers.get('x-request-number') ?? 'none'
      return [answer.status, (await answer.text()).replace(number, 'NUMBER')]
    }),
  )
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('a bug is logged with its request number, a known error is not', async () => {
  const pages: Route[] = [
    {
      method: 'GET',
      path: '/bug',
      page: () => Promise.reject(new TypeError('secret detail')),
      may: everyone,
    },
    { method: 'GET', path: '/known', page: () => Promise.reject(new NotFound('round', '7')), may: everyone },
  ]
  const { ask, logged } = await server(pages)
  const number = (await ask('/bug')).headers.get('x-request-number')
  await ask('/known?q=private')
  const faults = logged.map(line => JSON.parse(line)).filter(({ level }) => level >= 50)
  expect(faults).toMatchObject([{ request: number, err: { message: 'secret detail' } }])
  expect(logged.join('')).not.toContain('private')
})

test('a form from this site is taken, from another site refused, and a huge one too', async () => {
  const page: Page = async visit => redirect(`/done/${(await visit.form()).get('name')}`)
  const { ask } = await server([{ method: 'POST', path: '/', page, may: everyone }])
  const send = (origin: string, body = 'name=Lan') =>
    ask('/', {
      method: 'POST',
      body,
      headers: { origin, host: 'city.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
  const taken = await send('https://city.example')
  expect([taken.status, taken.headers.get('location')]).toEqual([303, '/done/Lan'])
  expect((await send('https://evil.example')).status).toBe(403)
  expect((await send('null')).status).toBe(403)
  const huge = await send('https://city.example', `name=${'x'.repeat(2_100_000)}`)
  expect([huge.status, await huge.text()]).toEqual([413, expect.stringContaining('quá lớn')])
})

test('assets are served for ever by their hashed name, others are not found', async () => {
  const body = new TextEncoder().encode('body{}')
  const path = '/assets/style-abc.css'
  const { ask } = await server([], { assets: new Map([[path, { path, type: 'text/css', body }]]) })
  const answer = await ask(path)
  expect([
    answer.headers.get('content-type'),
    answer.headers.get('cache-control'),
    await answer.text(),
  ]).toEqual(['text/css', 'public, max-age=31536000, immutable', 'body{}'])
  expect((await ask('/assets/style-abd.css')).status).toBe(404)
})

test('who asks is found out before the page, but not for assets and health', async () => {
  let asked = 0
  const identify = async () => {
    asked++
    return { actor: { kind: 'person', id: 'p1', name: 'Lan', roles: [] }, account: null } as const
  }
  const page: Page = ({ work }) => json(work.actor)
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }], { identify })
  expect(await (await ask('/')).json()).toMatchObject({ id: 'p1' })
  await ask('/healthz')
  await ask('/assets/x.css')
  expect(asked).toBe(1)
})

test('whoever may not come is asked to sign in, or told that it is not allowed, and nothing of the page runs', async () => {
  let ran = 0
  const page: Page = () => {
    ran++
    return new Response('secret')
  }
  const nobody = () => false
  const routes: Route[] = [{ method: 'GET', path: '/desk', page, may: nobody }]
  const { ask } = await server(routes)
  const visitor = await ask('/desk?sort=name')
  expect([visitor.status, visitor.headers.get('location')]).toEqual([
    303,
    '/sign-in?next=%2Fdesk%3Fsort%3Dname',
  ])
  expect((await ask('/desk', { headers: { accept: 'application/json' } })).status).toBe(403)
  const identify = async () =>
    ({ actor: { kind: 'person', id: 'p1', name: 'Lan', roles: [] }, account: null }) as const
  const signedIn = await server(routes, { identify })
  expect((await signedIn.ask('/desk')).status).toBe(403)
  expect(ran).toBe(0)
})

test('a long page is compressed for those who ask', async () => {
  const { ask } = await server([
    { method: 'GET', path: '/', page: () => html('x'.repeat(5000)), may: everyone },
  ])
  const packed = await ask('/', { headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect((await ask('/')).headers.get('content-encoding')).toBeNull()
})

test('health tells the store, the version and the head of the journal, and 503 without a database', async () => {
  const { ask, db } = await server([])
  const answer = await ask('/healthz')
  expect(await answer.json()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    store: 'memory',
    database: 'reachable',
    journal: { sequence: 0, hash: '0'.repeat(64) },
  })
  await sql`drop table platform.journal_entry cascade`.execute(db)
  const failing = await ask('/healthz')
  expect([failing.status, await failing.json()]).toMatchObject([503, { database: 'unreachable' }])
})

async function server(routes: readonly Route[], more: Partial<ServerParts> = {}) {
  const { db, files } = await testWork()
  const database: Database = { db, storeKind: 'memory', close: async () => {} }
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: line => logged.push(line) })
  const city: City = { database, files, clock: systemClock, kind: 'empty' }
  const app = buildServer({ city, routes, log, ...more })
  const ask = async (path: string, request: RequestInit = {}) =>
    app.request(`http://localhost${path}`, request)
  return { ask, logged, db }
}
