import { divide, type Exact, equals, exactOf, formatExact, multiply, round } from '../exact/number.ts'
import type { Language } from '../platform/texts.ts'
import { texts } from './texts.ts'

/** Exact text in, the way a person writes it out. Nothing passes through a binary float. */

/** Keeps a number and its unit on one line. */
const SPACE = '\u00a0'
const MINUS = '\u2212'
const EN_DASH = '\u2013'

/** Reads "12.50" and "1/3"; anything else is a bug of the caller. */
export const readExact = (text: string): Exact => {
  const [top = '', bottom] = text.split('/')
  if (bottom === undefined) return exactOf(top)
  const ratio = divide(exactOf(top), exactOf(bottom))
  if (ratio === null) throw new RangeError(`not a number: ${text}`)
  return ratio
}

/** "1234567.50" → "1.234.567,50"; the decimals that the text has are kept. "1/3" → "khoảng 0,33". */
export const formatNumber = (text: string, language: Language): string =>
  text.includes('/') ? approximately(readExact(text), language) : punctuated(text, language)

/** A share as percent: "0.125" → "12,5%", "1/3" → "khoảng 33,33%". */
export const formatPercent = (text: string, language: Language): string => {
  const percent = formatExact(multiply(readExact(text), exactOf(100)))
  return `${formatNumber(percent, language)}%`
}

/** "52310000000" → "52.310.000.000 đồng"; in English "VND 52,310,000,000". */
export const formatMoney = (text: string, currency: string, language: Language): string => {
  const amount = formatNumber(text, language)
  if (currency === 'VND' && language === 'vi') return `${amount}${SPACE}đồng`
  return language === 'vi' ? `${amount}${SPACE}${currency}` : `${currency}${SPACE}${amount}`
}

/** "62.00", "77.00" → "62,00 – 77,00"; one number where both ends are the same. */
export const formatRange = ([low, high]: readonly [string, string], language: Language): string =>
  low === high || equals(readExact(low), readExact(high))
    ? formatNumber(low, language)
    : `${formatNumber(low, language)}${SPACE}${EN_DASH}${SPACE}${formatNumber(high, language)}`

const punctuated = (decimal: string, language: Language): string => {
  const [whole = '', fraction] = decimal.replace('-', '').split('.')
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group)
  const sign = decimal.startsWith('-') ? MINUS : ''
  return sign + grouped + (fraction === undefined ? '' : point + fraction)
}

const MOST_DECIMALS = 12

/**
 * Two decimals, and more where rounding would land on a rounder number than the value is: 19,9999% must not read
 * "khoảng 20%" beside a band that ends below 20%.
 */
const approximately = (value: Exact, language: Language): string => {
  for (let decimals = 2; ; decimals++) {
    const rounded = round(value, decimals, 'half-up')
    const fewer = round(value, decimals - 1, 'half-up')
    if (equals(rounded, value)) return punctuated(formatExact(rounded), language)
    if (!equals(rounded, fewer) || decimals === MOST_DECIMALS)
      return `${texts.about[language]}${SPACE}${punctuated(formatExact(rounded, decimals), language)}`
  }
}
