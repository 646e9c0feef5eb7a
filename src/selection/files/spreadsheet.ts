import {
  type CellValue,
  colToLetter,
  type Cell as LibraryCell,
  type Sheet as LibrarySheet,
  readXlsx,
  type WriteOptions,
  writeXlsx,
} from 'hucre/xlsx'
import type { Cell } from './cells.ts'
import type { Wrong } from './numbers.ts'

/** The one file that knows the workbook library. */
export type { CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx'

export interface Sheet {
  readonly name: string
  /** Row by row from the first, each as long as its last cell that holds something. */
  readonly rows: readonly (readonly (Cell | null)[])[]
  /** Merged ranges; rows and columns from 0, both ends inside. */
  readonly merges: readonly { startRow: number; startCol: number; endRow: number; endCol: number }[]
}

export interface Workbook {
  readonly names: readonly string[]
  readonly sheets: readonly Sheet[]
}

/** A cell with a font of its own names the whole of it. */
export const FONT = { name: 'Arial', size: 10 } as const

export const writeWorkbook = (sheets: WriteOptions['sheets']): Promise<Uint8Array> =>
  writeXlsx({ sheets, defaultFont: FONT })

/** Heights for rows whose texts run over several lines: programs do not agree on who measures them. */
export const rowHeights = (
  rows: readonly (readonly (string | null)[])[],
  widths: readonly number[],
): Map<number, { height: number }> => {
  const linesOf = (text: string | null, width: number) => Math.ceil((text?.length ?? 0) / width)
  const lines = rows.map(row => Math.max(1, ...row.map((text, at) => linesOf(text, widths[at] ?? 10))))
  return new Map(lines.map((count, row) => [row, { height: 14 * count }]))
}

/** Row and column from 0: `AB7`. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

export const columnLetters = (column: number): string => colToLetter(column)

/** Reads the sheets of these names; if the first is not there, the only visible sheet of the workbook in its place. */
export const readWorkbook = async (
  bytes: Uint8Array,
  wanted: readonly [string, ...string[]],
): Promise<Workbook | Wrong> => {
  try {
    const names: { name: string; visible: boolean }[] = []
    const read = await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        names.push({ name, visible: !hidden && !veryHidden })
        return wanted.includes(name.normalize('NFC'))
      },
    })
    const sheets = read.sheets.map(sheetOf)
    const visible = names.filter(sheet => sheet.visible)
    const only = visible.length === 1 ? visible[0]?.name : undefined
    if (!sheets.some(({ name }) => name === wanted[0]) && only !== undefined && !wanted.includes(only)) {
      const { sheets: others } = await readXlsx(bytes, { sheets: [only] })
      sheets.push(...others.map(sheetOf))
    }
    return { names: names.map(({ name }) => name), sheets }
  } catch (error) {
    return faultOf(error)
  }
}

const sheetOf = ({ name, rows, cells, merges }: LibrarySheet): Sheet => ({
  name: name.normalize('NFC'),
  rows: rows.map((row, r) => trimmed(row.map((value, c) => cellOf(value, cells?.get(`${r},${c}`))))),
  merges: merges ?? [],
})

const trimmed = (row: (Cell | null)[]): (Cell | null)[] => {
  let length = row.length
  while (length > 0 && row[length - 1] === null) length--
  return row.slice(0, length)
}

const cellOf = (value: CellValue, detail: LibraryCell | undefined): Cell | null => {
  if (detail?.type === 'error') return errorCell(String(value))
  if (detail?.formula !== undefined && value === null) return UNCALCULATED
  if (value instanceof Date) return dayCell(value)
  return typeof value === 'string' ? value.trim() || null : value
}

/** What Excel shows where a formula fails. */
const ERRORS: Readonly<Record<string, string>> = {
  '#N/A': 'a value that a formula looked for was not found',
  '#REF!': 'a formula points to a cell that is no longer there',
  '#DIV/0!': 'a formula divides by zero or by an empty cell',
  '#VALUE!': 'a formula calculates with something that is no number',
  '#NAME?': 'a formula uses a name that does not exist',
  '#NUM!': 'a formula gives a number that cannot be',
  '#NULL!': 'a formula crosses ranges that do not meet',
}

const errorCell = (value: string): Wrong => ({
  value,
  reason: ERRORS[value] ?? 'a formula fails here',
  remedy: 'correct the formula, or write the value; for "not applicable" write n/a',
})

const UNCALCULATED: Wrong = {
  value: '',
  reason: 'this formula has no result stored in the file',
  remedy: 'open the file in Excel or LibreOffice and save it, or write the value',
}

const MIDNIGHT = 'T00:00:00.000Z'
/** Excel counts a 29 February 1900 that never was; days before it are off by one in some programs. */
const FIRST_SURE_DAY = '1900-03-01'

const dayCell = (date: Date): Cell => {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  const day = text.slice(0, 10)
  const remedy = 'write the day as text, such as 2026-11-21'
  if (!/^\d{4}-/.test(text)) return { value: '', reason: 'this date is out of range', remedy }
  if (day < FIRST_SURE_DAY)
    return { value: day, reason: 'workbooks are unsure of days before March 1900', remedy }
  if (!text.endsWith(MIDNIGHT))
    return { value: text.slice(0, 16), reason: 'this date has a time of day', remedy }
  return { day }
}

const faultOf = (error: unknown): Wrong => {
  if (error instanceof Error && error.name === 'EncryptedFileError') {
    return { value: '', reason: 'the workbook has a password', remedy: 'save it without one' }
  }
  return {
    value: '',
    reason: `the workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'open it in Excel or LibreOffice and save it as .xlsx again',
  }
}
