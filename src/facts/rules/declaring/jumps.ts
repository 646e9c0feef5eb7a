import { absolute, compare, divide, exactOf, isNegative, isZero } from '../../../exact/number.ts'
import type { Variable } from '../../model.ts'

type Words = Pick<Variable, 'type' | 'currency' | 'unit'>

/** What is odd about a figure. It is asked about, never refused: odd things happen. */
export type Jump =
  /** As if the amount had been written in thousands, millions or thousand millions of its unit, or the other way. */
  | { readonly jump: 'unit-slip'; readonly factor: Factor; readonly isLess: boolean }
  | { readonly jump: 'many-times'; readonly isLess: boolean }
  | { readonly jump: 'sign' }
  | { readonly jump: 'to-zero' }
  | { readonly jump: 'small-money' }
  | { readonly jump: 'negative' }
  | { readonly jump: 'percent' }

export type Factor = 'thousand' | 'million' | 'billion'

/** Compares exact text with that of the period before (null: none known); null where nothing is odd. */
export const jumpOf = (variable: Words, text: string, before: string | null): Jump | null => {
  if (!['money', 'number', 'integer'].includes(variable.type)) return null
  return jumpBetween(text, before) ?? oddAlone(variable, text, before)
}

const jumpBetween = (text: string, before: string | null): Jump | null => {
  if (before === null || isZero(exactOf(before))) return null
  const [now, then] = [exactOf(text), exactOf(before)]
  if (isZero(now)) return { jump: 'to-zero' }
  if (isNegative(now) !== isNegative(then)) return { jump: 'sign' }
  const isLess = compare(absolute(now), absolute(then)) < 0
  const times = absolute((isLess ? divide(then, now) : divide(now, then)) ?? exactOf(1))
  const slip = SLIPS.find(
    ({ from, below }) => compare(times, exactOf(from)) >= 0 && compare(times, exactOf(below)) < 0,
  )
  if (slip !== undefined) return { jump: 'unit-slip', factor: slip.factor, isLess }
  return compare(times, exactOf(10)) >= 0 ? { jump: 'many-times', isLess } : null
}

/** Around the factor as far as a good or bad year may carry a figure. */
const SLIPS: readonly { readonly factor: Factor; readonly from: string; readonly below: string }[] = [
  { factor: 'thousand', from: '300', below: '4000' },
  { factor: 'million', from: '300000', below: '4000000' },
  { factor: 'billion', from: '300000000', below: '4000000000' },
]

/** Nobody counts a year's money in less than a million đồng: more likely it was written in millions. */
const LEAST_MONEY = exactOf('1000000')

const oddAlone = ({ currency, unit }: Words, text: string, before: string | null): Jump | null => {
  const value = exactOf(text)
  if (unit === '%' && (isNegative(value) || compare(value, exactOf('100')) > 0)) return { jump: 'percent' }
  if (isNegative(value) && before === null) return { jump: 'negative' }
  const isSmall = currency === 'VND' && !isZero(value) && compare(absolute(value), LEAST_MONEY) < 0
  return isSmall && before === null ? { jump: 'small-money' } : null
}
