import { formatDay } from '../../design/dates.ts'
import { formatMoney } from '../../design/format.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Cycle, Invoice } from '../model.ts'
import type { MoneyProblem } from '../rules/money.ts'

const vnd = (amount: bigint): Localized => ({
  vi: formatMoney(String(amount), 'VND', 'vi'),
  en: formatMoney(String(amount), 'VND', 'en'),
})

/** Why money cannot be proposed or approved. `unitName`: of the unit that funds the cost already. */
export const moneyWords = (problem: MoneyProblem, unitName: (unit: string) => string): Localized => {
  switch (problem.code) {
    case 'nothing':
      return { vi: 'Chưa có khoản nào được đề xuất.', en: 'Nothing is proposed yet.' }
    case 'other-budget':
      return {
        vi: 'Dòng ngân sách này thuộc đơn vị, nội dung hoặc chính sách khác.',
        en: 'This budget line is of another unit, activity or policy.',
      }
    case 'above-ceiling': {
      const most = vnd(problem.ceilingVnd)
      return {
        vi: `Tổng đề xuất vượt mức tối đa của đợt: ${most.vi}.`,
        en: `Together this is above the ceiling of the cycle: ${most.en}.`,
      }
    }
    case 'budget-exceeded': {
      const left = vnd(problem.leftVnd)
      return {
        vi: `Dòng ngân sách chỉ còn ${left.vi} chưa cam kết.`,
        en: `Only ${left.en} of the budget line is not committed yet.`,
      }
    }
    default:
      return costWords(problem, unitName)
  }
}

type CostProblem = Extract<MoneyProblem, { readonly cost: unknown }>

const costWords = (problem: CostProblem, unitName: (unit: string) => string): Localized => {
  const { item } = problem.cost
  if (problem.code === 'barred')
    return {
      vi: `Khoản chi “${item}” không đúng chính sách: ${problem.bar} Chỉ hỗ trợ được khi có ngoại lệ được người thứ hai đồng ý.`,
      en: `The policy does not apply to the cost “${item}”: ${problem.bar} It is funded by an exception alone that a second person agrees to.`,
    }
  if (problem.code === 'funded-already') {
    const { unit, policy, committedOn, amountVnd } = problem.by
    const amount = vnd(amountVnd)
    return {
      vi: `Khoản chi “${item}” đã được ${unitName(unit)} hỗ trợ ${amount.vi} theo chính sách ${policy}, cam kết ngày ${formatDay(committedOn, 'vi')}. Không hỗ trợ trùng; muốn hỗ trợ thêm phải có ngoại lệ được người thứ hai đồng ý.`,
      en: `The cost “${item}” is funded already: ${unitName(unit)}, ${amount.en}, policy ${policy}, committed on ${formatDay(committedOn, 'en')}. It is not funded twice; more needs an exception that a second person agrees to.`,
    }
  }
  const most = vnd(problem.code === 'above-share' ? problem.mostVnd : problem.leftVnd)
  return problem.code === 'above-share'
    ? {
        vi: `Khoản chi “${item}”: tối đa ${most.vi} theo tỷ lệ hỗ trợ của đợt.`,
        en: `The cost “${item}”: at most ${most.en} by the share that the cycle pays.`,
      }
    : {
        vi: `Khoản chi “${item}”: phần hợp lệ chỉ còn ${most.vi} chưa được hỗ trợ.`,
        en: `The cost “${item}”: only ${most.en} of what is eligible is not funded yet.`,
      }
}

interface Outside {
  readonly number: string
  readonly datedOn: Day
  readonly from: Day | null
  readonly to: Day | null
  readonly name: Localized
}

const spell = (from: Day | null, to: Day | null): Localized => ({
  vi: `${from === null ? '' : `, từ ${formatDay(from, 'vi')}`}${to === null ? '' : `, đến hết ${formatDay(to, 'vi')}`}`,
  en: `${from === null ? '' : `, from ${formatDay(from, 'en')}`}${to === null ? '' : `, until ${formatDay(to, 'en')}`}`,
})

export const refusals = defineTexts({
  unknownPolicy: (code: string, version?: string) => ({
    vi: `Danh mục chính sách chưa có ${code}${version === undefined ? '' : `, bản ${version}`}. Chọn một chính sách trong danh mục, hoặc đưa chính sách này vào danh mục trước.`,
    en: `${code}${version === undefined ? '' : `, version ${version},`} is not among the policies. Choose one of them, or take this one in first.`,
  }),
  outsidePolicy: ({ number, datedOn, from, to, name }: Outside) => ({
    vi: `Hóa đơn số ${number} ngày ${formatDay(datedOn, 'vi')} nằm ngoài thời gian áp dụng của “${name.vi}”${spell(from, to).vi}. Xem lại ngày hóa đơn, hoặc bỏ khoản chi này.`,
    en: `Invoice ${number} of ${formatDay(datedOn, 'en')} lies outside the days of “${name.en}”${spell(from, to).en}. Look again at its day, or leave this cost out.`,
  }),
  notOffered: ({ vi, en }: Localized) => ({
    vi: `“${vi}” là chính sách của địa phương khác, chỉ để so sánh: không mở đợt nhận hồ sơ.`,
    en: `“${en}” is another city’s, kept to compare: no cycle receives applications under it.`,
  }),
  notOpen: ({ opensOn, closesOn }: Cycle) => ({
    vi: `Đợt này nhận hồ sơ từ ${formatDay(opensOn, 'vi')} đến ${formatDay(closesOn, 'vi')}.`,
    en: `This cycle receives applications from ${formatDay(opensOn, 'en')} to ${formatDay(closesOn, 'en')}.`,
  }),
  invoiceOfAnother: ({ number }: Pick<Invoice, 'number'>) => ({
    vi: `Hóa đơn số ${number} đã được doanh nghiệp khác kê khai. Đề nghị xem lại ký hiệu, số và người bán.`,
    en: `Invoice ${number} was entered by another enterprise. Look again at its symbol, number and supplier.`,
  }),
  invoiceOtherwise: ({ number, datedOn, totalVnd }: Pick<Invoice, 'number' | 'datedOn' | 'totalVnd'>) => ({
    vi: `Hóa đơn số ${number} đã có trong sổ: ngày ${formatDay(datedOn, 'vi')}, tổng ${vnd(totalVnd ?? 0n).vi}. Số liệu vừa nhập khác với sổ.`,
    en: `Invoice ${number} is known: of ${formatDay(datedOn, 'en')}, ${vnd(totalVnd ?? 0n).en} in all. What was entered differs.`,
  }),
  invoiceExceeded: ({ number, totalVnd, linedVnd }: Invoice) => ({
    vi: `Các khoản của hóa đơn số ${number} vượt tổng hóa đơn: còn ${vnd((totalVnd ?? 0n) - linedVnd).vi} chưa kê khai.`,
    en: `The items of invoice ${number} come to more than it: ${vnd((totalVnd ?? 0n) - linedVnd).en} is left.`,
  }),
  invoiceBelow: ({ number, linedVnd }: Invoice) => ({
    vi: `Tổng tiền hóa đơn số ${number} nhỏ hơn các khoản đã kê khai: ${vnd(linedVnd).vi}.`,
    en: `The total of invoice ${number} is less than its items: ${vnd(linedVnd).en}.`,
  }),
  costOtherwise: (item: string, amountVnd: bigint) => ({
    vi: `Khoản “${item}” của hóa đơn này đã có trong sổ với số tiền ${vnd(amountVnd).vi}.`,
    en: `The item “${item}” of this invoice is known with the amount ${vnd(amountVnd).en}.`,
  }),
  requestedAbove: {
    vi: 'Số tiền đề nghị lớn hơn số tiền của khoản chi.',
    en: 'What is asked for is more than the cost.',
  },
  eligibleAbove: {
    vi: 'Phần hợp lệ lớn hơn số tiền của khoản chi, hoặc nhỏ hơn số đã được hỗ trợ.',
    en: 'The eligible part is more than the cost, or less than what is funded already.',
  },
  interestAbove: {
    vi: 'Phần lãi được hỗ trợ không lớn hơn số đã tính từ lịch dư nợ; chỉ có thể giảm.',
    en: 'Of interest no more is eligible than was computed from the balances; it can only be less.',
  },
  noCost: { vi: 'Cần ít nhất một khoản chi.', en: 'At least one cost is needed.' },
  needVouch: {
    vi: 'Hiệp hội nêu lý do đề xuất và cam đoan.',
    en: 'The association says why it proposes and vouches.',
  },
  choice: {
    vi: 'Nêu cả chính sách không chọn và lý do chọn mức có lợi nhất.',
    en: 'Name both the policies left and why this one is the most favourable.',
  },
  stale: {
    vi: 'Hồ sơ vừa có thay đổi. Trang này đã hiện trạng thái mới; đề nghị xem lại rồi thực hiện.',
    en: 'The application has changed. This page shows how it stands now; look again, then decide.',
  },
  otherState: {
    vi: 'Ở trạng thái này không thực hiện được việc đó.',
    en: 'This cannot be done as the application stands.',
  },
  samePerson: {
    vi: 'Người đề xuất không được tự phê duyệt. Cần cán bộ thứ hai của đơn vị.',
    en: 'Who proposes does not approve. A second officer of the unit does.',
  },
  thirdPerson: {
    vi: 'Người đề xuất hoặc phê duyệt không được chi trả.',
    en: 'Who proposed or approved does not pay.',
  },
  abovePaid: {
    vi: 'Số thu hồi lớn hơn số đã chi của khoản này, hoặc chưa ghi số nào.',
    en: 'This is more than was paid for this cost, or nothing was entered.',
  },
  payAbove: {
    vi: 'Số chi lớn hơn số còn phải chi của khoản này.',
    en: 'This is more than is left to pay for this cost.',
  },
  inFuture: { vi: 'Ngày này chưa đến.', en: 'This day has not come yet.' },
  exceptionThere: {
    vi: 'Khoản chi này không cần ngoại lệ, hoặc đã có đề nghị ngoại lệ.',
    en: 'This cost needs no exception, or one is asked for already.',
  },
  lineThere: {
    vi: 'Đã có dòng ngân sách cho nguồn, đơn vị, năm, nội dung và chính sách này.',
    en: 'There is a budget line of this source, unit, year, activity and policy.',
  },
  belowCommitted: {
    vi: 'Không giảm được xuống dưới số đã cam kết.',
    en: 'The budget cannot fall below what is committed.',
  },
  programmeThere: { vi: 'Đã có chương trình với mã này.', en: 'There is a programme of this code.' },
  cycleThere: {
    vi: 'Đã có đợt với tên này trong chương trình.',
    en: 'The programme has a cycle of this name.',
  },
  mayNot: { vi: 'Việc này của đơn vị khác hoặc vai trò khác.', en: 'This is for another unit or role.' },
})
