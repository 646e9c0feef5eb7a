import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  sizeIs: { vi: 'Quy mô doanh nghiệp', en: 'Size class' },
  sizeUnknown: { vi: 'chưa xác định', en: 'not settled' },
  sizeNone: { vi: 'không áp dụng (không phải doanh nghiệp)', en: 'not applicable (no enterprise by law)' },
  why: { vi: 'Vì sao', en: 'Why' },
  rule: {
    vi: 'Lấy quy mô nhỏ nhất phù hợp: lao động đóng bảo hiểm không quá mức, và doanh thu năm trước hoặc tổng nguồn vốn không quá mức. Không quy mô nào phù hợp là doanh nghiệp lớn.',
    en: 'The smallest class that fits: insured employees within the limit, and last year’s revenue or total capital within theirs. What fits none is large.',
  },
  class: { vi: 'Quy mô', en: 'Class' },
  fits: { vi: 'Phù hợp', en: 'Fits' },
  employees: { vi: 'Lao động đóng bảo hiểm', en: 'Insured employees' },
  revenue: { vi: 'Doanh thu năm trước', en: 'Revenue last year' },
  capital: { vi: 'Tổng nguồn vốn', en: 'Total capital' },
  held: { vi: 'Doanh nghiệp có', en: 'The enterprise has' },
  atMost: (limit: string) => ({ vi: `không quá ${limit}`, en: `at most ${limit}` }),
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  open: { vi: 'chưa biết', en: 'not known' },
  asDerived: {
    vi: 'suy ra theo Điều 5 Nghị định 80/2021/NĐ-CP',
    en: 'it follows by article 5 of Decree 80/2021/ND-CP',
  },
})
