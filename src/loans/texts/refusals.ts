import { formatPeriod } from '../../design/dates.ts'
import { formatMoney } from '../../design/format.ts'
import { defineTexts } from '../../platform/texts.ts'

const vnd = (amount: bigint, language: 'vi' | 'en') => formatMoney(String(amount), 'VND', language)

interface Ends {
  readonly openingVnd: bigint
  readonly closingVnd: bigint
}

export const refusals = defineTexts({
  mayNot: {
    vi: 'Việc này của doanh nghiệp hoặc ngân hàng khác.',
    en: 'This is for another enterprise or bank.',
  },
  stale: {
    vi: 'Khoản vay vừa có thay đổi. Trang này đã hiện trạng thái mới; đề nghị xem lại rồi thực hiện.',
    en: 'The loan has changed. This page shows how it stands now; look again, then decide.',
  },
  inFuture: { vi: 'Ngày ký hợp đồng chưa đến.', en: 'The day of signing has not come yet.' },
  loanThere: (contract: string) => ({
    vi: `Hợp đồng ${contract} của ngân hàng này đã được nhập. Mỗi hợp đồng chỉ nhập một lần trong cả thành phố.`,
    en: `Contract ${contract} of this bank is entered already. A contract is entered once in the whole city.`,
  }),
  bankThere: {
    vi: 'Đơn vị hoặc mã số thuế này đã là ngân hàng tham gia.',
    en: 'This unit or tax code is a bank that takes part already.',
  },
  claimedQuarter: (quarters: readonly string[]) => ({
    vi: `Dư nợ ${quarters.map(each => formatPeriod(each, 'vi')).join(', ')} đã được dùng để tính hỗ trợ nên không đổi được. Muốn đổi, rút hồ sơ hỗ trợ của quý đó trước.`,
    en: `By the balances of ${quarters.map(each => formatPeriod(each, 'en')).join(', ')} a subsidy was computed: they stay. To change them, withdraw the application of that quarter first.`,
  }),
  ruledAlready: { vi: 'Ngân hàng đã trả lời lịch này.', en: 'The bank has answered this schedule.' },
  notConfirmed: {
    vi: 'Ngân hàng xác nhận khoản vay trước, sau đó mới xác nhận từng quý.',
    en: 'The bank confirms the loan first, then each quarter.',
  },
  otherBalance: (quarter: string, { openingVnd, closingVnd }: Ends) => ({
    vi: `Theo lịch đã xác nhận, ${formatPeriod(quarter, 'vi')} đầu kỳ nợ ${vnd(openingVnd, 'vi')}, cuối kỳ nợ ${vnd(closingVnd, 'vi')}. Nếu lịch sai, đề nghị doanh nghiệp gửi lại lịch.`,
    en: `By the schedule that was confirmed, ${formatPeriod(quarter, 'en')} begins with ${vnd(openingVnd, 'en')} owed and ends with ${vnd(closingVnd, 'en')}. If the schedule is wrong, the enterprise sends it anew.`,
  }),
  askedAlready: (quarter: string) => ({
    vi: `Đã có hồ sơ hỗ trợ lãi ${formatPeriod(quarter, 'vi')}: số đã xác nhận không đổi được.`,
    en: `The interest of ${formatPeriod(quarter, 'en')} was asked for: what was confirmed stays.`,
  }),
  quarterNotOver: {
    vi: 'Chỉ xác nhận quý đã hết và có dư nợ.',
    en: 'A quarter is confirmed when it is over and something was owed in it.',
  },
  neededBefore: { vi: 'Ngày cần vốn đã qua.', en: 'The day on which it is needed has passed.' },
  ended: { vi: 'Nhu cầu này đã kết thúc.', en: 'This need has ended.' },
  purpose: (quarter: string, contract: string, exception: string | null = null) => ({
    vi: `Hỗ trợ lãi vay ${formatPeriod(quarter, 'vi')}, hợp đồng ${contract}${exception === null ? '' : `; đề nghị ngoại lệ: ${exception}`}`,
    en: `Interest of ${formatPeriod(quarter, 'en')}, contract ${contract}${exception === null ? '' : `; an exception is asked for: ${exception}`}`,
  }),
})
