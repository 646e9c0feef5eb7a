import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { loadPublished, readPublished } from '../indicators/index.ts'
import { NotFound } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import { loadAllProgress, loadMethod, loadProgress, type TargetProgress } from './progress.ts'

const published = async (day: string) => {
  const work = { ...(await testWork()), today: dayOf(day) }
  await loadPublished(work, await readPublished())
  return work
}
const told = ({ likelihood, distance }: TargetProgress) => [
  likelihood.kind,
  distance === null ? null : `${distance.year}: ${distance.value} (${distance.by}; ${distance.years})`,
]

test('of what ships: products of five years are forecast from the years before, and reached when their sum is printed', async () => {
  const work = await published('2025-02-28')
  const code = 'so-cong-thuong-2021-2025:products-recognised:2021-2025'
  expect(told(await loadProgress(work, code))).toEqual(['likely', '2024: 148 (28; 0.9)'])
  expect(told(await loadProgress({ ...work, today: dayOf('2026-01-31') }, code))).toEqual([
    'reached',
    '2025: 183 (33; null)',
  ])
  expect(told(await loadProgress({ ...work, today: dayOf('2024-06-30') }, code))).toEqual([
    'too-little',
    '2023: 112 (22; 0.7)',
  ])
  await expect(loadProgress(work, 'nothing')).rejects.toBeInstanceOf(NotFound)
})

test('of every target that is current something is said, and nothing invented is among them', async () => {
  const work = await published('2026-11-22')
  const all = await loadAllProgress(work)
  expect(all.every(({ shown }) => !shown.isSample)).toBe(true)
  const kinds = Map.groupBy(all, ({ likelihood }) => likelihood.kind)
  expect([...kinds.keys()].toSorted()).toEqual(['likely', 'not-comparable', 'too-little'])
  expect(
    kinds
      .get('likely')
      ?.map(({ shown }) => shown.target.code)
      .toSorted(),
  ).toEqual(['bao-chi-2026:products-recognised:2026', 'bao-chi-2026:products-recognised:2026-2030'])
})

test('the published series are tried on their own past, few as they are', async () => {
  const { published: tried, declared } = await loadMethod(await published('2026-11-22'))
  expect(tried.forecasts).toBeGreaterThan(2)
  expect(tried.forecasts).toBeLessThan(30)
  expect(tried.names.every(({ vi }) => vi !== '')).toBe(true)
  expect(declared).toEqual({ series: 0, forecasts: 0, covered: 0, brier: null, peer: null })
})
