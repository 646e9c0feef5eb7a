import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  check: { vi: 'Kiểm tra giấy chứng nhận', en: 'Check a certificate' },
  lead: {
    vi: 'Quét mã QR trên giấy, gõ mã tra cứu, hoặc gửi tệp PDF. Không lưu lại việc kiểm tra.',
    en: 'Scan the QR code on the paper, type its code, or send the PDF. Nothing of the check is kept.',
  },
  description: {
    vi: 'Kiểm tra giấy chứng nhận sản phẩm công nghiệp chủ lực còn hiệu lực hay không.',
    en: 'Find out whether a certificate of a key industrial product is in force.',
  },
  code: { vi: 'Mã tra cứu', en: 'Code' },
  codeHint: {
    vi: '10 chữ và số in cạnh mã QR, ví dụ 7KQ2M-9TX4A. Chữ hoa hay thường, có gạch hay không đều được.',
    en: '10 letters and digits beside the QR code, such as 7KQ2M-9TX4A. Capitals and dashes do not matter.',
  },
  checkCode: { vi: 'Kiểm tra', en: 'Check' },
  file: { vi: 'Hoặc gửi tệp PDF của giấy chứng nhận', en: 'Or send the PDF of the certificate' },
  fileHint: {
    vi: 'Tệp được đọc một lần và không lưu lại.',
    en: 'The file is read once and not kept.',
  },
  checkFile: { vi: 'Gửi và kiểm tra', en: 'Send and check' },
  another: { vi: 'Kiểm tra giấy khác', en: 'Check another certificate' },
  onDay: (day: string) => ({ vi: `Trả lời cho ngày ${day}.`, en: `This is said for ${day}.` }),
  inRegister: { vi: 'Sổ công nhận ghi', en: 'The register says' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  decision: { vi: 'Quyết định công nhận', en: 'Decision' },
  decided: (document: string, day: string, issuer: string) => ({
    vi: `${document} ngày ${day}, ${issuer}`,
    en: `${document} of ${day}, ${issuer}`,
  }),
  noNumber: { vi: 'chưa có số', en: 'number not given yet' },
  term: { vi: 'Thời hạn', en: 'Term' },
  fromTo: (from: string, to: string) => ({
    vi: `từ ${from} đến trước ${to}`,
    en: `from ${from} until before ${to}`,
  }),
  honour: { vi: 'Tôn vinh', en: 'Honour' },
  number: { vi: 'Số giấy', en: 'Number' },
  numbered: (number: string, day: string) => ({ vi: `${number}, ngày ${day}`, en: `${number}, of ${day}` }),
  issued: { vi: 'Ngày cấp', en: 'Issued on' },
  status: { vi: 'Tình trạng công nhận', en: 'The recognition' },
  since: (words: string, day: string) => ({ vi: `${words} từ ${day}`, en: `${words} since ${day}` }),
  replaced: (day: string) => ({
    vi: `Giấy mới hơn được cấp ngày ${day}.`,
    en: `A later certificate was issued on ${day}.`,
  }),
  renewed: {
    vi: 'Sản phẩm đã được công nhận lại; công nhận mới đang có hiệu lực.',
    en: 'The product was recognised anew, and that recognition is in force.',
  },
  differs: (product: string, holder: string) => ({
    vi: `Giấy được ký với tên khác: ${product}, của ${holder}. Tên trong sổ đã thay đổi sau khi cấp giấy.`,
    en: `The paper was signed with other names: ${product}, of ${holder}. The register has changed since it was issued.`,
  }),
  alteredButKnown: {
    vi: 'Mã in trên giấy có trong sổ. Đây là nội dung thật của mã đó:',
    en: 'The code on the paper is in the register. This is what it really stands for:',
  },
  publicRecord: { vi: 'Trang công khai của sản phẩm', en: 'Public page of the product' },
  fileMissing: { vi: 'Cần chọn tệp PDF.', en: 'Choose a PDF file.' },
  keys: { vi: 'Khóa công khai của thành phố', en: 'Public keys of the city' },
})
