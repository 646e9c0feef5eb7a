import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { wordsOf } from '../design/testing.ts'
import { pinnedClock } from '../platform/clock.ts'
import { buildServer } from '../platform/server.ts'
import { statementsOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { checkLogo } from './checking.ts'
import * as check from './pages/check.tsx'
import { asVisitor, logoWork, passedOn, recognised, ruled } from './testing.ts'

const said = async (work: Work, typed: string) =>
  (await checkLogo(asVisitor(work), typed)).firms.map(({ name, licences }) => [
    name.vi,
    ...licences.map(({ productName, standing, since, until }) => [productName.vi, standing, since, until]),
  ])

const DEN = 'Công ty cổ phần Đèn Ường'

test.each(['den uong', 'ĐÈN', 'san pham den', '0100109106', '0100 109 106'])(
  'a firm is found by its name, its product, its tax code: %s',
  async typed => {
    const work = await logoWork()
    await recognised(work, 'den')
    expect(await said(work, typed)).toEqual([[DEN, ['Sản phẩm den', 'may', null, '2028-01-05']]])
  },
)

test('who was never recognised is answered as if there were nobody of that name, and so is a number of a household', async () => {
  const work = await logoWork()
  await recognised(work, 'ho')
  const answers = await Promise.all(
    [
      'Công ty Khác',
      '0100233488',
      '001099000009',
      'không có ai',
      '0100109106-001',
      "') or true --",
      '   .',
    ].map(typed => checkLogo(asVisitor(work), typed)),
  )
  expect(answers).toEqual(answers.map(() => ({ onDay: '2026-11-21', firms: [], isMore: false })))
  expect(await said(work, 'lua')).toEqual([['Hộ kinh doanh Lụa', ['Sản phẩm ho', 'may', null, '2028-01-05']]])
})

test('what was suspended, revoked or passed on is answered so, with its day', async () => {
  const work = await logoWork()
  const den = await recognised(work, 'den')
  await ruled(work, den, 'suspended', '2026-05-04')
  expect(await said(work, 'den')).toEqual([[DEN, ['Sản phẩm den', 'suspended', '2026-05-04', null]]])
  await ruled(work, den, 'revoked', '2026-08-03')
  expect(await said(work, 'den')).toEqual([[DEN, ['Sản phẩm den', 'revoked', '2026-08-03', null]]])
  await passedOn(work, await recognised(work, 'ho'), 'khac', '2026-07-01')
  const both = [
    ['khac', ['Sản phẩm ho', 'may', null, '2028-01-05']],
    ['Hộ kinh doanh Lụa', ['Sản phẩm ho', 'transferred', '2026-07-01', null]],
  ]
  expect((await said(work, 'san pham ho')).map(([, licence]) => licence)).toEqual(
    both.map(([, licence]) => licence),
  )
  expect((await said(work, 'cong ty khac')).length).toBe(2)
  expect((await said(work, '0100233488')).map(([, licence]) => licence)).toEqual([both[0]?.[1]])
})

test('the answer takes as many statements for one product as for many', async () => {
  const work = await logoWork()
  await recognised(work, 'den')
  const one = await statementsOf(() => checkLogo(asVisitor(work), 'san pham'))
  await recognised(work, 'ho')
  await recognised(work, 'khac')
  const three = await statementsOf(() => checkLogo(asVisitor(work), 'san pham'))
  expect(three.length).toBe(one.length)
})

test('the page says it in both languages, under 20 kB, without a script, and leaves no trace of the question', async () => {
  const work = await logoWork()
  await recognised(work, 'den')
  let log = ''
  const stream = new Writable({
    write: (piece, _, done) => {
      log += piece
      done()
    },
  })
  const app = buildServer({
    city: {
      database: { db: work.db, storeKind: 'memory', close: async () => undefined },
      files: work.files,
      clock: pinnedClock(work.today),
      kind: 'empty',
    },
    routes: [
      { method: 'GET', path: '/logo/check', page: check.get([]), may: () => true, leavesNoTrace: true },
    ],
    log: pino({ level: 'info' }, stream),
  })
  const get = (query: string) => app.request(`/logo/check?${query}`, { headers: { host: 'localhost' } })
  const answer = await get('q=den+uong&lang=en')
  const html = await answer.text()
  expect([
    answer.status,
    html.length < 20_000,
    html.includes('<script'),
    answer.headers.get('set-cookie'),
  ]).toEqual([200, true, false, null])
  expect(wordsOf(html)).toContain('Yes: Công ty cổ phần Đèn Ường may use the logo')
  expect(wordsOf(await (await get('q=den+uong')).text())).toContain(
    `Có: ${DEN} được dùng biểu trưng Chỉ được dùng cho các sản phẩm ghi “được dùng” dưới đây, không dùng chung cho cả doanh nghiệp. ` +
      'Trả lời cho ngày 21/11/2026 Sản phẩm den được dùng đến trước ngày 05/01/2028 dữ liệu minh họa',
  )
  expect(wordsOf(await (await get('q=nobody')).text())).toContain('Không: chưa từng có công nhận nào')
  expect(log.includes('uong')).toBe(false)
})
