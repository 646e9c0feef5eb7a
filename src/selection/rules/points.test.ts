import { describe, expect, it } from 'vitest'
import type { Criterion, Rounding } from '../../criteria/model.ts'
import type { DossierInput } from '../model.ts'
import { computed, judged, node, type Parts, resultOf } from './testing/kit.ts'

const growth = [
  { below: 0, points: 0 },
  { from: 0, upTo: '0.1', points: 5 },
  { above: '0.1', points: '12.5' },
]

const rangeOf = (
  criteria: Criterion[],
  dossier: Partial<DossierInput>,
  parts: Parts = {},
): readonly string[] => resultOf({ ...parts, criteria }, dossier).totalRange

const fixed = (points: string): readonly string[] => [points, points]

describe('a computed leaf', () => {
  it.each([
    ['-0.000001', '0.00'],
    ['0', '5.00'],
    ['0.1', '5.00'],
    ['0.100000000000000000001', '12.50'],
  ])('%s gives the points of its band', (x, points) => {
    expect(rangeOf([computed('A', 'x', growth)], { facts: { x } })).toEqual(fixed(points))
  })

  it.each([
    ['an unknown value: all its bands', 'unknown', {}, ['0.00', '12.50']],
    ['an unknown value: its bands and what not applicable gives', 20, {}, ['0.00', '20.00']],
    ['an unknown value: its bands and what not applicable gives', -3, {}, ['-3.00', '12.50']],
    ['a value not applicable: the points said for it', 7, { x: 1, y: 0 }, ['7.00', '7.00']],
    [
      'a value not applicable, said to be unknown: all its bands',
      'unknown',
      { x: 1, y: 0 },
      ['0.00', '12.50'],
    ],
    ['zero is a value', 7, { x: 0, y: 5 }, ['5.00', '5.00']],
  ] as const)('%s (not applicable: %s)', (_, notApplicable, facts, range) => {
    const bands = notApplicable === 20 ? [...growth.slice(0, 2), { above: '0.1', points: 20 }] : growth
    expect(rangeOf([computed('A', 'x / y', bands, { notApplicable })], { facts })).toEqual(range)
  })

  it('whose bands all give the same is decided though its value is not', () => {
    const { criteria, missing } = resultOf(
      {
        criteria: [
          computed('A', 'x', [
            { below: 0, points: 4 },
            { from: 0, points: 4 },
          ]),
        ],
      },
      {},
    )
    expect([criteria[0]?.points, missing]).toEqual(['4.00', []])
  })

  it('tells the band, the clause and the steps', () => {
    const leaf = computed(
      'A',
      'x',
      [
        { below: 5, points: 0 },
        { from: 5, points: '7.5' },
      ],
      { clause: 'Điều 5' },
    )
    const { criteria } = resultOf({ criteria: [leaf] }, { facts: { x: 6 } })
    expect(criteria).toEqual([
      {
        code: 'A',
        points: '7.50',
        range: ['7.50', '7.50'],
        max: '7.50',
        why: {
          by: 'computed',
          clause: 'Điều 5',
          bandsOf: null,
          band: { from: '5', points: '7.50' },
          step: { fact: 'x', value: '6', status: 'declared' },
        },
      },
    ])
  })
})

describe('a judged leaf', () => {
  it('without a score may be anything in its range', () => {
    expect(rangeOf([judged('A', 10, { min: -2 })], {})).toEqual(['-2.00', '10.00'])
    expect(rangeOf([judged('A', 10, { min: -2 })], { judged: { A: '3.5' } })).toEqual(fixed('3.50'))
  })
  it('judged with nothing is not zero', () => {
    expect(rangeOf([judged('A', 10)], { judged: { A: null } })).toEqual(['0.00', '10.00'])
    expect(rangeOf([judged('A', 10)], { judged: { A: 0 } })).toEqual(fixed('0.00'))
  })
})

describe('a banded leaf', () => {
  const leaf = {
    code: 'A',
    name: { vi: 'A' },
    bands: [
      { code: 'a', points: 2 },
      { code: 'b', points: 9 },
      { code: 'c', points: -1 },
    ],
  }
  it('gives the points of the chosen band; until then from the lowest to the highest', () => {
    expect(rangeOf([leaf], { judged: { A: { band: 'b' } } })).toEqual(fixed('9.00'))
    expect(rangeOf([leaf], {})).toEqual(['-1.00', '9.00'])
  })
})

describe('a node', () => {
  const two = [judged('A', 6), judged('B', 4)]
  it('sums its children, and their ranges', () => {
    expect(rangeOf([node('N', two)], { judged: { A: '1.5', B: '2' } })).toEqual(fixed('3.50'))
    expect(rangeOf([node('N', two)], { judged: { A: '1.5' } })).toEqual(['1.50', '5.50'])
  })

  it.each([
    ['5', '4', '7.00', true],
    ['3', '4', '7.00', false],
    ['3', '3', '6.00', false],
    ['6', undefined, ['6.00', '7.00'], true],
  ] as const)('cut to 7, children of %s and %s: %s', (a, b, points, clipped) => {
    const { criteria } = resultOf(
      { criteria: [node('N', two, { max: 7, overflow: 'clip' })] },
      { judged: { A: a, B: b ?? null } },
    )
    const sum = b === undefined ? ['6.00', '10.00'] : fixed(`${Number(a) + Number(b)}.00`)
    expect(criteria[0]).toEqual({
      code: 'N',
      points: typeof points === 'string' ? points : null,
      range: typeof points === 'string' ? fixed(points) : points,
      max: '7.00',
      why: { by: 'sum', of: ['A', 'B'], sum, clipped },
    })
  })

  it('is cut before it is rounded', () => {
    const cut = node('N', two, { max: '7.4', overflow: 'clip', rounding: { mode: 'half-up', decimals: 0 } })
    expect(rangeOf([cut], { judged: { A: 6, B: 4 } })).toEqual(fixed('7.00'))
  })

  it('the set itself is one', () => {
    const parts: Parts = { max: 7, overflow: 'clip', rounding: { mode: 'down', decimals: 0 } }
    expect(rangeOf(two, { judged: { A: 6, B: 4 } }, parts)).toEqual(fixed('7.00'))
    expect(rangeOf(two, { judged: { A: '1.75', B: '0.5' } }, parts)).toEqual(fixed('2.00'))
  })
})

describe('rounding', () => {
  const modes = ['half-up', 'half-even', 'down'] as const
  const halves = ['0.4', '0.5', '0.6', '1.5', '2.5', '-0.5', '-1.5', '-2.6']
  const rounded: Readonly<Record<Rounding['mode'], readonly number[]>> = {
    'half-up': [0, 1, 1, 2, 3, -1, -2, -3],
    'half-even': [0, 0, 1, 2, 2, 0, -2, -3],
    down: [0, 0, 0, 1, 2, 0, -1, -2],
  }
  const leaf = (rounding?: Rounding) => judged('A', 3, { min: -3, ...(rounding ? { rounding } : {}) })

  it.each(modes)('%s at a leaf, at a node and of the total', mode => {
    const rounding = { mode, decimals: 0 }
    const places: readonly [Criterion[], Parts][] = [
      [[leaf(rounding)], {}],
      [[node('N', [leaf()], { rounding })], {}],
      [[leaf()], { rounding }],
    ]
    for (const [criteria, parts] of places)
      expect(halves.map(points => rangeOf(criteria, { judged: { A: points } }, parts)[0])).toEqual(
        rounded[mode].map(points => `${points}.00`),
      )
  })

  it('is none unless declared, however many decimals are written', () => {
    const criteria = [judged('A', 3)]
    const given = { judged: { A: '1.23456' } }
    expect(rangeOf(criteria, given)).toEqual(fixed('1.23456'))
    expect(rangeOf(criteria, given, { decimals: 0 })).toEqual(fixed('1.23456'))
    expect(rangeOf(criteria, { judged: { A: 1 } }, { decimals: 3 })).toEqual(fixed('1.000'))
    expect(rangeOf(criteria, { judged: { A: 1 } }, { decimals: 0 })).toEqual(fixed('1'))
  })

  it('at leaves comes before the sum, of the total after it', () => {
    const leaves = (rounding?: Rounding) =>
      ['A', 'B'].map(code => judged(code, 3, rounding ? { rounding } : {}))
    const rounding = { mode: 'half-up', decimals: 0 } as const
    const given = { judged: { A: '0.5', B: '0.5' } }
    expect(rangeOf(leaves(rounding), given)).toEqual(fixed('2.00'))
    expect(rangeOf(leaves(), given, { rounding })).toEqual(fixed('1.00'))
  })

  it('rounds both ends of a range, the points of bands, and those given when a value is not applicable', () => {
    const rounding = { mode: 'half-up', decimals: 0 } as const
    const bands = [
      { below: 0, points: '0.4' },
      { from: 0, points: '7.5' },
    ]
    const leaf = computed('A', 'x / y', bands, { rounding, notApplicable: '2.5' })
    expect(rangeOf([leaf], {})).toEqual(['0.00', '8.00'])
    expect(rangeOf([leaf], { facts: { x: 1, y: 1 } })).toEqual(fixed('8.00'))
    expect(rangeOf([leaf], { facts: { x: 1, y: 0 } })).toEqual(fixed('3.00'))
    expect(rangeOf([judged('A', '2.5', { min: '0.5', rounding })], {})).toEqual(['1.00', '3.00'])
  })

  it('leaves the band in the explanation, and the maximum, as they are written', () => {
    const rounding = { mode: 'half-up', decimals: 0 } as const
    const { criteria } = resultOf(
      { criteria: [computed('A', 'x', [{ points: '2.5' }], { rounding })] },
      { facts: { x: 1 } },
    )
    expect(criteria.map(({ points, max, why }) => [points, max, 'band' in why && why.band])).toEqual([
      ['3.00', '2.50', { points: '2.50' }],
    ])
  })

  it('decides pass, class and rank: by the rounded total', () => {
    const parts: Parts = {
      criteria: [judged('A', 100)],
      rounding: { mode: 'half-up', decimals: 0 },
      passMark: { points: 60 },
      classes: { list: [{ code: 'good', from: 60 }] },
    }
    const found = (points: string) => {
      const { total, outcome, class: held } = resultOf(parts, { judged: { A: points } })
      return [total, outcome, held]
    }
    expect([found('59.5'), found('59.4999999')]).toEqual([
      ['60.00', 'pass', 'good'],
      ['59.00', 'fail', null],
    ])
  })
})
