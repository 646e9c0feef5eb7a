import { expect, it } from 'vitest'
import type { Menu } from '../../design/shell.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { enterSheet, seatPanel } from '../actions/panels.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import { get as explanation } from './explanation.tsx'
import { post, get as scores } from './scores.tsx'

const menu: Menu = []
const unitPanel = {
  panels: [
    {
      code: 'TC',
      name: { vi: 'Tổ chấm' },
      unit: 'cu',
      criteria: ['B'],
      combine: { by: 'median', rounding: { mode: 'half-up', decimals: 1 } },
      quorum: { share: '1' },
    },
  ],
}
const second: Actor = { kind: 'person', id: 'mai', name: 'mai', roles: [{ role: 'scorer', unit: 'moi' }] }
const entry = { dossier: 'd1', code: 'B', note: null, reason: null, version: '' }

/** Two scorers of one unit; the first has given 17.5 on d1. */
const begun = async (): Promise<Work> => {
  const work = await scoredRound(2, unitPanel)
  const seats = { members: ['lan', 'mai'], chair: null }
  await seatPanel(as(work, actors.office), trialRound, 'TC', seats)
  await enterSheet(as(work, actors.scorer), trialRound, { by: 'lan', entries: [{ ...entry, given: '17.5' }] })
  return work
}

const sheetSeenBy = async (work: Work, actor: Actor): Promise<string> =>
  (await answerOf(scores(menu), as(work, actor))).text

it('the score sheet of a unit shows each scorer their own sheet, and takes it', async () => {
  const work = await begun()
  expect(await sheetSeenBy(work, actors.scorer)).toContain('value="17,5"')
  expect(await sheetSeenBy(work, second)).not.toContain('17,5')
  const form = { 'given/B/d1': '18', 'version/B/d1': '' }
  expect((await answerOf(post(menu), as(work, second), { form })).status).toBe(303)
  expect(await sheetSeenBy(work, second)).toContain('value="18"')
  expect(await sheetSeenBy(work, actors.scorer)).not.toContain('value="18"')
})

it('who has no sheet on it sees that others judge together, and what it comes to', async () => {
  const work = await begun()
  const text = await sheetSeenBy(work, actors.office)
  expect([text.includes('nhiều người cùng chấm'), text.includes('17,5')]).toEqual([true, false])
})

it('the explanation shows the sheets to the office by name, and of a colleague nothing to a member', async () => {
  const work = await begun()
  const explained = async (actor: Actor) =>
    (await answerOf(explanation(menu), as(work, actor), { params: { dossier: 'd1' } })).text
  expect(await explained(actors.office)).toContain('lan: 17,5')
  expect(await explained(actors.council)).not.toContain('17,5')
})
