import { defineTexts } from '../../platform/texts.ts'

export const statusTexts = defineTexts({
  declared: { vi: 'chờ thẩm tra', en: 'to be verified' },
  verified: { vi: 'đã thẩm tra', en: 'verified' },
  contested: { vi: 'có ý kiến khác', en: 'contested' },
})

export const waitingTexts = defineTexts({
  declare: (year: string) => ({ vi: `Khai số liệu năm ${year}`, en: `Declare the figures of ${year}` }),
  begun: { vi: 'Đã khai một phần, chưa gửi', en: 'Begun, not sent' },
  begin: { vi: 'Khai số liệu', en: 'Begin' },
  goOn: { vi: 'Khai tiếp', en: 'Go on' },
  answer: (count: number) => ({
    vi: `${count} số liệu có ý kiến khác, chờ trả lời`,
    en:
      count === 1
        ? 'One contested figure waits for your answer'
        : `${count} contested figures wait for your answer`,
  }),
  answerNote: {
    vi: 'Cho đến khi được trả lời, các số này được coi là chưa biết.',
    en: 'Until answered they count as not known.',
  },
  official: { vi: 'Cán bộ thẩm tra', en: 'An official' },
  contestedBy: (who: string, figure: string) => ({
    vi: `${who} có ý kiến khác, đề nghị trả lời: ${figure}`,
    en: `${who} contests ${figure} and asks for an answer`,
  }),
  verifiedBy: (who: string, figure: string) => ({
    vi: `${who} xác nhận khớp tài liệu: ${figure}`,
    en: `${who} found that ${figure} agrees`,
  }),
  verifiedMany: (who: string, count: number) => ({
    vi: `${who} xác nhận ${count} số liệu khớp tài liệu`,
    en: `${who} found that ${count} figures agree`,
  }),
  look: { vi: 'Xem và trả lời', en: 'Look and answer' },
  sent: (year: string, receipt: string) => ({
    vi: `Đã gửi bản khai năm ${year}, biên nhận ${receipt}`,
    en: `The declaration for ${year} was sent, receipt ${receipt}`,
  }),
})
