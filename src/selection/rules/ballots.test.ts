import { expect, it } from 'vitest'
import type { ReadPanel } from '../../criteria/rules/set.ts'
import { type Count, countProblem, type Voting } from './ballots.ts'

const panel: ReadPanel = {
  code: 'BP',
  unit: 'so',
  criteria: ['K'],
  combine: null,
  quorum: { members: 2 },
  vote: { needs: 'more-than-half', of: 'present', isSecret: true, chairBreaksTie: true },
}
const three: Voting = { entitled: 3, isChaired: true }
const counted = (yes: number, no: number, neither: number, casting?: boolean): Count => ({
  votes: { for: yes, against: no, abstain: neither },
  ...(casting === undefined ? {} : { casting }),
})

it.each<[string, Count, Partial<Voting>, string | undefined]>([
  ['all who may vote have', counted(2, 1, 0), {}, undefined],
  ['as many as the quorum have', counted(0, 0, 2), {}, undefined],
  ['one fewer than the quorum has', counted(1, 0, 0), {}, 'few'],
  ['nobody has', counted(0, 0, 0), {}, 'few'],
  ['one more than may has', counted(2, 1, 1), {}, 'many'],
  ['recusals leave too few for the quorum', counted(1, 0, 0), { entitled: 1 }, 'few'],
  ['a tie waits for the chair', counted(1, 1, 1), {}, undefined],
  ['the chair breaks a tie', counted(1, 1, 1, false), {}, undefined],
  ['the chair takes a side where there is no tie', counted(2, 1, 0, true), {}, 'casting'],
  ['nobody chairs and a tie is broken', counted(1, 1, 0, true), { isChaired: false }, 'chairless'],
])('a count is taken or refused when %s', (_, count, voting, problem) => {
  expect(countProblem(panel, count, { ...three, ...voting })?.problem).toBe(problem)
})

it('a side of the chair is refused where the rule gives none', () => {
  const vote = panel.vote && { ...panel.vote, chairBreaksTie: false }
  expect(countProblem({ ...panel, vote }, counted(1, 1, 0, true), three)?.problem).toBe('casting')
})
