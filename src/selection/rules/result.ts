import { equals, formatExact, ZERO } from '../../exact/number.ts'
import { compareBytes } from '../../exact/text.ts'
import type { Result, Results } from '../model.ts'
import type { Dossier } from './dossier.ts'
import { explainCriteria, explainGates } from './explain.ts'
import { missingOf } from './missing.ts'
import { depths, orderingOf, type Standpoint, standpointOf } from './order.ts'
import type { Prepared } from './prepare.ts'
import { type Rank, ranks } from './rank.ts'
import { type Score, type Standing, scoreExplained, type Truth } from './score.ts'
import { places } from './seats.ts'

/** What the ranking makes of a dossier: rank, seat, honours, and the outcome they lead to. */
export interface Placing extends Rank {
  readonly seat: Truth
  /** Whether others, or its own tie keys, can still take its place in the seats. */
  readonly isPlaceOpen: boolean
  readonly honours: readonly string[]
  readonly outcome: Standing
}

/** What the ranking needs to know of a dossier: small, so that many can be held. */
export interface Entry {
  readonly id: string
  readonly enterprise: string
  readonly gates: Truth
  readonly standing: Standing
  readonly standpoint: Standpoint
}

/** Lots drawn, by dossier id. */
export type Lots = ReadonlyMap<string, number>
const NO_LOTS: Lots = new Map()

export const entryOf = ({ set }: Prepared, dossier: Dossier, own: Score, lots: Lots = NO_LOTS): Entry => ({
  id: dossier.id,
  enterprise: dossier.enterprise ?? dossier.id,
  gates: own.gates.holds,
  standing: own.standing,
  standpoint: standpointOf(set, dossier, own, lots.get(dossier.id)),
})

/** Scores, ranks and explains all dossiers; the order in which they come does not matter. */
export const resultsOf = (prepared: Prepared, dossiers: readonly Dossier[], lots: Lots = NO_LOTS): Results =>
  rankedOf(
    prepared,
    dossiers.map(dossier => assess(prepared, dossier)),
    lots,
  )

/** What a dossier comes to by itself, explained: the other dossiers change nothing of it. */
export interface Assessed extends Pick<Result, 'gates' | 'criteria'> {
  readonly dossier: Dossier
  readonly score: Score
}

export const assess = (prepared: Prepared, dossier: Dossier): Assessed => {
  const explained = scoreExplained(prepared.set, dossier)
  return {
    dossier,
    score: explained.score,
    gates: explainGates(prepared, dossier, explained.trees),
    criteria: explainCriteria(prepared, dossier, explained),
  }
}

/** The same from what each comes to by itself. */
export const rankedOf = (
  prepared: Prepared,
  assessed: readonly Assessed[],
  lots: Lots = NO_LOTS,
): Results => {
  const entries = assessed.map(({ dossier, score }) => entryOf(prepared, dossier, score, lots))
  const placings = placeAll(prepared, entries)
  const results = listingOrder(entries, placings).flatMap(index => {
    const [own, placing] = [assessed[index], placings[index]]
    return own === undefined || placing === undefined ? [] : [resultOf(prepared, own, placing)]
  })
  return { ...resultsHead(prepared), results }
}

export const resultsHead = (prepared: Prepared): Omit<Results, 'results'> => ({
  criteriaSet: { code: prepared.set.file.code, version: prepared.set.file.version },
  period: prepared.period,
  ...(prepared.preview ? { preview: true as const } : {}),
})

/** Ranks, seats and honours of all, in the order given. */
export const placeAll = ({ set }: Prepared, entries: readonly Entry[]): readonly Placing[] => {
  const ordering = orderingOf(set)
  const deep = depths(set)
  const ranked = ranks(entries, ordering, deep.ties)
  const { seats, honours = [] } = set.file
  const seated = seats === undefined ? null : places(entries, seats, ordering, deep)
  const outcomes = entries.map(({ standing }, index) =>
    seated === null ? standing : withSeat(standing, seated[index] ?? null),
  )
  const passing = entries.map((entry, index) => ({ ...entry, standing: outcomes[index] ?? 'unknown' }))
  const lists = honours.map(({ code, ...top }) => ({ code, given: places(passing, top, ordering, deep) }))
  return ranked.map((rank, index) => ({
    ...rank,
    seat: seatOf(entries[index]?.standing ?? 'fail', seated?.[index] ?? null),
    isPlaceOpen: seated !== null && seated[index] === null,
    honours: lists.flatMap(({ code, given }) =>
      given[index] === true && outcomes[index] === 'pass' ? [code] : [],
    ),
    outcome: outcomes[index] ?? 'unknown',
  }))
}

/** A place kept for one who may yet fail is no seat. */
const seatOf = (standing: Standing, place: Truth): Truth =>
  place === true && standing !== 'pass' ? null : place

/** A dossier that passes by points but has no seat fails. */
const withSeat = (standing: Standing, seat: Truth): Standing => {
  if (standing === 'fail' || seat === false) return 'fail'
  return standing === 'pass' && seat === true ? 'pass' : 'unknown'
}

/** By rank, then by the range of ranks, those without a rank last; true equals by the bytes of their id. */
export const listingOrder = (entries: readonly Entry[], placings: readonly Placing[]): readonly number[] => {
  const keys = placings.map(({ rank, range }): readonly [number, number] =>
    rank !== null && range === null ? [rank, rank] : (range ?? LAST),
  )
  return entries
    .map((_, index) => index)
    .sort((a, b) => {
      const [x = LAST, y = LAST] = [keys[a], keys[b]]
      if (x[0] !== y[0]) return x[0] - y[0]
      return x[1] === y[1] ? compareBytes(entries[a]?.id ?? '', entries[b]?.id ?? '') : x[1] - y[1]
    })
}

const LAST: readonly [number, number] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

/** One dossier's result with its whole explanation. */
export const resultOf = (
  prepared: Prepared,
  { dossier, score: own, gates, criteria }: Assessed,
  placing: Placing,
): Result => {
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
    gates,
    criteria,
    missing: [...missingOf(prepared, dossier, own, placing)],
  }
}
