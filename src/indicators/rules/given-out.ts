import { type Day, dayOf } from '../../exact/day.ts'
import {
  absolute,
  add,
  compare,
  type Exact,
  exactOf,
  multiply,
  wholeNumber,
  ZERO,
} from '../../exact/number.ts'
import type { Leaf, ValueRow } from '../model/indicators.ts'

/** What anyone may read of sums over what single enterprises declare or were paid. */

/**
 * Values of a year are given out as known at the end of this day of the next, once and for all: two of them told apart by
 * one enterprise's later figure would tell that figure.
 */
export const givenOutOn = (year: number): Day => dayOf(`${year + 1}-06-30`)

/** It adds up amounts of single enterprises: two of its values told apart would tell one of them. */
export const isOfEnterprises = (leaf: Leaf): boolean =>
  leaf.kind === 'sum' || (leaf.kind === 'ledger' && leaf.what === 'money')

/** Fewer enterprises than these, or one with more than this share of the sum, would be told by it. */
const FEWEST = 3
const MOST_PERCENT = 75

/** Each sum of the value has enough enterprises behind it, none of which is most of it. */
export const isGivenOut = (rows: readonly ValueRow[]): boolean =>
  [...Map.groupBy(rows, ({ term }) => term).values()].every(isCovered)

const isCovered = (rows: readonly ValueRow[]): boolean => {
  const bySize = [...Map.groupBy(rows, ({ enterprise }) => enterprise).values()]
    .map(own => own.flatMap(({ text }) => (text === null ? [] : [absolute(exactOf(text))])))
    .filter(amounts => amounts.length > 0)
    .map(amounts => amounts.reduce(add, ZERO))
  const sum = bySize.reduce(add, ZERO)
  const isMost = (amount: Exact) =>
    compare(multiply(amount, wholeNumber(100)), multiply(sum, wholeNumber(MOST_PERCENT))) > 0
  // A sum of zero says it of each.
  return bySize.length >= FEWEST && compare(sum, ZERO) > 0 && !bySize.some(isMost)
}
