import { expect, it } from 'vitest'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import type { DossierInput } from '../model.ts'
import { dryRun, spreadOf } from './dry-run.ts'
import { computed, judged, type Parts, roundOf, setOf } from './testing/kit.ts'

const old: Parts = {
  criteria: [
    computed('A', 'x', [
      { below: 10, points: 0 },
      { from: 10, points: 5 },
    ]),
    judged('B', 5),
  ],
  passMark: { points: 5 },
}
const dossiers: Readonly<Record<string, Omit<DossierInput, 'id'>>> = {
  D1: { facts: { x: 12 }, judged: { B: 1 } },
  D2: { facts: { x: 8 }, judged: { B: 4 } },
  D3: { facts: { x: 20 }, judged: { B: 5 } },
}
const run = (parts: Parts) => {
  const read = readCriteriaSet(setOf(parts))
  if (!read.ok) throw new Error(read.problems[0]?.reason)
  const input = Object.entries(dossiers).map(([id, rest]) => ({ id, ...rest }))
  const { results } = roundOf(old, dossiers)
  const found = dryRun(read.set, { period: '2025', dossiers: input, lots: {}, results })
  if (!found.ok) throw new Error(found.problem.reason)
  return found.run
}
const told = (parts: Parts) =>
  run(parts).rows.map(({ id, change, climbs, gains }) => [id, change, climbs, gains])

it('the same set changes nothing', () => {
  expect(told(old)).toEqual([
    ['D3', 'stays', 0, '0'],
    ['D1', 'stays', 0, '0'],
    ['D2', 'stays', 0, '0'],
  ])
})

it('says who enters and who leaves, with places and points', () => {
  const bands = [
    { below: '7.5', points: 0 },
    { from: '7.5', below: 15, points: '2.5' },
    { from: 15, points: 5 },
  ]
  expect(told({ ...old, criteria: [computed('A', 'x', bands), judged('B', 5)] })).toEqual([
    ['D3', 'stays', 0, '0'],
    ['D2', 'enters', 1, '2.5'],
    ['D1', 'leaves', -1, '-2.5'],
  ])
})

it('names what the new set asks for and the round does not know', () => {
  const more = computed('C', 'y', [
    { below: 1, points: 0 },
    { from: 1, points: 9 },
  ])
  const { rows, needed } = run({
    ...old,
    criteria: [...(old.criteria ?? []), more],
    passMark: { points: 12 },
  })
  expect(rows.map(({ id, change }) => [id, change])).toEqual([
    ['D1', 'opens'],
    ['D2', 'opens'],
    ['D3', 'opens'],
  ])
  expect(needed).toEqual([{ code: 'y', dossiers: 3 }])
})

it('a judgement on a scale that is no more, a fact that is no more asked for: left out, not guessed', () => {
  const { lost, needed, unread } = run({
    criteria: [judged('B', 4)],
    variables: { y: { name: { vi: 'y' }, type: 'number' } },
    passMark: { points: 1 },
  })
  expect(lost).toEqual([{ code: 'B', dossiers: 1 }])
  expect([needed, unread]).toEqual([[{ code: 'B', dossiers: 1 }], []])
})

it('a dossier that contradicts the new domain is named with its reason', () => {
  const narrow = computed('A', 'x', [{ from: 0, upTo: 15, points: 5 }], { domain: { from: 0, upTo: 15 } })
  const { rows, unread } = run({ ...old, criteria: [narrow, judged('B', 5)] })
  expect([rows.map(({ id }) => id), unread.map(({ id }) => id)]).toEqual([['D2', 'D1'], ['D3']])
})

it('a skeleton does not run', () => {
  const read = readCriteriaSet(setOf({ criteria: [{ code: 'A', name: { vi: 'A' } }] }))
  expect(read.ok && dryRun(read.set, { period: '2025', dossiers: [], lots: {}, results: [] }).ok).toBe(false)
})

it('totals are counted in ten steps, the highest in the last', () => {
  const spread = spreadOf(run(old).rows, '10')
  expect(spread.map(({ after }) => after)).toEqual([0, 0, 0, 0, 1, 0, 1, 0, 0, 1])
  expect(spread[9]).toEqual({ from: '9', below: '10', before: 1, after: 1 })
})
