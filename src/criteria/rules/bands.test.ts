import { describe, expect, it } from 'vitest'
import { computed, judged, node, type Parts, problemsOf } from '../../selection/rules/testing/kit.ts'
import type { Criterion } from '../model.ts'

type Bands = NonNullable<Criterion['bands']>
type Ends = Omit<Bands[number], 'points'>

/** What is wrong with a computed leaf of these bands; the points do not matter. */
const faults = (ends: readonly Ends[], more: Partial<Criterion> = {}): readonly string[] =>
  problemsOf({
    criteria: [
      computed(
        'A',
        'x',
        ends.map(end => ({ ...end, points: 1 })),
        more,
      ),
    ],
  })

const at = 'criteria[0].bands'
const lower = 'leave the lower end of the lowest band open, or give a "domain"'
const upper = 'leave the upper end of the highest band open, or give a "domain"'

describe('bands of a computed criterion', () => {
  it.each([
    ['one for every number', [{}]],
    ['from and below', [{ below: 0 }, { from: 0, below: '0.1' }, { from: '0.1' }]],
    ['above and up to', [{ upTo: 0 }, { above: 0 }]],
    ['in any order', [{ from: 1 }, { below: 0 }, { from: 0, below: 1 }]],
    ['one number by itself', [{ below: 0 }, { from: 0, upTo: 0 }, { above: 0 }]],
    ['ends written in two ways', [{ below: '1.0' }, { from: 1 }]],
  ])('%s cover every number once', (_, ends) => {
    expect(faults(ends)).toEqual([])
  })

  it.each([
    [
      'a gap',
      [{ below: 0 }, { from: 1 }],
      [`${at}: there is a gap between the bands (… below 0) and (from 1 …)`],
    ],
    [
      'a gap of one number',
      [{ below: 0 }, { above: 0 }],
      [`${at}: there is a gap between the bands (… below 0) and (above 0 …)`],
    ],
    ['an overlap', [{ upTo: 1 }, { above: 0 }], [`${at}: the bands (… up to 1) and (above 0 …) overlap`]],
    [
      'an overlap in one number',
      [{ upTo: 0 }, { from: 0 }],
      [`${at}: the bands (… up to 0) and (from 0 …) overlap`],
    ],
    ['a band twice', [{}, {}], [`${at}: the bands (… …) and (… …) overlap`]],
    ['nothing below', [{ from: 0 }], [`${at}: no band holds the numbers below 0; ${lower}`]],
    ['nothing above', [{ below: 0 }], [`${at}: no band holds the numbers above 0; ${upper}`]],
    [
      'an empty band',
      [{ below: 0 }, { from: 0, below: 0 }, { from: 0 }],
      [`${at}: the band (from 0 below 0) holds no number`],
    ],
    [
      'two lower ends',
      [{ below: 0 }, { from: 0, above: 0 }],
      [`${at}[1]: "from" and "above" are both the lower end`],
    ],
    [
      'two upper ends',
      [{ below: 0, upTo: 0 }, { above: 0 }],
      [`${at}[0]: "upTo" and "below" are both the upper end`],
    ],
  ])('with %s are refused', (_, ends, reasons) => {
    expect(faults(ends)).toEqual(reasons)
  })

  it('cover their domain, no less and no more', () => {
    const domain = { from: 0, upTo: 1 }
    expect(
      faults(
        [
          { from: 0, below: '0.5' },
          { from: '0.5', upTo: 1 },
        ],
        { domain },
      ),
    ).toEqual([])
    expect(faults([{ from: 0, below: 1 }], { domain })).toEqual([
      `${at}: no band holds the numbers above 1; ${upper}`,
    ])
    expect(faults([{ upTo: 1 }], { domain })).toEqual([`${at}: the lowest band begins below the domain`])
    expect(faults([{ from: 0, upTo: 1 }], { domain: { from: 0, above: 0, upTo: 1 } })).toEqual([
      'criteria[0].domain: "from" and "above" are both the lower end',
    ])
  })

  it('of every kind of applicant cover it too', () => {
    const applicants = [{ code: 'household', name: { vi: 'Hộ' } }]
    const bandsFor = { household: [{ below: 0, points: 1 }] }
    const criteria = [computed('A', 'x', [{ points: 1 }], { bandsFor })]
    expect(problemsOf({ applicants, criteria })).toEqual([
      `criteria[0].bandsFor.household: no band holds the numbers above 0; ${upper}`,
    ])
    expect(problemsOf({ criteria })).toEqual([
      `criteria[0].bandsFor.household: no band holds the numbers above 0; ${upper}`,
      'criteria[0].bandsFor.household: there is no kind of applicant "household"',
    ])
  })
})

describe('bands that a person chooses', () => {
  const chosen = (bands: Bands): readonly string[] =>
    problemsOf({ criteria: [{ code: 'A', name: { vi: 'A' }, bands }] })

  it('have each a code of their own, and no ends', () => {
    expect(
      chosen([
        { code: 'a', points: 1 },
        { code: 'b', points: 1 },
      ]),
    ).toEqual([])
    expect(chosen([{ points: 1 }])).toEqual([`${at}[0].code: a band that a person chooses needs a code`])
    expect(
      chosen([
        { code: 'a', points: 1 },
        { code: 'a', points: 2 },
      ]),
    ).toEqual([`${at}[1].code: this code stands twice in one list`])
    expect(chosen([{ code: 'a', from: 0, points: 1 }])).toEqual([
      `${at}[0]: a band with ends needs a "value" to apply to`,
    ])
  })
})

describe('the maximum of a criterion with bands', () => {
  const named = [
    { code: 'a', points: '2.5' },
    { code: 'b', points: 1 },
  ]
  const of = (more: Partial<Criterion>): readonly string[] =>
    problemsOf({ criteria: [{ code: 'A', name: { vi: 'A' }, bands: named, ...more }] })

  it('is what its highest band gives, as it is written', () => {
    const rounding = { mode: 'half-up', decimals: 0 } as const
    expect([of({}), of({ max: '2.50' }), of({ max: '2.5', rounding })]).toEqual([[], [], []])
    expect(of({ max: 3 })).toEqual(['criteria[0].max: the bands give at most 2.5'])
  })

  it('is not exceeded by what "not applicable" gives', () => {
    const leaf = (notApplicable: number | string, more: Partial<Criterion> = {}): Parts => ({
      criteria: [computed('A', 'x', [{ points: '2.5' }], { notApplicable, ...more })],
    })
    expect(problemsOf(leaf('2.5'))).toEqual([])
    expect(problemsOf(leaf(3))).toEqual(['criteria[0].notApplicable: this is above the maximum 2.5'])
  })

  it('counts towards the node above', () => {
    const inner = { code: 'A', name: { vi: 'A' }, bands: named }
    const of = (max: string) => problemsOf({ criteria: [node('N', [inner, judged('B', 5)], { max })] })
    expect([of('7.5'), of('8'), of('7')]).toEqual([
      [],
      ['criteria[0].max: the criteria below add up to 7.5 only'],
      ['criteria[0].max: the criteria below add up to 7.5'],
    ])
  })
})
