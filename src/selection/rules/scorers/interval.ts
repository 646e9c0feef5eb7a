import {
  add,
  compare,
  divide,
  type Exact,
  exactOf,
  isNegative,
  isZero,
  multiply,
  round,
  subtract,
  wholeNumber,
  ZERO,
} from '../../../exact/number.ts'

/** A mean, and the interval of 95 % around it. */
export interface Estimate {
  readonly mean: Exact
  /** The ends lie outwards, on a ten-thousandth. */
  readonly low: Exact
  readonly high: Exact
  /** Which side of nothing the whole interval lies on; decided exactly, before anything is rounded. */
  readonly side: 'above' | 'below' | 'both'
}

export const meanOf = (values: readonly Exact[]): Exact =>
  divide(values.reduce(add, ZERO), wholeNumber(values.length)) ?? ZERO

/** The mean of independent values, two at least, by Student's distribution. */
export const estimate = (values: readonly Exact[]): Estimate =>
  around(meanOf(values), squaredError(values), values.length - 1)

/** How far the mean of the first lies above that of the second, by Welch's approximation. */
export const difference = (first: readonly Exact[], second: readonly Exact[]): Estimate => {
  const [a, b] = [squaredError(first), squaredError(second)]
  const both = add(a, b)
  const parts = add(shareOf(multiply(a, a), first.length - 1), shareOf(multiply(b, b), second.length - 1))
  const freedom = divide(multiply(both, both), parts)
  return around(subtract(meanOf(first), meanOf(second)), both, freedom === null ? 1 : floorOf(freedom))
}

/** Of the mean: the variance of the values over how many there are. */
const squaredError = (values: readonly Exact[]): Exact => {
  const mean = meanOf(values)
  const squares = values.map(value => {
    const off = subtract(value, mean)
    return multiply(off, off)
  })
  return shareOf(squares.reduce(add, ZERO), values.length * (values.length - 1))
}

const shareOf = (value: Exact, count: number): Exact => divide(value, wholeNumber(count)) ?? ZERO

const around = (mean: Exact, squared: Exact, freedom: number): Estimate => {
  const t = exactOf(quantileOf(freedom))
  const half = multiply(multiply(t, t), squared)
  const isApart = !isZero(mean) && compare(multiply(mean, mean), half) > 0
  const by = rootAbove(half)
  return {
    mean,
    low: outwards(subtract(mean, by), 'down'),
    high: outwards(add(mean, by), 'up'),
    side: isApart ? (isNegative(mean) ? 'below' : 'above') : 'both',
  }
}

/** Student's t, two-sided 95 %; between two rows of the table the wider one holds. */
const quantileOf = (freedom: number): string => {
  const row = BEYOND.findLast(([from]) => freedom >= from)
  return row?.[1] ?? UP_TO_30[Math.max(freedom, 1) - 1] ?? '2.042'
}

/** Rounded up in the last place, so that no interval is too narrow. */
const UP_TO_30 = [
  ...['12.707', '4.303', '3.183', '2.777', '2.571', '2.447', '2.365', '2.307', '2.263', '2.229'],
  ...['2.201', '2.179', '2.161', '2.145', '2.132', '2.120', '2.110', '2.101', '2.094', '2.086'],
  ...['2.080', '2.074', '2.069', '2.064', '2.060', '2.056', '2.052', '2.049', '2.046', '2.043'],
]
const BEYOND = [
  [30, '2.043'],
  [40, '2.022'],
  [60, '2.001'],
  [120, '1.980'],
] as const

const FINE = 10_000n

/** The least whole number of ten-thousandths that is not below the root. */
const rootAbove = ({ n, d }: Exact): Exact => {
  const [top, bottom] = [BigInt(n) * FINE * FINE, BigInt(d)]
  let root = rootBelow(top / bottom)
  while (root * root * bottom < top) root += 1n
  return { n: root, d: FINE }
}

const rootBelow = (value: bigint): bigint => {
  let root = BigInt(Math.floor(Math.sqrt(Number(value))))
  while (root * root > value) root -= 1n
  while ((root + 1n) * (root + 1n) <= value) root += 1n
  return root
}

const outwards = (value: Exact, way: 'up' | 'down'): Exact => {
  const inwards = round(value, 4, 'down')
  const isPast = way === 'up' ? compare(inwards, value) < 0 : compare(inwards, value) > 0
  if (!isPast) return inwards
  const step = { n: 1, d: Number(FINE) }
  return way === 'up' ? add(inwards, step) : subtract(inwards, step)
}

const floorOf = (value: Exact): number => Number(BigInt(value.n) / BigInt(value.d))
