import type { Variable } from '../../criteria/model.ts'
import { decimalsAllowed } from '../../criteria/rules/variables.ts'
import { parseDay } from '../../exact/day.ts'
import type { Cell, Wrong } from '../../platform/workbook/cell.ts'
import { type Reading, readDigits, readNumber } from './numbers.ts'

export type FactReading = Reading<string | number | boolean> | { readonly open: 'unknown' | 'notApplicable' }

const UNKNOWN = '?'
const NOT_APPLICABLE = new Set(['n/a', 'không áp dụng'])

const isNotApplicable = (text: string): boolean => /^[nk]/i.test(text) && NOT_APPLICABLE.has(folded(text))

/** A fact: its value, or the words for "not applicable" and "unknown". */
export const readFactCell = (cell: Cell, variable: Variable): FactReading => {
  if (cell === UNKNOWN) return { open: 'unknown' }
  if (typeof cell === 'string' && isNotApplicable(cell)) return { open: 'notApplicable' }
  if (typeof cell === 'object' && 'percent' in cell && variable.unit?.includes('%'))
    return doubtful(cell.percent)
  switch (variable.type) {
    case 'money':
    case 'number':
    case 'integer':
      return readNumberCell(cell, decimalsAllowed(variable) === 0)
    case 'boolean':
      return readYesNo(cell)
    case 'date':
      return readDay(cell)
    case 'text':
    case 'choice':
      return readText(cell)
  }
}

/** Was 25 typed, or 0.25? Asking is cheaper than a hundredfold error. */
const doubtful = (held: number): Wrong => {
  const shown = Number((held * 100).toPrecision(12))
  return {
    value: `${shown}%`,
    reason: `the cell shows ${shown} % but holds ${held}, and its column is already in %`,
    remedy: `format the cell as a number, and write ${shown} if ${shown} % is meant`,
  }
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase()

export const readNumberCell = (cell: Cell, isWhole: boolean): Reading<string | number> => {
  if (typeof cell === 'string' || typeof cell === 'number') return readNumber(cell, isWhole)
  if (typeof cell === 'object' && 'percent' in cell) return readNumber(cell.percent, isWhole)
  return misfit(cell, { reason: 'a number is wanted', remedy: 'write digits, such as 1234567.5' })
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['có', true],
  ['không', false],
])

export const readYesNo = (cell: Cell): Reading<boolean> => {
  if (typeof cell === 'boolean') return { read: cell }
  const value = typeof cell === 'string' ? YES_NO.get(folded(cell)) : undefined
  if (value !== undefined) return { read: value }
  return misfit(cell, { reason: 'yes or no is wanted', remedy: 'write true or false, có or không' })
}

/** A text or a code; a number that a workbook made of a code such as 12 is taken back as text. */
export const readText = (cell: Cell): Reading<string> => {
  if (typeof cell === 'string') return { read: cell }
  if (typeof cell === 'number') return readDigits(cell)
  return misfit(cell, { reason: 'a text is wanted', remedy: 'format the cell as text and write it again' })
}

const LONGEST_NAME = 200

/** What tells a dossier or an enterprise apart. */
export const readName = (cell: Cell): Reading<string> => {
  const text = readText(cell)
  if ('reason' in text || text.read.length <= LONGEST_NAME) return text
  return { value: text.read, reason: `this is longer than ${LONGEST_NAME} characters`, remedy: 'shorten it' }
}

const readDay = (cell: Cell): Reading<string> => {
  if (typeof cell === 'object' && 'day' in cell) return { read: cell.day }
  if (typeof cell === 'string' && parseDay(cell) !== null) return { read: cell }
  return misfit(cell, { reason: 'this is no day of the calendar', remedy: dayRemedy(cell) })
}

/** Days are written day first in Viet Nam, month first elsewhere: what was meant is asked, with a proposal. */
const dayRemedy = (cell: Cell): string => {
  const match = typeof cell === 'string' ? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) : null
  const [, day = '', month = '', year = ''] = match ?? []
  const meant = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (meant !== null) return `write ${meant}, if that is the day`
  return typeof cell === 'number'
    ? 'format the cell as a date, or write text such as 2026-11-21'
    : 'write 2026-11-21'
}

/** A lot drawn. */
export const readWhole = (cell: Cell): Reading<number> => {
  const number = readNumberCell(cell, true)
  if ('reason' in number) return number
  const read = Number(number.read)
  if (Number.isSafeInteger(read)) return { read }
  return { value: String(number.read), reason: 'this is no whole number', remedy: 'write digits only' }
}

/** Mostly a whole number, but it may be any text. */
export const readPage = (cell: Cell): Reading<string | number> => {
  const text = readText(cell)
  if ('reason' in text || !/^[1-9]\d{0,8}$/.test(text.read)) return text
  return { read: Number(text.read) }
}

/** One of some words. */
export const readWord = <W extends string>(cell: Cell, words: readonly W[]): Reading<W> => {
  const read = words.find(word => word === cell)
  if (read !== undefined) return { read }
  return misfit(cell, {
    reason: 'this is none of the words allowed here',
    remedy: `write ${words.join(', ')}`,
  })
}

const misfit = (cell: Cell, words: { reason: string; remedy: string }): Wrong => {
  if (typeof cell === 'object' && 'reason' in cell) return cell
  return { value: shownOf(cell), ...words }
}

const shownOf = (cell: Exclude<Cell, Wrong>): string => {
  if (typeof cell !== 'object') return String(cell)
  return 'day' in cell ? cell.day : String(cell.percent)
}
