import { describe, expect, test } from 'vitest'
import { numbersIn } from './numbers.ts'

const seen = (text: string) =>
  numbersIn(text).map(({ low, high, hedge, unit }) => [low === high ? low : `${low}–${high}`, unit, hedge])

describe('how numbers are written', () => {
  test.each([
    ['đạt 1.234,5 tỷ đồng', [['1234500000000', 'vnd', null]]],
    ['reached 1,234.5 billion VND', [['1234500000000', 'vnd', null]]],
    ['gần 200 nghìn tỷ đồng', [['200000000000000', 'vnd', 'nearly']]],
    ['nearly 200 trillion dong', [['200000000000000', 'vnd', 'nearly']]],
    ['chiếm 35–40% giá trị', [['35–40', 'percent', null]]],
    ['từ 35% đến 40% giá trị', [['35–40', 'percent', null]]],
    ['hơn 900 doanh nghiệp', [['900', 'enterprise', 'over']]],
    ['khoảng 3,6 tỷ USD', [['3600000000', 'usd', 'about']]],
    ['about US$3.6 billion', [['3600000000', 'usd', 'about']]],
    [
      '46 sản phẩm của 30 doanh nghiệp',
      [
        ['46', 'product', null],
        ['30', 'enterprise', null],
      ],
    ],
    ['150 đến 180 sản phẩm', [['150–180', 'product', null]]],
    ['tổng diện tích 2.622,91 ha', [['2622.91', 'hectare', null]]],
    ['VND 76.8 trillion', [['76800000000000', 'vnd', null]]],
    ['10.000 doanh nghiệp', [['10000', 'enterprise', null]]],
    ['10,000 firms', [['10000', 'enterprise', null]]],
    ['tăng 9,78–10,79%', [['9.78–10.79', 'percent', null]]],
    ['công nhận ba mươi ba sản phẩm', [['33', 'product', null]]],
    ['hơn một trăm linh năm doanh nghiệp', [['105', 'enterprise', 'over']]],
    ['hai nghìn năm trăm lao động', [['2500', 'job', null]]],
    ['từ hai mươi lăm đến ba mươi cụm', [['25–30', 'cluster', null]]],
    ['mười lăm phần trăm', [['15', 'percent', null]]],
    ['bảy mươi sáu nghìn tỷ đồng', [['76000000000000', 'vnd', null]]],
    ['hai tỷ đồng', [['2000000000', 'vnd', null]]],
    ['one hundred and ninety-six products', [['196', 'product', null]]],
    ['between twenty-five and thirty products', [['25–30', 'product', null]]],
    ['between 25 and 30 products', [['25–30', 'product', null]]],
    ['three million dollars', [['3000000', 'usd', null]]],
    ['tăng 5 điểm phần trăm', [['5', 'point', null]]],
    ['up by 5 percentage points', [['5', 'point', null]]],
    [
      'up 9% from 33',
      [
        ['9', 'percent', null],
        ['33', null, null],
      ],
    ],
    ['đạt −8,2%', [['-8.2', 'percent', null]]],
    ['Năm 2021 tỷ trọng đạt 35%', [['35', 'percent', null]]],
    ['Năm 2021 doanh nghiệp tăng 35%', [['35', 'percent', null]]],
    ['Kế hoạch 25 cụm', [['25', 'cluster', null]]],
  ])('%s', (text, numbers) => {
    expect(seen(text)).toEqual(numbers)
  })

  test.each([
    'Năm 2021, giai đoạn 2021–2025, từ năm 2018 đến năm 2020.',
    'Ngày 26/11/2021, tháng 9/2023, quý II/2024, 9 tháng đầu năm 2023, ngày 5 tháng 3 năm 2020.',
    'Kế hoạch số 60/KH-UBND, Nghị định 80/2021/NĐ-CP, Quyết định 496/QĐ-UBND, Thông tư 41/2016/TT-BCT.',
    'Điều 5, khoản 2, điểm 3, mục II.1, trang 12, bảng 3.',
    'Điện thoại: 024 3825 1234, 0912 345 678, (+84) 24 3825 1234, 1900 1234.',
    'On 5 March 2020, in March 2020, Article 5, Decision No. 496, page 12, Top 10, Top-500, ISO 9001, Industry 4.0.',
    '1. Kết quả\n2.1. Tồn tại\n3) Kiến nghị',
    'Sau 5 năm, trong 6 đợt, lần thứ 3, the 5th round, https://example.test/2024/123.',
    'Ba doanh nghiệp, sau mười năm, tháng mười hai, lần thứ mười ba, năm hai nghìn không trăm hai mươi hai.',
    'One of them, two firms, ten years, the twenty-first century, hundreds of firms.',
    'Phần trăm, hàng trăm doanh nghiệp, nghìn tỷ đồng, Hai Bà Trưng, Ba Đình.',
  ])('no figure in: %s', text => {
    expect(seen(text)).toEqual([])
  })
})
