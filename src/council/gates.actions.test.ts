import { expect, test } from 'vitest'
import { declareInterest } from '../conflicts/index.ts'
import { interestInput } from '../conflicts/model.ts'
import { outcomeOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { getRound, roundContent, settleConflicts } from '../selection/index.ts'
import { trialRound } from '../selection/testing.ts'
import { unsettled } from './actions/convene.ts'
import { putGate } from './actions/gates.ts'
import { declareRecusal, openItem } from './actions/room.ts'
import { closeItem, saveSheet, signSheet } from './actions/sheets.ts'
import { castVote, decideMotion, giveCastingVote } from './actions/votes.ts'
import type { Choice, ItemId } from './model.ts'
import { loadRoom } from './reading.ts'
import { loadMinutes } from './seen-minutes.ts'
import { loadSeenRoom } from './seen-room.ts'
import { at, by, id, items, openedWith, together, type Who } from './testing.ts'

const withGate = {
  ...together,
  gates: [{ code: 'K', name: { vi: 'Giải pháp mới' }, judged: true }],
  assignments: [...together.assignments.slice(0, 1), { criteria: ['B', 'K'], unit: 'hd' }],
  panels: [
    ...together.panels,
    {
      code: 'KIN',
      name: { vi: 'Bỏ phiếu kín' },
      unit: 'hd',
      criteria: ['K'],
      quorum: { share: '2/3' },
      vote: { needs: 'more-than-half', of: 'members', ballot: 'secret', chairBreaksTie: true },
    },
  ],
}

/** The first dossier is under way, with all four who vote, and all sheets in. */
const underWay = async (): Promise<{ readonly work: Work; readonly one: ItemId }> => {
  const work = await openedWith(withGate, 'ct', 'tk', 'pct', 'm1', 'm2')
  const [one] = await items(work)
  await openItem(by(work, 'tk'), at, one)
  for (const who of ['ct', 'pct', 'm1', 'm2'] as const) {
    await saveSheet(by(work, who), at, id(who), [
      { item: one, code: 'B', given: '10', note: null, version: '' },
    ])
    await signSheet(by(work, who), at, id(who), [one])
  }
  return { work, one }
}

const ballot = async (work: Work, one: ItemId, choices: Partial<Record<Who, Choice>>) => {
  await putGate(by(work, 'tk'), at, { item: one, gate: 'K' })
  const motion = (await loadRoom(work, at)).motions.at(-1)?.id ?? ('' as never)
  for (const [who, choice] of Object.entries(choices) as [Who, Choice][])
    await castVote(by(work, who), at, { motion, person: id(who), choice })
  return motion
}

const gateNow = async (work: Work) => {
  const { results } = await roundContent(work, await getRound(work.db, trialRound))
  const gate = results.results.find(({ id }) => id === 'd1')?.gates.find(({ code }) => code === 'K')
  return [gate?.holds, gate?.why.by === 'vote' ? [gate.why.for, gate.why.against, gate.why.casting] : null]
}

test('a secret ballot on a gate reaches the round when the scoring of its dossier is closed', async () => {
  const { work, one } = await underWay()
  expect((await loadSeenRoom(by(work, 'tk'), at)).gates).toEqual([{ code: 'K', name: 'Giải pháp mới' }])
  expect(await outcomeOf(closeItem(by(work, 'tk'), at, one, null))).toBe('gates-open')
  const motion = await ballot(work, one, { ct: 'for', pct: 'for', m1: 'for', m2: 'against' })
  await decideMotion(by(work, 'tk'), at, motion)
  expect((await loadSeenRoom(by(work, 'tk'), at)).gates).toEqual([])
  expect((await gateNow(work))[0]).toBeNull()
  await closeItem(by(work, 'tk'), at, one, null)
  expect(await gateNow(work)).toEqual([true, [3, 1, null]])
})

test('a tie goes with the side of the chair, and fewer ballots than the quorum decide nothing', async () => {
  const { work, one } = await underWay()
  const motion = await ballot(work, one, { ct: 'for', m1: 'against' })
  expect(await outcomeOf(decideMotion(by(work, 'tk'), at, motion))).toBe('ballots-few')
  for (const [who, choice] of [
    ['pct', 'for'],
    ['m2', 'against'],
  ] as const)
    await castVote(by(work, who), at, { motion, person: id(who), choice })
  await decideMotion(by(work, 'tk'), at, motion)
  await giveCastingVote(by(work, 'ct'), at, motion, 'against')
  await closeItem(by(work, 'tk'), at, one, null)
  expect(await gateNow(work)).toEqual([false, [2, 2, false]])
})

test('who voted and is recused afterwards spoils the ballot: it is held again without them', async () => {
  const { work, one } = await underWay()
  const first = await ballot(work, one, { ct: 'for', pct: 'for', m1: 'for', m2: 'for' })
  await decideMotion(by(work, 'tk'), at, first)
  await declareRecusal(by(work, 'm1'), at, { item: one, person: id('m1'), ground: 'mới biết' })
  expect(await outcomeOf(closeItem(by(work, 'tk'), at, one, null))).toBe('gates-open')
  const second = await ballot(work, one, { ct: 'against', pct: 'against', m2: 'for' })
  await decideMotion(by(work, 'tk'), at, second)
  await closeItem(by(work, 'tk'), at, one, null)
  expect(await gateNow(work)).toEqual([false, [1, 2, null]])

  const { outcomes } = await loadMinutes(by(work, 'tk'), at)
  const counted = { counted: 3, entitled: 3, needed: 2 }
  expect(outcomes.map(({ item, together }) => [item.dossier, item.recused, together])).toEqual([
    [
      'd1',
      ['M1'],
      [
        {
          ...counted,
          code: 'B',
          name: 'Mẫu mã',
          points: '10.00',
          way: 'Trung bình cộng các phiếu',
          vote: null,
        },
        {
          ...counted,
          code: 'K',
          name: 'Giải pháp mới',
          points: null,
          way: null,
          vote: { for: 1, against: 2, abstain: 0, holds: false, isByChair: false },
        },
      ],
    ],
  ])
  expect((await loadMinutes(by(work, 'm1'), at)).outcomes).toEqual([])
})

test('a dossier whose ballot a late conflict spoilt comes again to the council', async () => {
  const { work, one } = await underWay()
  const open = async () => unsettled(work, await getRound(work.db, trialRound))
  const motion = await ballot(work, one, { ct: 'for', pct: 'for', m1: 'for', m2: 'for' })
  await decideMotion(by(work, 'tk'), at, motion)
  await closeItem(by(work, 'tk'), at, one, null)
  const before = await open()
  await declareInterest(by(work, 'm1'), interestInput.parse({ enterprise: 'e1', kind: 'employment' }))
  await settleConflicts(work, 'm1')
  expect([before, await open()]).toEqual([['d2'], ['d1', 'd2']])
})

test('only a gate that the dossier is asked is put to its ballot, and only once', async () => {
  const { work, one } = await underWay()
  expect(await outcomeOf(putGate(by(work, 'tk'), at, { item: one, gate: 'B' }))).toBe('There is no gate B.')
  expect(await outcomeOf(putGate(by(work, 'm1'), at, { item: one, gate: 'K' }))).toBe('403')
  await putGate(by(work, 'tk'), at, { item: one, gate: 'K' })
  await putGate(by(work, 'tk'), at, { item: one, gate: 'K' })
  expect((await loadRoom(work, at)).motions).toHaveLength(1)
})
