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
  look: { vi: 'Xem và trả lời', en: 'Look and answer' },
  sent: (year: string, receipt: string) => ({
    vi: `Đã gửi bản khai năm ${year}, biên nhận ${receipt}`,
    en: `The declaration for ${year} was sent, receipt ${receipt}`,
  }),
})
