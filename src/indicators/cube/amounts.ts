import { add, type Exact, isZero, subtract, ZERO } from '../../exact/number.ts'

/**
 * Exact sums in two columns of doubles: so many thousand millions, and the rest. Whole numbers of either stay far below
 * 2^53 while fewer than nine million of them are added; what does not fit is kept beside them as it is.
 */
export const PART = 1_000_000_000

/** A value in steps of its variable, such as đồng; null: it has more digits than that. */
export const stepsOf = ({ n, d }: Exact, scale: number): number | null => {
  if (typeof n !== 'number' || typeof d !== 'number' || scale % d !== 0) return null
  const steps = n * (scale / d)
  return Number.isSafeInteger(steps) ? steps : null
}

/** The sum of what stands in the two columns, in units. */
export const exactOfParts = (high: number, low: number, scale: number): Exact => {
  const whole = high * PART + low
  if (Number.isSafeInteger(high * PART) && Number.isSafeInteger(whole)) return { n: whole, d: scale }
  return add({ n: BigInt(high) * BigInt(PART) + BigInt(low), d: BigInt(scale) }, ZERO)
}

/** What is kept beside the columns, by cell. */
export const addOdd = (odd: Map<number, Exact>, cell: number, value: Exact, sign: 1 | -1): void => {
  const before = odd.get(cell) ?? ZERO
  const after = sign === 1 ? add(before, value) : subtract(before, value)
  if (isZero(after)) odd.delete(cell)
  else odd.set(cell, after)
}
