import { expect, it } from 'vitest'
import type { Likelihood } from '../../targets/model/progress.ts'
import { byUrgency, isAtRisk } from './urgency.ts'

const likely = (middle: number): Likelihood => ({
  kind: 'likely',
  percent: { low: middle, middle, high: middle },
  value: { low: '1', middle: '1', high: '1' },
  changes: 5,
  enterprises: null,
})
const missed: Likelihood = { kind: 'missed', value: '1', why: 'over' }
const reached: Likelihood = { kind: 'reached', value: '9' }
const few: Likelihood = { kind: 'too-little', changes: 1, needed: 3 }

it('what is missed comes first, then what is least likely, then what nobody can say, then by when it is due', () => {
  const all = [
    ['reached', reached, 2025],
    ['sure', likely(90), 2025],
    ['few later', few, 2030],
    ['few', few, 2025],
    ['doubtful', likely(30), 2030],
    ['missed', missed, 2025],
  ] as const
  const sorted = all.toSorted(([, a, dueA], [, b, dueB]) =>
    byUrgency({ likelihood: a, dueIn: dueA }, { likelihood: b, dueIn: dueB }),
  )
  expect(sorted.map(([name]) => name)).toEqual(['missed', 'doubtful', 'sure', 'few', 'few later', 'reached'])
})

it.each([
  [missed, true],
  [likely(49), true],
  [likely(50), false],
  [few, false],
  [reached, false],
])('at risk is what is missed or less likely than not', (found, expected) => {
  expect(isAtRisk(found)).toBe(expected)
})
