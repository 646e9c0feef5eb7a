import { Invalid } from '../platform/errors.ts'
import type { Language } from '../platform/texts.ts'
import type { Cell } from '../platform/workbook/cell.ts'
import { readSheets } from '../platform/workbook/sheets.ts'
import { UTF8_MARK } from '../platform/workbook/table-file.ts'
import { fileProblems } from './texts/file.ts'

/** The sheets of a workbook that are read. */
const [SCHEDULE, RATES] = ['Lịch', 'Lãi suất'] as const
const MOST_BYTES = 2_000_000

/** The rows of a file as they would be typed: of a workbook both lists, of a CSV file the schedule alone. */
export const rowsInFile = async (
  bytes: Uint8Array,
  language: Language,
): Promise<{ readonly movements: string; readonly rates?: string }> => {
  if (bytes.length > MOST_BYTES) throw problem('too-big', language)
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isWorkbook) return { movements: textIn(bytes, language) }
  const workbook = await readSheets({ bytes, names: [SCHEDULE, RATES] })
  if ('reason' in workbook) throw problem('unreadable', language)
  // A workbook of one sheet holds the schedule, whatever it is called.
  const [only, ...others] = workbook.sheets
  const sheets = only !== undefined && others.length === 0 ? [{ ...only, name: SCHEDULE }] : workbook.sheets
  const listIn = (name: string): string | undefined =>
    sheets
      .find(sheet => sheet.name === name)
      ?.rows.map(({ cells }) => cells.map(shownOf).join(';'))
      .join('\n')
  const [movements, rates] = [listIn(SCHEDULE), listIn(RATES)]
  if (movements === undefined) throw problem('no-sheet', language)
  return rates === undefined ? { movements } : { movements, rates }
}

const textIn = (bytes: Uint8Array, language: Language): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(UTF8_MARK, '')
  } catch {
    throw problem('unreadable', language)
  }
}

const problem = (code: keyof typeof fileProblems, language: Language): Invalid =>
  new Invalid([{ place: 'file', value: '', reason: fileProblems[code][language], remedy: '' }])

/** A day as it is, a share as per cent, anything else as it stands. */
const shownOf = (cell: Cell | null): string => {
  if (typeof cell !== 'object') return String(cell)
  if (cell === null) return ''
  if ('day' in cell) return cell.day
  return 'percent' in cell ? `${Number((cell.percent * 100).toPrecision(12))}%` : cell.value
}
