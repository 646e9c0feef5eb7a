import type { YearlyReview, YearlyVersion } from '../../facts/index.ts'
import type { FigureChange } from './change.ts'
import { dayOfMoment, type SaidState } from './columns.ts'

/** What was said of each figure, version by version and review by review, as it became known. */
export const figuresFrom = (
  versions: readonly YearlyVersion[],
  reviews: readonly YearlyReview[],
): readonly FigureChange[] => {
  const reviewed = Map.groupBy(reviews, ({ fact }) => fact)
  const figures = Map.groupBy(
    versions,
    each => `${each.enterprise ?? each.product} ${each.variable} ${each.year}`,
  )
  return [...figures.values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const { enterprise, product, variable, year } = first
    const about = own.flatMap(({ id }) => reviewed.get(id) ?? [])
    return [{ subject: enterprise ?? product ?? '', variable, year, states: statesOf(own, about) }]
  })
}

/** A review speaks of one version: it says nothing of a later one, and a contested figure is unknown. */
const statesOf = (
  versions: readonly YearlyVersion[],
  reviews: readonly YearlyReview[],
): readonly SaidState[] => {
  const events = [
    ...versions.map(version => ({ at: version.recordedAt, version, review: null })),
    ...reviews.map(review => ({ at: review.reviewedAt, version: null, review })),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
  const states: SaidState[] = []
  let current: YearlyVersion | null = null
  for (const { at, version, review } of events) {
    if (version !== null && version.version > (current?.version ?? 0)) current = version
    else if (review === null || review.fact !== current?.id) continue
    if (current !== null) states.push(stateOf(current, review?.verdict ?? null, at))
  }
  return states
}

const stateOf = (
  { id, kind, text }: YearlyVersion,
  verdict: YearlyReview['verdict'] | null,
  at: string,
): SaidState => ({
  fact: id,
  said: verdict === 'contested' ? 'contested' : kind,
  isVerified: verdict === 'verified',
  text: verdict === 'contested' ? null : text,
  knownFrom: dayOfMoment(at),
})
