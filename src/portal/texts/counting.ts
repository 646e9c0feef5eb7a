import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Counts } from '../../recognition/rules/counting.ts'

interface CounterWords {
  readonly name: Localized
  readonly counts: Localized
  readonly grows: Localized
}

/** Each counter by its own name: what it counts, and when it changes. */
export const counterWords: Readonly<Record<keyof Counts, CounterWords>> = {
  events: {
    name: { vi: 'Lần công nhận', en: 'Recognitions' },
    counts: {
      vi: 'Mỗi sản phẩm theo mỗi quyết định là một lần, kể cả công nhận lại và kể cả sau đó bị thu hồi.',
      en: 'Each product by each decision is one, recognised anew or not, also when it was revoked later.',
    },
    grows: {
      vi: 'Tăng sau mỗi quyết định; không bao giờ giảm.',
      en: 'Grows with every decision; never falls.',
    },
  },
  products: {
    name: { vi: 'Sản phẩm', en: 'Products' },
    counts: {
      vi: 'Sản phẩm có ít nhất một lần công nhận; công nhận lại vẫn là sản phẩm đó.',
      en: 'Products recognised at least once; recognised anew, it is the same product.',
    },
    grows: { vi: 'Chỉ tăng khi công nhận lần đầu.', en: 'Grows only when a product is recognised first.' },
  },
  enterprises: {
    name: { vi: 'Doanh nghiệp', en: 'Enterprises' },
    counts: {
      vi: 'Doanh nghiệp được cấp ít nhất một lần công nhận; hồ sơ trùng đã gộp tính là một.',
      en: 'Enterprises to which at least one recognition was granted; merged duplicates are one.',
    },
    grows: {
      vi: 'Chỉ tăng khi doanh nghiệp được công nhận lần đầu.',
      en: 'Grows only when an enterprise is recognised first.',
    },
  },
  titles: {
    name: { vi: 'Công nhận còn hiệu lực', en: 'Recognitions in force' },
    counts: {
      vi: 'Còn trong thời hạn vào ngày đang xem, không bị tạm dừng hay thu hồi; công nhận lại trước hạn chỉ tính một.',
      en: 'Within their term on the day, neither suspended nor revoked; recognised anew early, a product counts once.',
    },
    grows: {
      vi: 'Giảm khi hết hạn, tạm dừng, thu hồi.',
      en: 'Falls when terms end, and with suspensions and revocations.',
    },
  },
  enterpriseYears: {
    name: { vi: 'Lượt doanh nghiệp theo năm', en: 'Enterprise-years' },
    counts: {
      vi: 'Số doanh nghiệp của từng năm cộng lại: được công nhận ba năm là ba lượt. Không phải số doanh nghiệp.',
      en: 'The enterprises of each year added up: recognised in three years, an enterprise counts three times. It is no number of enterprises.',
    },
    grows: { vi: 'Tăng mỗi năm; không bao giờ giảm.', en: 'Grows every year; never falls.' },
  },
}

export const countingTexts = defineTexts({
  title: { vi: 'Cách đếm công nhận', en: 'How we count' },
  lead: {
    vi: 'Bốn con số trả lời bốn câu hỏi khác nhau và không cộng lẫn vào nhau. Con số thứ năm, lượt doanh nghiệp theo năm, hay bị gọi nhầm là số doanh nghiệp.',
    en: 'Four numbers answer four questions and never mix. A fifth one, enterprise-years, is often called a number of enterprises by mistake.',
  },
  counters: { vi: 'Các con số', en: 'The counters' },
  ours: { vi: 'Theo sổ công nhận của hệ thống', en: 'By our own register' },
  oursOn: (day: string) => ({ vi: `Ngày ${day}`, en: `On ${day}` }),
  number: { vi: 'Con số', en: 'Counter' },
  counts: { vi: 'Đếm gì', en: 'What it counts' },
  grows: { vi: 'Thay đổi khi nào', en: 'When it changes' },
  yearEnds: { vi: 'Cuối từng năm', en: 'At the end of each year' },
  yearEndsNote: {
    vi: 'Cộng dồn từ đầu đến hết năm; dòng cuối tính đến ngày đang xem. Hiệu lực tính vào chính ngày đó.',
    en: 'From the beginning until the end of the year, the last row until this day. In force means on that very day.',
  },
  nothing: { vi: 'Sổ chưa có lần công nhận nào.', en: 'Nothing has been recognised yet.' },
  year: { vi: 'Năm', en: 'Year' },
  published: { vi: 'Lịch sử theo nguồn đã công bố', en: 'The history that sources print' },
  publishedNote: {
    vi: 'Số liệu thật của thành phố Hà Nội, chép từ nguồn công khai; không nhập vào sổ công nhận. Ô trống là chưa biết. Năm 2019 và 2020 chỉ biết tổng của cả hai năm.',
    en: 'Real figures of Hà Nội, copied from public sources; they are not in the register. An empty cell is not known. Of 2019 and 2020 only their total is known.',
  },
  period: { vi: 'Năm', en: 'Year' },
  products: { vi: 'Sản phẩm được công nhận', en: 'Products recognised' },
  enterprises: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  since: { vi: 'Cộng dồn từ 2018 (tính ra)', en: 'Since 2018 (computed)' },
  printed: { vi: 'Cộng dồn nguồn nêu', en: 'Since 2018 (printed)' },
  enterpriseYears: { vi: 'Lượt doanh nghiệp (tính ra)', en: 'Enterprise-years (computed)' },
  chart: (total: string, claimed: string, gap: string) => ({
    vi: `Đến hết 2024, kết quả từng năm cộng lại được ${total}; nguồn nêu ${claimed}: ${gap} chưa giải thích được`,
    en: `Until 2024 the results of the years make ${total}; a source states ${claimed}: ${gap} are unexplained`,
  }),
  chartPlain: { vi: 'Số lần công nhận cộng dồn từ 2018', en: 'Recognitions since 2018' },
  chartUnit: { vi: 'lần công nhận từ 2018', en: 'recognitions since 2018' },
  computed: { vi: 'Tính từ kết quả từng năm', en: 'Computed from yearly results' },
  byOthers: { vi: 'Nguồn nêu', en: 'Printed' },
  source: { vi: 'các dòng có nguồn tại trang Số liệu', en: 'rows with their sources on the page Figures' },
  reconciled: { vi: 'Cái gì khớp, cái gì chưa giải thích được', en: 'What adds up, and what is unexplained' },
  addsUp: { vi: 'khớp', en: 'adds up' },
  gap: (gap: string) => ({ vi: `${gap} chưa giải thích được`, en: `${gap} unexplained` }),
  stated: (total: string, whole: string) => ({
    vi: `Cộng lại được ${total}; nguồn nêu ${whole}.`,
    en: `Added up they make ${total}; the source states ${whole}.`,
  }),
  missing: { vi: 'chưa đủ nguồn', en: 'not known' },
  countsEvents: { vi: 'đếm lần công nhận', en: 'counts recognitions' },
  countsYears: { vi: 'đếm lượt doanh nghiệp theo năm', en: 'counts enterprise-years' },
  implied: (implied: string, printed: string) => ({
    vi: `Nếu 172 sản phẩm của 2021–2024 là đúng thì riêng năm 2024 phải có ${implied}; kết quả công bố của năm 2024 là ${printed}. Không nguồn nào giải thích phần chênh.`,
    en: `Were the 172 products of 2021–2024 right, 2024 alone would have ${implied}; the result printed for 2024 is ${printed}. No source explains the difference.`,
  }),
  distinct: (distinct: string, years: string) => ({
    vi: `Một nguồn nêu ${distinct} doanh nghiệp khác nhau cho “gần 200 sản phẩm”; ${years} là lượt doanh nghiệp cộng theo năm. Hai con số đều có thể đúng vì trả lời hai câu hỏi.`,
    en: `One source gives ${distinct} different enterprises for “nearly 200 products”; ${years} are enterprise-years. Both can be right, for they answer two questions.`,
  }),
  contradictions: { vi: 'Chỗ các nguồn mâu thuẫn nhau', en: 'Where sources contradict each other' },
  contradictionsNote: {
    vi: 'Giữ nguyên như nguồn đã in; không sửa, không chọn thay.',
    en: 'Kept as printed; nothing is corrected or chosen.',
  },
  noContradictions: {
    vi: 'Ngoài các chênh lệch trên, chưa thấy hai nguồn nào ghi khác nhau cho cùng một mục.',
    en: 'Apart from the gaps above, no two sources were found to print one item differently.',
  },
  or: { vi: 'hoặc', en: 'or' },
  twoEnterprises: (product: string, year: string, enterprises: string) => ({
    vi: `${product} (${year}) được ghi dưới các doanh nghiệp khác nhau: ${enterprises}. Hoặc là các sản phẩm cùng tên, hoặc có nguồn ghi sai.`,
    en: `${product} (${year}) is named under different enterprises: ${enterprises}. Either these are products of one name, or a source is wrong.`,
  }),
  figures: { vi: 'Mọi số liệu đã công bố, kèm nguồn', en: 'Every published figure with its source' },
  releases: { vi: 'Số liệu phát hành, đối chiếu được', en: 'Released figures that reconcile' },
  json: { vi: 'Tải về dạng JSON', en: 'Take away as JSON' },
  program: {
    vi: 'Đếm theo ngày khác, theo nhóm ngành, xã, phường',
    en: 'Count for another day, by sector or commune',
  },
})
