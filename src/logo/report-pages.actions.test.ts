import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { reportUse } from './actions/reports.ts'
import * as licence from './pages/licence.tsx'
import * as report from './pages/report.tsx'
import * as reporting from './pages/reporting.tsx'
import * as reports from './pages/reports.tsx'
import { asFirm, asOffice, logoWork, recognised, withLogo } from './testing.ts'

const pages = (work: Work) =>
  pagesOf(work, {
    'GET /logo': licence.get([]),
    'GET /logo/reports': reports.get([]),
    'GET /logo/reports/:number': report.get([]),
    'GET /logo/reporting/:year': reporting.get([]),
    'POST /logo/reporting/:year': reporting.post([]),
  })

const city = async (): Promise<Work> => {
  const work = await withLogo(await logoWork())
  await recognised(work, 'den')
  return work
}

const nextYear = (work: Work): Work => ({
  ...work,
  today: dayOf('2027-10-05'),
  now: '2027-10-05T03:00:00.000Z',
})

const form = {
  isUsed: 'yes',
  places: ['packaging', 'fairs'],
  products: 'sp-den',
  'quantity sp-den': '12.000',
  details: 'Hộp',
  confirm: 'yes',
  seen: '0',
}
const used = {
  isUsed: true,
  places: ['packaging' as const],
  products: ['sp-den'],
  quantities: { 'sp-den': '12000' },
  details: 'Hộp',
  seen: 0,
}

test('an enterprise reports, is given a receipt, and mends what it sent', async () => {
  const work = await city()
  const firm = pages(asFirm(work, 'den'))
  const empty = await firm.read('/logo/reporting/2026')
  expect(empty.seen).toBe(
    'Biểu trưng Báo cáo sử dụng biểu trưng năm 2026 Mỗi năm một lần, chậm nhất ngày 31/01/2027. Không ' +
      'sử dụng cũng là một câu trả lời. giả định Chưa biết quy định của chương trình; mô phỏng theo Quy ' +
      'chế ban hành kèm Quyết định 1331/QĐ-BCT ngày 04/03/2008 (báo cáo sử dụng biểu trưng hằng năm). ' +
      'Số ngày là giả định. Năm 2026 doanh nghiệp có sử dụng biểu trưng không? ( ) Có sử dụng ( ) Không ' +
      'sử dụng Khi đó không cần điền nơi sử dụng, sản phẩm và số lượng. Sử dụng ở đâu ' +
      '( ) trên sản phẩm ( ) bao bì, nhãn hàng ( ) biển hiệu, cửa hàng, nhà xưởng ( ) trang mạng, mạng ' +
      'xã hội ( ) tài liệu, ấn phẩm, quảng cáo ( ) hội chợ, triển lãm ( ) nơi khác Ghi rõ nơi sử dụng ' +
      '(không bắt buộc) Địa chỉ trang mạng, tên hội chợ, loại bao bì… [] Cho sản phẩm nào Các sản phẩm mà doanh nghiệp được dùng biểu trưng trong năm. ( ) Sản phẩm den Số lượng ' +
      'mang biểu trưng: Sản phẩm den (không bắt buộc) Số sản phẩm hoặc bao bì, nếu biết. [] Thay đổi so ' +
      'với trước (không bắt buộc) Vị trí, kích thước, màu sắc, cách dùng có gì khác; để trống nếu không ' +
      'có. [] Hình ảnh việc sử dụng 1 (không bắt buộc) Ảnh chụp hoặc PDF: bao bì, biển hiệu, trang ' +
      'mạng. Ảnh đã gửi trước vẫn được giữ. [] Hình ảnh việc sử dụng 2 (không bắt buộc) [] Hình ảnh ' +
      'việc sử dụng 3 (không bắt buộc) [] Xác nhận của doanh nghiệp ( ) Đã xem lại từng mục; nội dung ' +
      'báo cáo là đúng. Gửi báo cáo Quay lại, không lưu',
  )
  const { confirm: _, ...unconfirmed } = form
  const wrong = await firm.send('/logo/reporting/2026', { ...unconfirmed, 'quantity sp-den': 'nhiều' })
  expect(wrong.status).toBe(422)
  expect(wrong.seen).toBe(
    'Biểu trưng Báo cáo sử dụng biểu trưng năm 2026 Mỗi năm một lần, chậm nhất ngày 31/01/2027. Không ' +
      'sử dụng cũng là một câu trả lời. Có 2 chỗ cần sửa Cần chọn một mục. Số lượng là một số nguyên, ' +
      'ví dụ 12.000. giả định Chưa biết quy định của chương trình; mô phỏng theo Quy chế ban hành kèm ' +
      'Quyết định 1331/QĐ-BCT ngày 04/03/2008 (báo cáo sử dụng biểu trưng hằng năm). Số ngày là giả ' +
      'định. Năm 2026 doanh nghiệp có sử dụng biểu trưng không? (x) Có sử dụng ( ) Không sử dụng Khi đó ' +
      'không cần điền nơi sử dụng, sản phẩm và số lượng. Sử dụng ở đâu ( ) trên sản ' +
      'phẩm (x) bao bì, nhãn hàng ( ) biển hiệu, cửa hàng, nhà xưởng ( ) trang mạng, mạng xã hội ( ) ' +
      'tài liệu, ấn phẩm, quảng cáo (x) hội chợ, triển lãm ( ) nơi khác Ghi rõ nơi sử dụng (không bắt ' +
      'buộc) Địa chỉ trang mạng, tên hội chợ, loại bao bì… [Hộp] Cho sản phẩm nào Các ' +
      'sản phẩm mà doanh nghiệp được dùng biểu trưng trong năm. (x) Sản phẩm den Số lượng mang biểu ' +
      'trưng: Sản phẩm den (không bắt buộc) Số sản phẩm hoặc bao bì, nếu biết. Số lượng là một số ' +
      'nguyên, ví dụ 12.000. [nhiều] Thay đổi so với trước (không bắt buộc) Vị trí, kích thước, màu ' +
      'sắc, cách dùng có gì khác; để trống nếu không có. [] Hình ảnh việc sử dụng 1 (không bắt buộc) ' +
      'Ảnh chụp hoặc PDF: bao bì, biển hiệu, trang mạng. Ảnh đã gửi trước vẫn được giữ. [] Hình ảnh ' +
      'việc sử dụng 2 (không bắt buộc) [] Hình ảnh việc sử dụng 3 (không bắt buộc) [] Xác nhận của ' +
      'doanh nghiệp Cần chọn một mục. ( ) Đã xem lại từng mục; nội dung báo cáo là đúng. Gửi báo cáo ' +
      'Quay lại, không lưu',
  )
  const nowhere = await firm.send('/logo/reporting/2026', { isUsed: 'yes', confirm: 'yes', seen: '0' })
  expect([nowhere.status, nowhere.seen.includes('Có 2 chỗ cần sửa')]).toEqual([422, true])
  const sent = await firm.send('/logo/reporting/2026', form)
  expect([sent.status, sent.to]).toEqual([303, '/logo/reports/1'])
  const receipt = await firm.read('/logo/reports/1')
  expect(receipt.seen).toBe(
    'Biểu trưng Đã tiếp nhận báo cáo sử dụng biểu trưng năm 2026 Hãy giữ số báo cáo. Nếu có sai sót, ' +
      'sửa rồi gửi lại bất cứ lúc nào. Số 1 Tiếp nhận lúc 10:00, 21/11/2026 Người gửi – Hạn 31/01/2027 ' +
      'Tình trạng đã gửi dữ liệu minh họa Nội dung báo cáo Sửa và gửi lại Sử dụng Có sử dụng: bao bì, ' +
      'nhãn hàng; hội chợ, triển lãm Ghi rõ nơi sử dụng Hộp Số lượng mang biểu trưng: Sản phẩm den ' +
      '12.000 Hình ảnh Không có hình ảnh kèm theo.',
  )
  const again = await firm.read('/logo/reporting/2026?lang=en')
  expect(again.seen).toBe(
    'The logo Report on the use of the logo in 2026 Once a year, by 31 January 2027. That it was not ' +
      'used is an answer too. assumed Chưa biết quy định của chương trình; mô phỏng theo Quy chế ban ' +
      'hành kèm Quyết định 1331/QĐ-BCT ngày 04/03/2008 (báo cáo sử dụng biểu trưng hằng năm). Số ngày ' +
      'là giả định. Report 1 was sent at 10:00, 21 November 2026. Sent again, the new one counts; the ' +
      'one before is kept. Did your enterprise use the logo in 2026? (x) It was used ( ) It was not ' +
      'used Then places, products and quantities need not be filled in. Where it was used ( ' +
      ') on the product (x) packaging, labels ( ) signs, shops, workshops ( ) website, social media ( ) ' +
      'documents, print, advertising (x) fairs, exhibitions ( ) elsewhere Where exactly (optional) The ' +
      'address of a site, the name of a fair, the kind of packaging… [Hộp] For which products Those for which your enterprise might use the logo in the year. (x) Sản phẩm den How ' +
      'many bear the logo: Sản phẩm den (optional) Of products or packages, if known. [12000] What ' +
      'changed since before (optional) Place, size, colour, manner of use; leave empty if nothing did. ' +
      '[] Picture of the use 1 (optional) A photograph or PDF of packaging, a sign, a site. Pictures ' +
      'sent before are kept. [] Picture of the use 2 (optional) [] Picture of the use 3 (optional) [] ' +
      'The enterprise confirms ( ) Every line was looked at; what is reported is true. Send the report ' +
      'Back without saving',
  )
  const unused = await firm.send('/logo/reporting/2026', { isUsed: 'no', confirm: 'yes', seen: '1' })
  expect(unused.to).toBe('/logo/reports/2')
  const replaced = await pages(asOffice(work)).read('/logo/reports/1')
  expect(replaced.seen).toBe(
    'Báo cáo sử dụng biểu trưng Công ty cổ phần Đèn Ường: sử dụng biểu trưng năm 2026 Bản này đã được ' +
      'thay bằng báo cáo số 2. Số 1 Tiếp nhận lúc 10:00, 21/11/2026 Người gửi – Hạn 31/01/2027 Tình ' +
      'trạng đã gửi dữ liệu minh họa Nội dung báo cáo Sử dụng Có sử dụng: bao bì, nhãn hàng; hội chợ, ' +
      'triển lãm Ghi rõ nơi sử dụng Hộp Số lượng mang biểu trưng: Sản phẩm den 12.000 Hình ảnh Không có ' +
      'hình ảnh kèm theo. Các lần gửi 10:00, 21/11/2026 Báo cáo số 2 · – 10:00, 21/11/2026 Báo cáo số 1 ' +
      '· –',
  )
})

test('what somebody else sent meanwhile is shown, and nothing that was typed is lost', async () => {
  const work = await city()
  await reportUse(asFirm(work, 'den'), 2026, used)
  const stale = await pages(asFirm(work, 'den')).send('/logo/reporting/2026', {
    ...form,
    changes: 'Màu khác',
  })
  expect(stale.status).toBe(409)
  expect(stale.seen).toBe(
    'Biểu trưng Báo cáo sử dụng biểu trưng năm 2026 Mỗi năm một lần, chậm nhất ngày 31/01/2027. Không ' +
      'sử dụng cũng là một câu trả lời. Có 1 chỗ cần sửa Báo cáo năm này vừa được người khác gửi. Hãy ' +
      'xem nội dung đã gửi rồi gửi lại nếu cần; phần vừa nhập vẫn còn. Nội dung người khác vừa lưu Tiếp ' +
      'nhận lúc 10:00, 21/11/2026 Sử dụng Có sử dụng: bao bì, nhãn hàng Ghi rõ nơi sử dụng Hộp Thay đổi ' +
      'so với trước – giả định Chưa biết quy định của chương trình; mô phỏng theo Quy chế ban hành kèm ' +
      'Quyết định 1331/QĐ-BCT ngày 04/03/2008 (báo cáo sử dụng biểu trưng hằng năm). Số ngày là giả ' +
      'định. Báo cáo số 1 đã gửi lúc 10:00, 21/11/2026. Gửi lại thì nội dung mới được tính, bản trước ' +
      'vẫn được lưu. Năm 2026 doanh nghiệp có sử dụng biểu trưng không? (x) Có sử dụng ( ) Không sử ' +
      'dụng Khi đó không cần điền nơi sử dụng, sản phẩm và số lượng. Sử dụng ở đâu ( ) ' +
      'trên sản phẩm (x) bao bì, nhãn hàng ( ) biển hiệu, cửa hàng, nhà xưởng ( ) trang mạng, mạng xã ' +
      'hội ( ) tài liệu, ấn phẩm, quảng cáo (x) hội chợ, triển lãm ( ) nơi khác Ghi rõ nơi sử dụng ' +
      '(không bắt buộc) Địa chỉ trang mạng, tên hội chợ, loại bao bì… [Hộp] Cho sản phẩm nào Các sản phẩm mà doanh nghiệp được dùng biểu trưng trong năm. (x) Sản phẩm den Số lượng ' +
      'mang biểu trưng: Sản phẩm den (không bắt buộc) Số sản phẩm hoặc bao bì, nếu biết. [12.000] Thay ' +
      'đổi so với trước (không bắt buộc) Vị trí, kích thước, màu sắc, cách dùng có gì khác; để trống ' +
      'nếu không có. [Màu khác] Hình ảnh việc sử dụng 1 (không bắt buộc) Ảnh chụp hoặc PDF: bao bì, ' +
      'biển hiệu, trang mạng. Ảnh đã gửi trước vẫn được giữ. [] Hình ảnh việc sử dụng 2 (không bắt ' +
      'buộc) [] Hình ảnh việc sử dụng 3 (không bắt buộc) [] Xác nhận của doanh nghiệp (x) Đã xem lại ' +
      'từng mục; nội dung báo cáo là đúng. Gửi báo cáo Quay lại, không lưu',
  )
})

test('the next year begins with what was said last, but for the quantity, and asks whether it still holds', async () => {
  const work = await city()
  await reportUse(asFirm(work, 'den'), 2026, used)
  const firm = pages(asFirm(nextYear(work), 'den'))
  const next = await firm.read('/logo/reporting/2027')
  expect(next.seen).toBe(
    'Biểu trưng Báo cáo sử dụng biểu trưng năm 2027 Mỗi năm một lần, chậm nhất ngày 31/01/2028. Không ' +
      'sử dụng cũng là một câu trả lời. giả định Chưa biết quy định của chương trình; mô phỏng theo Quy ' +
      'chế ban hành kèm Quyết định 1331/QĐ-BCT ngày 04/03/2008 (báo cáo sử dụng biểu trưng hằng năm). ' +
      'Số ngày là giả định. Đã điền sẵn theo báo cáo năm 2026. Hãy xem từng mục: còn đúng thì giữ ' +
      'nguyên, đã khác thì sửa. Năm 2027 doanh nghiệp có sử dụng biểu trưng không? (x) Có sử dụng ( ) ' +
      'Không sử dụng Khi đó không cần điền nơi sử dụng, sản phẩm và số lượng. Sử dụng ở đâu ( ) trên sản phẩm (x) bao bì, nhãn hàng ( ) biển hiệu, cửa hàng, nhà xưởng ( ) trang mạng, ' +
      'mạng xã hội ( ) tài liệu, ấn phẩm, quảng cáo ( ) hội chợ, triển lãm ( ) nơi khác Ghi rõ nơi sử ' +
      'dụng (không bắt buộc) Địa chỉ trang mạng, tên hội chợ, loại bao bì… [Hộp] Cho sản phẩm nào Các sản phẩm mà doanh nghiệp được dùng biểu trưng trong năm. (x) Sản phẩm den ' +
      'Số lượng mang biểu trưng: Sản phẩm den (không bắt buộc) Số sản phẩm hoặc bao bì, nếu biết. Năm ' +
      '2026: 12.000. [] Thay đổi so với trước (không bắt buộc) Vị trí, kích thước, màu sắc, cách dùng ' +
      'có gì khác; để trống nếu không có. [] Hình ảnh việc sử dụng 1 (không bắt buộc) Ảnh chụp hoặc ' +
      'PDF: bao bì, biển hiệu, trang mạng. Ảnh đã gửi trước vẫn được giữ. [] Hình ảnh việc sử dụng 2 ' +
      '(không bắt buộc) [] Hình ảnh việc sử dụng 3 (không bắt buộc) [] Xác nhận của doanh nghiệp ( ) Đã ' +
      'xem lại từng mục; nội dung báo cáo là đúng. Gửi báo cáo Quay lại, không lưu',
  )
  const own = await firm.read('/logo?lang=en')
  expect(own.seen.slice(own.seen.indexOf('Yearly'))).toBe(
    'Yearly reports on use Year Due State 2027 31 January 2028 assumed not sent, in time Write the ' +
      'report 2026 31 January 2027 assumed sent See Downloads Nothing was downloaded yet.',
  )
})

test.each(['2025', '2028', '20266', 'x', '%2e%2e'])('there is no report of the year %s', async year => {
  const firm = pages(asFirm(await city(), 'den'))
  const answers = [
    await firm.read(`/logo/reporting/${year}`),
    await firm.send(`/logo/reporting/${year}`, form),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
})

test('the office reads who is late first, filters, and takes away what is shown', async () => {
  const work = await city()
  await reportUse(asFirm(work, 'den'), 2026, used)
  await recognised(work, 'khac')
  const office = pages(asOffice(nextYear(work)))
  const list = await office.read('/logo/reports')
  expect(list.seen).toBe(
    '1 báo cáo sử dụng biểu trưng quá hạn Mỗi doanh nghiệp được dùng biểu trưng trong năm báo cáo một ' +
      'lần, kể cả khi không sử dụng. Tất cả (4) chưa gửi, còn hạn (2) quá hạn (1) đã gửi (1) đã gửi, ' +
      'muộn (0) Tìm [] Năm [Tất cả] Tình trạng [Tất cả] Sử dụng [Tất cả] Lọc Cách tìm 4 dòng Tải về: ' +
      'Excel CSV JSON Năm Doanh nghiệp Tình trạng Hạn Ngày gửi Sử dụng 2026 Công ty Khác dữ liệu minh ' +
      'họa quá hạn 31/01/2027 – – 2027 Công ty cổ phần Đèn Ường dữ liệu minh họa chưa gửi, còn hạn ' +
      '31/01/2028 – – 2027 Công ty Khác dữ liệu minh họa chưa gửi, còn hạn 31/01/2028 – – 2026 Công ty ' +
      'cổ phần Đèn Ường dữ liệu minh họa đã gửi 31/01/2027 21/11/2026 Có sử dụng: bao bì, nhãn hàng',
  )
  const late = await office.read('/logo/reports?lang=en&state=late&year=2026')
  expect(late.seen).toBe(
    '1 report on the use of the logo overdue Whoever might use the logo in a year reports once, also ' +
      'that it was not used. All (4) not sent, in time (2) overdue (1) sent (1) sent late (0) Search [] ' +
      'Year [2026] State [overdue] Use [All] Show Clear Shown: Year: 2026 × State: overdue × How to ' +
      'search 1 row Download: Excel CSV JSON Year Enterprise State Due Sent on Use 2026 Công ty Khác ' +
      'sample data overdue 31 January 2027 – –',
  )
  const file = await office.read('/logo/reports?use=used&format=csv')
  expect(file.seen).toBe(
    'Năm,Doanh nghiệp,Tình trạng,Hạn,Ngày gửi,Sử dụng,Ghi rõ nơi sử dụng,Số lượng,Thay đổi so với ' +
      'trước 2026,Công ty cổ phần Đèn Ường,đã gửi,2027-01-31,2026-11-21,"Có sử dụng: bao bì, nhãn ' +
      'hàng",Hộp,Sản phẩm den: 12.000,',
  )
  expect((await pages(asFirm(work, 'den')).read('/logo/reports')).status).toBe(403)
})
