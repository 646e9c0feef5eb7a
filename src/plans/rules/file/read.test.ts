import { expect, test } from 'vitest'
import { readPlan } from './read.ts'
import { planWritten, taskWritten, words } from './testing.ts'

const read = (change: object) => readPlan(planWritten(change), words)
const faults = (change: object) => {
  const reading = read(change)
  return reading.ok
    ? []
    : reading.problems.map(({ place, value, reason }) => `${place} | ${value} | ${reason}`)
}

test('a plan is read whole', () => {
  const task = {
    ...taskWritten('1'),
    goal: 'muc-tieu',
    lead: 'so-a',
    coordinating: ['so-b'],
    beneficiaries: { rule: { sectors: ['det-may'], titled: true } },
    period: { from: '2026-03-01', to: '2026-06-30' },
    indicators: ['products-recognised'],
    purpose: 'training',
  }
  const reading = read({ tasks: [task] })
  expect(reading.ok && reading.value.tasks).toEqual([
    {
      title: { vi: 'Nhiệm vụ 1', en: null },
      goal: 'muc-tieu',
      group: null,
      lead: 'so-a',
      coordinating: ['so-b'],
      purpose: 'training',
      product: null,
      indicators: ['products-recognised'],
      evidence: null,
      note: null,
      code: '1',
      standing: 'sourced',
      period: { from: '2026-03-01', to: '2026-06-30' },
      beneficiaries: {
        kind: 'rule',
        rule: { sectors: ['det-may'], communes: null, sizes: null, isTitled: true, isSupporting: null },
      },
      budgetLine: null,
    },
  ])
})

test('its own targets are read as those of its document, and a goal may name them', () => {
  const reading = read({
    goals: [{ code: 'g', name: { vi: 'Mục tiêu' }, targets: ['kh-2026:products-recognised:2026'] }],
    targets: [
      {
        indicator: 'products-recognised',
        scope: 'programme',
        period: '2026',
        range: { from: 20, to: 25 },
        status: 'sourced',
      },
    ],
  })
  expect(reading.ok && reading.value.targets.map(({ code, document }) => [code, document?.number])).toEqual([
    ['kh-2026:products-recognised:2026', '12/KH-UBND'],
  ])
})

test.each<{ fault: string; change: object; said: readonly string[] }>([
  {
    fault: 'a number twice',
    change: { tasks: [taskWritten('1'), taskWritten('2'), taskWritten('1')] },
    said: ['tasks[2].number | 1 | tasks[0] has it already'],
  },
  {
    fault: 'a unit, an indicator, a group and a goal that are not there',
    change: {
      tasks: [
        {
          ...taskWritten('1'),
          lead: 'so-c',
          group: 'nhom',
          goal: 'khac',
          indicators: ['products-recognized'],
        },
      ],
    },
    said: [
      'tasks[0].goal | khac | no goal has this code',
      'tasks[0].group | nhom | no group of tasks has this code',
      'tasks[0].lead | so-c | no unit has this code',
      'tasks[0].indicators[0] | products-recognized | no indicator has this code',
    ],
  },
  {
    fault: 'a target that is not there',
    change: { goals: [{ code: 'g', name: { vi: 'M' }, targets: ['x:products-recognised:2026'] }] },
    said: ['goals[0].targets[0] | x:products-recognised:2026 | no target has this code'],
  },
  {
    fault: 'a period outside the plan',
    change: { tasks: [{ ...taskWritten('1'), period: { from: '2026-11-01', to: '2027-01-31' } }] },
    said: [
      'tasks[0].period | {"from":"2026-11-01","to":"2027-01-31"} | it lies outside the plan, which is from 2026-01-01 to 2026-12-31',
    ],
  },
  {
    fault: 'days that do not exist, and one before the other',
    change: {
      document: { number: '12', symbol: 'KH-UBND', issuer: 'UBND', issuedOn: '2025-02-29' },
      tasks: [
        { ...taskWritten('1'), period: { from: '2026-02-30', to: '2026-06-31' } },
        { ...taskWritten('2'), period: { from: '2026-06-30', to: '2026-03-01' } },
      ],
    },
    said: [
      'document.issuedOn | 2025-02-29 | this day does not exist',
      'tasks[0].period.from | 2026-02-30 | this day does not exist',
      'tasks[0].period.to | 2026-06-31 | this day does not exist',
      'tasks[1].period.to | 2026-03-01 | it ends before it begins on 2026-06-30',
    ],
  },
  {
    fault: 'a number that differs in its letters alone',
    change: { tasks: [taskWritten('II.1'), taskWritten('ii.1')] },
    said: ['tasks[1].number | II.1 | tasks[0] has it already'],
  },
  {
    fault: 'a yearly plan of five years',
    change: { period: { from: '2026-01-01', to: '2030-12-31' } },
    said: ['period | {"from":"2026-01-01","to":"2030-12-31"} | a yearly plan lasts a year at most'],
  },
  {
    fault: 'a five-year plan of a leap year',
    change: { kind: 'five-year', period: { from: '2028-01-01', to: '2028-12-31' } },
    said: ['period | {"from":"2028-01-01","to":"2028-12-31"} | a five-year plan lasts longer than a year'],
  },
  {
    fault: 'a word that stands in a list twice',
    change: {
      goals: [{ code: 'g', name: { vi: 'M' }, targets: [...words.targets, ...words.targets] }],
      tasks: [
        {
          ...taskWritten('1'),
          indicators: ['products-recognised', 'products-recognised'],
          beneficiaries: { enterprises: ['den', 'den'] },
        },
      ],
    },
    said: [
      'goals[0].targets[1] | 60-kh-ubnd-2021:products-recognised:2021 | this is named already',
      'tasks[0].indicators[1] | products-recognised | this is named already',
      'tasks[0].beneficiaries.enterprises[1] | den | this is named already',
    ],
  },
  {
    fault: 'a list that nobody can meet',
    change: { tasks: [{ ...taskWritten('1'), beneficiaries: { rule: { sectors: [] } } }] },
    said: ['tasks[0].beneficiaries.rule.sectors | [] | an empty list is met by nobody'],
  },
  {
    fault: 'a target of its own that is unsound, and a goal that names it',
    change: {
      goals: [{ code: 'g', name: { vi: 'M' }, targets: ['kh-2026:products-recognised:2026'] }],
      targets: [
        {
          indicator: 'products-recognised',
          scope: 'programme',
          period: '2026',
          range: { from: 2, to: 1 },
          status: 'sourced',
        },
      ],
    },
    said: ['targets[0].range | {"from":2,"to":1} | its upper end is below its lower end'],
  },
  {
    fault: 'a unit that leads and co-ordinates',
    change: { tasks: [{ ...taskWritten('1'), lead: 'so-a', coordinating: ['so-a', 'so-b', 'so-b'] }] },
    said: [
      'tasks[0].coordinating[0] | so-a | this unit is named already',
      'tasks[0].coordinating[2] | so-b | this unit is named already',
    ],
  },
  {
    fault: 'beneficiaries and a budget line that nobody knows',
    change: {
      tasks: [
        { ...taskWritten('1'), beneficiaries: { enterprises: ['den', 'la'] } },
        { ...taskWritten('2'), beneficiaries: { rule: { sectors: ['go'], sizes: ['to'] } } },
        { ...taskWritten('3'), budget: { source: 'city', unit: 'so-a', year: 2026, activity: 'training' } },
      ],
    },
    said: [
      'tasks[0].beneficiaries.enterprises[1] | la | no enterprise has this code',
      'tasks[1].beneficiaries.rule.sectors[0] | go | no sector group has this code',
      'tasks[1].beneficiaries.rule.sizes[0] | to | no size class has this code',
      'tasks[2].budget | {"source":"city","unit":"so-a","year":2026,"activity":"training"} | no such budget line is open',
    ],
  },
  {
    fault: 'a reading of ours that nobody is told',
    change: { tasks: [{ ...taskWritten('1'), status: 'assumed' }] },
    said: ['tasks[0].note |  | it is assumed, and nobody is told why'],
  },
  {
    fault: 'a key that is mistyped',
    change: { tasks: [{ ...taskWritten('1'), titel: 'x' }] },
    said: ['tasks[0].titel | x | "titel" is not known here'],
  },
])('$fault is refused with its place', ({ change, said }) => {
  expect(faults(change)).toEqual(said)
})

test('what is no plan at all is refused', () => {
  expect([null, 'x', [], {}].map(input => readPlan(input, words).ok)).toEqual([false, false, false, false])
})
