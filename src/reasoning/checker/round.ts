import { type Report, same, sameList } from './faults.ts'
import { equal, type Fraction, negate, whole } from './fractions.ts'
import type { DossierJson, ResultJson } from './json.ts'
import type { Judged } from './judge.ts'
import type { MissingLists } from './missing.ts'
import { type Bound, compareBytes, ranksOf, type Standing } from './order.ts'
import { type Candidate, hasPlace, placesOf } from './places.ts'
import type { PreparedCheck, TieKey } from './prepared.ts'
import { workOut } from './rule.ts'
import { NOT_APPLICABLE, UNKNOWN, type Value } from './values.ts'
import { seatedAs } from './verdict.ts'

/** What of one dossier bears on the others. */
export interface Contender extends Candidate {
  readonly id: string
  readonly isRanked: boolean
  readonly isTotalDecided: boolean
  /** What may be missing: while a place is open; then, where it differs, once the place is sure. */
  readonly missing: MissingLists
  readonly report: Report
  /** Undefined: the dossier has no result, or none that can be read. */
  readonly result: ResultJson | undefined
}

/** What depends on all dossiers together. */
interface Expected {
  readonly id: string
  readonly rank: number | null
  readonly rankRange: readonly [number, number] | null
  readonly seat: boolean | null
  readonly honours: readonly string[]
  readonly missing: readonly string[]
}

/** Takes of one dossier what bears on the others, so that the rest need not be kept. */
export const contenderOf = (
  prepared: PreparedCheck,
  { id, enterprise }: DossierJson,
  judged: Judged,
  lot: number | undefined,
): Omit<Contender, 'report' | 'result' | 'missing'> => ({
  id,
  enterprise: enterprise ?? null,
  verdict: judged.verdict,
  isRanked: judged.gates.all !== false,
  isTotalDecided: equal(judged.total.low, judged.total.high),
  standing: standingOf(prepared, judged, lot),
})

/** Compares ranks, seats, honours and what is missing; gives the ids in the order they must be listed in. */
export const compareRound = (
  prepared: PreparedCheck,
  contenders: readonly Contender[],
): readonly string[] => {
  const expected = expectedOf(prepared, contenders)
  expected.forEach((one, i) => {
    const { report, result } = contenders[i] ?? {}
    if (report !== undefined && result !== undefined) compareOne(report, result, one)
  })
  return [...expected].sort(compareListed).map(({ id }) => id)
}

const compareOne = (report: Report, result: ResultJson, expected: Expected): void => {
  same(report, '', 'rank', result.rank, expected.rank)
  same(report, '', 'rankRange', rangeText(result.rankRange), rangeText(expected.rankRange))
  same(report, '', 'seat', result.seat, expected.seat)
  sameList(report, 'honours', result.honours, expected.honours)
  sameList(report, 'missing', result.missing, expected.missing)
}

const rangeText = (range: readonly [number, number] | null): string | null => range?.join(' to ') ?? null

/** By the best rank, then the worst; what has none last; then by the bytes of the id. */
const compareListed = (a: Expected, b: Expected): number => {
  const [first, last] = rangeOf(a)
  const [otherFirst, otherLast] = rangeOf(b)
  return first - otherFirst || last - otherLast || compareBytes(a.id, b.id)
}

const rangeOf = ({ rank, rankRange }: Expected): readonly [number, number] =>
  rankRange ?? (rank === null ? [LAST, LAST] : [rank, rank])

const LAST = Number.MAX_SAFE_INTEGER

const expectedOf = (prepared: PreparedCheck, contenders: readonly Contender[]): readonly Expected[] => {
  const { set, ties } = prepared
  const ranks = rankAll(contenders, 1 + ties.length)
  const places = set.seats === undefined ? null : placesOf(set.seats, contenders, ties.length)
  const seats = contenders.map(({ verdict }, i) => places && hasPlace(verdict, places[i] ?? null))
  const seated = contenders.map((one, i) => ({
    ...one,
    verdict: places === null ? one.verdict : seatedAs(one.verdict, seats[i] ?? null),
  }))
  const honours = (set.honours ?? []).map(list => ({
    code: list.code,
    places: placesOf(list, seated, ties.length),
  }))
  return seated.map(({ id, verdict, missing }, i) => ({
    id,
    rank: ranks[i]?.rank ?? null,
    rankRange: ranks[i]?.rankRange ?? null,
    seat: seats[i] ?? null,
    honours: honours.filter(list => verdict === 'pass' && list.places[i] === true).map(({ code }) => code),
    missing: places?.[i] === true ? missing.onceSure : missing.whileOpen,
  }))
}

type Rank = Pick<Expected, 'rank' | 'rankRange'>

const rankAll = (contenders: readonly Contender[], depth: number): readonly (Rank | undefined)[] => {
  const ranked = contenders.filter(({ isRanked }) => isRanked)
  const ranges = ranksOf(
    ranked.map(({ standing }) => standing),
    depth,
  )
  let at = 0
  return contenders.map(({ isRanked, isTotalDecided }) => {
    const range = isRanked ? ranges[at++] : undefined
    if (range === undefined) return undefined
    const isDecided = range[0] === range[1]
    return { rank: isDecided ? range[0] : null, rankRange: isDecided && isTotalDecided ? null : range }
  })
}

/** Where a dossier can stand among the others. */
const standingOf = (prepared: PreparedCheck, judged: Judged, lot: number | undefined): Standing => {
  const keys = prepared.ties.map(key => keyRange(key, judged))
  const drawn: Ends = lot === undefined ? ANYTHING : [whole(0 - lot), whole(0 - lot)]
  const ends: readonly Ends[] = [[judged.total.low, judged.total.high], ...keys, drawn]
  return { low: ends.map(([low]) => low), high: ends.map(([, high]) => high) }
}

type Ends = readonly [low: Bound, high: Bound]
const ANYTHING: Ends = ['worst', 'best']

const keyRange = ({ by, isLowerBetter }: TieKey, judged: Judged): Ends => {
  if (typeof by === 'number') {
    const points = judged.scored[by]
    return points === undefined ? ANYTHING : turned(points.low, points.high, isLowerBetter)
  }
  const value = workOut(by, judged.cells, judged.values)
  if (value === UNKNOWN) return ANYTHING
  if (value === NOT_APPLICABLE) return ['worst', 'worst']
  const number = numberOf(value)
  return turned(number, number, isLowerBetter)
}

const turned = (low: Fraction, high: Fraction, isLowerBetter: boolean): Ends =>
  isLowerBetter ? [negate(high), negate(low)] : [low, high]

/** A day counts as its digits: 2026-11-21 as 20261121. */
const numberOf = (value: Value): Fraction => {
  if (typeof value === 'object') return value
  return whole(typeof value === 'string' ? Number(value.replaceAll('-', '')) : Number(value))
}
