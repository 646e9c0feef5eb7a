import { pino } from 'pino'
import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { wordsOf } from '../design/testing.ts'
import { pinnedClock } from '../platform/clock.ts'
import { record } from '../platform/journal.ts'
import { buildServer } from '../platform/server.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import { actors } from '../selection/testing.ts'
import * as journal from './pages/journal.tsx'

const person = (id: string) => ({ kind: 'person', id, name: id, roles: [] }) as const

/** Four entries of two people on three days, and the page as it is served to an auditor. */
const served = async () => {
  const work = await testWork()
  for (const [id, name] of [
    ['lan', 'Nguyễn Thị Lan'],
    ['hung', 'Trần Văn Hùng'],
  ])
    await addPerson(work, personInput.parse({ id, name }))
  await settleJournal(work)
  const happened = [
    ['lan', '2026-01-10', 'open round', 'selection.round', 'r-1'],
    ['hung', '2026-01-11', 'council motion-put', 'council.sitting', 'r-1/1'],
    ['lan', '2026-01-11', 'close round', 'selection.round', 'r-1'],
    ['hung', '2026-01-12', 'open round', 'selection.round', 'r-2'],
  ] as const
  for (const [who, day, action, kind, id] of happened) {
    record({ ...work, actor: person(who), now: `${day}T16:59:59.000Z` }, { action, subject: { kind, id } })
    await settleJournal(work)
  }
  const { db, files, today } = work
  const app = buildServer({
    city: {
      database: { db, storeKind: 'memory', close: async () => undefined },
      files,
      clock: pinnedClock(today),
      kind: 'empty',
    },
    routes: [{ method: 'GET', path: '/audit/journal', page: journal.get([]), may: () => true }],
    identify: async () => ({ actor: actors.auditor, account: null }),
    log: pino({ level: 'silent' }),
  })
  const get = async (query: string) =>
    (await app.request(`/audit/journal?${query}`, { headers: { host: 'localhost' } })).text()
  return { get }
}

/** What each row says was done, the latest first. */
const rowsIn = (html: string) =>
  [...html.matchAll(/<tr[ >].*?<\/tr>/gs)].slice(1).map(([row]) => wordsOf(row).replace(/^\d+ /, ''))

const OPENED = '23:59, 10/01/2026 Nguyễn Thị Lan mở đợt xét chọn selection.round r-1'
const PUT = '23:59, 11/01/2026 Trần Văn Hùng đưa ra biểu quyết council.sitting r-1/1'
const CLOSED = '23:59, 11/01/2026 Nguyễn Thị Lan khóa kết quả đợt xét chọn selection.round r-1'
const OTHER = '23:59, 12/01/2026 Trần Văn Hùng mở đợt xét chọn selection.round r-2'

test('the journal is asked by subject, doing, person and days, each alone and together', async () => {
  const { get } = await served()
  const asked = async (query: object) => rowsIn(await get(String(new URLSearchParams({ ...query }))))
  expect(await asked({ from: '2026-01-10', to: '2026-11-20' })).toEqual([OTHER, CLOSED, PUT, OPENED])
  expect(await asked({ subject: 'selection.round r-1' })).toEqual([CLOSED, OPENED])
  expect(await asked({ subject: 'selection.round' })).toEqual([OTHER, CLOSED, OPENED])
  expect(await asked({ subject: 'r-1/1' })).toEqual([PUT])
  expect(await asked({ action: 'Biểu quyết' })).toEqual([PUT])
  expect(await asked({ action: 'open r' })).toEqual([OTHER, OPENED])
  expect(await asked({ who: 'hùng' })).toEqual([OTHER, PUT])
  expect(await asked({ who: 'person:lan' })).toEqual([CLOSED, OPENED])
  expect(await asked({ from: '2026-01-11', to: '2026-01-11' })).toEqual([CLOSED, PUT])
  expect(await asked({ to: '2026-01-10', who: 'lan', subject: 'r-1' })).toEqual([OPENED])
})

test('what finds nothing says so, and what makes no sense is not asked', async () => {
  const { get } = await served()
  const none = await get('subject=r-3&lang=en')
  expect([rowsIn(none), wordsOf(none).includes('There is no such entry.')]).toEqual([[], true])
  const whole = rowsIn(await get('')).length
  for (const query of ['from=hôm+qua', 'to=2026-13-01', 'page=-4', 'subject=++', 'who='])
    expect([query, rowsIn(await get(query)).length]).toEqual([query, whole])
  expect(rowsIn(await get(`subject=${encodeURIComponent("' or true --")}`))).toEqual([])
  const long = await get(`who=${'x'.repeat(5000)}`)
  expect(rowsIn(long)).toEqual([])
})
