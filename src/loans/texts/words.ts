import type { Tone } from '../../design/tag.tsx'
import type { Localized } from '../../platform/texts.ts'
import { defineTexts } from '../../platform/texts.ts'
import type { MovementKind, Purpose } from '../model.ts'
import type { Standing } from '../rules/state.ts'
import type { Limit, Uncounted } from '../rules/subsidy.ts'

export const standingNames: Readonly<Record<Standing, Localized>> = {
  waiting: { vi: 'Chờ ngân hàng xác nhận', en: 'Waits for the bank' },
  confirmed: { vi: 'Ngân hàng đã xác nhận', en: 'Confirmed by the bank' },
  rejected: { vi: 'Ngân hàng không xác nhận', en: 'Not confirmed by the bank' },
}
export const standingTones: Readonly<Record<Standing, Tone>> = {
  waiting: 'wait',
  confirmed: 'done',
  rejected: 'no',
}

export const purposeNames: Readonly<Record<Purpose, Localized>> = {
  'new-project': { vi: 'Dự án mới', en: 'A new project' },
  expansion: { vi: 'Mở rộng sản xuất', en: 'Expansion' },
  'technological-innovation': { vi: 'Đổi mới công nghệ', en: 'Technological innovation' },
  'working-capital': { vi: 'Vốn lưu động', en: 'Working capital' },
  other: { vi: 'Mục đích khác', en: 'Another purpose' },
}

export const movementNames: Readonly<Record<MovementKind, Localized>> = {
  disbursed: { vi: 'Giải ngân', en: 'Disbursement' },
  repaid: { vi: 'Trả gốc', en: 'Repayment' },
}

export const uncountedNames: Readonly<Record<Uncounted, Localized>> = {
  before: { vi: 'trước ngày chính sách có hiệu lực', en: 'before the policy is in force' },
  after: { vi: 'sau khi chính sách hết hiệu lực', en: 'after the policy ended' },
  term: { vi: 'đã hết số tháng được hỗ trợ', en: 'after the months that are subsidised' },
}

export const limitNames: Readonly<Record<Limit, Localized>> = {
  interest: {
    vi: 'Không quá số lãi thực trả do ngân hàng xác nhận',
    en: 'Not more than the interest that the bank says was paid',
  },
  ceiling: {
    vi: 'Không quá mức chính sách còn lại cho khoản vay',
    en: 'Not more than the policy has left for the loan',
  },
}

/** What the policy answers to the enterprise, beside a request. */
export const entitledNames = defineTexts({
  yes: {
    vi: 'Theo hồ sơ, doanh nghiệp đủ điều kiện của chính sách.',
    en: 'By what is recorded the enterprise meets the conditions.',
  },
  unknown: {
    vi: 'Chưa đủ thông tin về điều kiện; đơn vị thẩm định sẽ hỏi thêm.',
    en: 'Some conditions are still open: the unit asks when it appraises.',
  },
  no: {
    vi: 'Theo hồ sơ, doanh nghiệp không đủ điều kiện của chính sách.',
    en: 'By what is recorded the enterprise does not meet the conditions.',
  },
})
