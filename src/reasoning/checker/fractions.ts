/**
 * Exact numbers of the checker: reduced fractions with a positive denominator. They are small while both parts are
 * safe integers, big otherwise, never both: equal numbers are equal part by part. A product or sum of safe integers
 * that comes out safe is exact, because a true result beyond 2^53 never rounds to one below it.
 */
interface Small {
  readonly big: false
  readonly n: number
  readonly d: number
}
interface Big {
  readonly big: true
  readonly n: bigint
  readonly d: bigint
}
export type Fraction = Small | Big

export type RoundingMode = 'half-up' | 'half-even' | 'down'

/** A safe integer as a fraction. */
export const whole = (n: number): Fraction => ({ big: false, n, d: 1 })

/** Two safe integers, the second not zero, as a reduced fraction. */
export const ratio = (n: number, d: number): Fraction => {
  if (d === 1) return whole(n)
  if (n === 0) return whole(0)
  const g = divisor(Math.abs(n), Math.abs(d))
  return d < 0 ? { big: false, n: -n / g, d: -d / g } : { big: false, n: n / g, d: d / g }
}

/** Two integers of any size, the second not zero, as a reduced fraction. */
export const bigRatio = (n: bigint, d: bigint): Fraction => {
  const g = bigDivisor(n < 0n ? -n : n, d < 0n ? -d : d)
  const top = (d < 0n ? -n : n) / g
  const bottom = (d < 0n ? -d : d) / g
  const small = top <= BIG_SAFE && top >= -BIG_SAFE && bottom <= BIG_SAFE
  return small ? { big: false, n: Number(top), d: Number(bottom) } : { big: true, n: top, d: bottom }
}

export const add = (a: Fraction, b: Fraction): Fraction => {
  if (!a.big && !b.big) {
    if (a.d === b.d && isSafe(a.n + b.n)) return ratio(a.n + b.n, a.d)
    const left = a.n * b.d
    const right = b.n * a.d
    const d = a.d * b.d
    if (isSafe(left) && isSafe(right) && isSafe(d) && isSafe(left + right)) return ratio(left + right, d)
  }
  return bigRatio(top(a) * bottom(b) + top(b) * bottom(a), bottom(a) * bottom(b))
}

export const negate = (a: Fraction): Fraction =>
  a.big ? { big: true, n: -a.n, d: a.d } : { big: false, n: 0 - a.n, d: a.d }

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b))

export const multiply = (a: Fraction, b: Fraction): Fraction => {
  if (!a.big && !b.big) {
    const n = a.n * b.n
    const d = a.d * b.d
    if (isSafe(n) && isSafe(d)) return ratio(n, d)
  }
  return bigRatio(top(a) * top(b), bottom(a) * bottom(b))
}

/** The quotient; null when dividing by zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | null => {
  if (isZero(b)) return null
  if (!a.big && !b.big) {
    const n = a.n * b.d
    const d = a.d * b.n
    if (isSafe(n) && isSafe(d)) return ratio(n, d)
  }
  return bigRatio(top(a) * bottom(b), bottom(a) * top(b))
}

export const isZero = (a: Fraction): boolean => !a.big && a.n === 0

export const isNegative = (a: Fraction): boolean => (a.big ? a.n < 0n : a.n < 0)

export const equal = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d

/** Below zero, zero or above zero, as a stands to b. */
export const compare = (a: Fraction, b: Fraction): number => {
  if (!a.big && !b.big) {
    if (a.d === b.d) return sign(a.n, b.n)
    const left = a.n * b.d
    const right = b.n * a.d
    if (isSafe(left) && isSafe(right)) return sign(left, right)
  }
  return sign(top(a) * bottom(b), top(b) * bottom(a))
}

export const lesser = (a: Fraction, b: Fraction): Fraction => (compare(b, a) < 0 ? b : a)

export const greater = (a: Fraction, b: Fraction): Fraction => (compare(b, a) > 0 ? b : a)

/** Ten to a power from 0 up. */
export const tenTo = (power: number): Fraction => TENS[power] ?? bigRatio(10n ** BigInt(power), 1n)

/** Rounded to so many decimals; below zero decimals to tens, hundreds and so on. */
export const roundTo = (a: Fraction, decimals: number, mode: RoundingMode): Fraction => {
  const scale = tenTo(Math.abs(decimals))
  if (!a.big && !scale.big && decimals >= 0 && scale.n % a.d === 0) return a
  const one = whole(1)
  const unit = decimals < 0 ? scale : (divide(one, scale) ?? one)
  return multiply(roundWhole(divide(a, unit) ?? a, mode), unit)
}

const roundWhole = (a: Fraction, mode: RoundingMode): Fraction => {
  const n = top(a) < 0n ? -top(a) : top(a)
  const d = bottom(a)
  const down = n / d
  const twice = 2n * (n % d)
  const up =
    mode === 'half-up' ? twice >= d : mode === 'half-even' && (twice > d || (twice === d && down % 2n === 1n))
  const size = up ? down + 1n : down
  return bigRatio(isNegative(a) ? -size : size, 1n)
}

const BIG_SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const isSafe = (n: number): boolean => n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER
const top = (a: Fraction): bigint => (a.big ? a.n : BigInt(a.n))
const bottom = (a: Fraction): bigint => (a.big ? a.d : BigInt(a.d))
const sign = <T extends number | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const divisor = (first: number, second: number): number => {
  let a = first
  let b = second
  while (b !== 0) {
    const rest = a % b
    a = b
    b = rest
  }
  return a
}

const bigDivisor = (first: bigint, second: bigint): bigint => {
  let a = first
  let b = second
  while (b !== 0n) {
    const rest = a % b
    a = b
    b = rest
  }
  return a
}

const TENS: readonly Fraction[] = Array.from({ length: 41 }, (_, power) => bigRatio(10n ** BigInt(power), 1n))
