/**
 * Exact numbers: rationals, decimals at the edges. Source: semantics.md, Values.
 * `n / d` with d > 0. Both parts are safe integers, or both are bigint; sums and products of safe integers are
 * range-checked and fall back to bigint, so a result is never rounded. Only bigint results are reduced.
 */
export type Exact = Small | Big
interface Small {
  readonly n: number
  readonly d: number
}
interface Big {
  readonly n: bigint
  readonly d: bigint
}

export type RoundingMode = 'half-up' | 'half-even' | 'down'

export const ZERO: Exact = { n: 0, d: 1 }

const LIMIT = Number.MAX_SAFE_INTEGER
const isSmall = (x: Exact): x is Small => typeof x.n === 'number'
const fits = (x: number): boolean => x <= LIMIT && x >= -LIMIT

export const wholeNumber = (value: number): Exact => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`)
  return { n: value, d: 1 }
}

const ZERO_DIGIT = 48

/** Reads "12", "-0.25"; null where the text is no decimal. */
export const parseDecimal = (text: string): Exact | null => {
  const start = text.startsWith('-') ? 1 : 0
  let [n, point] = [0, -1]
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO_DIGIT
    if (digit >= 0 && digit <= 9) n = n * 10 + digit
    else if (point < 0 && at > start && text[at] === '.') point = at
    else return null
  }
  const last = text.length - 1
  if (last < start || point === last) return null
  const decimals = point < 0 ? 0 : last - point
  if (last - start < 15) return { n: start === 1 ? 0 - n : n, d: 10 ** decimals }
  return ofBig(BigInt(text.replace('.', '')), 10n ** BigInt(decimals))
}

/** A JSON number means its shortest decimal; its reader has refused more than 15 significant digits. */
export const exactOf = (value: string | number): Exact => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { n: value + 0, d: 1 }
  const exact = parseDecimal(typeof value === 'number' ? plainDecimal(value) : value)
  if (exact === null) throw new RangeError(`not a decimal: ${value}`)
  return exact
}

/** The shortest decimal of a JSON number without an exponent: 1e-7 is "0.0000001". */
const plainDecimal = (value: number): string => {
  const text = String(value)
  const [mantissa = text, exponent] = text.split('e')
  if (exponent === undefined) return text
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  const sign = value < 0 ? '-' : ''
  const digits = whole + fraction
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - whole.length)}${digits}`
  return sign + digits + '0'.repeat(shift - fraction.length)
}

/** Reduces, and comes back to safe integers where they suffice. */
const ofBig = (n: bigint, d: bigint): Exact => {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d)
  const top = divisor === 1n ? n : n / divisor
  const bottom = divisor === 1n ? d : d / divisor
  const small = { n: Number(top), d: Number(bottom) }
  return fits(small.n) && fits(small.d) ? small : { n: top, d: bottom }
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const bigN = (x: Exact): bigint => BigInt(x.n)
const bigD = (x: Exact): bigint => BigInt(x.d)

export const add = (a: Exact, b: Exact): Exact => {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) {
      const n = a.n + b.n
      if (fits(n)) return { n, d: a.d }
    } else {
      const left = a.n * b.d
      const right = b.n * a.d
      const d = a.d * b.d
      if (fits(left) && fits(right) && fits(left + right) && fits(d)) return { n: left + right, d }
    }
  }
  return ofBig(bigN(a) * bigD(b) + bigN(b) * bigD(a), bigD(a) * bigD(b))
}

export const negate = (a: Exact): Exact => (isSmall(a) ? { n: 0 - a.n, d: a.d } : { n: -a.n, d: a.d })

export const subtract = (a: Exact, b: Exact): Exact => {
  if (isSmall(a) && isSmall(b) && a.d === b.d && fits(a.n - b.n)) return { n: a.n - b.n, d: a.d }
  return add(a, negate(b))
}

export const multiply = (a: Exact, b: Exact): Exact => {
  if (isSmall(a) && isSmall(b)) {
    const n = a.n * b.n
    const d = a.d * b.d
    if (fits(n) && fits(d)) return { n: n + 0, d }
  }
  return ofBig(bigN(a) * bigN(b), bigD(a) * bigD(b))
}

/** Null when the divisor is zero: the caller says what that means. */
export const divide = (a: Exact, b: Exact): Exact | null => {
  if (isZero(b)) return null
  if (isSmall(a) && isSmall(b)) {
    const n = b.n < 0 ? -a.n * b.d : a.n * b.d
    const d = a.d * Math.abs(b.n)
    if (fits(n) && fits(d)) return { n: n + 0, d }
  }
  const n = bigN(b) < 0n ? -bigN(a) * bigD(b) : bigN(a) * bigD(b)
  const top = bigN(b) < 0n ? -bigN(b) : bigN(b)
  return ofBig(n, bigD(a) * top)
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export const compare = (a: Exact, b: Exact): number => {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) return a.n - b.n
    const left = a.n * b.d
    const right = b.n * a.d
    if (fits(left) && fits(right)) return left - right
  }
  const left = bigN(a) * bigD(b)
  const right = bigN(b) * bigD(a)
  return left < right ? -1 : left > right ? 1 : 0
}

export const equals = (a: Exact, b: Exact): boolean => compare(a, b) === 0
export const isZero = (a: Exact): boolean => a.n === 0 || a.n === 0n
export const isNegative = (a: Exact): boolean => a.n < 0
export const absolute = (a: Exact): Exact => (isNegative(a) ? negate(a) : a)
export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)

export const isWhole = (a: Exact): boolean => (isSmall(a) ? a.n % a.d === 0 : bigN(a) % bigD(a) === 0n)

/** `half-up` goes away from zero at the half, `half-even` to the even neighbour, `down` towards zero. */
export const round = (a: Exact, decimals: number, mode: RoundingMode): Exact => {
  const scale = 10n ** BigInt(decimals)
  const d = bigD(a)
  const top = bigN(a) * scale
  const size = top < 0n ? -top : top
  const whole = size / d
  const twice = (size % d) * 2n
  const up =
    mode === 'half-up'
      ? twice >= d
      : mode === 'half-even'
        ? twice > d || (twice === d && whole % 2n === 1n)
        : false
  const rounded = up ? whole + 1n : whole
  return ofBig(top < 0n ? -rounded : rounded, scale)
}

/**
 * The exact text: a decimal with at least `decimals` digits after the point, more where the value has more;
 * a reduced fraction such as "1/3" where no decimal ends.
 */
export const formatExact = (a: Exact, decimals = 0): string => {
  return isSmall(a) ? formatSmall(a.n, a.d, decimals) : formatBig(a.n, bigD(a), decimals)
}

const formatSmall = (n: number, d: number, decimals: number): string => {
  if (d === 1) return decimals === 0 ? String(n) : `${n}.${'0'.repeat(decimals)}`
  const divisor = greatestCommonMeasure(Math.abs(n), d)
  const [top, bottom] = [n / divisor, d / divisor]
  const scale = decimalPlacesOf(bottom)
  if (scale === null) return `${top}/${bottom}`
  const digits = scale > 15 ? Number.POSITIVE_INFINITY : Math.abs(top) * (10 ** scale / bottom)
  if (!fits(digits)) return formatBig(BigInt(n), BigInt(d), decimals)
  return pointed(top < 0 ? '-' : '', String(digits), scale, decimals)
}

const greatestCommonMeasure = (a: number, b: number): number => {
  let [x, y] = [a, b]
  while (y !== 0) {
    const rest = remainder(x, y)
    x = y
    y = rest
  }
  return x
}

/**
 * x mod y of safe integers, several times faster than `%` beyond 32 bits. Exact: a quotient of safe integers that
 * is no whole number differs from the next one by more than the rounding of the division.
 */
const remainder = (x: number, y: number): number => x - Math.floor(x / y) * y

/** How many decimals 1/d needs; null when it never ends. Exact: every step divides a safe integer without rest. */
const decimalPlacesOf = (d: number): number | null => {
  let [rest, twos, fives] = [d, 0, 0]
  for (; remainder(rest, 2) === 0; twos++) rest /= 2
  for (; remainder(rest, 5) === 0; fives++) rest /= 5
  const places = Math.max(twos, fives)
  return rest === 1 ? places : null
}

const formatBig = (n: bigint, d: bigint, decimals: number): string => {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d)
  const [top, bottom] = [n / divisor, d / divisor]
  const scale = decimalPlaces(bottom)
  if (scale === null) return `${top}/${bottom}`
  const digits = ((top < 0n ? -top : top) * 10n ** BigInt(scale)) / bottom
  return pointed(top < 0n ? '-' : '', String(digits), scale, decimals)
}

/** How many decimals 1/d needs; null when it never ends. */
const decimalPlaces = (d: bigint): number | null => {
  let [rest, twos, fives] = [d, 0, 0]
  for (; rest % 2n === 0n; twos++) rest /= 2n
  for (; rest % 5n === 0n; fives++) rest /= 5n
  return rest === 1n ? Math.max(twos, fives) : null
}

const pointed = (sign: string, digits: string, scale: number, decimals: number): string => {
  const padded = digits.padStart(scale + 1, '0')
  const point = padded.length - scale
  let end = padded.length
  while (end > point + decimals && padded.charCodeAt(end - 1) === ZERO_DIGIT) end--
  const whole = sign + padded.slice(0, point)
  const fraction = padded.slice(point, end).padEnd(decimals, '0')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** How many digits after the point the value needs; null when it never ends. */
export const decimalsOf = (a: Exact): number | null => {
  if (a.d === 1) return 0
  const text = formatExact(a)
  if (text.includes('/')) return null
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}
