import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import type { Work } from '../platform/work.ts'
import { acceptTerms, takeFile } from './actions/licence.ts'
import * as holders from './pages/holders.tsx'
import * as licence from './pages/licence.tsx'
import * as misuse from './pages/misuse.tsx'
import * as misuseForm from './pages/misuse-form.tsx'
import * as versions from './pages/versions.tsx'
import { listVersions } from './store/versions.ts'
import { asFirm, asOffice, asVisitor, drawing, logoWork, recognised, ruled, withLogo } from './testing.ts'

const pages = (work: Work) =>
  pagesOf(work, {
    'GET /logo': licence.get([]),
    'POST /logo/accept': licence.accept([]),
    'GET /logo/holders': holders.get([]),
    'GET /logo/versions': versions.get([]),
    'POST /logo/versions': versions.enter([]),
    'POST /logo/versions/:version/use': versions.use([]),
    'GET /logo/misuse': misuseForm.get([]),
    'POST /logo/misuse': misuseForm.post([]),
    'GET /logo/misuse/:secret': misuseForm.receipt([]),
    'GET /logo/reported-misuse': misuse.list([]),
    'GET /logo/reported-misuse/:number': misuse.get([]),
    'POST /logo/reported-misuse/:number': misuse.post([]),
  })

const accepted = async (work: Work): Promise<void> => {
  const [version] = await listVersions(work.db)
  await acceptTerms(work, { version: version?.number ?? 0, digest: version?.termsDigest ?? '' })
}

test('an enterprise reads what it may do, the terms, and only once it accepted them the files', async () => {
  const work = await withLogo(await logoWork())
  await recognised(work, 'den')
  const firm = pages(asFirm(work, 'den'))
  const before = await firm.read('/logo')
  expect(before.seen).toBe(
    'Doanh nghiệp được dùng biểu trưng cho 1 sản phẩm Quyền dùng biểu trưng gắn với từng sản phẩm và ' +
      'chỉ còn khi công nhận còn hiệu lực. Người xem có thể hỏi quyền này tại trang công khai . Sản ' +
      'phẩm Sản phẩm Quyền dùng biểu trưng Sản phẩm den dữ liệu minh họa được dùng đến trước ngày ' +
      '05/01/2028 Điều kiện sử dụng Điều kiện Căn cứ: 1/QĐ-UBND Xác nhận của doanh nghiệp ( ) Doanh ' +
      'nghiệp đã đọc và đồng ý với điều kiện sử dụng trên. Đồng ý và mở phần tải về Tải biểu trưng Tệp ' +
      'được mở sau khi đồng ý với điều kiện sử dụng. Tệp Kích thước bieu-trung.svg phóng to không vỡ ' +
      'nét – bieu-trung.pdf phóng to không vỡ nét – Báo cáo sử dụng hằng năm Năm Hạn Tình trạng 2026 ' +
      '31/01/2027 giả định chưa gửi, còn hạn Làm báo cáo Đã tải Chưa tải tệp nào.',
  )
  const [version] = await listVersions(work.db)
  const terms = { version: '1', digest: version?.termsDigest ?? '' }
  const unchecked = await firm.send('/logo/accept', terms)
  expect(unchecked.status).toBe(422)
  expect(unchecked.seen).toBe(
    'Doanh nghiệp được dùng biểu trưng cho 1 sản phẩm Quyền dùng biểu trưng gắn với từng sản phẩm và ' +
      'chỉ còn khi công nhận còn hiệu lực. Người xem có thể hỏi quyền này tại trang công khai . Có 1 ' +
      'chỗ cần sửa Cần chọn một mục. Sản phẩm Sản phẩm Quyền dùng biểu trưng Sản phẩm den dữ liệu minh ' +
      'họa được dùng đến trước ngày 05/01/2028 Điều kiện sử dụng Điều kiện Căn cứ: 1/QĐ-UBND Xác nhận ' +
      'của doanh nghiệp Cần chọn một mục. ( ) Doanh nghiệp đã đọc và đồng ý với điều kiện sử dụng trên. ' +
      'Đồng ý và mở phần tải về Tải biểu trưng Tệp được mở sau khi đồng ý với điều kiện sử dụng. Tệp ' +
      'Kích thước bieu-trung.svg phóng to không vỡ nét – bieu-trung.pdf phóng to không vỡ nét – Báo cáo ' +
      'sử dụng hằng năm Năm Hạn Tình trạng 2026 31/01/2027 giả định chưa gửi, còn hạn Làm báo cáo Đã ' +
      'tải Chưa tải tệp nào.',
  )
  const done = await firm.send('/logo/accept', { ...terms, accept: 'yes' })
  expect([done.status, done.to]).toEqual([303, '/logo#files'])
  await takeFile(asFirm(work, 'den'), 1)
  const after = await firm.read('/logo?lang=en')
  expect(after.seen).toBe(
    'Your enterprise may use the logo for 1 product The right to use the logo goes with each product, ' +
      'for as long as its recognition is in force. Anyone can ask about this right on the public page . ' +
      'Products Product Use of the logo Sản phẩm den sample data may be used until before 5 January ' +
      '2028 Terms of use Terms Ground: 1/QĐ-UBND Accepted by – at 10:00, 21 November 2026, version 1. ' +
      'Files of the logo Every download is recorded: which file, by whom, when. File Size ' +
      'bieu-trung.svg any size Download SVG bieu-trung.pdf any size Download PDF Yearly reports on use ' +
      'Year Due State 2026 31 January 2027 assumed not sent, in time Write the report Downloads 10:00, ' +
      '21 November 2026 bieu-trung.svg, version 1 · –',
  )
})

test('who lost the title reads by when use stops, and sees neither terms nor files', async () => {
  const work = await withLogo(await logoWork())
  await ruled(work, await recognised(work, 'khac'), 'revoked', '2026-11-10')
  const page = await pages(asFirm(work, 'khac')).read('/logo')
  expect(page.seen).toBe(
    'Hôm nay doanh nghiệp không được dùng biểu trưng Quyền dùng biểu trưng gắn với từng sản phẩm và ' +
      'chỉ còn khi công nhận còn hiệu lực. Người xem có thể hỏi quyền này tại trang công khai . Sản ' +
      'phẩm Sản phẩm Quyền dùng biểu trưng Sản phẩm khac dữ liệu minh họa công nhận bị thu hồi từ ngày ' +
      '10/11/2026 ngừng dùng chậm nhất ngày 10/12/2026 giả định Báo cáo sử dụng hằng năm Chưa có báo ' +
      'cáo nào phải gửi. Đã tải Chưa tải tệp nào.',
  )
})

test('the office reads who may use the logo, filtered and taken away as it is shown', async () => {
  const work = await withLogo(await logoWork())
  await recognised(work, 'den')
  await ruled(work, await recognised(work, 'khac'), 'revoked', '2026-11-10')
  await accepted(asFirm(work, 'den'))
  await takeFile(asFirm(work, 'den'), 1)
  const office = pages(asOffice(work))
  const all = await office.read('/logo/holders')
  expect(all.seen).toBe(
    '1 doanh nghiệp được dùng biểu trưng hôm nay Theo công nhận còn hiệu lực hôm nay; ai đã đồng ý ' +
      'với điều kiện đang dùng, đã tải bao nhiêu tệp. Các bản biểu trưng Báo cáo sử dụng Phản ánh dùng ' +
      'sai Tìm [] Quyền [Tất cả] Đồng ý điều kiện [Tất cả] Lọc Cách tìm 2 dòng Tải về: Excel CSV JSON ' +
      'Doanh nghiệp Sản phẩm Quyền Đồng ý điều kiện Số lần tải Lần tải cuối Công ty cổ phần Đèn Ường dữ ' +
      'liệu minh họa Sản phẩm den: được dùng đến trước ngày 05/01/2028 được dùng 21/11/2026 1 ' +
      '21/11/2026 Công ty Khác dữ liệu minh họa Sản phẩm khac: công nhận bị thu hồi từ ngày 10/11/2026 ' +
      'không được dùng – 0 –',
  )
  const some = await office.read('/logo/holders?lang=en&right=over')
  expect(some.seen).toBe(
    '1 enterprise may use the logo today By the recognitions in force today; who accepted the terms ' +
      'in force, and how many files were taken. Versions of the logo Reports on use Reported misuse ' +
      'Search [] Right [may not use it] Terms accepted [All] Show Clear Shown: Right: may not use it × ' +
      'How to search 1 row Download: Excel CSV JSON Enterprise Products Right Terms accepted Downloads ' +
      'Last download Công ty Khác sample data Sản phẩm khac: recognition revoked on 10 November 2026 ' +
      'may not use it – 0 –',
  )
  const file = await office.read('/logo/holders?right=may&format=csv')
  expect(file.seen).toBe(
    'Doanh nghiệp,Sản phẩm,Quyền,Đến trước ngày,Đồng ý điều kiện,Số lần tải,Lần tải cuối Công ty cổ ' +
      'phần Đèn Ường,Sản phẩm den: được dùng đến trước ngày 05/01/2028,được ' +
      'dùng,2028-01-05,2026-11-21,1,2026-11-21',
  )
  expect((await pages(asFirm(work, 'den')).read('/logo/holders')).status).toBe(403)
})

test('a version is entered, put in force, and replaces the one before', async () => {
  const work = await withLogo(await logoWork())
  const office = pages(asOffice(work))
  const first = await office.read('/logo/versions')
  expect(first.seen).toBe(
    'Các bản biểu trưng Nhập tệp của thành phố kèm điều kiện sử dụng, xem thử, rồi đưa vào dùng từ ' +
      'một ngày. Bản đã nhập không sửa được; thay bằng bản mới. Bản số 1 đang dùng bieu-trung.svg ' +
      'bieu-trung.pdf Điều kiện sử dụng 1/QĐ-UBND. Chủ Lực nhập lúc 10:00, 21/11/2026 Đã đưa vào dùng ' +
      '10:00, 21/11/2026 Bản số 1 dùng từ ngày 21/11/2026 · Chủ Lực x Nhập bản mới Tệp 1 SVG (chữ đã ' +
      'chuyển thành nét), PNG hoặc PDF. Có SVG mà không có PDF thì bản PDF được vẽ từ SVG. [] Tệp 2 ' +
      '(không bắt buộc) [] Tệp 3 (không bắt buộc) [] Tệp 4 (không bắt buộc) [] Điều kiện sử dụng, tiếng ' +
      'Việt [] Điều kiện sử dụng, tiếng Anh [] Căn cứ hoặc nguồn Số, ký hiệu, cơ quan, ngày của văn ' +
      'bản; nếu chưa có, ghi rõ nguồn tệp. [] Tình trạng căn cứ (không bắt buộc) ( ) Điều kiện là giả ' +
      'định: chưa có văn bản quy định Lưu để xem thử',
  )
  const unsourced = await office.send('/logo/versions', { termsVi: 'Mới', termsEn: 'New' })
  expect(unsourced.status).toBe(422)
  expect(unsourced.seen).toBe(
    'Các bản biểu trưng Nhập tệp của thành phố kèm điều kiện sử dụng, xem thử, rồi đưa vào dùng từ ' +
      'một ngày. Bản đã nhập không sửa được; thay bằng bản mới. Có 1 chỗ cần sửa Cần điền mục này. Bản ' +
      'số 1 đang dùng bieu-trung.svg bieu-trung.pdf Điều kiện sử dụng 1/QĐ-UBND. Chủ Lực nhập lúc ' +
      '10:00, 21/11/2026 Đã đưa vào dùng 10:00, 21/11/2026 Bản số 1 dùng từ ngày 21/11/2026 · Chủ Lực x ' +
      'Nhập bản mới Tệp 1 SVG (chữ đã chuyển thành nét), PNG hoặc PDF. Có SVG mà không có PDF thì bản ' +
      'PDF được vẽ từ SVG. [] Tệp 2 (không bắt buộc) [] Tệp 3 (không bắt buộc) [] Tệp 4 (không bắt ' +
      'buộc) [] Điều kiện sử dụng, tiếng Việt [Mới] Điều kiện sử dụng, tiếng Anh [New] Căn cứ hoặc ' +
      'nguồn Số, ký hiệu, cơ quan, ngày của văn bản; nếu chưa có, ghi rõ nguồn tệp. Cần điền mục này. ' +
      '[] Tình trạng căn cứ (không bắt buộc) ( ) Điều kiện là giả định: chưa có văn bản quy định Lưu để ' +
      'xem thử',
  )
  const given = { termsVi: 'Mới', termsEn: 'New', source: '2/QĐ', file: new Blob([drawing]) }
  expect((await office.send('/logo/versions', given)).to).toBe('/logo/versions#version-2')
  const past = await office.send('/logo/versions/2/use', {
    validFrom: '2026-01-01',
    reason: 'Thay',
    seen: '1',
  })
  expect([past.status, past.seen.includes('Ngày bắt đầu dùng không được ở quá khứ.')]).toEqual([409, true])
  const use = { validFrom: '2026-11-21', reason: 'Thay', seen: '1' }
  expect((await office.send('/logo/versions/2/use', use)).to).toBe('/logo/versions')
  expect((await office.send('/logo/versions/1/use', use)).status).toBe(409)
  const second = await office.read('/logo/versions?lang=en')
  expect(second.seen).toBe(
    'Versions of the logo Enter the city’s files with their terms, look at them, then put the version ' +
      'in force from a day. A version is never changed; a new one replaces it. Version 2 in force ' +
      'bieu-trung.svg bieu-trung.pdf Terms of use 2/QĐ. Entered by – at 10:00, 21 November 2026 Version ' +
      '1 no longer in force bieu-trung.svg bieu-trung.pdf Terms of use 1/QĐ-UBND. Entered by Chủ Lực at ' +
      '10:00, 21 November 2026 In force from [] Ground [] Put in force Put in force 10:00, 21 November ' +
      '2026 Version 2 in force from 21 November 2026 · – Thay 10:00, 21 November 2026 Version 1 in ' +
      'force from 21 November 2026 · Chủ Lực x Enter a new version File 1 SVG (letters turned into ' +
      'outlines), PNG or PDF. With an SVG and no PDF, the PDF is drawn from the SVG. [] File 2 ' +
      '(optional) [] File 3 (optional) [] File 4 (optional) [] Terms of use in Vietnamese [] Terms of ' +
      'use in English [] Ground or source Number, symbol, issuer and day of the document; without one, ' +
      'where the files come from. [] How the terms are known (optional) ( ) The terms are assumed: no ' +
      'document gives them yet Keep, to look at it',
  )
})

const FORM = '5f0f7a52-5d0e-4b7e-9a53-0c1d8f1f6a10'
const told = { firm: 'Đèn Giả', place: 'Chợ', body: 'In trên hộp', form: FORM }

test('anyone reports misuse, loses nothing of what was typed, and is given a receipt', async () => {
  const visitor = pages(asVisitor(await logoWork()))
  const empty = await visitor.read('/logo/misuse?firm=%C4%90%C3%A8n')
  expect(empty.seen).toBe(
    'Hỏi trước về quyền dùng biểu trưng Phản ánh việc dùng sai biểu trưng Không cần tài khoản. Phản ' +
      'ánh được gửi đến cơ quan thường trực; bạn nhận một địa chỉ để xem kết quả. Doanh nghiệp hoặc tên ' +
      'trên sản phẩm [Đèn] Thấy ở đâu, ngày nào Cửa hàng, hội chợ, địa chỉ trang mạng… [] Biểu trưng ' +
      'được dùng như thế nào [] Tên của bạn (không bắt buộc) [] Điện thoại hoặc thư điện tử (không bắt ' +
      'buộc) Chỉ cơ quan thường trực xem, để hỏi thêm khi cần. [] Gửi phản ánh Quay lại, không lưu',
  )
  const half = await visitor.send('/logo/misuse', { firm: 'Đèn Giả', place: 'Chợ' })
  expect(half.status).toBe(422)
  expect(half.seen).toBe(
    'Hỏi trước về quyền dùng biểu trưng Phản ánh việc dùng sai biểu trưng Không cần tài khoản. Phản ' +
      'ánh được gửi đến cơ quan thường trực; bạn nhận một địa chỉ để xem kết quả. Có 2 chỗ cần sửa Cần ' +
      'điền mục này. Cần điền mục này. Doanh nghiệp hoặc tên trên sản phẩm [Đèn Giả] Thấy ở đâu, ngày ' +
      'nào Cửa hàng, hội chợ, địa chỉ trang mạng… [Chợ] Biểu trưng được dùng như thế nào Cần điền mục ' +
      'này. [] Tên của bạn (không bắt buộc) [] Điện thoại hoặc thư điện tử (không bắt buộc) Chỉ cơ quan ' +
      'thường trực xem, để hỏi thêm khi cần. [] Gửi phản ánh Quay lại, không lưu',
  )
  const sent = await visitor.send('/logo/misuse', told)
  expect([sent.status, sent.to]).toEqual([303, `/logo/misuse/${FORM}`])
  const receipt = await visitor.read(`/logo/misuse/${FORM}?lang=en`)
  expect(receipt.seen).toBe(
    'Ask first whether the firm may use the logo Report 1 was received Keep the address of this page: ' +
      'it shows what becomes of the report. Number 1 Received at 10:00, 21 November 2026 What became of ' +
      'it received What became of it Nothing was done yet. What was reported Firm, or the name on the ' +
      'product Đèn Giả Where, and on which day Chợ In trên hộp',
  )
  expect((await visitor.read('/logo/misuse/made-up')).status).toBe(404)
})

test('the office lists and answers what was reported; an answer to what is answered already keeps its words', async () => {
  const work = await logoWork()
  await pages(asVisitor(work)).send('/logo/misuse', told)
  const office = pages(asOffice(work))
  const list = await office.read('/logo/reported-misuse')
  expect(list.seen).toBe(
    'Phản ánh dùng sai biểu trưng Phản ánh của người dân, kết quả xử lý. Người gửi đọc được nội dung ' +
      'trả lời. Tìm [] Kết quả xử lý [Tất cả] Lọc Cách tìm 1 dòng Tải về: Excel CSV JSON Số Doanh ' +
      'nghiệp hoặc tên trên sản phẩm Thấy ở đâu, ngày nào Tiếp nhận lúc Kết quả xử lý 1 Đèn Giả Chợ ' +
      '21/11/2026 mới tiếp nhận',
  )
  const none = await office.read('/logo/reported-misuse?state=stopped')
  expect(none.seen).toBe(
    'Phản ánh dùng sai biểu trưng Phản ánh của người dân, kết quả xử lý. Người gửi đọc được nội dung ' +
      'trả lời. Tìm [] Kết quả xử lý [đã ngừng dùng sai] Lọc Bỏ lọc Đang lọc: Kết quả xử lý: đã ngừng ' +
      'dùng sai × Cách tìm 0 dòng Không có phản ánh nào.',
  )
  const address = '/logo/reported-misuse/1'
  const wordless = await office.send(address, { kind: 'stopped', seen: '0' })
  expect(wordless.status).toBe(422)
  expect(wordless.seen).toBe(
    'Phản ánh dùng sai biểu trưng Phản ánh số 1 Có 1 chỗ cần sửa Cần điền mục này. Nội dung phản ánh ' +
      'Doanh nghiệp hoặc tên trên sản phẩm Đèn Giả Thấy ở đâu, ngày nào Chợ In trên hộp Người gửi không ' +
      'ghi tên Kết quả xử lý Chưa xử lý. Kết quả ( ) đang xác minh ( ) việc dùng là đúng (x) đã ngừng ' +
      'dùng sai ( ) đã chuyển cơ quan có thẩm quyền Nội dung trả lời, người gửi đọc được Cần điền mục ' +
      'này. [] Ghi',
  )
  expect((await office.send(address, { kind: 'stopped', words: 'Đã thôi', seen: '0' })).to).toBe(address)
  const stale = await office.send(address, { kind: 'looking', words: 'Nữa', seen: '0' })
  expect(stale.status).toBe(409)
  expect(stale.seen).toBe(
    'Phản ánh dùng sai biểu trưng Phản ánh số 1 Có 1 chỗ cần sửa Người khác vừa ghi kết quả xử lý. ' +
      'Hãy đọc rồi gửi lại; nội dung đã nhập vẫn còn. Nội dung phản ánh Doanh nghiệp hoặc tên trên sản ' +
      'phẩm Đèn Giả Thấy ở đâu, ngày nào Chợ In trên hộp Người gửi không ghi tên Kết quả xử lý ' +
      '21/11/2026: đã ngừng dùng sai Đã thôi Kết quả (x) đang xác minh ( ) việc dùng là đúng ( ) đã ' +
      'ngừng dùng sai ( ) đã chuyển cơ quan có thẩm quyền Nội dung trả lời, người gửi đọc được [Nữa] ' +
      'Ghi',
  )
  const english = await office.read(`${address}?lang=en`)
  expect(english.seen).toBe(
    'Reported misuse of the logo Report 1 What was reported Firm, or the name on the product Đèn Giả ' +
      'Where, and on which day Chợ In trên hộp Sender not named What became of it 21 November 2026: the ' +
      'misuse has stopped Đã thôi Outcome ( ) being looked into ( ) the use is right ( ) the misuse has ' +
      'stopped ( ) passed on to who is competent Answer, which the sender reads [] Note',
  )
  expect((await office.read('/logo/reported-misuse/2')).status).toBe(404)
})
