import type { ReadSet, ReadTie } from '../../criteria/rules/set.ts'
import { compare, type Exact, wholeNumber, ZERO } from '../../exact/number.ts'
import { isOpen, NOT_APPLICABLE, order } from '../../reasoning/value.ts'
import type { Dossier } from './dossier.ts'
import type { Score } from './score.ts'

/** What dossiers are ordered by: the total, then the tie keys. Both ends of what each can still be. */
export interface Standpoint {
  readonly worst: readonly Key[]
  readonly best: readonly Key[]
}

/** A key that can be anything lies between the two ends; one that is not applicable is worse than any value. */
type Key = Exact | string | typeof WORST | typeof BEST
const WORST: unique symbol = Symbol('worse than any value')
const BEST: unique symbol = Symbol('better than any value')

export interface Ordering {
  readonly higherFirst: readonly boolean[]
}

export const orderingOf = (set: ReadSet): Ordering => ({
  higherFirst: [true, ...set.ties.map(tie => tie.higherFirst), false],
})

/** The last key is the lot: a low number is better; a lot not drawn can be anything. */
export const standpointOf = (
  set: ReadSet,
  dossier: Dossier,
  score: Score,
  lot: number | undefined,
): Standpoint => {
  const keys = [
    { worst: score.low[0] ?? ZERO, best: score.high[0] ?? ZERO },
    ...set.ties.map(tie => tieKey(tie, dossier, score)),
    lot === undefined ? ANYTHING : { worst: wholeNumber(lot), best: wholeNumber(lot) },
  ]
  return { worst: keys.map(key => key.worst), best: keys.map(key => key.best) }
}

interface Ends {
  readonly worst: Key
  readonly best: Key
}
const ANYTHING: Ends = { worst: WORST, best: BEST }

const tieKey = (tie: ReadTie, dossier: Dossier, score: Score): Ends => {
  if ('points' in tie.by) {
    const low = score.low[tie.by.points] ?? ZERO
    const high = score.high[tie.by.points] ?? ZERO
    return tie.higherFirst ? { worst: low, best: high } : { worst: high, best: low }
  }
  const value = tie.by.rule.evaluate(dossier.facts)
  if (value === NOT_APPLICABLE) return { worst: WORST, best: WORST }
  return isOpen(value) || typeof value === 'boolean' ? ANYTHING : { worst: value, best: value }
}

export const isTotalDecided = ({ worst: [low = WORST], best: [high = BEST] }: Standpoint): boolean =>
  compareKey(low, high, true) === 0

/** How many leading keys are compared: the total alone, the total and the tie keys, or the lot too. */
export const depths = (set: ReadSet) => ({ total: 1, ties: 1 + set.ties.length, lot: 2 + set.ties.length })

/** Positive when a is ahead of b, comparing key by key up to `depth`. */
export const compareKeys = (
  a: readonly Key[],
  b: readonly Key[],
  { higherFirst }: Ordering,
  depth: number,
): number => {
  for (let index = 0; index < depth; index++) {
    const found = compareKey(a[index] ?? WORST, b[index] ?? WORST, higherFirst[index] ?? true)
    if (found !== 0) return found
  }
  return 0
}

const compareKey = (a: Key, b: Key, higherFirst: boolean): number => {
  if (typeof a === 'symbol' || typeof b === 'symbol') return place(a) - place(b)
  const found = typeof a === 'object' && typeof b === 'object' ? compare(a, b) : order(a, b)
  return higherFirst ? found : -found
}

const place = (key: Key): number => (key === WORST ? -1 : key === BEST ? 1 : 0)
