import { expect, it } from 'vitest'
import type { Work } from '../../platform/work.ts'
import { contentOf } from '../actions/content.ts'
import { enterJudgements } from '../actions/judgements.ts'
import { enterSheet, seatPanel } from '../actions/panels.ts'
import { withdrawDossier } from '../actions/received.ts'
import { getRound } from '../store/rounds.ts'
import { actors, as, scoredRound, trialRound } from '../testing.ts'
import { loadWhole } from './content.ts'

const panels = [
  {
    code: 'TC',
    name: { vi: 'Tổ chấm' },
    unit: 'cu',
    criteria: ['B'],
    combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 1 } },
    quorum: { share: '1/2' },
  },
]
const entry = { code: 'B', note: null, reason: null, version: '' }

const kept = async (work: Work) => (await loadWhole(work, await getRound(work.db, trialRound))).content
const whole = async (work: Work) => contentOf(work, await getRound(work.db, trialRound))

it.each([
  ['judges alone', {}],
  ['judges on a panel', { panels }],
])('what is kept of a round while somebody %s is what reading all of it gives', async (_, more) => {
  const work = await scoredRound(3, more)
  const office = as(work, actors.office)
  if ('panels' in more) await seatPanel(office, trialRound, 'TC', { members: ['lan', 'mai'], chair: null })
  const judge = (dossier: string, given: string) => {
    const entries = [{ ...entry, dossier, given }]
    return 'panels' in more
      ? enterSheet(as(work, actors.scorer), trialRound, { by: 'lan', entries })
      : enterJudgements(as(work, actors.scorer), trialRound, entries)
  }
  const before = await kept(work)
  expect(await kept(work)).toBe(before)
  await judge('d1', '17.5')
  const after = await kept(work)
  expect(after).toEqual(await whole(work))
  expect(after.dossiers.map((dossier, at) => dossier === before.dossiers[at])).toEqual([false, true, true])
  await judge('d3', '18')
  await withdrawDossier(office, { dossier: 'd2', ground: 'thử' })
  expect(await kept(work)).toEqual(await whole(work))
  if ('panels' in more) await seatPanel(office, trialRound, 'TC', { members: ['mai'], chair: null })
  expect(await kept(work)).toEqual(await whole(work))
})
