import type { Columns } from './columns.ts'
import type { Outcome, RoundPoints, Top } from './model.ts'

/** Ranks, seats and lists of honour of a round whose points are weighed. Browsers get this file as it is. */

type Keys = readonly Float64Array[]

const isAhead = (theirs: Keys, rival: number, ours: Keys, own: number, depth: number): boolean => {
  for (let key = 0; key < depth; key++) {
    const x = theirs[key]?.[rival] ?? 0
    const y = ours[key]?.[own] ?? 0
    if (x !== y) return x > y
  }
  return false
}

export interface Ranks {
  readonly rank: number | null
  readonly last: number | null
}

const UNRANKED: Ranks = { rank: null, last: null }

/** One more than those surely ahead, to one more than those possibly ahead. */
export const ranksOf = (round: RoundPoints, columns: Columns): readonly Ranks[] => {
  const depth = 1 + round.ties.length
  const ranks: Ranks[] = new Array(columns.count).fill(UNRANKED)
  if (columns.areAllDecided) rankInOrder(columns, depth, ranks)
  else for (const at of columns.order) ranks[at] = ranksAmong(columns, depth, at)
  return ranks
}

/** Where everything is decided one sort tells all; the order of the last count is nearly that of this one. */
const rankInOrder = ({ worst, order }: Columns, depth: number, ranks: Ranks[]): void => {
  order.sort((a, b) => (isAhead(worst, a, worst, b, depth) ? -1 : isAhead(worst, b, worst, a, depth) ? 1 : 0))
  let rank = 0
  order.forEach((at, place) => {
    const before = order[place - 1]
    if (before === undefined || isAhead(worst, before, worst, at, depth)) rank = place + 1
    ranks[at] = { rank, last: rank }
  })
}

const ranksAmong = ({ worst, best, order, isDecided }: Columns, depth: number, own: number): Ranks => {
  let rank = 1
  let last = 1
  for (const rival of order) {
    if (rival === own) continue
    if (isAhead(worst, rival, best, own, depth)) {
      rank++
      last++
    } else if (!(isDecided[rival] && isDecided[own]) && isAhead(best, rival, worst, own, depth)) last++
  }
  return { rank, last }
}

/** Who has a place: true when even all who are possibly ahead leave one, false when those surely ahead take them all. */
export const placesIn = (
  round: RoundPoints,
  columns: Columns,
  standing: readonly Outcome[],
  top: Top,
): readonly (boolean | null)[] => {
  const lot = 2 + round.ties.length
  const cut = top.atCut === 'all' ? 1 : top.atCut === 'lot' ? lot : lot - 1
  const own = { round, columns, standing, top, cut, lot }
  const isOrdered = columns.areAllDecided && top.perEnterprise === null && cut < lot
  if (isOrdered && !standing.includes('unknown')) return placesInOrder(own)
  return standing.map((each, at) =>
    each === 'fail' || isFull(own, at, true) ? false : isFull(own, at, false) ? null : true,
  )
}

interface Placing {
  readonly round: RoundPoints
  readonly columns: Columns
  readonly standing: readonly Outcome[]
  readonly top: Top
  /** How many keys part those at the cut, and how many there are. */
  readonly cut: number
  readonly lot: number
}

const placesInOrder = ({ columns: { worst, order, count }, standing, top, cut }: Placing): boolean[] => {
  const places: boolean[] = new Array(count).fill(false)
  let [ahead, passed] = [0, 0]
  let before: number | undefined
  for (const at of order) {
    if (before === undefined || isAhead(worst, before, worst, at, cut)) ahead = passed
    before = at
    if (standing[at] !== 'pass') continue
    places[at] = ahead < top.count
    passed++
  }
  return places
}

const isFull = (
  { round: { dossiers }, columns, standing, top, cut, lot }: Placing,
  own: number,
  isSure: boolean,
): boolean => {
  const [theirs, ours] = isSure ? [columns.worst, columns.best] : [columns.best, columns.worst]
  const taken = new Map<number, number>()
  let [places, ofOwn] = [0, 0]
  for (let rival = 0; rival < columns.count; rival++) {
    if (rival === own || standing[rival] === 'fail' || (isSure && standing[rival] !== 'pass')) continue
    const isPossible = isAhead(theirs, rival, ours, own, cut)
    if (top.perEnterprise === null) {
      if (isPossible) places++
      continue
    }
    const whose = dossiers[rival]?.enterprise ?? 0
    if (whose === dossiers[own]?.enterprise && isAhead(theirs, rival, ours, own, lot)) ofOwn++
    if (!isPossible) continue
    const before = taken.get(whose) ?? 0
    taken.set(whose, before + 1)
    if (before < top.perEnterprise) places++
  }
  return places >= top.count || (top.perEnterprise !== null && ofOwn >= top.perEnterprise)
}
