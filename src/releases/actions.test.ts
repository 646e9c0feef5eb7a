import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { valuesOf } from '../indicators/index.ts'
import { outcomeOf, settleJournal, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { countRegister, grantRecognition, ruleOnRecognition } from '../recognition/index.ts'
import { recognitionInput, rulingInput } from '../recognition/model/inputs.ts'
import { noteAppearance, prepareRelease, previewRelease, publishRelease } from './actions.ts'
import { madeAgain, sealed } from './hash.ts'
import { countInput, indicatorInput } from './inputs.ts'
import { getRelease, loadReleases } from './loading.ts'
import { type Counter, counters } from './model.ts'
import * as newRelease from './pages/giving-out.tsx'
import * as releasePages from './pages/release.tsx'
import { readReleases } from './rules/read.ts'
import { reconcile } from './rules/reconcile.ts'
import { fileOf } from './rules/write.ts'
import { waitingFor } from './waiting.ts'

const person = (id: string, role: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit: null }],
})
const first = person('mot', 'office')
const second = person('hai', 'office')
const visitor: Actor = { kind: 'visitor' }
const as = (work: Work, actor: Actor): Work => ({ ...work, actor })

const recognise = (work: Work, id: string, firm: string, from: string, to: string) =>
  grantRecognition(
    work,
    recognitionInput.parse({
      id,
      product: `sp-${firm}`,
      enterprise: firm,
      decision: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: from },
      validFrom: from,
      validTo: to,
    }),
  )

let work: Work
beforeEach(async () => {
  work = await testWork()
  const firms = ['a', 'b']
  await registerMany(
    work,
    batchInput.parse({
      enterprises: firms.map((id, at) => ({
        id,
        kind: 'company',
        nameVi: `Công ty ${id}`,
        taxCode: at === 0 ? '0100000010' : '0100000028',
      })),
      products: firms.map(enterprise => ({
        id: `sp-${enterprise}`,
        enterprise,
        nameVi: `Sản phẩm ${enterprise}`,
      })),
    }),
  )
  await recognise(work, 'cn-a', 'a', '2023-12-14', '2026-12-14')
  await recognise(work, 'cn-b', 'b', '2024-12-14', '2027-12-14')
  await ruleOnRecognition(
    work,
    rulingInput.parse({
      recognition: 'cn-b',
      kind: 'suspended',
      effectiveOn: '2026-03-01',
      ground: 'Bí mật',
      document: '1/QĐ-UBND',
    }),
  )
})

const asked = (counter: Counter, rest: object = {}) =>
  countInput.parse({ counter, from: '2018', asOf: '2026-06-30', ...rest })

describe('the value of an indicator', () => {
  const value = (indicator: string, rest: object = {}) =>
    indicatorInput.parse({ indicator, year: '2024', asOf: work.today, ...rest })

  test('is given out with every row, made again, and reconciled with another year', async () => {
    const codes = [
      await prepareRelease(as(work, first), value('enterprises-titled'), { isSample: true }),
      await prepareRelease(as(work, first), value('enterprises-titled', { year: '2025' }), {
        isSample: true,
      }),
    ]
    const releases = await Promise.all(codes.map(code => getRelease(as(work, second), code)))
    const [a, b] = releases
    if (a === undefined || b === undefined) throw new Error('two releases')
    const kept = await valuesOf(work, 'enterprises-titled', {
      from: 2024,
      to: 2025,
    })
    expect(releases.map(each => each.value)).toEqual(
      kept.map(cell => (cell.value.kind === 'value' ? cell.value.text : null)),
    )
    expect(a.value).not.toBe('0')
    expect(releases.map(each => [madeAgain(each).isSame, each.rows.length])).toEqual(
      releases.map(each => [true, Number(each.value)]),
    )
    expect(readReleases(fileOf(a)).ok).toBe(true)
    expect(reconcile(a, b).outcome).toBe('reconciled')
    expect((await waitingFor(as(work, second))).map(({ words }) => words)).toEqual([
      '2 số liệu đã lập, chờ phát hành',
    ])
    expect(await waitingFor(as(work, first))).toEqual([])
  })

  test.each([
    ['revenue-titled', 'not-public'],
    ['share-exports', 'no-rows'],
    ['support-money', 'not-given-out'],
    ['iip-growth', 'no-rows'],
  ])('%s is refused: %s', async (indicator, why) => {
    expect(await outcomeOf(previewRelease(as(work, first), value(indicator)))).toBe(why)
  })
})

describe('a count of the register', () => {
  test('is what the register counts that day, whichever counter', async () => {
    for (const asOf of ['2023-12-31', '2026-02-28', '2026-06-30']) {
      const [counts] = await countRegister(work, { by: [], asOf: dayOf(asOf), knownOn: null })
      const made = await Promise.all(
        counters.map(counter => previewRelease(work, countInput.parse({ counter, from: '2018', asOf }))),
      )
      expect(made.map(({ value }) => Number(value))).toEqual([
        counts?.events,
        counts?.products,
        counts?.enterprises,
        counts?.enterpriseYears,
        counts?.titles,
      ])
    }
  })

  test('becomes public through a second person alone, and is never changed', async () => {
    const code = await prepareRelease(as(work, first), asked('valid-titles'), { isSample: true })
    const { hash } = await getRelease(as(work, second), code)
    expect(await outcomeOf(getRelease(as(work, visitor), code))).toMatch(/^There is no release/)
    expect(await outcomeOf(publishRelease(as(work, first), code, hash))).toBe('same-person')
    expect(await outcomeOf(publishRelease(as(work, second), code, 'f'.repeat(64)))).toBe('another-hash')
    await publishRelease(as(work, second), code, hash)
    expect(await outcomeOf(publishRelease(as(work, second), code, hash))).toBe('published-already')
    const release = await getRelease(as(work, visitor), code)
    expect([release.value, madeAgain(release).isSame, release.kept?.isSample]).toEqual(['1', true, true])
    await settleJournal(work)
    const { rows } = await sql<{ action: string }>`
      select action from platform.journal_entry where action like '%release' order by sequence`.execute(
      work.db,
    )
    expect(rows.map(({ action }) => action)).toEqual(['prepare release', 'publish release'])
  })

  test('stays what it was while the register goes on, and the later one says what is new', async () => {
    const before = await prepareRelease(as(work, first), asked('recognition-events'), { isSample: true })
    await recognise(work, 'cn-late', 'a', '2026-01-15', '2029-01-15')
    const after = await prepareRelease(
      as(work, first),
      asked('recognition-events', { revises: before, reason: 'Ghi sổ muộn' }),
      { isSample: true },
    )
    const releases = await Promise.all([before, after].map(code => getRelease(as(work, second), code)))
    const [a, b] = releases
    if (a === undefined || b === undefined) throw new Error('two releases')
    expect(releases.map(({ value }) => value)).toEqual(['2', '3'])
    const found = reconcile(a, b)
    expect(found.outcome === 'refused' ? [] : found.parts.map(({ amount }) => amount)).toEqual([
      '0',
      '1',
      '0',
      '0',
      '0',
    ])
    expect(b.revises).toEqual({ code: before, reason: { vi: 'Ghi sổ muộn', en: 'Ghi sổ muộn' } })
  })

  test('reads back from its file to the hash', async () => {
    const code = await prepareRelease(as(work, first), asked('valid-titles', { to: '2024' }), {
      isSample: true,
    })
    const release = await getRelease(as(work, first), code)
    const read = readReleases(JSON.parse(JSON.stringify(fileOf(release))))
    expect(read.ok ? read.releases.map(({ content }) => sealed(content, []).hash) : read.problems).toEqual([
      release.hash,
    ])
  })

  test('is prepared once, and revises only what is there', async () => {
    await prepareRelease(as(work, first), asked('valid-titles'), { isSample: true })
    expect(await outcomeOf(prepareRelease(as(work, first), asked('valid-titles'), { isSample: true }))).toBe(
      'released-already',
    )
    const lost = asked('valid-titles', { revises: 'nothing', reason: 'x' })
    expect(await outcomeOf(prepareRelease(as(work, first), lost, { isSample: true }))).toMatch(
      /^There is no release/,
    )
  })
})

test('the database changes no release, and lets nobody publish their own', async () => {
  const code = await prepareRelease(as(work, first), asked('valid-titles'), { isSample: true })
  const refused = async (statement: string): Promise<string> => {
    await sql.raw('savepoint tried').execute(work.db)
    const said = await sql
      .raw(statement)
      .execute(work.db)
      .then(
        () => 'done',
        (error: Error) => error.message,
      )
    await sql.raw('rollback to savepoint tried').execute(work.db)
    return said
  }
  const never = 'a released figure is never changed: make another one that names it'
  expect(await refused('update releases.release set hash = hash')).toBe(never)
  expect(await refused('delete from releases.release')).toBe(never)
  expect(await refused(`insert into releases.publication values ('${code}', now(), 'person:mot')`)).toBe(
    'whoever prepared a figure does not publish it',
  )
})

test('nobody but the office makes releases', async () => {
  for (const actor of [visitor, person('ba', 'leader'), person('tu', 'auditor')]) {
    expect(await outcomeOf(previewRelease(as(work, actor), asked('valid-titles')))).toBe('403')
    expect(await outcomeOf(Promise.resolve().then(() => publishRelease(as(work, actor), 'x', 'y')))).toBe(
      '403',
    )
  }
})

describe('pages', () => {
  const pages = (actor: Actor) =>
    pagesOf(as(work, actor), {
      'GET /releases/new': newRelease.get([]),
      'POST /releases/new': newRelease.post([]),
      'GET /releases/:release': releasePages.get([]),
      'POST /releases/:release/publish': releasePages.publish([]),
      'POST /releases/:release/appearances': releasePages.appear([]),
    })

  test('from the preview to the published figure and where it appeared', async () => {
    const form = { counter: 'valid-titles', from: '2018', asOf: '2026-06-30' }
    const { read, send } = pages(first)
    expect((await read(`/releases/new?${new URLSearchParams(form)}`)).seen).toContain(
      'Sẽ là 1 sản phẩm, từ 2 dòng.',
    )
    expect((await loadReleases(as(work, first))).filter(({ kept }) => kept !== null)).toEqual([])
    const location = (await send('/releases/new', form)).to ?? ''
    expect((await read(location)).seen).toContain('Người phát hành phải khác người lập.')
    const { hash } = await getRelease(as(work, second), location.slice('/releases/'.length))
    expect((await send(`${location}/publish`, { hash })).status).toBe(409)
    expect((await pages(second).send(`${location}/publish`, { hash })).to).toBe(location)
    expect((await send(`${location}/appearances`, { document: '' })).status).toBe(422)
    await send(`${location}/appearances`, { document: 'Báo cáo quý II', page: '3', on: '2026-07' })
    const seen = (await pages(visitor).read(location)).seen
    expect(seen).toContain('Báo cáo quý II, trang 3, tháng 7/2026')
    expect(seen).toContain('Tính lại từ các dòng đã lưu: 1, đúng giá trị và đúng mã băm.')
    expect(seen).not.toContain('Bí mật')
  })

  test('the value of an indicator is asked for on a form of its own, and chosen there', async () => {
    const { read } = pages(first)
    const { seen } = await read('/releases/new?of=indicator')
    expect([seen.includes('Chỉ số'), seen.includes('Đếm gì'), seen.includes('Đếm từ sổ công nhận')]).toEqual([
      true,
      false,
      true,
    ])
    const empty = await read('/releases/new?indicator=&year=2024&asOf=2026-06-30')
    expect([empty.status, empty.seen.includes('Đếm gì')]).toEqual([422, false])
    const form = { indicator: 'enterprises-titled', year: '2025', asOf: work.today }
    expect((await read(`/releases/new?${new URLSearchParams(form)}`)).seen).toMatch(/Sẽ là \d+ doanh nghiệp/)
  })

  test('what is asked wrongly is said beside its field, and nothing is kept', async () => {
    const { read, send } = pages(first)
    const wrong = '/releases/new?counter=valid-titles&from=2025&to=2020&asOf=2026-02-30&revises=x'
    const { status, seen } = await read(wrong)
    expect([status, seen.includes('Năm cuối phải sau năm đầu.') || seen.includes('Ngày chưa đúng')]).toEqual([
      422,
      true,
    ])
    expect((await send('/releases/new', {})).status).toBe(422)
  })
})

test('where a figure of a public source appeared is noted too', async () => {
  await noteAppearance(as(work, first), 'products-2018-2022', { document: 'Báo cáo' })
  const { appearances } = await getRelease(as(work, visitor), 'products-2018-2022')
  expect(appearances.map(({ document }) => document)).toEqual(['Hanoi Times', 'seed 003', 'Báo cáo'])
})
