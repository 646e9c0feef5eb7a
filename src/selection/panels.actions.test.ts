import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { exportRound, roundContent } from './actions/content.ts'
import { enterTally } from './actions/counts.ts'
import { enterJudgements } from './actions/judgements.ts'
import { enterSheet, seatPanel, sheetsOf } from './actions/panels.ts'
import { closeRound } from './actions/rounds.ts'
import { rerunFrozen } from './freeze.ts'
import type { Entry } from './rules/cells.ts'
import type { Seating } from './rules/seating.ts'
import { getRound } from './store/rounds.ts'
import { actors, as, scoredRound, trialRound } from './testing.ts'

const PANEL = 'HD'
const together = {
  gates: [
    { code: 'G', name: { vi: 'Ý tưởng' }, judged: true },
    { code: 'K', name: { vi: 'Kín' }, judged: true },
  ],
  assignments: [
    { criteria: ['A'], unit: 'cu' },
    { criteria: ['B', 'C', 'G', 'K'], unit: 'hd' },
  ],
  units: [
    { code: 'cu', name: { vi: 'Sở cũ' }, to: '2025-03-01', successor: 'moi' },
    { code: 'moi', name: { vi: 'Sở mới' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  panels: [
    {
      code: PANEL,
      name: { vi: 'Hội đồng' },
      unit: 'hd',
      criteria: ['B', 'C', 'G'],
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
      quorum: { share: '2/3' },
      vote: { needs: 'more-than-half', of: 'present', ballot: 'open', chairBreaksTie: true },
    },
    {
      code: 'KIN',
      name: { vi: 'Bỏ phiếu kín' },
      unit: 'hd',
      criteria: ['K'],
      quorum: { share: '1/2' },
      vote: { needs: 'two-thirds', of: 'members', ballot: 'secret' },
    },
  ],
}

const member = (id: string, role = 'council-member') =>
  ({ kind: 'person', id, name: id, roles: [{ role, unit: null }] }) as const
const secretary = member('thu-ky', 'council-secretary')
const MEMBERS = ['m1', 'm2', 'm3']
const seats: Pick<Seating, 'members' | 'chair'> = { members: MEMBERS, chair: 'm1' }

const seated = async (over: Partial<Seating> = {}): Promise<Work> => {
  const work = await scoredRound(2, together)
  await seatPanel(as(work, secretary), trialRound, PANEL, { ...seats, ...over })
  await seatPanel(as(work, secretary), trialRound, 'KIN', { ...seats, ...over })
  return work
}

const entry = (over: Partial<Entry> = {}): Entry => ({
  dossier: 'd1',
  code: 'B',
  given: '12.5',
  note: null,
  reason: null,
  version: '',
  ...over,
})
const give = (work: Work, by: string, ...entries: readonly Entry[]): Promise<void> =>
  enterSheet(as(work, member(by)), trialRound, { by, entries })

const pointsOf = async (work: Work, code = 'B', dossier = 'd1') => {
  const { results } = await roundContent(work, await getRound(work.db, trialRound))
  const result = results.results.find(({ id }) => id === dossier)
  return (
    result?.criteria.find(each => each.code === code)?.points ??
    result?.gates.find(each => each.code === code)?.holds ??
    null
  )
}

describe('the sheets of a panel', () => {
  it('become points once all who may have given theirs', async () => {
    const work = await seated()
    await give(work, 'm1', entry({ given: '10' }))
    await give(work, 'm2', entry({ given: '10' }))
    expect(await pointsOf(work)).toBeNull()
    await give(work, 'm3', entry({ given: '11.5' }))
    expect(await pointsOf(work)).toBe('10.50')
  })

  it('are enough at two thirds when the sitting is over, and take no more then', async () => {
    const work = await seated()
    await give(work, 'm1', entry({ given: '10' }))
    await seatPanel(as(work, secretary), trialRound, PANEL, { ...seats, closed: ['d1'] })
    expect(await pointsOf(work)).toBeNull()
    await seatPanel(as(work, secretary), trialRound, PANEL, seats)
    await give(work, 'm2', entry({ given: '11' }))
    await seatPanel(as(work, secretary), trialRound, PANEL, { ...seats, closed: ['d1'] })
    expect(await pointsOf(work)).toBe('10.50')
    expect(await outcomeOf(give(work, 'm3', entry()))).toBe('sitting-over')
    expect(await outcomeOf(give(work, 'm3', entry({ dossier: 'd2' })))).toBe('done')
  })

  it('stop counting when their member is recused late, and the quorum is counted anew', async () => {
    const work = await seated()
    for (const by of MEMBERS) await give(work, by, entry({ given: by === 'm3' ? '30' : '10' }))
    expect(await pointsOf(work)).toBe('16.67')
    await seatPanel(as(work, secretary), trialRound, PANEL, { ...seats, recused: { d1: ['m3'] } })
    expect(await pointsOf(work)).toBe('10.00')
    expect(await outcomeOf(give(work, 'm3', entry()))).toBe('not-of-panel')
  })

  it('are each their own: a later one corrects with a reason, a stale one is refused', async () => {
    const work = await seated()
    await give(work, 'm1', entry({ given: '10' }))
    await give(work, 'm2', entry({ given: '20' }))
    expect(await outcomeOf(give(work, 'm1', entry({ given: '11' })))).toBe('cell-stale')
    const [panel] = await sheetsOf(as(work, member('m1')), trialRound)
    expect(panel?.sheets.map(({ byWhom, given }) => [byWhom, given])).toEqual([['m1', '10']])
    const version = panel?.sheets[0]?.version ?? ''
    expect(await outcomeOf(give(work, 'm1', entry({ given: '11', version })))).toBe('cell-reason')
    await give(work, 'm1', entry({ given: '11', version, reason: 'Đọc lại hồ sơ' }))
    const [all] = await sheetsOf(as(work, secretary), trialRound)
    expect(all?.sheets.map(({ byWhom, given }) => [byWhom, given])).toEqual([
      ['m1', '11'],
      ['m2', '20'],
    ])
  })

  it('are given by nobody for another, but by the office or the secretary from paper', async () => {
    const work = await seated()
    const forM2 = { by: 'm2', entries: [entry()] }
    for (const actor of [member('m1'), actors.scorer, actors.auditor, actors.buyer, actors.owner])
      expect(await outcomeOf(enterSheet(as(work, actor), trialRound, forM2))).toBe('403')
    expect(await outcomeOf(enterSheet(as(work, actors.office), trialRound, forM2))).toBe('done')
    expect(await outcomeOf(give(work, 'm4', entry()))).toBe('not-of-panel')
  })

  it.each([
    ['points beyond the range', entry({ given: '30.5' }), 'cell'],
    ['a band for points', entry({ given: { band: 'filed' } }), 'cell'],
    ['abstaining from points', entry({ given: { abstains: true } }), 'cell'],
    ['a criterion of one person', entry({ code: 'A', given: '10' }), '403'],
    ['a secret ballot', entry({ code: 'K', given: true }), 'cell'],
    ['a dossier that is not there', entry({ dossier: 'd9' }), 'There is no dossier d9.'],
  ])('are refused for %s, and with it all that came beside', async (_, wrong, code) => {
    const work = await seated()
    expect(await outcomeOf(give(work, 'm1', entry({ dossier: 'd2' }), wrong))).toBe(code)
    expect((await sheetsOf(as(work, secretary), trialRound)).flatMap(({ sheets }) => sheets)).toEqual([])
  })

  it('wait until somebody is seated; who chairs must be a member, the panel one of the set', async () => {
    const work = await scoredRound(2, together)
    expect(await outcomeOf(give(work, 'm1', entry()))).toBe('panel-not-seated')
    const seat = (panel: string, over: Partial<Seating> = {}) =>
      outcomeOf(seatPanel(as(work, actors.office), trialRound, panel, { ...seats, ...over }))
    expect(await seat('ABC')).toBe('seating')
    expect(await seat(PANEL, { chair: 'm9' })).toBe('seating')
    expect(await seat(PANEL, { chairs: { d1: 'm9' } })).toBe('seating')
    for (const actor of [member('m1'), actors.scorer, actors.auditor, actors.owner])
      expect(await outcomeOf(seatPanel(as(work, actor), trialRound, PANEL, seats))).toBe('403')
  })

  it('count as a vote on a gate, where the chair breaks a tie, or who chairs in the place of a recused chair', async () => {
    const work = await seated({ recused: { d1: ['m3'], d2: ['m1'] }, chairs: { d2: 'm2' } })
    const vote = (by: string, holds: boolean, dossier = 'd1') =>
      give(work, by, entry({ code: 'G', given: holds, dossier }))
    await vote('m1', true)
    await vote('m2', false)
    expect(await pointsOf(work, 'G')).toBe(true)
    await vote('m2', false, 'd2')
    await vote('m3', true, 'd2')
    expect(await pointsOf(work, 'G', 'd2')).toBe(false)
  })

  it('of one who scores alone stay as they were: one judgement for all', async () => {
    const work = await seated()
    expect(await outcomeOf(enterJudgements(as(work, actors.scorer), trialRound, [entry()]))).toBe('403')
  })
})

describe('the count of a secret ballot', () => {
  const count = (work: Work, votes: readonly [number, number, number], over = {}) =>
    outcomeOf(
      enterTally(as(work, secretary), trialRound, [
        {
          ...entry({ code: 'K', ...over }),
          given: { votes: { for: votes[0], against: votes[1], abstain: votes[2] } },
        },
      ]),
    )

  it('decides a gate, within the number of those who may vote', async () => {
    const work = await seated()
    expect(await count(work, [3, 1, 0])).toBe('tally-many')
    expect(await count(work, [1, 0, 0])).toBe('tally-few')
    expect(await count(work, [2, 1, 0])).toBe('done')
    expect(await pointsOf(work, 'K')).toBe(true)
    expect(await count(work, [1, 2, 0])).toBe('cell-stale')
  })

  it('is taken for secret gates alone, and not from a member', async () => {
    const work = await seated()
    expect(await count(work, [2, 1, 0], { code: 'G' })).toBe('tally')
    expect(await outcomeOf(enterTally(as(work, member('m1')), trialRound, []))).toBe('403')
  })
})

it('a round judged together is frozen and calculates itself again from its file', async () => {
  const work = await seated({ closed: 'all' })
  await seatPanel(as(work, secretary), trialRound, PANEL, seats)
  for (const dossier of ['d1', 'd2'])
    for (const by of MEMBERS)
      await give(
        work,
        by,
        entry({ dossier, given: '29.5' }),
        entry({ dossier, code: 'C', given: { band: by === 'm1' ? 'none' : 'filed' } }),
        entry({ dossier, code: 'G', given: by === 'm1' ? { abstains: true } : true }),
      )
  const votes = { for: 3, against: 0, abstain: 0 }
  const counts = ['d1', 'd2'].map(dossier => ({ ...entry({ dossier, code: 'K' }), given: { votes } }))
  await enterTally(as(work, secretary), trialRound, counts)
  await closeRound(work, trialRound)
  const text = await exportRound(work, trialRound)
  expect(rerunFrozen(text).isSame).toBe(true)
  const altered = text.replace('"points":"29.5"', '"points":"29"')
  expect(altered).not.toBe(text)
  expect(rerunFrozen(altered).isSame).toBe(false)
})
