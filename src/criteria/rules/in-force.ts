import type { Day } from '../../exact/day.ts'

interface Dated {
  readonly effectiveFrom: Day | null
  readonly effectiveTo: Day | null
  readonly adoptedAt: string
}

export interface InForce<V> {
  readonly version: V
  readonly from: Day | null
  /** The first day on which it no longer holds: its own last day, or the first of the version that follows. */
  readonly to: Day | null
  readonly standing: 'now' | 'past' | 'coming' | 'unknown'
}

/** The versions of one set, newest first, each with the days on which it is in force. */
export const inForce = <V extends Dated>(versions: readonly V[], today: Day): readonly InForce<V>[] => {
  const ordered = versions.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return ordered
    .map((version, at) => {
      const { effectiveFrom: from } = version
      const to = earlier(version.effectiveTo, from === null ? null : followerOf(ordered.slice(at + 1)))
      return { version, from, to, standing: standingOn(from, to, today) }
    })
    .reverse()
}

const orderOf = ({ effectiveFrom, adoptedAt }: Dated): string => `${effectiveFrom ?? ''} ${adoptedAt}`

const followerOf = (later: readonly Dated[]): Day | null =>
  later.find(({ effectiveFrom }) => effectiveFrom !== null)?.effectiveFrom ?? null

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)

const standingOn = (from: Day | null, to: Day | null, today: Day): InForce<unknown>['standing'] => {
  if (from === null) return 'unknown'
  if (today < from) return 'coming'
  return to !== null && to <= today ? 'past' : 'now'
}
