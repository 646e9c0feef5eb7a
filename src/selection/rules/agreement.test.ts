import { expect, it } from 'vitest'
import { disagreements } from './testing/agreement.ts'

const SETS = 40
const ROUNDS_PER_SET = 10

/** A share of what `npm run agree` does at length, from the same first set each time. */
it('the engine and the independent checker agree on made-up rounds', () => {
  for (let sets = 0; sets < SETS; sets++) {
    const [first] = disagreements(sets, ROUNDS_PER_SET)
    expect(first?.says ?? [], JSON.stringify(first?.case)).toEqual([])
  }
})
