import { exactOf, formatExact, parseDecimal } from '../../exact/number.ts'
import type { Wrong } from '../../platform/workbook/cell.ts'

export type Reading<T> = { readonly read: T } | Wrong

/** A number out of a table, exact: a whole number that a workbook stores as it is, any other as text. */
export const readNumber = (cell: string | number, isWhole: boolean): Reading<string | number> => {
  if (typeof cell === 'string') return fromText(cell, isWhole)
  return Number.isInteger(cell) && Math.abs(cell) < LEAST_DOUBTFUL ? { read: cell + 0 } : fromStored(cell)
}

/** A code, such as 12, that a workbook took for a number. */
export const readDigits = (stored: number): Reading<string> => fromStored(stored)

const MOST_DIGITS = 15
const LONGEST = 40

/** A workbook stores binary numbers; one means its shortest decimal, as a JSON number does. */
const fromStored = (stored: number): Reading<string> => {
  const shortest = String(stored)
  if (SHORT.test(shortest)) return { read: shortest }
  const digits = shortest
    .replace(/e.*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '')
  if (!Number.isFinite(stored)) return { value: shortest, reason: 'this is no number', ...NUMBER }
  if (digits.length > MOST_DIGITS) {
    const reason = `the cell holds a number of ${digits.length} significant digits, more than it can keep exactly`
    return {
      value: shortest,
      reason,
      remedy: 'round it to at most 15 digits, or format the cell as text and write it',
    }
  }
  const value = formatExact(exactOf(stored))
  return value.length > LONGEST ? tooLong(shortest) : { read: value }
}

const LEAST_DOUBTFUL = 10 ** MOST_DIGITS
/** No exponent, and at most 15 digits: what most decimals are. */
const SHORT = /^-?\d{1,7}\.\d{1,8}$/

const tooLong = (value: string): Wrong => ({
  value,
  reason: `the number has more than ${LONGEST} digits`,
  remedy: 'write a number nearer to one',
})

const fromText = (text: string, isWhole: boolean): Reading<string> => {
  if (PLAIN.test(text)) return { read: text }
  const habit = HABITS.find(({ form, wholeOnly }) => form.test(text) && (isWhole || wholeOnly !== true))
  if (habit !== undefined) {
    return { value: text, reason: habit.reason, remedy: habit.remedy ?? `write ${plain(text, habit.point)}` }
  }
  if (parseDecimal(text) === null) return { value: text, reason: 'this is no number', ...NUMBER }
  return text.length > LONGEST * 2 + 2 ? tooLong(text) : { read: text }
}

/** Digits that no habit can mean otherwise. */
const PLAIN = /^-?\d{1,40}$/

const NUMBER = {
  remedy: 'write digits, with a point before decimals, such as 1234567.5: no separators, no unit',
}

interface Habit {
  readonly form: RegExp
  readonly reason: string
  /** The sign before the decimals, where the text has any. */
  readonly point?: '.' | ','
  readonly remedy?: string
  /** Only where the number has no decimals by its nature can this be meant. */
  readonly wholeOnly?: true
}

/** How people write numbers. A guess could be wrong by a thousand times, so the writer is asked. */
const HABITS: readonly Habit[] = [
  { form: /^-?\d{1,3}(\.\d{3}){2,}$/, reason: 'dots stand between the thousands' },
  { form: /^-?\d{1,3}\.\d{3}$/, reason: 'a dot stands between the thousands', wholeOnly: true },
  {
    form: /^-?\d{1,3}(\.\d{3})+,\d+$/,
    reason: 'dots stand between the thousands and a comma before the decimals',
    point: ',',
  },
  { form: /^-?\d{1,3}(,\d{3}){2,}$/, reason: 'commas stand between the thousands' },
  {
    form: /^-?\d{1,3}(,\d{3})+\.\d+$/,
    reason: 'commas stand between the thousands',
    point: '.',
  },
  {
    form: /^-?\d{1,3},\d{3}$/,
    reason: 'this comma may stand between thousands or before decimals',
    remedy: 'write the number without it, or with a point before the decimals',
  },
  { form: /^-?\d+,\d+$/, reason: 'a comma stands before the decimals', point: ',' },
  { form: /^-?\d{1,3}([ \u00A0\u202F']\d{3})+$/, reason: 'signs stand between the thousands' },
  {
    form: /^-?[\d.,]+ ?%$/,
    reason: 'a percent sign stands behind the number',
    remedy: 'write the number in the unit of the column, without the sign',
  },
  {
    form: /^[-+]?[\d.]+[eE][-+]?\d+$/,
    reason: 'the number is written with a power of ten',
    remedy: 'write all its digits',
  },
]

const plain = (text: string, point: '.' | ',' | undefined): string => {
  if (point === undefined) return text.replace(/[^\d-]/g, '')
  const [whole = '', decimals = ''] = text.split(point)
  return `${whole.replace(/[^\d-]/g, '')}.${decimals}`
}
