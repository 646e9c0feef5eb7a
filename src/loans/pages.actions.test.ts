import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { statementsOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { writeWorkbook } from '../platform/workbook/spreadsheet.ts'
import { waitingFor } from './index.ts'
import * as deed from './pages/deed.ts'
import * as newLoan from './pages/enter.tsx'
import * as list from './pages/list.tsx'
import * as record from './pages/record.tsx'
import * as schedule from './pages/schedule.tsx'
import { listLoans } from './store/loans.ts'
import { actors, confirmed, MOVEMENTS, quarterConfirmed, seen, withBanks } from './testing.ts'

const pages = (work: Work, actor: Actor) =>
  pagesOf(
    { ...work, actor },
    {
      'GET /loans': list.get([]),
      'GET /loans/new': newLoan.get([]),
      'POST /loans/new': newLoan.post([]),
      'GET /loans/:loan': record.get([]),
      'GET /loans/:loan/schedule': schedule.get([]),
      'POST /loans/:loan/schedule': schedule.post([]),
      'POST /loans/:loan/:deed': deed.post([]),
    },
  )

const typed = (change: Readonly<Record<string, string | Blob>> = {}) => ({
  form: '00000000-0000-4000-8000-000000000001',
  bank: 'ngan-hang-a',
  contract: '07/2023',
  signedOn: '2023-01-10',
  endsOn: '2025-01-10',
  currency: 'VND',
  amountVnd: '1.000.000.000',
  purpose: 'expansion',
  purposeWords: 'Mở rộng xưởng',
  movements: MOVEMENTS,
  rates: '10/01/2023; 8,5',
  ...change,
})

test('a loan is entered in a form; what does not add up comes back with everything typed', async () => {
  const work = await withBanks(await testWork())
  const firm = pages(work, actors.firm)
  const wrong = await firm.send('/loans/new', typed({ movements: MOVEMENTS.replace('600.000.000', '60') }))
  expect(wrong.status).toBe(422)
  expect(wrong.seen).toContain(
    'Lịch dư nợ, dòng 2: dư nợ sau ghi 60 đồng, nhưng từ 1.000.000.000 đồng phải thành 600.000.000 đồng. Sửa số tiền hoặc dư nợ của dòng này.',
  )
  expect([wrong.seen.includes('[07/2023]'), wrong.seen.includes('trả gốc; 400.000.000; 60]')]).toEqual([
    true,
    true,
  ])
  const foreign = await firm.send('/loans/new', typed({ currency: 'other' }))
  expect([foreign.status, foreign.seen.includes('Khoản vay ngoại tệ không nhập ở đây.')]).toEqual([422, true])
  expect(await listLoans(work.db)).toEqual([])
  const done = await firm.send('/loans/new', typed())
  const [loan] = await listLoans(work.db)
  expect([done.status, done.to]).toEqual([303, `/loans/${loan?.id}`])
})

test('the schedule comes from a workbook or a CSV file as well', async () => {
  const work = await withBanks(await testWork())
  const firm = pages(work, actors.firm)
  const rows = MOVEMENTS.split('\n').map(line => line.split('; '))
  const sheets = [
    { name: 'Lịch', rows: [['Ngày', 'Loại', 'Số tiền', 'Dư nợ'], ...rows] },
    {
      name: 'Lãi suất',
      rows: [
        ['Từ ngày', 'Lãi suất'],
        ['10/01/2023', 8.5],
      ],
    },
  ]
  const workbook = new File([new Uint8Array(await writeWorkbook(sheets))], 'lich.xlsx')
  const done = await firm.send('/loans/new', typed({ movements: '', rates: '', file: workbook }))
  expect(done.status).toBe(303)
  const csv = new File([`\ufeff${MOVEMENTS}`], 'lich.csv')
  const again = { form: '00000000-0000-4000-8000-000000000002', contract: '08', movements: '', file: csv }
  expect((await firm.send('/loans/new', typed(again))).status).toBe(303)
  const [one, other] = (await listLoans(work.db)).map(({ schedules }) => schedules[0])
  expect(other?.movements).toEqual(one?.movements)
  expect(one?.rates).toEqual(other?.rates)
  const broken = new File([new Uint8Array([0x50, 0x4b, 1, 2])], 'lich.xlsx')
  const refused = await firm.send('/loans/new', typed({ ...again, contract: '09', file: broken }))
  expect([refused.status, refused.seen.includes('Không đọc được tệp.')]).toEqual([422, true])
})

test('each sees their own: the bank those that name it, others nothing', async () => {
  const work = await withBanks(await testWork())
  const id = await confirmed(work)
  const statusFor = async (actor: Actor) => (await pages(work, actor).read(`/loans/${id}`)).status
  const shownTo = async (actor: Actor) =>
    (await pages(work, actor).read('/loans')).seen.includes('01/2023/HDTD')
  const everyone = [
    actors.firm,
    actors.bank,
    actors.office,
    actors.accountant,
    actors.other,
    actors.otherBank,
  ]
  expect(await Promise.all(everyone.map(statusFor))).toEqual([200, 200, 200, 200, 404, 404])
  expect(await Promise.all(everyone.map(shownTo))).toEqual([true, true, true, true, false, false])
})

test('the page of a loan shows how the subsidy of a quarter is computed, to be added up again, and asks for it', async () => {
  const work = await withBanks(await testWork())
  const id = await confirmed(work)
  await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
  const firm = pages(work, actors.firm)
  const { seen: shown } = await firm.read(`/loans/${id}?quarter=2023-Q2`)
  for (const words of [
    'Cách tính quý II/2023',
    '01/04 – 30/04/2023 30 1.000.000.000 30.000.000.000',
    '01/05 – 30/06/2023 61 600.000.000 36.600.000.000',
    'Cộng dư nợ × số ngày 66.600.000.000 × 2% ÷ 365 khoảng 3.649.315,07 Bỏ phần lẻ dưới 1 đồng 3.649.315 đồng',
    'Lãi thực trả trong quý, ngân hàng xác nhận 15.000.000 đồng Được hỗ trợ 3.649.315 đồng',
    'Chính sách còn chờ nghị định hướng dẫn: chưa nhận hồ sơ.',
    'giả định',
  ])
    expect(shown).toContain(words)
  const ask = async (form: string) =>
    firm.send(`/loans/${id}/subsidy`, {
      seen: await seen(work, id),
      form: `00000000-0000-4000-8000-00000000000${form}`,
      quarter: '2023-Q2',
      cycle: 'lai-a-dot-1',
    })
  const asked = await ask('1')
  expect([asked.status, asked.to?.replace(/\d+$/, '')]).toEqual([303, '/support/'])
  const twice = await ask('2')
  expect(twice.status).toBe(409)
  expect(twice.seen).toContain('Lãi của một quý chỉ được hỗ trợ một lần.')
})

test('a bank confirms on the page, and is told what waits', async () => {
  const work = await withBanks(await testWork())
  const [firm, bank] = [pages(work, actors.firm), pages(work, actors.bank)]
  const { to } = await firm.send('/loans/new', typed())
  const waiting = async () => (await waitingFor({ ...work, actor: actors.bank })).map(({ words }) => words)
  expect(await waiting()).toEqual(['1 khoản vay chờ ngân hàng xác nhận'])
  const id = (await listLoans(work.db))[0]?.id ?? 0n
  const send = async (verb: string, fields: object) =>
    (await bank.send(`${to}/${verb}`, { seen: await seen(work, id), ...fields })).status
  expect(await send('reject', {})).toBe(422)
  expect(await send('confirm', {})).toBe(303)
  const quarter = { quarter: '2023-Q2', openingVnd: '1.000.000.000', closingVnd: '600.000.000' }
  expect(await send('quarter', { ...quarter, interestPaidVnd: 'x' })).toBe(422)
  expect(await send('quarter', { ...quarter, closingVnd: '1', interestPaidVnd: '5' })).toBe(409)
  expect(await send('quarter', { ...quarter, interestPaidVnd: '15.000.000' })).toBe(303)
  expect(await send('khac', {})).toBe(404)
  // The last quarter that is over is not confirmed yet.
  expect(await waiting()).toEqual(['1 khoản vay chờ ngân hàng xác nhận'])
})

test('the schedule stands in its form as it was typed, and is sent anew', async () => {
  const work = await withBanks(await testWork())
  const id = await confirmed(work)
  const firm = pages(work, actors.firm)
  const { seen: form } = await firm.read(`/loans/${id}/schedule`)
  expect(form).toContain(
    '[15/01/2023; Giải ngân; 1.000.000.000; 1.000.000.000 01/05/2023; Trả gốc; 400.000.000; 600.000.000]',
  )
  const rows = { movements: MOVEMENTS, rates: '10/01/2023; 9,25', seen: await seen(work, id) }
  expect((await firm.send(`/loans/${id}/schedule`, { ...rows, words: '' })).status).toBe(422)
  expect((await firm.send(`/loans/${id}/schedule`, { ...rows, words: 'Lãi suất mới' })).to).toBe(
    `/loans/${id}`,
  )
  expect((await firm.read(`/loans/${id}`)).seen).toContain('Chờ ngân hàng xác nhận')
})

test('a list and a record take as many statements for one loan as for four', async () => {
  const work = await withBanks(await testWork())
  const id = await confirmed(work)
  await quarterConfirmed(work, id, '2023-Q2', 15_000_000n)
  const counts = async () => [
    (await statementsOf(() => pages(work, actors.office).read('/loans'))).length,
    (await statementsOf(() => pages(work, actors.firm).read(`/loans/${id}`))).length,
  ]
  const one = await counts()
  for (const contract of ['2', '3', '4']) await confirmed(work, { contract })
  expect(await counts()).toEqual(one)
})
