import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { grantRole, loadUnits } from '../access/index.ts'
import { grantInput, unitsInput } from '../access/model.ts'
import { declareInterest } from '../conflicts/index.ts'
import { interestInput } from '../conflicts/model.ts'
import { dayOf } from '../exact/day.ts'
import { outcomeOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { enterJudgements } from './actions/judgements.ts'
import { remindScorers } from './actions/scoring-notices.ts'
import { signOff } from './actions/sign-off.ts'
import { actors, as, scoredRound, trialRound } from './testing.ts'

const city = unitsInput.parse({
  format: 'chuluc-units-1',
  units: ['moi', 'khac'].map(code => ({ code, kind: 'department', nameVi: code, source: 'thử' })),
})

/** Lan scores for one unit, Hoa for another; dossiers until 30/12, scoring until 31/12. */
const begun = async (): Promise<Work> => {
  const work = await scoredRound(1)
  await loadUnits(work, city)
  for (const [person, unit] of [
    ['lan', 'moi'],
    ['hoa', 'khac'],
  ])
    await grantRole(
      work,
      grantInput.parse({ person, role: 'scorer', unit, validFrom: '2026-01-01', ground: 'thử' }),
    )
  return work
}
const remindOn = (work: Work, day: string) =>
  remindScorers({ ...as(work, { kind: 'system', name: 'calendar' }), today: dayOf(day) })
const told = async ({ db }: Work): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', kind, person, due_on) as line from notices.notice order by kind, person`.execute(db)
  return rows.map(({ line }) => line)
}

it('reminds each unit that is not done before its last day, once, and not while dossiers are still received', async () => {
  const work = await begun()
  await remindOn(work, '2026-12-30')
  expect(await told(work)).toEqual([])
  await remindOn(work, '2026-12-31')
  await remindOn(work, '2026-12-31')
  expect(await told(work)).toEqual(['scoring-ends hoa 2026-12-31', 'scoring-ends lan 2026-12-31'])
})

it('reminds nobody after the last day, nobody of a unit that signed, nobody in conflict over all there is', async () => {
  const work = await begun()
  const lan = as(work, actors.scorer)
  const entry = { dossier: 'd1', code: 'B', given: '18', note: null, reason: null, version: '' }
  await enterJudgements(lan, trialRound, [entry])
  await signOff(lan, trialRound, 'moi')
  await declareInterest(as(work, actors.other), interestInput.parse({ enterprise: 'e1', kind: 'employment' }))
  await remindOn(work, '2026-12-31')
  await remindOn(work, '2027-01-01')
  expect(await told(work)).toEqual([])
})

it('is the work of the calendar alone', async () => {
  const work = await begun()
  for (const actor of [actors.office, actors.scorer, actors.visitor])
    expect(await outcomeOf(remindScorers(as(work, actor)))).toBe('403')
})
