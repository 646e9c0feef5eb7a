import { defineTexts } from '../../platform/texts.ts'

export const jobTexts = defineTexts({
  title: (count: string) => ({
    vi: `Cấp giấy chứng nhận: ${count} công nhận`,
    en: `Issue certificates: ${count} recognitions`,
  }),
  done: (done: string, refused: string) =>
    refused === '0'
      ? { vi: `Đã xong ${done} giấy chứng nhận.`, en: `${done} certificates are done.` }
      : {
          vi: `Đã xong ${done} giấy chứng nhận; ${refused} công nhận không cấp được, xem lý do trong danh sách.`,
          en: `${done} certificates are done; ${refused} were refused, see the list for why.`,
        },
})

export const texts = defineTexts({
  certificates: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  lead: {
    vi: 'Mỗi công nhận một dòng: chưa cấp, đã cấp, đã có số, hay cần cấp lại.',
    en: 'One row for each recognition: none yet, issued, numbered, or to be issued again.',
  },
  product: { vi: 'Sản phẩm', en: 'Product' },
  holder: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  term: { vi: 'Có hiệu lực', en: 'In force' },
  recognition: { vi: 'Công nhận', en: 'Recognition' },
  state: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  code: { vi: 'Mã tra cứu', en: 'Code' },
  file: { vi: 'Tệp', en: 'File' },
  replacedOn: (day: string) => ({ vi: `được thay ngày ${day}`, en: `superseded on ${day}` }),
  download: { vi: 'Tải PDF', en: 'PDF' },
  filterState: { vi: 'Tình trạng giấy', en: 'State' },
  states: (state: string) => stateWords[state] ?? { vi: state, en: state },
  numbered: (number: string, day: string) => ({ vi: `số ${number}, ${day}`, en: `no. ${number}, ${day}` }),
  issuedOn: (day: string) => ({ vi: `cấp ${day}, chưa có số`, en: `issued ${day}, no number yet` }),
  chosen: { vi: 'Cấp hoặc ghi số', en: 'Issue or number' },
  searchHint: { vi: 'Tên sản phẩm, doanh nghiệp, mã tra cứu', en: 'Product, enterprise, code' },
  nothing: { vi: 'Không có công nhận nào như vậy.', en: 'There is no such recognition.' },
  noKey: {
    vi: 'Chưa có khóa ký nên chưa cấp được giấy. Người vận hành tạo khóa bằng lệnh: chuluc certificate key --ground "…".',
    en: 'There is no signing key yet, so nothing can be issued. The operator makes one: chuluc certificate key --ground "…".',
  },
  templates: { vi: 'Mẫu giấy chứng nhận', en: 'Template of the certificate' },
  checkPage: { vi: 'Trang kiểm tra công khai', en: 'Public check page' },
  issueTitle: (count: string) => ({
    vi: `Cấp giấy chứng nhận cho ${count} công nhận`,
    en: `Certificates for ${count} recognitions`,
  }),
  issueLead: {
    vi: 'Giấy được ký và dựng lần lượt; có thể rời trang này, xong sẽ có thông báo.',
    en: 'They are signed and drawn one after the other; you may leave, and are told when it is done.',
  },
  would: { vi: 'Sẽ làm', en: 'What would be done' },
  willIssue: { vi: 'cấp giấy', en: 'issue' },
  willReissue: { vi: 'cấp lại', en: 'issue again' },
  willNumber: { vi: 'ghi số', en: 'number' },
  willNothing: { vi: 'không thay đổi', en: 'nothing' },
  refused: { vi: 'không cấp được', en: 'cannot be issued' },
  ground: { vi: 'Lý do cấp lại', en: 'Why they are issued again' },
  groundHint: {
    vi: 'Để trống nếu cấp lần đầu. Có lý do thì cấp lại cho những công nhận đã có giấy; giấy cũ thành giấy đã được thay.',
    en: 'Empty for first certificates. With a reason, those that have one get another, and the old one is superseded.',
  },
  first: { vi: 'Số bắt đầu', en: 'First number' },
  firstHint: (next: string) => ({
    vi: `Do văn thư cấp; số tiếp theo trong năm là ${next}. Để trống thì ô số trên giấy để trống.`,
    en: `From the registry; the next of the year is ${next}. Left empty, the number stays blank on the paper.`,
  }),
  numberedOn: { vi: 'Ngày ghi trên giấy', en: 'Day on the papers' },
  both: {
    vi: 'Số và ngày được ghi cùng nhau: cần điền cả hai hoặc để trống cả hai.',
    en: 'Number and day are given together: fill in both, or neither.',
  },
  start: { vi: 'Bắt đầu', en: 'Start' },
  nothingChosen: { vi: 'Hãy chọn ít nhất một công nhận.', en: 'Choose at least one recognition.' },
  tooMany: (most: string) => ({
    vi: `Nhiều nhất ${most} công nhận một lần.`,
    en: `At most ${most} at a time.`,
  }),
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  waiting: (count: string) => ({
    vi: `${count} công nhận chưa có giấy chứng nhận`,
    en: `${count} recognitions without a certificate`,
  }),
  look: { vi: 'Cấp giấy', en: 'Issue' },
  change: (product: string) => ({
    vi: `Giấy chứng nhận của sản phẩm ${product}: tải tệp PDF`,
    en: `Certificate of the product ${product}: take the PDF`,
  }),
})

const stateWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  none: { vi: 'chưa cấp', en: 'none yet' },
  blank: { vi: 'đã cấp, chưa có số', en: 'issued, no number yet' },
  numbered: { vi: 'đã có số', en: 'numbered' },
  changed: { vi: 'cần cấp lại: tên trong sổ đã đổi', en: 'to be issued again: names have changed' },
  over: { vi: 'công nhận không còn hiệu lực', en: 'the recognition is over' },
}
