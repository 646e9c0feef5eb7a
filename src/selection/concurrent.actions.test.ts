import { describe, expect, it } from 'vitest'
import { outcomeOf, testDatabase, workOver } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { enterTally } from './actions/counts.ts'
import { enterJudgements } from './actions/judgements.ts'
import { enterSheet, seatPanel } from './actions/panels.ts'
import { listJudgements } from './store/judgements.ts'
import { actors, as, ballotingRound, scoredRound, trialRound } from './testing.ts'

/** What is committed, so that two who write stand side by side. */
const begin = async (): Promise<Work> => workOver((await testDatabase()).db)

const unitPanel = {
  code: 'TC',
  name: { vi: 'Tổ chấm' },
  unit: 'cu',
  criteria: ['B'],
  combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 1 } },
  quorum: { share: '1/2' },
}
const seated = async (): Promise<Work> => {
  const work = await scoredRound(2, { panels: [unitPanel] }, begin)
  await seatPanel(as(work, actors.office), trialRound, 'TC', { members: ['lan', 'mai'], chair: null })
  return work
}
const entry = (dossier: string) => ({ dossier, note: null, reason: null, version: '' })

interface Way {
  readonly begun: () => Promise<Work>
  readonly write: (work: Work, dossier: string, given: number) => Promise<void>
}
const ways: Readonly<Record<string, Way>> = {
  'the score of a unit': {
    begun: () => scoredRound(2, {}, begin),
    write: (work, dossier, given) =>
      enterJudgements(work, trialRound, [{ ...entry(dossier), code: 'B', given: String(given) }]),
  },
  'the sheet of a member of a panel': {
    begun: seated,
    write: (work, dossier, given) => {
      const entries = [{ ...entry(dossier), code: 'B', given: String(given) }]
      return enterSheet(work, trialRound, { by: 'lan', entries })
    },
  },
  'the count of a secret ballot': {
    begun: () => ballotingRound(2, begin),
    write: (work, dossier, given) => {
      const votes = { for: given, against: 0, abstain: 0 }
      return enterTally(work, trialRound, [{ ...entry(dossier), code: 'K', given: { votes } }])
    },
  },
}

describe.each(Object.entries(ways))('%s, written by two at once', (_, { begun, write }) => {
  const atOnce = (work: Work, writers: readonly (readonly [Actor, string, number])[]) =>
    Promise.all(writers.map(([actor, dossier, given]) => outcomeOf(write(as(work, actor), dossier, given))))

  it('is taken from one, and the other is told', async () => {
    const work = await begun()
    const writers = [[actors.scorer, 'd1', 2] as const, [actors.office, 'd1', 3] as const]
    expect((await atOnce(work, writers)).toSorted()).toEqual(['cell-stale', 'done'])
    expect((await listJudgements(work.db, trialRound)).map(({ dossier }) => dossier)).toEqual(['d1'])
  })

  it('is taken from both where they write about two dossiers', async () => {
    const work = await begun()
    const writers = [[actors.scorer, 'd1', 2] as const, [actors.office, 'd2', 3] as const]
    expect(await atOnce(work, writers)).toEqual(['done', 'done'])
    expect((await listJudgements(work.db, trialRound)).map(({ dossier }) => dossier).toSorted()).toEqual([
      'd1',
      'd2',
    ])
  })
})
