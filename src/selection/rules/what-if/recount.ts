import { columnsOf, standingsOf, weigh } from './columns.ts'
import type { Outcome, Recount, Recounted, RoundPoints, Terms, Variant } from './model.ts'
import { placesIn, ranksOf } from './places.ts'
import { termsOf } from './terms.ts'

/**
 * A round counted again under other maxima and another pass mark, from points alone. It stands by itself with what it imports,
 * because browsers get it as it is. All points are whole numbers of one common unit, below 2^53: where they do not fit, the
 * answer is null and never a rounded one.
 */
export const recount = (round: RoundPoints, variant: Variant): Recount | null => {
  const terms = termsOf(round, variant)
  return terms === null ? null : recountOn(round, terms)
}

const NOTHING: readonly string[] = []

export const recountOn = (round: RoundPoints, terms: Terms): Recount => {
  const columns = columnsOf(round)
  weigh(round, terms, columns)
  const own = standingsOf(round, terms, columns)
  const ranks = ranksOf(round, columns)
  const seated = round.seats === null ? null : placesIn(round, columns, own, round.seats)
  const outcomes = seated === null ? own : own.map((each, at) => withSeat(each, seated[at] ?? null))
  const lists = round.honours.map(top => ({ code: top.code, given: placesIn(round, columns, outcomes, top) }))
  const honoursOf = (at: number): readonly string[] =>
    lists.flatMap(({ code, given }) => (given[at] === true && outcomes[at] === 'pass' ? [code] : []))
  const [low, high] = [columns.low.points[0], columns.high.points[0]]
  return {
    unit: terms.unit,
    max: terms.maxima[0] ?? 0,
    dossiers: own.map((standing, at): Recounted => {
      const { rank = null, last = null } = ranks[at] ?? {}
      return {
        outcome: outcomes[at] ?? 'unknown',
        low: low?.[at] ?? 0,
        high: high?.[at] ?? 0,
        rank,
        last,
        seat: seated === null ? null : seatOf(standing, seated[at] ?? null),
        honours: lists.length === 0 ? NOTHING : honoursOf(at),
      }
    }),
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
