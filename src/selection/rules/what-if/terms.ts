import type { CriterionPoints, RoundPoints, Terms, Variant } from './model.ts'

/** What a variant makes of the weights; null where they fit no whole numbers below 2^53. Browsers get this file as it is. */
export const termsOf = (round: RoundPoints, { maxima, passMark }: Variant): Terms | null => {
  const { criteria, scale } = round
  const factors = criteria.map(({ code, max, isLeaf }) => {
    const written = isLeaf ? maxima[code] : undefined
    return written === undefined || max <= 0 ? ONE : ratio(fraction(written), scale, max)
  })
  const mark = passMark === undefined || round.passMark === null ? null : fraction(passMark)
  const finest = finestOf(criteria)
  let common = multiple(finest, mark?.d ?? 1)
  for (const { d } of factors) if (d !== 1) common = multiple(common, d)
  const unit = scale * common
  const weights = factors.map(({ n, d }) => n * (common / d))
  const most = mostOf(criteria, weights, common)
  if (!(largest(criteria, most, Math.max(unit, finest * 2)) <= Number.MAX_SAFE_INTEGER)) return null
  const kept = round.passMark === null ? null : round.passMark * common
  return { unit, weights, maxima: most, passMark: mark === null ? kept : mark.n * (unit / mark.d) }
}

/** Of all roundings: every one is to whole steps of it. */
const finestOf = (criteria: readonly CriterionPoints[]): number => {
  let decimals = 0
  for (const { rounding } of criteria) decimals = Math.max(decimals, rounding?.decimals ?? 0)
  return 10 ** decimals
}

/** The largest product that is met at any criterion. */
const largest = (criteria: readonly CriterionPoints[], most: readonly number[], atLeast: number): number => {
  let found = atLeast
  criteria.forEach(({ minimum, max }, at) => {
    found = Math.max(found, (most[at] ?? 0) * (minimum === null ? 2 : Math.max(2, max)))
  })
  return found
}

const mostOf = (
  criteria: readonly CriterionPoints[],
  weights: readonly number[],
  common: number,
): number[] => {
  const most: number[] = new Array(criteria.length).fill(0)
  for (let at = criteria.length - 1; at >= 0; at--) {
    const criterion = criteria[at]
    if (criterion === undefined) continue
    const { isLeaf, max, clip, parent } = criterion
    if (isLeaf) most[at] = max * (weights[at] ?? 0)
    else if (clip) most[at] = max * common
    if (at > 0) most[parent] = (most[parent] ?? 0) + (most[at] ?? 0)
  }
  return most
}

interface Fraction {
  readonly n: number
  readonly d: number
}
const ONE: Fraction = { n: 1, d: 1 }

const fraction = (text: string): Fraction => {
  const [whole = '0', decimals = ''] = text.split('.')
  return reduced(Number(whole + decimals), 10 ** decimals.length)
}

/** The written maximum over the one that was, which is a whole number of 1/scale. */
const ratio = ({ n, d }: Fraction, scale: number, max: number): Fraction => reduced(n * scale, d * max)

const reduced = (n: number, d: number): Fraction => {
  const by = divisor(n, d)
  return { n: n / by, d: d / by }
}

const divisor = (a: number, b: number): number => {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

const multiple = (a: number, b: number): number => (a / divisor(a, b)) * b
