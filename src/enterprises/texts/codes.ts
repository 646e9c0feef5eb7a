import type { Localized } from '../../platform/texts.ts'
import type { FileProblem } from '../code-file.ts'
import { type CodeColumn, type CodeProblem, codeColumns } from '../rules/codes.ts'
import { onDay, type Words } from './words.ts'

export const fileWords = (problem: FileProblem): Words => {
  const place = lineOf(problem.line)
  switch (problem.problem) {
    case 'not-utf-8':
      return {
        place,
        value: '',
        reason: { vi: 'Tệp không phải UTF-8.', en: 'The file is not UTF-8.' },
        remedy: {
          vi: 'Hãy lưu lại tệp ở dạng "CSV UTF-8".',
          en: 'Save the file again as "CSV UTF-8".',
        },
      }
    case 'quotation-mark':
      return {
        place,
        value: '',
        reason: {
          vi: 'Dấu ngoặc kép không đúng quy tắc CSV: mở mà không đóng, hoặc có chữ liền trước hay liền sau.',
          en: 'A quotation mark breaks the rules of CSV: it is not closed, or text touches it from outside.',
        },
        remedy: {
          vi: 'Hãy đặt cả ô trong ngoặc kép và viết mỗi dấu ngoặc kép bên trong thành hai dấu.',
          en: 'Put the whole cell in quotation marks and write each one inside it twice.',
        },
      }
  }
}

export const codeWords = (problem: CodeProblem): Words => {
  const { line } = problem
  switch (problem.problem) {
    case 'heading':
      return {
        place: lineOf(line),
        value: problem.found,
        reason: { vi: 'Dòng tiêu đề không đúng.', en: 'The heading is not the one expected.' },
        remedy: {
          vi: `Dòng đầu phải là ${codeColumns.join(',')}`,
          en: `The first line must be ${codeColumns.join(',')}`,
        },
      }
    case 'cell-count':
      return {
        place: lineOf(line),
        value: '',
        reason: {
          vi: `Dòng có ${problem.found} ô, phải có ${codeColumns.length}.`,
          en: `The row has ${problem.found} cells instead of ${codeColumns.length}.`,
        },
        remedy: {
          vi: 'Hãy kiểm tra dấu phẩy; ô có dấu phẩy phải đặt trong ngoặc kép.',
          en: 'Check the commas; a cell that holds one must stand in quotation marks.',
        },
      }
    case 'empty':
      return {
        place: cellOf(line, problem.column),
        value: '',
        reason: { vi: 'Ô này không được để trống.', en: 'This cell must not be empty.' },
        remedy:
          problem.column === 'source'
            ? { vi: 'Hãy ghi nguồn của dòng này.', en: 'Say where this row comes from.' }
            : { vi: 'Hãy điền ô này.', en: 'Fill it in.' },
      }
    case 'too-long':
      return {
        place: cellOf(line, problem.column),
        value: problem.value,
        reason: { vi: 'Ô này dài quá 500 ký tự.', en: 'This cell is longer than 500 characters.' },
        remedy: { vi: 'Hãy viết ngắn lại.', en: 'Shorten it.' },
      }
    case 'unreadable':
      return {
        place: cellOf(line, problem.column),
        value: problem.value,
        reason: {
          vi: 'Ô này có ký tự điều khiển, xuống dòng hoặc ký tự hỏng.',
          en: 'This cell holds a control character, a line break or a broken character.',
        },
        remedy: { vi: 'Hãy gõ lại ô này.', en: 'Type the cell again.' },
      }
    case 'code-shape':
      return {
        place: cellOf(line, problem.column),
        value: problem.value,
        reason: {
          vi: 'Mã gồm chữ, số, dấu chấm, gạch ngang, gạch dưới; bắt đầu bằng chữ hoặc số; nhiều nhất 80 ký tự.',
          en: 'A code is letters, digits, dot, dash and underscore, begins with a letter or digit, and has at most 80 characters.',
        },
        remedy: { vi: 'Hãy sửa mã.', en: 'Correct the code.' },
      }
    case 'day':
      return {
        place: cellOf(line, problem.column),
        value: problem.value,
        reason: { vi: 'Đây không phải một ngày có trong lịch.', en: 'This is no day of the calendar.' },
        remedy: {
          vi: 'Hãy viết năm-tháng-ngày như 2025-07-01, hoặc để trống.',
          en: 'Write year-month-day such as 2025-07-01, or leave it empty.',
        },
      }
    case 'period':
      return {
        place: cellOf(line, 'valid_to'),
        value: problem.to,
        reason: {
          vi: `Ngày kết thúc không sau ngày bắt đầu ${onDay(problem.from)}.`,
          en: `The end is not after the first day ${problem.from}.`,
        },
        remedy: {
          vi: 'Ngày kết thúc là ngày đầu tiên mã không còn hiệu lực.',
          en: 'The end is the first day on which the code no longer holds.',
        },
      }
    case 'list-unknown':
      return {
        place: cellOf(line, 'list'),
        value: problem.value,
        reason: { vi: 'Không có danh mục này.', en: 'There is no such list.' },
        remedy: {
          vi: `Hãy dùng một trong: ${problem.known.join(', ')}.`,
          en: `Use one of: ${problem.known.join(', ')}.`,
        },
      }
    case 'parent-unknown':
      return {
        place: cellOf(line, 'parent'),
        value: problem.value,
        reason: {
          vi: `Danh mục ${problem.list} không có mã cha này.`,
          en: `The list ${problem.list} has no such parent.`,
        },
        remedy: {
          vi: 'Hãy thêm dòng của mã cha, hoặc sửa mã.',
          en: 'Add the row of the parent, or correct the code.',
        },
      }
    case 'twice':
      return {
        place: cellOf(line, 'code'),
        value: problem.value,
        reason: {
          vi: `Mã này với cùng ngày bắt đầu đã có ở dòng ${problem.first}.`,
          en: `This code with the same first day stands on line ${problem.first} already.`,
        },
        remedy: { vi: 'Hãy bỏ một dòng.', en: 'Remove one of the two.' },
      }
    case 'overlap':
      return {
        place: cellOf(line, 'code'),
        value: problem.value,
        reason: {
          vi: `Có ngày mã này trùng với dòng có hiệu lực từ ${dayVi(problem.from)} đến ${dayVi(problem.to)}.`,
          en: `On some day this code meets the row that holds from ${dayEn(problem.from)} to ${dayEn(problem.to)}.`,
        },
        remedy: {
          vi: 'Hãy ghi ngày kết thúc của dòng trước bằng ngày bắt đầu của dòng sau.',
          en: 'End the earlier row on the first day of the later one.',
        },
      }
  }
}

const lineOf = (line: number): Localized => ({ vi: `dòng ${line}`, en: `line ${line}` })

const cellOf = (line: number, column: CodeColumn): Localized => ({
  vi: `dòng ${line}, cột ${column}`,
  en: `line ${line}, column ${column}`,
})

const dayVi = (day: string | null): string => (day === null ? 'không rõ' : onDay(day))
const dayEn = (day: string | null): string => day ?? 'an open day'
