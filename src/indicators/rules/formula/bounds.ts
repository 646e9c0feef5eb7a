import {
  add,
  divide,
  type Exact,
  formatExact,
  isNegative,
  isZero,
  multiply,
  negate,
  wholeNumber,
} from '../../../exact/number.ts'
import type { Bound, IndicatorValue, Place } from '../../model/indicators.ts'

/** A value on its way: exact, and what it can be taken for while figures are missing. */
export type Computed =
  | { readonly kind: 'value'; readonly exact: Exact; readonly bound: Bound }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-computable'; readonly at: Place }

export const UNKNOWN: Computed = { kind: 'unknown' }
export const exactly = (exact: Exact, bound: Bound = 'exact'): Computed => ({ kind: 'value', exact, bound })

const turned: Readonly<Record<Bound, Bound>> = {
  exact: 'exact',
  'at-least': 'at-most',
  'at-most': 'at-least',
  partial: 'partial',
}

const together = (a: Bound, b: Bound): Bound => (a === 'exact' ? b : b === 'exact' || a === b ? a : 'partial')

export const negated = (a: Computed): Computed =>
  a.kind === 'value' ? exactly(negate(a.exact), turned[a.bound]) : a

/** The unknown passes through; so does what cannot be computed. */
export const operated = (op: '+' | '-' | '*' | '/', a: Computed, b: Computed, at: Place): Computed => {
  if (a.kind !== 'value' || b.kind !== 'value') return open(a, b)
  if (op === '+') return exactly(add(a.exact, b.exact), together(a.bound, b.bound))
  if (op === '-') return exactly(add(a.exact, negate(b.exact)), together(a.bound, turned[b.bound]))
  if (op === '*') return exactly(multiply(a.exact, b.exact), multipliedBound(a, b))
  const quotient = divide(a.exact, b.exact)
  if (quotient === null) return b.bound === 'exact' ? { kind: 'not-computable', at } : UNKNOWN
  return exactly(quotient, dividedBound(a, b))
}

/** 100 × (this year ÷ the year before − 1). Out of a loss nothing grows by a share of it. */
export const grown = (now: Computed, before: Computed, at: Place): Computed => {
  if (now.kind === 'value' && before.kind === 'value' && isNegative(before.exact))
    return before.bound === 'exact' ? { kind: 'not-computable', at } : UNKNOWN
  const number = (value: number) => exactly(wholeNumber(value))
  return operated('*', number(100), operated('-', operated('/', now, before, at), number(1), at), at)
}

const open = (a: Computed, b: Computed): Computed => {
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN
  return a.kind === 'value' ? b : a
}

type Known = Extract<Computed, { kind: 'value' }>

/** What a product of non-negative values is at least follows from what they are at least; of other signs nothing does. */
const multipliedBound = (a: Known, b: Known): Bound => {
  if (a.bound === 'exact') return b.bound === 'exact' ? 'exact' : scaledBound(a.exact, b.bound)
  if (b.bound === 'exact') return scaledBound(b.exact, a.bound)
  const isPlain = !isNegative(a.exact) && !isNegative(b.exact)
  return isPlain && a.bound === 'at-least' && b.bound === 'at-least' ? 'at-least' : 'partial'
}

/** A divisor that is only known to be at most something may be on the other side of zero. */
const dividedBound = (a: Known, b: Known): Bound => {
  if (b.bound === 'exact') return scaledBound(b.exact, a.bound)
  if (b.bound !== 'at-least' || isNegative(b.exact)) return 'partial'
  if (a.bound === 'exact') return scaledBound(a.exact, 'at-most')
  return a.bound === 'at-most' && !isNegative(a.exact) ? 'at-most' : 'partial'
}

const scaledBound = (factor: Exact, bound: Bound): Bound => {
  if (isZero(factor)) return 'exact'
  return isNegative(factor) ? turned[bound] : bound
}

export const shownValue = (computed: Computed): IndicatorValue => {
  switch (computed.kind) {
    case 'value':
      return { kind: 'value', text: formatExact(computed.exact), bound: computed.bound }
    case 'unknown':
      return computed
    case 'not-computable':
      return { ...computed, why: 'division-by-zero' }
  }
}
