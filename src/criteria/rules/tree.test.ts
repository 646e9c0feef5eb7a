import { describe, expect, it } from 'vitest'
import { computed, judged, node, problemsOf } from '../../selection/rules/testing/kit.ts'
import type { Criterion } from '../model.ts'

const of = (...criteria: Criterion[]): readonly string[] => problemsOf({ criteria })
const unscored = (code: string): Criterion => ({ code, name: { vi: code } })

describe('the maximum of a node', () => {
  const two = [judged('A', 6), judged('B', 4)]

  it.each([
    ['left out', {}, []],
    ['the sum of its children', { max: 10 }, []],
    ['more than they add up to', { max: '10.5' }, ['criteria[0].max: the criteria below add up to 10 only']],
    ['less than they add up to', { max: 9 }, ['criteria[0].max: the criteria below add up to 10']],
    ['less, and the sum is cut', { max: 9, overflow: 'clip' }, []],
    [
      'more, and the sum would be cut',
      { max: 11, overflow: 'clip' },
      ['criteria[0].max: the criteria below add up to 10 only'],
    ],
  ] as const)('%s', (_, more, reasons) => {
    expect(of(node('N', two, more))).toEqual(reasons)
  })

  it('is checked at every level, and for the set', () => {
    const inner = node('M', two, { max: 11 })
    expect(problemsOf({ criteria: [node('N', [inner], { max: 12 })], max: 13 })).toEqual([
      'criteria[0].criteria[0].max: the criteria below add up to 10 only',
      'criteria[0].max: the criteria below add up to 11 only',
      'max: the criteria below add up to 12 only',
    ])
    expect(problemsOf({ criteria: two, max: 9, overflow: 'clip' })).toEqual([])
  })

  it('is not checked against children whose points are not known', () => {
    expect(problemsOf({ criteria: [node('N', [judged('A', 6), unscored('B')])], max: 100 })).toEqual([])
    expect(of(node('N', [judged('A', 6), unscored('B')], { max: 10 }), judged('C', 5))).toEqual([])
  })

  it('is checked against a group that gives nothing but can take away', () => {
    const penalty = {
      code: 'P',
      name: { vi: 'P' },
      bands: [
        { code: 'a', points: 0 },
        { code: 'b', points: -5 },
      ],
    }
    expect(problemsOf({ criteria: [node('N', [penalty]), judged('A', 10)], max: 100 })).toEqual([
      'max: the criteria below add up to 10 only',
    ])
  })
})

describe('a judged criterion', () => {
  it.each([
    ['from 0', { max: 10 }, []],
    ['from below zero', { max: 10, min: -5 }, []],
    ['in steps that reach the maximum', { max: 10, min: 1, step: '0.5' }, []],
    [
      'whose maximum is its minimum',
      { max: 5, min: '5.0' },
      ['criteria[0].max: "max" is not above "min" (5)'],
    ],
    ['with a step of zero', { max: 10, step: 0 }, ['criteria[0].step: a step is above zero']],
    [
      'with a step that misses the maximum',
      { max: 10, step: 3 },
      ['criteria[0].step: "max" is not reached from "min" in this step'],
    ],
  ])('%s', (_, more, reasons) => {
    expect(of({ ...judged('A', 10), ...more })).toEqual(reasons)
  })
})

describe('a minimum', () => {
  it.each([
    [{ points: 10 }, []],
    [{ share: 1 }, []],
    [{ points: '10.01' }, ['criteria[0].minimum: the minimum 10.01 is above the maximum 10']],
    [{ share: '1.1' }, ['criteria[0].minimum: the minimum 11 is above the maximum 10']],
  ])('of %o, where the maximum is 10', (minimum, reasons) => {
    expect(of(judged('A', 10, { minimum }))).toEqual(reasons)
    expect(of(node('N', [judged('A', 10)], { minimum }))).toEqual(reasons)
  })
})

describe('a key that has no meaning for a criterion', () => {
  const kinds: Readonly<Record<string, Criterion>> = {
    node: node('A', [judged('B', 5)]),
    computed: computed('A', 'x', [{ points: 1 }]),
    banded: { ...unscored('A'), bands: [{ code: 'a', points: 1 }] },
    judged: judged('A', 5),
    unscored: unscored('A'),
  }
  it.each([
    ['node', { min: 0 }, 'min'],
    ['node', { notApplicable: 0 }, 'notApplicable'],
    ['computed', { step: 1 }, 'step'],
    ['computed', { overflow: 'clip' }, 'overflow'],
    ['banded', { notApplicable: 0 }, 'notApplicable'],
    ['judged', { domain: {} }, 'domain'],
    ['unscored', { minimum: { points: 1 } }, 'minimum'],
    ['unscored', { rounding: { mode: 'down', decimals: 0 } }, 'rounding'],
  ] as const)('is refused: %s with %o', (kind, more, key) => {
    const criterion = kinds[kind]
    expect(criterion === undefined ? [] : of({ ...criterion, ...more })).toEqual([
      `criteria[0].${key}: "${key}" has no meaning for a ${kind} criterion`,
    ])
  })

  it('and a computed criterion needs its bands, and what "not applicable" gives', () => {
    expect(of({ ...unscored('A'), value: 'x', bands: [{ points: 1 }] })).toEqual([
      'criteria[0].notApplicable: it is not said what a value that is not applicable gives',
    ])
    expect(of({ ...unscored('A'), value: 'x', notApplicable: 0 })).toContain(
      'criteria[0].bands: a computed criterion needs bands',
    )
  })
})
