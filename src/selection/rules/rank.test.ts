import { describe, expect, it } from 'vitest'
import type { DossierInput } from '../model.ts'
import { gate, judged, type Parts, roundOf } from './testing/kit.ts'

type Round = Readonly<Record<string, Omit<DossierInput, 'id'>>>

/** "1", "2 to 4", or "none", by dossier. */
const ranks = (parts: Parts, round: Round): Record<string, string> =>
  Object.fromEntries(
    roundOf(parts, round).results.map(({ id, rank, rankRange }) => [
      id,
      rankRange?.join(' to ') ?? (rank === null ? 'none' : String(rank)),
    ]),
  )

const points = (A: string | null, rest: Omit<DossierInput, 'id'> = {}): Omit<DossierInput, 'id'> => ({
  ...rest,
  judged: { A, ...rest.judged },
})

describe('a rank', () => {
  it('is shared by equals, and the next counts them: 1, 1, 3', () => {
    expect(ranks({}, { a: points('7'), b: points('9'), c: points('9.00'), d: points('1') })).toEqual({
      b: '1',
      c: '1',
      a: '3',
      d: '4',
    })
  })

  it('is of the exact total: an inequality in the twentieth decimal decides', () => {
    expect(ranks({}, { a: points('7'), b: points('7.00000000000000000001') })).toEqual({ b: '1', a: '2' })
  })

  it('is of those too who fail by points, and not of those whose gate fails', () => {
    const parts: Parts = { gates: [gate('G', null)], passMark: { points: 5 } }
    const round = {
      a: points('9', { judged: { G: false } }),
      b: points('8', { judged: { G: true } }),
      c: points('1', { judged: { G: true } }),
    }
    expect(ranks(parts, round)).toEqual({ b: '1', c: '2', a: 'none' })
  })

  it('is of those whose gates are still open: they are not false', () => {
    const round = { a: points('9'), b: points('8', { judged: { G: true } }) }
    expect(ranks({ gates: [gate('G', null)] }, round)).toEqual({ a: '1', b: '2' })
  })

  it('is a range where totals are open: from those surely ahead to those possibly ahead', () => {
    expect(ranks({}, { a: points('9'), b: points(null), c: points('4'), d: points('4') })).toEqual({
      a: '1 to 2',
      b: '1 to 4',
      c: '2 to 3',
      d: '2 to 3',
    })
  })

  it('of a total that is open shows its range even where it is decided', () => {
    const { results } = roundOf({ criteria: [judged('A', 10, { min: 5 })] }, { a: points(null) })
    expect(results.map(({ rank, rankRange, total }) => [rank, rankRange, total])).toEqual([[1, [1, 1], null]])
  })
})

describe('tie keys', () => {
  const equal = (facts: NonNullable<DossierInput['facts']>) => points('5', { facts })

  it('decide between equal totals, in the order written', () => {
    const parts: Parts = { ties: [{ value: 'x' }, { value: 'm', prefer: 'lower' }] }
    const round = {
      a: equal({ x: 2, m: 5 }),
      b: equal({ x: 3, m: 9 }),
      c: equal({ x: 2, m: 4 }),
      d: equal({ x: 2, m: 4 }),
      e: points('6', { facts: { x: 0, m: 99 } }),
    }
    expect(ranks(parts, round)).toEqual({ e: '1', b: '2', c: '3', d: '3', a: '5' })
  })

  it('may be the points of a criterion', () => {
    const criteria = [judged('A', 10), judged('B', 10)]
    const of = (A: string, B: string) => ({ judged: { A, B } })
    const round = { a: of('4', '6'), b: of('6', '4'), c: of('5', '5') }
    expect(ranks({ criteria, ties: [{ points: 'A' }] }, round)).toEqual({ b: '1', c: '2', a: '3' })
    expect(ranks({ criteria, ties: [{ points: 'A', prefer: 'lower' }] }, round)).toEqual({
      a: '1',
      c: '2',
      b: '3',
    })
  })

  it('may be a day: the later is the higher', () => {
    const round = { a: equal({ d: '2001-02-03' }), b: equal({ d: '2001-02-04' }) }
    expect(ranks({ ties: [{ value: 'd' }] }, round)).toEqual({ b: '1', a: '2' })
    expect(ranks({ ties: [{ value: 'd', prefer: 'lower' }] }, round)).toEqual({ a: '1', b: '2' })
  })

  it.each(['higher', 'lower'] as const)('prefer %s: what is not applicable comes last', prefer => {
    const round = { a: equal({ x: -9 }), b: equal({ x: { notApplicable: true } }), c: equal({ x: 9 }) }
    expect(ranks({ ties: [{ value: 'x', prefer }] }, round)).toEqual(
      prefer === 'higher' ? { c: '1', a: '2', b: '3' } : { a: '1', c: '2', b: '3' },
    )
  })

  it('that are unknown leave the rank open among equal totals only', () => {
    const round = { a: equal({ x: 1 }), b: equal({}), c: equal({ x: 3 }), d: points('4') }
    expect(ranks({ ties: [{ value: 'x' }] }, round)).toEqual({
      c: '1 to 2',
      b: '1 to 3',
      a: '2 to 3',
      d: '4',
    })
  })

  it('unknown is not zero', () => {
    const round = { a: equal({ x: 0 }), b: equal({}), c: equal({ x: 0 }) }
    expect(ranks({ ties: [{ value: 'x' }] }, round)).toEqual({ a: '1 to 2', c: '1 to 2', b: '1 to 3' })
  })
})
