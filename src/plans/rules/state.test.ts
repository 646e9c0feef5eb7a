import { expect, test } from 'vitest'
import type { Unit } from '../../access/model.ts'
import { dayOf } from '../../exact/day.ts'
import type { Report, TaskStory } from '../model.ts'
import { stepsBy } from './escalation.ts'
import { carried, periodAfter } from './next.ts'
import { daysLate, percentOf, stateOn, turnOn, unitNow } from './state.ts'
import { storyOf } from './testing.ts'

const report = (percent: number, kind: 'accepted' | 'returned' | null): Report => ({
  id: '1',
  unit: 'so-a',
  onDay: dayOf('2026-05-01'),
  percent,
  words: 'x',
  link: null,
  indicator: null,
  value: null,
  enclosure: null,
  at: '',
  byWhom: '',
  ruling: kind === null ? null : { kind, words: null, at: '', byWhom: '' },
})
const closing = { words: 'x', onDay: dayOf('2026-06-01'), at: '', byWhom: '' }
const unit = (code: string, said: Partial<Unit> = {}): Unit => ({
  code,
  kind: 'department',
  nameVi: code,
  nameEn: null,
  validFrom: null,
  validTo: null,
  successor: null,
  source: 'x',
  ...said,
})
const units = [
  unit('so-a', { validTo: dayOf('2026-03-01'), successor: 'so-b' }),
  unit('so-b'),
  unit('huyen', { validTo: dayOf('2025-07-01') }),
]

test.each<{
  task: string
  says: Partial<TaskStory>
  on: string
  state: string
  turn: string
  percent: number
}>([
  {
    task: 'of a draft',
    says: { isAdopted: false },
    on: '2026-05-01',
    state: 'draft',
    turn: 'office',
    percent: 0,
  },
  { task: 'before its days', says: {}, on: '2026-02-01', state: 'to-come', turn: 'unit', percent: 0 },
  { task: 'not reported', says: {}, on: '2026-05-01', state: 'not-begun', turn: 'unit', percent: 0 },
  {
    task: 'with a report that waits',
    says: { reports: [report(40, null)] },
    on: '2026-05-01',
    state: 'under-way',
    turn: 'office',
    percent: 40,
  },
  {
    task: 'done by an accepted report, and not closed',
    says: { reports: [report(100, 'accepted')] },
    on: '2026-05-01',
    state: 'under-way',
    turn: 'unit',
    percent: 100,
  },
  {
    task: 'said to be done',
    says: { reports: [report(100, null)] },
    on: '2026-05-01',
    state: 'reported',
    turn: 'office',
    percent: 100,
  },
  {
    task: 'whose last report came back',
    says: { reports: [report(40, 'accepted'), report(100, 'returned')] },
    on: '2026-05-01',
    state: 'under-way',
    turn: 'unit',
    percent: 40,
  },
  {
    task: 'closed',
    says: { reports: [report(100, 'accepted')], closing },
    on: '2026-09-01',
    state: 'done',
    turn: 'nobody',
    percent: 100,
  },
])('a task $task is $state, and it is the turn of $turn', ({ says, on, state, turn, percent }) => {
  const story = storyOf('1', says)
  expect([stateOn(story, dayOf(on)), turnOn(story, units, dayOf(on)), percentOf(story)]).toEqual([
    state,
    turn,
    percent,
  ])
})

test('a deadline includes its day; what is done or not adopted is never late', () => {
  const late = (says: Partial<TaskStory>, on: string) => daysLate(storyOf('1', says), dayOf(on))
  expect([
    late({}, '2026-06-30'),
    late({}, '2026-07-01'),
    late({}, '2026-07-15'),
    late({ closing }, '2026-07-15'),
    late({ isAdopted: false }, '2026-07-15'),
  ]).toEqual([0, 1, 15, 0, 0])
})

test('a unit that ended hands on to its successor; where nobody followed it, the office has to say who', () => {
  const day = dayOf('2026-05-01')
  expect(['so-a', 'so-b', 'huyen', null].map(code => unitNow(code, units, day))).toEqual([
    'so-b',
    'so-b',
    null,
    null,
  ])
  expect(turnOn(storyOf('1', {}, { lead: 'huyen' }), units, day)).toBe('office')
})

test.each<{ today: string; steps: readonly string[] }>([
  { today: '2026-06-10', steps: [] },
  { today: '2026-06-16', steps: ['14'] },
  { today: '2026-06-20', steps: ['14'] },
  { today: '2026-06-30', steps: ['3'] },
  { today: '2026-07-01', steps: ['units'] },
  { today: '2026-07-08', steps: ['units', 'office'] },
  { today: '2026-09-01', steps: ['units', 'office', 'leader'] },
])('on $today of a task due on 2026-06-30 there is to be said: $steps', ({ today, steps }) => {
  const found = stepsBy(dayOf('2026-06-30'), dayOf(today))
  expect(found.map(step => (step.kind === 'due' ? String(step.before) : step.hears))).toEqual(steps)
})

test('the next plan has what is not finished first, from its first day on, and the others on their days', () => {
  const year = { from: dayOf('2026-01-01'), to: dayOf('2026-12-31') }
  const next = periodAfter(year)
  const found = carried([storyOf('1', { closing }), storyOf('2', {}, { budgetLine: '7' })], year, next)
  expect(next).toEqual({ from: '2027-01-01', to: '2027-12-31' })
  expect(found.map(({ number, task }) => [number, task.id, task.period, task.budgetLine])).toEqual([
    ['1', '2', { from: '2027-01-01', to: '2027-06-30' }, null],
    ['2', '1', { from: '2027-03-01', to: '2027-06-30' }, null],
  ])
  expect(periodAfter({ from: dayOf('2021-01-01'), to: dayOf('2025-12-31') })).toEqual({
    from: '2026-01-01',
    to: '2030-12-31',
  })
})
