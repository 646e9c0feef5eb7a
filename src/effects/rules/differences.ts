import { type Random, randomFrom, seedOf } from '../../exact/random.ts'
import { type Difference, LEAST_PAIRS, type Pair, type Subject } from '../model.ts'

const DRAWS = 1000

/** Which figure of an enterprise. */
export type Measured = 'revenue' | 'employees'

/**
 * How much more those asked about changed since the year before than those beside them: the mean over pairs, with an
 * interval from pairs redrawn by a seed that the question fixes. A difference is no proof of a cause.
 */
export const difference = (
  pairs: readonly Pair[],
  measured: Measured,
  time: number,
  draws = DRAWS,
): Difference => {
  const both = pairs.flatMap(({ treated, other, year }) => {
    const [one, beside] = [changeOf(treated, measured, year, time), changeOf(other, measured, year, time)]
    return one === null || beside === null ? [] : [{ one, beside, by: one - beside }]
  })
  if (both.length < LEAST_PAIRS) return { kind: 'too-few', pairs: both.length }
  const by = mean(both.map(each => each.by))
  const random = randomFrom(seedOf(`${measured} ${time} ${both.length}`))
  const means = Array.from({ length: draws }, () => meanOfDrawn(random, both)).toSorted((a, b) => a - b)
  const wide = widened(both.length)
  const end = (twentieth: number) => by + wide * ((means[Math.trunc((draws * twentieth) / 20)] ?? by) - by)
  return {
    ...{ kind: 'found', pairs: both.length, treated: percent(mean(both.map(each => each.one))) },
    ...{ others: percent(mean(both.map(each => each.beside))), by: percent(by) },
    ...{ low: percent(end(1)), high: percent(end(19)) },
  }
}

const changeOf = (subject: Subject, measured: Measured, year: number, time: number): number | null => {
  const [base, then] = [subject[measured].get(year - 1), subject[measured].get(year + time)]
  return base === undefined || then === undefined || base <= 0 ? null : then / base - 1
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const meanOfDrawn = (random: Random, both: readonly { readonly by: number }[]): number => {
  let sum = 0
  for (let at = 0; at < both.length; at++) sum += both[random.between(0, both.length - 1)]?.by ?? 0
  return sum / both.length
}

/** Few pairs have not shown how far they differ: √(n/(n−1)), and nearly Student's quantile over the normal one. */
const widened = (count: number): number => Math.sqrt(count / (count - 1)) * (1 + 0.93 / (count - 1))

const percent = (share: number): string => {
  const tenths = Math.round(share * 1000)
  return String(tenths / 10 || 0)
}
