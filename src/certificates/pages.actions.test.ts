import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { wordsOf } from '../design/testing.ts'
import { pinnedClock } from '../platform/clock.ts'
import type { Page, Route } from '../platform/pages.ts'
import { buildServer } from '../platform/server.ts'
import type { Work } from '../platform/work.ts'
import { issueCertificate } from './actions/issue.ts'
import * as check from './pages/check.tsx'
import * as keys from './pages/keys.ts'
import { shownCode } from './rules/code.ts'
import { listCertificates } from './store/certificates.ts'
import { certifyingWork, recognised } from './testing.ts'

const route = (method: Route['method'], path: string, page: Page): Route => ({
  method,
  path,
  page,
  may: () => true,
  leavesNoTrace: true,
})

/** The pages as they are served, with all that the server writes into its log. */
const served = async () => {
  const work = await certifyingWork()
  await issueCertificate(work, { recognition: await recognised(work, 'r1'), ground: null })
  const [certificate] = await listCertificates(work.db)
  if (certificate === undefined) throw new Error('nothing was issued')
  let log = ''
  const stream = new Writable({
    write: (piece, _, done) => {
      log += piece
      done()
    },
  })
  const app = buildServer({
    city: cityOf(work),
    routes: [
      route('GET', '/check', check.get([])),
      route('POST', '/check', check.post([])),
      route('GET', '/check/:code', check.byAddress([])),
      route('GET', '/.well-known/jwks.json', keys.get),
    ],
    log: pino({ level: 'info' }, stream),
  })
  const get = (path: string) => app.request(path, { headers: { host: 'localhost' } })
  return { work, certificate, app, get, log: () => log }
}

const cityOf = ({ db, files, today }: Work) => ({
  database: { db, storeKind: 'memory' as const, close: async () => undefined },
  files,
  clock: pinnedClock(today),
  kind: 'empty' as const,
})

test('whoever scans the code reads what the register says, in both languages, without a script', async () => {
  const { certificate, get } = await served()
  const { code, statement } = certificate
  const answer = await get(`/check/${shownCode(code)}?s=${statement}`)
  const html = await answer.text()
  expect([answer.status, html.includes('<script'), html.length < 20_000]).toEqual([200, false, true])
  expect(wordsOf(html)).toContain(
    'Giấy chứng nhận đang có hiệu lực Hãy so tên sản phẩm và tên doanh nghiệp dưới đây với tờ giấy bạn đang cầm. ' +
      'Nếu khác, đừng tin tờ giấy. Trả lời cho ngày 21/11/2026. Sổ công nhận ghi dữ liệu minh họa Sản phẩm Đèn LED r1 ' +
      'Doanh nghiệp Công ty cổ phần Đèn Ường Mã số thuế 0100109106',
  )
  const english = wordsOf(await (await get(`/check?lang=en&code=${code.toLowerCase()}`)).text())
  expect(english).toContain('The certificate is in force')
})

test('what was checked is in no log and no cookie, and nothing is written', async () => {
  const { certificate, get, log, work, app } = await served()
  const { code, statement, file } = certificate
  const before = await rowsIn(work)
  await get(`/check/${shownCode(code)}?s=${statement}&lang=en`)
  const typed = await get(`/check?code=${code}&lang=en`)
  const form = new FormData()
  form.append('file', new File([new Uint8Array(await work.files.get(file))], 'giay.pdf'))
  const origin = { host: 'localhost', origin: 'http://localhost' }
  const sent = await app.request('/check?lang=en', { method: 'POST', body: form, headers: origin })
  expect([
    typed.status,
    sent.status,
    typed.headers.get('set-cookie'),
    sent.headers.get('set-cookie'),
  ]).toEqual([200, 200, null, null])
  expect(await sent.text()).toContain('The certificate is in force')
  expect(
    log()
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line).path),
  ).toEqual(['/check/:code', '/check', '/check'])
  expect(log()).not.toContain(code.slice(0, 5))
  expect(await rowsIn(work)).toBe(before)
})

const rowsIn = async ({ db }: Work): Promise<string> => {
  const { sql } = await import('kysely')
  const { rows } = await sql`
    select (select count(*) from platform.journal_entry) as entries,
      (select count(*) from certificates.drawn) as drawn`.execute(db)
  return JSON.stringify(rows, (_, value) => String(value))
}

test('strange input has a clear answer', async () => {
  const { get, app, certificate } = await served()
  const seen = async (path: string) => {
    const answer = await get(path)
    const [, title = ''] = /<title>([^<]*) · /.exec(await answer.text()) ?? []
    return `${answer.status} ${title}`
  }
  expect({
    nothing: await seen('/check'),
    spaces: await seen('/check?code=%20%20'),
    words: await seen(`/check?code=${encodeURIComponent('<script>alert(1)</script>')}`),
    long: await seen(`/check?code=${'A'.repeat(3000)}`),
    twice: await seen(`/check?code=${certificate.code}&code=x`),
    'no code of ours': await seen('/check/00000-00000'),
    'a strange statement': await seen(`/check/${certificate.code}?s=x.y.z`),
    'an empty statement': await seen(`/check/${certificate.code}?s=`),
  }).toEqual({
    nothing: '200 Kiểm tra giấy chứng nhận',
    spaces: '200 Kiểm tra giấy chứng nhận',
    words: '422 Không đọc được',
    long: '422 Không đọc được',
    twice: '200 Giấy chứng nhận đang có hiệu lực',
    'no code of ours': '200 Không phải giấy do thành phố này cấp',
    'a strange statement': '422 Không đọc được',
    'an empty statement': '422 Không đọc được',
  })
  const origin = { host: 'localhost', origin: 'http://localhost' }
  const empty = await app.request('/check', { method: 'POST', body: new FormData(), headers: origin })
  expect([empty.status, (await empty.text()).includes('Cần chọn tệp PDF.')]).toEqual([422, true])
})

test('who asks too often is told when to come back', async () => {
  const { get } = await served()
  const answers = []
  // A minute may end in between: one of its sides has more than is allowed.
  for (let times = 0; times < 130; times++) answers.push(await get('/check?code=00000-00000'))
  const refused = answers.find(({ status }) => status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('the keys are anybody’s', async () => {
  const { get } = await served()
  const answer = await get('/.well-known/jwks.json')
  expect(answer.headers.get('content-type')).toBe('application/jwk-set+json; charset=utf-8')
  expect(await answer.json()).toEqual({
    keys: [
      {
        kty: 'OKP',
        crv: 'Ed25519',
        alg: 'EdDSA',
        use: 'sig',
        kid: expect.stringMatching(/^\w{8}$/),
        x: expect.stringMatching(/^[\w-]{43}$/),
      },
    ],
  })
})
