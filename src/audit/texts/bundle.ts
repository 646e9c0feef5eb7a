import { defineTexts } from '../../platform/texts.ts'

/** What each file of a bundle is. */
export const bundleTexts = defineTexts({
  readme: { vi: 'Cách kiểm tra bộ bằng chứng', en: 'How to check the bundle' },
  round: { vi: 'Đợt xét chọn với kết quả đã khóa', en: 'The round with its frozen result' },
  criteriaSet: { vi: 'Bộ tiêu chí', en: 'The criteria set' },
  result: { vi: 'Kết quả đã khóa', en: 'The frozen result' },
  draw: { vi: 'Lần rút mẫu', en: 'The draw' },
  findings: { vi: 'Phát hiện kiểm toán', en: 'Findings' },
  explanation: (product: string) => ({ vi: `Giải thích điểm: ${product}`, en: `Explanation: ${product}` }),
  facts: (product: string) => ({
    vi: `Số liệu và nguồn: ${product}`,
    en: `Figures and their sources: ${product}`,
  }),
  sheets: (product: string) => ({ vi: `Phiếu chấm: ${product}`, en: `Score sheets: ${product}` }),
  document: (title: string) => ({ vi: `Tài liệu: ${title}`, en: `Document: ${title}` }),
  minutes: (number: number) => ({ vi: `Biên bản phiên họp ${number}`, en: `Minutes of sitting ${number}` }),
  list: (number: number) => ({ vi: `Danh sách đã công bố, lần ${number}`, en: `Published list ${number}` }),
  comments: { vi: 'Số ý kiến góp ý', en: 'Counts of comments' },
  decision: { vi: 'Quyết định', en: 'The decision' },
  recognitions: { vi: 'Công nhận từ đợt này', en: 'Recognitions from this round' },
  entries: { vi: 'Dòng nhật ký liên quan', en: 'Journal entries about it' },
  chain: { vi: 'Chuỗi nhật ký', en: 'The chain of the journal' },
  sums: { vi: 'Mã băm cho sha256sum', en: 'Digests for sha256sum' },
  manifest: { vi: 'Danh mục', en: 'The manifest' },
  neverTaken: {
    vi: 'Số liệu dẫn tài liệu này; hệ thống chưa nhận tệp của tài liệu.',
    en: 'A figure names this document; its file was never taken in here.',
  },
  fileGone: {
    vi: 'Không đọc được tệp trong kho, hoặc tệp đã bị thay đổi.',
    en: 'The file cannot be read in the store, or was changed there.',
  },
})
