import { expect, it } from 'vitest'
import { addPerson, grantRole } from '../access/index.ts'
import { grantInput, personInput } from '../access/model.ts'
import { declareInterest, ruleOnInterest } from '../conflicts/index.ts'
import { interestInput, rulingInput } from '../conflicts/model.ts'
import type { Work } from '../platform/work.ts'
import { settleConflicts } from './actions/conflicts.ts'
import { roundContent } from './actions/content.ts'
import { enterTally } from './actions/counts.ts'
import { enterSheet, seatPanel, sheetsOf } from './actions/panels.ts'
import { listRecalculations } from './store/recalculations.ts'
import { getRound } from './store/rounds.ts'
import { actors, as, scoredRound, trialRound } from './testing.ts'

const panel = { name: { vi: 'Hội đồng' }, unit: 'hd', quorum: { share: '2/3' } }
const together = {
  gates: [{ code: 'K', name: { vi: 'Kín' }, judged: true }],
  assignments: [
    { criteria: ['A', 'C'], unit: 'cu' },
    { criteria: ['B', 'K'], unit: 'hd' },
  ],
  units: [
    { code: 'cu', name: { vi: 'Sở cũ' }, to: '2025-03-01', successor: 'moi' },
    { code: 'moi', name: { vi: 'Sở mới' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  panels: [
    {
      ...panel,
      code: 'HD',
      criteria: ['B'],
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
    },
    {
      ...panel,
      code: 'KIN',
      criteria: ['K'],
      vote: { needs: 'more-than-half', of: 'members', ballot: 'secret' },
    },
  ],
}
const MEMBERS = ['m1', 'm2', 'm3']
const person = (id: string, role: string) =>
  ({ kind: 'person', id, name: id, roles: [{ role, unit: null }] }) as never
const entry = { dossier: 'd1', note: null, reason: null, version: '' }

/** A closed sitting of three, with a secret ballot, before it becomes known that m3 works at the enterprise. */
const sat = async (): Promise<Work> => {
  const work = await scoredRound(2, together)
  const secretary = as(work, person('thu-ky', 'council-secretary'))
  for (const id of MEMBERS) {
    await addPerson(work, personInput.parse({ id, name: id }))
    await grantRole(
      work,
      grantInput.parse({ person: id, role: 'council-member', validFrom: '2026-01-01', ground: 'thử' }),
    )
  }
  for (const code of ['HD', 'KIN'])
    await seatPanel(secretary, trialRound, code, { members: MEMBERS, chair: 'm1' })
  for (const by of MEMBERS)
    await enterSheet(as(work, person(by, 'council-member')), trialRound, {
      by,
      entries: [{ ...entry, code: 'B', given: by === 'm3' ? '30' : '10' }],
    })
  const votes = { for: 3, against: 0, abstain: 0 }
  await enterTally(secretary, trialRound, [{ ...entry, code: 'K', given: { votes } }])
  for (const code of ['HD', 'KIN'])
    await seatPanel(secretary, trialRound, code, { members: MEMBERS, chair: 'm1', closed: ['d1'] })
  return work
}

const standing = async (work: Work) => {
  const { results } = await roundContent(work, await getRound(work.db, trialRound))
  const found = results.results.find(({ id }) => id === 'd1')
  const points = found?.criteria.find(({ code }) => code === 'B')
  return [
    points?.points,
    points?.why.by === 'panel' ? points.why.entitled : null,
    found?.gates.find(({ code }) => code === 'K')?.holds,
  ]
}

it('a conflict that becomes known late reseats the panel at once, and its secret ballot is held again', async () => {
  const work = await sat()
  expect(await standing(work)).toEqual(['16.67', 3, true])
  const own = as(work, person('m3', 'council-member'))
  const interest = await declareInterest(own, interestInput.parse({ enterprise: 'e1', kind: 'employment' }))
  await settleConflicts(work, 'm3')
  expect(await standing(work)).toEqual(['10.00', 2, null])
  expect(await listRecalculations(work.db, trialRound)).toHaveLength(1)
  const [seating] = await sheetsOf(as(work, actors.office), trialRound)
  expect(seating?.seating?.recused).toEqual({ d1: ['m3'] })

  await settleConflicts(work, 'm3')
  expect(await listRecalculations(work.db, trialRound)).toHaveLength(1)

  const ruling = rulingInput.parse({ interest, ruling: 'dismissed', ground: 'Nhầm' })
  await ruleOnInterest(as(work, actors.office), ruling)
  await settleConflicts(work, 'van-phong')
  expect(await standing(work)).toEqual(['16.67', 3, null])
})

it('who is in conflict and gave no sheet is left out of the count, too', async () => {
  const work = await sat()
  const own = as(work, person('m2', 'council-member'))
  await declareInterest(own, interestInput.parse({ enterprise: 'e2', kind: 'employment' }))
  await settleConflicts(work, 'm2')
  const [seating] = await sheetsOf(as(work, actors.office), trialRound)
  expect(seating?.seating?.recused).toEqual({ d2: ['m2'] })
  expect(await listRecalculations(work.db, trialRound)).toHaveLength(1)
})
