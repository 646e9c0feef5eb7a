import { sql } from 'kysely'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { City } from './city.ts'
import { systemClock } from './clock.ts'
import type { Database } from './database.ts'
import { Invalid, NotAllowed, NotFound, Refused, TooMany } from './errors.ts'
import { html, json, type Page, type Route, redirect } from './pages.ts'
import { buildServer, type Identity, type ServerParts } from './server.ts'
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
  const lan = { kind: 'person', id: 'p1', name: 'Lan', roles: [] } as const
  const identify = async ({ headers }: Request): Promise<Identity> => ({
    actor: headers.get('x-as') === 'lan' ? lan : { kind: 'visitor' },
    account: null,
  })
  const { ask } = await server(routes, { identify })
  const visitor = await ask('/desk?sort=name')
  expect([visitor.status, visitor.headers.get('location')]).toEqual([
    303,
    '/sign-in?next=%2Fdesk%3Fsort%3Dname',
  ])
  const program = await ask('/desk', { headers: { accept: 'application/json' } })
  expect([program.status, program.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="chuluc"'])
  expect((await ask('/desk', { headers: { 'x-as': 'lan' } })).status).toBe(403)
  expect(ran).toBe(0)
})

test('a browser may not hand our pages to others, frame them, or use devices for them', async () => {
  const page: Page = () => html('x')
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }])
  const { headers } = await ask('/')
  const names = [
    'referrer-policy',
    'x-frame-options',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
  ]
  expect(names.map(name => headers.get(name))).toEqual(['same-origin', 'DENY', 'same-origin', 'same-origin'])
  expect(headers.get('permissions-policy')).toContain('camera=(), display-capture=(), geolocation=()')
})

test('what a signed-in person sees is not stored, unless the page says how long', async () => {
  const page: Page = () => html('x')
  const kept: Page = () => new Response('x', { headers: { 'cache-control': 'public, max-age=60' } })
  const lan = { kind: 'person', id: 'p1', name: 'Lan', roles: [] } as const
  const identify = async ({ headers }: Request): Promise<Identity> => ({
    actor: headers.get('x-as') === 'lan' ? lan : { kind: 'visitor' },
    account: null,
  })
  const routes: Route[] = [
    { method: 'GET', path: '/', page, may: everyone },
    { method: 'GET', path: '/kept', page: kept, may: everyone },
  ]
  const { ask } = await server(routes, { identify })
  const as = { headers: { 'x-as': 'lan' } }
  const answers = [await ask('/', as), await ask('/no-such-page', as), await ask('/'), await ask('/kept', as)]
  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual([
    'no-store',
    'no-store',
    'private, no-cache',
    'public, max-age=60',
  ])
})

test('who comes again to where a form was sent is led to the page it is on', async () => {
  const page: Page = () => html('x')
  const { ask } = await server([
    { method: 'GET', path: '/support/:application', page, may: everyone },
    { method: 'POST', path: '/support/:application/:deed', page, may: everyone },
    { method: 'POST', path: '/leave', page, may: everyone },
  ])
  const again = await ask('/support/7/propose?lang=en')
  expect([again.status, again.headers.get('location')]).toEqual([303, '/support/7?lang=en'])
  expect((await ask('/leave')).status).toBe(405)
})

test('another method than an address takes is told which it takes', async () => {
  const page: Page = () => html('x')
  const { ask } = await server([
    { method: 'GET', path: '/rounds/:round', page, may: everyone },
    { method: 'POST', path: '/rounds/:round', page, may: everyone },
    { method: 'GET', path: '/api/rounds', page, may: everyone },
  ])
  const wrong = await ask('/rounds/7', { method: 'DELETE', headers: { 'content-type': 'text/json' } })
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST'])
  expect(await wrong.text()).toContain('Không dùng được theo cách này')
  const told = await ask('/api/rounds', { method: 'PUT', headers: { 'content-type': 'text/json' } })
  expect([told.headers.get('allow'), await told.json()]).toMatchObject([
    'GET',
    { error: { kind: 'wrong-method' } },
  ])
  expect((await ask('/rounds/7', { method: 'HEAD' })).status).toBe(200)
  expect((await ask('/api/nothing')).headers.get('content-type')).toContain('application/json')
})

test('an address longer than any of ours is refused in words', async () => {
  const page: Page = () => html('x')
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }])
  const long = await ask(`/?q=${'x'.repeat(5000)}`)
  expect([long.status, (await long.text()).includes('Địa chỉ quá dài')]).toEqual([414, true])
})

test('who asks too often is told when to come again', async () => {
  const page: Page = () => {
    throw new TooMany('sign in', 41.2)
  }
  const { ask } = await server([{ method: 'GET', path: '/', page, may: everyone }])
  const answer = await ask('/')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '42'])
  expect(await answer.text()).toContain('Hãy thử lại sau 42 giây.')
})

test('a form that is none, or larger than its route takes, is refused in words and is no fault', async () => {
  const page: Page = async visit => json([...(await visit.form()).keys()])
  const { ask, logged } = await server([
    { method: 'POST', path: '/small', page, may: everyone, largestBody: 100 },
    { method: 'POST', path: '/large', page, may: everyone, largestBody: 10_000_000 },
  ])
  const own = { origin: 'http://localhost', host: 'localhost' }
  const send = async (path: string, type: string, body: string) =>
    (await ask(path, { method: 'POST', headers: { ...own, 'content-type': type }, body })).status
  const form = 'application/x-www-form-urlencoded'
  const inPieces = (size: number) =>
    ask('/small', {
      method: 'POST',
      headers: { ...own, 'content-type': form },
      body: new Blob(['a=', 'x'.repeat(size)]).stream(),
      duplex: 'half',
    } as RequestInit)
  expect([
    await send('/small', form, `a=${'x'.repeat(90)}`),
    await send('/small', form, `a=${'x'.repeat(100)}`),
    await send('/large', form, `a=${'x'.repeat(5_000_000)}`),
    await send('/large', 'application/json', '{"a":1}'),
    await send('/large', 'multipart/form-data; boundary=x', 'nonsense'),
    (await inPieces(90)).status,
    (await inPieces(5000)).status,
  ]).toEqual([200, 413, 200, 400, 400, 200, 413])
  expect(logged.map(line => JSON.parse(line)).filter(({ level }) => level >= 50)).toEqual([])
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
