import { describe, expect, it } from 'vitest'
import type { DossierInput } from '../model.ts'
import { complaintsOf, computed, gate, judged, node, type Parts, resultOf } from './testing/kit.ts'

const bands = [
  { code: 'plain', points: 5 },
  { code: 'fine', points: 25 },
]
const lists = {
  household: [
    { code: 'plain', points: 10 },
    { code: 'rare', points: 20 },
  ],
}
const set: Parts = {
  applicants: ['firm', 'household'].map(code => ({ code, name: { vi: code } })),
  gates: [gate('G', null), gate('R', 'p')],
  tracks: { choose: 'declared', list: [{ code: 'T', name: { vi: 'T' }, gates: [gate('TG', null)] }] },
  criteria: [
    judged('J', 10, { min: 1, step: '0.5' }),
    { code: 'B', name: { vi: 'B' }, bands, bandsFor: lists },
    node('N', [computed('C', 'x', [{ points: 1 }])]),
  ],
}

const wrong = (judgements: DossierInput['judged'], rest: Partial<DossierInput> = {}): readonly string[] =>
  complaintsOf(set, { judged: judgements, ...rest })

describe('a judgement', () => {
  it.each([
    ['points as text', { J: '1.5' }],
    ['points as a number', { J: 10 }],
    ['the least points', { J: '1' }],
    ['a band', { B: { band: 'fine' } }],
    ['a gate', { G: false }],
    ['a gate of a track that is not named', { TG: true }],
    ['not judged yet', { J: null, G: null }],
  ] as const)('%s is read', (_, judgements) => {
    expect(wrong(judgements)).toEqual([])
  })

  it.each([
    [{ J: '0.5' }, 'D.judged.J: points go from 1 to 10'],
    [{ J: 10.5 }, 'D.judged.J: points go from 1 to 10'],
    [{ J: '1.25' }, 'D.judged.J: points go in steps of 0.5 from 1'],
    [{ J: 'ten' }, 'D.judged.J: points are wanted'],
    [{ J: true }, 'D.judged.J: points are wanted'],
    [{ J: { band: 'fine' } }, 'D.judged.J: points are wanted'],
    [{ B: '5' }, 'D.judged.B: a band is to be chosen'],
    [{ B: { band: 'dear' } }, 'D.judged.B: there is no band "dear" here'],
    [{ G: '1' }, 'D.judged.G: a judged gate holds or does not'],
    [{ R: true }, 'D.judged.R: "R" follows from its rule, not from judgement'],
    [{ C: '1' }, 'D.judged.C: "C" is computed, not judged'],
    [{ N: '1' }, 'D.judged.N: "N" is a sum, not judged'],
    [{ Z: '1' }, 'D.judged.Z: the set has no criterion or gate of this code'],
  ] as const)('%o is refused', (judgements, reason) => {
    expect(wrong(judgements)).toEqual([reason])
  })

  it('chooses among the bands of the kind of applicant; while that is not known, among all', () => {
    const chosen = (band: string, applicant: string | null) => wrong({ B: { band } }, { applicant })
    expect([chosen('rare', 'household'), chosen('rare', null), chosen('fine', null)]).toEqual([[], [], []])
    expect([chosen('rare', 'firm'), chosen('fine', 'household')]).toEqual([
      ['D.judged.B: there is no band "rare" here'],
      ['D.judged.B: there is no band "fine" here'],
    ])
  })
})

describe('a dossier', () => {
  it('of an unknown kind, or with an unknown track, is refused', () => {
    expect(complaintsOf(set, { applicant: 'hosehold', track: 'X' })).toEqual([
      'D.applicant: the set knows no such kind of applicant',
      'D.track: the set has no such track',
    ])
    expect(complaintsOf({}, { track: 'T' })).toEqual(['D.track: the set has no tracks'])
  })

  it('names its enterprise where the set limits the products of one', () => {
    const top = { count: 3, atCut: 'all', perEnterprise: 1 } as const
    const reason =
      'D.enterprise: this set allows so many products of one enterprise, and no enterprise is named'
    const honours = [{ code: 'H', name: { vi: 'H' }, ...top }]
    expect([complaintsOf({ seats: top }, {}), complaintsOf({ honours }, {})]).toEqual([[reason], [reason]])
    expect(complaintsOf({ seats: top, honours }, { enterprise: 'E' })).toEqual([])
  })

  it.each([
    ['0', []],
    ['1', []],
    ['-0.001', ['D.facts: the value of A lies outside what can occur']],
    ['1.001', ['D.facts: the value of A lies outside what can occur']],
  ])('whose value is %s: what the domain from 0 up to 1 says', (x, reasons) => {
    const domain = { from: 0, upTo: 1 }
    const criteria = [computed('A', 'x', [{ from: 0, upTo: 1, points: 5 }], { domain })]
    expect(complaintsOf({ criteria }, { facts: { x } })).toEqual(reasons)
  })

  it('outside a domain only by facts that are contested is read', () => {
    const criteria = [computed('A', 'x', [{ from: 0, points: 5 }], { domain: { from: 0 } })]
    const facts = { x: { value: -5, status: 'contested' } } as const
    expect(complaintsOf({ criteria }, { facts })).toEqual([])
  })

  it('tells everything that is wrong with it at once', () => {
    expect(wrong({ J: '99', Z: '1' }, { facts: { x: 'ten', w: 1 } })).toEqual([
      'D.facts.x: this is no decimal',
      'D.facts.w: "w" is not declared in the criteria set',
      'D.judged.J: points go from 1 to 10',
      'D.judged.Z: the set has no criterion or gate of this code',
    ])
  })
})

describe('bands by kind of applicant', () => {
  const scored = (applicant: string | null, band: string | null): unknown => {
    const { criteria, missing } = resultOf(
      {
        ...set,
        gates: [],
        tracks: undefined,
        criteria: [{ code: 'B', name: { vi: 'B' }, bands, bandsFor: lists }],
      },
      { applicant, ...(band === null ? {} : { judged: { B: { band } } }) },
    )
    return [criteria[0]?.range, missing]
  }
  it.each([
    ['its own list', 'household', 'plain', [['10.00', '10.00'], []]],
    ['the common list where it has none', 'firm', 'plain', [['5.00', '5.00'], []]],
    ['either list while the kind is not known', null, 'plain', [['5.00', '10.00'], ['applicant']]],
    ['the one list that has the band', null, 'rare', [['20.00', '20.00'], []]],
    ['all of its own list while no band is chosen', 'household', null, [['10.00', '20.00'], ['B']]],
    [
      'all of every list while nothing is known',
      null,
      null,
      [
        ['5.00', '25.00'],
        ['B', 'applicant'],
      ],
    ],
  ])('%s', (_, applicant, band, found) => {
    expect(scored(applicant, band)).toEqual(found)
  })

  it('decide a value too: by its own list, or by all while the kind is not known', () => {
    const other = {
      household: [
        { below: 5, points: 3 },
        { from: 5, points: 10 },
      ],
    }
    const criteria = [
      computed(
        'A',
        'x',
        [
          { below: 5, points: 1 },
          { from: 5, points: 10 },
        ],
        { bandsFor: other },
      ),
    ]
    const range = (x: number, applicant: string | null) =>
      resultOf({ applicants: set.applicants, criteria }, { facts: { x }, applicant }).totalRange
    expect([range(1, 'household'), range(1, 'firm'), range(1, null), range(7, null)]).toEqual([
      ['3.00', '3.00'],
      ['1.00', '1.00'],
      ['1.00', '3.00'],
      ['10.00', '10.00'],
    ])
  })
})
