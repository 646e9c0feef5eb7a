import { defineTexts } from '../../platform/texts.ts'

/** What the pages of the proposed list say. */
export const texts = defineTexts({
  proposed: { vi: 'Danh sách đề xuất công nhận', en: 'Proposed products' },
  proposedOf: (round: string) => ({
    vi: `Danh sách đề xuất công nhận · ${round}`,
    en: `Proposed products · ${round}`,
  }),
  lead: (count: string, published: string, until: string) => ({
    vi: `${count} sản phẩm được đề xuất, công khai ngày ${published} để lấy ý kiến đến hết ngày ${until}.`,
    en: `${count} products are proposed; published on ${published} for comments, which may be sent until the end of ${until}.`,
  }),
  notFinal: {
    vi: 'Đây chưa phải quyết định công nhận. Mỗi sản phẩm có phần giải thích điểm được công khai; số liệu kinh doanh không công khai.',
    en: 'This is not the recognition yet. Each product leads to the publishable explanation of its points; business figures are not public.',
  },
  periodOpen: (days: string) => ({
    vi: `Đang lấy ý kiến: còn ${days} ngày`,
    en: `Comments are open: ${days} days left`,
  }),
  periodLastDay: { vi: 'Hôm nay là ngày cuối lấy ý kiến', en: 'Today is the last day for comments' },
  periodOver: { vi: 'Đã hết thời gian lấy ý kiến', en: 'The comment period is over' },
  sendComment: { vi: 'Gửi ý kiến góp ý', en: 'Send a comment' },
  byPost: {
    vi: 'Cũng có thể gửi bằng văn bản đến cơ quan thường trực; thư gửi qua bưu điện tính theo ngày trên dấu bưu điện.',
    en: 'A letter to the programme office counts as well, by the day of its postmark.',
  },
  received: (received: string, answered: string) => ({
    vi: `Đã nhận ${received} ý kiến, đã trả lời ${answered}.`,
    en: `${received} comments received, ${answered} answered.`,
  }),
  comments: { vi: 'Ý kiến và trả lời', en: 'Comments and replies' },
  decided: {
    vi: 'Đợt này đã có kết quả cuối cùng. Danh sách dưới đây được giữ nguyên như khi công khai lấy ý kiến.',
    en: 'This round is decided. The list below stays as it was published for comments.',
  },
  finalList: { vi: 'Xem kết quả cuối cùng', en: 'See the final list' },
  reopened: {
    vi: 'Đợt đã được mở lại sau danh sách này; danh sách mới sẽ được công khai.',
    en: 'The round was reopened after this list; another list will be published.',
  },
  replaced: (ground: string) => ({
    vi: `Danh sách này được công khai lại. Lý do: ${ground}`,
    en: `This list was published anew. Ground: ${ground}`,
  }),
  rank: { vi: 'Hạng', en: 'Rank' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  sector: { vi: 'Nhóm ngành', en: 'Sector' },
  pointsOf: (max: string) => ({ vi: `Điểm (tối đa ${max})`, en: `Points (of ${max})` }),
  honours: { vi: 'Ghi nhận thêm', en: 'Also' },
  withheld: { vi: 'không công khai', en: 'not public' },
  nothing: { vi: 'Không có sản phẩm nào được đề xuất.', en: 'No product is proposed.' },
  notPublished: {
    vi: 'Danh sách đề xuất của đợt này chưa được công khai.',
    en: 'The proposed list of this round is not published yet.',
  },
  publishedOnDay: (day: string) => ({
    vi: `Dự kiến công khai ngày ${day}.`,
    en: `It is to be published on ${day}.`,
  }),
  digest: { vi: 'Mã SHA-256 của danh sách đã công khai', en: 'SHA-256 of the list as published' },
  download: { vi: 'Tải đúng bản đã công khai', en: 'Download exactly what was published' },
  differences: { vi: 'Thay đổi so với danh sách đã công khai', en: 'Changes since the list was published' },
  publish: { vi: 'Công khai danh sách đề xuất', en: 'Publish the proposed list' },
  publishAnew: { vi: 'Công khai lại danh sách', en: 'Publish the list anew' },
  publishLead: (count: string, failed: string) => ({
    vi: `${count} sản phẩm được đề xuất sẽ hiện công khai cùng phần giải thích được công khai. ${failed} hồ sơ không được đề xuất không hiện ở đâu; doanh nghiệp được báo riêng cùng lý do.`,
    en: `${count} proposed products will be public with the publishable explanations. ${failed} dossiers that are not proposed appear nowhere; their enterprises are told alone, with the reasons.`,
  }),
  until: { vi: 'Nhận ý kiến đến hết ngày', en: 'Comments until the end of' },
  untilHint: (days: string, least: string) => ({
    vi: `Ít nhất ${days} ngày, tức là từ ${least} trở đi (giả định: quy định về độ dài tối thiểu chưa rõ).`,
    en: `At least ${days} days, that is ${least} or later (assumed: the least length is not known).`,
  }),
  ground: { vi: 'Lý do công khai lại', en: 'Ground for publishing anew' },
  cannotPublish: (count: string) => ({
    vi: `Chưa công khai được: ${count} hồ sơ chưa xác định được kết quả.`,
    en: `It cannot be published: the outcome of ${count} dossiers is not known.`,
  }),
  missing: (what: string) => ({ vi: `thiếu: ${what}`, en: `missing: ${what}` }),
  rounds: { vi: 'Đợt xét chọn', en: 'Rounds' },
  manage: { vi: 'Trình và quyết định', en: 'Submission and decision' },
  publishTask: { vi: 'Công khai danh sách đề xuất', en: 'Publish the proposed list' },
  publishNote: { vi: 'mọi hồ sơ đã xác định', en: 'every dossier is decided' },
  publishOn: { vi: 'Xem và công khai', en: 'Look and publish' },
  publishedNow: {
    vi: 'Đã công khai. Các doanh nghiệp đã được báo.',
    en: 'Published. The enterprises were told.',
  },
})
