import type { VariableProblem } from '../rules/dictionary.ts'
import type { Words } from './words.ts'

export const variableWords = (problem: VariableProblem): Words => {
  const place = (part: string) => `variables.${problem.code}.${part}`
  switch (problem.problem) {
    case 'currency-missing':
      return {
        place: place('currency'),
        value: '',
        reason: { vi: 'Chỉ tiêu tiền phải có loại tiền.', en: 'Money needs its currency.' },
        remedy: {
          vi: 'Hãy thêm "currency": "VND" (hoặc mã khác).',
          en: 'Add "currency": "VND" (or another code).',
        },
      }
    case 'currency-unwanted':
      return {
        place: place('currency'),
        value: problem.value,
        reason: { vi: 'Chỉ chỉ tiêu tiền mới có loại tiền.', en: 'Only money has a currency.' },
        remedy: { vi: 'Hãy bỏ, hoặc đổi type thành "money".', en: 'Leave it out, or make the type "money".' },
      }
    case 'choices-missing':
      return {
        place: place('choices'),
        value: '',
        reason: { vi: 'Chỉ tiêu lựa chọn phải có danh sách.', en: 'A choice needs its choices.' },
        remedy: { vi: 'Hãy thêm "choices": [{"code": …}].', en: 'Add "choices": [{"code": …}].' },
      }
    case 'choices-unwanted':
      return {
        place: place('choices'),
        value: '',
        reason: { vi: 'Chỉ chỉ tiêu lựa chọn mới có danh sách.', en: 'Only a choice has choices.' },
        remedy: {
          vi: 'Hãy bỏ, hoặc đổi type thành "choice".',
          en: 'Leave them out, or make the type "choice".',
        },
      }
    case 'choice-twice':
      return {
        place: place('choices'),
        value: problem.value,
        reason: { vi: 'Lựa chọn này có hai lần.', en: 'This choice stands twice.' },
        remedy: { vi: 'Hãy bỏ một dòng.', en: 'Remove one of the two.' },
      }
    case 'converts-unwanted':
      return {
        place: place('converts'),
        value: '',
        reason: { vi: 'Chỉ số (number) mới là tỷ giá.', en: 'Only a number can be a rate.' },
        remedy: { vi: 'Hãy đổi type thành "number".', en: 'Make the type "number".' },
      }
    case 'decimals-unwanted':
      return {
        place: place('decimals'),
        value: String(problem.value),
        reason: {
          vi: 'Chỉ tiêu này không có phần thập phân (đồng và số nguyên là số nguyên).',
          en: 'This variable has no decimals (đồng and integers are whole).',
        },
        remedy: { vi: 'Hãy ghi 0 hoặc bỏ.', en: 'Write 0, or leave it out.' },
      }
    case 'elsewhere':
      return {
        place: place('name'),
        value: problem.code,
        reason: {
          vi: `Danh mục ${problem.dictionary} đã có chỉ tiêu này.`,
          en: `The dictionary ${problem.dictionary} has this variable already.`,
        },
        remedy: {
          vi: 'Mỗi chỉ tiêu thuộc một danh mục: hãy dùng mã khác.',
          en: 'A variable belongs to one dictionary: use another code.',
        },
      }
    case 'changed-meaning':
      return {
        place: place(problem.part),
        value: problem.code,
        reason: {
          vi: 'Đã có số liệu khai theo nghĩa cũ của chỉ tiêu này.',
          en: 'Figures were declared by what this said before.',
        },
        remedy: {
          vi: 'Hãy giữ nguyên, và tạo chỉ tiêu mới với mã khác.',
          en: 'Keep it, and make a new variable with another code.',
        },
      }
  }
}
