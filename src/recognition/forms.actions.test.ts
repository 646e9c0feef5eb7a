import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { pagesOf } from '../design/testing-pages.ts'
import { addProduct, registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput, productInput } from '../enterprises/model/inputs.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { actors, as } from '../selection/testing.ts'
import { grantRecognition } from './actions/register.ts'
import { ruleOnRecognition } from './actions/rulings.ts'
import { recognitionInput, rulingInput } from './model/inputs.ts'
import * as anew from './pages/anew.tsx'
import * as transfer from './pages/transfer.tsx'
import { holderOn } from './rules/holders.ts'
import { listRecognitions } from './store/recognitions.ts'

/** The forms by which the office passes a recognition on and recognises anew, as they are seen and sent. */

const city = async (): Promise<Work> => {
  const work = await testWork()
  await addPerson(work, personInput.parse({ id: 'van-phong', name: 'Lan' }))
  for (const [id, nameVi, taxCode] of [
    ['den', 'Công ty Đèn', '0100109106'],
    ['khac', 'Công ty Khác', '0100233488'],
  ] as const)
    await registerEnterprise(
      work,
      enterpriseInput.parse({ id, kind: 'company', nameVi, taxCode, isSample: true }),
    )
  await addProduct(work, productInput.parse({ id: 'led', enterprise: 'den', nameVi: 'Đèn LED' }))
  await grantRecognition(
    work,
    recognitionInput.parse({
      id: 'cn-led',
      product: 'led',
      enterprise: 'den',
      decision: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: '2025-01-05' },
      validFrom: '2025-01-05',
      validTo: '2027-01-05',
    }),
  )
  return work
}

const pages = (work: Work, actor = actors.office) =>
  pagesOf(as(work, actor), {
    'GET /register/:recognition/transfer': transfer.get([]),
    'POST /register/:recognition/transfer': transfer.post([]),
    'GET /register/:recognition/anew': anew.get([]),
    'POST /register/:recognition/anew': anew.post([]),
  })

const PASS = '/register/cn-led/transfer'
const ANEW = '/register/cn-led/anew'

const passing = {
  kind: 'merged',
  taxCode: '0100233488',
  effectiveOn: '2026-11-01',
  ground: 'Hợp đồng sáp nhập',
  document: '8/TB',
  /** Nothing was ruled or passed on when the form was opened. */
  version: '0.0',
}

test('a recognition passes to the enterprise of a tax code, and the record is shown', async () => {
  const work = await city()
  const office = pages(work)
  const form = await office.read(PASS)
  expect(form.seen).toBe(
    'Sổ công nhận Đèn LED Chuyển tên đứng công nhận của Đèn LED Hiện đứng tên: Công ty Đèn. Khi đổi ' +
      'tên, hãy sửa tên trong hồ sơ doanh nghiệp trước; tên mới được ghi theo hồ sơ. Lý do chuyển [Đổi ' +
      'tên doanh nghiệp] Mã số thuế của doanh nghiệp nhận (không bắt buộc) Để trống khi chỉ đổi tên [] ' +
      'Có hiệu lực từ ngày [2026-11-21] Căn cứ Điều khoản và lý do, như ghi trong văn bản [] Văn bản ' +
      'Số, ký hiệu, cơ quan ban hành, ngày [] Ghi chuyển tên Quay lại, không lưu',
  )
  const sent = await office.send(PASS, passing)
  expect([sent.status, sent.to]).toEqual([303, '/register/cn-led'])
  const [passed] = await listRecognitions(work.db)
  expect(passed && holderOn(passed, passed.transfers, work.today)).toBe('khac')
})

test('without a tax code it was only renamed', async () => {
  const work = await city()
  const { taxCode: _, ...renamed } = passing
  expect((await pages(work).send(PASS, { ...renamed, kind: 'renamed' })).status).toBe(303)
  const [passed] = await listRecognitions(work.db)
  expect(passed?.transfers.map(({ kind, to, toName }) => [kind, to, toName])).toEqual([
    ['renamed', 'den', 'Công ty Đèn'],
  ])
})

test('a transfer that cannot be says why beside its field, and nothing that was typed is lost', async () => {
  const work = await city()
  const office = pages(work)
  const unknown = await office.send(PASS, { ...passing, taxCode: '0101248141' })
  expect(unknown.status).toBe(422)
  expect(unknown.seen).toBe(
    'Sổ công nhận Đèn LED Chuyển tên đứng công nhận của Đèn LED Hiện đứng tên: Công ty Đèn. Khi đổi ' +
      'tên, hãy sửa tên trong hồ sơ doanh nghiệp trước; tên mới được ghi theo hồ sơ. Có 1 chỗ cần sửa ' +
      'Không có doanh nghiệp nào mang mã số thuế này. Lý do chuyển [Sáp nhập, hợp nhất doanh nghiệp] Mã ' +
      'số thuế của doanh nghiệp nhận (không bắt buộc) Để trống khi chỉ đổi tên Không có doanh nghiệp ' +
      'nào mang mã số thuế này. [0101248141] Có hiệu lực từ ngày [2026-11-01] Căn cứ Điều khoản và lý ' +
      'do, như ghi trong văn bản [Hợp đồng sáp nhập] Văn bản Số, ký hiệu, cơ quan ban hành, ngày [8/TB] ' +
      'Ghi chuyển tên Quay lại, không lưu',
  )
  const groundless = await office.send(`${PASS}?lang=en`, { ...passing, ground: ' ' })
  expect(groundless.status).toBe(422)
  expect(groundless.seen).toBe(
    'Register of recognitions Đèn LED Transfer the recognition of Đèn LED Held by Công ty Đèn. When ' +
      'it was renamed, change the name in its record first: the new name is taken from there. One thing ' +
      'to correct Fill this in. Why [The enterprise was merged] Tax code of the enterprise that takes ' +
      'over (optional) Leave empty when it was only renamed [0100233488] Takes effect on [2026-11-01] ' +
      'Ground Article and reason, as the document has them Fill this in. [ ] Document Number, symbol, ' +
      'issuer, day [8/TB] Enter the transfer Back without saving',
  )
  const early = await office.send(PASS, { ...passing, effectiveOn: '2024-12-31' })
  expect(early.status).toBe(409)
  expect(early.seen).toBe(
    'Sổ công nhận Đèn LED Chuyển tên đứng công nhận của Đèn LED Hiện đứng tên: Công ty Đèn. Khi đổi ' +
      'tên, hãy sửa tên trong hồ sơ doanh nghiệp trước; tên mới được ghi theo hồ sơ. Có 1 chỗ cần sửa ' +
      'Ngày chuyển trước ngày quyết định công nhận (05/01/2025). Lý do chuyển [Sáp nhập, hợp nhất doanh ' +
      'nghiệp] Mã số thuế của doanh nghiệp nhận (không bắt buộc) Để trống khi chỉ đổi tên [0100233488] ' +
      'Có hiệu lực từ ngày [2024-12-31] Căn cứ Điều khoản và lý do, như ghi trong văn bản [Hợp đồng sáp ' +
      'nhập] Văn bản Số, ký hiệu, cơ quan ban hành, ngày [8/TB] Ghi chuyển tên Quay lại, không lưu',
  )
  expect((await listRecognitions(work.db)).flatMap(({ transfers }) => transfers)).toEqual([])
})

test('a form that began before somebody else ruled is refused, and shows what was ruled', async () => {
  const work = await city()
  const ruled = {
    recognition: 'cn-led',
    kind: 'suspended',
    effectiveOn: '2026-10-01',
    ground: 'Điều 7',
    document: '1/QĐ',
  }
  await ruleOnRecognition(work, rulingInput.parse(ruled))
  const stale = await pages(work).send(PASS, passing)
  expect(stale.status).toBe(409)
  expect(stale.seen).toBe(
    'Sổ công nhận Đèn LED Chuyển tên đứng công nhận của Đèn LED Hiện đứng tên: Công ty Đèn. Khi đổi ' +
      'tên, hãy sửa tên trong hồ sơ doanh nghiệp trước; tên mới được ghi theo hồ sơ. Có 1 chỗ cần sửa ' +
      'Trong lúc đó công nhận này đã có thay đổi khác. Hãy xem lại rồi gửi lại; nội dung đã nhập vẫn ' +
      'còn. Nội dung người khác vừa lưu Tạm dừng hiệu lực 01/10/2026 · Điều 7 Lý do chuyển [Sáp nhập, ' +
      'hợp nhất doanh nghiệp] Mã số thuế của doanh nghiệp nhận (không bắt buộc) Để trống khi chỉ đổi ' +
      'tên [0100233488] Có hiệu lực từ ngày [2026-11-01] Căn cứ Điều khoản và lý do, như ghi trong văn ' +
      'bản [Hợp đồng sáp nhập] Văn bản Số, ký hiệu, cơ quan ban hành, ngày [8/TB] Ghi chuyển tên Quay ' +
      'lại, không lưu',
  )
})

const granting = {
  number: '20',
  symbol: 'QĐ-UBND',
  issuer: 'UBND thành phố',
  decidedOn: '2026-11-20',
  validFrom: '2027-01-05',
  months: '24',
  ground: 'Đạt yêu cầu',
  version: '0.0',
}

test('recognised anew, the form begins with the last decision, and the later one follows it', async () => {
  const work = await city()
  const office = pages(work)
  const form = await office.read(ANEW)
  expect(form.seen).toBe(
    'Sổ công nhận Đèn LED Công nhận lại Đèn LED Công nhận hiện nay đến trước ngày 05/01/2027. Công ' +
      'nhận lại phải bắt đầu chậm nhất vào ngày đó và kết thúc sau; muộn hơn là công nhận mới từ một ' +
      'đợt xét chọn. Số liệu so với lần công nhận trước Lần công nhận này không có hồ sơ trong hệ thống ' +
      'nên không có số liệu để so sánh. Quyết định công nhận Số (không bắt buộc) Để trống nếu chưa có ' +
      'số [] Ký hiệu [QĐ-UBND] Cơ quan ban hành [UBND thành phố] Ngày quyết định [2026-11-21] Có hiệu ' +
      'lực từ ngày [2027-01-05] Thời hạn (tháng) Chưa có nguồn cho thời hạn này; công nhận được đánh ' +
      'dấu giả định. [] Căn cứ Điều khoản và lý do, như ghi trong văn bản [] Ghi công nhận lại Quay ' +
      'lại, không lưu',
  )
  const sent = await office.send(ANEW, granting)
  expect([sent.status, sent.to]).toEqual([303, '/register/cn-led'])
  const all = await listRecognitions(work.db)
  expect(all.map(({ follows, validFrom, validTo }) => [follows, validFrom, validTo])).toEqual([
    [null, '2025-01-05', '2027-01-05'],
    ['cn-led', '2027-01-05', '2029-01-05'],
  ])
})

test('what is not recognised anew is told why, and nothing that was typed is lost', async () => {
  const work = await city()
  const office = pages(work)
  const months = await office.send(`${ANEW}?lang=en`, { ...granting, months: 'hai năm' })
  expect(months.status).toBe(422)
  expect(months.seen).toBe(
    'Register of recognitions Đèn LED Recognise Đèn LED anew The present one holds until before 5 ' +
      'January 2027. Recognised anew, it must begin by that day and end later; after that it is a new ' +
      'recognition from a round. One thing to correct This is not in the form expected. Figures beside ' +
      'those of the last recognition This recognition has no dossier here, so there is nothing to ' +
      'compare. Decision Number (optional) Leave empty until it is given [20] Symbol [QĐ-UBND] Issuer ' +
      '[UBND thành phố] Day of the decision [2026-11-20] In force from [2027-01-05] Term in months No ' +
      'source gives this term; the recognition is marked as assumed. This is not in the form expected. ' +
      '[hai năm] Ground Article and reason, as the document has them [Đạt yêu cầu] Recognise anew Back ' +
      'without saving',
  )
  const gap = await office.send(ANEW, { ...granting, validFrom: '2027-06-05' })
  expect(gap.status).toBe(409)
  expect(gap.seen).toBe(
    'Sổ công nhận Đèn LED Công nhận lại Đèn LED Công nhận hiện nay đến trước ngày 05/01/2027. Công ' +
      'nhận lại phải bắt đầu chậm nhất vào ngày đó và kết thúc sau; muộn hơn là công nhận mới từ một ' +
      'đợt xét chọn. Có 1 chỗ cần sửa Ngày bắt đầu không nối tiếp công nhận này, nên đây không phải là ' +
      'công nhận lại. Hãy ghi từ quyết định của đợt xét chọn như một công nhận mới. Số liệu so với lần ' +
      'công nhận trước Lần công nhận này không có hồ sơ trong hệ thống nên không có số liệu để so sánh. ' +
      'Quyết định công nhận Số (không bắt buộc) Để trống nếu chưa có số [20] Ký hiệu [QĐ-UBND] Cơ quan ' +
      'ban hành [UBND thành phố] Ngày quyết định [2026-11-20] Có hiệu lực từ ngày [2027-06-05] Thời hạn ' +
      '(tháng) Chưa có nguồn cho thời hạn này; công nhận được đánh dấu giả định. [24] Căn cứ Điều khoản ' +
      'và lý do, như ghi trong văn bản [Đạt yêu cầu] Ghi công nhận lại Quay lại, không lưu',
  )
  expect((await listRecognitions(work.db)).length).toBe(1)
})

test('nobody but the office sees or sends these forms', async () => {
  const work = await city()
  const others = pages(work, actors.scorer)
  const answers = [
    await others.read(PASS),
    await others.send(PASS, passing),
    await others.read(ANEW),
    await others.send(ANEW, granting),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
})
