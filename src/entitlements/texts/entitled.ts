import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  title: (enterprises: string) => ({
    vi: `${enterprises} doanh nghiệp được hưởng mà chưa đề nghị`,
    en: `${enterprises} enterprises are entitled and have not claimed`,
  }),
  lead: (byCase: string) => ({
    vi: `Thêm ${byCase} doanh nghiệp chỉ có chính sách tùy phương án. Tính từ hồ sơ và số liệu hiện có; số ngày kể từ khi chính sách mở ra với doanh nghiệp.`,
    en: `Besides, ${byCase} enterprises for which it depends only on what they plan (a project, a loan, a fair). By the records and figures as they stand; days count from when a policy opened to the enterprise.`,
  }),
  byPolicy: { vi: 'Theo chính sách', en: 'By policy' },
  list: { vi: 'Doanh nghiệp và chính sách', en: 'Enterprises and policies' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  enterprises: { vi: 'Số doanh nghiệp', en: 'Enterprises' },
  policy: { vi: 'Chính sách', en: 'Policy' },
  answer: { vi: 'Kết quả', en: 'Answer' },
  yes: { vi: 'Được hưởng', en: 'Entitled' },
  case: { vi: 'Tùy phương án', en: 'By the case' },
  ceiling: { vi: 'Mức trần (đồng)', en: 'Ceiling (đồng)' },
  since: { vi: 'Từ ngày', en: 'Since' },
  age: { vi: 'Số ngày', en: 'Days' },
  oldest: { vi: 'Lâu nhất (ngày)', en: 'Longest (days)' },
  searchHint: { vi: 'tên doanh nghiệp, tên chính sách', en: 'an enterprise, a policy' },
  waited: { vi: 'Đã mở', en: 'Open for' },
  month: { vi: 'trên 30 ngày', en: 'more than 30 days' },
  quarter: { vi: 'trên 90 ngày', en: 'more than 90 days' },
  nothing: { vi: 'Không còn doanh nghiệp nào.', en: 'There is none.' },
})
