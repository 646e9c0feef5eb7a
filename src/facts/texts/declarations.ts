import type { Localized } from '../../platform/texts.ts'
import type { Periodicity, SubjectKind, VariableType } from '../model.ts'
import type { DeclarationProblem } from '../rules/declarations.ts'
import type { BatchReviewProblem } from '../rules/reviews.ts'
import type { ValueProblem } from '../rules/values.ts'
import { refusals } from './refusals.ts'
import { onDay, type Words } from './words.ts'

export const declarationWords = (problem: DeclarationProblem): Words => {
  switch (problem.problem) {
    case 'value':
      return { place: 'given', value: problem.given, ...valueWords(problem.why) }
    case 'subject':
      return {
        place: 'subject',
        value: problem.given,
        reason: {
          vi: `Chỉ tiêu này khai cho ${subjects[problem.expected].vi}, không khai cho ${subjects[problem.given].vi}.`,
          en: `This variable is about ${subjects[problem.expected].en}, not about ${subjects[problem.given].en}.`,
        },
        remedy: { vi: 'Hãy chọn đúng đối tượng.', en: 'Choose the right subject.' },
      }
    case 'currency':
    case 'unit':
      return {
        place: problem.problem,
        value: problem.given,
        reason: {
          vi:
            problem.expected === null
              ? 'Chỉ tiêu này không có đơn vị như vậy.'
              : `Chỉ tiêu này tính bằng ${problem.expected}.`,
          en:
            problem.expected === null
              ? 'This variable has no such unit.'
              : `This variable is measured in ${problem.expected}.`,
        },
        remedy: {
          vi: 'Hãy quy đổi rồi khai lại, hoặc bỏ trống đơn vị.',
          en: 'Convert the value and declare it again, or leave the unit out.',
        },
      }
    case 'period':
      return {
        place: 'period',
        value: problem.given,
        reason: {
          vi: `Chỉ tiêu này khai theo ${periods[problem.expected].vi}.`,
          en: `This variable is declared ${periods[problem.expected].en}.`,
        },
        remedy: {
          vi:
            problem.expected === 'once'
              ? 'Hãy bỏ trống kỳ.'
              : `Hãy ghi kỳ như ${examples[problem.expected]}.`,
          en:
            problem.expected === 'once'
              ? 'Leave the period empty.'
              : `Write a period such as ${examples[problem.expected]}.`,
        },
      }
    case 'validity-of-period':
      return {
        place: 'validFrom',
        value: problem.given,
        reason: {
          vi: 'Số liệu theo kỳ có hiệu lực đúng trong kỳ đó.',
          en: 'A figure of a period holds for that period.',
        },
        remedy: { vi: 'Hãy bỏ trống ngày hiệu lực.', en: 'Leave the days of validity empty.' },
      }
    case 'validity':
      return {
        place: 'validTo',
        value: problem.given,
        reason: {
          vi: `Ngày hết hiệu lực ${onDay(problem.given)} không sau ngày bắt đầu.`,
          en: `The end ${problem.given} is not after the first day.`,
        },
        remedy: {
          vi: 'Ngày hết hiệu lực là ngày đầu tiên không còn hiệu lực.',
          en: 'The end is the first day on which it no longer holds.',
        },
      }
  }
}

const subjects: Readonly<Record<SubjectKind, Localized>> = {
  enterprise: { vi: 'doanh nghiệp', en: 'an enterprise' },
  product: { vi: 'sản phẩm', en: 'a product' },
  site: { vi: 'cơ sở', en: 'a site' },
  city: { vi: 'toàn thành phố', en: 'the whole city' },
}

const periods: Readonly<Record<Periodicity, Localized>> = {
  year: { vi: 'năm', en: 'by the year' },
  half: { vi: 'nửa năm', en: 'by the half-year' },
  quarter: { vi: 'quý', en: 'by the quarter' },
  month: { vi: 'tháng', en: 'by the month' },
  once: { vi: 'một lần, không theo kỳ', en: 'once, without a period' },
}

const examples = { year: '2025', half: '2025-H1', quarter: '2025-Q3', month: '2025-09' }

const valueWords = (why: ValueProblem): Pick<Words, 'reason' | 'remedy'> => {
  switch (why.problem) {
    case 'type':
      return typeWords[why.expected]
    case 'digits':
      return {
        reason: {
          vi: 'Số này có hơn 15 chữ số có nghĩa nên dạng số của JSON không giữ được chính xác.',
          en: 'This number has more than 15 significant digits, which a JSON number does not carry exactly.',
        },
        remedy: { vi: 'Hãy viết số trong ngoặc kép.', en: 'Write it as text, in quotation marks.' },
      }
    case 'too-long':
      return {
        reason: { vi: 'Giá trị quá dài.', en: 'The value is too long.' },
        remedy: {
          vi: 'Số có nhiều nhất 60 chữ số, văn bản nhiều nhất 10.000 ký tự.',
          en: 'A number has at most 60 digits, a text at most 10,000 characters.',
        },
      }
    case 'whole-dong':
      return {
        reason: { vi: 'Số tiền đồng là số nguyên.', en: 'Đồng are whole.' },
        remedy: {
          vi: 'Hãy ghi số tiền bằng đồng, không có phần thập phân, như 52310000000.',
          en: 'Write the amount in đồng without decimals, such as 52310000000.',
        },
      }
    case 'whole':
      return {
        reason: { vi: 'Chỉ tiêu này là số nguyên.', en: 'This variable is a whole number.' },
        remedy: { vi: 'Hãy bỏ phần thập phân.', en: 'Leave out the decimals.' },
      }
    case 'decimals':
      return {
        reason: {
          vi: `Chỉ tiêu này có nhiều nhất ${why.allowed} chữ số thập phân.`,
          en: `This variable has at most ${why.allowed} decimals.`,
        },
        remedy: {
          vi: 'Hãy làm tròn theo tài liệu minh chứng.',
          en: 'Round it as the document behind it does.',
        },
      }
    case 'choice':
      return {
        reason: { vi: 'Không có lựa chọn này.', en: 'There is no such choice.' },
        remedy: {
          vi: `Hãy chọn một trong: ${why.known.join(', ')}.`,
          en: `Choose one of: ${why.known.join(', ')}.`,
        },
      }
    case 'unreadable':
      return {
        reason: {
          vi: 'Văn bản có ký tự điều khiển hoặc ký tự hỏng.',
          en: 'The text holds a control character or a broken character.',
        },
        remedy: { vi: 'Hãy gõ lại.', en: 'Type it again.' },
      }
  }
}

const aNumber: Pick<Words, 'reason' | 'remedy'> = {
  reason: { vi: 'Đây không phải một số.', en: 'This is no number.' },
  remedy: {
    vi: 'Hãy viết chữ số, dấu chấm trước phần thập phân, không có dấu cách hay chữ, như 12.5.',
    en: 'Write digits with a point before the decimals, without spaces or words, such as 12.5.',
  },
}

const typeWords: Readonly<Record<VariableType, Pick<Words, 'reason' | 'remedy'>>> = {
  money: aNumber,
  number: aNumber,
  integer: aNumber,
  boolean: {
    reason: { vi: 'Chỉ tiêu này chỉ có đúng hoặc sai.', en: 'This variable is true or false.' },
    remedy: {
      vi: 'Hãy ghi true hoặc false; nếu chưa biết thì khai là chưa biết.',
      en: 'Write true or false; if it is not known, declare it unknown.',
    },
  },
  text: {
    reason: { vi: 'Chỉ tiêu này là văn bản.', en: 'This variable is a text.' },
    remedy: {
      vi: 'Hãy viết văn bản; nếu chưa biết thì khai là chưa biết.',
      en: 'Write a text; if it is not known, declare it unknown.',
    },
  },
  choice: {
    reason: { vi: 'Không có lựa chọn này.', en: 'There is no such choice.' },
    remedy: { vi: 'Hãy chọn một mã trong danh sách.', en: 'Choose a code of the list.' },
  },
  date: {
    reason: { vi: 'Đây không phải một ngày có trong lịch.', en: 'This is no day of the calendar.' },
    remedy: { vi: 'Hãy viết năm-tháng-ngày như 2025-07-01.', en: 'Write year-month-day such as 2025-07-01.' },
  },
}

export const unknownVariable = (code: string, meant: string | null): Words => ({
  place: 'variable',
  value: code,
  reason: { vi: 'Không có chỉ tiêu này trong danh mục số liệu.', en: 'No dictionary has this variable.' },
  remedy:
    meant === null
      ? { vi: 'Hãy tra lại mã trong danh mục số liệu.', en: 'Look the code up in the dictionary.' }
      : { vi: `Có phải ${meant}?`, en: `Did you mean ${meant}?` },
})

export const reasonMissing: Words = {
  place: 'reason',
  value: '',
  reason: { vi: 'Đính chính phải nêu lý do.', en: 'A correction needs a reason.' },
  remedy: { vi: 'Hãy ghi vì sao số liệu trước sai.', en: 'Say why the earlier figure was wrong.' },
}

export const groundMissing: Words = {
  place: 'ground',
  value: '',
  reason: { vi: 'Nêu nghi vấn phải có căn cứ.', en: 'Contesting a figure needs a ground.' },
  remedy: { vi: 'Hãy ghi căn cứ, tài liệu và trang.', en: 'Name the ground, the document and the page.' },
}

export const batchReviewWords = (problem: BatchReviewProblem): Words => {
  const place = `reviews[${problem.at}]`
  switch (problem.problem) {
    case 'fact-unknown':
      return {
        place: `${place}.fact`,
        value: problem.fact,
        reason: { vi: 'Không có số liệu này trong lô.', en: 'The batch has no such fact.' },
        remedy: {
          vi: 'Hãy nạp số liệu cùng lô với thẩm tra.',
          en: 'Load the fact together with its review.',
        },
      }
    case 'own-declaration':
      return {
        place: `${place}.reviewedBy`,
        value: problem.reviewer,
        reason: refusals['own-declaration'],
        remedy: { vi: 'Hãy ghi người thẩm tra khác.', en: 'Name another reviewer.' },
      }
    case 'before-the-fact':
      return {
        place: `${place}.reviewedAt`,
        value: problem.reviewedAt,
        reason: { vi: 'Thẩm tra trước khi có số liệu.', en: 'The review is older than the fact.' },
        remedy: { vi: 'Hãy sửa một trong hai thời điểm.', en: 'Correct one of the two moments.' },
      }
    case 'ground-missing':
      return { ...groundMissing, place: `${place}.ground` }
  }
}
