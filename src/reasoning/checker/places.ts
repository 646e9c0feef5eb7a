import type { OutcomeJson, TopNJson } from './json.ts'
import { type Crowd, crowdOf, type Depth, foremost, type Standing } from './order.ts'

/** Who takes part in a Top-N. */
export interface Candidate {
  readonly verdict: OutcomeJson
  readonly enterprise: string | null
  /** The total, the tie keys, then the lot. */
  readonly standing: Standing
}

/**
 * Who has a place, if they pass: true, false, or null while that is open. One has a place when fewer of its own
 * enterprise than may enter stand ahead, and fewer than `count` places are taken ahead, of which each enterprise takes no more than it
 * may. Within an enterprise total, keys and lot decide, so that it never exceeds its number; against the others those
 * whom the rule at the cut lets in together are not ahead of each other.
 */
export const placesOf = (
  { count, perEnterprise, atCut }: TopNJson,
  candidates: readonly Candidate[],
  keys: number,
): readonly (boolean | null)[] => {
  const full = keys + 2
  const cut = atCut === 'all' ? 1 : atCut === 'tieKeys' ? keys + 1 : full
  const takes = takingAhead(candidates, perEnterprise, cut)
  const owns = perEnterprise === undefined ? null : crowdsByEnterprise(candidates, full)
  return candidates.map(candidate => {
    const { verdict, standing } = candidate
    const own = owns?.get(keyOf(candidate))
    const most = perEnterprise ?? 0
    if (verdict === 'fail' || takes.surely(candidate) >= count) return false
    if (own !== undefined && own.surelyAhead(standing) >= most) return false
    if (takes.possibly(candidate) >= count) return null
    return own !== undefined && own.possiblyAhead(standing, true) >= most ? null : true
  })
}

/** Whether one has the place itself: not while it may yet fail. */
export const hasPlace = (verdict: OutcomeJson, place: boolean | null): boolean | null =>
  place === true && verdict === 'unknown' ? null : place

/** How many places are taken ahead of a candidate, surely and at most. */
interface Taking {
  readonly surely: (candidate: Candidate) => number
  readonly possibly: (candidate: Candidate) => number
}

const takingAhead = (candidates: readonly Candidate[], most: number | undefined, depth: Depth): Taking => {
  const groups = most === undefined ? [candidates] : [...groupsOf(candidates).values()]
  const limit = most ?? candidates.length
  const possible = groups.flatMap(group =>
    foremost(group.filter(mayPass).map(standingOf), 'high', limit, depth),
  )
  const sure = groups.flatMap(group => foremost(group.filter(passes).map(standingOf), 'low', limit, depth))
  const crowd = crowdOf(possible, sure, depth)
  const owns = crowdsByEnterprise(most === undefined ? [] : candidates, depth)
  return {
    surely: ({ standing }) => crowd.surelyAhead(standing),
    possibly: candidate => {
      // One does not stand ahead of oneself; but where others of the enterprise fill its number, they take the place.
      const own = owns.get(keyOf(candidate))
      const isOneOfThem = own === undefined || own.possiblyAhead(candidate.standing, false) <= limit
      return crowd.possiblyAhead(candidate.standing, isOneOfThem)
    },
  }
}

const crowdsByEnterprise = (candidates: readonly Candidate[], depth: Depth): ReadonlyMap<string, Crowd> =>
  new Map(
    [...groupsOf(candidates)].map(([key, group]) => {
      const possible = group.filter(mayPass).map(standingOf)
      return [key, crowdOf(possible, group.filter(passes).map(standingOf), depth)]
    }),
  )

const groupsOf = (candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> =>
  Map.groupBy(candidates, keyOf)

const keyOf = ({ enterprise }: Candidate): string => enterprise ?? ''
const mayPass = ({ verdict }: Candidate): boolean => verdict !== 'fail'
const passes = ({ verdict }: Candidate): boolean => verdict === 'pass'
const standingOf = ({ standing }: Candidate): Standing => standing
