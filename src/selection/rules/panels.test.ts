import { describe, expect, it } from 'vitest'
import type { Panel } from '../../criteria/model.ts'
import { readPanels } from '../../criteria/rules/panels.ts'
import { exactOf, formatExact } from '../../exact/number.ts'
import type { DossierInput, Result } from '../model.ts'
import { combined, quorumOf, votesWanted } from './panels.ts'
import { complaintsOf, gate, judged, resultOf, setOf } from './testing/kit.ts'
import { orders } from './testing/worlds.ts'

/** Councils of up to nine members, with every pattern of recusal and of presence. */
const LARGEST = 9
const MEMBERS = Array.from({ length: LARGEST }, (_, at) => `m${at}`)
const units = [{ code: 'hd', name: { vi: 'Hội đồng' } }]
const ROUNDING = { mode: 'half-up', decimals: 2 } as const

const panelOf = (more: Partial<Panel>): Panel => ({
  code: 'HD',
  name: { vi: 'Hội đồng' },
  unit: 'hd',
  criteria: ['A'],
  combine: { by: 'mean', rounding: ROUNDING },
  quorum: { share: '2/3' },
  ...more,
})
const readOf = (more: Partial<Panel>) => {
  const [read] = readPanels(setOf({ panels: [panelOf(more)] }))
  if (read === undefined) throw new Error('no panel')
  return read
}

type Vote = NonNullable<Panel['vote']>
const gatePanel = (vote: Vote, quorum: Panel['quorum']): Panel => ({
  code: 'HD',
  name: { vi: 'Hội đồng' },
  unit: 'hd',
  criteria: ['G'],
  quorum,
  vote,
})

/** Members of a council by the bits of a number. */
const some = (size: number, bits: number): readonly string[] =>
  MEMBERS.slice(0, size).filter((_, at) => (bits >> at) % 2 === 1)

/** The rule as a person reads it in a regulation: counted up, with whole numbers alone. */
const QUORUMS: readonly (readonly [Panel['quorum'], (present: number, entitled: number) => boolean])[] = [
  [{ share: '2/3' }, (present, entitled) => present * 3 >= entitled * 2 && present > 0],
  [{ moreThan: '1/2' }, (present, entitled) => present * 2 > entitled],
  [{ share: '1' }, (present, entitled) => present === entitled && present > 0],
  [{ members: 5 }, present => present >= 5],
]

describe('a council of up to nine, whoever is recused and whoever has judged', () => {
  it.each(QUORUMS)('has a quorum of %j of those who are not recused', (quorum, isEnough) => {
    const panel = readOf({ quorum })
    for (let size = 1; size <= LARGEST; size++)
      for (let recused = 0; recused < 2 ** size; recused++) {
        const entitled = size - some(size, recused).length
        const needed = quorumOf(panel, entitled) ?? Number.NaN
        for (let present = 0; present <= entitled; present++)
          expect(present >= needed, `${present} of ${entitled} of ${size}`).toBe(isEnough(present, entitled))
      }
  })

  /** Nine halves of a point, no two alike, so that a wrong sheet anywhere shows. */
  const halves = (member: string): number => (Number(member.slice(1)) * 7 + 3) % 20

  const meanInHundredths = (all: readonly number[]): number => {
    const sum = all.reduce((total, each) => total + each, 0) * 50
    return Math.floor((2 * sum + all.length) / (2 * all.length))
  }
  const sorted = (members: readonly string[]) => members.map(halves).sort((a, b) => a - b)
  const COMBINATIONS: readonly (readonly [
    NonNullable<Panel['combine']>,
    number,
    (present: readonly string[]) => number,
  ])[] = [
    [{ by: 'mean', rounding: ROUNDING }, 1, present => meanInHundredths(present.map(halves))],
    [
      { by: 'trimmed-mean', drop: 1, rounding: ROUNDING },
      3,
      present => meanInHundredths(sorted(present).slice(1, -1)),
    ],
    [
      { by: 'median', rounding: ROUNDING },
      1,
      present => {
        const all = sorted(present)
        const middle = all.length >> 1
        return meanInHundredths(all.length % 2 === 1 ? [all[middle] ?? 0] : all.slice(middle - 1, middle + 1))
      },
    ],
  ]

  it.each(COMBINATIONS)(
    'comes by %j to what anyone would reckon, once it is decided',
    (combine, least, expected) => {
      const panel = readOf({ combine })
      for (let size = 1; size <= LARGEST; size++)
        for (let present = 1; present < 2 ** size; present++) {
          const members = some(size, present)
          if (members.length < least || panel.combine === null) continue
          const points = members.map(member =>
            exactOf(halves(member) % 2 === 0 ? halves(member) / 2 : `${halves(member) >> 1}.5`),
          )
          const found = resultWith(panelOf({ combine, quorum: { members: least } }), members)
          const hundredths = expected(members)
          expect(found.points, members.join()).toBe(
            `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`,
          )
          expect(formatExact(combined(panel.combine, points.toReversed()))).toBe(
            formatExact(combined(panel.combine, points)),
          )
        }
    },
  )

  const resultWith = (panel: Panel, members: readonly string[]): Result['criteria'][number] => {
    const sheets = members.map(by => ({ by, points: halfText(halves(by)) }))
    const result = resultOf(
      { criteria: [judged('A', 10)], panels: [panel], units },
      { judged: { A: { sheets, entitled: members.length } } },
    )
    const [criterion] = result.criteria
    if (criterion === undefined) throw new Error('no criterion')
    return criterion
  }

  const halfText = (count: number): string => `${count >> 1}${count % 2 === 1 ? '.5' : ''}`

  it.each([4, 9])(
    'is open before the quorum, decided after it where the sitting is over, of %i members',
    size => {
      const panels = [panelOf({})]
      for (let recused = 0; recused < 2 ** size; recused++) {
        const able = MEMBERS.slice(0, size).filter((_, at) => (recused >> at) % 2 === 0)
        for (let present = 0; present <= able.length; present++)
          for (const closed of [true, undefined]) {
            const sheets = able.slice(0, present).map(by => ({ by, points: '5' }))
            const { criteria, missing } = resultOf(
              { criteria: [judged('A', 10)], panels, units },
              { judged: { A: { sheets, entitled: able.length, ...(closed ? { closed } : {}) } } },
            )
            const isEnough = present > 0 && present * 3 >= able.length * 2
            const isOver = isEnough && (closed === true || present === able.length)
            expect([criteria[0]?.points, missing]).toEqual(isOver ? ['5.00', []] : [null, ['A']])
            expect(criteria[0]?.range).toEqual(isOver ? ['5.00', '5.00'] : ['0.00', '10.00'])
          }
      }
    },
  )

  const VOTES: readonly (readonly [Vote, (count: Counted) => boolean | null])[] = [
    [{ needs: 'more-than-half', of: 'present', ballot: 'open' }, ({ yes, present }) => yes * 2 > present],
    [
      { needs: 'more-than-half', of: 'present', ballot: 'open', chairBreaksTie: true },
      ({ yes, no, present, chair }) => (yes * 2 > present ? true : yes === no ? chair : false),
    ],
    [{ needs: 'two-thirds', of: 'present', ballot: 'open' }, ({ yes, present }) => yes * 3 >= present * 2],
    [
      { needs: 'more-than-half', of: 'members', ballot: 'open', chairBreaksTie: true },
      ({ yes, no, entitled, chair }) => (yes * 2 > entitled ? true : yes === no ? chair : false),
    ],
    [{ needs: 'two-thirds', of: 'members', ballot: 'open' }, ({ yes, entitled }) => yes * 3 >= entitled * 2],
  ]
  interface Counted {
    readonly yes: number
    readonly no: number
    readonly present: number
    readonly entitled: number
    readonly chair: boolean | null
  }
  const SIDES = ['yes', 'no', 'none'] as const

  it.each(VOTES)(
    'votes by %j as anyone would count it, however each of the members votes',
    (vote, expected) => {
      for (let entitled = 1; entitled <= LARGEST; entitled++)
        for (let yes = 0; yes <= entitled; yes++)
          for (let no = 0; no + yes <= entitled; no++)
            for (let none = 0; none + no + yes <= entitled; none++)
              for (const chair of SIDES) {
                const present = yes + no + none
                const count = { yes, no, none }
                if (present === 0 || count[chair] === 0) continue
                const found = voted(gatePanel(vote, { members: 1 }), count, chair, entitled)
                const side = chair === 'none' ? null : chair === 'yes'
                expect(found, JSON.stringify({ yes, no, none, chair, entitled })).toBe(
                  expected({ yes, no, present, entitled, chair: side }),
                )
              }
    },
  )

  const voted = (
    panel: Panel,
    count: Readonly<Record<(typeof SIDES)[number], number>>,
    chair: (typeof SIDES)[number],
    entitled: number,
  ): boolean | null => {
    const names = [...MEMBERS]
    const sheets = SIDES.flatMap(side =>
      names
        .splice(0, count[side])
        .map(by => (side === 'none' ? { by, abstains: true as const } : { by, holds: side === 'yes' })),
    )
    const before = SIDES.slice(0, SIDES.indexOf(chair)).reduce((sum, side) => sum + count[side], 0)
    const { gates } = resultOf(
      { gates: [gate('G', null)], panels: [panel], units },
      { judged: { G: { sheets, entitled, closed: true, chair: MEMBERS[before] ?? '' } } },
    )
    return gates[0]?.holds ?? null
  }

  it('needs no more and no fewer votes than more than half, or two thirds', () => {
    for (let all = 0; all <= 99; all++)
      for (const [needs, isEnough] of [
        ['more-than-half', (votes: number) => votes * 2 > all],
        ['two-thirds', (votes: number) => votes * 3 >= all * 2],
      ] as const) {
        const vote = { needs, of: 'members', isSecret: false, chairBreaksTie: false } as const
        const wanted = votesWanted(vote, { counted: 0, entitled: all, closed: true }) ?? Number.NaN
        expect([isEnough(wanted), isEnough(wanted - 1)]).toEqual([true, false])
      }
  })
})

const SHEETS = [
  { by: 'a', points: '1' },
  { by: 'b', points: '4' },
  { by: 'c', points: '4' },
  { by: 'd', points: '9.5' },
  { by: 'e', points: '10' },
]
const trimmed = panelOf({ combine: { by: 'trimmed-mean', drop: 1, rounding: ROUNDING } })
const together = (sheets: readonly { by: string; points: string }[], more: object = {}) =>
  resultOf(
    { criteria: [judged('A', 10)], panels: [trimmed], units },
    { judged: { A: { sheets: [...sheets], entitled: 5, ...more } } },
  )

describe('sheets', () => {
  it('come in any order to the same result, explanation and all', () => {
    const expected = together(SHEETS)
    for (const order of orders(SHEETS)) expect(together(order)).toEqual(expected)
  })

  it('are shown each, with what was left out, how many are needed and the exact combination', () => {
    expect(together(SHEETS).criteria[0]).toEqual({
      code: 'A',
      points: '5.83',
      range: ['5.83', '5.83'],
      max: '10.00',
      why: {
        by: 'panel',
        panel: 'HD',
        counted: 5,
        entitled: 5,
        quorum: 4,
        closed: false,
        sheets: [
          { by: 'a', points: '1.00', dropped: true },
          { by: 'b', points: '4.00' },
          { by: 'c', points: '4.00' },
          { by: 'd', points: '9.50' },
          { by: 'e', points: '10.00', dropped: true },
        ],
        combined: '35/6',
      },
    })
  })

  it('never make undecided what was decided when one more comes', () => {
    for (let given = 0; given < SHEETS.length; given++)
      for (const closed of [{}, { closed: true as const }]) {
        const before = together(SHEETS.slice(0, given), closed)
        const after = together(SHEETS.slice(0, given + 1), closed)
        if (before.criteria[0]?.points !== null) expect(after.criteria[0]?.points).not.toBeNull()
      }
  })

  it('decide nothing while it is not known how many may judge', () => {
    const { criteria } = together(SHEETS, { entitled: undefined })
    expect([criteria[0]?.points, criteria[0]?.range]).toEqual([null, ['0.00', '10.00']])
  })

  it('are rounded once, as the panel says', () => {
    const down = panelOf({ combine: { by: 'mean', rounding: { mode: 'down', decimals: 0 } } })
    const result = resultOf(
      { criteria: [judged('A', 10)], panels: [down], units },
      { judged: { A: { sheets: SHEETS, entitled: 5 } } },
    )
    expect(result.criteria[0]?.points).toBe('5.00')
  })

  it('choose bands, whose points are combined; two kinds of applicant leave a range', () => {
    const bands = (fine: number) => [
      { code: 'plain', points: 0 },
      { code: 'fine', points: fine },
    ]
    const parts = {
      criteria: [{ code: 'A', name: { vi: 'A' }, bands: bands(10), bandsFor: { co: bands(4) } }],
      applicants: [{ code: 'co', name: { vi: 'Hợp tác xã' } }],
      panels: [panelOf({})],
      units,
    }
    const sheets = [
      { by: 'a', band: 'fine' },
      { by: 'b', band: 'plain' },
    ]
    const A = { sheets, entitled: 2 }
    expect(resultOf(parts, { judged: { A } }).criteria[0]?.range).toEqual(['2.00', '5.00'])
    expect(resultOf(parts, { judged: { A } }).missing).toEqual(['applicant'])
    expect(resultOf(parts, { applicant: 'co', judged: { A } }).criteria[0]?.points).toBe('2.00')
  })
})

describe('a vote', () => {
  const open: Vote = { needs: 'more-than-half', of: 'present', ballot: 'open', chairBreaksTie: true }
  const votesOf = (vote: Vote, G: NonNullable<DossierInput['judged']>[string]) =>
    resultOf(
      { gates: [gate('G', null)], panels: [gatePanel(vote, { share: '1/2' })], units },
      { judged: { G } },
    )
  const tied = [
    { by: 'a', holds: true },
    { by: 'b', holds: false },
  ]

  it('that is tied waits for the side of the chair, and says that the chair decided', () => {
    const waiting = votesOf(open, { sheets: tied, entitled: 2 })
    expect([waiting.gates[0]?.holds, waiting.missing.includes('G')]).toEqual([null, true])
    const decided = votesOf(open, { sheets: tied, entitled: 2, chair: 'b' })
    expect(decided.gates[0]).toEqual({
      code: 'G',
      holds: false,
      why: {
        by: 'vote',
        panel: 'HD',
        counted: 2,
        entitled: 2,
        quorum: 1,
        closed: false,
        votes: [
          { by: 'a', vote: 'for' },
          { by: 'b', vote: 'against' },
        ],
        for: 1,
        against: 1,
        abstain: 0,
        wanted: 2,
        casting: false,
      },
    })
  })

  it('by secret ballot names nobody', () => {
    const secret: Vote = { ...open, ballot: 'secret' }
    const votes = { for: 1, against: 1, abstain: 0 }
    const [found] = votesOf(secret, { votes, entitled: 2, casting: true }).gates
    expect([found?.holds, found?.why.by === 'vote' && found.why.votes]).toEqual([true, null])
  })
})

describe('a dossier with sheets', () => {
  const parts = { criteria: [judged('A', 10), judged('B', 5)], gates: [gate('G', null)], units }
  const open: Vote = { needs: 'two-thirds', of: 'members', ballot: 'open' }
  const panels = [panelOf({ criteria: ['A', 'G'], vote: open })]
  const one = { by: 'a', points: '1' }
  it.each<readonly [string, NonNullable<DossierInput['judged']>, string]>([
    ['one judgement', { A: '5' }, 'D.judged.A: this is judged by the panel "HD"'],
    ['sheets where one judges', { B: { sheets: [one] } }, 'D.judged.B: "B" is judged by one person'],
    ['two sheets of one', { A: { sheets: [one, one] } }, 'D.judged.A.sheets[1]: "a" has two sheets'],
    [
      'points out of range',
      { A: { sheets: [{ by: 'a', points: '11' }] } },
      'D.judged.A.sheets[0]: points go from 0 to 10',
    ],
    [
      'a vote for points',
      { A: { sheets: [{ by: 'a', holds: true }] } },
      'D.judged.A.sheets[0]: points are wanted',
    ],
    ['points for a vote', { G: { sheets: [one] } }, 'D.judged.G.sheets[0]: a judged gate holds or does not'],
    [
      'abstaining from points',
      { A: { sheets: [{ by: 'a', abstains: true }] } },
      'D.judged.A.sheets[0]: only a vote can be withheld',
    ],
    [
      'more sheets than may judge',
      { A: { sheets: [one], entitled: 0 } },
      'D.judged.A: 1 have judged of 0 who may',
    ],
    [
      'a count where votes have names',
      { G: { votes: { for: 1, against: 0, abstain: 0 } } },
      'D.judged.G: each of the panel is named here',
    ],
  ])('is refused for %s', (_, given, says) => {
    expect(complaintsOf({ ...parts, panels }, { judged: given })).toEqual([says])
  })

  it('is refused for named votes where the ballot is secret', () => {
    const secret = [panelOf({ criteria: ['A', 'G'], vote: { ...open, ballot: 'secret' } })]
    const given = { G: { sheets: [{ by: 'a', holds: true }] } }
    expect(complaintsOf({ ...parts, panels: secret }, { judged: given })).toEqual([
      'D.judged.G: the ballot is secret: no vote has a name',
    ])
  })
})
