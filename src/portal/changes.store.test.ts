import { sql } from 'kysely'
import { pino } from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { addDays, type Day, dayOf } from '../exact/day.ts'
import { pinnedClock } from '../platform/clock.ts'
import { Invalid } from '../platform/errors.ts'
import { buildServer } from '../platform/server.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { changesAfter } from './changing.ts'
import * as feeds from './pages/change-feeds.ts'
import { readCursor } from './rules/changes.ts'
import { listLatestChanges } from './store/changes.ts'
import { passOn, recognise, registerFirms, rule, taxCodeOf } from './testing.ts'

const TODAY = dayOf('2026-06-01')
let work: Work

const on = (day: Day): Work => ({ ...work, today: day, now: `${day}T03:00:00.000Z` })

beforeEach(async () => {
  work = await testWork({ today: TODAY, now: '2026-06-01T03:00:00.000Z' })
  await registerFirms(work, { a: taxCodeOf(1), b: taxCodeOf(2), c: taxCodeOf(3) })
}, 60_000)

const wordsOf = (items: readonly { kind: string; recognition: string; effectiveOn: string }[]) =>
  items.map(({ kind, recognition, effectiveOn }) => `${kind} ${recognition} ${effectiveOn}`)

/** Asks until nothing more is there at once. */
const readOn = async (reader: Work, after: string | null, limit: number) => {
  const read: string[] = []
  let [next, isMore] = [after, true]
  while (isMore) {
    const part = await changesAfter(reader, next, limit)
    read.push(...part.items.map(({ id }) => id))
    next = part.next
    isMore = part.isMore
  }
  return { read, next }
}

test('what was done, by whom it is held then, and what nobody records: the end of a term on its day', async () => {
  await recognise(work, { id: 'a-1', firm: 'a', from: '2024-01-01', to: '2026-01-01' })
  await recognise(work, { id: 'a-2', firm: 'a', from: '2026-01-01', to: '2026-06-02' })
  await recognise(work, { id: 'b-1', firm: 'b', from: '2025-01-01', to: '2027-01-01' })
  await rule(work, 'b-1', 'suspended', '2026-07-01')
  await passOn(work, 'a-2', 'c', '2026-05-01')
  const first = await changesAfter(work, null)
  expect(wordsOf(first.items)).toEqual([
    'granted a-1 2024-01-01',
    'recognised-anew a-2 2026-01-01',
    'granted b-1 2025-01-01',
    'suspended b-1 2026-07-01',
    'transferred a-2 2026-05-01',
    'expired a-1 2026-01-01',
  ])
  expect(first.items.map(({ holder, recordedOn }) => `${holder} ${recordedOn}`)).toEqual([
    'a 2026-06-01',
    'a 2026-06-01',
    'b 2026-06-01',
    'b 2026-06-01',
    'c 2026-06-01',
    'a null',
  ])
  expect(await changesAfter(work, first.next)).toMatchObject({ items: [], next: first.next, isMore: false })
  const tomorrow = await changesAfter(on(dayOf('2026-06-02')), first.next)
  expect(wordsOf(tomorrow.items)).toEqual(['expired a-2 2026-06-02'])
  expect(tomorrow.items.map(({ holder }) => holder)).toEqual(['c'])
  expect(JSON.stringify(first)).not.toContain('Bí mật')
})

test('a term that was over when it was recorded is told late; one that was revoked does not end twice', async () => {
  const { next } = await changesAfter(work, null)
  await recognise(work, { id: 'late', firm: 'a', from: '2020-01-01', to: '2022-01-01' })
  await recognise(work, { id: 'gone', firm: 'b', from: '2023-01-01', to: '2025-01-01' })
  await rule(work, 'gone', 'revoked', '2024-01-01')
  expect(wordsOf((await changesAfter(work, next)).items)).toEqual([
    'granted late 2020-01-01',
    'granted gone 2023-01-01',
    'revoked gone 2024-01-01',
    'expired late 2022-01-01',
  ])
})

test.each([1, 2, 3, 200])(
  'who asks again day after day misses nothing and gets nothing twice, %i at once',
  async limit => {
    const seen: string[] = []
    let [day, next]: [Day, string | null] = [dayOf('2026-01-01'), null]
    for (let step = 0; step < 14; step++) {
      day = addDays(day, 20)
      const now = on(day)
      if (step % 2 === 0) {
        const firm = 'abc'[step % 3] ?? 'a'
        await recognise(now, { id: `r${step}`, firm, from: addDays(day, -90), to: addDays(day, 15 - step) })
      }
      if (step === 5) await rule(now, 'r4', 'revoked', addDays(day, -30))
      if (step % 3 !== 0) {
        const read = await readOn(now, next, limit)
        seen.push(...read.read)
        next = read.next
      }
    }
    const end = on(addDays(day, 400))
    seen.push(...(await readOn(end, next, limit)).read)
    const whole = (await changesAfter(end, null)).items.map(({ id }) => id)
    expect(whole.length).toBeGreaterThan(12)
    expect(seen.toSorted()).toEqual(whole.toSorted())
  },
)

test('a number that is given later is a change of its own, and the grant is not told again', async () => {
  await recognise(work, { id: 'a-1', firm: 'a', from: '2026-01-01', to: '2028-01-01' })
  const { next } = await changesAfter(work, null)
  await sql`update recognition.recognition set numbered_at = '2026-06-03T03:00:00Z',
    numbered_revision = revision + 1`.execute(work.db)
  expect(wordsOf((await changesAfter(work, next)).items)).toEqual(['numbered a-1 2026-06-03'])
})

test('the newest come first for people', async () => {
  await recognise(on(dayOf('2026-01-05')), { id: 'a-1', firm: 'a', from: '2026-01-01', to: '2026-03-01' })
  await recognise(on(dayOf('2026-02-05')), { id: 'b-1', firm: 'b', from: '2026-01-01', to: '2028-01-01' })
  const asked = { today: TODAY, kind: null, limit: 2, offset: 0 }
  const { rows, total } = await listLatestChanges(work.db, asked)
  expect([wordsOf(rows), total]).toEqual([['expired a-1 2026-03-01', 'granted b-1 2026-01-01'], 3])
  const granted = await listLatestChanges(work.db, { ...asked, kind: 'granted' })
  expect(wordsOf(granted.rows)).toEqual(['granted b-1 2026-01-01', 'granted a-1 2026-01-01'])
})

test.each(['', 'x', '1', '-1.', '1.2026-13-01', '1.2026-06-01;drop', '99999999999999999999.'])(
  'a place that is none is refused: %s',
  async after => {
    expect(readCursor(after)).toBe(null)
    await expect(changesAfter(work, after)).rejects.toThrow(Invalid)
  },
)

test('feeds are not sent twice, and names with marks do not break them', async () => {
  await recognise(work, { id: 'a-1', firm: 'a', from: '2026-01-01', to: '2028-01-01' })
  await sql`update enterprises.product set name_vi = ${'Ống <thép> & "van"\u0001'} where id = 'sp-a'`.execute(
    work.db,
  )
  const app = buildServer({
    city: {
      database: { db: work.db, storeKind: 'memory', close: async () => undefined },
      files: work.files,
      clock: pinnedClock(TODAY),
      kind: 'empty',
    },
    routes: [
      { method: 'GET', path: '/changes.json', page: feeds.json, may: () => true },
      { method: 'GET', path: '/changes.atom', page: feeds.atom, may: () => true },
    ],
    log: pino({ level: 'silent' }),
  })
  const ask = (path: string, etag = '') =>
    app.request(path, { headers: { host: 'localhost', 'if-none-match': etag } })
  for (const path of ['/changes.json', '/changes.atom?lang=vi']) {
    const first = await ask(path)
    const again = await ask(path, first.headers.get('etag') ?? '')
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
  }
  const xml = await (await ask('/changes.atom?lang=vi')).text()
  expect(xml).toContain('<title>Được công nhận: Ống &lt;thép&gt; &amp; &quot;van&quot;, Công ty a</title>')
  const ids = [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
  expect(ids).toEqual([expect.stringMatching(URN), expect.stringMatching(URN)])
  expect((await changesAfter(work, null)).items.map(({ id }) => id)).toEqual([ids[1]])
})

const URN = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/
