import { addDays, type Day, dayOf, daysBetween, parseDay } from '../../../../exact/day.ts'
import {
  add,
  compare,
  decimalsOf,
  divide,
  type Exact,
  equals,
  isNegative,
  isWhole,
  round,
  subtract,
  wholeNumber,
  ZERO,
} from '../../../../exact/number.ts'
import type { FactType, FactValue } from '../../../model.ts'
import { listOf } from '../leaf.ts'
import type { Atoms, Requirement } from './cells.ts'

interface End {
  readonly at: Exact
  readonly included: boolean
}

/** Null: without end. */
interface Range {
  readonly low: End | null
  readonly high: End | null
}

/**
 * The ranges between the marks that leaves name, in their order, the marks themselves being ranges of one. Whole
 * numbers, đồng and days go by steps of one: their ranges end on members.
 */
export const orderedAtoms = (type: FactType, leaves: readonly Requirement[]): Atoms => {
  const marks = leaves.flatMap(({ value }) => listOf(value)).map(numberOf)
  const sorted = marks
    .toSorted(compare)
    .filter((mark, at, all) => at === 0 || !equals(mark, all[at - 1] ?? ZERO))
  const ranges = isStepped(type) ? steppedRanges(sorted) : openRanges(sorted)
  const asValue = type.kind === 'day' ? dayAt : (at: Exact): FactValue => at
  return {
    list: ranges.map(range => ({ sample: asValue(within(range)), weight: 1 })),
    requirements: isIn => requirements(ranges, isIn).map(found => worded(found, asValue)),
  }
}

const isStepped = (type: FactType): boolean =>
  type.kind === 'day' ||
  (type.kind === 'money' && type.currency === 'VND') ||
  (type.kind === 'number' && type.isWhole)

const FIRST_DAY = dayOf('1970-01-01')
const ONE = wholeNumber(1)

const numberOf = (value: FactValue): Exact => {
  const day = typeof value === 'string' ? parseDay(value) : null
  if (day !== null) return wholeNumber(daysBetween(FIRST_DAY, day))
  if (typeof value === 'object' && 'n' in value) return value
  throw new RangeError(`no number and no day: ${JSON.stringify(value)}`)
}

const dayAt = (at: Exact): Day => addDays(FIRST_DAY, Number(at.n))

const ending = (at: Exact): End => ({ at, included: true })
const before = (at: Exact): End => ({ at, included: false })

/** Each mark begins a range, and what comes after it another. */
const steppedRanges = (marks: readonly Exact[]): readonly Range[] => {
  const starts = marks.flatMap(mark => (isWhole(mark) ? [mark, add(mark, ONE)] : [add(floor(mark), ONE)]))
  const cuts = starts.filter((start, at) => at === 0 || !equals(start, starts[at - 1] ?? ZERO))
  return [null, ...cuts].map((low, at) => {
    const next = cuts[at]
    return { low: low && ending(low), high: next ? ending(subtract(next, ONE)) : null }
  })
}

const floor = (at: Exact): Exact => {
  const down = round(at, 0, 'down')
  return isNegative(at) && !isWhole(at) ? subtract(down, ONE) : down
}

const openRanges = (marks: readonly Exact[]): readonly Range[] => {
  const between = [null, ...marks].map((low, at) => {
    const high = marks[at]
    return { low: low && before(low), high: high ? before(high) : null }
  })
  return between.flatMap((range, at) => {
    const mark = marks[at]
    return mark === undefined ? [range] : [range, { low: ending(mark), high: ending(mark) }]
  })
}

/** Some member of a range. */
const within = ({ low, high }: Range): Exact => {
  if (low?.included) return low.at
  if (high?.included) return high.at
  if (low && high) return divide(add(low.at, high.at), wholeNumber(2)) ?? low.at
  return low ? add(low.at, ONE) : high ? subtract(high.at, ONE) : ZERO
}

const requirements = (ranges: readonly Range[], isIn: readonly boolean[]): readonly Range[] => {
  const runs: Range[] = []
  ranges.forEach((range, at) => {
    const last = runs.at(-1)
    if (!isIn[at]) return
    if (last && isIn[at - 1]) runs[runs.length - 1] = { low: last.low, high: range.high }
    else runs.push(range)
  })
  return runs
}

const worded = ({ low, high }: Range, asValue: (at: Exact) => FactValue): Requirement => {
  if (low === null && high === null) return { op: 'notIn', value: [] }
  if (high === null) return { op: low?.included ? 'gte' : 'gt', value: asValue(low?.at ?? ZERO) }
  if (low === null) return { op: high.included ? 'lte' : 'lt', value: asValue(high.at) }
  if (equals(low.at, high.at)) return { op: 'eq', value: asValue(low.at) }
  const [from, to] = moved(low, high)
  return { op: 'between', value: [asValue(from), asValue(to)] }
}

/** "Between" includes its ends: an end that is outside moves inwards by a small unit. */
const moved = (low: End, high: End): readonly [Exact, Exact] => {
  const decimals = Math.max(decimalsOf(low.at) ?? 0, decimalsOf(high.at) ?? 0)
  const unit: Exact = { n: 1, d: 10 ** (Math.min(decimals, 10) + 2) }
  return [low.included ? low.at : add(low.at, unit), high.included ? high.at : subtract(high.at, unit)]
}
