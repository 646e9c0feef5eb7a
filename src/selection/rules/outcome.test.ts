import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../criteria/model.ts'
import { gate, judged, node, type Parts, resultOf } from './testing/kit.ts'

type Given = string | null

/** Two judged leaves of ten points under one node, of which one or both may not be judged yet. */
const outcomeOf = (parts: Parts, a: Given, b: Given, holds: boolean | null = true): unknown =>
  resultOf({ gates: [gate('G', null)], ...parts }, { judged: { A: a, B: b, G: holds } }).outcome

const two = (more: { a?: Partial<Criterion>; n?: Partial<Criterion> } = {}): Criterion[] => [
  node('N', [judged('A', 10, more.a), judged('B', 10)], more.n),
]

describe('the pass mark of 12', () => {
  const set: Parts = { criteria: two(), passMark: { points: 12 } }
  it.each([
    ['6', '6', true, 'pass'],
    ['6', '5.999', true, 'fail'],
    ['2', null, true, 'unknown'],
    ['1.999', null, true, 'fail'],
    [null, '10', true, 'unknown'],
    [null, null, true, 'unknown'],
    ['6', '6', null, 'unknown'],
    ['6', '6', false, 'fail'],
    ['1', '1', null, 'fail'],
    [null, null, false, 'fail'],
  ] as const)('points %s and %s, gates %s: %s', (a, b, holds, outcome) => {
    expect(outcomeOf(set, a, b, holds)).toBe(outcome)
  })

  it('reached even by the least points passes, though the points are open', () => {
    const criteria = [judged('A', 10), judged('B', 20, { min: 12 })]
    expect(outcomeOf({ criteria, passMark: { points: 12 } }, null, null)).toBe('pass')
  })

  it('not written: there is no outcome', () => {
    expect([
      outcomeOf({ criteria: two() }, '6', '6'),
      outcomeOf({ criteria: two() }, '6', '6', false),
    ]).toEqual([null, null])
  })
})

describe('a minimum', () => {
  const passMark = { points: 0 }
  it.each([
    ['points, of a leaf', { a: { minimum: { points: 5 } } }, '5.00'],
    ['a share of the maximum, of a leaf', { a: { minimum: { share: '0.5' } } }, '5.00'],
    ['points, of a node', { n: { minimum: { points: '5.0' } } }, '5.00'],
    ['a share of the maximum, of a node', { n: { minimum: { share: '0.25' } } }, '5.00'],
  ])('in %s', (_, more, needs) => {
    const set: Parts = { criteria: two(more), passMark }
    const met = (a: Given) => {
      const { criteria, outcome } = resultOf(set, { judged: { A: a, B: 0 } })
      const shown = criteria.flatMap(({ minimum }) => (minimum ? [minimum] : []))
      return [shown, outcome]
    }
    expect([met('5'), met('4.999'), met(null)]).toEqual([
      [[{ needs, met: true }], 'pass'],
      [[{ needs, met: false }], 'fail'],
      [[{ needs, met: null }], 'unknown'],
    ])
  })

  it('is compared with the rounded points', () => {
    const rounding = { mode: 'half-up', decimals: 0 } as const
    const set: Parts = { criteria: two({ a: { minimum: { points: 5 }, rounding } }), passMark }
    expect([outcomeOf(set, '4.5', '0'), outcomeOf(set, '4.4', '0')]).toEqual(['pass', 'fail'])
  })

  it('that fails is not made good by other points, nor by what is open', () => {
    const set: Parts = { criteria: two({ a: { minimum: { points: 5 } } }), passMark: { points: 10 } }
    expect([outcomeOf(set, '4', '10'), outcomeOf(set, '4', null), outcomeOf(set, '4', null, null)]).toEqual([
      'fail',
      'fail',
      'fail',
    ])
  })
})

const classes = {
  list: [
    { code: '3', from: 50 },
    { code: '5', from: '90' },
    { code: '4', from: '70.0' },
  ],
}

describe('a class', () => {
  const held = (a: Given, more: Parts = {}, b: Given = '0') => {
    const criteria = [judged('A', 90), judged('B', 10)]
    return resultOf({ criteria, classes, ...more }, { judged: { A: a, B: b } }).class
  }

  it.each([
    ['90', '5'],
    ['89.999', '4'],
    ['70', '4'],
    ['50', '3'],
    ['49.999', null],
    ['0', null],
  ])('of %s points: %s', (points, code) => {
    expect(held(points)).toBe(code)
  })

  it('is given when the whole range lies in it', () => {
    const open = (a: string) => held(a, {}, null)
    expect(['40', '50', '59.999', '60', '70', '79', '80', '90'].map(open)).toEqual([
      null,
      '3',
      '3',
      null,
      '4',
      '4',
      null,
      '5',
    ])
  })

  it('without a floor takes all below', () => {
    const list = [...classes.list, { code: '0' }]
    expect([held('10', { classes: { list } }), held('10', { classes: { list } }, null)]).toEqual(['0', '0'])
  })

  it('does not depend on pass, unless the set binds them', () => {
    const passMark = { points: 80 }
    const bound = { classes: { ...classes, bindToPass: true }, passMark }
    expect([held('75', { passMark }), held('75', bound), held('85', bound), held(null, bound)]).toEqual([
      '4',
      null,
      '4',
      null,
    ])
  })

  it('bound to pass is not given while the outcome is open', () => {
    const gates = [gate('G', null)]
    const set: Parts = { gates, classes: { ...classes, bindToPass: true }, passMark: { points: 50 } }
    const criteria = [judged('A', 100)]
    const given = (holds: boolean | null) =>
      resultOf({ ...set, criteria }, { judged: { A: 60, G: holds } }).class
    expect([given(true), given(null), given(false)]).toEqual(['3', null, null])
  })
})
