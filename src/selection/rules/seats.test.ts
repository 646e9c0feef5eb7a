import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../criteria/model.ts'
import type { DossierInput } from '../model.ts'
import { gate, type Parts, roundOf } from './testing/kit.ts'

type Top = NonNullable<CriteriaSet['seats']>
type Round = Readonly<Record<string, Omit<DossierInput, 'id'>>>

const dossier = (A: string | null, more: Omit<DossierInput, 'id'> = {}): Omit<DossierInput, 'id'> => ({
  enterprise: 'E',
  ...more,
  judged: { A, ...more.judged },
})

/** Seat and outcome by dossier: "true pass". */
const seats = (top: Top, round: Round, parts: Parts = {}, lots = {}): Record<string, string> =>
  Object.fromEntries(
    roundOf({ seats: top, passMark: { points: 5 }, ...parts }, round, lots).results.map(
      ({ id, seat, outcome }) => [id, `${seat} ${outcome}`],
    ),
  )

/** The honours of each dossier. */
const honoured = (top: Top, round: Round, parts: Parts = {}): Record<string, readonly string[]> => {
  const honours = [{ code: 'TOP', name: { vi: 'Top' }, ...top }]
  const { results } = roundOf({ honours, passMark: { points: 5 }, ...parts }, round)
  return Object.fromEntries(results.map(({ id, honours: held }) => [id, held]))
}

const ties = [{ value: 'x' }]
const equal = (x: number) => dossier('7', { facts: { x } })

describe('seats', () => {
  it('limit who passes: who passes by points and has no seat fails', () => {
    const round = { a: dossier('9'), b: dossier('8'), c: dossier('7'), d: dossier('4') }
    expect(seats({ count: 2, atCut: 'all' }, round)).toEqual({
      a: 'true pass',
      b: 'true pass',
      c: 'false fail',
      d: 'false fail',
    })
  })

  it('are not taken by those who fail', () => {
    const parts: Parts = { gates: [gate('G', null)] }
    const round = {
      a: dossier('9', { judged: { G: false } }),
      b: dossier('4', { judged: { G: true } }),
      c: dossier('8', { judged: { G: true } }),
    }
    expect(seats({ count: 1, atCut: 'all' }, round, parts)).toEqual({
      a: 'false fail',
      b: 'false fail',
      c: 'true pass',
    })
  })

  it('at the cut "all": everyone whose total equals the last one\'s, whatever the tie keys', () => {
    const round = { a: dossier('9'), b: equal(1), c: equal(2), d: equal(3), e: dossier('6') }
    expect(seats({ count: 2, atCut: 'all' }, round, { ties })).toEqual({
      a: 'true pass',
      b: 'true pass',
      c: 'true pass',
      d: 'true pass',
      e: 'false fail',
    })
  })

  it('at the cut "tieKeys": the tie keys decide, and true equals enter together', () => {
    const round = { a: dossier('9', { facts: { x: 0 } }), b: equal(1), c: equal(2), d: equal(2) }
    expect(seats({ count: 2, atCut: 'tieKeys' }, round, { ties })).toEqual({
      a: 'true pass',
      c: 'true pass',
      d: 'true pass',
      b: 'false fail',
    })
  })

  it('at the cut "lot": the lots decide between true equals, the lowest first', () => {
    const round = { a: equal(2), b: equal(2), c: equal(1) }
    expect(seats({ count: 1, atCut: 'lot' }, round, { ties }, { a: 2, b: 1, c: 0 })).toEqual({
      b: 'true pass',
      a: 'false fail',
      c: 'false fail',
    })
  })

  it('are open while the lots are not drawn, for those alone whom a lot can help', () => {
    const round = { a: dossier('9', { facts: { x: 0 } }), b: equal(2), c: equal(2), d: equal(1) }
    expect(seats({ count: 2, atCut: 'lot' }, round, { ties })).toEqual({
      a: 'true pass',
      b: 'null unknown',
      c: 'null unknown',
      d: 'false fail',
    })
  })

  it('are open while a total is open that can take one', () => {
    const round = { a: dossier('9'), b: dossier('7'), open: dossier(null) }
    expect(seats({ count: 2, atCut: 'all' }, round)).toEqual({
      a: 'true pass',
      b: 'null unknown',
      open: 'null unknown',
    })
  })

  it('are not lost to one whose gates may yet fail', () => {
    const parts: Parts = { gates: [gate('G', null)] }
    const round = { a: dossier('9'), b: dossier('8', { judged: { G: true } }) }
    expect(seats({ count: 1, atCut: 'all' }, round, parts)).toEqual({ a: 'null unknown', b: 'null unknown' })
  })

  it('are not given to one who may yet fail, though a place is kept', () => {
    expect(seats({ count: 1, atCut: 'all' }, { open: dossier(null) })).toEqual({ open: 'null unknown' })
  })

  it('are lost by one whose gates are open, when those ahead take them all', () => {
    const parts: Parts = { gates: [gate('G', null)] }
    const round = { a: dossier('9', { judged: { G: true } }), b: dossier('8') }
    expect(seats({ count: 1, atCut: 'all' }, round, parts)).toEqual({ a: 'true pass', b: 'false fail' })
  })

  it('without a pass mark are given to those whose gates hold; there is no outcome', () => {
    const parts: Parts = { gates: [gate('G', null)], passMark: undefined }
    const round = {
      a: dossier('9', { judged: { G: false } }),
      b: dossier('1', { judged: { G: true } }),
      c: dossier('0', { judged: { G: true } }),
    }
    expect(seats({ count: 1, atCut: 'all' }, round, parts)).toEqual({
      a: 'false null',
      b: 'true null',
      c: 'false null',
    })
  })
})

describe('at most so many of one enterprise', () => {
  const of = (enterprise: string, A: string, x = 0) => dossier(A, { enterprise, facts: { x } })

  it('those beyond are passed over, and the next takes the place', () => {
    const round = { a: of('E', '9'), b: of('E', '8'), c: of('F', '7'), d: of('G', '6') }
    expect(seats({ count: 2, atCut: 'all', perEnterprise: 1 }, round)).toEqual({
      a: 'true pass',
      b: 'false fail',
      c: 'true pass',
      d: 'false fail',
    })
  })

  it('products of one enterprise go by the tie keys, also where all equal totals enter', () => {
    const round = { a: of('E', '7', 1), b: of('E', '7', 2), c: of('F', '7', 0) }
    expect(seats({ count: 1, atCut: 'all', perEnterprise: 1 }, round, { ties })).toEqual({
      b: 'true pass',
      c: 'true pass',
      a: 'false fail',
    })
  })

  it('true equals of one enterprise are undecided until lots are drawn: the number is never exceeded', () => {
    const round = { a: of('E', '7'), b: of('E', '7') }
    const top: Top = { count: 5, atCut: 'tieKeys', perEnterprise: 1 }
    expect(seats(top, round, { ties })).toEqual({ a: 'null unknown', b: 'null unknown' })
    expect(seats(top, round, { ties }, { a: 2, b: 1 })).toEqual({ b: 'true pass', a: 'false fail' })
  })
})

describe('honours', () => {
  it('are a list among those who pass', () => {
    const round = { a: dossier('9'), b: dossier('8'), c: dossier('4') }
    expect(honoured({ count: 3, atCut: 'all' }, round)).toEqual({ a: ['TOP'], b: ['TOP'], c: [] })
    expect(honoured({ count: 1, atCut: 'all' }, round)).toEqual({ a: ['TOP'], b: [], c: [] })
  })

  it('are not given while it is open whether one is among them', () => {
    const round = { a: dossier('9'), open: dossier(null) }
    expect(honoured({ count: 1, atCut: 'all' }, round)).toEqual({ a: [], open: [] })
    expect(honoured({ count: 2, atCut: 'all' }, round)).toEqual({ a: ['TOP'], open: [] })
  })

  it('are given to those alone who have a seat', () => {
    const round = { a: dossier('9'), b: dossier('8') }
    expect(honoured({ count: 2, atCut: 'all' }, round, { seats: { count: 1, atCut: 'all' } })).toEqual({
      a: ['TOP'],
      b: [],
    })
  })

  it('without a pass mark go to those whose gates and minimums hold', () => {
    const parts: Parts = {
      passMark: undefined,
      gates: [gate('G', null)],
      criteria: [{ code: 'A', name: { vi: 'A' }, max: 10, minimum: { points: 5 } }],
    }
    const judge = (A: string, G: boolean | null) => ({ judged: { A, G } })
    const round = { a: judge('9', true), b: judge('9', false), c: judge('4', true), d: judge('9', null) }
    expect(honoured({ count: 4, atCut: 'all' }, round, parts)).toEqual({ a: ['TOP'], b: [], c: [], d: [] })
  })
})
