import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  holders: { vi: 'Quyền dùng biểu trưng', en: 'Who may use the logo' },
  title: (written: string, count: number) => ({
    vi: `${written} doanh nghiệp được dùng biểu trưng hôm nay`,
    en: `${written} ${count === 1 ? 'enterprise' : 'enterprises'} may use the logo today`,
  }),
  lead: {
    vi: 'Theo công nhận còn hiệu lực hôm nay; ai đã đồng ý với điều kiện đang dùng, đã tải bao nhiêu tệp.',
    en: 'By the recognitions in force today; who accepted the terms in force, and how many files were taken.',
  },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  products: { vi: 'Sản phẩm', en: 'Products' },
  right: { vi: 'Quyền', en: 'Right' },
  may: { vi: 'được dùng', en: 'may use it' },
  over: { vi: 'không được dùng', en: 'may not use it' },
  until: { vi: 'Đến trước ngày', en: 'Until before' },
  accepted: { vi: 'Đồng ý điều kiện', en: 'Terms accepted' },
  yes: { vi: 'đã đồng ý', en: 'accepted' },
  no: { vi: 'chưa đồng ý', en: 'not accepted' },
  downloads: { vi: 'Số lần tải', en: 'Downloads' },
  lastDownload: { vi: 'Lần tải cuối', en: 'Last download' },
  searchHint: { vi: 'tên doanh nghiệp, sản phẩm', en: 'name, product' },
  nothing: { vi: 'Không có doanh nghiệp nào phù hợp.', en: 'No enterprise fits.' },
  versions: { vi: 'Các bản biểu trưng', en: 'Versions of the logo' },
  reports: { vi: 'Báo cáo sử dụng', en: 'Reports on use' },
  misuse: { vi: 'Phản ánh dùng sai', en: 'Reported misuse' },
})
