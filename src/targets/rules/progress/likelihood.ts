import type { Day } from '../../../exact/day.ts'
import { add, compare, exactOf, formatExact } from '../../../exact/number.ts'
import { seedOf } from '../../../exact/random.ts'
import type { Measure } from '../../../indicators/model/indicators.ts'
import type { History, Likelihood, ProgressRefusal, YearValue } from '../../model/progress.ts'
import type { Target } from '../../model.ts'
import { isFromNothing, pastOf } from './history.ts'
import { LEAST_CHANGES, type Past, type Path, simulate } from './simulation.ts'
import { share, spreadOf } from './spread.ts'

/** How likely it is that at least the lower end is reached, with what is known on a day (decision 0034). */
export const likelihoodOf = (target: Target, history: History, today: Day): Likelihood => {
  const why = refusalOf(target)
  if (why !== null) return { kind: 'not-comparable', why }
  const settled = settledOf(target, history.values)
  if (settled !== null) return settled
  if (target.period.to < Number(today.slice(0, 4))) return { kind: 'no-result' }
  const past = pastOf(history, target.indicator.measure)
  const { length: changes } = past.changes
  if (changes < LEAST_CHANGES || hasGap(target, history.values))
    return { kind: 'too-little', changes, needed: LEAST_CHANGES }
  if (isFromNothing(past)) return { kind: 'not-comparable', why: 'from-zero' }
  return likely(target, history.values, past)
}

/** What no history could answer: since when it counts, whether years are added up, what is counted. */
const refusalOf = ({ period, span, indicator, base }: Target): ProgressRefusal | null => {
  const { measure, counts, countsOverYears } = indicator
  const isYear = period.from === period.to
  if (measure === 'growth' && isYear && base?.year != null && base.year !== period.to - 1) return 'base'
  const isAdded = measure === 'flow' || measure === 'money'
  if (period.from === null) return isAdded || measure === 'growth' ? 'beginning-unknown' : null
  if (isYear) return null
  if (span === null || (span === 'together' && !isAdded)) return 'span-unknown'
  const isMixed = counts !== null && countsOverYears !== null && counts !== countsOverYears
  return span === 'together' && isMixed ? 'counter' : null
}

const within = ({ period, span }: Target, values: readonly YearValue[]): readonly YearValue[] => {
  const from = span === 'together' || span === 'each-year' ? (period.from ?? period.to) : period.to
  return values.filter(({ year }) => year >= from && year <= period.to)
}

/** What needs no forecast: reached, or no longer to be reached. A sum of counts never falls. */
const settledOf = (target: Target, values: readonly YearValue[]): Likelihood | null => {
  const known = within(target, values)
  const all = target.period.to - (target.period.from ?? target.period.to) + 1
  if (target.span === 'each-year') {
    const bad = known.find(({ value }) => !isEnough(target, value))
    if (bad !== undefined) return { kind: 'missed', value: bad.value, why: 'a-year' }
    const worst = known.toSorted((a, b) => compare(exactOf(a.value), exactOf(b.value)))[0]
    return worst === undefined || known.length < all ? null : { kind: 'reached', value: worst.value }
  }
  if (known.length === 0) return null
  if (target.span !== 'together') return decided(target, known.at(-1)?.value ?? '0')
  const sum = formatExact(known.map(({ value }) => exactOf(value)).reduce(add))
  return isEnough(target, sum) || known.length === all ? decided(target, sum) : null
}

const decided = (target: Target, value: string): Likelihood =>
  isEnough(target, value) ? { kind: 'reached', value } : { kind: 'missed', value, why: 'over' }

const isEnough = ({ range }: Target, value: string): boolean => {
  const order = compare(exactOf(value), exactOf(range.from))
  return range.to === null ? order > 0 : order >= 0
}

/** A year of the period that is over and unknown: no sum can be made, nothing is filled in. */
const hasGap = (target: Target, values: readonly YearValue[]): boolean => {
  const { span, period } = target
  const last = values.at(-1)?.year
  if (last === undefined) return true
  if (span !== 'together' && span !== 'each-year') return false
  return within(target, values).length < Math.min(last, period.to) - (period.from ?? last) + 1
}

const likely = (target: Target, values: readonly YearValue[], past: Past): Likelihood => {
  const last = values.at(-1)?.year ?? target.period.to
  const worlds = simulate(past, {
    years: target.period.to - last,
    seed: seedOf(target.code),
    outcome: outcomeOf(target, values, last),
  })
  const { from, to } = target.range
  const low = Number(from)
  const shares = worlds.map(paths => share(paths, value => (to === null ? value > low : value >= low)))
  const chance = spreadOf(shares)
  const middle = shares.reduce((sum, each) => sum + each, 0) / shares.length
  const value = spreadOf(worlds.flat())
  const written = (number: number) => rounded(number, target.indicator.measure)
  return {
    kind: 'likely',
    percent: { low: percent(chance.low), middle: percent(middle), high: percent(chance.high) },
    value: { low: written(value.low), middle: written(value.middle), high: written(value.high) },
    changes: past.changes.length,
    enterprises: past.enterprises?.sizes.length ?? null,
  }
}

/** What of a path the target asks for: its end, its sum with what is known, or its worst year. */
const outcomeOf = (target: Target, values: readonly YearValue[], last: number): ((path: Path) => number) => {
  const { span, period } = target
  const since = Math.max(0, (period.from ?? 0) - last - 1)
  if (span === 'together') {
    const known = within(target, values).reduce((sum, { value }) => sum + Number(value), 0)
    return path => path.slice(since).reduce((sum, value) => sum + value, known)
  }
  if (span === 'each-year') return path => Math.min(...path.slice(since))
  const isShare = target.indicator.measure === 'share'
  return path => {
    const end = path.at(-1) ?? 0
    return isShare ? Math.min(100, Math.max(0, end)) : end
  }
}

const percent = (of: number): number => Math.round(100 * of)

/** No more exact than a forecast is: a tenth of a percent, a whole product, three digits of money. */
const rounded = (value: number, measure: Measure): string => {
  if (measure === 'share' || measure === 'growth') return String(Math.round(value * 10) / 10)
  const whole = Math.round(value)
  const unit = 10 ** Math.max(0, String(Math.abs(whole)).length - 3)
  return String(measure === 'money' ? Math.round(whole / unit) * unit : whole)
}
