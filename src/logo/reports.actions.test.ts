import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personIdOf, personInput } from '../access/model.ts'
import { addMember } from '../enterprises/index.ts'
import { memberInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { listNotices } from '../notices/store/notices.ts'
import { outcomeOf, settleJournal, statementsOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { remindOfReports } from './actions/reminding.ts'
import { reportUse } from './actions/reports.ts'
import type { UseReportInput } from './model/reports.ts'
import { dutiesFor, ownDuties, readReport } from './reporting.ts'
import { asFirm, asOffice, asVisitor, logoWork, passedOn, recognised, withLogo } from './testing.ts'
import { waitingFor } from './waiting.ts'

const used: UseReportInput = {
  isUsed: true,
  places: ['packaging', 'website'],
  products: ['sp-den'],
  quantities: { 'sp-den': '12000' },
  details: 'den.vn',
  seen: 0,
}

/** The logo is used from 2026-11-21 on; `den` holds a title until 2028. */
const city = async (): Promise<Work> => {
  const work = await withLogo(await logoWork())
  await recognised(work, 'den')
  return work
}

const on = (work: Work, today: string): Work => ({ ...work, today: dayOf(today) })
const rows = async (work: Work) =>
  (await dutiesFor(work)).map(({ enterprise, year, state, reports }) => [
    enterprise,
    year,
    state,
    reports.map(({ number, isUsed }) => [number, isUsed]),
  ])

test('a report is sent, mended and read: the last one holds and the first is kept', async () => {
  const work = await city()
  const firm = asFirm(work, 'den')
  expect(await reportUse(firm, 2026, used)).toBe(1)
  await settleJournal(work)
  expect(await reportUse(firm, 2026, { ...used, isUsed: false, changes: 'Thôi dùng', seen: 1 })).toBe(2)
  const [duty] = await ownDuties(firm)
  expect(duty?.reports).toEqual([
    {
      number: 1,
      enterprise: 'den',
      year: 2026,
      isUsed: true,
      places: ['packaging', 'website'],
      lines: [{ product: 'sp-den', quantity: '12000' }],
      details: 'den.vn',
      changes: null,
      files: [],
      receivedOn: '2026-11-21',
      at: '2026-11-21T03:00:00.000Z',
      byWhom: 'person:cua-den',
    },
    {
      number: 2,
      enterprise: 'den',
      year: 2026,
      isUsed: false,
      places: [],
      lines: [],
      details: null,
      changes: 'Thôi dùng',
      files: [],
      receivedOn: '2026-11-21',
      at: '2026-11-21T03:00:00.000Z',
      byWhom: 'person:cua-den',
    },
  ])
  expect((await readReport(asOffice(work), 1)).report.number).toBe(1)
})

test.each<[string, Partial<UseReportInput>, number, string]>([
  ['used nowhere', { places: [] }, 2026, 'Chọn ít nhất một nơi sử dụng.'],
  ['for no product', { products: [], quantities: {} }, 2026, 'Chọn ít nhất một sản phẩm.'],
  ["for another's product", { products: ['sp-den', 'sp-khac'] }, 2026, 'Có sản phẩm không thuộc quyền'],
  ['a quantity of nothing chosen', { quantities: { 'sp-khac': '1' } }, 2026, 'Có số lượng cho sản phẩm chưa'],
  ['what somebody sent meanwhile', { seen: 7 }, 2026, 'stale'],
  ['a year before there was a logo', {}, 2025, 'There is no report on the logo 2025.'],
  ['a year that has not come', {}, 2027, 'There is no report on the logo 2027.'],
])('a report is refused and nothing is kept: %s', async (_, change, year, why) => {
  const work = await city()
  const outcome = await outcomeOf(reportUse(asFirm(work, 'den'), year, { ...used, ...change })).catch(
    (error: unknown) => String(error),
  )
  expect(outcome).toContain(why)
  expect((await ownDuties(asFirm(work, 'den'))).flatMap(({ reports }) => reports)).toEqual([])
})

test('who holds no title owes nothing, and nobody but the office and its enterprise reads a report', async () => {
  const work = await city()
  await reportUse(asFirm(work, 'den'), 2026, used)
  expect([
    await outcomeOf(reportUse(asFirm(work, 'khac'), 2026, used)),
    await outcomeOf(reportUse(asOffice(work), 2026, used)),
    await outcomeOf(reportUse(asVisitor(work), 2026, used)),
    await outcomeOf(readReport(asFirm(work, 'khac'), 1)),
    await outcomeOf(readReport(asVisitor(work), 1)),
    await outcomeOf(readReport(asOffice(work), 9)),
    await outcomeOf(dutiesFor(asFirm(work, 'den'))),
  ]).toEqual(['There is no report on the logo 2026.', '403', '403', '404', '403', '404', '403'])
})

test('a picture is told by its content; a program under the name of a picture is refused with the whole report', async () => {
  const work = await city()
  await addPerson(work, personInput.parse({ id: 'cua-den', name: 'Lan' }))
  const since = { person: 'cua-den', enterprise: 'den', validFrom: '2026-01-01' }
  await addMember(work, memberInput.parse(since))
  const firm = asFirm(work, 'den')
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await expect(
    reportUse(firm, 2026, used, [{ name: 'hop.png', bytes: Buffer.from('MZ\x90 nothing to see') }]),
  ).rejects.toThrow('hop.png')
  await expect(
    reportUse(
      firm,
      2026,
      used,
      Array.from({ length: 7 }, () => ({ name: 'hop.png', bytes: png })),
    ),
  ).rejects.toThrow('Nhiều nhất 6 hình ảnh')
  expect((await ownDuties(firm)).flatMap(({ reports }) => reports)).toEqual([])
  await reportUse(firm, 2026, used, [{ name: 'hop.png', bytes: png }])
  const { report } = await readReport(firm, 1)
  expect(report.files.map(({ position, fileName, mediaType }) => [position, fileName, mediaType])).toEqual([
    [1, 'hop.png', 'image/png'],
  ])
})

test('the office sees who is late, also whoever held the title for a part of the year', async () => {
  const work = await city()
  const khac = await recognised(work, 'khac')
  await reportUse(asFirm(work, 'den'), 2026, used)
  await passedOn(on(work, '2026-12-01'), khac, 'den', '2026-12-01')
  const later = on(work, '2027-02-01')
  expect(await rows(asOffice(later))).toEqual([
    ['khac', 2026, 'late', []],
    ['den', 2026, 'given', [[1, true]]],
  ])
  expect((await waitingFor(asOffice(later))).map(({ words, dueOn }) => [words, dueOn])).toEqual([
    ['1 báo cáo sử dụng biểu trưng quá hạn', '2027-01-31'],
  ])
  expect((await waitingFor(asFirm(later, 'khac'))).map(({ words, dueOn }) => [words, dueOn])).toEqual([
    ['Báo cáo sử dụng biểu trưng năm 2026', '2027-01-31'],
  ])
  expect(await waitingFor(asFirm(later, 'den'))).toEqual([])
})

test('holders are reminded once before the day and once after it, and no more once they sent it', async () => {
  const work = await city()
  await recognised(work, 'khac')
  for (const [id, enterprise] of [
    ['lan', 'den'],
    ['mai', 'khac'],
  ] as const) {
    await addPerson(work, personInput.parse({ id, name: id }))
    await addMember(work, memberInput.parse({ person: id, enterprise, validFrom: '2026-01-01' }))
  }
  await remindOfReports(on(work, '2026-12-31'))
  await reportUse(asFirm(work, 'khac'), 2026, { ...used, products: ['sp-khac'], quantities: {} })
  for (const day of ['2027-01-02', '2027-01-02', '2027-01-24', '2027-01-31', '2027-02-01', '2027-02-02'])
    await remindOfReports(on(work, day))
  const told = await Promise.all(['lan', 'mai'].map(id => listNotices(work.db, personIdOf(id), 20)))
  expect(
    told.map(each =>
      each
        .filter(({ kind }) => kind === 'logo-report-due')
        .map(({ says }) => says.vi)
        .toSorted(),
    ),
  ).toEqual([
    [
      'Báo cáo sử dụng biểu trưng năm 2026 đã quá hạn ngày 31/01/2027 (thời hạn giả định)',
      'Báo cáo sử dụng biểu trưng năm 2026: gửi chậm nhất ngày 31/01/2027 (thời hạn giả định); không sử dụng cũng báo cáo',
      'Báo cáo sử dụng biểu trưng năm 2026: gửi chậm nhất ngày 31/01/2027 (thời hạn giả định); không sử dụng cũng báo cáo',
    ],
    [],
  ])
  expect(await outcomeOf(remindOfReports(asOffice(work)))).toBe('403')
})

test('the list takes as many statements for one enterprise as for three', async () => {
  const work = await city()
  const office = asOffice(work)
  const one = await statementsOf(() => dutiesFor(office))
  await recognised(work, 'khac')
  await recognised(work, 'ho')
  await reportUse(asFirm(work, 'den'), 2026, used)
  const three = await statementsOf(() => dutiesFor(office))
  expect([one.length, three.length]).toEqual([three.length, three.length])
})
