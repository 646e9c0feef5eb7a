import type { Verdict } from './rules/checking/check.ts'

/** A draft with what is to be found in it: the number as written, the verdict, and of what code where one is meant. */
export interface LabelledDraft {
  readonly draft: string
  readonly marks: readonly (readonly [written: string, verdict: Verdict, code?: string])[]
}

/** Sentences of our own around the facts of the published rows, five articles and what came after them; read in 2026. */
export const labelledDrafts: readonly LabelledDraft[] = [
  // seed 000
  {
    draft: 'Năm 2021, thành phố công nhận 46 sản phẩm công nghiệp chủ lực của 30 doanh nghiệp.',
    marks: [
      ['46', 'matches', 'products-2021'],
      ['30', 'matches', 'enterprises-2021'],
    ],
  },
  {
    draft:
      'Theo Kế hoạch 60/KH-UBND, năm 2021 phấn đấu có 25–30 sản phẩm được công nhận của 20–25 doanh nghiệp.',
    marks: [
      ['25–30', 'target', 'products to be recognised 2021'],
      ['20–25', 'target', 'enterprises to be recognised 2021'],
    ],
  },
  {
    draft:
      'Năm 2021, doanh nghiệp được công nhận đặt mục tiêu chiếm 35–40% giá trị sản xuất công nghiệp thành phố.',
    marks: [['35–40%', 'target', 'share of recognised enterprises in city industrial production value 2021']],
  },
  {
    draft: 'Giai đoạn 2021–2025 dự kiến công nhận từ 150 đến 180 sản phẩm.',
    marks: [['150 đến 180', 'target', 'products to be recognised 2021-2025']],
  },
  {
    draft: 'Mục tiêu năm 2026: giá trị sản xuất của doanh nghiệp được công nhận tăng 10–12% so với năm 2020.',
    marks: [['10–12%', 'expired', 'growth of production value of recognised enterprises on 2020 2021']],
  },
  {
    draft: 'In 2021 the city recognised 46 key industrial products of 30 enterprises.',
    marks: [
      ['46', 'matches', 'products-2021'],
      ['30', 'matches', 'enterprises-2021'],
    ],
  },
  // seed 001
  {
    draft: 'Đến hết năm 2020 dự kiến có 115–120 sản phẩm được công nhận, bằng 150% chỉ tiêu của đề án.',
    marks: [
      ['115–120', 'target'],
      ['150%', 'none'],
    ],
  },
  {
    draft: 'Giai đoạn 2018–2020 có 117 sản phẩm của 77 doanh nghiệp được công nhận.',
    marks: [
      ['117', 'matches', 'products-2018-2020'],
      ['77', 'matches', 'enterprise-years-2018-2020'],
    ],
  },
  {
    draft: 'Tháng 9/2020, báo chí nêu 121 sản phẩm được công nhận giai đoạn 2018–2020.',
    marks: [['121', 'matches', 'products-2018-2020-september']],
  },
  // seed 002
  {
    draft: 'Năm 2024, thành phố công nhận 289 sản phẩm công nghiệp chủ lực.',
    marks: [['289', 'wrong-scope', 'products-2018-2024-claimed']],
  },
  {
    draft: 'In 2024 Hà Nội recognised 289 key industrial products.',
    marks: [['289', 'wrong-scope', 'products-2018-2024-claimed']],
  },
  {
    draft: 'Giai đoạn 2021–2024 có 172 sản phẩm của 114 doanh nghiệp được công nhận.',
    marks: [
      ['172', 'claimed', 'products-2021-2024-claimed'],
      ['114', 'claimed', 'enterprises-2021-2024-claimed'],
    ],
  },
  {
    draft: 'Cộng các đợt 2021–2024 được 148 sản phẩm được công nhận.',
    marks: [['148', 'matches', 'products-2021-2024']],
  },
  {
    draft:
      'Năm 2024 công nhận 36 sản phẩm của 25 doanh nghiệp, năm 2025 công nhận 35 sản phẩm của 28 doanh nghiệp.',
    marks: [
      ['36', 'matches', 'products-2024'],
      ['25', 'matches', 'enterprises-2024'],
      ['35', 'matches', 'products-2025'],
      ['28', 'matches', 'enterprises-2025'],
    ],
  },
  {
    draft: 'Hội chợ sản phẩm công nghiệp chủ lực năm 2024 có hơn 200 gian hàng.',
    marks: [['200', 'matches', 'booths at the key-product fair of October 2024 2024']],
  },
  {
    draft: 'Gần 600 cán bộ quản lý doanh nghiệp được đào tạo trong năm 2024.',
    marks: [['600', 'matches', 'enterprise managers trained 2024']],
  },
  { draft: 'Năm 2024 có 60 sản phẩm công nghiệp chủ lực được công nhận.', marks: [['60', 'none']] },
  // seed 003
  {
    draft: 'Sau 5 năm, lũy kế 2018–2022 có 196 sản phẩm được công nhận của 132 lượt doanh nghiệp.',
    marks: [
      ['196', 'matches', 'products-2018-2022'],
      ['132', 'matches', 'enterprise-years-2018-2022'],
    ],
  },
  {
    draft: 'After five years, 2018–2022, the city has recognised 196 products.',
    marks: [['196', 'matches', 'products-2018-2022']],
  },
  {
    draft: 'Tính đến năm 2023 có 229 sản phẩm được công nhận từ năm 2018.',
    marks: [['229', 'matches', 'products-2018-2023']],
  },
  {
    draft: 'Chín tháng đầu năm 2023, vốn FDI thu hút đạt 2.526 triệu USD, gồm 305 dự án FDI cấp mới.',
    marks: [
      ['2.526 triệu', 'matches', 'FDI attracted 2023-M01..M09'],
      ['305', 'matches', 'new FDI projects 2023-M01..M09'],
    ],
  },
  {
    draft: 'Vốn đăng ký của doanh nghiệp mới chín tháng năm 2023 đạt 226,9 nghìn tỷ đồng.',
    marks: [['226,9 nghìn tỷ', 'matches', 'registered capital of new enterprises 2023-M01..M09']],
  },
  {
    draft: 'Năm 2023, 19 cụm công nghiệp trong 43 cụm thành lập 2018–2020 đã khởi công.',
    marks: [
      ['19', 'matches'],
      ['43', 'matches'],
    ],
  },
  {
    draft: 'Có 81 doanh nghiệp khác nhau có sản phẩm được công nhận.',
    marks: [['81', 'claimed', 'different-enterprises-2018-2023']],
  },
  {
    draft: 'Năm 2022 có 196 sản phẩm được công nhận.',
    marks: [['196', 'wrong-scope', 'products-2018-2022']],
  },
  // seed 004
  {
    draft:
      'Kế hoạch 94/KH-UBND đặt ra 900 doanh nghiệp công nghiệp hỗ trợ đến cuối năm 2020, trong đó 400 doanh nghiệp đạt tiêu chuẩn quốc tế.',
    marks: [
      ['900', 'target', 'supporting-industry enterprises by year end 2020'],
      ['400', 'target', 'supporting-industry enterprises at international standard 2020'],
    ],
  },
  {
    draft: 'Tháng 10/2024 thành phố có hơn 900 doanh nghiệp công nghiệp hỗ trợ.',
    marks: [['900', 'matches', 'supporting-industry enterprises 2024-10']],
  },
  {
    draft: 'Công nghiệp hỗ trợ phấn đấu chiếm 18% giá trị sản xuất ngành chế biến, chế tạo năm 2020.',
    marks: [['18%', 'target', 'share of supporting industry in manufacturing production value 2020']],
  },
  {
    draft: 'By 2030 the city aims at about 1,200 supporting-industry enterprises.',
    marks: [['1,200', 'target', 'supporting-industry enterprises 2030']],
  },
  // the city's economy
  {
    draft: 'Chỉ số sản xuất công nghiệp (IIP) năm 2022 tăng 8,8%.',
    marks: [['8,8%', 'matches', 'IIP growth 2022']],
  },
  {
    draft: 'Kim ngạch xuất khẩu hàng hóa năm 2022 đạt 17,1 tỷ USD.',
    marks: [['17,1 tỷ', 'matches', 'exports of goods 2022']],
  },
  { draft: 'GRDP năm 2024 tăng 6,52%.', marks: [['6,52%', 'matches', 'GRDP growth 2024']] },
  { draft: 'GRDP năm 2024 tăng 8,9%.', marks: [['8,9%', 'none']] },
  {
    draft: 'Năm 2023 xuất khẩu hàng hóa đạt 17,1 tỷ USD.',
    marks: [['17,1 tỷ', 'wrong-scope', 'exports of goods 2022']],
  },
  {
    draft: 'Doanh thu của 35 sản phẩm được công nhận năm 2025 đạt gần 42.000 tỷ đồng.',
    marks: [
      ['35', 'matches', 'products-2025'],
      ['42.000 tỷ', 'matches', 'revenue of the 35 products recognised in 2025 2024'],
    ],
  },
  {
    draft: 'Đến tháng 12/2025 có 199 sản phẩm được công nhận.',
    marks: [['199', 'claimed', 'products-2025-12-claimed']],
  },
  {
    draft: 'Từ năm 2018 đến nay đã công nhận 300 sản phẩm, riêng hai năm 2019–2020 là 56 sản phẩm.',
    marks: [
      ['300', 'matches', 'products-2018-2025'],
      ['56', 'matches', 'products-2019-2020'],
    ],
  },
  { draft: 'Năm 2019 công nhận 25 sản phẩm.', marks: [['25', 'none']] },
]
