import { describe, expect, it } from 'vitest'
import type { DossierInput } from '../model.ts'
import { computed, gate, judged, type Parts, resultOf, roundOf } from './testing/kit.ts'

const missing = (parts: Parts, dossier: Partial<DossierInput>): readonly string[] =>
  resultOf(parts, dossier).missing

const bands = [
  { below: 0, points: 0 },
  { from: 0, points: 10 },
]
const passMark = { points: 5 }

describe('what is missing', () => {
  it('is what an undecided leaf needs: its facts, or its judgement', () => {
    const criteria = [computed('A', 'x / y', bands), judged('B', 5)]
    expect(missing({ criteria }, { facts: { y: 2 } })).toEqual(['B', 'x'])
    expect(missing({ criteria }, { facts: { x: 1, y: 2 }, judged: { B: 3 } })).toEqual([])
  })

  it('is named by period, sorted, each once', () => {
    const criteria = [computed('A', '(m - m@-1) / m@-1', bands), computed('C', 'm@2020 / k', bands)]
    expect(resultOf({ criteria, period: '2025' }, {}).missing).toEqual(['k', 'm', 'm@2020', 'm@2024'])
  })

  it('counts a contested fact as missing', () => {
    const criteria = [computed('A', 'x', bands)]
    expect(missing({ criteria }, { facts: { x: { value: 1, status: 'contested' } } })).toEqual(['x'])
  })

  it('is nothing of a leaf whose bands all give the same, or whose decided part suffices', () => {
    const criteria = [
      computed('A', 'x', [
        { below: 0, points: 4 },
        { from: 0, points: 4 },
      ]),
      computed('B', 'p ? 1 : y', bands),
    ]
    expect(missing({ criteria }, { facts: { p: true } })).toEqual([])
  })

  it('is nothing of a leaf that is not applicable: no fact can change that', () => {
    const criteria = [computed('A', 'x / y', bands)]
    expect(missing({ criteria }, { facts: { x: 1, y: 0 } })).toEqual([])
  })

  it('is what an undecided gate needs, while the outcome is open', () => {
    const parts: Parts = { gates: [gate('G', 'p && x > 0'), gate('H', null)], passMark }
    const given = (facts: NonNullable<DossierInput['facts']>, A: string) =>
      missing(parts, { facts, judged: { A } })
    expect([given({}, '9'), given({ p: true }, '9'), given({ p: false }, '9'), given({}, '4')]).toEqual([
      ['H', 'p', 'x'],
      ['H', 'x'],
      [],
      [],
    ])
  })

  it('is the kind of applicant, where lists differ by it', () => {
    const bandsFor = {
      household: [
        { below: 0, points: 2 },
        { from: 0, points: 10 },
      ],
    }
    const applicants = [{ code: 'household', name: { vi: 'Hộ' } }]
    const parts: Parts = { applicants, criteria: [computed('A', 'x', bands, { bandsFor })] }
    expect([
      missing(parts, { facts: { x: -1 } }),
      missing(parts, { facts: { x: 1 } }),
      missing(parts, {}),
    ]).toEqual([['applicant'], [], ['applicant', 'x']])
  })

  it('is not the kind of applicant, where its list says the same as the common one', () => {
    const applicants = [{ code: 'household', name: { vi: 'Hộ' } }]
    const bandsFor = { household: [...bands].reverse() }
    expect(missing({ applicants, criteria: [computed('A', 'x', bands, { bandsFor })] }, {})).toEqual(['x'])
  })
})

describe('what is missing of tracks', () => {
  const tracked = (choose: 'declared' | 'first'): Parts => ({
    passMark,
    tracks: {
      choose,
      list: ['x', 'y'].map(code => ({
        code: `T${code}`,
        name: { vi: code },
        gates: [gate(code, `${code} > 0`)],
      })),
    },
  })
  const A = '9'
  it('is the track itself and what the gates of any track need, while none is named', () => {
    expect(missing(tracked('declared'), { judged: { A } })).toEqual(['track', 'x', 'y'])
    expect(missing(tracked('declared'), { facts: { x: -1 }, judged: { A } })).toEqual(['track', 'y'])
  })
  it('is what the gates of the named track need', () => {
    expect(missing(tracked('declared'), { track: 'Ty', judged: { A } })).toEqual(['y'])
  })
  it('is nothing when a track holds, though an earlier one is open', () => {
    expect(missing(tracked('first'), { facts: { y: 1 }, judged: { A } })).toEqual([])
    expect(missing(tracked('first'), { facts: { y: -1 }, judged: { A } })).toEqual(['x'])
  })
})

describe('what is missing while a seat is open', () => {
  const round = (atCut: 'all' | 'tieKeys', perEnterprise?: number) =>
    Object.fromEntries(
      roundOf(
        {
          passMark,
          ties: [{ value: 'x' }],
          seats: { count: 1, atCut, ...(perEnterprise === undefined ? {} : { perEnterprise }) },
        },
        {
          a: { enterprise: 'E', judged: { A: 7 } },
          b: { enterprise: 'E', judged: { A: 7 }, facts: { x: 1 } },
          c: { enterprise: 'F', judged: { A: 6 } },
        },
      ).results.map(({ id, outcome, missing: found }) => [id, [outcome, ...found]]),
    )

  it('is what the tie keys need: they can change the seat, and so the outcome', () => {
    expect(round('tieKeys')).toEqual({ a: ['unknown', 'x'], b: ['unknown'], c: ['fail'] })
  })
  it('is nothing of the tie keys where all equal totals enter', () => {
    expect(round('all')).toEqual({ a: ['pass'], b: ['pass'], c: ['fail'] })
  })
  it('is what the tie keys need, where they decide among the products of one enterprise', () => {
    expect(round('all', 1)).toEqual({ a: ['unknown', 'x'], b: ['unknown'], c: ['fail'] })
  })
  it('is nothing of the gates once the seat is lost', () => {
    const { results } = roundOf(
      { passMark, gates: [gate('G', null)], seats: { count: 1, atCut: 'all' } },
      { a: { judged: { A: 9, G: true } }, b: { judged: { A: 8 } } },
    )
    expect(results.map(({ id, outcome, missing: found }) => [id, outcome, found])).toEqual([
      ['a', 'pass', []],
      ['b', 'fail', []],
    ])
  })
})
