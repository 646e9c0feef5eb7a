import { defineTexts } from '../../platform/texts.ts'

export const refusals = defineTexts({
  already: (code: string) => ({
    vi: `Số liệu ${code} đã có. Muốn có số khác thì lập số thay thế, nêu lý do.`,
    en: `The figure ${code} is there already. For another number make one that stands in its place, with the reason.`,
  }),
  published: { vi: 'Số liệu này đã phát hành.', en: 'This figure was published already.' },
  samePerson: {
    vi: 'Người lập số liệu không tự phát hành; một người khác của đơn vị thực hiện.',
    en: 'Whoever prepared a figure does not publish it; another person of the office does.',
  },
  otherHash: {
    vi: 'Số liệu không còn như lúc xem. Hãy mở lại trang và xem trước khi phát hành.',
    en: 'The figure is not what was shown. Open the page again before you publish it.',
  },
})
