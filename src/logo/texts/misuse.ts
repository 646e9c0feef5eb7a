import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { MisuseStepKind } from '../model.ts'

export const stepWords: Readonly<Record<MisuseStepKind, Localized>> = {
  looking: { vi: 'đang xác minh', en: 'being looked into' },
  allowed: { vi: 'việc dùng là đúng', en: 'the use is right' },
  stopped: { vi: 'đã ngừng dùng sai', en: 'the misuse has stopped' },
  'passed-on': { vi: 'đã chuyển cơ quan có thẩm quyền', en: 'passed on to who is competent' },
}

export const texts = defineTexts({
  report: { vi: 'Phản ánh việc dùng sai biểu trưng', en: 'Report misuse of the logo' },
  lead: {
    vi: 'Không cần tài khoản. Phản ánh được gửi đến cơ quan thường trực; bạn nhận một địa chỉ để xem kết quả.',
    en: 'No account is needed. The report goes to the programme office; you are given an address that shows what became of it.',
  },
  firm: { vi: 'Doanh nghiệp hoặc tên trên sản phẩm', en: 'Firm, or the name on the product' },
  place: { vi: 'Thấy ở đâu, ngày nào', en: 'Where, and on which day' },
  placeHint: {
    vi: 'Cửa hàng, hội chợ, địa chỉ trang mạng…',
    en: 'A shop, a fair, the address of a site…',
  },
  body: { vi: 'Biểu trưng được dùng như thế nào', en: 'How the logo is used' },
  sender: { vi: 'Tên của bạn', en: 'Your name' },
  contact: { vi: 'Điện thoại hoặc thư điện tử', en: 'Telephone or e-mail' },
  contactHint: {
    vi: 'Chỉ cơ quan thường trực xem, để hỏi thêm khi cần.',
    en: 'Only the office reads it, to ask back where needed.',
  },
  send: { vi: 'Gửi phản ánh', en: 'Send the report' },
  askFirst: { vi: 'Hỏi trước về quyền dùng biểu trưng', en: 'Ask first whether the firm may use the logo' },
  receipt: (number: string) => ({
    vi: `Phản ánh số ${number} đã được tiếp nhận`,
    en: `Report ${number} was received`,
  }),
  number: { vi: 'Số', en: 'Number' },
  receivedAt: { vi: 'Tiếp nhận lúc', en: 'Received at' },
  state: { vi: 'Kết quả xử lý', en: 'What became of it' },
  received: { vi: 'mới tiếp nhận', en: 'received' },
  keepLink: {
    vi: 'Hãy giữ địa chỉ trang này để xem kết quả xử lý.',
    en: 'Keep the address of this page: it shows what becomes of the report.',
  },
  written: { vi: 'Nội dung phản ánh', en: 'What was reported' },
  misuse: { vi: 'Phản ánh dùng sai biểu trưng', en: 'Reported misuse of the logo' },
  officeLead: {
    vi: 'Phản ánh của người dân, kết quả xử lý. Người gửi đọc được nội dung trả lời.',
    en: 'What people reported, and what became of it. Senders read the answers.',
  },
  searchHint: { vi: 'tên, nơi, nội dung', en: 'name, place, words' },
  nothing: { vi: 'Không có phản ánh nào.', en: 'Nothing was reported.' },
  from: { vi: 'Người gửi', en: 'Sender' },
  unnamed: { vi: 'không ghi tên', en: 'not named' },
  answer: { vi: 'Ghi kết quả xử lý', en: 'Note what was done' },
  kind: { vi: 'Kết quả', en: 'Outcome' },
  words: { vi: 'Nội dung trả lời, người gửi đọc được', en: 'Answer, which the sender reads' },
  save: { vi: 'Ghi', en: 'Note' },
  numbered: (number: string) => ({ vi: `Phản ánh số ${number}`, en: `Report ${number}` }),
  noSteps: { vi: 'Chưa xử lý.', en: 'Nothing was done yet.' },
  waiting: (count: string) => ({
    vi: `${count} phản ánh dùng sai biểu trưng chưa xử lý xong`,
    en: `${count} reports of misuse of the logo are open`,
  }),
  look: { vi: 'Xử lý', en: 'Handle' },
})
