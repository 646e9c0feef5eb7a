import type { Work } from '../platform/work.ts'
import { getRound, loadSet, type Round } from '../selection/index.ts'
import type { RoundId } from '../selection/model.ts'

/** The months that the criteria set of the round gives by a source; null: no source gives any. */
export const sourcedTerm = async (work: Work, round: RoundId | null): Promise<number | null> =>
  round === null ? null : sourcedTermOf(work, await getRound(work.db, round))

export const sourcedTermOf = async (work: Work, round: Round): Promise<number | null> => {
  const { term } = (await loadSet(work, round)).file
  return term?.status === 'sourced' ? term.months : null
}
