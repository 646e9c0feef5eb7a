import { defineTexts } from '../platform/texts.ts'
import type { Status } from './model.ts'
import type { RulingProblem } from './rules.ts'

const onDay = (day: string): string => day.split('-').reverse().join('/')

const statusWords = {
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  'in-force': { vi: 'đang có hiệu lực', en: 'in force' },
  suspended: { vi: 'đang tạm dừng hiệu lực', en: 'suspended' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  expired: { vi: 'đã hết hiệu lực', en: 'expired' },
} satisfies Record<Status, { vi: string; en: string }>

export const texts = defineTexts({
  mayNotKeepRegister: {
    vi: 'Chỉ cơ quan thường trực được ghi sổ công nhận.',
    en: 'Only the programme office may write in the register of recognitions.',
  },
  mayNotLoad: {
    vi: 'Chỉ cơ quan thường trực và quản trị viên được nạp số liệu đã công bố.',
    en: 'Only the programme office and an administrator may load published rows.',
  },
  otherEnterprise: {
    vi: 'Sản phẩm này không thuộc doanh nghiệp đã ghi.',
    en: 'This product does not belong to the enterprise that is named.',
  },
  recognisedAlready: {
    vi: 'Sản phẩm này đã được công nhận theo chính quyết định đó.',
    en: 'This product is already recognised by that very decision.',
  },
  status: (status: Status) => statusWords[status],
  ruling: (problem: RulingProblem) =>
    problem.code === 'ruling-out-of-order'
      ? {
          vi: `Đã có quyết định có hiệu lực từ ngày ${onDay(problem.after)}; quyết định mới phải có hiệu lực sau ngày đó.`,
          en: `A ruling takes effect on ${problem.after}; a new one must take effect after it.`,
        }
      : {
          vi: `Không thể quyết định như vậy: vào ngày đó công nhận ${statusWords[problem.status].vi}.`,
          en: `This cannot be ruled: on that day the recognition is ${statusWords[problem.status].en}.`,
        },
})
