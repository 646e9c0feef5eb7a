import { formatDay } from '../../design/dates.ts'
import { formatMoney } from '../../design/format.ts'
import type { Localized } from '../../platform/texts.ts'
import type { RowProblem } from '../model.ts'

/** What is wrong with a row, and what mends it. */
export interface RowWords {
  readonly reason: Localized
  readonly remedy: Localized
}

const NAMES = {
  movements: { vi: 'Lịch dư nợ', en: 'Schedule' },
  rates: { vi: 'Lãi suất', en: 'Rates' },
} as const

export const rowWords = (list: keyof typeof NAMES, problem: RowProblem): RowWords => {
  const { reason, remedy } = wordsOf(problem)
  const { row } = problem
  const place = (name: string, dong: string) => (row === 0 ? name : `${name}, ${dong} ${row}`)
  return {
    reason: {
      vi: `${place(NAMES[list].vi, 'dòng')}: ${reason.vi}`,
      en: `${place(NAMES[list].en, 'row')}: ${reason.en}`,
    },
    remedy,
  }
}

const vnd = (amount: bigint): Localized => ({
  vi: formatMoney(String(amount), 'VND', 'vi'),
  en: formatMoney(String(amount), 'VND', 'en'),
})
const said = (vi: string, en: string, remedyVi: string, remedyEn: string): RowWords => ({
  reason: { vi, en },
  remedy: { vi: remedyVi, en: remedyEn },
})

const wordsOf = (problem: RowProblem): RowWords => {
  if ('typed' in problem) return typedWords(problem)
  switch (problem.code) {
    case 'empty':
      return said('chưa có dòng nào', 'there is no row', 'Ghi ít nhất một dòng.', 'Write one row at least.')
    case 'too-many':
      return said('nhiều dòng quá', 'too many rows', 'Nhiều nhất 500 dòng.', 'At most 500 rows.')
    case 'cells':
      return said(
        `có ${problem.found} ô, cần ${problem.width} ô`,
        `has ${problem.found} cells, ${problem.width} are needed`,
        'Ngăn các ô bằng dấu chấm phẩy hoặc dán từ bảng tính.',
        'Put semicolons between the cells, or copy them from a table.',
      )
    case 'outside':
      return said(
        `ngày ngoài hợp đồng, từ ${formatDay(problem.signedOn, 'vi')} đến ${formatDay(problem.endsOn, 'vi')}`,
        `the day lies outside the contract, ${formatDay(problem.signedOn, 'en')} to ${formatDay(problem.endsOn, 'en')}`,
        'Sửa ngày, hoặc sửa ngày ký và ngày hết hạn.',
        'Mend this day, or the days of the contract.',
      )
    case 'order':
      return said(
        `ngày không sau dòng trước (${formatDay(problem.before, 'vi')})`,
        `the day does not follow the row before (${formatDay(problem.before, 'en')})`,
        'Xếp các dòng theo ngày, từ sớm đến muộn.',
        'Put the rows in the order of their days.',
      )
    case 'same-day':
      return said(
        `cùng ngày và cùng loại với dòng ${problem.other}, không rõ dòng nào đúng`,
        `the same day and kind as row ${problem.other}: nobody knows which one holds`,
        'Gộp thành một dòng, hoặc bỏ dòng ghi thừa.',
        'Make them one row, or leave one out.',
      )
    case 'no-rate':
      return said(
        `chưa có lãi suất khi giải ngân ngày ${formatDay(problem.first, 'vi')}`,
        `there is no rate when money is first lent, on ${formatDay(problem.first, 'en')}`,
        'Thêm dòng lãi suất từ ngày đó hoặc sớm hơn.',
        'Add a rate from that day or before.',
      )
    default:
      return sumWords(problem)
  }
}

type TypedProblem = Extract<RowProblem, { readonly typed: string }>

const typedWords = ({ code, typed }: TypedProblem): RowWords => {
  const shown = typed.slice(0, 40)
  switch (code) {
    case 'day':
      return said(
        `“${shown}” không phải ngày`,
        `“${shown}” is no day`,
        'Ghi như 15/01/2026.',
        'Write 2026-01-15.',
      )
    case 'kind':
      return said(
        `“${shown}” không phải giải ngân hay trả gốc`,
        `“${shown}” is neither disbursement nor repayment`,
        'Ghi “giải ngân” hoặc “trả gốc”.',
        'Write “disbursement” or “repayment”.',
      )
    case 'currency':
      return said(
        `“${shown}” không phải tiền đồng`,
        `“${shown}” is not in Vietnamese đồng`,
        'Hợp đồng bằng đồng Việt Nam thì mọi số tiền ghi bằng đồng.',
        'A contract in đồng has all its amounts in đồng.',
      )
    case 'negative':
      return said(
        `“${shown}” là số âm`,
        `“${shown}” is below zero`,
        'Số tiền không âm; trả nợ ghi loại “trả gốc”.',
        'An amount is not negative; what is paid back is a repayment.',
      )
    case 'amount':
      return said(
        `“${shown}” không phải số đồng nguyên lớn hơn 0`,
        `“${shown}” is not a whole amount of đồng above zero`,
        'Ghi đủ chữ số, ví dụ 1.500.000.000.',
        'Write all digits, such as 1,500,000,000.',
      )
    default:
      return rateWords(code, shown)
  }
}

const rateWords = (code: 'rate' | 'rate-above' | 'rate-negative', shown: string): RowWords => {
  const remedy = ['Ghi phần trăm một năm, ví dụ 8,5.', 'Write per cent a year, such as 8.5.'] as const
  if (code === 'rate-above')
    return said(`lãi suất “${shown}” quá 100%`, `the rate “${shown}” is above 100 per cent`, ...remedy)
  if (code === 'rate-negative')
    return said(`lãi suất “${shown}” là số âm`, `the rate “${shown}” is below zero`, ...remedy)
  return said(`“${shown}” không phải lãi suất năm`, `“${shown}” is no rate of a year`, ...remedy)
}

type SumProblem = Extract<RowProblem, { readonly code: 'sum' | 'repaid-more' | 'lent-more' }>

const sumWords = (problem: SumProblem): RowWords => {
  switch (problem.code) {
    case 'sum': {
      const [before, expected, found] = [problem.beforeVnd, problem.expectedVnd, problem.balanceVnd].map(vnd)
      return said(
        `dư nợ sau ghi ${found?.vi}, nhưng từ ${before?.vi} phải thành ${expected?.vi}`,
        `the balance after is written as ${found?.en}, but from ${before?.en} it comes to ${expected?.en}`,
        'Sửa số tiền hoặc dư nợ của dòng này.',
        'Mend the amount or the balance of this row.',
      )
    }
    case 'repaid-more': {
      const [amount, before] = [vnd(problem.amountVnd), vnd(problem.beforeVnd)]
      return said(
        `trả ${amount.vi} trong khi chỉ còn nợ ${before.vi}`,
        `${amount.en} are repaid while ${before.en} are owed`,
        'Sửa số tiền, hoặc thêm dòng giải ngân còn thiếu.',
        'Mend the amount, or add the disbursement that is missing.',
      )
    }
    case 'lent-more': {
      const [lent, amount] = [vnd(problem.lentVnd), vnd(problem.amountVnd)]
      return said(
        `đã giải ngân ${lent.vi}, quá số tiền của hợp đồng ${amount.vi}`,
        `${lent.en} were lent, more than the contract says: ${amount.en}`,
        'Sửa số giải ngân, hoặc số tiền của hợp đồng.',
        'Mend what was lent, or the amount of the contract.',
      )
    }
  }
}
