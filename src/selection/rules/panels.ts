import type { ReadCombination, ReadPanel, ReadVote } from '../../criteria/rules/set.ts'
import { add, compare, divide, type Exact, isWhole, multiply, wholeNumber, ZERO } from '../../exact/number.ts'

/** How several people judge together (the guide, Several people judge): numbers in, numbers out. */

/** Who has judged one criterion or gate of one dossier. */
export interface Sitting {
  readonly counted: number
  /** Who may judge it after recusals; null: not known. */
  readonly entitled: number | null
  /** Nobody gives another sheet. */
  readonly closed: boolean
}

export interface Tally {
  readonly for: number
  readonly against: number
  readonly abstain: number
}

/** How many of those entitled must have judged; null: not known while it is not known how many are entitled. */
export const quorumOf = ({ quorum }: ReadPanel, entitled: number | null): number | null => {
  if ('members' in quorum) return quorum.members
  if (entitled === null) return null
  const share = multiply(quorum.share, wholeNumber(entitled))
  const whole = Number(floorOf(share))
  return Math.max(1, isWhole(share) && !quorum.strictly ? whole : whole + 1)
}

const floorOf = ({ n, d }: Exact): bigint => BigInt(n) / BigInt(d)

/** As the quorum, and enough that a trimmed mean has something left. */
export const sheetsNeeded = (panel: ReadPanel, entitled: number | null): number | null => {
  const quorum = quorumOf(panel, entitled)
  return quorum === null ? null : Math.max(quorum, 2 * (panel.combine?.drop ?? 0) + 1)
}

/** Whether so many are enough, and nobody is waited for. */
export const isOver = ({ counted, entitled, closed }: Sitting, needed: number | null): boolean =>
  entitled !== null && needed !== null && counted >= needed && (closed || counted === entitled)

/** The points of the sheets combined, before rounding. There is at least one that counts. */
export const combined = ({ by, drop }: ReadCombination, points: readonly Exact[]): Exact => {
  const sorted = points.toSorted(compare)
  if (by === 'mean') return meanOf(sorted)
  if (by === 'trimmed-mean') return meanOf(sorted.slice(drop, sorted.length - drop))
  const below = Math.floor((sorted.length - 1) / 2)
  return meanOf(sorted.slice(below, sorted.length - below))
}

const meanOf = (points: readonly Exact[]): Exact => {
  const mean = divide(points.reduce(add, ZERO), wholeNumber(points.length))
  if (mean === null) throw new Error('no sheet is left to combine')
  return mean
}

/** The least votes in favour that are enough. */
export const votesWanted = ({ needs, of }: ReadVote, { counted, entitled }: Sitting): number | null => {
  const all = of === 'present' ? counted : entitled
  if (all === null) return null
  return needs === 'more-than-half' ? Math.floor(all / 2) + 1 : all - Math.floor(all / 3)
}

/** Whether a gate holds once the vote is over; null: a tie that waits for the side of the chair. */
export const voteHolds = (
  vote: ReadVote,
  tally: Tally,
  { wanted, casting }: { readonly wanted: number; readonly casting: boolean | null },
): boolean | null => {
  if (tally.for >= wanted) return true
  return isTie(vote, tally) ? casting : false
}

export const isTie = ({ chairBreaksTie }: ReadVote, tally: Tally): boolean =>
  chairBreaksTie && tally.for === tally.against
