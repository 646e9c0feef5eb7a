import { expect, test } from 'vitest'
import { quotable } from './checking.ts'
import { shippedReleases } from './files.ts'
import { checkText } from './rules/checking/check.ts'
import { labelledDrafts } from './testing-drafts.ts'

const known = await quotable(await shippedReleases())

test.each(labelledDrafts.map(each => [each.draft, each] as const))('%s', (_, { draft, marks }) => {
  const found = checkText(draft, known, 2026)
  const told = found.map(({ text, verdict, figure }, at) =>
    marks[at]?.[2] === undefined ? [text, verdict] : [text, verdict, figure?.code],
  )
  expect(told).toEqual(marks)
})

test('of a wrong scope it says what it is for the year that was written', () => {
  const [found] = checkText('Năm 2024 công nhận 289 sản phẩm.', known, 2026)
  expect(found?.instead.map(({ code }) => code)).toEqual(['products-2024'])
})

test('of what nothing says it names the nearest', () => {
  const [found] = checkText('Năm 2024 công nhận 38 sản phẩm.', known, 2026)
  expect(found?.instead.map(({ code }) => code).at(0)).toBe('products-2024')
})

test('a sentence without a subject goes on with what was spoken of before it', () => {
  const draft = 'Thành phố xét công nhận hằng năm. Sau năm năm, chương trình có 196 sản phẩm.'
  expect(checkText(draft, known, 2026).map(({ verdict, figure }) => [verdict, figure?.code])).toEqual([
    ['matches', 'products-2018-2022'],
  ])
})

test.each([
  ['Giai đoạn 2018–2022 có một trăm chín mươi sáu sản phẩm được công nhận.', ['matches products-2018-2022']],
  ['Giai đoạn 2018–2022 có một trăm chín mươi bảy sản phẩm được công nhận.', ['none null']],
  // Decomposed letters, as some programs write them.
  [
    'Giai đoạn 2018–2022 có một trăm chín mươi sáu sản phẩm được công nhận.'.normalize('NFD'),
    ['matches products-2018-2022'],
  ],
  ['Tỷ trọng xuất khẩu tăng 15 điểm phần trăm năm 2021.', ['none null']],
  ['IIP tháng 1 năm 2025 giảm 8,2%.', ['matches IIP growth 2025-M01']],
  ['IIP tháng 1 năm 2025 tăng 8,2%.', ['wrong-scope GRDP growth 2016']],
])('%s', (draft, expected) => {
  expect(
    checkText(draft, known, 2026).map(({ verdict, figure }) => `${verdict} ${figure?.code ?? null}`),
  ).toEqual(expected)
})

test('what was spoken of pages before is no subject of a number', () => {
  const draft = (between: string) => `Sản phẩm được công nhận. ${between}Năm 2023 có 33.`
  const verdicts = (text: string) => checkText(text, known, 2026).map(({ figure }) => figure?.code)
  expect(verdicts(draft(''))).toEqual(['products-2023'])
  expect(verdicts(draft('Chuyện khác. '.repeat(200)))).not.toEqual(['products-2023'])
})

const growth = 'Giá trị sản xuất của doanh nghiệp được công nhận tăng 10–12%'
test.each([
  [`${growth} so với năm 2020, mục tiêu năm 2021.`, 'target'],
  [`${growth} so với năm 2020.`, 'expired'],
  [`${growth} so với năm 2018, mục tiêu năm 2021.`, 'expired'],
  ['Mục tiêu năm 2021 công nhận 25–30 sản phẩm.', 'target'],
  ['Mục tiêu công nhận 25–30 sản phẩm.', 'expired'],
  ['Mục tiêu năm 2023 công nhận 25–30 sản phẩm.', 'expired'],
  ['Từ năm 2018, 229 sản phẩm được công nhận.', 'matches'],
  ['Từ năm 2021, 229 sản phẩm được công nhận.', 'wrong-scope'],
  ['Đến năm 2023, 229 sản phẩm được công nhận.', 'matches'],
  ['Đến năm 2021, 229 sản phẩm được công nhận.', 'wrong-scope'],
])('%s %s', (draft, verdict) => {
  expect(checkText(draft, known, 2026).map(each => each.verdict)).toEqual([verdict])
})

test('a target whose period goes on is expired where its base is not the year before', () => {
  const row = known.find(
    ({ code }) => code === 'growth of production value of recognised enterprises on 2020 2021',
  )
  const until2030 = known.filter(each => each === row).map(each => ({ ...each, to: 2030 }))
  const verdictIn = (year: number) => checkText(`${growth}.`, until2030, year).map(({ verdict }) => verdict)
  expect([verdictIn(2021), verdictIn(2022)]).toEqual([['target'], ['expired']])
})
