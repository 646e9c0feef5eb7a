import { bigRatio, type Fraction, multiply, ratio, tenTo, whole } from './fractions.ts'

/** Numbers in and out of text: decimals read exactly, exact values in their one shortest form, points with decimals. */

const MINUS = 45
const POINT = 46
const NOUGHT = 48
const NINE = 57

/** A decimal such as "-12.50", or null when the text is none. */
export const readDecimal = (text: string): Fraction | null => {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0
  let n = 0
  let point = -1
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === POINT && point < 0 && i > start) point = i
    else if (c < NOUGHT || c > NINE) return null
    else n = n * 10 + (c - NOUGHT)
  }
  if (text.length === start || point === text.length - 1) return null
  const decimals = point < 0 ? 0 : text.length - 1 - point
  const digits = text.length - start - (point < 0 ? 0 : 1)
  if (digits > 15) return bigRatio(BigInt(text.replace('.', '')), 10n ** BigInt(decimals))
  return ratio(start === 1 ? 0 - n : n, powerOfTen(decimals))
}

/** A JSON number means its shortest decimal. */
export const readNumber = (value: number): Fraction | null => {
  if (Number.isSafeInteger(value)) return whole(value)
  const [digits = '', power] = String(value).split('e')
  const mantissa = readDecimal(digits)
  if (mantissa === null || power === undefined) return mantissa
  const scale = tenTo(Math.abs(Number(power)))
  return multiply(mantissa, Number(power) < 0 ? upsideDown(scale) : scale)
}

/** A decimal of the set or of a dossier, as text or JSON number. */
export const readFigure = (value: unknown): Fraction | null => {
  if (typeof value === 'string') return readDecimal(value)
  return typeof value === 'number' ? readNumber(value) : null
}

/** The shortest exact text: "12", "0.25", or "1/3" where no finite decimal exists. */
export const shortest = (a: Fraction): string => {
  if (a.d === 1) return String(0 + Number(a.n))
  const decimals = decimalsOf(a)
  return decimals < 0 ? `${a.n}/${a.d}` : withDecimals(a, decimals)
}

/** Whether a text is the shortest of this value: the same answer as comparing texts, without making one. */
export const isShortest = (text: string, a: Fraction): boolean => {
  if (a.big) return text === shortest(a)
  if (a.d === 1) return isWhole(text, 0, text.length, a.n)
  const bar = text.indexOf('/')
  if (bar < 0) return text === shortest(a)
  return isWhole(text, 0, bar, a.n) && isWhole(text, bar + 1, text.length, a.d) && decimalsOf(a) < 0
}

/** Whether a stretch of text is a safe integer as it is normally written. */
const isWhole = (text: string, from: number, to: number, n: number): boolean => {
  const start = n < 0 ? from + 1 : from
  if (n < 0 && text.charCodeAt(from) !== MINUS) return false
  if (to - start > 15) return text.slice(from, to) === String(n)
  if (to <= start || (text.charCodeAt(start) === NOUGHT && to > start + 1)) return false
  let sum = 0
  for (let i = start; i < to; i++) {
    const c = text.charCodeAt(i)
    if (c < NOUGHT || c > NINE) return false
    sum = sum * 10 + (c - NOUGHT)
  }
  return sum === Math.abs(n)
}

/** An exact decimal with at least so many digits after the point. */
export const pointsText = (a: Fraction, least: number): string => {
  if (!a.big && a.d === 1) return least === 0 ? String(a.n) : `${a.n}.${'0'.repeat(least)}`
  const decimals = decimalsOf(a)
  return decimals < 0 ? `${a.n}/${a.d}` : withDecimals(a, Math.max(least, decimals))
}

/** How many decimals the value has; -1 when no finite decimal is equal to it. */
const decimalsOf = (a: Fraction): number => (a.big ? bigDecimals(a.d) : smallDecimals(a.d))

const smallDecimals = (d: number): number => {
  let rest = d
  let twos = 0
  let fives = 0
  for (; rest % 2 === 0; twos++) rest /= 2
  for (; rest % 5 === 0; fives++) rest /= 5
  return rest === 1 ? Math.max(twos, fives) : -1
}

const bigDecimals = (d: bigint): number => {
  let rest = d
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; twos++) rest /= 2n
  for (; rest % 5n === 0n; fives++) rest /= 5n
  return rest === 1n ? Math.max(twos, fives) : -1
}

const withDecimals = (a: Fraction, decimals: number): string => {
  const scaled = scaledBy(a, decimals)
  const minus = scaled.startsWith('-') ? '-' : ''
  const digits = scaled.slice(minus.length).padStart(decimals + 1, '0')
  if (decimals === 0) return minus + digits
  const point = digits.length - decimals
  return `${minus}${digits.slice(0, point)}.${digits.slice(point)}`
}

const scaledBy = (a: Fraction, decimals: number): string => {
  if (!a.big && decimals <= 15) {
    const n = a.n * (powerOfTen(decimals) / a.d)
    if (Number.isSafeInteger(n)) return String(n)
  }
  return String((BigInt(a.n) * 10n ** BigInt(decimals)) / BigInt(a.d))
}

// Written out rather than raised to a power: engines are not bound to give exact powers.
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]
const powerOfTen = (power: number): number => POWERS[power] ?? Number.NaN

const upsideDown = (scale: Fraction): Fraction => bigRatio(BigInt(scale.d), BigInt(scale.n))
