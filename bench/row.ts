/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  readonly name: string
  /** How many times the peer's figure ours is; where there is no peer, how many times the goal's figure. */
  readonly ratio: number
  readonly goal: Goal | null
  /** The figures behind the ratio, with their units, and what they leave out. */
  readonly detail: string
}

export type Goal = { readonly atLeast: number } | { readonly atMost: number }

export const isMet = ({ ratio, goal }: BenchRow): boolean =>
  goal === null || ('atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost)
