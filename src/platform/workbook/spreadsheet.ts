import {
  type CellValue,
  colToLetter,
  type Sheet as LibrarySheet,
  readXlsx,
  streamXlsxRows,
  type WriteOptions,
  writeXlsx,
  writeXlsxStream,
} from 'hucre/xlsx'
import type { Cell, Wrong } from './cell.ts'

/** The one file that knows the workbook library. */
export type { CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx'

export interface SheetRow {
  /** From 1. */
  readonly number: number
  /** As long as its last cell that holds something. */
  readonly cells: readonly (Cell | null)[]
}

export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
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

/** One sheet, written row by row: the memory it takes does not grow with it. */
export async function* streamWorkbook(
  rows: AsyncIterable<(string | number | null)[]>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const reader = writeXlsxStream(rows, { name, freezePane: { rows: 1 } }).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

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

/** `styles`: whether cells are looked at for percent signs, which takes longer. */
export interface ReadOptions {
  readonly styles: boolean
}

/** Reads the sheets of these names; if the first is not there, the only visible sheet of the workbook in its place. */
export const readWorkbook = async (
  bytes: Uint8Array,
  wanted: readonly [string, ...string[]],
  { styles }: ReadOptions,
): Promise<Workbook | Wrong> => {
  try {
    const names: { name: string; visible: boolean }[] = []
    const read = await readXlsx(bytes, {
      readStyles: styles,
      sheets: ({ name, hidden, veryHidden }) => {
        names.push({ name, visible: !hidden && !veryHidden })
        return wanted.includes(name.normalize('NFC'))
      },
    })
    const sheets = read.sheets.map(sheetOf)
    const visible = names.filter(sheet => sheet.visible)
    const only = visible.length === 1 ? visible[0]?.name : undefined
    if (!sheets.some(({ name }) => name === wanted[0]) && only !== undefined && !wanted.includes(only)) {
      const { sheets: others } = await readXlsx(bytes, { readStyles: styles, sheets: [only] })
      sheets.push(...others.map(sheetOf))
    }
    return { names: names.map(({ name }) => name), sheets }
  } catch (error) {
    return faultOf(error)
  }
}

/** The rows of one sheet, as they are met; formulas and merged cells look like plain values here. */
export async function* streamRows(bytes: Uint8Array, sheet: string): AsyncGenerator<SheetRow> {
  const days = new Map<number, Cell>()
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if (values.length > MOST_COLUMNS)
      throw new RangeError(`row ${index + 1} has more than ${MOST_COLUMNS} columns`)
    yield { number: index + 1, cells: rowOf(values, { at: index, details: undefined, days }) }
  }
}

const MOST_COLUMNS = 2000

const sheetOf = ({ name, rows, cells, merges }: LibrarySheet): Sheet => {
  const days = new Map<number, Cell>()
  return {
    name: name.normalize('NFC'),
    rows: rows.map((row, at) => ({ number: at + 1, cells: rowOf(row, { at, details: cells, days }) })),
    merges: merges ?? [],
  }
}

interface RowContext {
  readonly at: number
  /** What is known of cells beyond their values; undefined where only values are known. */
  readonly details: LibrarySheet['cells']
  /** Days met before: they repeat, and are slow to write out. */
  readonly days: Map<number, Cell>
}

/** A loop, not a chain of maps: a large sheet has millions of cells. */
const rowOf = (values: readonly CellValue[], context: RowContext): (Cell | null)[] => {
  const row: (Cell | null)[] = []
  let length = 0
  for (let column = 0; column < values.length; column++) {
    const cell = cellOf(values[column] ?? null, column, context)
    row.push(cell)
    if (cell !== null) length = column + 1
  }
  row.length = length
  return row
}

const cellOf = (value: CellValue, column: number, { at, details, days }: RowContext): Cell | null => {
  if (details !== undefined && (value === null || typeof value === 'number')) {
    const detail = details.get(`${at},${column}`)
    if (value !== null && detail?.style?.numFmt?.includes('%')) return { percent: value }
    if (value === null && detail?.formula !== undefined) return UNCALCULATED
  }
  if (typeof value === 'string') return textCell(value)
  if (!(value instanceof Date)) return value
  const known = days.get(value.getTime()) ?? dayCell(value)
  days.set(value.getTime(), known)
  return known
}

const textCell = (text: string): Cell | null => {
  const trimmed = text.trim()
  if (trimmed.startsWith('#') && trimmed in ERRORS) return errorCell(trimmed)
  return trimmed === '' ? null : trimmed
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
  '#SPILL!': 'a formula has no room for its results',
  '#CALC!': 'a formula cannot be calculated',
}

const errorCell = (value: string): Wrong => ({
  value,
  reason: ERRORS[value] ?? 'a formula fails here',
  remedy: 'correct the formula, or write the value; for "not applicable" write n/a',
  kind: 'failed-formula',
})

const UNCALCULATED: Wrong = {
  value: '',
  reason: 'this formula has no result stored in the file',
  remedy: 'open the file in Excel or LibreOffice and save it, or write the value',
  kind: 'uncalculated',
}

const DAY = 86_400_000
/** Excel counts a 29 February 1900 that never was; days before it are off by one in some programs. */
const FIRST_SURE_DAY = Date.UTC(1900, 2, 1)
const LAST_DAY = Date.UTC(9999, 11, 31)

const dayCell = (date: Date): Cell => {
  const moment = date.getTime()
  const remedy = 'write the day as text, such as 2026-11-21'
  const wrong = (value: string, reason: string): Wrong => ({ value, reason, remedy, kind: 'day' })
  if (!(Math.abs(moment) <= LAST_DAY)) return wrong('', 'this date is out of range')
  if (moment < FIRST_SURE_DAY) return wrong(isoDay(date), 'workbooks are unsure of days before March 1900')
  if (moment % DAY !== 0) return wrong(date.toISOString().slice(0, 16), 'this date has a time of day')
  return { day: isoDay(date) }
}

/** Several times as fast as the platform's own. */
const isoDay = (date: Date): string =>
  `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number))

export const faultOf = (error: unknown): Wrong => {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && error.name === 'EncryptedFileError') {
    return {
      value: '',
      reason: 'the workbook has a password',
      remedy: 'save it without one',
      kind: 'password',
    }
  }
  const isTooLarge = error instanceof RangeError || /limit|spans|bounds/.test(message)
  const remedy = isTooLarge
    ? 'delete empty rows and columns beyond the dossiers, or split the file'
    : 'open it in Excel or LibreOffice and save it as .xlsx again'
  const kind = isTooLarge ? 'too-large' : 'broken'
  return { value: '', reason: `the workbook cannot be read: ${message}`, remedy, kind }
}
