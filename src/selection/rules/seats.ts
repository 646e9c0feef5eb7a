import type { TopN } from '../../criteria/model.ts'
import { compareKeys, type Ordering, type Standpoint } from './order.ts'
import type { Standing, Truth } from './score.ts'

/** One that may be given a place in a Top-N: by what it passes so far, where it stands, whose it is. */
export interface Candidate {
  readonly standing: Standing
  readonly standpoint: Standpoint
  readonly enterprise: string
}

type Keys = Standpoint['worst']

/**
 * Who has a place in a Top-N (semantics.md, Outcome). A place is sure when even all who are possibly ahead leave
 * one; it is lost when those surely ahead take them all. Ahead of the cut one enterprise takes at most
 * `perEnterprise` places.
 */
export const places = (
  candidates: readonly Candidate[],
  top: TopN,
  ordering: Ordering,
  depths: Depths,
): readonly Truth[] => {
  const cut = top.atCut === 'all' ? depths.total : top.atCut === 'lot' ? depths.lot : depths.ties
  const sure = takenAhead(candidates, top, { ordering, cut, own: depths.lot, certain: true })
  const possible = takenAhead(candidates, top, { ordering, cut, own: depths.lot, certain: false })
  return candidates.map(({ standing }, index) => {
    const surely = sure[index]
    const possibly = possible[index]
    if (standing === 'fail' || surely === undefined || possibly === undefined) return false
    if (isFull(surely, top)) return false
    return isFull(possibly, top) ? null : true
  })
}

export interface Depths {
  readonly total: number
  readonly ties: number
  readonly lot: number
}

/** Places taken ahead of a candidate, and how many products of its own enterprise are ahead. */
interface Taken {
  readonly places: number
  readonly own: number
}

const isFull = (taken: Taken, top: TopN): boolean =>
  taken.places >= top.count || taken.own >= (top.perEnterprise ?? Number.POSITIVE_INFINITY)

interface View {
  readonly ordering: Ordering
  readonly cut: number
  readonly own: number
  /** Whether those surely ahead are counted, or all who are possibly ahead. */
  readonly certain: boolean
}

const takenAhead = (candidates: readonly Candidate[], top: TopN, view: View): readonly Taken[] => {
  const limit = top.perEnterprise ?? Number.POSITIVE_INFINITY
  const atCut = sweep(candidates, limit, view, view.cut)
  if (limit === Number.POSITIVE_INFINITY) return atCut
  const inFull = sweep(candidates, limit, view, view.own)
  return atCut.map(({ places }, index) => ({ places, own: inFull[index]?.own ?? 0 }))
}

/** One pass over both lists, the foremost first: who is ahead of the next candidate has been counted before it. */
const sweep = (
  candidates: readonly Candidate[],
  limit: number,
  view: View,
  depth: number,
): readonly Taken[] => {
  const { ordering, certain } = view
  const forward = (a: Keys, b: Keys) => compareKeys(b, a, ordering, depth)
  const rivalKeys = ({ standpoint }: Candidate) => (certain ? standpoint.worst : standpoint.best)
  const ownKeys = ({ standpoint }: Candidate) => (certain ? standpoint.best : standpoint.worst)
  const rivals = candidates
    .filter(candidate => isRival(candidate, certain))
    .sort((a, b) => forward(rivalKeys(a), rivalKeys(b)))
  const asking = candidates
    .map((candidate, index) => ({ candidate, index }))
    .sort((a, b) => forward(ownKeys(a.candidate), ownKeys(b.candidate)))
  const counts = new Counts(limit)
  const taken: Taken[] = new Array(candidates.length)
  let next = 0
  for (const { candidate, index } of asking) {
    for (
      let rival = rivals[next];
      rival !== undefined && forward(rivalKeys(rival), ownKeys(candidate)) < 0;
      rival = rivals[++next]
    )
      counts.add(rival.enterprise)
    const itself = isRival(candidate, certain) && forward(rivalKeys(candidate), ownKeys(candidate)) < 0
    taken[index] = counts.without(candidate.enterprise, itself)
  }
  return taken
}

/** Places taken so far, at most `limit` for one enterprise. */
class Counts {
  private places = 0
  private readonly byEnterprise = new Map<string, number>()
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  add(enterprise: string): void {
    const before = this.byEnterprise.get(enterprise) ?? 0
    this.byEnterprise.set(enterprise, before + 1)
    if (before < this.limit) this.places++
  }

  without(enterprise: string, itself: boolean): Taken {
    const own = this.byEnterprise.get(enterprise) ?? 0
    if (!itself) return { places: this.places, own }
    return { places: own <= this.limit ? this.places - 1 : this.places, own: own - 1 }
  }
}

const isRival = ({ standing }: Candidate, certain: boolean): boolean =>
  standing === 'pass' || (!certain && standing === 'unknown')
