import { defineTexts } from '../../platform/texts.ts'

/** The reason of a correction that changes nothing but the document behind a figure. */
export const otherEvidence = 'Bổ sung hoặc thay tài liệu minh chứng'

export const declaringRefusals = defineTexts({
  savedMeanwhile: {
    vi: 'Người khác vừa lưu mục này. Nội dung bạn gõ vẫn còn đây: bấm “Lưu và tiếp tục” để so hai bản.',
    en: 'Somebody else has just saved this section. What you typed is still here: press “Save and continue” to compare the two.',
  },
  sentMeanwhile: {
    vi: 'Bản khai vừa được gửi đi. Hãy tải lại trang để khai tiếp trên số liệu mới.',
    en: 'The declaration has just been sent. Load the page again to go on from the new figures.',
  },
  changedSince: {
    vi: 'Bản khai đã thay đổi sau khi bạn kiểm tra. Hãy xem lại rồi gửi.',
    en: 'The declaration changed after you checked it. Look through it again, then send.',
  },
  notReady: {
    vi: 'Còn số liệu cần sửa hoặc xác nhận trước khi gửi.',
    en: 'Some figures must be corrected or confirmed before sending.',
  },
  nothingToSend: {
    vi: 'Không có gì thay đổi so với lần gửi trước.',
    en: 'Nothing has changed since the last sending.',
  },
})

export const texts = defineTexts({
  declarations: { vi: 'Khai số liệu', en: 'Declarations' },
  declareYear: (year: string) => ({ vi: `Khai số liệu năm ${year}`, en: `Declaration for ${year}` }),
  listLead: {
    vi: 'Mỗi số liệu khai một lần, dùng cho xét chọn, hỗ trợ và báo cáo.',
    en: 'Each figure is declared once, and serves selection, support and reports.',
  },
  year: { vi: 'Năm', en: 'Year' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  open: { vi: 'Mở', en: 'Open' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  lastSent: { vi: 'Gửi lần cuối', en: 'Last sent' },
  figuresDeclared: { vi: 'Số liệu đã khai', en: 'Figures declared' },
  typedNotSent: { vi: 'Đang khai, chưa gửi', en: 'Begun, not sent' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  notSent: { vi: 'Chưa gửi', en: 'Not sent' },
  draftsBeside: { vi: 'Có nội dung chưa gửi', en: 'Something typed and not sent' },
  state: { vi: 'Tình trạng bản khai', en: 'State of the declaration' },
  nobody: { vi: 'Không có doanh nghiệp nào như vậy.', en: 'There is no such enterprise.' },
  searchHint: { vi: 'tên, mã số thuế', en: 'name, tax code' },
  noEnterprise: {
    vi: 'Tài khoản này chưa được gắn với doanh nghiệp nào. Hãy liên hệ cơ quan thường trực.',
    en: 'This account acts for no enterprise yet. Ask the programme office.',
  },
  taskLead: {
    vi: 'Số đã có được điền sẵn, số của năm trước đứng bên cạnh. Có thể dừng bất cứ lúc nào: mọi nội dung đã gõ đều được giữ.',
    en: 'What is known is filled in, and last year stands beside it. Stop whenever you like: everything typed is kept.',
  },
  onBehalf: (name: string) => ({
    vi: `Bạn đang khai thay cho ${name}.`,
    en: `You are declaring on behalf of ${name}.`,
  }),
  ofEnterprise: { vi: 'Về doanh nghiệp', en: 'The enterprise' },
  ofProducts: { vi: 'Từng sản phẩm', en: 'Each product' },
  ofSites: { vi: 'Từng cơ sở', en: 'Each site' },
  otherTheme: { vi: 'Số liệu khác', en: 'Other figures' },
  site: (kind: string) => ({ vi: `Cơ sở: ${kind}`, en: `Site: ${kind}` }),
  answeredOf: (answered: number, all: number) => ({
    vi: `${answered}/${all} số liệu`,
    en: `${answered} of ${all} figures`,
  }),
  done: { vi: 'đã đủ', en: 'complete' },
  begun: { vi: 'còn thiếu', en: 'incomplete' },
  untouched: { vi: 'chưa khai', en: 'not begun' },
  toMend: (count: number) => ({ vi: `${count} chỗ cần sửa`, en: `${count} to correct` }),
  toConfirm: (count: number) => ({ vi: `${count} số cần xác nhận`, en: `${count} to confirm` }),
  checkAndSend: { vi: 'Kiểm tra và gửi', en: 'Check and send' },
  receipts: { vi: 'Đã gửi', en: 'Sent' },
  sentBy: (receipt: string, moment: string, who: string) => ({
    vi: `${receipt}, gửi lúc ${moment}, người gửi: ${who}`,
    en: `${receipt}, sent at ${moment} by ${who}`,
  }),
  otherYears: { vi: 'Năm khác:', en: 'Other years:' },
  figures: { vi: 'Số liệu đã khai của doanh nghiệp', en: 'Figures of the enterprise' },
  nextSection: (name: string) => ({ vi: `Để sau, sang mục “${name}”`, en: `Leave it, go on to “${name}”` }),
  backToList: { vi: 'Về danh sách mục', en: 'Back to the sections' },
  howNumbers: {
    vi: 'Viết số như 1.234.567,5. Số 0 là một số liệu; nếu chưa có số, chọn “Chưa biết” hoặc “Không áp dụng”.',
    en: 'Write numbers the Vietnamese way: 1.234.567,5. Zero is a figure; where there is none, choose “Not known” or “Not applicable”.',
  },
  sectionDocument: { vi: 'Tài liệu minh chứng của mục này', en: 'Evidence for this section' },
  sectionDocumentHint: {
    vi: 'Dùng cho mọi số liệu bên dưới; số nào lấy từ tài liệu khác thì ghi riêng ở số đó.',
    en: 'Holds for every figure below; where a figure comes from another document, name it there.',
  },
  addDocument: { vi: 'Tải tài liệu mới lên', en: 'Upload another document' },
  has: { vi: 'Có số liệu', en: 'A figure' },
  unknown: { vi: 'Chưa biết', en: 'Not known' },
  notApplicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  answerTo: (name: string) => ({ vi: `Trả lời cho: ${name}`, en: `Answer to: ${name}` }),
  page: { vi: 'Trang', en: 'Page' },
  pageOf: (name: string) => ({
    vi: `Trang minh chứng của: ${name}`,
    en: `Page of the evidence for: ${name}`,
  }),
  otherDocument: { vi: 'Tài liệu khác', en: 'Another document' },
  otherDocumentHint: { vi: 'Chỉ ghi khi khác tài liệu của mục.', en: 'Only where it is not the section’s.' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  atPage: (page: string) => ({ vi: `trang ${page}`, en: `page ${page}` }),
  noPage: { vi: 'chưa ghi trang', en: 'no page yet' },
  lastYear: (period: string) => ({ vi: `Năm ${period}`, en: period }),
  lastUnknown: { vi: 'chưa khai', en: 'not declared' },
  declaredNow: { vi: 'Đã khai', en: 'Declared' },
  history: { vi: 'Lịch sử', en: 'History' },
  reason: { vi: 'Vì sao số đã khai phải sửa?', en: 'Why must the declared figure change?' },
  reasonHint: (before: string) => ({
    vi: `Số đã khai là ${before}; số này vẫn được giữ trong lịch sử.`,
    en: `The declared figure is ${before}; it stays in the history.`,
  }),
  sure: { vi: 'Số này đúng', en: 'This figure is right' },
  because: { vi: 'hoặc giải thích', en: 'or explain' },
  savedAt: { vi: 'Đã lưu lúc', en: 'Saved at' },
  theirsTitle: { vi: 'Hai người cùng khai mục này', en: 'Two people work on this section' },
  theirsLead: (who: string, moment: string) => ({
    vi: `${who} đã lưu lúc ${moment}. Bản của bạn ở trong các ô; bản kia đứng bên cạnh mỗi ô khác nhau. Hãy chọn số đúng rồi lưu.`,
    en: `${who} saved at ${moment}. The fields hold what you typed; where it differs, the other stands beside. Choose, then save.`,
  }),
  theirs: (who: string) => ({ vi: `${who} ghi:`, en: `${who} wrote:` }),
  theirsEmpty: { vi: 'để trống', en: 'left empty' },
  remarks: { vi: 'Xem lại trước khi gửi', en: 'Look again before sending' },
  // Problems of one answer.
  ambiguous: (typed: string, grouped: string, divided: string) => ({
    vi: `“${typed}” có thể đọc là ${grouped} hoặc ${divided}. Hãy viết lại theo số đúng.`,
    en: `“${typed}” may be ${grouped} or ${divided}. Write the one you mean.`,
  }),
  inWords: (typed: string, meant: string) => ({
    vi: `Hãy viết đủ chữ số: “${typed}” là ${meant}?`,
    en: `Write all the digits: does “${typed}” mean ${meant}?`,
  }),
  noNumber: (typed: string) => ({
    vi: `“${typed}” không phải là số. Hãy viết chữ số như 1.234.567,5.`,
    en: `“${typed}” is no number. Write digits such as 1.234.567,5.`,
  }),
  twoAnswers: (typed: string) => ({
    vi: `Vừa ghi “${typed}” vừa chọn không có số. Hãy giữ một trong hai.`,
    en: `There is “${typed}” and the choice that there is no figure. Keep one of them.`,
  }),
  wholeDong: { vi: 'Đồng là số nguyên, không có phần lẻ.', en: 'Đồng are whole: no decimals.' },
  whole: { vi: 'Đây là số đếm, không có phần lẻ.', en: 'This is a count: no decimals.' },
  decimals: (most: number) => ({
    vi: `Nhiều nhất ${most} chữ số sau dấu phẩy.`,
    en: `At most ${most} digits after the comma.`,
  }),
  tooLong: { vi: 'Dài quá.', en: 'Too long.' },
  badChoice: { vi: 'Lựa chọn này không có trong danh sách.', en: 'This is not one of the choices.' },
  badValue: { vi: 'Nội dung chưa đúng dạng.', en: 'This is not in the form expected.' },
  badEvidence: {
    vi: 'Tên tài liệu và số trang là một dòng, nhiều nhất 500 ký tự.',
    en: 'Document and page are one line each, at most 500 characters.',
  },
  reasonNeeded: { vi: 'Số đã khai đang được sửa: hãy ghi lý do.', en: 'A declared figure changes: say why.' },
  // Odd figures.
  slipMore: (factor: string, period: string, unit: string) => ({
    vi: `Gấp khoảng một ${factor} lần năm ${period}. Ô này tính bằng ${unit}: có nhầm đơn vị không?`,
    en: `About a ${factor} times ${period}. This field counts in ${unit}: is it the unit?`,
  }),
  slipLess: (factor: string, period: string, unit: string) => ({
    vi: `Nhỏ hơn năm ${period} khoảng một ${factor} lần. Ô này tính bằng ${unit}: có phải bạn ghi theo ${factor} ${unit}?`,
    en: `About a ${factor} times less than ${period}. This field counts in ${unit}: did you write it in ${factor}s?`,
  }),
  manyMore: (period: string) => ({
    vi: `Gấp từ 10 lần trở lên so với năm ${period}.`,
    en: `Ten times ${period} or more.`,
  }),
  manyLess: (period: string) => ({
    vi: `Chưa bằng một phần mười của năm ${period}.`,
    en: `A tenth of ${period} or less.`,
  }),
  signTurned: (period: string) => ({
    vi: `Năm ${period} mang dấu ngược lại.`,
    en: `${period} had the other sign.`,
  }),
  toZero: (period: string) => ({
    vi: `Năm ${period} khác 0. Nếu chưa có số, hãy chọn “Chưa biết”.`,
    en: `${period} was not zero. If there is no figure yet, choose “Not known”.`,
  }),
  smallMoney: {
    vi: 'Chưa đến một triệu đồng cả năm. Ô này tính bằng đồng: có phải bạn ghi theo triệu đồng?',
    en: 'Less than a million đồng in a year. This field counts in đồng: did you write it in millions?',
  },
  negative: { vi: 'Số âm.', en: 'A negative number.' },
  percent: { vi: 'Tỷ lệ nằm ngoài 0–100%.', en: 'A share outside 0–100%.' },
  thousand: { vi: 'nghìn', en: 'thousand' },
  million: { vi: 'triệu', en: 'million' },
  billion: { vi: 'tỷ', en: 'thousand million' },
  // Checking and the receipt.
  checkTitle: (year: string) => ({
    vi: `Kiểm tra bản khai năm ${year}`,
    en: `Check the declaration for ${year}`,
  }),
  checkLead: {
    vi: 'Xem lại toàn bộ trước khi gửi. Sau khi gửi, số liệu chỉ thay đổi bằng đính chính có lý do.',
    en: 'Look through everything before sending. Once sent, a figure changes only by a correction with a reason.',
  },
  mustMend: (count: number) => ({
    vi: `${count} số liệu cần sửa trước khi gửi`,
    en: count === 1 ? 'One figure to correct before sending' : `${count} figures to correct before sending`,
  }),
  mustConfirm: (count: number) => ({
    vi: `${count} số liệu khác thường, cần xác nhận hoặc giải thích`,
    en: count === 1 ? 'One odd figure to confirm or explain' : `${count} odd figures to confirm or explain`,
  }),
  missing: (count: number) => ({
    vi: `${count} số liệu còn thiếu`,
    en: count === 1 ? 'One figure is missing' : `${count} figures are missing`,
  }),
  missingLead: {
    vi: 'Vẫn gửi được; số còn thiếu được coi là chưa biết và có thể khai sau.',
    en: 'You can send all the same; what is missing counts as not known and can be declared later.',
  },
  edit: { vi: 'Sửa', en: 'Change' },
  figure: { vi: 'Chỉ tiêu', en: 'Variable' },
  value: { vi: 'Số liệu', en: 'Figure' },
  change: { vi: 'Thay đổi', en: 'Change' },
  confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
  explained: (words: string) => ({ vi: `giải thích: ${words}`, en: `explained: ${words}` }),
  send: { vi: 'Gửi bản khai', en: 'Send the declaration' },
  undertake: {
    vi: 'Khi gửi, bạn xác nhận số liệu đúng với sổ sách, tài liệu của doanh nghiệp.',
    en: 'By sending you confirm that the figures agree with the books of the enterprise.',
  },
  receiptTitle: (receipt: string) => ({ vi: `Biên nhận ${receipt}`, en: `Receipt ${receipt}` }),
  receiptLead: (enterprise: string, year: string) => ({
    vi: `Bản khai số liệu năm ${year} của ${enterprise} đã được tiếp nhận.`,
    en: `The declaration of ${enterprise} for ${year} has been received.`,
  }),
  receivedAt: { vi: 'Thời điểm tiếp nhận (giờ máy chủ)', en: 'Received at (server time)' },
  sender: { vi: 'Người gửi', en: 'Sent by' },
  digest: { vi: 'Mã kiểm tra nội dung (SHA-256)', en: 'Digest of the content (SHA-256)' },
  digestHolds: { vi: 'Khớp với nội dung đang lưu', en: 'Agrees with the content kept' },
  digestBroken: { vi: 'Không khớp với nội dung đang lưu', en: 'Does not agree with the content kept' },
  digestHow: {
    vi: 'Ai giữ tệp nội dung đều tính lại được mã này bằng mọi công cụ SHA-256.',
    en: 'Whoever holds the file of the content can compute this again with any SHA-256 tool.',
  },
  contents: (count: number) => ({
    vi: `Nội dung đã gửi: ${count} số liệu`,
    en: `What was sent: ${count} figures`,
  }),
  downloadContent: { vi: 'Tải tệp nội dung (JSON)', en: 'Download the content (JSON)' },
  ofWhom: { vi: 'Của', en: 'Of' },
})

/** What a declaration did with a figure. */
export const changeTexts = defineTexts({
  none: { vi: '', en: '' },
  kept: { vi: 'giữ nguyên', en: 'kept' },
  first: { vi: 'khai mới', en: 'new' },
  corrected: { vi: 'đính chính', en: 'corrected' },
  evidence: { vi: 'thêm minh chứng', en: 'other evidence' },
})
