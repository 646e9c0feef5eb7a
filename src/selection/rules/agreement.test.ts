import { expect, it } from 'vitest'
import { disagreements } from './testing/agreement.ts'

const SECONDS = 4
const ROUNDS_PER_SET = 10

/** A share of what `npm run agree` does at length, from the same first set each time. */
it('the engine and the independent checker agree on made-up rounds', () => {
  const end = performance.now() + SECONDS * 1000
  let sets = 0
  for (; performance.now() < end; sets++) {
    const [first] = disagreements(sets, ROUNDS_PER_SET)
    expect(first?.says ?? [], JSON.stringify(first?.case)).toEqual([])
  }
  expect(sets).toBeGreaterThan(5)
})
