/**
 * A round counted again under other maxima and another pass mark, from points alone. It stands by itself, because browsers
 * get it as it is. All points are whole numbers of one common unit, below 2^53: where they do not fit, the answer is null and
 * never a rounded one.
 */

/** What of a round is needed: no figure of any enterprise, points and places only. */
export interface RoundPoints {
  /** Points are whole numbers of 1/scale. */
  readonly scale: number
  /** In reading order, a node before its children; the first is the total. */
  readonly criteria: readonly CriterionPoints[]
  readonly passMark: number | null
  readonly ties: readonly TiePoints[]
  readonly seats: Top | null
  readonly honours: readonly (Top & { readonly code: string })[]
  readonly dossiers: readonly DossierPoints[]
}

export interface CriterionPoints {
  readonly code: string
  readonly parent: number
  readonly isLeaf: boolean
  readonly max: number
  readonly clip: boolean
  readonly minimum: number | null
  readonly rounding: Rounding | null
}

interface Rounding {
  readonly mode: 'half-up' | 'half-even' | 'down'
  readonly decimals: number
}

/** A tie key: the points of a criterion, or the place of a figure among those of the round. */
export type TiePoints =
  | { readonly points: number; readonly higherFirst: boolean }
  | { readonly figure: number }

export interface Top {
  readonly count: number
  readonly atCut: 'all' | 'tieKeys' | 'lot'
  readonly perEnterprise: number | null
}

export interface DossierPoints {
  readonly id: string
  /** Dossiers of one enterprise have one number. */
  readonly enterprise: number
  readonly gates: boolean | null
  /** Of every criterion, before rounding; of nodes 0. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Whether low and high are the same. */
  readonly isDecided: boolean
  /** Of each figure that breaks ties: its place from 0, the greater the better; -1: not applicable; null: not known. */
  readonly figures: readonly (number | null)[]
  readonly lot: number | null
}

/** Decimals as text, by code; what is not named stays. */
export interface Variant {
  readonly maxima: Readonly<Record<string, string>>
  readonly passMark?: string
}

export type Outcome = 'pass' | 'fail' | 'unknown'

export interface Recounted {
  readonly outcome: Outcome
  /** Both ends, whole numbers of 1/unit. */
  readonly low: number
  readonly high: number
  readonly rank: number | null
  readonly last: number | null
  readonly seat: boolean | null
  readonly honours: readonly string[]
}

export interface Recount {
  readonly unit: number
  /** The most points in all. */
  readonly max: number
  /** In the order of the dossiers. */
  readonly dossiers: readonly Recounted[]
}

/** "12.5" or "12,5"; null: no decimal of zero or more with at most six digits on either side. */
export const decimalIn = (text: string): string | null => {
  const read = /^(\d{1,6})(?:[.,](\d{1,6}))?$/.exec(text.trim())
  return read === null ? null : read[2] === undefined ? (read[1] ?? '') : `${read[1]}.${read[2]}`
}

/** Two decimals at most, rounded half up: for showing, never for comparing. */
export const shownPoints = (points: number, unit: number): string => {
  const hundredths = Number((BigInt(Math.abs(points)) * 200n + BigInt(unit)) / (2n * BigInt(unit)))
  const text = String(hundredths % 100).padStart(2, '0')
  const whole = `${points < 0 ? '-' : ''}${Math.floor(hundredths / 100)}`
  return text === '00' ? whole : `${whole}.${text.replace(/0$/, '')}`
}

/** What becomes of a dossier, and of its place on a list of honour. */
export type Change = 'enters' | 'leaves' | 'opens' | 'stays'

export const changeOf = (before: Recounted, after: Recounted): Change => {
  if (after.outcome === 'unknown' && before.outcome !== 'unknown') return 'opens'
  if (after.outcome === 'pass' && before.outcome !== 'pass') return 'enters'
  return before.outcome === 'pass' && after.outcome !== 'pass' ? 'leaves' : 'stays'
}

export const honourChanges = (
  before: Recounted,
  after: Recounted,
): readonly { readonly code: string; readonly change: 'enters' | 'leaves' }[] => [
  ...after.honours
    .filter(code => !before.honours.includes(code))
    .map(code => ({ code, change: 'enters' as const })),
  ...before.honours
    .filter(code => !after.honours.includes(code))
    .map(code => ({ code, change: 'leaves' as const })),
]

export const recount = (round: RoundPoints, variant: Variant): Recount | null => {
  const terms = termsOf(round, variant)
  return terms === null ? null : recountOn(round, terms)
}

/** What a variant makes of the weights of a round: whole numbers all. */
export interface Terms {
  readonly unit: number
  /** By criterion: what a point counts, in units. */
  readonly weights: readonly number[]
  readonly maxima: readonly number[]
  readonly passMark: number | null
}

const LIMIT = Number.MAX_SAFE_INTEGER

export const termsOf = (round: RoundPoints, { maxima, passMark }: Variant): Terms | null => {
  const { criteria, scale } = round
  const factors = criteria.map(({ code, max, isLeaf }) => {
    const written = isLeaf ? maxima[code] : undefined
    return written === undefined || max <= 0 ? ONE : ratio(fraction(written), scale, max)
  })
  const mark = passMark === undefined || round.passMark === null ? null : fraction(passMark)
  const decimals = criteria.map(({ rounding }) => 10 ** (rounding?.decimals ?? 0))
  let common = 1
  for (const each of [...factors.map(({ d }) => d), ...decimals, mark?.d ?? 1])
    common = multiple(common, each)
  const unit = scale * common
  const weights = factors.map(({ n, d }) => n * (common / d))
  const most = mostOf(criteria, weights, common)
  const limit = Math.max(
    unit,
    ...decimals.map(each => each * 2),
    ...most.map((max, at) => needed(criteria[at], max)),
  )
  if (!(limit <= LIMIT)) return null
  const kept = round.passMark === null ? null : round.passMark * common
  return { unit, weights, maxima: most, passMark: mark === null ? kept : mark.n * (unit / mark.d) }
}

/** The largest product that is met at a criterion. */
const needed = (criterion: CriterionPoints | undefined, max: number): number =>
  max * (criterion === undefined || criterion.minimum === null ? 2 : Math.max(2, criterion.max))

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

/** Both ends of what each dossier is ordered by, the greater the better: the total, the tie keys, the lot. */
interface Standpoint {
  readonly standing: Outcome
  readonly worst: readonly number[]
  readonly best: readonly number[]
  /** Whether both ends are the same in all but the lot, which gives no rank. */
  readonly isDecided: boolean
}

export const recountOn = (round: RoundPoints, terms: Terms): Recount => {
  const stand = round.dossiers.map(dossier => standpointOf(round, terms, dossier))
  const own = stand.map(({ standing }) => standing)
  const seated = round.seats === null ? null : placesIn(round, stand, own, round.seats)
  const outcomes = seated === null ? own : own.map((each, at) => withSeat(each, seated[at] ?? null))
  const lists = round.honours.map(top => ({ code: top.code, given: placesIn(round, stand, outcomes, top) }))
  return {
    unit: terms.unit,
    max: terms.maxima[0] ?? 0,
    dossiers: stand.map(({ standing, worst, best }, at) => ({
      outcome: outcomes[at] ?? 'unknown',
      low: worst[0] ?? 0,
      high: best[0] ?? 0,
      ...ranksOf(round, stand, at),
      seat: seated === null ? null : seatOf(standing, seated[at] ?? null),
      honours: lists.flatMap(({ code, given }) =>
        given[at] === true && outcomes[at] === 'pass' ? [code] : [],
      ),
    })),
  }
}

/** A dossier that passes by points but has no seat fails. */
const withSeat = (standing: Outcome, seat: boolean | null): Outcome => {
  if (standing === 'fail' || seat === false) return 'fail'
  return standing === 'pass' && seat === true ? 'pass' : 'unknown'
}

/** A place kept for one who may yet fail is no seat. */
const seatOf = (standing: Outcome, place: boolean | null): boolean | null =>
  place === true && standing !== 'pass' ? null : place

const standpointOf = (round: RoundPoints, terms: Terms, dossier: DossierPoints): Standpoint => {
  const low = pointsOf(round.criteria, terms, dossier.low)
  const high = dossier.isDecided ? low : pointsOf(round.criteria, terms, dossier.high)
  const worst = [low[0] ?? 0]
  const best = [high[0] ?? 0]
  for (const tie of round.ties) {
    if ('figure' in tie) {
      const place = dossier.figures[tie.figure] ?? null
      worst.push(place ?? WORST)
      best.push(place ?? Number.POSITIVE_INFINITY)
    } else {
      const [least, most] = [low[tie.points] ?? 0, high[tie.points] ?? 0]
      worst.push(tie.higherFirst ? least : -most)
      best.push(tie.higherFirst ? most : -least)
    }
  }
  worst.push(dossier.lot === null ? Number.NEGATIVE_INFINITY : -dossier.lot)
  best.push(dossier.lot === null ? Number.POSITIVE_INFINITY : -dossier.lot)
  return {
    standing: standingOf(round, terms, dossier, low, high),
    worst,
    best,
    isDecided: dossier.isDecided && !dossier.figures.includes(null),
  }
}

/** From the last criterion to the first, so that a sum is complete when its node is met. */
const pointsOf = (
  criteria: readonly CriterionPoints[],
  { unit, weights, maxima }: Terms,
  given: readonly number[],
): number[] => {
  const points: number[] = new Array(criteria.length).fill(0)
  for (let at = criteria.length - 1; at >= 0; at--) {
    const criterion = criteria[at]
    if (criterion === undefined) continue
    let own = criterion.isLeaf ? (given[at] ?? 0) * (weights[at] ?? 0) : (points[at] ?? 0)
    if (criterion.clip) own = Math.min(own, maxima[at] ?? 0)
    if (criterion.rounding !== null) own = rounded(own, unit, criterion.rounding)
    points[at] = own
    if (at > 0) points[criterion.parent] = (points[criterion.parent] ?? 0) + own
  }
  return points
}

const rounded = (points: number, unit: number, { mode, decimals }: Rounding): number => {
  const step = unit / 10 ** decimals
  const size = Math.abs(points)
  const whole = Math.floor(size / step)
  const twice = (size - whole * step) * 2
  const isUp = mode === 'half-up' ? twice >= step : mode === 'half-even' && isPastHalf(twice, step, whole)
  const found = (isUp ? whole + 1 : whole) * step
  return points < 0 ? 0 - found : found
}

const isPastHalf = (twice: number, step: number, whole: number): boolean =>
  twice > step || (twice === step && whole % 2 === 1)

const standingOf = (
  { criteria }: RoundPoints,
  { passMark, maxima }: Terms,
  { gates }: DossierPoints,
  low: readonly number[],
  high: readonly number[],
): Outcome => {
  if (gates === false) return 'fail'
  let isOpen = gates === null
  if (passMark !== null) {
    if ((high[0] ?? 0) < passMark) return 'fail'
    if ((low[0] ?? 0) < passMark) isOpen = true
  }
  for (let at = 0; at < criteria.length; at++) {
    const { minimum = null, max = 0 } = criteria[at] ?? {}
    if (minimum === null) continue
    // A minimum grows with its maximum: points / new maximum >= minimum / old maximum.
    const wanted = minimum * (maxima[at] ?? 0)
    if ((high[at] ?? 0) * max < wanted) return 'fail'
    if ((low[at] ?? 0) * max < wanted) isOpen = true
  }
  return isOpen ? 'unknown' : 'pass'
}

/** Worst of all: not applicable. What is not known lies between it and the best. */
const WORST = -1

const isAhead = (a: readonly number[], b: readonly number[], depth: number): boolean => {
  for (let key = 0; key < depth; key++) {
    const x = a[key] ?? 0
    const y = b[key] ?? 0
    if (x !== y) return x > y
  }
  return false
}

/** One more than those surely ahead, to one more than those possibly ahead. */
const ranksOf = (
  { dossiers, ties }: RoundPoints,
  stand: readonly Standpoint[],
  at: number,
): Pick<Recounted, 'rank' | 'last'> => {
  const own = stand[at]
  if (own === undefined || dossiers[at]?.gates === false) return { rank: null, last: null }
  const depth = 1 + ties.length
  let rank = 1
  let last = 1
  for (let other = 0; other < stand.length; other++) {
    const rival = stand[other]
    if (rival === undefined || other === at || dossiers[other]?.gates === false) continue
    if (isAhead(rival.worst, own.best, depth)) {
      rank++
      last++
    } else if (!(rival.isDecided && own.isDecided) && isAhead(rival.best, own.worst, depth)) last++
  }
  return { rank, last }
}

/** Who has a place: true when even all who are possibly ahead leave one, false when those surely ahead take them all. */
const placesIn = (
  round: RoundPoints,
  stand: readonly Standpoint[],
  standing: readonly Outcome[],
  top: Top,
): readonly (boolean | null)[] => {
  const lot = 2 + round.ties.length
  const cut = top.atCut === 'all' ? 1 : top.atCut === 'lot' ? lot : lot - 1
  const isFull = (at: number, isSure: boolean): boolean => {
    const own = stand[at]
    const enterprise = round.dossiers[at]?.enterprise
    const taken = new Map<number, number>()
    let places = 0
    let ofOwn = 0
    for (let other = 0; other < stand.length; other++) {
      const rival = stand[other]
      if (other === at || rival === undefined || own === undefined) continue
      if (standing[other] === 'fail' || (isSure && standing[other] !== 'pass')) continue
      const theirs = isSure ? rival.worst : rival.best
      const ours = isSure ? own.best : own.worst
      const whose = round.dossiers[other]?.enterprise ?? 0
      if (top.perEnterprise !== null && whose === enterprise && isAhead(theirs, ours, lot)) ofOwn++
      if (!isAhead(theirs, ours, cut)) continue
      if (top.perEnterprise === null) places++
      else {
        const before = taken.get(whose) ?? 0
        taken.set(whose, before + 1)
        if (before < top.perEnterprise) places++
      }
    }
    return places >= top.count || (top.perEnterprise !== null && ofOwn >= top.perEnterprise)
  }
  return stand.map((_, at) =>
    standing[at] === 'fail' || isFull(at, true) ? false : isFull(at, false) ? null : true,
  )
}
