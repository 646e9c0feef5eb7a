import type { Choice, Tally, VoteRule } from '../model.ts'

/** What was cast on a motion. */
export interface Cast {
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** Seats entitled in this matter. */
  readonly entitled: number
  /** Of who presides: their open vote, or what they said after a tie; null: nothing yet. */
  readonly chair: Choice | null
}

/** Whether a motion is carried. A tie is as many for as against; it waits for the chair where the rule has it so. */
export const tallyOf = (rule: VoteRule, cast: Cast): Tally => {
  const base = rule.of === 'present' ? cast.for + cast.against + cast.abstain : cast.entitled
  const needed = neededOf(rule, base)
  const counts = { for: cast.for, against: cast.against, abstain: cast.abstain, needed, base }
  if (cast.for >= needed) return { ...counts, outcome: 'carried', isByChair: false }
  if (!isTie(rule, cast)) return { ...counts, outcome: 'rejected', isByChair: false }
  if (cast.chair === 'for') return { ...counts, outcome: 'carried', isByChair: true }
  if (cast.chair === 'against') return { ...counts, outcome: 'rejected', isByChair: true }
  return { ...counts, outcome: 'tied', isByChair: false }
}

/** Whatever majority is needed, as for gates (decision 0018); where nobody took a side, nobody decides alone. */
const isTie = ({ chairBreaksTie }: VoteRule, cast: Cast): boolean =>
  chairBreaksTie && cast.for === cast.against && cast.for > 0

const neededOf = ({ needs }: VoteRule, base: number): number =>
  needs === 'more-than-half' ? Math.floor(base / 2) + 1 : Math.max(1, Math.ceil((base * 2) / 3))
