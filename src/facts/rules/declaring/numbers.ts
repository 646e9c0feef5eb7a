import {
  decimalsOf,
  type Exact,
  equals,
  exactOf,
  formatExact,
  isWhole,
  parseDecimal,
} from '../../../exact/number.ts'
import type { Variable } from '../../model.ts'

type Words = Pick<Variable, 'type' | 'currency' | 'decimals'>

/** What a person meant by digits, points and commas: exact text, both readings where there are two, or nothing. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'words'; readonly meant: string | null }
  | { readonly kind: 'unreadable' }

/**
 * Reads a number as people of Viet Nam write it: 1.234.567,5; without groups also with a point: 1234567.5. A lone
 * point before three digits, as in 12.345, may group or divide: then what the variable allows decides, or nobody does.
 */
export const readTypedNumber = (variable: Words, typed: string): TypedNumber => {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-')
  if (text.length > LONGEST) return { kind: 'unreadable' }
  const inWords = readWords(text)
  if (inWords !== null) return inWords
  const readings = readingsOf(text)
  const fitting = meantBy(
    text,
    readings.filter(reading => fits(variable, reading)),
  )
  const [first, second] = fitting.length > 0 ? fitting : readings
  if (first === undefined) return { kind: 'unreadable' }
  return second === undefined || equals(exactOf(first), exactOf(second))
    ? { kind: 'number', text: formatExact(exactOf(first)) }
    : { kind: 'ambiguous', readings: [first, second] }
}

const LONGEST = 60

/** A lone comma divides, because it does so in Vietnamese; it groups only where nothing else can be meant. */
const meantBy = (text: string, fitting: readonly string[]): readonly string[] => {
  const divided = text.includes('.') ? undefined : fitting.find(reading => reading === text.replace(',', '.'))
  return divided === undefined ? fitting : [divided]
}

const readingsOf = (text: string): readonly string[] => {
  const sign = text.startsWith('-') ? '-' : ''
  const digits = text.slice(sign.length)
  return [grouped(digits, '.', ','), grouped(digits, ',', '.'), plain(digits)]
    .flatMap(reading => (reading === null ? [] : [sign + reading]))
    .filter((reading, at, all) => all.indexOf(reading) === at)
}

/** Groups of three digits, the first of one to three and never beginning with zero. */
const grouped = (digits: string, group: '.' | ',', point: '.' | ','): string | null => {
  const [whole = '', fraction, ...more] = digits.split(point)
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null
  const groups = whole.split(group)
  if (groups.length < 2 || !/^[1-9]\d{0,2}$/.test(groups[0] ?? '')) return null
  if (!groups.slice(1).every(each => /^\d{3}$/.test(each))) return null
  return groups.join('') + (fraction === undefined ? '' : `.${fraction}`)
}

const plain = (digits: string): string | null => {
  if (!/^\d+(?:[.,]\d+)?$/.test(digits)) return null
  return digits.replace(',', '.')
}

const fits = ({ type, currency, decimals }: Words, reading: string): boolean => {
  const value = exactOf(reading)
  if (type === 'integer' || (type === 'money' && currency === 'VND')) return isWhole(value)
  return decimals === null || (decimalsOf(value) ?? 0) <= decimals
}

const UNITS: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, triệu: 6, tr: 6, tỷ: 9, tỉ: 9 }

/** "52,3 tỷ" is understood well enough to be offered in digits, not to be taken. */
const readWords = (text: string): TypedNumber | null => {
  const [, amount = '', unit = ''] = /^(-?[\d.,]+)(\p{L}+)$/u.exec(text.normalize('NFC').toLowerCase()) ?? []
  if (unit === '') return null
  const zeros = UNITS[unit]
  const number = zeros === undefined ? null : parseDecimal(amount.replace(',', '.'))
  return { kind: 'words', meant: number === null || zeros === undefined ? null : shifted(number, zeros) }
}

const shifted = (number: Exact, zeros: number): string => {
  const [whole = '', fraction = ''] = formatExact(number).split('.')
  const text = whole + fraction.padEnd(zeros, '0').slice(0, zeros)
  const rest = fraction.slice(zeros)
  return formatExact(exactOf(rest === '' ? text : `${text}.${rest}`))
}

/** Exact text as it stands in a field: in groups where that reads back as the same number, else without. */
export const typedNumberOf = (variable: Words, exact: string): string => {
  const [whole = '', fraction] = exact.replace('-', '').split('.')
  const tail = fraction === undefined ? '' : `,${fraction}`
  const sign = exact.startsWith('-') ? '-' : ''
  const inGroups = sign + whole.replace(/\B(?=(\d{3})+$)/g, '.') + tail
  const read = readTypedNumber(variable, inGroups)
  return read.kind === 'number' && equals(exactOf(read.text), exactOf(exact)) ? inGroups : sign + whole + tail
}
