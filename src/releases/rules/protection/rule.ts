import type { Amounts } from './table.ts'

/**
 * When a sum would tell what one enterprise has: fewer than three are in it, or one has more than three quarters, so
 * that the others, or anyone who guesses them, know the rest.
 */
export interface Rule {
  readonly least: number
  readonly largestPercent: bigint
}

export const houseRule: Rule = { least: 3, largestPercent: 75n }

/** Nobody in it tells nothing. Changes may be negative: their size counts. */
export const isExposed = (by: Amounts, { least, largestPercent }: Rule = houseRule): boolean => {
  if (by.size === 0) return false
  if (by.size < least) return true
  const sizes = [...by.values()].map(amount => (amount < 0n ? -amount : amount))
  const sum = sizes.reduce((all, size) => all + size, 0n)
  return sizes.some(size => size * 100n > sum * largestPercent)
}
