import { formatDays, formatPeriod } from '../../design/dates.ts'
import { formatMoney } from '../../design/format.ts'
import type { Localized } from '../../platform/texts.ts'
import { stateNames } from '../../support/index.ts'
import type { Obstacle } from '../rules/option.ts'

type Plain = Exclude<
  Obstacle,
  | { readonly judged: unknown }
  | { readonly claim: unknown }
  | { readonly leaf: unknown }
  | { readonly policy: unknown }
>

const PLAIN: Readonly<Record<Plain['code'], Localized>> = {
  'not-confirmed': {
    vi: 'Ngân hàng chưa xác nhận khoản vay: chưa đề nghị hỗ trợ được.',
    en: 'The bank has not confirmed the loan: nothing can be asked for yet.',
  },
  'quarter-not-confirmed': {
    vi: 'Ngân hàng chưa xác nhận dư nợ và lãi đã trả của quý này.',
    en: 'The bank has not confirmed balances and interest paid of this quarter.',
  },
  'unknown-policy': {
    vi: 'Chính sách của đợt chưa có trong hệ thống: chưa tính được.',
    en: 'The policy of the cycle is not known here: nothing can be computed.',
  },
  nothing: {
    vi: 'Không còn số tiền nào được hỗ trợ: chưa trả lãi, hoặc đã hết mức của chính sách.',
    en: 'There is nothing to give: no interest was paid, or the policy has nothing left for this loan.',
  },
  'other-kind': {
    vi: 'Chính sách của đợt không hỗ trợ lãi suất.',
    en: 'This policy does not subsidise interest.',
  },
  'other-city': { vi: 'Chính sách của địa phương khác.', en: 'A policy of another city.' },
  'no-rate': { vi: 'Chưa rõ mức hỗ trợ của chính sách.', en: 'What the policy gives is not known.' },
  'awaiting-decree': {
    vi: 'Chính sách còn chờ nghị định hướng dẫn: chưa nhận hồ sơ.',
    en: 'The policy waits for its decree: nothing can be asked for yet.',
  },
}

const UNMET: Readonly<Record<string, Localized>> = {
  'loan.termMonths': { vi: 'thời hạn vay', en: 'the term of the loan' },
  'loan.purpose': { vi: 'mục đích vay', en: 'the purpose of the loan' },
  'loan.signedAndDisbursedWithin': {
    vi: 'ngày ký hợp đồng và ngày giải ngân',
    en: 'the days of signing and of disbursement',
  },
}

/** Why the interest of a quarter cannot be asked for. */
export const obstacleWords = (obstacle: Obstacle): Localized => {
  switch (obstacle.code) {
    case 'asked-already': {
      const { application, policy, quarter, subsidyVnd } = obstacle.claim
      const state = stateNames[obstacle.state]
      return {
        vi: `Lãi ${formatPeriod(quarter, 'vi')} của hợp đồng này đã được đề nghị hỗ trợ ${formatMoney(String(subsidyVnd), 'VND', 'vi')} theo chính sách ${policy}, hồ sơ số ${application} (${state.vi.toLowerCase()}). Lãi của một quý chỉ được hỗ trợ một lần.`,
        en: `For the interest of ${formatPeriod(quarter, 'en')} of this contract ${formatMoney(String(subsidyVnd), 'VND', 'en')} were asked for under policy ${policy}, application ${application} (${state.en.toLowerCase()}). The interest of a quarter is subsidised once.`,
      }
    }
    case 'unmet': {
      const what = UNMET[obstacle.leaf.fact] ?? { vi: 'khoản vay', en: 'the loan' }
      return {
        vi: `Không đúng điều kiện của chính sách về ${what.vi}.`,
        en: `The policy asks otherwise of ${what.en}.`,
      }
    }
    case 'not-entitled': {
      const { why } = obstacle.judged
      return {
        vi: `Theo hồ sơ doanh nghiệp trên hệ thống, chính sách này không áp dụng. ${why.vi} Nếu thông tin đã cũ, đề nghị doanh nghiệp cập nhật rồi làm lại.`,
        en: `By what is recorded of the enterprise the policy does not apply. ${why.en} If that is out of date, bring it up to date first.`,
      }
    }
    case 'before':
    case 'after': {
      const { effectiveFrom, effectiveTo } = obstacle.policy
      const days = (language: 'vi' | 'en') => formatDays(effectiveFrom, effectiveTo, language)
      return {
        vi: `Quý này nằm ngoài thời gian hiệu lực của chính sách (${days('vi')}).`,
        en: `The quarter lies outside the days of the policy (${days('en')}).`,
      }
    }
    case 'term':
      return {
        vi: 'Đã hết số tháng được hỗ trợ, tính từ lần giải ngân đầu.',
        en: 'The months that are subsidised have passed since the first disbursement.',
      }
    default:
      return PLAIN[obstacle.code]
  }
}
