import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  questions: { vi: 'Câu hỏi khi chấm', en: 'Questions while scoring' },
  titleOffice: (waiting: string, all: string) => ({
    vi: `${waiting} câu hỏi chờ cơ quan thường trực, ${all} câu hỏi trong đợt`,
    en: `Questions waiting for the office: ${waiting} of ${all} in this round`,
  }),
  titleOwn: (waiting: string) => ({
    vi: `${waiting} câu hỏi chờ doanh nghiệp trả lời`,
    en: `Questions waiting for your answer: ${waiting}`,
  }),
  leadOffice: {
    vi: 'Người chấm hỏi doanh nghiệp qua cơ quan thường trực. Chuyển đi với lời đã biên tập và hạn trả lời, tự trả lời, hoặc từ chối có lý do.',
    en: 'Who scores asks the enterprise through the office: sent on in edited words with a day, answered here, or declined with a reason.',
  },
  leadAsker: {
    vi: 'Câu hỏi của đơn vị bạn và trả lời. Hỏi thêm từ bảng chấm, ở từng tiêu chí.',
    en: 'The questions of your unit with their answers. Ask from the score sheet, beside each criterion.',
  },
  leadOwn: {
    vi: 'Cơ quan thường trực hỏi thêm để chấm hồ sơ. Có thể gửi kèm một tài liệu và ghi rõ trang.',
    en: 'The office asks this so that your dossier can be scored. You may add a document and name the page.',
  },
  product: { vi: 'Sản phẩm', en: 'Product' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  state: { vi: 'Tình trạng', en: 'State' },
  enclosure: { vi: 'Tài liệu kèm theo', en: 'Document' },
  enclosureHint: {
    vi: 'PDF, ảnh JPEG, PNG, Word hoặc Excel, không quá 20 MB.',
    en: 'PDF, JPEG, PNG, Word or Excel, up to 20 MB.',
  },
  page: { vi: 'Trang', en: 'Page' },
  pageHint: { vi: 'Trang nêu nội dung trả lời', en: 'Where in it the answer stands' },
  onPage: (page: string) => ({ vi: `trang ${page}`, en: `page ${page}` }),
  due: { vi: 'Hạn trả lời', en: 'Answer due' },
  askedOn: { vi: 'Ngày hỏi', en: 'Asked' },
  asker: { vi: 'Người hỏi', en: 'Asked by' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  late: { vi: 'Quá hạn', en: 'Late' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  asked: { vi: 'chờ cơ quan thường trực', en: 'with the office' },
  forwarded: { vi: 'chờ doanh nghiệp', en: 'with the enterprise' },
  answered: { vi: 'đã trả lời', en: 'answered' },
  declined: { vi: 'đã từ chối', en: 'declined' },
  over: { vi: 'đã khép lại', en: 'closed' },
  searchHint: { vi: 'tên, nội dung, hoặc trangthai:asked', en: 'name, words, or state:asked' },
  empty: { vi: 'Chưa có câu hỏi nào.', en: 'There are no questions yet.' },
  nothingFound: { vi: 'Không có câu hỏi nào khớp.', en: 'No question matches.' },
  fileName: { vi: 'cau-hoi', en: 'questions' },

  ask: { vi: 'Hỏi doanh nghiệp', en: 'Ask the enterprise' },
  askLead: (product: string, criterion: string) => ({
    vi: `${product}, tiêu chí ${criterion}. Cơ quan thường trực xem trước khi chuyển cho doanh nghiệp; doanh nghiệp không biết ai hỏi.`,
    en: `${product}, criterion ${criterion}. The office reads it before the enterprise does; the enterprise is not told who asks.`,
  }),
  send: { vi: 'Gửi cơ quan thường trực', en: 'Send to the office' },
  asOriginally: { vi: 'Nguyên văn câu hỏi', en: 'As it was asked' },
  asForwarded: { vi: 'Đã chuyển cho doanh nghiệp', en: 'As it was sent on' },
  forward: { vi: 'Chuyển cho doanh nghiệp', en: 'Send on to the enterprise' },
  forwardAgain: { vi: 'Chuyển lại với hạn mới', en: 'Send on again with another day' },
  forwardWords: { vi: 'Nội dung chuyển đi', en: 'What is sent on' },
  forwardHint: {
    vi: 'Bỏ những gì cho biết ai hỏi hoặc ý định chấm. Nguyên văn vẫn được giữ bên cạnh.',
    en: 'Leave out what tells who asks or how they mean to score. The original is kept beside it.',
  },
  answerHere: { vi: 'Cơ quan thường trực trả lời', en: 'Answer here' },
  decline: { vi: 'Từ chối câu hỏi', en: 'Decline' },
  declineReason: { vi: 'Lý do từ chối', en: 'Why it is declined' },
  reply: { vi: 'Gửi trả lời', en: 'Send the answer' },
  byOffice: { vi: 'cơ quan thường trực', en: 'the office' },
  byEnterprise: { vi: 'doanh nghiệp', en: 'the enterprise' },
  from: (side: string, moment: string) => ({ vi: `${side}, ${moment}`, en: `${side}, ${moment}` }),
  noteWaits: { vi: 'hỏi lại: chờ', en: 'asked: waiting' },
  noteAnswered: { vi: 'hỏi lại: đã trả lời', en: 'asked: answered' },
  noteDeclined: { vi: 'hỏi lại: bị từ chối', en: 'asked: declined' },

  handle: (round: string) => ({ vi: `Xử lý câu hỏi khi chấm: ${round}`, en: `Handle questions: ${round}` }),
  toHandle: (count: string) => ({
    vi: `${count} câu hỏi chờ chuyển hoặc trả lời`,
    en: `${count} to send on or answer`,
  }),
  handleOn: { vi: 'Xử lý', en: 'Handle' },
  remind: (round: string) => ({
    vi: `Doanh nghiệp chưa trả lời câu hỏi: ${round}`,
    en: `Enterprises owe answers: ${round}`,
  }),
  overdue: (count: string) => ({ vi: `${count} câu hỏi quá hạn trả lời`, en: `${count} answers are late` }),
  ownQuestions: (round: string) => ({
    vi: `Câu hỏi của bạn khi chấm: ${round}`,
    en: `Your questions while scoring: ${round}`,
  }),
  ownState: (answered: string, waiting: string) => ({
    vi: `${answered} đã có kết quả mà chưa chấm lại, ${waiting} đang chờ`,
    en: `${answered} settled and not judged since, ${waiting} waiting`,
  }),
  lookOn: { vi: 'Xem', en: 'Look' },
  toAnswer: (product: string) => ({
    vi: `Trả lời câu hỏi về ${product}`,
    en: `Answer a question about ${product}`,
  }),
  answerOn: { vi: 'Trả lời', en: 'Answer' },
  gotAnswer: (product: string, code: string) => ({
    vi: `Câu hỏi của bạn về ${product}, tiêu chí ${code}, đã có trả lời`,
    en: `Your question about ${product}, criterion ${code}, was answered`,
  }),
})

/** In the list of what waits in a round. */
export const waitingTexts = defineTexts({
  question: { vi: 'Câu hỏi chờ chuyển hoặc trả lời', en: 'Question to send on or answer' },
  answer: { vi: 'Câu hỏi chờ doanh nghiệp trả lời', en: 'Answer owed' },
})

export const notices = defineTexts({
  asked: {
    vi: 'Người chấm gửi một câu hỏi cho doanh nghiệp',
    en: 'Who scores asks an enterprise a question',
  },
  forwarded: {
    vi: 'Cơ quan thường trực hỏi thêm về hồ sơ của doanh nghiệp',
    en: 'The office asks a question about your dossier',
  },
  answered: { vi: 'Câu hỏi khi chấm đã có trả lời', en: 'A question was answered' },
  declined: {
    vi: 'Câu hỏi khi chấm không được chuyển cho doanh nghiệp',
    en: 'A question was not sent on to the enterprise',
  },
})

export const refusals = defineTexts({
  notOpen: { vi: 'Đợt xét chọn không mở.', en: 'The round is not open.' },
  questionOpen: {
    vi: 'Bạn còn một câu hỏi chưa có trả lời về tiêu chí này của hồ sơ này. Hãy chờ trả lời trước khi hỏi tiếp.',
    en: 'Your earlier question about this criterion of this dossier is still open. Wait for its answer before you ask again.',
  },
  questionOver: {
    vi: 'Câu hỏi này vừa được người khác xử lý xong. Nội dung bạn viết chưa được gửi.',
    en: 'Somebody else has just settled this question. What you wrote was not sent.',
  },
  dueBefore: { vi: 'Hạn trả lời phải từ hôm nay trở đi.', en: 'The answer is due today or later.' },
})
