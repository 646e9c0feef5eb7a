import type { Tone } from '../../design/tag.tsx'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { DutyState, UsePlace } from '../model/reports.ts'

export const stateTones: Readonly<Record<DutyState, Tone>> = {
  due: 'wait',
  late: 'no',
  given: 'done',
  'given-late': 'plain',
}

export const stateWords: Readonly<Record<DutyState, Localized>> = {
  due: { vi: 'chưa gửi, còn hạn', en: 'not sent, in time' },
  late: { vi: 'quá hạn', en: 'overdue' },
  given: { vi: 'đã gửi', en: 'sent' },
  'given-late': { vi: 'đã gửi, muộn', en: 'sent late' },
}

export const placeWords: Readonly<Record<UsePlace, Localized>> = {
  product: { vi: 'trên sản phẩm', en: 'on the product' },
  packaging: { vi: 'bao bì, nhãn hàng', en: 'packaging, labels' },
  signs: { vi: 'biển hiệu, cửa hàng, nhà xưởng', en: 'signs, shops, workshops' },
  website: { vi: 'trang mạng, mạng xã hội', en: 'website, social media' },
  print: { vi: 'tài liệu, ấn phẩm, quảng cáo', en: 'documents, print, advertising' },
  fairs: { vi: 'hội chợ, triển lãm', en: 'fairs, exhibitions' },
  other: { vi: 'nơi khác', en: 'elsewhere' },
}

export const texts = defineTexts({
  reports: { vi: 'Báo cáo sử dụng biểu trưng', en: 'Reports on the use of the logo' },
  reportOf: (year: string) => ({
    vi: `Báo cáo sử dụng biểu trưng năm ${year}`,
    en: `Report on the use of the logo in ${year}`,
  }),
  lead: (due: string) => ({
    vi: `Mỗi năm một lần, chậm nhất ngày ${due}. Không sử dụng cũng là một câu trả lời.`,
    en: `Once a year, by ${due}. That it was not used is an answer too.`,
  }),
  fromBefore: (year: string) => ({
    vi: `Đã điền sẵn theo báo cáo năm ${year}. Hãy xem từng mục: còn đúng thì giữ nguyên, đã khác thì sửa.`,
    en: `Filled in from the report for ${year}. Look at each line: leave what still holds, mend what does not.`,
  }),
  again: (number: string, when: string) => ({
    vi: `Báo cáo số ${number} đã gửi lúc ${when}. Gửi lại thì nội dung mới được tính, bản trước vẫn được lưu.`,
    en: `Report ${number} was sent at ${when}. Sent again, the new one counts; the one before is kept.`,
  }),
  isUsed: (year: string) => ({
    vi: `Năm ${year} doanh nghiệp có sử dụng biểu trưng không?`,
    en: `Did your enterprise use the logo in ${year}?`,
  }),
  used: { vi: 'Có sử dụng', en: 'It was used' },
  notUsed: { vi: 'Không sử dụng', en: 'It was not used' },
  notUsedHint: {
    vi: 'Khi đó không cần điền nơi sử dụng, sản phẩm và số lượng.',
    en: 'Then places, products and quantities need not be filled in.',
  },
  places: { vi: 'Sử dụng ở đâu', en: 'Where it was used' },
  details: { vi: 'Ghi rõ nơi sử dụng', en: 'Where exactly' },
  detailsHint: {
    vi: 'Địa chỉ trang mạng, tên hội chợ, loại bao bì…',
    en: 'The address of a site, the name of a fair, the kind of packaging…',
  },
  products: { vi: 'Cho sản phẩm nào', en: 'For which products' },
  productsHint: {
    vi: 'Các sản phẩm mà doanh nghiệp được dùng biểu trưng trong năm.',
    en: 'Those for which your enterprise might use the logo in the year.',
  },
  quantityOf: (product: string) => ({
    vi: `Số lượng mang biểu trưng: ${product}`,
    en: `How many bear the logo: ${product}`,
  }),
  quantityHint: {
    vi: 'Số sản phẩm hoặc bao bì, nếu biết.',
    en: 'Of products or packages, if known.',
  },
  quantityBefore: (year: string, quantity: string) => ({
    vi: `Năm ${year}: ${quantity}.`,
    en: `In ${year}: ${quantity}.`,
  }),
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  changes: { vi: 'Thay đổi so với trước', en: 'What changed since before' },
  changesHint: {
    vi: 'Vị trí, kích thước, màu sắc, cách dùng có gì khác; để trống nếu không có.',
    en: 'Place, size, colour, manner of use; leave empty if nothing did.',
  },
  file: (number: string) => ({
    vi: `Hình ảnh việc sử dụng ${number}`,
    en: `Picture of the use ${number}`,
  }),
  fileHint: {
    vi: 'Ảnh chụp hoặc PDF: bao bì, biển hiệu, trang mạng. Ảnh đã gửi trước vẫn được giữ.',
    en: 'A photograph or PDF of packaging, a sign, a site. Pictures sent before are kept.',
  },
  confirm: { vi: 'Xác nhận của doanh nghiệp', en: 'The enterprise confirms' },
  confirmed: {
    vi: 'Đã xem lại từng mục; nội dung báo cáo là đúng.',
    en: 'Every line was looked at; what is reported is true.',
  },
  send: { vi: 'Gửi báo cáo', en: 'Send the report' },
  received: (year: string) => ({
    vi: `Đã tiếp nhận báo cáo sử dụng biểu trưng năm ${year}`,
    en: `The report on the use of the logo in ${year} was received`,
  }),
  of: (name: string, year: string) => ({
    vi: `${name}: sử dụng biểu trưng năm ${year}`,
    en: `${name}: use of the logo in ${year}`,
  }),
  keepNumber: {
    vi: 'Hãy giữ số báo cáo. Nếu có sai sót, sửa rồi gửi lại bất cứ lúc nào.',
    en: 'Keep the number of the report. What is wrong in it can be mended and sent again at any time.',
  },
  number: { vi: 'Số', en: 'Number' },
  receivedAt: { vi: 'Tiếp nhận lúc', en: 'Received at' },
  sender: { vi: 'Người gửi', en: 'Sent by' },
  year: { vi: 'Năm', en: 'Year' },
  due: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  receivedOn: { vi: 'Ngày gửi', en: 'Sent on' },
  use: { vi: 'Sử dụng', en: 'Use' },
  said: { vi: 'Nội dung báo cáo', en: 'What was reported' },
  pictures: { vi: 'Hình ảnh', en: 'Pictures' },
  noPictures: { vi: 'Không có hình ảnh kèm theo.', en: 'No pictures were sent.' },
  otherReports: { vi: 'Các lần gửi', en: 'Sent' },
  sentAs: (number: string) => ({ vi: `Báo cáo số ${number}`, en: `Report ${number}` }),
  replaced: (number: string) => ({
    vi: `Bản này đã được thay bằng báo cáo số ${number}.`,
    en: `This one was replaced by report ${number}.`,
  }),
  sendAgain: { vi: 'Sửa và gửi lại', en: 'Mend and send again' },
  open: { vi: 'Xem', en: 'See' },
  write: { vi: 'Làm báo cáo', en: 'Write the report' },
  ownTitle: { vi: 'Báo cáo sử dụng hằng năm', en: 'Yearly reports on use' },
  noneOwed: { vi: 'Chưa có báo cáo nào phải gửi.', en: 'No report is owed yet.' },
  noneLate: {
    vi: 'Không có báo cáo sử dụng biểu trưng nào quá hạn',
    en: 'No report on the use of the logo is overdue',
  },
  lateCount: (written: string, count: number) => ({
    vi: `${written} báo cáo sử dụng biểu trưng quá hạn`,
    en: `${written} ${count === 1 ? 'report' : 'reports'} on the use of the logo overdue`,
  }),
  listLead: {
    vi: 'Mỗi doanh nghiệp được dùng biểu trưng trong năm báo cáo một lần, kể cả khi không sử dụng.',
    en: 'Whoever might use the logo in a year reports once, also that it was not used.',
  },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  all: { vi: 'Tất cả', en: 'All' },
  searchHint: { vi: 'tên doanh nghiệp, sản phẩm', en: 'name, product' },
  nothing: { vi: 'Không có báo cáo nào phù hợp.', en: 'No report fits.' },
  waitingNote: { vi: 'Không sử dụng cũng báo cáo.', en: 'Also if it was not used.' },
  assumedNote: {
    vi: 'Không sử dụng cũng báo cáo; thời hạn là giả định.',
    en: 'Also if it was not used; the term is assumed.',
  },
  look: { vi: 'Xem danh sách', en: 'See the list' },
})

export const reportRefusals = defineTexts({
  stale: {
    vi: 'Báo cáo năm này vừa được người khác gửi. Hãy xem nội dung đã gửi rồi gửi lại nếu cần; phần vừa nhập vẫn còn.',
    en: 'Somebody else has just sent the report of this year. Look at it, then send again if need be; what was typed is kept.',
  },
  'no-place': { vi: 'Chọn ít nhất một nơi sử dụng.', en: 'Choose at least one place.' },
  'no-product': { vi: 'Chọn ít nhất một sản phẩm.', en: 'Choose at least one product.' },
  'other-product': {
    vi: 'Có sản phẩm không thuộc quyền dùng biểu trưng của doanh nghiệp trong năm.',
    en: 'One of the products was not the enterprise’s to use the logo for in that year.',
  },
  'quantity-alone': {
    vi: 'Có số lượng cho sản phẩm chưa được chọn ở trên.',
    en: 'A quantity was given for a product that is not chosen above.',
  },
  tooManyFiles: { vi: 'Nhiều nhất 6 hình ảnh một lần gửi.', en: 'At most 6 pictures at a time.' },
})
