import type { Result } from '../src/selection/model.ts'

/** What every engine must agree on: whether the gate holds, the points by criterion in order, and their sum. */
export interface Answer {
  readonly gate: boolean
  readonly points: readonly number[]
  readonly total: number
}

export const answerOf = ({ gates, criteria, total }: Result): Answer => ({
  gate: gates[0]?.holds === true,
  points: criteria.map(({ points }) => Number(points)),
  total: Number(total),
})

/** Stops the bench where an engine disagrees with ours: a fast wrong answer is worth nothing. */
export const mustAgree =
  (dossier: string, ours: Answer) =>
  (peer: string, theirs: Answer): void => {
    const [found, expected] = [JSON.stringify(theirs), JSON.stringify(ours)]
    if (found !== expected) throw new Error(`${peer} says of ${dossier} ${found}, ours is ${expected}`)
  }
