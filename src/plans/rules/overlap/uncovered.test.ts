import { expect, test } from 'vitest'
import { taskOf, year } from './testing.ts'
import { uncovered } from './uncovered.ts'

const goal = { code: 'g1', name: { vi: 'Mục tiêu', en: null }, targets: ['x:products:2026'] }
const plan = { code: 'ke-hoach', period: year(2026), goals: [goal, { ...goal, code: 'g2', targets: [] }] }
const target = (code: string, indicator: string, from: number | null, to: number) => ({
  code,
  indicator: { code: indicator },
  period: { from, to },
})

test('a target is served by a task of its goal, or by one that moves its indicator within its years', () => {
  const targets = [
    target('x:products:2026', 'products', 2026, 2026),
    target('x:exports:2030', 'exports', null, 2030),
    target('x:exports:2025', 'exports', null, 2025),
    target('x:exports:2027', 'exports', 2027, 2030),
    target('x:jobs:2026', 'jobs', 2026, 2026),
  ]
  const tasks = [taskOf('1', { goal: 'g1' }), taskOf('2', { indicators: ['exports'] })]
  expect(uncovered(targets, [plan], tasks).targets.map(({ code }) => code)).toEqual([
    'x:exports:2025',
    'x:exports:2027',
    'x:jobs:2026',
  ])
})

test('a task without indicator whose goal names no target serves none', () => {
  const tasks = [
    taskOf('1', { goal: 'g1' }),
    taskOf('2', { goal: 'g2' }),
    taskOf('3'),
    taskOf('4', { indicators: ['jobs'] }),
    taskOf('5', { plan: 'khong-co', goal: 'g1' }),
  ]
  expect(uncovered([], [plan], tasks).tasks.map(({ id }) => id)).toEqual(['2', '3', '5'])
})
