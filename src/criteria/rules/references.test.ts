import { describe, expect, it } from 'vitest'
import {
  gate,
  judged,
  kitVariables,
  node,
  type Parts,
  problemsOf,
} from '../../selection/rules/testing/kit.ts'

const name = (vi: string) => ({ vi })
const item = (code: string) => ({ code, name: name(code) })

describe('a code that stands twice is refused', () => {
  const top = { count: 1, atCut: 'all' } as const
  const cases: readonly (readonly [string, Parts, string])[] = [
    [
      'gates',
      { gates: [gate('G', 'p'), gate('G', 'q')] },
      'gates[1].code: this code stands already at gates[0].code',
    ],
    [
      'a gate and a criterion',
      { gates: [gate('A', 'p')] },
      'criteria[0].code: this code stands already at gates[0].code',
    ],
    [
      'criteria of two levels',
      { criteria: [node('N', [judged('N', 5)])] },
      'criteria[0].criteria[0].code: this code stands already at criteria[0].code',
    ],
    [
      'gates of two tracks',
      {
        tracks: {
          choose: 'first',
          list: ['T', 'U'].map(code => ({ ...item(code), gates: [gate('G', 'p')] })),
        },
      },
      'tracks.list[1].gates[0].code: this code stands already at tracks.list[0].gates[0].code',
    ],
    [
      'tracks',
      {
        tracks: {
          choose: 'first',
          list: ['G', 'H'].map(code => ({ ...item('T'), gates: [gate(code, 'p')] })),
        },
      },
      'tracks.list[1].code: this code stands already at tracks.list[0].code',
    ],
    [
      'classes',
      {
        classes: {
          list: [
            { code: 'a', from: 1 },
            { code: 'a', from: 2 },
          ],
        },
      },
      'classes.list[1].code: this code stands already at classes.list[0].code',
    ],
    [
      'kinds of applicant',
      { applicants: [item('a'), item('a')] },
      'applicants[1].code: this code stands already at applicants[0].code',
    ],
    [
      'honours',
      {
        honours: [
          { ...item('H'), ...top },
          { ...item('H'), ...top },
        ],
      },
      'honours[1].code: this code stands already at honours[0].code',
    ],
    ['units', { units: [item('U'), item('U')] }, 'units[1].code: this code stands already at units[0].code'],
  ]
  it.each(cases)('%s', (_, parts, says) => {
    expect(problemsOf(parts)).toEqual([says])
  })
})

describe('two classes that begin at one total are refused', () => {
  const list = (...floors: readonly (string | number | undefined)[]) =>
    problemsOf({
      classes: {
        list: floors.map((from, at) => ({ code: `K${at}`, ...(from === undefined ? {} : { from }) })),
      },
    })
  it('however it is written', () => {
    const reason = 'another class begins at this total'
    expect(list(1, 2, undefined)).toEqual([])
    expect(list(5, '5.0')).toEqual([`classes.list[1].from: ${reason}`])
    expect(list(undefined, 3, undefined)).toEqual([`classes.list[2].from: ${reason}`])
  })
})

describe('a code that names nothing is refused', () => {
  const cases: readonly (readonly [string, Parts, readonly string[]])[] = [
    ['a tie key of no criterion', { ties: [{ points: 'B' }] }, ['ties[0].points: there is no criterion "B"']],
    [
      'a tie key of a gate',
      { gates: [gate('G', 'p')], ties: [{ points: 'G' }] },
      ['ties[0].points: there is no criterion "G"'],
    ],
    [
      'a successor',
      { units: [{ ...item('U'), successor: 'V' }] },
      ['units[0].successor: there is no unit "V"'],
    ],
    [
      'an assignment',
      { assignments: [{ criteria: ['Z'], unit: 'U' }] },
      [
        'assignments[0].unit: there is no unit "U"',
        'assignments[0].criteria[0]: there is no criterion or gate "Z"',
      ],
    ],
    [
      'the level of a stage',
      { stages: [{ ...item('S'), level: 'L' }] },
      ['stages[0].level: there is no level "L"'],
    ],
    [
      'a dependency',
      { dependencies: [{ part: 'w', whole: 'm' }] },
      ['dependencies[0].part: there is no variable "w"'],
    ],
  ]
  it.each(cases)('%s', (_, parts, says) => {
    expect(problemsOf(parts)).toEqual(says)
  })
})

it('successors that lead back to a unit are refused', () => {
  const units = [
    { ...item('U'), successor: 'V' },
    { ...item('V'), successor: 'U' },
  ]
  const reason = 'the successors lead back to this unit'
  expect(problemsOf({ units })).toEqual([`units[0].successor: ${reason}`, `units[1].successor: ${reason}`])
  expect(problemsOf({ units: [...units.slice(0, 1), item('V')] })).toEqual([])
})

it('a part and its whole are of one type and currency', () => {
  const reason = 'dependencies[0]: a part and its whole are of one type and currency'
  expect(
    [
      ['m', 'k'],
      ['m', 'u'],
      ['m', 'x'],
      ['m', 'm'],
    ].map(([part = '', whole = '']) => problemsOf({ dependencies: [{ part, whole }] })),
  ).toEqual([[], [reason], [reason], [reason]])
})

it('a public vote gives the points of a judged criterion', () => {
  const criteria = [judged('A', 5), { ...item('B'), bands: [{ code: 'a', points: 1 }] }]
  const reason = 'publicVote.criterion: a public vote gives the points of a judged criterion'
  expect(['A', 'B', 'Z'].map(criterion => problemsOf({ criteria, publicVote: { criterion } }))).toEqual([
    [],
    [reason],
    [reason],
  ])
})

describe('a variable', () => {
  const of = (more: object): readonly string[] =>
    problemsOf({ variables: { ...kitVariables, v: { name: name('v'), type: 'number', ...more } } })
  it.each([
    [{ type: 'money' }, 'variables.v.currency: money needs its currency'],
    [{ currency: 'VND' }, 'variables.v.currency: a number has no currency'],
    [{ type: 'choice' }, 'variables.v.choices: a choice needs its choices'],
    [{ type: 'text', choices: [{ code: 'a' }] }, 'variables.v.choices: a text has no choices'],
    [
      { type: 'integer', converts: { from: 'USD', to: 'VND' } },
      'variables.v.converts: only a number can be a rate',
    ],
    [{ type: 'money', currency: 'VND', decimals: 2 }, 'variables.v.decimals: đồng are whole'],
    [{ type: 'integer', decimals: 1 }, 'variables.v.decimals: an integer has no decimals'],
  ])('%o is refused', (more, says) => {
    expect(of(more)).toEqual([says])
  })
  it.each([
    { type: 'money', currency: 'USD', decimals: 2 },
    { decimals: 3 },
    { type: 'integer', decimals: 0 },
  ])('%o is fine', more => {
    expect(of(more)).toEqual([])
  })
})
