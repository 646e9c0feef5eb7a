import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { SkipReason } from '../rules/caretakers.ts'

export const skipWords: Readonly<Record<SkipReason, Localized>> = {
  'has-already': { vi: 'người này đang phụ trách', en: 'this person keeps in touch already' },
  'has-nobody': { vi: 'chưa có ai phụ trách', en: 'nobody keeps in touch' },
  withdrawn: { vi: 'đã rút khỏi danh bạ', en: 'withdrawn from the register' },
  'not-there': { vi: 'không có trong danh bạ', en: 'not in the register' },
}

/** The words of what is done to many enterprises at once. */
export const chosenTexts = defineTexts({
  enterprises: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  title: (count: string) => ({
    vi: `Giao người phụ trách cho ${count} doanh nghiệp`,
    en: `Who keeps in touch with ${count} enterprises`,
  }),
  lead: {
    vi: 'Người phụ trách là đầu mối của cơ quan thường trực: gọi điện, nhắc khai số liệu, trả lời doanh nghiệp.',
    en: 'The one person of the office who calls, reminds and answers an enterprise.',
  },
  nothingChosen: {
    vi: 'Chưa chọn doanh nghiệp nào. Quay lại danh sách và đánh dấu các dòng cần làm.',
    en: 'Nothing is chosen. Go back to the list and tick the rows.',
  },
  tooMany: (most: string) => ({
    vi: `Mỗi lần nhiều nhất ${most} doanh nghiệp: hãy lọc bớt danh sách.`,
    en: `At most ${most} enterprises at a time: narrow the list.`,
  }),
  person: { vi: 'Người phụ trách', en: 'Who keeps in touch' },
  nobody: { vi: 'không giao cho ai', en: 'nobody' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  wouldChange: (change: string, skip: string) => ({
    vi: skip === '0' ? `Sẽ đổi ${change} doanh nghiệp` : `Sẽ đổi ${change}, bỏ qua ${skip} doanh nghiệp`,
    en: skip === '0' ? `${change} would change` : `${change} would change, ${skip} would be left`,
  }),
  nothingYet: {
    vi: 'Chưa có gì thay đổi. Bấm nút bên dưới để thực hiện.',
    en: 'Nothing is changed yet. The button below does it.',
  },
  doIt: (change: string) => ({ vi: `Đổi ${change} doanh nghiệp`, en: `Change ${change}` }),
  nothingToDo: { vi: 'Không có doanh nghiệp nào cần đổi.', en: 'There is nothing to change.' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  now: { vi: 'Đang phụ trách', en: 'Now' },
  would: { vi: 'Sẽ là', en: 'Would be' },
  skipped: { vi: 'bỏ qua', en: 'left' },
  back: { vi: 'Quay lại danh sách', en: 'Back to the list' },
})
