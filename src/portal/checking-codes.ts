import { streamCsvRows } from 'hucre/csv'
import type { Day } from '../exact/day.ts'
import type { Db } from '../platform/database.ts'
import { readSheets } from '../platform/workbook/sheets.ts'
import {
  bestOf,
  type CodeAnswer,
  codesInRows,
  type ReadCode,
  readCode,
  type TypedCode,
} from './rules/tax-codes.ts'
import { type HeldRecognition, listHeldBy } from './store/held.ts'

export interface CheckedCode extends TypedCode {
  /** As it is written; null: it is none. */
  readonly taxCode: string | null
  readonly answer: CodeAnswer
  /** The last digit with which it would be a code; null: not known. */
  readonly expected: string | null
  readonly recognitions: readonly HeldRecognition[]
}

/** On a page at once; programs with a key of their own may ask for more. */
export const MOST_CODES = 1_000
export const MOST_CODES_WITH_KEY = 5_000

/** How the recognitions of each stand on the day: one question to the register, whatever the number of codes. */
export const checkCodes = async (
  db: Db,
  typed: readonly TypedCode[],
  day: Day,
): Promise<readonly CheckedCode[]> => {
  const read = typed.map(each => ({ ...each, read: readCode(each.typed) }))
  const codes = new Set(read.flatMap(({ read }) => (read.kind === 'tax-code' ? [read.taxCode] : [])))
  const held = codes.size === 0 ? [] : await listHeldBy(db, [...codes], day)
  const byCode = Map.groupBy(held, ({ taxCode }) => taxCode)
  return read.map(({ line, typed, read }) => ({ line, typed, ...answerTo(read, byCode) }))
}

type ByCode = ReadonlyMap<string | null, readonly HeldRecognition[]>

const answerTo = (read: ReadCode, byCode: ByCode): Omit<CheckedCode, keyof TypedCode> => {
  if (read.kind !== 'tax-code') {
    const expected = read.kind === 'not-a-tax-code' ? read.expected : null
    return { taxCode: null, answer: read.kind, expected, recognitions: [] }
  }
  const recognitions = byCode.get(read.taxCode) ?? []
  const answer = bestOf(recognitions.map(({ status }) => status))
  return { taxCode: read.taxCode, answer, expected: null, recognitions }
}

/** The codes of a file that was sent; null: it cannot be read. */
export const codesInFile = async (bytes: Uint8Array): Promise<readonly TypedCode[] | null> => {
  // "PK": what Excel writes is a zip.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return codesInRows(csvRows(textOf(bytes)))
  const workbook = await readSheets({ bytes, names: [SHEET] })
  if ('reason' in workbook) return null
  const [sheet] = workbook.sheets
  if (sheet === undefined) return null
  return codesInRows(
    sheet.rows.map(({ cells }) =>
      cells.map(cell => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')),
    ),
  )
}

/** Which sheet is read where a workbook has several. */
export const SHEET = 'Mã số thuế'

/** Digits are the same in every encoding of one byte a letter. */
const textOf = (bytes: Uint8Array): string => {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}

const csvRows = (text: string): readonly (readonly string[])[] => {
  const head = text.slice(0, 4_000)
  const counts = [',', ';', '\t'].map(mark => ({ mark, times: head.split(mark).length }))
  const delimiter = counts.toSorted((a, b) => b.times - a.times)[0]?.mark ?? ','
  return [...streamCsvRows(text, { delimiter })].map(row => row.map(String))
}
