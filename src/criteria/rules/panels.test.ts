import { describe, expect, it } from 'vitest'
import {
  computed,
  gate,
  judged,
  node,
  type Parts,
  problemsOf,
  setOf,
} from '../../selection/rules/testing/kit.ts'
import type { Panel } from '../model.ts'
import { readCriteriaSet } from './read.ts'
import { decree, decreeText } from './show.ts'

const ROUNDING = { mode: 'half-up', decimals: 2 } as const
const sheets: Panel = {
  code: 'HD',
  name: { vi: 'Hội đồng' },
  unit: 'hd',
  criteria: ['A'],
  combine: { by: 'mean', rounding: ROUNDING },
  quorum: { share: '2/3' },
}
const votes: Panel = {
  code: 'BQ',
  name: { vi: 'Biểu quyết' },
  unit: 'hd',
  criteria: ['G'],
  quorum: { moreThan: '1/2' },
  vote: { needs: 'more-than-half', of: 'present', ballot: 'open', chairBreaksTie: true },
}

const base: Parts = {
  gates: [gate('G', null), gate('R', 'p')],
  criteria: [
    judged('A', 10),
    judged('B', 5, { rounding: ROUNDING }),
    computed('C', 'x', [{ points: 1 }]),
    node('N', [judged('N1', 2)]),
  ],
  units: [
    { code: 'hd', name: { vi: 'Hội đồng' } },
    { code: 'so', name: { vi: 'Sở' } },
  ],
}
const faults = (panels: readonly Panel[], more: Parts = {}) =>
  problemsOf({ ...base, ...more, panels: [...panels] })
const withSheets = (more: Partial<Panel>) => faults([{ ...sheets, ...more }])

describe('panels of a set', () => {
  it('are read onto the leaves and gates they judge', () => {
    const read = readCriteriaSet(setOf({ ...base, panels: [sheets, votes] }))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const [, leaf] = read.set.criteria
    expect(leaf?.kind === 'judged' && [leaf.panel?.code, leaf.rounding]).toEqual(['HD', ROUNDING])
    expect(read.set.gates.map(({ panel }) => panel?.vote ?? null)).toEqual([
      { needs: 'more-than-half', of: 'present', isSecret: false, chairBreaksTie: true },
      null,
    ])
    expect(read.set.panels.map(({ code }) => code)).toEqual(['HD', 'BQ'])
  })

  it.each<readonly [string, readonly string[], string]>([
    ['a code that is not there', ['X'], 'there is no criterion or gate "X"'],
    ['a computed leaf', ['C'], 'this criterion is calculated, so nobody judges it'],
    ['a sum', ['N'], 'this criterion is calculated, so nobody judges it'],
    ['a leaf with a rounding', ['B'], 'this criterion has a rounding of its own beside that of the panel'],
  ])('do not judge %s', (_, more, reason) => {
    expect(withSheets({ criteria: ['A', ...more] })).toEqual([`panels[0].criteria[1]: ${reason}`])
  })

  it('do not judge a gate that has a rule, nor what the public votes on', () => {
    expect(faults([{ ...votes, criteria: ['G', 'R'] }])).toEqual([
      'panels[0].criteria[1]: this gate follows from its rule, so nobody judges it',
    ])
    expect(faults([sheets], { publicVote: { criterion: 'A' } })).toEqual([
      'panels[0].criteria[0]: the points of this criterion come from a vote of the public',
    ])
  })

  it('share no code, and each has its own', () => {
    expect(faults([sheets, { ...sheets, code: 'KH' }])).toEqual([
      'panels[1].criteria[0]: this code stands already at panels[0].criteria[0]',
    ])
    expect(faults([sheets, { ...votes, code: 'HD' }])).toEqual([
      'panels[1].code: this code stands already at panels[0].code',
    ])
  })

  it('say how sheets are combined and gates voted on, and nothing idle', () => {
    const { combine: _, ...bare } = sheets
    const { vote, ...silent } = votes
    expect(faults([bare])).toEqual([
      'panels[0].combine: it is not said how the sheets of a criterion are combined',
    ])
    expect(faults([silent])).toEqual(['panels[0].vote: it is not said how a gate is voted on'])
    expect(withSheets({ vote })).toEqual(['panels[0].vote: no gate of this panel is voted on'])
    expect(faults([{ ...votes, combine: sheets.combine }])).toEqual([
      'panels[0].combine: no criterion of this panel has sheets to combine',
    ])
  })

  it.each<readonly [Panel['quorum'], readonly string[]]>([
    [{ share: '1' }, []],
    [{ share: '1/9999' }, []],
    [{ share: '0' }, ['panels[0].quorum.share: a share is above 0 and at most 1']],
    [{ share: '-0.5' }, ['panels[0].quorum.share: a share is above 0 and at most 1']],
    [{ share: '4/3' }, ['panels[0].quorum.share: a share is above 0 and at most 1']],
    [{ share: 1.01 }, ['panels[0].quorum.share: a share is above 0 and at most 1']],
    [{ moreThan: '0' }, []],
    [
      { moreThan: 1 },
      ['panels[0].quorum.moreThan: nobody can be more than this: write a share from 0 to below 1'],
    ],
    [{ members: 5 }, []],
  ])('a quorum of %j', (quorum, says) => {
    expect(withSheets({ quorum })).toEqual(says)
  })

  it.each<readonly [NonNullable<Panel['combine']>, readonly string[]]>([
    [{ by: 'trimmed-mean', drop: 2, rounding: ROUNDING }, []],
    [
      { by: 'trimmed-mean', drop: 3, rounding: ROUNDING },
      ['panels[0].combine.drop: of 6 sheets nothing would be left'],
    ],
    [
      { by: 'trimmed-mean', rounding: ROUNDING },
      ['panels[0].combine.drop: it is not said how many sheets a trimmed mean leaves out'],
    ],
    [
      { by: 'median', drop: 1, rounding: ROUNDING },
      ['panels[0].combine.drop: only a trimmed mean leaves sheets out'],
    ],
  ])('a combination of %j under a quorum of six', (combine, says) => {
    expect(withSheets({ combine, quorum: { members: 6 } })).toEqual(says)
  })

  it('have no casting vote where two thirds are needed', () => {
    const vote = { needs: 'two-thirds', of: 'members', ballot: 'secret', chairBreaksTie: true } as const
    expect(faults([{ ...votes, vote }])).toEqual([
      'panels[0].vote.chairBreaksTie: where two thirds are needed, equal votes decide nothing',
    ])
  })

  it('are of a unit of the set, the one to which their codes are assigned', () => {
    expect(withSheets({ unit: 'ubnd' })).toEqual(['panels[0].unit: there is no unit "ubnd"'])
    const assignments = [{ criteria: ['A'], unit: 'so' }]
    expect(faults([sheets], { assignments })).toEqual(['panels[0].unit: the assignments give "A" to "so"'])
    expect(faults([{ ...sheets, unit: 'so' }], { assignments })).toEqual([])
  })

  it.each([
    ['without a rounding', { ...sheets, combine: { by: 'mean' } }, 'panels[0].combine.rounding'],
    ['without a quorum', { ...sheets, quorum: undefined }, 'panels[0].quorum'],
    ['with a quorum of nobody', { ...sheets, quorum: { members: 0 } }, 'panels[0].quorum.members'],
    ['with a share over nothing', { ...sheets, quorum: { share: '1/0' } }, 'panels[0].quorum.share'],
    ['with no code', { ...sheets, criteria: [] }, 'panels[0].criteria'],
    [
      'with an unknown ballot',
      { ...votes, vote: { ...votes.vote, ballot: 'loud' } },
      'panels[0].vote.ballot',
    ],
  ])('%s are refused at their place', (_, panel, place) => {
    const read = readCriteriaSet({ ...setOf(base), panels: [panel] })
    expect(read.ok ? [] : read.problems.map(each => each.place)).toEqual([place])
  })

  it('are read in a decree, in both languages', () => {
    const { vote } = votes
    const set = setOf({ ...base, panels: [{ ...sheets, criteria: ['A', 'G'], ...(vote ? { vote } : {}) }] })
    const articles = (language: 'vi' | 'en') => {
      const text = decreeText(decree(set, language)).replace(/\s+/g, ' ')
      return text.slice(text.search(/Chấm điểm và biểu quyết|What several/i))
    }
    expect(articles('vi')).toContain('Điểm A là trung bình cộng của các phiếu chấm')
    expect(articles('vi')).toContain('Có kết quả khi ít nhất 2/3 số thành viên được tham gia hồ sơ đó')
    expect(articles('vi')).toContain('G đạt khi trên một nửa số người biểu quyết tán thành')
    expect(articles('en')).toContain('Where as many are in favour as against, the side of the chair decides')
  })
})
