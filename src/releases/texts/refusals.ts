import { formatDay } from '../../design/dates.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts } from '../../platform/texts.ts'

export const refusals = defineTexts({
  already: (code: string) => ({
    vi: `Số liệu ${code} đã có. Muốn có số khác thì lập số thay thế, nêu lý do.`,
    en: `The figure ${code} is there already. For another number make one that stands in its place, with the reason.`,
  }),
  noRows: {
    vi: 'Chỉ số này không phát hành kèm từng dòng được: công thức không phải một tổng, một phép đếm hay 100 × tử số ÷ mẫu số của số liệu khai.',
    en: 'This indicator has no rows to give out: its formula is not one sum, one count, or 100 × one ÷ another of declared figures.',
  },
  notPublic: {
    vi: 'Chỉ số này dành cho cơ quan và lãnh đạo, không phải số công khai.',
    en: 'This indicator is for the office and leaders; it is no public figure.',
  },
  notGivenOut: (cutOff: Day) => ({
    vi: `Chỉ số này làm từ số liệu riêng của doanh nghiệp: chỉ phát hành một lần, chốt ngày ${formatDay(cutOff, 'vi')}, sau ngày đó, khi ít nhất ba doanh nghiệp đã khai và không doanh nghiệp nào quá 75%. Chọn ngày chốt ấy và bỏ trống số bị thay thế.`,
    en: `This indicator is made of figures of single enterprises: it is given out once, as known on ${formatDay(cutOff, 'en')}, after that day, when at least three have declared and none is more than 75 %. Choose that cut-off, and leave out what it would stand in the place of.`,
  }),
  notMade: {
    vi: 'Năm này chưa có giá trị, hoặc các dòng đang có không làm nên giá trị đó. Chọn năm khác hoặc ngày chốt khác.',
    en: 'There is no value for this year, or the rows at hand do not make it. Choose another year or cut-off.',
  },
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
