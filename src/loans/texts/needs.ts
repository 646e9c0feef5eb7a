import type { Tone } from '../../design/tag.tsx'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { AnswerKind, ConsentScope } from '../model.ts'

export const answerNames: Readonly<Record<AnswerKind, Localized>> = {
  interested: { vi: 'Quan tâm, muốn trao đổi', en: 'Interested' },
  terms: { vi: 'Đưa ra điều kiện vay', en: 'Offers terms' },
  declined: { vi: 'Không phù hợp', en: 'No' },
}
export const answerTones: Readonly<Record<AnswerKind, Tone>> = {
  interested: 'now',
  terms: 'done',
  declined: 'plain',
}
export const scopeNames: Readonly<Record<ConsentScope, Localized>> = {
  all: { vi: 'Mọi ngân hàng tham gia', en: 'Every bank that takes part' },
  named: { vi: 'Chỉ các ngân hàng đã chọn', en: 'The banks chosen alone' },
  none: { vi: 'Chưa cho ngân hàng nào xem', en: 'No bank' },
}

export const texts = defineTexts({
  caption: { vi: 'Nhu cầu vốn', en: 'Financing needs' },
  ownTitle: (open: string) => ({ vi: `Nhu cầu vốn: ${open} đang mở`, en: `Financing needs: ${open} open` }),
  bankTitle: (open: string, waiting: string) => ({
    vi: `${open} nhu cầu vốn, ${waiting} chờ ngân hàng trả lời`,
    en: `${open} financing needs, ${waiting} wait for the bank`,
  }),
  countTitle: (open: string, overdue: string) => ({
    vi: `${open} nhu cầu vốn đang mở, ${overdue} chờ trả lời quá lâu`,
    en: `${open} financing needs are open, ${overdue} wait too long for an answer`,
  }),
  ownLead: {
    vi: 'Ngân hàng chỉ xem được khi doanh nghiệp đồng ý, và thôi xem ngay khi rút lại đồng ý.',
    en: 'A bank sees a need only while the enterprise consents, and no longer once the consent is taken back.',
  },
  countLead: {
    vi: 'Cơ quan thường trực chỉ thấy số lượng và thời gian chờ, không thấy số tiền và nội dung.',
    en: 'The office sees how many there are and how long they wait, not amounts or purposes.',
  },
  state: { vi: 'Nêu nhu cầu vốn', en: 'State a need' },
  need: { vi: 'Nhu cầu', en: 'Need' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
  neededOn: { vi: 'Cần vào ngày', en: 'Needed on' },
  age: { vi: 'Đã nêu (ngày)', en: 'Days since stated' },
  standing: { vi: 'Trạng thái', en: 'State' },
  isEnded: { vi: 'Đã kết thúc', en: 'Ended' },
  isHidden: { vi: 'Chưa cho xem', en: 'Shown to no bank' },
  noAnswer: { vi: 'Chưa có trả lời', en: 'No answer yet' },
  tooLong: { vi: 'Chờ quá lâu', en: 'Waits too long' },
  answersCount: (count: string) => ({ vi: `${count} trả lời`, en: `${count} answers` }),
  answeredByUs: { vi: 'Đã trả lời', en: 'Answered' },
  waitsForUs: { vi: 'Chờ ngân hàng trả lời', en: 'Waits for the bank' },
  none: { vi: 'Chưa có nhu cầu nào.', en: 'There are no needs.' },
  noneShown: {
    vi: 'Hiện không có doanh nghiệp nào cho ngân hàng xem nhu cầu vốn.',
    en: 'No enterprise lets the bank see a need now.',
  },
  byBank: { vi: 'Theo ngân hàng', en: 'By bank' },
  shown: { vi: 'Được xem', en: 'Shown' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  oldest: { vi: 'Chờ lâu nhất (ngày)', en: 'Longest wait (days)' },
  waitingNeeds: { vi: 'Đang chờ trả lời', en: 'Waiting for an answer' },
  noneWaits: { vi: 'Không có nhu cầu nào chờ.', en: 'Nothing waits.' },

  newTitle: { vi: 'Nêu nhu cầu vốn', en: 'State a financing need' },
  amountVnd: { vi: 'Số tiền cần', en: 'Amount needed' },
  vnd: { vi: 'đồng', en: 'VND' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  purposeWords: { vi: 'Vay để làm gì', en: 'What it is for' },
  termMonths: { vi: 'Thời hạn vay', en: 'Term' },
  months: { vi: 'tháng', en: 'months' },
  consent: { vi: 'Cho ai xem', en: 'Who may see it' },
  consentHint: {
    vi: 'Đổi hoặc rút lại lúc nào cũng được.',
    en: 'This can be changed or taken back at any time.',
  },
  banks: { vi: 'Ngân hàng được chọn', en: 'Banks chosen' },
  save: { vi: 'Nêu nhu cầu', en: 'State it' },

  record: (amount: string, enterprise: string) => ({
    vi: `Cần vay ${amount}: ${enterprise}`,
    en: `${enterprise} looks for ${amount}`,
  }),
  monthsOf: (count: string) => ({ vi: `${count} tháng`, en: `${count} months` }),
  statedOn: { vi: 'Nêu ngày', en: 'Stated on' },
  answers: { vi: 'Trả lời của ngân hàng', en: 'Answers of banks' },
  about: { vi: 'Nội dung', en: 'What is looked for' },
  next: { vi: 'Việc tiếp theo', en: 'What comes next' },
  history: { vi: 'Quá trình', en: 'History' },
  changeConsent: { vi: 'Đổi người được xem', en: 'Change who may see it' },
  endIt: { vi: 'Kết thúc nhu cầu', en: 'End the need' },
  met: { vi: 'Đã vay được chưa', en: 'Was it met' },
  yes: { vi: 'Đã vay được', en: 'It was met' },
  no: { vi: 'Không vay nữa', en: 'It is dropped' },
  endWords: { vi: 'Vay ở đâu, hoặc vì sao thôi', en: 'Where it was met, or why it is dropped' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  answerKind: { vi: 'Ý kiến của ngân hàng', en: 'What the bank says' },
  answerWords: {
    vi: 'Nội dung: lãi suất, thời hạn, tài sản bảo đảm, người liên hệ',
    en: 'In words: rate, term, collateral, whom to call',
  },
  wasStated: { vi: 'Nêu nhu cầu', en: 'Need stated' },
  wasConsent: (scope: string) => ({ vi: `Cho xem: ${scope}`, en: `Shown to: ${scope}` }),
  wasAnswered: (bank: string, kind: string) => ({ vi: `${bank}: ${kind}`, en: `${bank}: ${kind}` }),

  waitForUs: (count: string) => ({
    vi: `${count} nhu cầu vốn chờ ngân hàng trả lời`,
    en: `${count} financing needs wait for the bank’s answer`,
  }),
  openVerb: { vi: 'Mở', en: 'Open' },
})
