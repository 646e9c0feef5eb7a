import { expect, it } from 'vitest'
import { declareInterest } from '../../conflicts/index.ts'
import { interestInput } from '../../conflicts/model.ts'
import { wordsOf } from '../../design/testing.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { enterSheet, seatPanel } from '../actions/panels.ts'
import { loadScorers } from '../loading/scorers.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import * as scorers from './scorers.tsx'

const council = {
  units: [
    { code: 'moi', name: { vi: 'Sở mới' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  assignments: [
    { criteria: ['A', 'C'], unit: 'moi' },
    { criteria: ['B'], unit: 'hd' },
  ],
  panels: [
    {
      code: 'HD',
      name: { vi: 'Hội đồng' },
      unit: 'hd',
      criteria: ['B'],
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
      quorum: { share: '2/3' },
    },
  ],
}
const person = (id: string, role: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit: null }],
})
const secretary = person('thu-ky', 'council-secretary')

/** Of the maximum of 30 the first gives 3 points less than both others, on each of nine dossiers. */
const judged = async (): Promise<Work> => {
  const work = await scoredRound(9, council)
  await seatPanel(as(work, secretary), trialRound, 'HD', { members: ['m1', 'm2', 'm3'], chair: 'm1' })
  for (const [by, given] of [
    ['m1', '12'],
    ['m2', '15'],
    ['m3', '15'],
  ] as const) {
    const entries = Array.from({ length: 9 }, (_, at) => ({
      dossier: `d${at + 1}`,
      code: 'B',
      given,
      note: null,
      reason: null,
      version: '',
    }))
    await enterSheet(as(work, actors.office), trialRound, { by, entries })
  }
  return work
}

const rowsIn = (html: string) =>
  (/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '').split('</tr>').map(wordsOf).filter(Boolean)

it('shows who is stricter, by how much, and for whom nothing is recorded', async () => {
  const { text } = await answerOf(scorers.get([]), as(await judged(), secretary))
  expect(rowsIn(text)).toEqual([
    'm1 9 −10,0% −10,0% đến −10,0% chặt tay hơn 0,0% 0,0% đến 0,0% · không khác rõ không ghi nhận ngành nào',
    'm2 9 +5,0% +5,0% đến +5,0% rộng tay hơn 0,0% 0,0% đến 0,0% · không khác rõ không ghi nhận ngành nào',
    'm3 9 +5,0% +5,0% đến +5,0% rộng tay hơn 0,0% 0,0% đến 0,0% · không khác rõ không ghi nhận ngành nào',
  ])
})

it('gives the same as a file, exactly', async () => {
  const { text } = await answerOf(scorers.get([]), as(await judged(), actors.auditor), {
    query: 'format=json',
  })
  expect(JSON.parse(text)[0]).toMatchObject({
    scorer: 'm1',
    dossiers: 9,
    'severity.mean': '-0.1',
    'severity.low': '-0.1',
    'leaning.mean': null,
  })
})

it('leaves out dossiers over which the reader is in conflict, and says nothing from what is left', async () => {
  const work = await judged()
  for (const enterprise of ['e1', 'e2'])
    await declareInterest(
      as(work, actors.office),
      interestInput.parse({ enterprise, kind: 'family', note: 'Anh ruột', validFrom: '2025-01-01' }),
    )
  const { isRecused, panels } = await loadScorers(as(work, actors.office), trialRound)
  expect([isRecused, panels[0]?.scorers[0]?.severity]).toEqual([true, { onlyDossiers: 7 }])
})

it.each(['scorer', 'council', 'leader', 'buyer', 'owner', 'visitor'] as const)(
  'is not there while the round is open for: %s',
  async name => {
    const work = as(await judged(), actors[name])
    await expect(answerOf(scorers.get([]), work)).rejects.toBeInstanceOf(NotAllowed)
  },
)

it('says of a round without panels that there is nothing to compare', async () => {
  const { text } = await answerOf(scorers.get([]), as(await scoredRound(), actors.office))
  expect(wordsOf(text)).toContain('mỗi tiêu chí do một đơn vị chấm')
})
