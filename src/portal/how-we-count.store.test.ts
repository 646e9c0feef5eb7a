import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { loadPublished, readPublished } from '../indicators/index.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import * as howWeCount from './pages/how-we-count.tsx'
import { recognise, registerFirms, taxCodeOf } from './testing.ts'

/** One recognition of our own beside the real published history. */
const city = async (): Promise<Work> => {
  const work = await testWork()
  await loadPublished(work, await readPublished())
  await registerFirms(work, { a: taxCodeOf(1) })
  await recognise(work, { id: 'cn-a', firm: 'a', from: '2025-12-01', to: '2027-12-01' })
  return work
}

const pages = (work: Work) => pagesOf(work, { 'GET /how-we-count': howWeCount.get([]) })

test('the page sets the real history beside our own counts and names the unexplained 24, in both languages', async () => {
  const { read } = pages(await city())
  const vi = await read('/how-we-count')
  expect(vi.seen).toBe(
    'Cách đếm công nhận Bốn con số trả lời bốn câu hỏi khác nhau và không cộng lẫn vào nhau. Con số ' +
      'thứ năm, lượt doanh nghiệp theo năm, hay bị gọi nhầm là số doanh nghiệp. Các con số Lần công ' +
      'nhận 1 Ngày 21/11/2026 Mỗi sản phẩm theo mỗi quyết định là một lần, kể cả công nhận lại và kể cả ' +
      'sau đó bị thu hồi. Tăng sau mỗi quyết định; không bao giờ giảm. Sản phẩm 1 Ngày 21/11/2026 Sản ' +
      'phẩm có ít nhất một lần công nhận; công nhận lại vẫn là sản phẩm đó. Chỉ tăng khi công nhận lần ' +
      'đầu. Doanh nghiệp 1 Ngày 21/11/2026 Doanh nghiệp được cấp ít nhất một lần công nhận; hồ sơ trùng ' +
      'đã gộp tính là một. Chỉ tăng khi doanh nghiệp được công nhận lần đầu. Công nhận còn hiệu lực 1 ' +
      'Ngày 21/11/2026 Còn trong thời hạn vào ngày đang xem, không bị tạm dừng hay thu hồi; công nhận ' +
      'lại trước hạn chỉ tính một. Giảm khi hết hạn, tạm dừng, thu hồi. Lượt doanh nghiệp theo năm 1 ' +
      'Ngày 21/11/2026 Số doanh nghiệp của từng năm cộng lại: được công nhận ba năm là ba lượt. Không ' +
      'phải số doanh nghiệp. Tăng mỗi năm; không bao giờ giảm. Theo sổ công nhận của hệ thống Cộng dồn ' +
      'từ đầu đến hết năm; dòng cuối tính đến ngày đang xem. Hiệu lực tính vào chính ngày đó. Năm Lần ' +
      'công nhận Sản phẩm Doanh nghiệp Công nhận còn hiệu lực Lượt doanh nghiệp theo năm 2025 1 1 1 1 1 ' +
      'Lịch sử theo nguồn đã công bố Số liệu thật của thành phố Hà Nội, chép từ nguồn công khai; không ' +
      'nhập vào sổ công nhận. Ô trống là chưa biết. Năm 2019 và 2020 chỉ biết tổng của cả hai năm. Năm ' +
      'Sản phẩm được công nhận Doanh nghiệp Cộng dồn từ 2018 (tính ra) Cộng dồn nguồn nêu Lượt doanh ' +
      'nghiệp (tính ra) 2018 61 chưa rõ 61 chưa rõ chưa rõ 2019–2020 56 chưa rõ 117 117 77 2021 46 30 ' +
      '163 163 107 2022 33 25 196 196 132 2023 33 24 229 229 156 2024 36 25 265 289 181 2025 35 28 300 ' +
      'chưa rõ 209 Đến hết 2024, kết quả từng năm cộng lại được 265; nguồn nêu 289: 24 chưa giải thích ' +
      'được Đơn vị: lần công nhận từ 2018 Tính từ kết quả từng năm Nguồn nêu 0 100 200 300 2018 ' +
      '2019–2020 2021 2022 2023 2024 2025 Nguồn: các dòng có nguồn tại trang Số liệu Số liệu của hình ' +
      'Cái gì khớp, cái gì chưa giải thích được Sản phẩm được công nhận, cộng dồn 2018–2021 (đếm lần ' +
      'công nhận) 117 + 46 = 163 khớp Sản phẩm được công nhận, cộng dồn sau năm năm 2018–2022 (đếm lần ' +
      'công nhận) 117 + 46 + 33 = 196 khớp Doanh nghiệp có sản phẩm được công nhận, cộng theo năm ' +
      '2018–2022 (đếm lượt doanh nghiệp theo năm) 77 + 30 + 25 = 132 khớp Sản phẩm được công nhận, cộng ' +
      'dồn 2018–2023 (đếm lần công nhận) 196 + 33 = 229 khớp “Năm 2024 công nhận 289 sản phẩm”: là số ' +
      'cộng dồn 2018–2024, không phải của một năm (đếm lần công nhận) 117 + 172 = 289 khớp Sản phẩm ' +
      'được công nhận 2018–2024, cộng kết quả từng năm, so với con số 289 (đếm lần công nhận) 117 + 46 ' +
      '+ 33 + 33 + 36 = 265 . Cộng lại được 265; nguồn nêu 289. 24 chưa giải thích được Sản phẩm được ' +
      'công nhận trong bốn năm 2021–2024 (đếm lần công nhận) 46 + 33 + 33 + 36 = 148 . Cộng lại được ' +
      '148; nguồn nêu 172. 24 chưa giải thích được Doanh nghiệp được công nhận, cộng theo năm 2021–2024 ' +
      '(đếm lượt doanh nghiệp theo năm) 30 + 25 + 24 + 25 = 104 . Cộng lại được 104; nguồn nêu 114. 10 ' +
      'chưa giải thích được Nếu 172 sản phẩm của 2021–2024 là đúng thì riêng năm 2024 phải có 60; kết ' +
      'quả công bố của năm 2024 là 36. Không nguồn nào giải thích phần chênh. Một nguồn nêu 81 doanh ' +
      'nghiệp khác nhau cho “gần 200 sản phẩm”; 132 là lượt doanh nghiệp cộng theo năm. Hai con số đều ' +
      'có thể đúng vì trả lời hai câu hỏi. Chỗ các nguồn mâu thuẫn nhau Ngoài các chênh lệch trên, chưa ' +
      'thấy hai nguồn nào ghi khác nhau cho cùng một mục. Các con số Theo sổ công nhận của hệ thống ' +
      'Lịch sử theo nguồn đã công bố Cái gì khớp, cái gì chưa giải thích được Chỗ các nguồn mâu thuẫn ' +
      'nhau Mọi số liệu đã công bố, kèm nguồn Chỉ tiêu, kèm chỗ mâu thuẫn Số liệu phát hành, đối chiếu được Tải về dạng JSON Đếm theo ngày khác, theo nhóm ngành, xã, ' +
      'phường',
  )
  const en = await read('/how-we-count?lang=en')
  expect(en.seen).toBe(
    'How we count Four numbers answer four questions and never mix. A fifth one, enterprise-years, is ' +
      'often called a number of enterprises by mistake. The counters Recognitions 1 On 21 November 2026 ' +
      'Each product by each decision is one, recognised anew or not, also when it was revoked later. ' +
      'Grows with every decision; never falls. Products 1 On 21 November 2026 Products recognised at ' +
      'least once; recognised anew, it is the same product. Grows only when a product is recognised ' +
      'first. Enterprises 1 On 21 November 2026 Enterprises to which at least one recognition was ' +
      'granted; merged duplicates are one. Grows only when an enterprise is recognised first. ' +
      'Recognitions in force 1 On 21 November 2026 Within their term on the day, neither suspended nor ' +
      'revoked; recognised anew early, a product counts once. Falls when terms end, and with ' +
      'suspensions and revocations. Enterprise-years 1 On 21 November 2026 The enterprises of each year ' +
      'added up: recognised in three years, an enterprise counts three times. It is no number of ' +
      'enterprises. Grows every year; never falls. By our own register From the beginning until the end ' +
      'of the year, the last row until this day. In force means on that very day. Year Recognitions ' +
      'Products Enterprises Recognitions in force Enterprise-years 2025 1 1 1 1 1 The history that ' +
      'sources print Real figures of Hà Nội, copied from public sources; they are not in the register. ' +
      'An empty cell is not known. Of 2019 and 2020 only their total is known. Year Products recognised ' +
      'Enterprises Since 2018 (computed) Since 2018 (printed) Enterprise-years (computed) 2018 61 not ' +
      'known 61 not known not known 2019–2020 56 not known 117 117 77 2021 46 30 163 163 107 2022 33 25 ' +
      '196 196 132 2023 33 24 229 229 156 2024 36 25 265 289 181 2025 35 28 300 not known 209 Until ' +
      '2024 the results of the years make 265; a source states 289: 24 are unexplained Unit: ' +
      'recognitions since 2018 Computed from yearly results Printed 0 100 200 300 2018 2019–2020 2021 ' +
      '2022 2023 2024 2025 Source: rows with their sources on the page Figures The numbers behind it ' +
      'What adds up, and what is unexplained Products recognised, 2018–2021 together (counts ' +
      'recognitions) 117 + 46 = 163 adds up Products recognised after five years, 2018–2022 (counts ' +
      'recognitions) 117 + 46 + 33 = 196 adds up Enterprises with recognised products, years added up, ' +
      '2018–2022 (counts enterprise-years) 77 + 30 + 25 = 132 adds up Products recognised, 2018–2023 ' +
      'together (counts recognitions) 196 + 33 = 229 adds up “289 products in 2024”: a total of ' +
      '2018–2024, not of one year (counts recognitions) 117 + 172 = 289 adds up Products recognised ' +
      '2018–2024, the results of the years added up, against the 289 (counts recognitions) 117 + 46 + ' +
      '33 + 33 + 36 = 265 . Added up they make 265; the source states 289. 24 unexplained Products ' +
      'recognised in the four years 2021–2024 (counts recognitions) 46 + 33 + 33 + 36 = 148 . Added up ' +
      'they make 148; the source states 172. 24 unexplained Enterprises recognised, years added up, ' +
      '2021–2024 (counts enterprise-years) 30 + 25 + 24 + 25 = 104 . Added up they make 104; the source ' +
      'states 114. 10 unexplained Were the 172 products of 2021–2024 right, 2024 alone would have 60; ' +
      'the result printed for 2024 is 36. No source explains the difference. One source gives 81 ' +
      'different enterprises for “nearly 200 products”; 132 are enterprise-years. Both can be right, ' +
      'for they answer two questions. Where sources contradict each other Apart from the gaps above, no ' +
      'two sources were found to print one item differently. The counters By our own register The ' +
      'history that sources print What adds up, and what is unexplained Where sources contradict each ' +
      'other Every published figure with its source Targets, and where they contradict Released figures that reconcile Take away as JSON Count for another day, by sector ' +
      'or commune',
  )
})

test('imported rows that contradict each other are shown in words, with their sources, and none is corrected', async () => {
  const work = await city()
  const published = await readPublished()
  const year = published.figures.find(
    ({ figure, period, kind }) => figure === 'products recognised' && period === '2021' && kind === 'outcome',
  )
  const [row] = published.recognitions
  if (year === undefined || row === undefined) throw new Error('not shipped')
  const named = { ...row, year: 2021, product: 'Đèn LED', source: 'https://b.example' }
  await loadPublished(work, {
    ...published,
    figures: [...published.figures, { ...year, value: '47', source: 'https://b.example' }],
    recognitions: [
      ...published.recognitions,
      { ...named, enterprise: 'Đèn A' },
      { ...named, enterprise: 'Đèn B' },
    ],
  })
  const { read } = pages(work)
  const vi = await read('/how-we-count')
  const shown = vi.seen.slice(vi.seen.lastIndexOf('Giữ nguyên như nguồn'))
  expect(shown).toBe(
    'Giữ nguyên như nguồn đã in; không sửa, không chọn thay. sản phẩm được công nhận, 2021: 46 ' +
      '(https://tapchicongthuong.vn/bai-viet/nam-2021-ha-noi-cong-nhan-46-san-pham-cong-nghiep-chu-luc-85638.htm) ' +
      'hoặc 47 (https://b.example) Đèn LED (2021) được ghi dưới các doanh nghiệp khác nhau: Đèn A; Đèn ' +
      'B. Hoặc là các sản phẩm cùng tên, hoặc có nguồn ghi sai. Các con số Theo sổ công nhận của hệ ' +
      'thống Lịch sử theo nguồn đã công bố Cái gì khớp, cái gì chưa giải thích được Chỗ các nguồn mâu ' +
      'thuẫn nhau Mọi số liệu đã công bố, kèm nguồn Chỉ tiêu, kèm chỗ mâu thuẫn Số liệu phát hành, đối chiếu được Tải về dạng JSON Đếm theo ngày khác, theo nhóm ' +
      'ngành, xã, phường',
  )
  const en = await read('/how-we-count?lang=en')
  const english = en.seen.slice(en.seen.lastIndexOf('Kept as printed'))
  expect(english).toBe(
    'Kept as printed; nothing is corrected or chosen. products recognised, 2021: 46 ' +
      '(https://tapchicongthuong.vn/bai-viet/nam-2021-ha-noi-cong-nhan-46-san-pham-cong-nghiep-chu-luc-85638.htm) ' +
      'or 47 (https://b.example) Đèn LED (2021) is named under different enterprises: Đèn A; Đèn B. ' +
      'Either these are products of one name, or a source is wrong. The counters By our own register ' +
      'The history that sources print What adds up, and what is unexplained Where sources contradict ' +
      'each other Every published figure with its source Targets, and where they contradict Released figures that reconcile Take away as JSON Count for another day, by ' +
      'sector or commune',
  )
})
