import { addPerson, grantRole } from '../access/index.ts'
import { grantInput, personInput } from '../access/model.ts'
import { addMember } from '../enterprises/index.ts'
import { memberInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { enterJudgements } from '../selection/index.ts'
import { actors, as, scoredRound, trialRound } from '../selection/testing.ts'
import { publishList } from './actions/lists.ts'

/** A round whose first dossier passes and whose second does not, on the day on which it may be published. */
export const decidedRound = async (): Promise<Work> => {
  const work = await scoredRound(2)
  for (const id of ['chu', 'la']) {
    const enterprise = id === 'chu' ? 'e1' : 'e2'
    await addMember(work, memberInput.parse({ person: id, enterprise, validFrom: '2020-01-01' }))
  }
  for (const [person, role] of [
    ['van-phong', 'office'],
    ['lanh-dao', 'leader'],
  ] as const)
    await grantRole(
      work,
      grantInput.parse({
        id: `${person}-1`,
        person,
        role,
        unit: null,
        validFrom: '2020-01-01',
        ground: 'thử',
      }),
    )
  await addPerson(work, personInput.parse({ id: 'dan', name: 'Người dân' }))
  await judge(work, 'd1', '20', 'filed')
  await judge(work, 'd2', '0', 'none')
  return work
}

export const judge = async (work: Work, dossier: string, points: string, band: string): Promise<void> => {
  const entry = { dossier, note: null, reason: null, version: '' }
  await enterJudgements(as(work, actors.scorer), trialRound, [{ ...entry, code: 'B', given: points }])
  await enterJudgements(as(work, actors.other), trialRound, [{ ...entry, code: 'C', given: { band } }])
}

export const UNTIL = dayOf('2026-12-01')

/** The same, published, with comments until the first of December. */
export const publishedRound = async (): Promise<Work> => {
  const work = await decidedRound()
  await publishList(as(work, actors.office), trialRound, { until: UNTIL, ground: null })
  return work
}

export const on = (work: Work, day: string): Work => ({
  ...work,
  today: dayOf(day),
  now: `${day}T03:00:00.000Z`,
})

export const citizen = { kind: 'person', id: 'dan', name: 'Người dân', roles: [] } as const
