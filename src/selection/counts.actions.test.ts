import { describe, expect, it } from 'vitest'
import { declareInterest } from '../conflicts/index.ts'
import { interestInput } from '../conflicts/model.ts'
import { outcomeOf } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { settleConflicts } from './actions/conflicts.ts'
import { roundContent } from './actions/content.ts'
import { enterTally, type TallyEntry } from './actions/counts.ts'
import { seatUnitPanel } from './actions/unit-panels.ts'
import { latestJudgements } from './store/judgements.ts'
import { getRound } from './store/rounds.ts'
import { listSeatings } from './store/seatings.ts'
import { actors, as, ballotingRound, scorers, trialRound } from './testing.ts'

const entry = (over: Partial<TallyEntry> = {}): TallyEntry => ({
  dossier: 'd1',
  code: 'K',
  given: { votes: { for: 2, against: 1, abstain: 0 } },
  note: null,
  reason: null,
  version: '',
  ...over,
})
const counted = (work: Work, actor: Actor, over: Partial<TallyEntry> = {}) =>
  outcomeOf(enterTally(as(work, actor), trialRound, [entry(over)]))
const votes = (yes: number, no: number, neither: number, casting?: boolean): Partial<TallyEntry> => ({
  given: {
    votes: { for: yes, against: no, abstain: neither },
    ...(casting === undefined ? {} : { casting }),
  },
})
const holds = async (work: Work, dossier = 'd1') => {
  const { results } = await roundContent(work, await getRound(work.db, trialRound))
  return results.results.find(({ id }) => id === dossier)?.gates.find(({ code }) => code === 'K')?.holds
}
const standing = async (work: Work, dossier = 'd1') =>
  (await latestJudgements(work.db, trialRound, ['K'], [dossier]))[0]

describe('the count of a secret ballot of a department', () => {
  it('is entered by who chairs the panel, or the office, and by nobody else', async () => {
    const work = await ballotingRound()
    const { chair, member, third, elsewhere } = scorers
    for (const actor of [member, third, elsewhere])
      expect([actor, await counted(work, actor)]).toEqual([actor, '403'])
    const others = [actors.other, actors.auditor, actors.council, actors.leader, actors.buyer, actors.owner]
    for (const actor of [...others, actors.visitor])
      expect([actor, await counted(work, actor)]).toEqual([actor, '403'])
    for (const role of ['council-chair', 'council-secretary', 'administrator'] as const) {
      const actor: Actor = { kind: 'person', id: 'lan', name: 'lan', roles: [{ role, unit: null }] }
      expect([actor, await counted(work, actor)]).toEqual([actor, '403'])
    }
    expect(await standing(work)).toBeUndefined()
    expect(await counted(work, chair)).toBe('done')
    expect(await counted(work, actors.office, { dossier: 'd2' })).toBe('done')
    expect([await holds(work), (await standing(work))?.byWhom]).toEqual([true, 'lan'])
  })

  it('is not entered by the chair who scores for the unit no longer', async () => {
    const work = await ballotingRound()
    const former: Actor = {
      kind: 'person',
      id: 'lan',
      name: 'lan',
      roles: [{ role: 'scorer', unit: 'khac' }],
    }
    expect(await counted(work, former)).toBe('403')
  })

  it('is entered over a dossier by the substitute of a recused chair, to whom alone it is there', async () => {
    const work = await ballotingRound()
    await conflictOf(work, scorers.chair, 'e1')
    const held = (await listSeatings(work.db, trialRound)).find(({ panel }) => panel === 'BP')
    await seatUnitPanel(as(work, actors.office), trialRound, 'BP', {
      members: ['lan', 'mai', 'tam'],
      chair: 'lan',
      chairs: { d1: 'mai' },
      closed: [],
      version: held?.version ?? '',
    })
    const two = votes(2, 0, 0)
    expect(await counted(work, scorers.chair, two)).toBe('There is no dossier d1.')
    expect(await counted(work, scorers.third, two)).toBe('403')
    expect(await counted(work, scorers.member, { ...two, dossier: 'd2' })).toBe('403')
    expect(await counted(work, scorers.member, two)).toBe('done')
    expect(await counted(work, scorers.chair, { dossier: 'd2' })).toBe('done')
  })

  it.each([
    ['more votes than may vote', votes(3, 1, 0), 'tally-many'],
    ['fewer votes than the quorum', votes(1, 0, 0), 'tally-few'],
    ['a side of the chair without a tie', votes(2, 1, 0, true), 'tally-casting'],
    ['a criterion that is scored', { code: 'B' }, 'tally'],
    ['a dossier that is not there', { dossier: 'd9' }, 'There is no dossier d9.'],
    ['a version that is not the one that stands', { version: '999' }, 'cell-stale'],
  ])('is refused for %s, with all that came beside', async (_, wrong, code) => {
    const work = await ballotingRound()
    const both = [entry({ dossier: 'd2' }), entry(wrong)]
    expect(await outcomeOf(enterTally(as(work, scorers.chair), trialRound, both))).toBe(code)
    expect(await standing(work, 'd2')).toBeUndefined()
  })

  it('waits on a tie for the side of the chair, and keeps whom it was seen by', async () => {
    const work = await ballotingRound()
    expect(await counted(work, scorers.chair, votes(1, 1, 1))).toBe('done')
    expect(await holds(work)).toBeNull()
    const version = (await standing(work))?.version ?? ''
    const tied = { ...votes(1, 1, 1, true), version }
    expect(await counted(work, actors.office, tied)).toBe('cell-reason')
    expect(await counted(work, actors.office, { ...tied, reason: 'Người chủ trì đã nêu ý kiến' })).toBe(
      'done',
    )
    expect(await holds(work)).toBe(true)
    expect(await counted(work, scorers.chair, { ...tied, reason: 'Ghi lại' })).toBe('cell-stale')
  })

  it('loses its force when a voter turns out to be in conflict, and the ballot is held again', async () => {
    const work = await ballotingRound()
    await counted(work, scorers.chair)
    await conflictOf(work, scorers.third, 'e1')
    expect([await holds(work), (await standing(work))?.given]).toEqual([null, null])
    const version = (await standing(work))?.version ?? ''
    expect(await counted(work, scorers.chair, { version })).toBe('tally-many')
    expect(await counted(work, scorers.chair, { ...votes(2, 0, 0), version })).toBe('done')
    expect(await holds(work)).toBe(true)
  })

  it('loses its force when its own writer turns out to be in conflict', async () => {
    const work = await ballotingRound()
    await counted(work, scorers.chair)
    await conflictOf(work, scorers.chair, 'e1')
    expect([await holds(work), await standing(work)]).toEqual([null, undefined])
  })

  it('loses its force when the office seats the panel without somebody who voted', async () => {
    const work = await ballotingRound()
    await counted(work, scorers.chair)
    const held = (await listSeatings(work.db, trialRound)).find(({ panel }) => panel === 'BP')
    await seatUnitPanel(as(work, actors.office), trialRound, 'BP', {
      members: ['lan', 'mai'],
      chair: 'lan',
      chairs: {},
      closed: [],
      version: held?.version ?? '',
    })
    expect([await holds(work), (await standing(work))?.given]).toEqual([null, null])
  })
})

const conflictOf = async (work: Work, actor: Actor, enterprise: string): Promise<void> => {
  await declareInterest(as(work, actor), interestInput.parse({ enterprise, kind: 'employment' }))
  await settleConflicts(work, 'id' in actor ? actor.id : '')
}
