import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { pagesOf } from '../design/testing-pages.ts'
import { dayOf } from '../exact/day.ts'
import { declareFact, loadDictionary } from '../facts/index.ts'
import { declareInput, dictionaryInput } from '../facts/model.ts'
import { projectRoot } from '../platform/root.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { appraiseApplication, returnForSupplement } from './actions/appraising.ts'
import { versionOf } from './actions/ensure.ts'
import { recordFor } from './loading.ts'
import * as apply from './pages/apply.tsx'
import * as paper from './pages/paper.ts'
import * as supplement from './pages/supplement.tsx'
import { listDiscrepancies } from './store/reconciling.ts'
import { actors, as, withProgrammes, withShippedPolicies } from './testing.ts'

const pages = (work: Work, actor: Actor = actors.firm) =>
  pagesOf(as(work, actor), {
    'GET /support/new': apply.get([]),
    'POST /support/new': apply.post([]),
    'GET /support/:application/supplement': supplement.get([]),
    'POST /support/:application/supplement': supplement.post([]),
    'GET /support/:application/files/:paper': paper.get,
  })

const city = async (): Promise<Work> => {
  const work = await withProgrammes(await testWork())
  const dictionary = readFileSync(join(projectRoot, 'data', 'dictionaries', 'support.json'), 'utf8')
  await loadDictionary(work, dictionaryInput.parse(JSON.parse(dictionary)))
  return work
}

/** The three answers that give precedence, as they are chosen. */
const answers = (seen: string) => seen.match(/\((?:x| )\) (?:Có|Không|Chưa rõ)/g)
const OPEN = ['( ) Có', '( ) Không', '(x) Chưa rõ']

const declareOwned = (work: Work) =>
  declareFact(
    work,
    declareInput.parse({
      subject: { kind: 'enterprise', id: 'den' },
      variable: 'enterprise.womenOwned',
      period: null,
      given: { value: 'true' },
    }),
  )

test('from a policy one comes to the cycle that receives its applications, with what is known filled in', async () => {
  const work = await city()
  const before = await pages(work).read('/support/new?policy=POLICY-kc')
  expect([before.status, answers(before.seen)]).toEqual([200, [...OPEN, ...OPEN, ...OPEN]])
  expect(before.seen).toContain('Đã có trong hệ thống, không phải khai lại Doanh nghiệp Công ty den')
  await declareOwned(work)
  const after = await pages(work).read('/support/new?policy=POLICY-kc')
  expect(answers(after.seen)).toEqual(['(x) Có', '( ) Không', '( ) Chưa rõ', ...OPEN, ...OPEN])
})

test('a policy of which no cycle is open says so, with whom to ask', async () => {
  const answer = await pages(await city()).read('/support/new?policy=POLICY-khac')
  expect([answer.status, answer.seen]).toEqual([
    200,
    'Hồ sơ đề nghị hỗ trợ Hôm nay chưa có đợt nào nhận hồ sơ theo chính sách này Quyền lợi vẫn còn đó. Khi đơn vị chủ trì mở đợt, đợt ấy hiện ở trang hồ sơ hỗ trợ; cần hỏi trước, xin liên hệ bộ phận ghi ở trang chính sách. Xem chính sách và nơi liên hệ',
  ])
})

test('a cycle that is not open is not there', async () => {
  expect((await pages(await city()).read('/support/new?cycle=kc-9')).status).toBe(404)
})

test('without a cycle one is led to the open ones; a cycle that has closed says its days', async () => {
  const work = await city()
  expect(await pages(work).read('/support/new')).toMatchObject({ status: 303, to: '/support' })
  const late = await pages({ ...work, today: dayOf('2027-11-21') }).read('/support/new?cycle=kc-1')
  expect([late.status, late.seen]).toEqual([
    200,
    'Hồ sơ đề nghị hỗ trợ Đề nghị hỗ trợ: Chương trình kc, Đợt 1 Đợt này nhận hồ sơ từ 22/09/2026 đến 20/01/2027. Xem các đợt đang nhận hồ sơ',
  ])
})

const PDF = new File(['%PDF-1.7\nhóa đơn\n%%EOF'], 'hoa-don.pdf', { type: 'application/pdf' })
const head = {
  form: '00000000-0000-4000-8000-000000000001',
  cycle: 'kc-1',
  purpose: 'Tư vấn',
  womenOwned: 'no',
  manyWomen: 'no',
  socialEnterprise: 'unknown',
}
/** A row of the form; what is not said is as in the first. */
const row = (at: number, change: Readonly<Record<string, string>> = {}) => {
  const said = {
    supplier: '0100109106',
    symbol: '1C26TAB',
    number: String(100 + at),
    datedOn: '2026-11-02',
    totalVnd: '10.000.000',
    item: 'Tư vấn',
    period: '',
    amountVnd: '10.000.000',
    requestedVnd: '5.000.000',
    ...change,
  }
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [`${name}-${at}`, value]))
}

const idIn = (to: string | null): bigint => BigInt(/\d+$/.exec(to ?? '')?.[0] ?? '0')
const record = (work: Work, id: bigint) => recordFor(as(work, actors.auditor), id)
const claimed = async (work: Work, id: bigint) =>
  (await record(work, id)).costs.map(({ cost, invoice, requestedVnd }) => [
    invoice.number,
    cost.item,
    invoice.totalVnd,
    cost.amountVnd,
    requestedVnd,
  ])

test('what is wrong in a row is said above the form with the row and the field', async () => {
  const { seen, status } = await pages(await city()).send('/support/new', {
    ...head,
    ...row(1, { amountVnd: '-5', number: '' }),
    rows: '1',
  })
  expect(status).toBe(422)
  expect(seen).toContain('Khoản chi 1, Số hóa đơn: Cần điền mục này.')
  expect(seen).toContain('Khoản chi 1, Số tiền của khoản mục: Số tiền không được âm.')
})

test('an invoice from before the first day of the policy is refused, with its days', async () => {
  const work = await withShippedPolicies(await city())
  const sent = (datedOn: string) =>
    pages(work).send('/support/new', { ...head, cycle: 'kc-machines', ...row(1, { datedOn }), rows: '1' })
  const early = await sent('2018-05-10')
  expect(early.status).toBe(409)
  expect(early.seen).toContain(
    'Hóa đơn số 101 ngày 10/05/2018 nằm ngoài thời gian áp dụng của “Khuyến công: hỗ trợ ứng dụng máy móc thiết bị tiên tiến, chuyển giao công nghệ”, từ 11/05/2018. Xem lại ngày hóa đơn, hoặc bỏ khoản chi này.',
  )
  expect((await sent('2018-05-11')).status).toBe(303)
})

test('one more row at a time, with everything typed and every file kept', async () => {
  const work = await city()
  const more = await pages(work).send('/support/new', {
    ...head,
    ...row(1),
    'file-1': PDF,
    rows: '5',
    more: '1',
  })
  expect([more.status, more.seen.match(/Khoản chi \d/g), more.seen.includes('Đã nhận: hoa-don.pdf')]).toEqual(
    [200, [1, 2, 3, 4, 5, 6].map(at => `Khoản chi ${at}`), true],
  )
  const six = Object.assign({}, ...[1, 2, 3, 4, 5, 6].map(at => row(at)))
  const sent = await pages(work).send('/support/new', { ...head, ...six, rows: '6' })
  expect([sent.status, (await claimed(work, idIn(sent.to))).length]).toEqual([303, 6])
})

test('a file is read by who may see the application; the same file under another number is shown before money', async () => {
  const work = await city()
  const send = (at: number, form: string) =>
    pages(work).send('/support/new', {
      ...head,
      ...row(1, { number: String(at) }),
      form,
      rows: '1',
      'file-1': PDF,
    })
  const [one, two] = [
    idIn((await send(7, '00000000-0000-4000-8000-000000000007')).to),
    idIn((await send(4_000, '00000000-0000-4000-8000-000000000008')).to),
  ]
  const { story, costs } = await record(work, two)
  expect(costs.map(({ near }) => near.map(({ invoice, why }) => [invoice.number, why]))).toEqual([
    [['7', ['file', 'amount']]],
  ])
  expect(story.enclosures).toMatchObject([{ fileName: 'hoa-don.pdf', step: 'submitted' }])
  const file = `/support/${two}/files/${story.enclosures[0]?.id}`
  for (const id of ['can-bo', 'ke-toan', 'van-phong'])
    await addPerson(work, personInput.parse({ id, name: id }))
  const statuses: number[] = []
  for (const who of ['firm', 'officer', 'accountant', 'office', 'other', 'stranger'] as const)
    statuses.push((await pages(work, actors[who]).read(file)).status)
  expect(statuses).toEqual([200, 200, 200, 200, 404, 404])
  const elsewhere = `/support/${one}/files/${story.enclosures[0]?.id}`
  expect((await pages(work).read(elsewhere)).status).toBe(404)
})

test('what is no document is refused beside its field, and nothing is sent', async () => {
  const work = await city()
  const bad = new File(['MZ'], 'hoa-don.pdf.exe')
  const answer = await pages(work).send('/support/new', { ...head, ...row(1), rows: '1', 'file-1': bad })
  expect([answer.status, answer.seen.includes('không phải PDF')]).toEqual([422, true])
})

/** Sent with these rows, and given back. */
const returned = async (work: Work, rows: Readonly<Record<string, string>>, count: number) => {
  const sent = await pages(work).send('/support/new', { ...head, ...rows, rows: String(count) })
  const id = idIn(sent.to)
  const seen = versionOf((await record(work, id)).story)
  await returnForSupplement(as(work, actors.officer), id, { seen, words: 'Thiếu hóa đơn' })
  return { id, seen: versionOf((await record(work, id)).story), address: `/support/${id}/supplement` }
}

test('a supplement mends, adds and leaves out costs; what was typed wrong takes no room any more', async () => {
  const work = await city()
  const wrong = {
    ...row(1, { totalVnd: '1.000', amountVnd: '1.000', requestedVnd: '500' }),
    ...row(2),
    ...row(3),
  }
  const { id, seen, address } = await returned(work, wrong, 3)
  expect((await pages(work).read(address)).seen).toContain('Đơn vị yêu cầu bổ sung: Thiếu hóa đơn')
  const mended = {
    ...row(1, { totalVnd: '9.000.000', amountVnd: '8.000.000', requestedVnd: '4.000.000' }),
    ...row(2, { item: 'Đào tạo' }),
    ...row(3),
    'drop-3': '1',
    ...row(4),
  }
  const sent = await pages(work).send(address, { seen, words: 'Đã sửa', ...mended, rows: '4', 'file-4': PDF })
  expect([sent.status, await claimed(work, id)]).toEqual([
    303,
    [
      ['101', 'Tư vấn', 9_000_000n, 8_000_000n, 4_000_000n],
      ['102', 'Đào tạo', 10_000_000n, 10_000_000n, 5_000_000n],
      ['104', 'Tư vấn', 10_000_000n, 10_000_000n, 5_000_000n],
    ],
  ])
  const { story, state } = await record(work, id)
  expect([state, story.enclosures.map(({ step }) => step)]).toEqual(['submitted', ['resubmitted']])
  expect(await listDiscrepancies(work.db)).toEqual([])
})

test('a supplement may make an invoice and its items less; a cost that is gone may come back', async () => {
  const work = await city()
  const { id, seen, address } = await returned(work, { ...row(1), ...row(2) }, 2)
  const less = row(1, { totalVnd: '2.000.000', amountVnd: '2.000.000', requestedVnd: '1.000.000' })
  await pages(work).send(address, { seen, words: 'Sửa', ...less, rows: '1' })
  expect(await claimed(work, id)).toEqual([['101', 'Tư vấn', 2_000_000n, 2_000_000n, 1_000_000n]])
  const again = versionOf((await record(work, id)).story)
  await returnForSupplement(as(work, actors.officer), id, { seen: again, words: 'Thiếu khoản 2' })
  const now = versionOf((await record(work, id)).story)
  const back = await pages(work).send(address, { seen: now, words: 'Thêm', ...less, ...row(2), rows: '2' })
  expect([back.status, (await claimed(work, id)).length, await listDiscrepancies(work.db)]).toEqual([
    303,
    2,
    [],
  ])
})

test('costs of others, and sums beyond an invoice, are refused in a supplement with everything typed kept', async () => {
  const work = await city()
  const { seen, address } = await returned(work, row(1), 1)
  const beyond = row(1, { amountVnd: '10.000.001' })
  const answer = await pages(work).send(address, { seen, words: 'Sửa', ...beyond, rows: '1' })
  expect([answer.status, answer.seen.includes('[10.000.001]')]).toEqual([409, true])
  expect((await pages(work, actors.other).read(address)).status).toBe(404)
  expect((await pages(work, actors.officer).read(address)).status).toBe(404)
})

test('what was appraised is not mended', async () => {
  const work = await city()
  const sent = await pages(work).send('/support/new', { ...head, ...row(1), rows: '1' })
  const id = idIn(sent.to)
  const seen = versionOf((await record(work, id)).story)
  await appraiseApplication(as(work, actors.officer), id, { seen, words: 'Đạt', eligible: new Map() })
  const now = versionOf((await record(work, id)).story)
  const late = { seen: now, words: 'Sửa', ...row(1), rows: '1' }
  expect((await pages(work).send(`/support/${id}/supplement`, late)).status).toBe(409)
})

test('an association finds whom it proposes by a part of the name', async () => {
  const work = await city()
  const association = pages(work, actors.association)
  const found = await association.read('/support/new?cycle=kc-1&q=cong+TY')
  expect(found.seen).toBe(
    'Hồ sơ đề nghị hỗ trợ Đề xuất hỗ trợ cho doanh nghiệp nào? Tìm theo tên hoặc mã số thuế, rồi chọn doanh nghiệp. Tên hoặc mã số thuế [cong TY] Tìm Công ty den Công ty khac',
  )
  const form = await association.read('/support/new?cycle=kc-1&enterprise=khac')
  expect(form.seen).toContain('Doanh nghiệp Công ty khac Chọn doanh nghiệp khác')
  const nobody = await association.read('/support/new?cycle=kc-1&q=khong-co')
  expect(nobody.seen).toContain('Không có doanh nghiệp nào')
})
