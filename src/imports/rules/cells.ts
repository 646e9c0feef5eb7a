import { checkDigit } from '../../enterprises/rules/tax-code.ts'
import type { Given, Variable } from '../../facts/model.ts'
import { readTypedNumber } from '../../facts/rules/declaring/numbers.ts'
import { readValue, type ValueProblem } from '../../facts/rules/values.ts'
import type { Both } from '../model.ts'
import { folded } from './columns.ts'

/** What stands in a cell, as the floor reads it. */
export type CellIn =
  | string
  | number
  | boolean
  | { readonly day: string }
  | { readonly percent: number }
  | { readonly value: string; readonly reason: string; readonly kind?: string }

export type CellRead<T> = { readonly read: T } | { readonly words: Both }

const wrong = (vi: string, en: string): { readonly words: Both } => ({ words: { vi, en } })

export const shownOf = (cell: CellIn): string => {
  if (typeof cell !== 'object') return String(cell)
  if ('day' in cell) return cell.day
  return 'percent' in cell ? `${Number((cell.percent * 100).toPrecision(12))}%` : cell.value
}

/** What a row says in a column, as it stands there. */
export const saidIn = (
  draft: { readonly cells: ReadonlyMap<string, { readonly cell: CellIn }> },
  code: string,
): string => {
  const found = draft.cells.get(code)
  return found === undefined ? '' : shownOf(found.cell)
}

const LONGEST = 500

/** One line of text. */
export const readLine = (cell: CellIn): CellRead<string> => {
  const fault = faultOf(cell)
  if (fault !== null) return fault
  const text = shownOf(cell).normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST)
    return wrong(`Dài quá: nhiều nhất ${LONGEST} ký tự.`, `Too long: at most ${LONGEST} characters.`)
  return /[\p{Cc}\p{Cs}]/u.test(text)
    ? wrong('Có ký tự không đọc được; hãy gõ lại.', 'It holds characters that cannot be read; type it again.')
    : { read: text }
}

/** What the workbook itself could not tell. */
const faultOf = (cell: CellIn): { readonly words: Both } | null => {
  if (typeof cell !== 'object' || !('reason' in cell)) return null
  switch (cell.kind) {
    case 'failed-formula':
      return wrong(
        `Công thức báo lỗi ${cell.value}. Hãy sửa công thức hoặc gõ giá trị.`,
        `The formula fails with ${cell.value}. Correct it, or type the value.`,
      )
    case 'uncalculated':
      return wrong(
        'Công thức chưa có kết quả lưu trong tệp. Hãy mở tệp bằng Excel rồi lưu lại, hoặc gõ giá trị.',
        'The formula has no result stored. Open and save the file in Excel, or type the value.',
      )
    default:
      return wrong('Ô này không đọc được. Hãy gõ lại.', 'This cell cannot be read. Type it again.')
  }
}

/** A tax code; a number has lost its zeros, and is never guessed. */
export const readTaxCode = (cell: CellIn): CellRead<string> => {
  if (typeof cell === 'number') return lostZeros(cell)
  const line = readLine(cell)
  return 'words' in line ? line : { read: line.read.replace(/[\s.]/g, '').replace(/[–—]/g, '-') }
}

const lostZeros = (stored: number): CellRead<string> => {
  const text = String(stored)
  if (/^\d{10}$/.test(text) || /^\d{12}$/.test(text)) return { read: text }
  const padded = text.padStart(10, '0')
  return /^\d{7,9}$/.test(text) && checkDigit(padded) === padded.at(-1)
    ? wrong(
        `Ô lưu dạng số nên mất số 0 ở đầu. Hãy định dạng ô là Text rồi gõ ${padded}.`,
        `The cell holds a number and lost its zeros. Format it as text and type ${padded}.`,
      )
    : wrong(
        'Mã số thuế phải là chữ số dạng Text, ví dụ 0100109106.',
        'Write the tax code as text, such as 0100109106.',
      )
}

export const readYear = (cell: CellIn, lastYear: number): CellRead<string> => {
  const text = shownOf(cell).trim()
  const year = Number(text)
  return /^\d{4}$/.test(text) && year >= 1990 && year <= lastYear
    ? { read: text }
    : wrong(`Cần một năm từ 1990 đến ${lastYear}.`, `Write a year from 1990 to ${lastYear}.`)
}

const YES = ['co', 'yes', 'true', 'x', '1']
const NO = ['khong', 'no', 'false', '0']

export const readYesNo = (cell: CellIn): CellRead<boolean> => {
  const text = folded(shownOf(cell))
  if (YES.includes(text)) return { read: true }
  return NO.includes(text)
    ? { read: false }
    : wrong('Hãy ghi có hoặc không.', 'Write có or không (yes or no).')
}

/** One of a list, by its code or by its name with or without marks. */
export const readChoice = (
  cell: CellIn,
  choices: readonly { readonly code: string; readonly names: readonly string[] }[],
): CellRead<string> => {
  const line = readLine(cell)
  if ('words' in line) return line
  const text = folded(line.read)
  const found = choices.find(
    ({ code, names }) => code === line.read || names.some(name => folded(name) === text),
  )
  if (found !== undefined) return { read: found.code }
  const some = choices
    .slice(0, 8)
    .map(({ names }) => names[0])
    .join('; ')
  return wrong(
    `Không có trong danh mục. Hãy chọn, ví dụ: ${some}.`,
    `Not in the list. Choose, such as: ${some}.`,
  )
}

const UNKNOWN = ['?', 'chua biet', 'unknown']
const NOT_APPLICABLE = ['n/a', 'khong ap dung', 'not applicable']

/** A figure: its value, or the words for unknown and not applicable. Zero is a value. */
export const readFigure = (
  cell: CellIn,
  variable: Variable,
): CellRead<{
  readonly given: Given
  readonly value: Extract<ReturnType<typeof readValue>, { ok: true }>['value']
}> => {
  const fault = faultOf(cell)
  if (fault !== null) return fault
  const given = givenOf(cell, variable)
  if ('words' in given) return given
  const read = readValue(variable, given.read)
  return read.ok
    ? { read: { given: given.read, value: read.value } }
    : { words: valueWords(read.why, read.given) }
}

const givenOf = (cell: CellIn, variable: Variable): CellRead<Given> => {
  const text = folded(shownOf(cell))
  if (UNKNOWN.includes(text)) return { read: { unknown: true } }
  if (NOT_APPLICABLE.includes(text)) return { read: { notApplicable: true } }
  switch (variable.type) {
    case 'money':
    case 'number':
    case 'integer':
      return numberOf(cell, variable)
    case 'boolean': {
      const read = readYesNo(cell)
      return 'words' in read ? read : { read: { value: read.read } }
    }
    default:
      return { read: { value: shownOf(cell) } }
  }
}

const numberOf = (cell: CellIn, variable: Variable): CellRead<Given> => {
  if (typeof cell === 'number') return { read: { value: cell } }
  if (typeof cell === 'object' && 'percent' in cell)
    return variable.unit?.includes('%')
      ? wrong(
          `Ô hiện ${shownOf(cell)} nhưng lưu ${cell.percent}. Hãy định dạng ô là số và gõ ${shownOf(cell).replace('%', '')} nếu đó là ý của bạn.`,
          `The cell shows ${shownOf(cell)} but holds ${cell.percent}. Format it as a number and type ${shownOf(cell).replace('%', '')} if that is meant.`,
        )
      : { read: { value: cell.percent } }
  return typedNumber(shownOf(cell), variable)
}

/** A number that was kept as text is read as in a declaration: the Vietnamese way, asked where it has two readings. */
const typedNumber = (text: string, variable: Variable): CellRead<Given> => {
  const typed = readTypedNumber(variable, text)
  switch (typed.kind) {
    case 'number':
      return { read: { value: typed.text } }
    case 'ambiguous': {
      const [one, other] = typed.readings
      return wrong(
        `Số này có thể hiểu hai cách: ${one} hoặc ${other}. Hãy định dạng ô là số rồi gõ số đúng.`,
        `This can be read in two ways: ${one} or ${other}. Format the cell as a number and type the right one.`,
      )
    }
    case 'words':
      return typed.meant === null ? NO_NUMBER : meaning(typed.meant)
    case 'unreadable':
      return NO_NUMBER
  }
}

const meaning = (digits: string) =>
  wrong(
    `Hãy ghi đủ chữ số: ${digits}, nếu đó là ý của bạn.`,
    `Write it in digits: ${digits}, if that is meant.`,
  )

const NO_NUMBER = wrong(
  'Đây không phải là số. Hãy chỉ gõ chữ số, không ghi đơn vị.',
  'This is no number. Type digits only, no unit.',
)

const valueWords = (why: ValueProblem, given: string): Both => {
  switch (why.problem) {
    case 'whole-dong':
      return { vi: 'Tiền đồng phải là số nguyên.', en: 'Amounts in đồng are whole numbers.' }
    case 'whole':
      return { vi: 'Cần một số nguyên.', en: 'A whole number is wanted.' }
    case 'decimals':
      return {
        vi: `Nhiều nhất ${why.allowed} chữ số thập phân.`,
        en: `At most ${why.allowed} decimals.`,
      }
    case 'digits':
      return {
        vi: 'Số có hơn 15 chữ số nên Excel đã làm tròn. Hãy định dạng ô là Text rồi gõ lại.',
        en: 'More than 15 digits: Excel has rounded it. Format the cell as text and type it again.',
      }
    default:
      return { vi: `Giá trị “${given}” không hợp lệ.`, en: `The value "${given}" does not fit.` }
  }
}
