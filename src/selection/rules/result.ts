import { equals, formatExact, ZERO } from '../../exact/number.ts'
import { compareBytes } from '../../exact/text.ts'
import type { Result, Results } from '../model.ts'
import type { Dossier } from './dossier.ts'
import { explainCriteria, explainGates } from './explain.ts'
import { missingOf } from './missing.ts'
import { depths, orderingOf, standpointOf } from './order.ts'
import type { Prepared } from './prepare.ts'
import { type Rank, ranks } from './rank.ts'
import { type Score, type Standing, score, type Truth } from './score.ts'
import { type Candidate, places } from './seats.ts'

/** What the ranking makes of a dossier: rank, seat, honours, and the outcome they lead to. */
export interface Placing extends Rank {
  readonly seat: Truth
  readonly honours: readonly string[]
  readonly outcome: Standing
}

export interface Scored {
  readonly dossier: Dossier
  readonly score: Score
}

/** Scores, ranks and explains all dossiers; the order in which they come does not matter. */
export const resultsOf = (prepared: Prepared, dossiers: readonly Dossier[], lots: Lots = {}): Results => {
  const scored = dossiers.map(dossier => ({ dossier, score: score(prepared.set, dossier) }))
  const placings = placeAll(prepared, scored, lots)
  const results = listingOrder(scored, placings).flatMap(index => {
    const one = scored[index]
    const placing = placings[index]
    return one === undefined || placing === undefined ? [] : [resultOf(prepared, one, placing)]
  })
  return { ...resultsHead(prepared), results }
}

export type Lots = Readonly<Record<string, number>>

export const resultsHead = (prepared: Prepared): Omit<Results, 'results'> => ({
  criteriaSet: { code: prepared.set.file.code, version: prepared.set.file.version },
  period: prepared.period,
  ...(prepared.preview ? { preview: true as const } : {}),
})

/** Ranks, seats and honours of all, in the order given. */
export const placeAll = (
  prepared: Prepared,
  scored: readonly Scored[],
  lots: Lots = {},
): readonly Placing[] => {
  const { set } = prepared
  const ordering = orderingOf(set)
  const deep = depths(set)
  const standpoints = scored.map(({ dossier, score: own }) =>
    standpointOf(set, dossier, own, lots[dossier.id]),
  )
  const entries = scored.map(({ score: own }, index) => ({
    score: own,
    standpoint: standpoints[index] ?? NOWHERE,
  }))
  const ranked = ranks(entries, ordering, deep.ties)
  const candidates = (standings: readonly Standing[]): readonly Candidate[] =>
    scored.map(({ dossier }, index) => ({
      standing: standings[index] ?? 'fail',
      standpoint: standpoints[index] ?? NOWHERE,
      enterprise: dossier.enterprise ?? dossier.id,
    }))
  const standings = scored.map(({ score: own }) => own.standing)
  const { seats } = set.file
  const seated = seats === undefined ? null : places(candidates(standings), seats, ordering, deep)
  const outcomes = standings.map((standing, index) =>
    seated === null ? standing : withSeat(standing, seated[index] ?? null),
  )
  const honours = (set.file.honours ?? []).map(({ code, ...top }) => ({
    code,
    given: places(candidates(outcomes), top, ordering, deep),
  }))
  return ranked.map((rank, index) => ({
    ...rank,
    seat: seated === null ? null : (seated[index] ?? null),
    honours: honours.flatMap(({ code, given }) =>
      given[index] === true && outcomes[index] === 'pass' ? [code] : [],
    ),
    outcome: outcomes[index] ?? 'unknown',
  }))
}

const NOWHERE = { worst: [], best: [] }

/** A dossier that passes by points but has no seat fails. */
const withSeat = (standing: Standing, seat: Truth): Standing => {
  if (standing === 'fail' || seat === false) return 'fail'
  return standing === 'pass' && seat === true ? 'pass' : 'unknown'
}

/** By rank, then by the range of ranks, those without a rank last; true equals by the bytes of their id. */
export const listingOrder = (scored: readonly Scored[], placings: readonly Placing[]): readonly number[] => {
  const ids = scored.map(({ dossier }) => dossier.id)
  const keyOf = ({ rank, range }: Placing): readonly [number, number] =>
    rank !== null && range === null
      ? [rank, rank]
      : (range ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
  const keys = placings.map(keyOf)
  return scored
    .map((_, index) => index)
    .sort((a, b) => compareNumbers(keys[a], keys[b]) || compareBytes(ids[a] ?? '', ids[b] ?? ''))
}

const compareNumbers = (
  a: readonly [number, number] = [0, 0],
  b: readonly [number, number] = [0, 0],
): number => {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1
  return a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1
}

/** One dossier's result with its whole explanation. */
export const resultOf = (prepared: Prepared, { dossier, score: own }: Scored, placing: Placing): Result => {
  const decimals = prepared.set.file.decimals ?? 2
  const low = own.low[0] ?? ZERO
  const high = own.high[0] ?? ZERO
  const range: [string, string] = [formatExact(low, decimals), formatExact(high, decimals)]
  const { bindToPass } = prepared.set.file.classes ?? {}
  return {
    id: dossier.id,
    rank: placing.rank,
    rankRange: placing.range === null ? null : [...placing.range],
    total: equals(low, high) ? range[0] : null,
    totalRange: range,
    outcome: prepared.set.passMark === null ? null : placing.outcome,
    class: bindToPass && placing.outcome !== 'pass' ? null : own.class,
    track: own.gates.track,
    honours: [...placing.honours],
    seat: placing.seat,
    gates: explainGates(prepared, dossier),
    criteria: explainCriteria(prepared, dossier, own),
    missing: [...missingOf(prepared, dossier, own)],
  }
}
