import { Writable } from 'node:stream'
import { pino } from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { mergeEnterprises } from '../enterprises/index.ts'
import { mergeInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { pinnedClock } from '../platform/clock.ts'
import { buildServer } from '../platform/server.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { writeWorkbook } from '../platform/workbook/spreadsheet.ts'
import { checkCodes } from './checking-codes.ts'
import * as page from './pages/tax-code-check.tsx'
import { readCode } from './rules/tax-codes.ts'
import { passOn, recognise, registerFirms, rule, taxCodeOf } from './testing.ts'

const TODAY = dayOf('2026-06-01')
let work: Work

const [A, B, C, D, HELD_BY_NOBODY] = [11, 12, 13, 14, 15].map(taxCodeOf)

beforeEach(async () => {
  work = await testWork({ today: TODAY })
  await registerFirms(work, { a: A ?? '', b: B ?? '', c: C ?? '', d: D ?? '', h: '001099012345' })
  await recognise(work, { id: 'a-cu', firm: 'a', from: '2023-01-01', to: '2025-01-01' })
  await recognise(work, { id: 'a-moi', firm: 'a', from: '2025-01-01', to: '2027-01-01' })
  await recognise(work, { id: 'b', firm: 'b', from: '2025-01-01', to: '2027-01-01' })
  await recognise(work, { id: 'h', firm: 'h', from: '2025-01-01', to: '2027-01-01' })
  await rule(work, 'b', 'suspended', '2026-05-01')
}, 60_000)

const asked = async (codes: readonly (string | undefined)[], day = TODAY) =>
  (
    await checkCodes(
      work.db,
      codes.map((typed = '', at) => ({ line: at + 1, typed })),
      day,
    )
  ).map(({ answer, recognitions }) => [answer, ...recognitions.map(({ id }) => id)].join(' '))

test('each code is answered for the day; who holds nothing is answered like who does not exist', async () => {
  expect(await asked([A, B, C, HELD_BY_NOBODY, '001099012345', '0100109107', A])).toEqual([
    'in-force a-cu a-moi',
    'suspended b',
    'none',
    'none',
    'personal-number',
    'not-a-tax-code',
    'in-force a-cu a-moi',
  ])
  expect(await asked([A, B], dayOf('2024-06-01'))).toEqual(['in-force a-cu a-moi', 'not-yet b'])
  expect(await asked([A, B], dayOf('2027-01-01'))).toEqual(['ended a-cu a-moi', 'ended b'])
})

test('what passed on, or was granted to a duplicate, is answered for who holds it on the day', async () => {
  await passOn(work, 'b', 'c', '2026-05-10')
  expect(await asked([B, C], dayOf('2026-05-09'))).toEqual(['suspended b', 'none'])
  expect(await asked([B, C])).toEqual(['none', 'suspended b'])
  await mergeEnterprises(work, mergeInput.parse({ duplicate: 'a', kept: 'd', ground: 'trùng' }))
  expect(await asked([A, D])).toEqual(['none', 'in-force a-cu a-moi'])
})

test('five thousand codes are one question', async () => {
  const codes = Array.from({ length: 5_000 }, (_, at) => ({ line: at, typed: taxCodeOf(at + 1) }))
  const statements = await statementsOf(() => checkCodes(work.db, codes, TODAY))
  expect(statements.length).toBe(1)
  expect(readCode(codes[0]?.typed ?? '').kind).toBe('tax-code')
})

const served = () => {
  let log = ''
  const stream = new Writable({
    write: (piece, _, done) => {
      log += piece
      done()
    },
  })
  const city = {
    database: { db: work.db, storeKind: 'memory' as const, close: async () => undefined },
    files: work.files,
    clock: pinnedClock(TODAY),
    kind: 'empty' as const,
  }
  const may = () => true
  const path = '/tax-code-check'
  const app = buildServer({
    city,
    routes: [{ method: 'POST', path, page: page.post([]), may, leavesNoTrace: true }],
    log: pino({ level: 'info' }, stream),
  })
  const send = async (fields: Readonly<Record<string, string | File>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const headers = { host: 'localhost', origin: 'http://localhost' }
    return app.request(path, { method: 'POST', headers, body })
  }
  return { send, log: () => log }
}

test('a bank checks a list of 200, takes it away as a table, and nothing of it is in the log', async () => {
  const { send, log } = served()
  const codes = [A, B, ...Array.from({ length: 198 }, (_, at) => taxCodeOf(at + 100))].join('\n')
  const answer = await send({ codes })
  const html = await answer.text()
  expect([answer.status, html.includes('1 trên 200 mã số thuế có công nhận còn hiệu lực')]).toEqual([
    200,
    true,
  ])
  expect(html).not.toContain('Bí mật')
  const csv = await (await send({ codes, format: 'csv' })).text()
  expect(csv.trim().split('\r\n')).toHaveLength(202)
  expect(csv).toContain(`1,${A},${A},còn hiệu lực,Công ty a,Sản phẩm a,12/QĐ-UBND,2025-01-01,2027-01-01`)
  expect(log()).not.toContain(A)
  expect(log()).not.toContain('Công ty')
})

test('a workbook with a column of codes is read; what is no list is refused in words', async () => {
  const { send } = served()
  const bytes = await writeWorkbook([
    {
      name: 'Khách hàng',
      rows: [
        ['Tên', 'MST'],
        ['a', Number(A)],
        ['x', 'chưa có'],
      ],
    },
  ])
  const sent = await send({ file: new File([new Uint8Array(bytes)], 'khach.xlsx') })
  expect([sent.status, (await sent.text()).includes('1 trên 2 mã số thuế')]).toEqual([200, true])
  const outcomes = []
  for (const fields of [
    {},
    { codes: ' \n ' },
    { codes: Array.from({ length: 1_001 }, () => A).join('\n') },
    { file: new File(['PK\u0003\u0004 hỏng'], 'x.xlsx') },
  ]) {
    const refused = await send(fields)
    outcomes.push([refused.status, /<li><a href="#field-\w+">(.*?)<\/a>/.exec(await refused.text())?.[1]])
  }
  expect(outcomes).toEqual([
    [422, 'Cần dán mã số thuế hoặc chọn một tệp có mã số thuế.'],
    [422, 'Cần dán mã số thuế hoặc chọn một tệp có mã số thuế.'],
    [422, 'Có 1.001 mã, mỗi lần nhiều nhất 1.000 mã. Hãy chia nhỏ danh sách.'],
    [422, 'Không đọc được tệp này. Hãy gửi tệp Excel (.xlsx) một trang tính hoặc tệp CSV.'],
  ])
})
