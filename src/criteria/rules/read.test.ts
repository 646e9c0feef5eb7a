import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  computed,
  gate,
  judged,
  kitVariables,
  type Parts,
  problemsOf,
  setOf,
} from '../../selection/rules/testing/kit.ts'
import { preparedFor, scored } from '../../selection/rules/testing/scored.ts'
import type { CriteriaSet } from '../model.ts'
import { readCriteriaSet } from './read.ts'

describe('an expression of a set', () => {
  const cases: readonly (readonly [string, Parts, string])[] = [
    [
      'a gate',
      { gates: [gate('G', 'm > 0 && m + u > 0')] },
      'gates[0].rule, column 10: VND and USD do not go together; convert with a rate ("converts")',
    ],
    [
      'a gate of a track',
      { tracks: { choose: 'first', list: [{ code: 'T', name: { vi: 'T' }, gates: [gate('G', 'x >')] }] } },
      'tracks.list[0].gates[0].rule, column 4: this is not an expression: Unexpected token: the end',
    ],
    [
      'a criterion',
      { criteria: [computed('A', 'm * 1.5', [{ points: 1 }])] },
      'criteria[0].value, column 1: a literal with a decimal point stands beside money; write whole numbers, such as revenue * 3 / 2',
    ],
    [
      'a tie key',
      { ties: [{ value: 'w' }] },
      'ties[0].value, column 1: "w" is not declared; declare it under "variables"',
    ],
  ]
  it.each(cases)('%s: wrong with its place and column', (_, parts, says) => {
    expect(problemsOf(parts)).toEqual([says])
  })

  it.each([
    [
      'a gate wants a condition',
      { gates: [gate('G', 'x + 1')] },
      'gates[0].rule: this gives a number, wanted is a yes-or-no condition',
    ],
    [
      'a value wants a number or money',
      { criteria: [computed('A', 'd', [{ points: 1 }])] },
      'criteria[0].value: this gives a date, wanted is a number or money',
    ],
    [
      'a tie key wants what can be ordered',
      { ties: [{ value: 'p' }] },
      'ties[0].value: this gives a condition, wanted is a number, money or a date',
    ],
  ])('%s', (_, parts, says) => {
    expect(problemsOf(parts)).toEqual([says])
  })

  it('may name any variable of the dictionary as if declared here', () => {
    const { x, ...rest } = kitVariables
    const set = setOf({ variables: rest, gates: [gate('G', 'x > 0')] })
    expect(readCriteriaSet(set).ok).toBe(false)
    expect(x !== undefined && readCriteriaSet(set, { x }).ok).toBe(true)
  })
})

describe('a set', () => {
  it('has gates with a rule or judged, and not both', () => {
    const reason = 'gates[0]: a gate has a rule, or is judged'
    expect(problemsOf({ gates: [{ code: 'G', name: { vi: 'G' } }] })).toEqual([reason])
    expect(problemsOf({ gates: [gate('G', 'p', { judged: true })] })).toEqual([reason])
  })

  it('has tie keys by points or by a value, and not both', () => {
    const reason = 'ties[0]: a tie key is the points of a criterion, or a value'
    expect([problemsOf({ ties: [{}] }), problemsOf({ ties: [{ points: 'A', value: 'x' }] })]).toEqual([
      [reason],
      [reason],
    ])
  })

  it('has marks that a total can reach', () => {
    const marks = (points: number | string): Parts => ({
      passMark: { points },
      classes: { list: [{ code: 'a', from: points }] },
    })
    expect(problemsOf(marks('10.00'))).toEqual([])
    expect(problemsOf(marks('10.01'))).toEqual([
      'passMark.points: no total reaches this: the most is 10',
      'classes.list[0].from: no total reaches this: the most is 10',
    ])
  })

  it('names its reference period as a period', () => {
    expect([problemsOf({ period: '2025-Q3' }), problemsOf({ period: '2025-13' })]).toEqual([
      [],
      ['period: this is no period'],
    ])
  })

  it('refuses any key that the guide does not name, and a number that is none', () => {
    const misspelt = { max: 10, maks: 5 }
    expect(problemsOf(misspelt)).toEqual(['maks: "maks" is not known here'])
    expect(problemsOf({ criteria: [judged('A', '1,5')] })).toEqual(['criteria[0].max: this cannot be read'])
    expect(problemsOf({ criteria: [judged('A', '1'.repeat(41))] })).toEqual([
      'criteria[0].max: this cannot be read',
    ])
  })

  it('without points is a skeleton: it is read', () => {
    const read = readCriteriaSet(setOf({ criteria: [{ code: 'A', name: { vi: 'A' } }] }))
    expect(read.ok && read.set.unscored).toEqual(['A'])
  })
})

/** The JSON blocks of the guide, in order. */
const blocks = (): readonly string[] =>
  [...readFileSync('docs/guides/write-a-criteria-set.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, block = '']) => block,
  )

it('the whole set in the guide is read and scores', () => {
  const [written = ''] = blocks()
  const set: CriteriaSet = JSON.parse(written)
  expect(preparedFor(set, { period: '2025' }).keys).toEqual(['revenue', 'revenue@2024', 'workers'])
  const facts = { revenue: '1200000000', 'revenue@2024': 1000000000, workers: 2 }
  const dossier = { id: 'D', facts, judged: { B: { band: 'fine' }, C: '12.5' } }
  const { results } = scored({ set, options: { period: '2025' }, input: { dossiers: [dossier] } })
  expect(results.map(({ total, outcome, honours }) => [total, outcome, honours])).toEqual([
    ['97.50', 'pass', ['TOP3']],
  ])
})
