import { expect, test } from 'vitest'
import { exactOf } from '../../exact/number.ts'
import type { Tier } from '../../policies/model.ts'
import { amountWords } from './amount.ts'

const tier = (rate: number | null, ceilingVnd: number | null): Tier => ({
  when: null,
  rate: rate === null ? null : exactOf(rate),
  ceilingVnd: ceilingVnd === null ? null : exactOf(ceilingVnd),
  unknown: [],
  ground: { status: 'inferred', source: null, note: null },
})
const half = exactOf('0.5')
const given = (tiers: readonly Tier[]) => ({ kind: 'cost-share', rateUnit: null, tiers }) as const

test('while the step is open, what its steps give is said as a range, never left out', () => {
  const open = { rate: half, ceilingVnd: null, unknown: [] }
  const steps = [tier(0.5, 450_000_000), tier(0.5, 300_000_000)]
  expect(amountWords(open, given(steps), 'vi')).toBe(
    '50% chi phí, tối đa từ 300.000.000\u00a0đồng đến 450.000.000\u00a0đồng tùy trường hợp',
  )
  expect(amountWords(open, given([...steps, tier(0.5, null)]), 'vi')).toBe(
    '50% chi phí, mức trần tùy trường hợp',
  )
  expect(amountWords(open, given([tier(0.5, null)]), 'en')).toBe('50% of the cost, its ceiling is not known')
  expect(amountWords({ ...open, rate: null }, given([tier(1, 5), tier(0.7, 5)]), 'en')).toBe(
    'its rate depends on the case, at most VND\u00a05',
  )
  expect(amountWords({ ...open, unknown: ['rate', 'ceilingVnd'], rate: null }, given([]), 'vi')).toBe(
    'chưa biết tỷ lệ, chưa biết mức trần',
  )
})
